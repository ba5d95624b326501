//! Editions of the question set, and the catalogue of proven technologies.

use std::borrow::Cow;

use readiness_app::wire::Failure;
use readiness_domain::catalogue::Catalogue;
use readiness_domain::framework::{Edition, EditionId};
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn get_edition(desk: State<'_, Desk>, id: EditionId) -> Result<&'static Edition, Failure> {
    desk.ask(move |app| app.get_edition(&id)).await
}

#[tauri::command]
pub(crate) async fn get_catalogue(desk: State<'_, Desk>) -> Result<Cow<'static, Catalogue>, Failure> {
    desk.ask(|app| app.get_catalogue()).await
}
