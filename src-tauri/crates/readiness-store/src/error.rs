//! What can go wrong with the file. No message holds anything a person typed.

use std::path::PathBuf;

use rusqlite::ErrorCode;

/// A fault of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file was made by a newer version; it was not touched.
    #[error("the data was made by a newer version of the application (tables {found}, this one knows {known})")]
    Newer {
        /// Version of its tables.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// The file is damaged and was set aside, whole.
    #[error("the data file is damaged and was set aside as {}", set_aside.display())]
    Damaged {
        /// Where it is now.
        set_aside: PathBuf,
        /// Backups, newest first.
        backups: Vec<PathBuf>,
    },
    /// The file is gone, though there are backups of it; a new one was begun in its place.
    #[error("the data file is gone from {}", folder.display())]
    Gone {
        /// The data folder.
        folder: PathBuf,
        /// Backups, newest first.
        backups: Vec<PathBuf>,
    },
    /// The backup was made by a newer version; nothing was changed.
    #[error("the backup was made by a newer version of the application")]
    NewerBackup,
    /// The file given is not a backup of ours, or not a whole one.
    #[error("{0}")]
    NotABackup(String),
    /// Another program holds the file.
    #[error("the data file is in use by another program")]
    Busy,
    /// The disk is full or fails.
    #[error("the disk is full or cannot be written")]
    Disk,
    /// The file may not be opened or written.
    #[error("permission to open or write the data file is missing")]
    NotAllowed,
    /// There is no such thing. Its id, which a person may have typed, is no part of the message.
    #[error("there is no such {what}")]
    NotFound {
        /// What kind of thing.
        what: &'static str,
        /// The id that was asked for.
        id: String,
    },
    /// A kept value cannot be read.
    #[error("a value in the data file cannot be read: {0}")]
    Content(String),
    /// A file or folder.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// Anything else the database says.
    #[error("the database says: {0}")]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::Disk,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::NotAllowed,
            _ => Self::Sql(error),
        }
    }
}
