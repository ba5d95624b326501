//! Files written whole or not at all: to a temporary one beside the target, then renamed.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
};

use crate::{Code, Failure, Outcome, wire::FileSaved};

/// Writes a file; the old one stays whole when anything goes wrong.
///
/// # Errors
/// When the place cannot be written, is full, or the old file is held by another program.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Outcome<FileSaved> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    if name.is_empty() {
        return Err(
            Failure::new(Code::File, "That is not the name of a file. Nothing was written.").hint("Give a file name.")
        );
    }
    name.push(".part");
    if let Ok(old) = fs::metadata(path) {
        // Some systems would replace what is no file at all, or one that is marked as not to be written.
        if old.is_dir() {
            return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory).into());
        }
        if !old.is_file() {
            return Err(Failure::new(Code::File, "That is a device, not a file. Nothing was changed.")
                .hint("Choose another name."));
        }
        if old.permissions().readonly() {
            return Err(held("It is marked as read-only."));
        }
    }
    let part = path.with_file_name(name);
    let written = File::create(&part).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    let placed = written.map_err(Failure::from).and_then(|()| fs::rename(&part, path).map_err(not_replaced));
    if let Err(failure) = placed {
        let _ = fs::remove_file(&part);
        return Err(failure);
    }
    Ok(FileSaved {
        path: path.display().to_string(),
        bytes: bytes.len() as u64,
        pages: None,
        warnings: Vec::new(),
        data: None,
    })
}

/// A new file is there, but may not take the old one's place.
fn not_replaced(error: std::io::Error) -> Failure {
    // Windows names a file that another program holds in its own numbers.
    let shared = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
    if shared || error.kind() == std::io::ErrorKind::PermissionDenied {
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
        return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory).into());
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
