//! Opening: pragmas, version, a backup before any change of tables, then the tables themselves.
//! A damaged file is set aside whole, never deleted.

use std::{fs, path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags};

use crate::{Moment, Store, StoreError, backup, migrations};

/// Name of the database in the data folder.
pub(crate) const FILE: &str = "trust-readiness.db";

impl Store {
    /// Opens the database in a folder, making both when they are not there.
    ///
    /// # Errors
    /// [`StoreError::Newer`] (nothing touched), [`StoreError::Damaged`] (set aside), [`StoreError::Gone`],
    /// [`StoreError::Busy`], [`StoreError::Disk`], [`StoreError::NotAllowed`].
    pub fn open(folder: &Path, now: Moment) -> Result<Self, StoreError> {
        fs::create_dir_all(folder)?;
        let file = folder.join(FILE);
        let length = fs::metadata(&file).ok().map(|m| m.len());
        let fresh = length.unwrap_or(0) == 0;
        // A file that was emptied or taken away would pass for a new one, and what it held would not be missed.
        let backups = backup::list(folder)?;
        if fresh && !backups.is_empty() {
            let damaged = set_aside(&file, folder, now)?;
            return Err(if length.is_some() {
                damaged
            } else {
                StoreError::Gone { folder: folder.to_owned(), backups }
            });
        }
        match prepare(&file, folder) {
            Ok((mut connection, notice)) => {
                let version = migrations::version(&connection)?;
                if version > migrations::KNOWN {
                    return Err(StoreError::Newer { found: version, known: migrations::KNOWN });
                }
                if !fresh && version < migrations::KNOWN {
                    backup::automatic(&connection, folder, now, "before-update")?;
                } else if !fresh {
                    backup::daily(&connection, folder, now)?;
                }
                migrations::migrate(&mut connection)?;
                Ok(Self { connection, folder: folder.to_owned(), notice })
            }
            Err(StoreError::Sql(error)) if is_damage(&error) => Err(set_aside(&file, folder, now)?),
            Err(other) => Err(other),
        }
    }
}

fn prepare(file: &Path, folder: &Path) -> Result<(Connection, Option<String>), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    // The version is read before anything is written, so that a newer file stays untouched.
    if migrations::version(&connection)? > migrations::KNOWN {
        return Ok((connection, None));
    }
    let network = on_network_drive(folder);
    // WAL needs shared memory, which network drives do not give.
    let journal = if network { "DELETE" } else { "WAL" };
    connection.pragma_update_and_check(None, "journal_mode", journal, |_| Ok(()))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", if network { "FULL" } else { "NORMAL" })?;
    connection.pragma_update(None, "trusted_schema", false)?;
    let health: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if health != "ok" {
        return Err(StoreError::Sql(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT),
            Some(health),
        )));
    }
    let notice = network.then(|| {
        "The data folder is on a network drive. The application uses a slower, safer way of writing there; \
         only one person should use it at a time."
            .to_owned()
    });
    Ok((connection, notice))
}

fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase))
}

/// Moves the file and its companions to a folder of their own, and begins a new file, so that the next
/// opening does not miss the old one again.
fn set_aside(file: &Path, folder: &Path, now: Moment) -> Result<StoreError, StoreError> {
    let aside = folder.join(format!("damaged-{}", now.format("%Y%m%d-%H%M%S")));
    for suffix in ["", "-wal", "-shm"] {
        let from = folder.join(format!("{FILE}{suffix}"));
        if from.exists() {
            fs::create_dir_all(&aside)?;
            fs::rename(&from, aside.join(format!("{FILE}{suffix}")))?;
        }
    }
    debug_assert!(!file.exists(), "the damaged file has been moved");
    migrations::migrate(&mut prepare(file, folder)?.0)?;
    Ok(StoreError::Damaged { set_aside: aside, backups: backup::list(folder)? })
}

#[cfg(target_os = "linux")]
fn on_network_drive(folder: &Path) -> bool {
    let Ok(real) = folder.canonicalize() else { return false };
    let Ok(mounts) = fs::read_to_string("/proc/self/mounts") else { return false };
    mounts
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(' ').skip(1);
            Some((parts.next()?, parts.next()?))
        })
        .filter(|(point, _)| real.starts_with(point))
        .max_by_key(|(point, _)| point.len())
        .is_some_and(|(_, kind)| matches!(kind, "nfs" | "nfs4" | "cifs" | "smb3" | "smbfs" | "fuse.sshfs" | "afs"))
}

#[cfg(not(target_os = "linux"))]
fn on_network_drive(folder: &Path) -> bool {
    // A share named by its server; drives mapped to a letter look local and rely on file locking.
    folder.canonicalize().is_ok_and(|real| {
        let text = real.to_string_lossy();
        text.starts_with(r"\\?\UNC\") || (text.starts_with(r"\\") && !text.starts_with(r"\\?\"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_database_is_busy_and_takes_the_write_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let now = Moment::UNIX_EPOCH;
        let mut store = Store::open(folder.path(), now).unwrap();
        store.connection.busy_timeout(Duration::ZERO).unwrap();
        let other = Connection::open(folder.path().join(FILE)).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let save = |store: &mut Store| store.write(|tx| tx.save_preference("a", &1));
        assert!(matches!(save(&mut store), Err(StoreError::Busy)));
        other.execute_batch("ROLLBACK").unwrap();
        save(&mut store).unwrap();
    }

    #[test]
    fn a_restore_waits_for_a_locked_database_no_longer_than_a_write_does() {
        let folder = tempfile::tempdir().unwrap();
        let now = Moment::UNIX_EPOCH;
        let mut store = Store::open(folder.path(), now).unwrap();
        let kept = folder.path().join("kept.db");
        store.copy_to(&kept).unwrap();
        store.write(|tx| tx.save_preference("a", &1)).unwrap();
        store.connection.busy_timeout(Duration::ZERO).unwrap();
        let other = Connection::open(folder.path().join(FILE)).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        assert!(matches!(store.restore_from(&kept, now), Err(StoreError::Busy)));
        other.execute_batch("ROLLBACK").unwrap();
        let preference = |store: &Store| store.read(|s| s.preference::<u32>("a")).unwrap();
        assert_eq!(preference(&store), Some(1), "nothing was changed");
        store.restore_from(&kept, now).unwrap();
        assert_eq!(preference(&store), None);
    }
}
