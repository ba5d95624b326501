//! Backups: copies of the whole database, made while it is in use.

use std::{
    ffi::OsStr,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};

use crate::{Moment, Store, StoreError, migrations, open::FILE};

/// Automatic daily backups kept; those made before a change of tables or edition are all kept.
const KEEP_DAILY: usize = 10;

impl Store {
    /// Writes a whole copy to a new file.
    ///
    /// # Errors
    /// When the place cannot be written, or a file is there.
    pub fn copy_to(&self, file: &Path) -> Result<(), StoreError> {
        copy(&self.connection, file)
    }

    /// Whether a path leads to the database or a file that belongs to it, by whatever way: nothing else
    /// may be written there.
    pub fn owns(&self, file: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().ok();
        let beside = || Some(real(file.parent()?)?.join(file.file_name()?));
        let Some(file) = real(file).or_else(beside) else { return false };
        let own = |name: &OsStr| name.to_string_lossy().to_lowercase().starts_with(FILE);
        file.parent() == real(&self.folder).as_deref() && file.file_name().is_some_and(own)
    }

    /// Makes a backup in the data folder, named after the moment and the occasion.
    ///
    /// # Errors
    /// When the place cannot be written.
    pub fn backup_before(&self, occasion: &str, now: Moment) -> Result<PathBuf, StoreError> {
        automatic(&self.connection, &self.folder, now, occasion)
    }

    /// Puts a backup in place of what is there, after a backup of that.
    ///
    /// # Errors
    /// [`StoreError::NotABackup`], [`StoreError::NewerBackup`] or [`StoreError::Busy`], with nothing changed.
    pub fn restore_from(&mut self, file: &Path, now: Moment) -> Result<(), StoreError> {
        let source = examine(file)?;
        automatic(&self.connection, &self.folder, now, "before-restore")?;
        {
            let copy = Backup::new(&source, &mut self.connection)?;
            // One step for all pages. It waits for other programs as long as any write does, and no longer.
            if copy.step(-1)? != StepResult::Done {
                return Err(StoreError::Busy);
            }
        }
        migrations::migrate(&mut self.connection)
    }

    /// Result of the full integrity check; `ok` when all is well.
    ///
    /// # Errors
    /// When the database cannot be read at all.
    pub fn verify(&self) -> Result<String, StoreError> {
        let health: String = self.connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        let broken: u32 =
            self.connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        Ok(if health == "ok" && broken > 0 { format!("{broken} references do not hold") } else { health })
    }

    /// Backups in the data folder, newest first.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn backups(&self) -> Result<Vec<PathBuf>, StoreError> {
        list(&self.folder)
    }

    /// Size of the database in bytes, and version of its tables.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn size_and_version(&self) -> Result<(u64, u32), StoreError> {
        let bytes = fs::metadata(self.folder.join(FILE)).map_or(0, |m| m.len());
        Ok((bytes, migrations::version(&self.connection)?))
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Opens a file read-only and makes sure that it is a whole backup of ours.
fn examine(file: &Path) -> Result<Connection, StoreError> {
    let wrong = |why: &str| {
        StoreError::NotABackup(format!("The file is not a backup of this application: {why}. Your data is as it was."))
    };
    match fs::metadata(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(wrong("there is no such file")),
        Err(error) => return Err(error.into()),
        Ok(found) if found.is_dir() => return Err(wrong("it is a folder")),
        Ok(found) if !found.is_file() => return Err(wrong("it is a device or a pipe")),
        Ok(found) if found.len() == 0 => return Err(wrong("it is empty")),
        Ok(_) => {}
    }
    let source = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .map_err(|_| wrong("it cannot be opened; permission may be missing"))?;
    let id: i32 =
        source.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|_| wrong("it is not a database"))?;
    if id != migrations::APPLICATION_ID {
        return Err(wrong("it belongs to another program"));
    }
    let version = migrations::version(&source)?;
    if version > migrations::KNOWN {
        return Err(StoreError::NewerBackup);
    }
    let health: String =
        source.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(|_| wrong("it is damaged"))?;
    if health == "ok" { Ok(source) } else { Err(wrong("it is damaged")) }
}

fn copy(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    connection.execute("VACUUM INTO ?1", [file.to_string_lossy()])?;
    Ok(())
}

/// A backup in the data folder, named after the moment and the occasion.
pub(crate) fn automatic(
    connection: &Connection,
    folder: &Path,
    now: Moment,
    occasion: &str,
) -> Result<PathBuf, StoreError> {
    let place = folder.join("backups");
    fs::create_dir_all(&place)?;
    let file = place.join(format!("{}-{occasion}.db", now.format("%Y-%m-%d-%H%M%S%3f")));
    // A copy that ends half-way must not pass for a backup.
    let part = file.with_extension("part");
    let _ = fs::remove_file(&part);
    let done = copy(connection, &part).and_then(|()| Ok(fs::rename(&part, &file)?));
    if done.is_err() {
        let _ = fs::remove_file(&part);
    }
    done.map(|()| file)
}

/// One backup a day of use; the oldest beyond ten are removed.
pub(crate) fn daily(connection: &Connection, folder: &Path, now: Moment) -> Result<(), StoreError> {
    let today = now.format("%Y-%m-%d").to_string();
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut dailies: Vec<PathBuf> = list(folder)?.into_iter().filter(|p| name(p).ends_with("-daily.db")).collect();
    if dailies.iter().any(|p| name(p).starts_with(&today)) {
        return Ok(());
    }
    dailies.insert(0, automatic(connection, folder, now, "daily")?);
    for old in dailies.iter().skip(KEEP_DAILY) {
        fs::remove_file(old)?;
    }
    Ok(())
}

/// Backups in a data folder, newest first.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let place = folder.join("backups");
    if !place.exists() {
        return Ok(Vec::new());
    }
    let mut files: Vec<PathBuf> = fs::read_dir(place)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "db"))
        .collect();
    files.sort();
    files.reverse();
    Ok(files)
}
