//! Assessments: listing, making, changing the trust, removing and copying.

use readiness_app::App;
use readiness_app::wire::{AssessmentSummary, AssessmentView, Failure};
use readiness_domain::assessment::Trust;
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn list_assessments(desk: State<'_, Desk>) -> Result<Vec<AssessmentSummary>, Failure> {
    desk.ask(App::list_assessments).await
}

#[tauri::command]
pub(crate) async fn list_removed(desk: State<'_, Desk>) -> Result<Vec<AssessmentSummary>, Failure> {
    desk.ask(App::list_removed).await
}

#[tauri::command]
pub(crate) async fn create_assessment(desk: State<'_, Desk>, trust: Trust) -> Result<String, Failure> {
    desk.ask(move |app| app.create_assessment(&trust)).await
}

#[tauri::command]
pub(crate) async fn create_example(desk: State<'_, Desk>) -> Result<String, Failure> {
    desk.ask(App::create_example).await
}

#[tauri::command]
pub(crate) async fn get_assessment(desk: State<'_, Desk>, id: String) -> Result<AssessmentView, Failure> {
    desk.ask(move |app| app.get_assessment(&id)).await
}

#[tauri::command]
pub(crate) async fn save_trust(desk: State<'_, Desk>, id: String, trust: Trust) -> Result<AssessmentView, Failure> {
    desk.ask(move |app| app.save_trust(&id, &trust)).await
}

#[tauri::command]
pub(crate) async fn remove_assessment(desk: State<'_, Desk>, id: String) -> Result<(), Failure> {
    desk.ask(move |app| app.remove_assessment(&id)).await
}

#[tauri::command]
pub(crate) async fn restore_assessment(desk: State<'_, Desk>, id: String) -> Result<(), Failure> {
    desk.ask(move |app| app.restore_assessment(&id)).await
}

#[tauri::command]
pub(crate) async fn copy_assessment(desk: State<'_, Desk>, id: String) -> Result<String, Failure> {
    desk.ask(move |app| app.copy_assessment(&id)).await
}
