//! Files that go to colleagues and come back.

use readiness_app::wire::{Failure, FileSaved};
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::dialogs;

#[tauri::command]
pub(crate) async fn export_answers(
    desk: State<'_, Desk>,
    window: WebviewWindow,
    id: String,
) -> Result<Option<FileSaved>, Failure> {
    desk.ask(move |app| dialogs::save(&window, dialogs::ANSWERS, |path| app.export_answers_to(&id, path))).await
}

#[tauri::command]
pub(crate) async fn import_answers(desk: State<'_, Desk>, window: WebviewWindow) -> Result<Option<String>, Failure> {
    desk.ask(move |app| dialogs::open(&window, dialogs::ANSWERS, |path| app.import_answers_from(path))).await
}
