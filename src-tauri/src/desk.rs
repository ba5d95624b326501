//! The application behind the window, opened on first use and asked off the window's own thread.
//!
//! When the data cannot be opened, the window still does: each command then answers with the
//! `Failure` that says what happened and what to do. What is asked a little later tries again, so
//! that a database that was only busy heals, and *Try again* means what it says.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use readiness_app::App;
use readiness_app::wire::{Code, Failure};

use crate::times::Times;

/// A page asks for several things at once, and all of them are to hear the same failure: a damaged
/// file is set aside when it is found, and the very next opening would find nothing amiss.
const ONE_BREATH: Duration = Duration::from_secs(2);

/// Kept by Tauri and handed to each command.
#[derive(Clone)]
pub(crate) struct Desk {
    folder: PathBuf,
    door: Arc<Mutex<Door>>,
    times: Times,
}

#[derive(Default)]
enum Door {
    #[default]
    Shut,
    Open(Arc<App>),
    Jammed(Failure, Instant),
}

impl Desk {
    /// Over a data folder, which is made when it is missing.
    pub(crate) fn over(folder: PathBuf, times: Times) -> Self {
        Self { folder, door: Arc::default(), times }
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
        // A thread that panicked while it held the lock left the door as it was.
        let mut door = self.door.lock().unwrap_or_else(PoisonError::into_inner);
        match &*door {
            Door::Open(app) => return Ok(Arc::clone(app)),
            Door::Jammed(failure, when) if when.elapsed() < ONE_BREATH => return Err(failure.clone()),
            Door::Jammed(..) | Door::Shut => {}
        }
        let opened = App::open(&self.folder).map(Arc::new);
        *door = match &opened {
            Ok(app) => Door::Open(Arc::clone(app)),
            Err(failure) => Door::Jammed(failure.clone(), Instant::now()),
        };
        opened
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
