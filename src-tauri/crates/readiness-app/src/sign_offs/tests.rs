//! A scorecard signed under an older engine reads and prints with the figures it was signed with.

use readiness_report::story::plain_text;

use super::*;
use crate::{Clock, Content};

/// Signed by scoring rules that counted otherwise: today's would give none of these figures.
const OLD: &str = include_str!("signed-by-engine-0.json");

fn now() -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp(1_795_600_000, 0).unwrap()
}

/// A data folder in which an older version of the program signed revision 1, without papers.
fn signed_long_ago() -> (tempfile::TempDir, App, String) {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open_with(folder.path(), Content::shipped(), Clock::fixed(now())).unwrap();
    let id = app.create_example().unwrap();
    let old: serde_json::Value = serde_json::from_str(OLD).unwrap();
    let part = |name: &str| serde_json::to_string(&old[name]).unwrap();
    let row = SignOffRow {
        id: "old".into(),
        revision: 1,
        date: "2024-11-18".into(),
        roles: vec!["Chief Executive".into(), "Chair".into()],
        edition: "2026.1".into(),
        engine: 0,
        content_hash: hash(&[&part("trust"), &part("answers"), &part("scorecard")]),
        trust: part("trust"),
        answers: part("answers"),
        scorecard: part("scorecard"),
    };
    app.write(|tx| tx.add_sign_off(&id, &row, &[], now())).unwrap();
    (folder, app, id)
}

#[test]
fn what_an_older_engine_signed_reads_as_it_was_signed() {
    let (_folder, app, id) = signed_long_ago();
    let signed = app.get_sign_off(&id, 1).unwrap();
    let card = signed.scorecard.unwrap();
    assert!(signed.intact);
    assert_eq!((signed.engine, card.engine), (0, 0));
    assert_eq!(card.overall.stated.unwrap().shown(), "4.4");
    let today = app.get_scorecard(&id).unwrap();
    assert_ne!(today.overall.stated.unwrap().shown(), "4.4", "today's rules would say otherwise");
}

#[test]
fn it_prints_the_figures_it_was_signed_with_whatever_is_answered_since() {
    let (_folder, app, id) = signed_long_ago();
    let row = app.signed_row(&id, 1).unwrap().0;
    let text = || {
        let (opened, card) = app.as_signed(&id, &row).unwrap();
        let front = FrontSheet::default();
        let told = [ReportEdition::Public, ReportEdition::Private]
            .map(|edition| plain_text(&app.signed_document(&row, &opened, &card, None, &front, edition).unwrap()));
        told.concat()
    };
    let before = text();
    for said in
        ["4.4", "Leading", "Old Example NHS Trust", "18 November 2024 by Chief Executive and Chair", "version 0"]
    {
        assert!(before.contains(said), "“{said}” is not in:\n{before}");
    }
    let printed: String = before.chars().filter(|c| !c.is_whitespace() && *c != '/').collect();
    assert!(printed.contains(&row.content_hash));
    let answer = |n: u8| readiness_domain::Answer {
        choice: readiness_domain::Level::new(n).map(readiness_domain::assessment::Choice::Level),
        ..Default::default()
    };
    app.save_answer(&id, &"epr.medicines".into(), answer(1)).unwrap();
    assert_eq!(text(), before, "later answers leave a signed paper alone");
}

#[test]
fn a_paper_kept_at_sign_off_comes_out_byte_for_byte() {
    let (folder, app, id) = signed_long_ago();
    let signed = app.sign_off(&id, &["Chief Information Officer".into()]).unwrap();
    let path = folder.path().join("signed.pdf");
    let saved = |edition| {
        let saved = app.export_signed_to(&id, signed.revision, edition, &path).unwrap();
        assert!(saved.pages > Some(3) && saved.warnings.is_empty());
        std::fs::read(&path).unwrap()
    };
    let public = saved(ReportEdition::Public);
    let private = saved(ReportEdition::Private);
    assert!(public.starts_with(b"%PDF-1.7") && public != private);
    let mut trust = app.get_assessment(&id).unwrap().trust;
    trust.name = "Another Name NHS Trust".into();
    app.save_trust(&id, &trust).unwrap();
    assert_eq!(saved(ReportEdition::Public), public);
    // Not even what this program would print counts: what is kept is handed over as it is.
    let kept = SignedPaper { edition: "public".into(), pages: 9, pdf: b"%PDF as it was printed then".to_vec() };
    let row = SignOffRow { id: "later".into(), revision: 3, ..app.signed_row(&id, 1).unwrap().0 };
    app.write(|tx| tx.add_sign_off(&id, &row, std::slice::from_ref(&kept), now())).unwrap();
    let saved = app.export_signed_to(&id, 3, ReportEdition::Public, &path).unwrap();
    assert_eq!((saved.pages, std::fs::read(&path).unwrap()), (Some(9), kept.pdf));
}

#[test]
fn what_was_changed_from_outside_is_said() {
    let (folder, app, id) = signed_long_ago();
    let row = app.signed_row(&id, 1).unwrap().0;
    let row = SignOffRow { id: "x".into(), revision: 2, scorecard: "{}".into(), ..row };
    let paper = SignedPaper { edition: "public".into(), pages: 1, pdf: b"%PDF".to_vec() };
    app.write(|tx| tx.add_sign_off(&id, &row, std::slice::from_ref(&paper), now())).unwrap();
    let list = app.list_sign_offs(&id).unwrap();
    assert_eq!(
        list.iter().map(|s| (s.intact, s.scorecard.is_some())).collect::<Vec<_>>(),
        [(false, false), (true, true)]
    );
    let path = folder.path().join("x.pdf");
    for edition in [ReportEdition::Public, ReportEdition::Private] {
        let refused = app.export_signed_to(&id, 2, edition, &path).unwrap_err();
        assert!(refused.message.contains("no longer what was signed") && !path.exists(), "{refused}");
    }
    assert!(app.get_data_health().unwrap().integrity.starts_with("revision 2 of Northmere"));
    assert_eq!(app.export_signed_to(&id, 9, ReportEdition::Public, &path).unwrap_err().code, Code::NotFound);
}

/// Whatever is changed in the file by other means than the application is noticed.
#[test]
fn date_roles_and_papers_are_sealed_with_what_was_signed() {
    let (folder, app, id) = signed_long_ago();
    app.sign_off(&id, &["Chief Information Officer".into()]).unwrap();
    let (row, papers) = app.signed_row(&id, 2).unwrap();
    assert!(seal(&row).1.is_some());
    let [private, public] = papers.as_slice() else { panic!("two papers are kept") };
    let other = SignedPaper { pdf: b"%PDF of somebody else".to_vec(), ..public.clone() };
    let same = || row.clone();
    let cases = [
        ("as it was", same(), papers.clone(), true),
        ("date", SignOffRow { date: "2020-01-01".into(), ..same() }, papers.clone(), false),
        ("roles", SignOffRow { roles: vec!["Chair".into()], ..same() }, papers.clone(), false),
        ("edition", SignOffRow { edition: "2027.1".into(), ..same() }, papers.clone(), false),
        ("engine", SignOffRow { engine: 9, ..same() }, papers.clone(), false),
        ("revision", SignOffRow { revision: 3, ..same() }, papers.clone(), false),
        ("trust", SignOffRow { trust: row.trust.replace("Northmere", "Southmere"), ..same() }, papers.clone(), false),
        ("a paper", same(), vec![private.clone(), other], false),
        ("a paper is gone", same(), vec![public.clone()], false),
        ("the seal", SignOffRow { content_hash: seal(&row).0.to_owned(), ..same() }, papers.clone(), false),
    ];
    let path = folder.path().join("signed.pdf");
    for (what, row, papers, intact) in cases {
        let trust = app.get_assessment(&id).unwrap().trust;
        let copy = app.create_assessment(&trust).unwrap();
        let row = SignOffRow { id: new_id(), ..row };
        app.write(|tx| tx.add_sign_off(&copy, &row, &papers, now())).unwrap();
        let signed = app.get_sign_off(&copy, row.revision).unwrap();
        assert_eq!((signed.intact, signed.content_hash.len()), (intact, 64), "{what}");
        let saved = app.export_signed_to(&copy, row.revision, ReportEdition::Public, &path);
        assert_eq!(saved.is_ok(), intact, "{what}");
    }
    assert_eq!(app.changed_sign_offs().unwrap().len(), 9);
}
