//! Whether something was already made from exactly these files.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const MADE: [&str; 4] = ["node_modules", "dist", "output", ".git"];

/// A fingerprint of files and folders; missing ones count as empty.
pub(crate) fn fingerprint(of: &[PathBuf]) -> String {
    let mut files = Vec::new();
    for path in of {
        gather(path, &mut files);
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

fn gather(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_path_buf());
        return;
    }
    let Ok(entries) = fs::read_dir(path) else {
        return;
    };
    for entry in entries.flatten() {
        if !MADE.contains(&entry.file_name().to_string_lossy().as_ref()) {
            gather(&entry.path(), files);
        }
    }
}

/// Whether the stamp holds this fingerprint.
pub(crate) fn holds(stamp: &Path, fingerprint: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|kept| kept.trim() == fingerprint)
}

/// Keeps the fingerprint. A stamp that cannot be written only means that work is done again.
pub(crate) fn keep(stamp: &Path, fingerprint: &str) {
    if let Some(folder) = stamp.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let _ = fs::write(stamp, fingerprint);
}

/// Whether `made` is there and not older than what it is made from.
pub(crate) fn newer(made: &Path, from: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    matches!((time(made), time(from)), (Some(made), Some(from)) if made >= from)
}
