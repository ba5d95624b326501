//! Plans: making, reading, changing, improving, removing.

use readiness_app::wire::{Failure, PlanSummary, PlanView};
use readiness_domain::roadmap::Request;
use tauri::State;

use crate::desk::Desk;

#[tauri::command]
pub(crate) async fn list_plans(desk: State<'_, Desk>, id: String) -> Result<Vec<PlanSummary>, Failure> {
    desk.ask(move |app| app.list_plans(&id)).await
}

#[tauri::command]
pub(crate) async fn suggest_plan(desk: State<'_, Desk>, id: String) -> Result<Request, Failure> {
    desk.ask(move |app| app.suggest_plan(&id)).await
}

#[tauri::command]
pub(crate) async fn create_plan(
    desk: State<'_, Desk>,
    id: String,
    name: String,
    request: Request,
) -> Result<PlanView, Failure> {
    desk.ask(move |app| app.create_plan(&id, &name, request)).await
}

#[tauri::command]
pub(crate) async fn get_plan(desk: State<'_, Desk>, plan: String) -> Result<PlanView, Failure> {
    desk.ask(move |app| app.get_plan(&plan)).await
}

#[tauri::command]
pub(crate) async fn save_plan(
    desk: State<'_, Desk>,
    plan: String,
    name: String,
    request: Request,
) -> Result<PlanView, Failure> {
    desk.ask(move |app| app.save_plan(&plan, &name, request)).await
}

#[tauri::command]
pub(crate) async fn improve_plan(desk: State<'_, Desk>, plan: String, seconds: u32) -> Result<(), Failure> {
    desk.ask(move |app| app.improve_plan(&plan, seconds)).await
}

#[tauri::command]
pub(crate) async fn stop_plan(desk: State<'_, Desk>, plan: String) -> Result<PlanView, Failure> {
    desk.ask(move |app| app.stop_plan(&plan)).await
}

#[tauri::command]
pub(crate) async fn remove_plan(desk: State<'_, Desk>, plan: String) -> Result<(), Failure> {
    desk.ask(move |app| app.remove_plan(&plan)).await
}
