//! The trust beside the published national results.

use readiness_app::wire::{Failure, NationalSummary, PublishedScores};
use readiness_domain::scoring::{Benchmark, NationalReturn};
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::dialogs;

#[tauri::command]
pub(crate) async fn get_benchmark(desk: State<'_, Desk>, id: String) -> Result<Benchmark, Failure> {
    desk.ask(move |app| app.get_benchmark(&id)).await
}

#[tauri::command]
pub(crate) async fn find_returns(desk: State<'_, Desk>, words: String) -> Result<Vec<NationalReturn>, Failure> {
    desk.ask(move |app| app.find_returns(&words)).await
}

#[tauri::command]
pub(crate) async fn get_published_scores(desk: State<'_, Desk>, id: String) -> Result<PublishedScores, Failure> {
    desk.ask(move |app| app.get_published_scores(&id)).await
}

#[tauri::command]
pub(crate) async fn import_national(
    desk: State<'_, Desk>,
    window: WebviewWindow,
) -> Result<Option<NationalSummary>, Failure> {
    desk.ask(move |app| dialogs::open(&window, dialogs::WORKBOOK, |path| app.import_national_from(path))).await
}

#[tauri::command]
pub(crate) async fn save_published_scores(
    desk: State<'_, Desk>,
    id: String,
    scores: PublishedScores,
) -> Result<Benchmark, Failure> {
    desk.ask(move |app| app.save_published_scores(&id, &scores)).await
}
