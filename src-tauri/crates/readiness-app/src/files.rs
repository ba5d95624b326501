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
    let part = path.with_file_name(name);
    let written = File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&part, path));
    if let Err(error) = written {
        let _ = fs::remove_file(&part);
        return Err(error.into());
    }
    Ok(FileSaved { path: path.display().to_string(), bytes: bytes.len() as u64, pages: None, warnings: Vec::new() })
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
