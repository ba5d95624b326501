//! Assessments side by side.

use readiness_app::wire::{Beside, Failure};
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn compare_many(desk: State<'_, Desk>, ids: Vec<String>) -> Result<Beside, Failure> {
    desk.ask(move |app| app.compare_many(&ids)).await
}
