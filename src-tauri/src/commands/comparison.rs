//! One assessment beside another.

use readiness_app::wire::Failure;
use readiness_domain::scoring::Comparison;
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn compare_assessments(
    desk: State<'_, Desk>,
    before: String,
    after: String,
) -> Result<Comparison, Failure> {
    desk.ask(move |app| app.compare_assessments(&before, &after)).await
}
