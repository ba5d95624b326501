//! Answers: saving one, taking one back, and where somebody left off.

use readiness_app::wire::{Failure, Saved};
use readiness_domain::assessment::Answer;
use readiness_domain::framework::QuestionId;
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn save_answer(
    desk: State<'_, Desk>,
    id: String,
    question: QuestionId,
    answer: Answer,
) -> Result<Saved, Failure> {
    desk.ask(move |app| app.save_answer(&id, &question, answer)).await
}

#[tauri::command]
pub(crate) async fn undo_answer(desk: State<'_, Desk>, id: String, question: QuestionId) -> Result<Saved, Failure> {
    desk.ask(move |app| app.undo_answer(&id, &question)).await
}

#[tauri::command]
pub(crate) async fn save_place(desk: State<'_, Desk>, id: String, question: QuestionId) -> Result<(), Failure> {
    desk.ask(move |app| app.save_place(&id, &question)).await
}
