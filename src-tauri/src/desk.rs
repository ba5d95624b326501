//! The application behind the window, opened on first use and asked off the window's own thread.
//!
//! When the data cannot be opened, the window still does: each command then answers with the
//! `Failure` that says what happened and what to do, and the next one tries again, so that a
//! database that was only busy heals by itself.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use readiness_app::App;
use readiness_app::wire::{Code, Failure};

use crate::times::Times;

/// Kept by Tauri and handed to each command.
#[derive(Clone)]
pub(crate) struct Desk {
    folder: PathBuf,
    app: Arc<Mutex<Option<Arc<App>>>>,
    times: Times,
}

impl Desk {
    /// Over a data folder, which is made when it is missing.
    pub(crate) fn over(folder: PathBuf, times: Times) -> Self {
        Self { folder, app: Arc::default(), times }
    }

    /// Asks the application for something, where blocking harms nobody.
    pub(crate) async fn ask<T, F>(&self, what: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce(&App) -> Result<T, Failure> + Send + 'static,
    {
        let desk = self.clone();
        away(move || {
            let answer = what(&*desk.app()?);
            desk.times.first_answer();
            answer
        })
        .await
    }

    fn app(&self) -> Result<Arc<App>, Failure> {
        // A thread that panicked while it held the lock left either the application or nothing.
        let mut kept = self.app.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(app) = &*kept {
            return Ok(Arc::clone(app));
        }
        let app = Arc::new(App::open(&self.folder)?);
        *kept = Some(Arc::clone(&app));
        Ok(app)
    }
}

/// Does something that may block, where blocking harms nobody.
pub(crate) async fn away<T, F>(what: F) -> Result<T, Failure>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, Failure> + Send + 'static,
{
    tauri::async_runtime::spawn_blocking(what).await.unwrap_or_else(|_| Err(fault()))
}

/// What a person reads when our own code broke.
fn fault() -> Failure {
    Failure {
        code: Code::Internal,
        message: "Something went wrong inside the application. What was saved before is safe.".into(),
        fields: Vec::new(),
        hint: "Try again. If it happens again, close the window and open it anew.".into(),
    }
}
