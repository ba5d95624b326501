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
    /// The file given is not a backup of ours, or not a whole one.
    #[error("{0}")]
    NotABackup(String),
    /// Another program holds the file.
    #[error("the data file is in use by another program")]
    Busy,
    /// The disk is full or the place cannot be written.
    #[error("the disk is full or cannot be written")]
    Disk,
    /// There is no such thing.
    #[error("there is no {0}")]
    NotFound(&'static str),
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
            Some(ErrorCode::DiskFull | ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => {
                Self::Disk
            }
            _ => Self::Sql(error),
        }
    }
}
