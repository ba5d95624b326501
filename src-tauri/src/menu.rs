//! The native menu. It asks the window for the same things as its keys do: the event `menu`
//! carries one word, which the window knows (`ui/src/ipc/window.ts`).

use tauri::menu::{IsMenuItem, Menu, MenuEvent, MenuItemBuilder, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Manager, Result, Wry};

use crate::window::MAIN;

/// Closes the window, which saves first.
const CLOSE: &str = "close";

/// Word, label and keys. Without keys where the window must see them first: undo belongs to the
/// text while somebody types.
type Line = (&'static str, &'static str, Option<&'static str>);

const FILE: [Line; 4] = [
    ("start", "Assessments", Some("CmdOrCtrl+Shift+A")),
    ("save", "Save now", Some("CmdOrCtrl+S")),
    ("export", "Board report…", Some("CmdOrCtrl+E")),
    (CLOSE, "Close", Some("CmdOrCtrl+Q")),
];
const GO: [Line; 4] = [
    ("next", "Next question", Some("CmdOrCtrl+PageDown")),
    ("previous", "Previous question", Some("CmdOrCtrl+PageUp")),
    ("find", "Find a question…", Some("CmdOrCtrl+F")),
    ("undo", "Undo the last answer", None),
];
const HELP: [Line; 2] = [("settings", "Settings", Some("CmdOrCtrl+,")), ("help", "Help", Some("F1"))];

/// Builds the menu.
pub(crate) fn build(app: &AppHandle) -> Result<Menu<Wry>> {
    let menu = Menu::new(app)?;
    menu.append(&submenu(app, "File", &FILE)?)?;
    if cfg!(target_os = "macos") {
        // There, copy and paste work only through the menu; elsewhere the window sees to them.
        menu.append(&edit(app)?)?;
    }
    menu.append(&submenu(app, "Go", &GO)?)?;
    menu.append(&submenu(app, "Help", &HELP)?)?;
    Ok(menu)
}

/// Does what was chosen.
pub(crate) fn choose(app: &AppHandle, event: &MenuEvent) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    // A window that is just going away can neither hear nor be closed again: nothing is lost.
    let _ = match event.id().as_ref() {
        CLOSE => window.close(),
        word => window.emit("menu", word),
    };
}

fn submenu(app: &AppHandle, name: &str, lines: &[Line]) -> Result<Submenu<Wry>> {
    let submenu = Submenu::new(app, name, true)?;
    for (word, label, keys) in lines {
        let mut item = MenuItemBuilder::with_id(*word, *label);
        if let Some(keys) = keys {
            item = item.accelerator(keys);
        }
        submenu.append(&item.build(app)?)?;
    }
    Ok(submenu)
}

fn edit(app: &AppHandle) -> Result<Submenu<Wry>> {
    let items = [
        PredefinedMenuItem::undo(app, None)?,
        PredefinedMenuItem::redo(app, None)?,
        PredefinedMenuItem::cut(app, None)?,
        PredefinedMenuItem::copy(app, None)?,
        PredefinedMenuItem::paste(app, None)?,
        PredefinedMenuItem::select_all(app, None)?,
    ];
    let items: Vec<&dyn IsMenuItem<Wry>> = items.iter().map(|item| item as &dyn IsMenuItem<Wry>).collect();
    Submenu::with_items(app, "Edit", true, &items)
}
