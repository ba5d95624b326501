//! Real SQLite, real files: what is written is read back, a failed write changes nothing, and
//! backups are whole.

use std::{collections::BTreeSet, fs};

use chrono::{DateTime, NaiveDate, Utc};
use readiness_domain::{
    Answer, Level, QuestionId, Trust,
    assessment::{Choice, Evidence, MeasureValue},
    framework::{Confidence, EditionId, Setting, Size},
};
use readiness_store::{NewAssessment, SignOffRow, SignedPaper, Store, StoreError};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

fn trust(name: &str) -> Trust {
    Trust {
        name: name.into(),
        code: "RZZ".into(),
        setting: Setting::MentalHealth,
        size: Size::Small,
        turnover: Some(300_000),
        staff: Some(3_000),
        sites: None,
        epr: String::new(),
        plan_start: "2027-Q1".parse().ok(),
    }
}

fn with_one(folder: &std::path::Path) -> Store {
    let mut store = Store::open(folder, now()).unwrap();
    let edition = EditionId::from("2026.1");
    let trust = trust("'; DROP TABLE assessment; --");
    let new = NewAssessment { id: "a", edition: &edition, trust: &trust, example: false, copied_from: None };
    store.write(|tx| tx.add_assessment(&new, now())).unwrap();
    store
}

fn full() -> Answer {
    Answer {
        choice: Level::new(3).map(Choice::Level),
        met: BTreeSet::from(["q.4a".into(), "q.4b".into()]),
        confidence: Some(Confidence::Evidenced),
        evidence: vec![Evidence {
            title: "Ünïcode ☃ 漢字".into(),
            location: "\\\\share\\x".into(),
            date: NaiveDate::from_ymd_opt(2026, 1, 31),
            sha256: Some("a".repeat(64)),
        }],
        comment: "line\nline \0 end".into(),
        owner: "CIO".into(),
        target: Level::new(4),
        measures: [("q.in-use".into(), MeasureValue { value: "62.5".parse().unwrap(), on: None })].into(),
        to_confirm: true,
    }
}

#[test]
fn an_answer_is_read_back_as_it_was_and_undo_goes_back_step_by_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_one(folder.path());
    let question = QuestionId::from("q");
    store.write(|tx| tx.save_answer("a", &question, &full(), now())).unwrap();
    let second = Answer { comment: "other".into(), ..full() };
    store.write(|tx| tx.save_answer("a", &question, &second, now())).unwrap();
    store.write(|tx| tx.save_answer("a", &question, &second, now())).unwrap();
    assert_eq!(store.read(|s| s.answer("a", &question)).unwrap(), second);
    assert_eq!(store.write(|tx| tx.undo_answer("a", &question, now())).unwrap(), Some(full()));
    assert_eq!(store.read(|s| s.answers("a")).unwrap()[&question], full());
    assert_eq!(store.write(|tx| tx.undo_answer("a", &question, now())).unwrap(), Some(Answer::default()));
    assert!(store.read(|s| s.answers("a")).unwrap().is_empty());
    assert_eq!(store.write(|tx| tx.undo_answer("a", &question, now())).unwrap(), None);
}

#[test]
fn a_write_that_fails_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_one(folder.path());
    let failed: Result<(), _> = store.write(|tx| {
        tx.save_answer("a", &"q".into(), &full(), now())?;
        tx.save_trust("a", &trust("changed"), now())?;
        Err(StoreError::Busy)
    });
    assert!(failed.is_err());
    assert!(store.read(|s| s.answers("a")).unwrap().is_empty());
    assert_eq!(store.read(|s| s.assessment("a")).unwrap().trust.name, "'; DROP TABLE assessment; --");
    let missing = store.write(|tx| tx.save_answer("nobody", &"q".into(), &full(), now()));
    assert!(matches!(missing, Err(StoreError::NotFound { what: "assessment", id }) if id == "nobody"));
}

#[test]
fn the_bin_hides_and_gives_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_one(folder.path());
    store.write(|tx| tx.set_removed("a", Some(now()))).unwrap();
    assert!(store.read(|s| s.assessments()).unwrap().is_empty());
    assert_eq!(store.read(|s| s.removed_assessments()).unwrap()[0].id, "a");
    store.write(|tx| tx.set_removed("a", None)).unwrap();
    assert_eq!(store.read(|s| s.assessments()).unwrap().len(), 1);
    assert!(store.read(|s| s.removed_assessments()).unwrap().is_empty());
}

#[test]
fn a_revision_is_signed_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_one(folder.path());
    let row = |id: &str| SignOffRow {
        id: id.into(),
        revision: 1,
        date: "2026-11-25".into(),
        roles: vec!["CIO".into()],
        edition: "2026.1".into(),
        engine: 1,
        content_hash: "x".into(),
        trust: "{}".into(),
        answers: "{}".into(),
        scorecard: "{\"old\": true}".into(),
    };
    let paper = SignedPaper { edition: "public".into(), pages: 2, pdf: b"%PDF".to_vec() };
    store.write(|tx| tx.add_sign_off("a", &row("one"), std::slice::from_ref(&paper), now())).unwrap();
    assert!(store.write(|tx| tx.add_sign_off("a", &row("two"), &[], now())).is_err());
    assert_eq!(store.read(|s| s.signed_papers("one")).unwrap(), [paper]);
    assert_eq!(store.read(|s| s.signed_papers("two")).unwrap(), []);
    assert_eq!(store.read(|s| s.sign_offs("a")).unwrap()[0].scorecard, "{\"old\": true}");
    assert_eq!(store.read(|s| s.assessment("a")).unwrap().revision, 2);
}

#[test]
fn backups_are_whole_and_restoring_is_undone_by_its_own_backup() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_one(folder.path());
    let file = folder.path().join("copy.db");
    store.copy_to(&file).unwrap();
    store.write(|tx| tx.save_answer("a", &"q".into(), &full(), now())).unwrap();
    store.restore_from(&file, now()).unwrap();
    assert!(store.read(|s| s.answers("a")).unwrap().is_empty());
    assert_eq!(store.verify().unwrap(), "ok");
    let before = store.backups().unwrap().into_iter().find(|p| p.to_string_lossy().contains("before-restore")).unwrap();
    store.restore_from(&before, now()).unwrap();
    assert_eq!(store.read(|s| s.answers("a")).unwrap().len(), 1);
}

#[test]
fn what_is_no_backup_is_refused_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = with_one(folder.path());
    let bad = folder.path().join("bad.db");
    let refused = |store: &mut Store| matches!(store.restore_from(&bad, now()), Err(StoreError::NotABackup(_)));
    assert!(refused(&mut store), "no such file");
    fs::write(&bad, "hello").unwrap();
    assert!(refused(&mut store), "text");
    let says = |store: &mut Store, file: &std::path::Path| store.restore_from(file, now()).unwrap_err().to_string();
    assert!(says(&mut store, folder.path()).contains("it is a folder"));
    #[cfg(unix)]
    assert!(says(&mut store, "/dev/zero".as_ref()).contains("it is a device"));
    fs::write(&bad, "").unwrap();
    assert!(says(&mut store, &bad).contains("it is empty"));
    store.copy_to(&folder.path().join("newer.db")).unwrap();
    let newer = folder.path().join("newer.db");
    rusqlite::Connection::open(&newer).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(store.restore_from(&newer, now()), Err(StoreError::NewerBackup)));
    rusqlite::Connection::open(folder.path().join("other.db")).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    fs::copy(folder.path().join("other.db"), &bad).unwrap();
    assert!(refused(&mut store), "another program's");
    assert_eq!(store.read(|s| s.assessments()).unwrap().len(), 1);
    assert!(store.copy_to(&folder.path().join("no/such/folder.db")).is_err());
}

#[test]
fn the_data_is_known_by_whatever_way_a_path_leads_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let store = with_one(&data);
    fs::create_dir(data.join("sub")).unwrap();
    for own in
        ["trust-readiness.db", "trust-readiness.db-wal", "sub/../trust-readiness.db-shm", "TRUST-readiness.db-journal"]
    {
        assert!(store.owns(&data.join(own)), "{own}");
    }
    for other in ["copy.db", "sub/trust-readiness.db", "../trust-readiness.db", "", "no/such/trust-readiness.db"] {
        assert!(!store.owns(&data.join(other)), "{other}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&data, folder.path().join("link")).unwrap();
        std::os::unix::fs::symlink(data.join("trust-readiness.db"), folder.path().join("file")).unwrap();
        assert!(store.owns(&folder.path().join("link/trust-readiness.db")));
        assert!(store.owns(&folder.path().join("file")));
    }
}

#[test]
fn two_programs_work_beside_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_one(folder.path());
    let mut script = Store::open(folder.path(), now()).unwrap();
    script.write(|tx| tx.save_answer("a", &"q".into(), &full(), now())).unwrap();
    assert_eq!(window.read(|s| s.answers("a")).unwrap().len(), 1);
    window.write(|tx| tx.undo_answer("a", &"q".into(), now())).unwrap();
    assert!(script.read(|s| s.answers("a")).unwrap().is_empty());
}

#[test]
fn one_backup_a_day_and_ten_kept() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_one(folder.path()));
    for day in 0..15 {
        for hour in 0..2 {
            drop(Store::open(folder.path(), now() + chrono::TimeDelta::hours(day * 24 + hour)).unwrap());
        }
    }
    assert_eq!(fs::read_dir(folder.path().join("backups")).unwrap().count(), 10);
}
