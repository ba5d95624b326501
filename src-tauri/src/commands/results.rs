//! What the answers amount to.

use readiness_app::wire::{ChartView, Failure};
use readiness_domain::scoring::{Checks, Scorecard};
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn get_scorecard(desk: State<'_, Desk>, id: String) -> Result<Scorecard, Failure> {
    desk.ask(move |app| app.get_scorecard(&id)).await
}

#[tauri::command]
pub(crate) async fn get_checks(desk: State<'_, Desk>, id: String) -> Result<Checks, Failure> {
    desk.ask(move |app| app.get_checks(&id)).await
}

#[tauri::command]
pub(crate) async fn get_result_charts(desk: State<'_, Desk>, id: String) -> Result<Vec<ChartView>, Failure> {
    desk.ask(move |app| app.get_result_charts(&id)).await
}
