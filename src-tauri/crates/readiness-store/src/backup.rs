//! Backups: copies of the whole database, made while it is in use.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use crate::{Moment, Store, StoreError, migrations, open::FILE};

/// Automatic daily backups kept; those made before a change of tables or edition are all kept.
const KEEP_DAILY: usize = 10;

impl Store {
    /// Writes a whole copy to a file, through a temporary one beside it.
    ///
    /// # Errors
    /// When the place cannot be written; an existing file stays as it is then.
    pub fn backup_to(&self, file: &Path) -> Result<u64, StoreError> {
        copy(&self.connection, file)
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
    /// [`StoreError::NotABackup`] or [`StoreError::Newer`], with nothing changed.
    pub fn restore_from(&mut self, file: &Path, now: Moment) -> Result<(), StoreError> {
        let source = examine(file)?;
        automatic(&self.connection, &self.folder, now, "before-restore")?;
        {
            let copy = rusqlite::backup::Backup::new(&source, &mut self.connection)?;
            copy.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
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
    if !file.is_file() {
        return Err(wrong("there is no such file"));
    }
    let source = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let id: i32 =
        source.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|_| wrong("it is not a database"))?;
    if id != migrations::APPLICATION_ID {
        return Err(wrong("it belongs to another program"));
    }
    let version = migrations::version(&source)?;
    if version > migrations::KNOWN {
        return Err(StoreError::Newer { found: version, known: migrations::KNOWN });
    }
    let health: String =
        source.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(|_| wrong("it is damaged"))?;
    if health == "ok" { Ok(source) } else { Err(wrong("it is damaged")) }
}

fn copy(connection: &Connection, file: &Path) -> Result<u64, StoreError> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = file.with_file_name(name);
    let _ = fs::remove_file(&part);
    let done = connection
        .execute("VACUUM INTO ?1", [part.to_string_lossy()])
        .map_err(StoreError::from)
        .and_then(|_| Ok(fs::rename(&part, file)?));
    if done.is_err() {
        let _ = fs::remove_file(&part);
    }
    done?;
    Ok(fs::metadata(file)?.len())
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
    copy(connection, &file)?;
    Ok(file)
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
