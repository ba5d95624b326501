//! The board report: its front sheet, its preview, its file.

use readiness_app::wire::{Failure, FileSaved, FrontSheetView, Preview, ReportRequest};
use readiness_domain::assessment::FrontSheet;
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::dialogs;

#[tauri::command]
pub(crate) async fn get_front_sheet(desk: State<'_, Desk>, id: String) -> Result<FrontSheetView, Failure> {
    desk.ask(move |app| app.get_front_sheet(&id)).await
}

#[tauri::command]
pub(crate) async fn save_front_sheet(
    desk: State<'_, Desk>,
    id: String,
    sheet: FrontSheet,
) -> Result<FrontSheetView, Failure> {
    desk.ask(move |app| app.save_front_sheet(&id, sheet)).await
}

#[tauri::command]
pub(crate) async fn preview_report(desk: State<'_, Desk>, request: ReportRequest) -> Result<Preview, Failure> {
    desk.ask(move |app| app.preview_report(&request)).await
}

#[tauri::command]
pub(crate) async fn export_report(
    desk: State<'_, Desk>,
    window: WebviewWindow,
    request: ReportRequest,
) -> Result<Option<FileSaved>, Failure> {
    desk.ask(move |app| dialogs::save_report(&window, app, &request)).await
}
