//! Every room's error in the words that people and programs get.

use std::path::PathBuf;

use readiness_domain::assessment::Fault;
use readiness_exchange::ExchangeError;
use readiness_store::StoreError;

use crate::wire::{Code, Failure};

impl Failure {
    /// A failure without fields; its hint says to try again.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), fields: Vec::new(), hint: String::new() }
    }
    /// There is no such thing.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(Code::NotFound, message)
    }
    /// Input that breaks a rule; nothing was changed.
    pub fn invalid(fields: Vec<Fault>) -> Self {
        let message = match fields.as_slice() {
            [one] => format!("{one}. Nothing was changed."),
            many => format!("{} entries need mending: {}. Nothing was changed.", many.len(), many[0]),
        };
        Self { code: Code::Invalid, message, fields, hint: "Mend what is named and try again.".into() }
    }
    /// The same with what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let message = error.to_string();
        tracing::warn!(%message, "store");
        match error {
            StoreError::Newer { .. } => {
                Self::new(Code::Newer, "Your data was made by a newer version of the application. It was not touched.")
                    .hint("Install the newest version and open it again.")
            }
            StoreError::Damaged { set_aside, backups } => Self::new(
                Code::Damaged,
                format!("The data file is damaged. It was set aside, whole, in {}.", set_aside.display()),
            )
            .hint(restore(&backups)),
            StoreError::Gone { folder, backups } => Self::new(
                Code::Damaged,
                format!(
                    "The data file is gone from {}, though there are backups of it. Nothing was changed.",
                    folder.display()
                ),
            )
            .hint(restore(&backups)),
            StoreError::NewerBackup => Self::new(
                Code::File,
                "The backup was made by a newer version of the application. Your data is as it was.",
            )
            .hint("Install the newest version and restore the backup there."),
            StoreError::NotABackup(message) => {
                Self::new(Code::File, message).hint("Choose a backup (.db) that this application made.")
            }
            StoreError::Busy => {
                Self::new(Code::Busy, "Another program is writing to the data at this moment. Nothing was changed.")
                    .hint("Wait a moment and try again.")
            }
            StoreError::Disk => {
                Self::new(Code::Disk, "The disk is full, or the data folder cannot be written. Nothing was changed.")
                    .hint("Make room, or choose another data folder, and try again.")
            }
            StoreError::NotAllowed => Self::new(
                Code::Disk,
                "The data file cannot be opened and written: permission is missing. Nothing was changed.",
            )
            .hint(
                "See that you may read and write the data folder and the files in it, or choose another data folder.",
            ),
            StoreError::NotFound { what, id } => {
                Self::not_found(format!("There is no such {what}: {id}. Nothing was changed."))
                    .hint("List what there is, and choose from it.")
            }
            StoreError::Io(error) => Self::from(error),
            StoreError::Content(_) | StoreError::Sql(_) => Self::new(
                Code::Internal,
                format!("The data could not be read or written: {message}. Nothing was changed."),
            )
            .hint("Make a backup, and tell whoever supports the application what it said."),
        }
    }
}

/// What to do when the data file is not there as it was.
fn restore(backups: &[PathBuf]) -> String {
    match backups.first() {
        Some(newest) => {
            format!(
                "Restore the newest backup: {}. Or begin afresh by opening the application again.",
                newest.display()
            )
        }
        None => {
            "There is no backup yet. Begin afresh by opening the application again, and keep the set-aside file.".into()
        }
    }
}

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        Self::new(Code::File, format!("{} Nothing was changed.", error.message)).hint(error.hint)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let (code, said, hint) = match error.kind() {
            ErrorKind::NotFound => (Code::File, "There is no such file or folder.", "Check the path and try again."),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => (
                Code::Disk,
                "The place cannot be read or written: permission was refused.",
                "Choose another place, or ask for access.",
            ),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                (Code::Disk, "The disk is full.", "Make room and try again.")
            }
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                (Code::File, "A file stands where a folder should be.", "Choose another place.")
            }
            ErrorKind::IsADirectory => (Code::File, "That is a folder, not a file.", "Choose a file."),
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => {
                (Code::Disk, "The file is open in another program.", "Close it there and try again.")
            }
            _ => {
                return Self::new(
                    Code::Disk,
                    format!("The file could not be read or written: {error}. Nothing was changed."),
                )
                .hint("Try again, or choose another place.");
            }
        };
        Self::new(code, format!("{said} Nothing was changed.")).hint(hint)
    }
}
