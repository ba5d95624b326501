//! What the window may ask, one file for each area. A body is one call; what it means is decided
//! in `readiness-app`, and the same names are used on every floor.

#[macro_use]
mod list;

mod answers;
mod assessments;
mod comparison;
mod content;
mod exchange;
mod national;
mod options;
mod plans;
mod report;
mod results;
mod settings;
mod sign_off;
mod upgrade;

use tauri::Wry;
use tauri::ipc::Invoke;

macro_rules! handler_of {
    ($($area:ident: $($command:ident),+;)+) => { tauri::generate_handler![$($($area::$command),+),+] };
}

/// Answers every command of the list, and no other.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    every_command!(handler_of)
}
