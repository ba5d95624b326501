//! The desk: every use case once, and the one door for window and command line.
//!
//! It carries things between the rooms below, which never see each other, and turns their errors
//! into [`Failure`]. It knows no widget, no argument parser, no SQL and no drawing; a rule about
//! readiness found here is in the wrong room.

#![cfg_attr(not(test), warn(clippy::unwrap_used))]

mod answers;
mod assessments;
pub mod bindings;
mod clock;
mod comparison;
mod content;
mod exchange;
mod failure;
mod files;
mod national;
mod options;
mod plans;
mod report;
mod results;
mod select;
mod settings;
mod sign_offs;
mod upgrade;
pub mod wire;

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use readiness_store::{Reader, Store, StoreError, Writer};

pub use clock::Clock;
pub use content::Content;
/// The content's files and linter, for authors at the command line.
pub use readiness_content::{Files, lint};
pub use report::is_word;
pub use select::select;
pub use wire::{Code, Failure};

/// What every use case returns.
pub type Outcome<T> = Result<T, Failure>;

/// The application: its data, its content and its clock.
#[derive(Debug)]
pub struct App {
    store: Arc<Mutex<Store>>,
    content: Content,
    clock: Clock,
    planner: Arc<plans::Planner>,
}

impl App {
    /// Opens the data folder with the content that comes with the program.
    ///
    /// # Errors
    /// When the data cannot be opened; the failure says what became of it and what to do.
    pub fn open(folder: &Path) -> Outcome<Self> {
        Self::open_with(folder, Content::shipped(), Clock::system())
    }

    /// Opens the data folder with other content or another clock, for tests.
    ///
    /// # Errors
    /// As [`App::open`].
    pub fn open_with(folder: &Path, content: Content, clock: Clock) -> Outcome<Self> {
        let store = Store::open(folder, clock.now())?;
        tracing::info!("data opened");
        Ok(Self { store: Arc::new(Mutex::new(store)), content, clock, planner: Arc::default() })
    }

    fn store(&self) -> MutexGuard<'_, Store> {
        // A panic elsewhere cannot leave a transaction half done: it rolls back when dropped.
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> Outcome<T> {
        Ok(self.store().read(work)?)
    }

    fn write<T>(&self, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> Outcome<T> {
        Ok(self.store().write(work)?)
    }
}
