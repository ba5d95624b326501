//! Choices of the person, and the data with its backups.

use readiness_app::App;
use readiness_app::wire::{DataHealth, Failure, FileSaved, Settings};
use tauri::{State, WebviewWindow};

use crate::desk::{Desk, away};
use crate::dialogs;

#[tauri::command]
pub(crate) async fn get_settings(desk: State<'_, Desk>) -> Result<Settings, Failure> {
    desk.ask(App::get_settings).await
}

#[tauri::command]
pub(crate) async fn save_settings(desk: State<'_, Desk>, settings: Settings) -> Result<Settings, Failure> {
    desk.ask(move |app| app.save_settings(&settings)).await
}

#[tauri::command]
pub(crate) async fn get_data_health(desk: State<'_, Desk>) -> Result<DataHealth, Failure> {
    desk.ask(App::get_data_health).await
}

#[tauri::command]
pub(crate) async fn make_backup(desk: State<'_, Desk>, window: WebviewWindow) -> Result<Option<FileSaved>, Failure> {
    desk.ask(move |app| dialogs::save(&window, dialogs::BACKUP, |path| app.backup_to(path))).await
}

#[tauri::command]
pub(crate) async fn restore_backup(desk: State<'_, Desk>, window: WebviewWindow) -> Result<bool, Failure> {
    let restored = desk.ask(move |app| dialogs::open(&window, dialogs::BACKUP, |path| app.restore_from(path))).await?;
    Ok(restored.is_some())
}

#[tauri::command]
pub(crate) async fn show_file(path: String) -> Result<(), Failure> {
    away(move || dialogs::show(&path)).await
}
