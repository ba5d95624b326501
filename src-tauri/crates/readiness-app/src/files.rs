//! Files written whole or not at all: to a temporary one beside the target, then renamed.

use std::{
    fs::{self, File},
    io::{ErrorKind, Read, Write},
    path::Path,
};

use crate::{App, Code, Failure, Outcome, wire::FileSaved};

impl App {
    /// Writes a file; the old one stays whole when anything goes wrong.
    ///
    /// # Errors
    /// As [`App::replace`].
    pub(crate) fn write_whole(&self, path: &Path, bytes: &[u8]) -> Outcome<FileSaved> {
        self.replace(path, |part| {
            let mut file = File::create(part)?;
            file.write_all(bytes)?;
            Ok(file.sync_all()?)
        })
    }

    /// Has a new file written beside a path, then puts it there; the old one stays whole when anything goes
    /// wrong.
    ///
    /// # Errors
    /// When the place is no place for a file, cannot be written or is full, holds the application's own data,
    /// or the old file is marked as read-only or held by another program.
    pub(crate) fn replace(&self, path: &Path, write: impl FnOnce(&Path) -> Outcome<()>) -> Outcome<FileSaved> {
        let refused = |message: &str| Err(Failure::new(Code::File, message).hint("Give the name of another file."));
        // Some systems would replace what is no file at all, or one that is marked as not to be written.
        if let Ok(old) = fs::metadata(path) {
            if old.is_dir() {
                return Err(std::io::Error::from(ErrorKind::IsADirectory).into());
            }
            if !old.is_file() {
                return refused("That is a device or a pipe, not a file. Nothing was changed.");
            }
            if old.permissions().readonly() {
                return Err(held("It is marked as read-only."));
            }
        }
        let Some(name) = path.file_name() else {
            return refused("That is not the name of a file. Nothing was written.");
        };
        if self.store().owns(path) {
            return refused("That is the application's own data, which a file would replace. Nothing was changed.");
        }
        let mut name = name.to_owned();
        name.push(".part");
        let part = path.with_file_name(name);
        let _ = fs::remove_file(&part);
        let placed = write(&part).and_then(|()| fs::rename(&part, path).map_err(not_replaced));
        if let Err(failure) = placed {
            let _ = fs::remove_file(&part);
            return Err(failure);
        }
        Ok(FileSaved {
            path: path.display().to_string(),
            bytes: fs::metadata(path)?.len(),
            pages: None,
            warnings: Vec::new(),
            data: None,
        })
    }
}

/// A new file is there, but may not take the old one's place.
fn not_replaced(error: std::io::Error) -> Failure {
    // Windows names a file that another program holds in its own numbers.
    let shared = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
    if shared || error.kind() == ErrorKind::PermissionDenied {
        return held("It may be open in another program.");
    }
    error.into()
}

fn held(why: &str) -> Failure {
    Failure::new(Code::Disk, format!("The old file cannot be replaced. {why} It is whole, and nothing was changed."))
        .hint("Close it there and try again, or save under another name.")
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// When there is none, it cannot be read, or it is larger.
pub(crate) fn read_limited(path: &Path, limit: usize) -> Outcome<Vec<u8>> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(std::io::Error::from(ErrorKind::IsADirectory).into());
    }
    let mut bytes = Vec::new();
    file.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(Failure::new(
            Code::File,
            format!("The file is larger than {} MiB. Nothing was changed.", limit >> 20),
        )
        .hint("Choose the right file."));
    }
    Ok(bytes)
}
