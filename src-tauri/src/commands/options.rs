//! The catalogue matched to the trust.

use readiness_app::wire::Failure;
use readiness_domain::catalogue::Match;
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn get_options(desk: State<'_, Desk>, id: String) -> Result<Vec<Match>, Failure> {
    desk.ask(move |app| app.get_options(&id)).await
}
