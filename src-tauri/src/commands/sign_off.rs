//! Signing an assessment off, and what was signed off before.

use readiness_app::wire::{Failure, SignOff};
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn sign_off(desk: State<'_, Desk>, id: String, roles: Vec<String>) -> Result<SignOff, Failure> {
    desk.ask(move |app| app.sign_off(&id, &roles)).await
}

#[tauri::command]
pub(crate) async fn list_sign_offs(desk: State<'_, Desk>, id: String) -> Result<Vec<SignOff>, Failure> {
    desk.ask(move |app| app.list_sign_offs(&id)).await
}
