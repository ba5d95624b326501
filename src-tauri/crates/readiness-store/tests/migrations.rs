//! Every database that ever shipped, with rows, is opened and brought up to date, and ends with
//! the same tables as a fresh one and every row still readable.

use std::{fs, path::Path};

use chrono::{DateTime, Utc};
use readiness_domain::{Score, assessment::Choice};
use readiness_store::{Store, StoreError};
use rusqlite::Connection;

const SCRIPTS: [&str; 5] = [
    include_str!("../../../../migrations/0001_assessment.sql"),
    include_str!("../../../../migrations/0002_result.sql"),
    include_str!("../../../../migrations/0003_plan.sql"),
    include_str!("../../../../migrations/0004_signed_paper.sql"),
    include_str!("../../../../migrations/0005_national_return.sql"),
];
const ROWS: [&str; 5] = [
    include_str!("fixtures/0001.sql"),
    include_str!("fixtures/0002.sql"),
    include_str!("fixtures/0003.sql"),
    include_str!("fixtures/0004.sql"),
    include_str!("fixtures/0005.sql"),
];

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

/// A data folder whose database is as version `n` left it.
fn old(n: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let connection = Connection::open(folder.path().join("trust-readiness.db")).unwrap();
    for (script, rows) in SCRIPTS.iter().zip(ROWS).take(n) {
        connection.execute_batch(script).unwrap();
        connection.execute_batch(rows).unwrap();
    }
    connection.pragma_update(None, "application_id", 0x5472_5265).unwrap();
    connection.pragma_update(None, "user_version", n as u32).unwrap();
    folder
}

fn tables(folder: &Path) -> Vec<String> {
    let connection = Connection::open(folder.join("trust-readiness.db")).unwrap();
    let sql = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_old_database_ends_like_a_fresh_one_with_its_rows() {
    let fresh = tempfile::tempdir().unwrap();
    drop(Store::open(fresh.path(), now()).unwrap());
    for n in 1..=SCRIPTS.len() {
        let folder = old(n);
        let store = Store::open(folder.path(), now()).unwrap();
        store
            .read(|s| {
                let row = s.assessment("a1")?;
                assert_eq!(
                    (row.trust.name.as_str(), row.trust.turnover, row.answered.len()),
                    ("Old “Trust”", Some(550_000), 2)
                );
                let answers = s.answers("a1")?;
                let medicines = &answers["epr.medicines"];
                assert_eq!(medicines.level().map(|l| l.get()), Some(3));
                assert_eq!((medicines.met.len(), medicines.evidence.len(), medicines.measures.len()), (1, 1, 1));
                assert_eq!(answers["epr.remote-care"].choice, Some(Choice::NotApplicable("Not ours".into())));
                assert!(s.can_undo("a1", &"epr.medicines".into())?);
                assert_eq!(s.front_sheet("a1")?.unwrap().title, "Digital plan");
                if n >= 2 {
                    assert_eq!(s.sign_offs("a1")?[0].roles, ["CIO"]);
                    assert_eq!(s.archived_answers("a1")?[0].2.comment, "kept");
                    assert_eq!(s.national_scores()?[0].score, Score::new(14, 5).unwrap());
                    assert_eq!(s.published_scores("a1")?.len(), 1);
                }
                if n >= 3 {
                    assert_eq!(s.plans("a1")?[0].name, "Plan A");
                }
                if n >= 4 {
                    let papers = s.signed_papers("s1")?;
                    assert_eq!((papers.len(), papers[0].edition.as_str(), papers[0].pages), (1, "public", 3));
                    assert_eq!(papers[0].pdf, b"%PDF-1.7");
                }
                if n >= 5 {
                    assert_eq!(s.national_places()?[0].region, "SOUTH WEST");
                }
                Ok(())
            })
            .unwrap();
        drop(store);
        assert_eq!(tables(folder.path()), tables(fresh.path()), "from version {n}");
        let backups = fs::read_dir(folder.path().join("backups")).unwrap().count();
        assert_eq!(backups, 1, "one backup before the update, or the day's, from version {n}");
    }
}

#[test]
fn a_newer_database_is_refused_and_not_touched() {
    let folder = old(4);
    let file = folder.path().join("trust-readiness.db");
    Connection::open(&file).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = fs::read(&file).unwrap();
    assert!(matches!(Store::open(folder.path(), now()), Err(StoreError::Newer { found: 99, .. })));
    assert_eq!(fs::read(&file).unwrap(), before);
    assert!(!folder.path().join("backups").exists());
}

#[test]
fn a_damaged_database_is_set_aside_whole_and_a_backup_offered() {
    let folder = old(4);
    let store = Store::open(folder.path(), now()).unwrap();
    store.backup_before("test", now()).unwrap();
    drop(store);
    let file = folder.path().join("trust-readiness.db");
    for junk in [
        b"this is no database, but a text that is long enough to be read as one ...................................."
            .to_vec(),
        {
            let mut bytes = fs::read(&file).unwrap();
            let middle = bytes.len() / 2;
            bytes[200..middle].fill(0xAA);
            bytes
        },
        fs::read(&file).unwrap()[..10_000].to_vec(),
        fs::read(&file).unwrap()[..50].to_vec(),
        Vec::new(),
    ] {
        fs::write(&file, &junk).unwrap();
        let _ = fs::remove_file(folder.path().join("trust-readiness.db-wal"));
        match Store::open(folder.path(), now()) {
            Err(StoreError::Damaged { set_aside, backups }) => {
                assert_eq!(fs::read(set_aside.join("trust-readiness.db")).unwrap(), junk);
                assert!(!backups.is_empty());
                let mut fresh = Store::open(folder.path(), now()).unwrap();
                fresh.restore_from(&backups[0], now()).unwrap();
                assert_eq!(fresh.read(|s| s.assessments()).unwrap().len(), 1);
            }
            other => panic!("expected damage, got {other:?}"),
        }
        fs::remove_dir_all(
            folder
                .path()
                .read_dir()
                .unwrap()
                .map(|e| e.unwrap().path())
                .find(|p| p.to_string_lossy().contains("damaged-"))
                .unwrap(),
        )
        .unwrap();
    }
}

#[test]
fn a_database_that_is_gone_is_missed_once_and_a_backup_offered() {
    let folder = old(4);
    drop(Store::open(folder.path(), now()).unwrap());
    fs::remove_file(folder.path().join("trust-readiness.db")).unwrap();
    let Err(StoreError::Gone { backups, .. }) = Store::open(folder.path(), now()) else { panic!("it passed for new") };
    let mut fresh = Store::open(folder.path(), now()).unwrap();
    fresh.restore_from(&backups[0], now()).unwrap();
    assert_eq!(fresh.read(|s| s.assessments()).unwrap().len(), 1);
}

#[test]
fn a_read_only_database_takes_no_write_and_stays_as_it_is() {
    let folder = old(3);
    let file = folder.path().join("trust-readiness.db");
    // A write version above two in the header makes a file read-only for everyone, root included.
    let mut bytes = fs::read(&file).unwrap();
    bytes[18] = 9;
    fs::write(&file, &bytes).unwrap();
    let written =
        Store::open(folder.path(), now()).and_then(|mut store| store.write(|tx| tx.set_removed("a1", Some(now()))));
    assert!(matches!(written, Err(StoreError::NotAllowed)), "{written:?}");
    assert_eq!(fs::read(&file).unwrap(), bytes);
}
