//! The catalogue matched to the trust, and the trust's own entries in it.

use readiness_app::wire::{Failure, FileSaved, TechnologiesRead};
use readiness_domain::{
    catalogue::{Match, OwnTechnology},
    framework::TechnologyId,
};
use tauri::{State, WebviewWindow};

use crate::{desk::Desk, dialogs};

#[tauri::command]
pub(crate) async fn get_options(desk: State<'_, Desk>, id: String) -> Result<Vec<Match>, Failure> {
    desk.ask(move |app| app.get_options(&id)).await
}

#[tauri::command]
pub(crate) async fn save_technology(desk: State<'_, Desk>, technology: OwnTechnology) -> Result<TechnologyId, Failure> {
    desk.ask(move |app| app.save_technology(technology)).await
}

#[tauri::command]
pub(crate) async fn remove_technology(desk: State<'_, Desk>, technology: TechnologyId) -> Result<(), Failure> {
    desk.ask(move |app| app.remove_technology(&technology)).await
}

#[tauri::command]
pub(crate) async fn export_technologies(
    desk: State<'_, Desk>,
    window: WebviewWindow,
) -> Result<Option<FileSaved>, Failure> {
    desk.ask(move |app| dialogs::save(&window, dialogs::TECHNOLOGIES, |path| app.export_technologies_to(path))).await
}

#[tauri::command]
pub(crate) async fn import_technologies(
    desk: State<'_, Desk>,
    window: WebviewWindow,
) -> Result<Option<TechnologiesRead>, Failure> {
    desk.ask(move |app| dialogs::open(&window, dialogs::TECHNOLOGIES, |path| app.import_technologies_from(path))).await
}
