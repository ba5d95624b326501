//! The one window: its size, and the rule that it never leaves our own pages.

use tauri::{AppHandle, Manager, Result, Url, WebviewUrl, WebviewWindowBuilder};

/// Its label, as the capability names it.
pub(crate) const MAIN: &str = "main";

/// Opens it. Its size and place come back from the last time (`tauri-plugin-window-state`).
pub(crate) fn open(app: &AppHandle) -> Result<()> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Trust Readiness")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 700.0)
        .center()
        // What the web view keeps for itself stays out of the folder with the person's data.
        .data_directory(app.path().app_cache_dir()?)
        .on_navigation(ours)
        .build()?;
    Ok(())
}

/// Brings it to the front, for whoever starts the application a second time.
pub(crate) fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // Each may be refused by the desktop, and then the window is simply not in front.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Whether an address is one of the pages compiled in.
fn ours(address: &Url) -> bool {
    address.scheme() == "tauri" || address.host_str() == Some("tauri.localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_never_leaves_our_pages() {
        let may = |address: &str| Url::parse(address).is_ok_and(|address| ours(&address));
        assert!(may("tauri://localhost/index.html#/help"));
        assert!(may("http://tauri.localhost/"));
        assert!(!may("https://www.england.nhs.uk/"));
        assert!(!may("http://localhost:1420/"));
        assert!(!may("file:///etc/hosts"));
    }
}
