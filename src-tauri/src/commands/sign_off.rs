//! Signing an assessment off, and what was signed off before.

use readiness_app::wire::{Failure, FileSaved, ReportEdition, SignOff};
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::dialogs;

#[tauri::command]
pub(crate) async fn sign_off(desk: State<'_, Desk>, id: String, roles: Vec<String>) -> Result<SignOff, Failure> {
    desk.ask(move |app| app.sign_off(&id, &roles)).await
}

#[tauri::command]
pub(crate) async fn list_sign_offs(desk: State<'_, Desk>, id: String) -> Result<Vec<SignOff>, Failure> {
    desk.ask(move |app| app.list_sign_offs(&id)).await
}

#[tauri::command]
pub(crate) async fn export_signed(
    desk: State<'_, Desk>,
    window: WebviewWindow,
    id: String,
    revision: u32,
    edition: ReportEdition,
) -> Result<Option<FileSaved>, Failure> {
    let purpose = dialogs::signed(edition);
    desk.ask(move |app| dialogs::save(&window, purpose, |to| app.export_signed_to(&id, revision, edition, to))).await
}
