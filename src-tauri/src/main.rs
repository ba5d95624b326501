//! The shell: a window over the application, with its menu, dialogs and commands. Nothing about
//! readiness is decided here; every command is one call of `readiness-app`.

// No console window beside ours on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod commands;
mod desk;
mod dialogs;
mod menu;
mod times;
mod window;

use desk::Desk;
use tauri::Manager;
use times::Times;

fn main() -> tauri::Result<()> {
    let times = Times::begin();
    let folder = arguments::data_folder();
    let mut builder = tauri::Builder::default();
    if folder.is_none() {
        // Two windows over the same data would be two places to type the same answer. Who names a
        // folder knows what they do, and may have one window for each.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)));
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .menu(menu::build)
        .on_menu_event(|app, event| menu::choose(app, &event))
        .invoke_handler(commands::handler())
        .setup(move |app| {
            let folder = folder.map_or_else(|| app.path().app_local_data_dir(), Ok)?;
            app.manage(Desk::over(folder, times));
            Ok(window::open(app.handle())?)
        })
        .run(tauri::generate_context!())
}
