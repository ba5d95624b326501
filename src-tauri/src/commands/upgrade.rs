//! Moving an assessment to a newer edition.

use readiness_app::wire::{ArchivedAnswer, AssessmentView, Failure};
use readiness_domain::assessment::upgrade::UpgradePreview;
use readiness_domain::framework::EditionId;
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn preview_upgrade(
    desk: State<'_, Desk>,
    id: String,
    edition: EditionId,
) -> Result<UpgradePreview, Failure> {
    desk.ask(move |app| app.preview_upgrade(&id, &edition)).await
}

#[tauri::command]
pub(crate) async fn upgrade_assessment(
    desk: State<'_, Desk>,
    id: String,
    edition: EditionId,
) -> Result<AssessmentView, Failure> {
    desk.ask(move |app| app.upgrade_assessment(&id, &edition)).await
}

#[tauri::command]
pub(crate) async fn list_archived_answers(desk: State<'_, Desk>, id: String) -> Result<Vec<ArchivedAnswer>, Failure> {
    desk.ask(move |app| app.list_archived_answers(&id)).await
}
