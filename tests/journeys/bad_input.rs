//! Bad input gets a clear failure and loses nothing.

use std::fs;

use readiness_app::{
    App, Clock, Code, Content,
    wire::{PublishedScores, ReportEdition, ReportFormat, ReportRequest},
};
use readiness_domain::{assessment::Choice, framework::Setting};

use super::{desk, level, now, trust};

#[test]
fn answers_that_break_a_rule_are_refused_by_field_and_nothing_changes() {
    let desk = desk();
    let id = desk.app.create_assessment(&trust(Setting::Acute)).unwrap();
    let question = "epr.medicines".into();
    desk.app.save_answer(&id, &question, level(3)).unwrap();
    let kept = desk.app.get_assessment(&id).unwrap().answers;
    let mut long = level(3);
    long.comment = "x".repeat(4_001);
    let mut unknown = level(3);
    unknown.met.insert("epr.nothing.2a".into());
    let mut measure = level(3);
    let value = readiness_domain::assessment::MeasureValue { value: "101".parse().unwrap(), on: None };
    measure.measures.insert("epr.medicines.in-use".into(), value);
    let empty = readiness_domain::Answer { choice: Some(Choice::NotApplicable("  ".into())), ..Default::default() };
    for (answer, field) in
        [(long, "comment"), (unknown, "met"), (measure, "measures.epr.medicines.in-use"), (empty, "not-applicable")]
    {
        let failure = desk.app.save_answer(&id, &question, answer).unwrap_err();
        assert_eq!((failure.code, failure.fields[0].field.as_str()), (Code::Invalid, field));
        assert_eq!(desk.app.get_assessment(&id).unwrap().answers, kept);
    }
    assert_eq!(desk.app.save_answer(&id, &"epr.nothing".into(), level(2)).unwrap_err().code, Code::NotFound);
    assert_eq!(desk.app.save_answer("nobody", &question, level(2)).unwrap_err().code, Code::NotFound);
    let mut nameless = trust(Setting::Acute);
    nameless.name = " ".into();
    assert_eq!(desk.app.create_assessment(&nameless).unwrap_err().fields[0].field, "name");
}

#[test]
fn files_that_are_not_what_they_should_be_change_nothing() {
    let desk = desk();
    let file = desk.folder.path().join("bad");
    let big = format!("{{\"format\": \"{}\"}}", "x".repeat(9 << 20));
    for bytes in [&b""[..], b"{}", b"PK\x03\x04", b"\xff\xfe\x00", big.as_bytes()] {
        fs::write(&file, bytes).unwrap();
        assert_eq!(desk.app.import_answers_from(&file).unwrap_err().code, Code::File);
        assert_eq!(desk.app.import_national_from(&file).unwrap_err().code, Code::File);
        assert_eq!(desk.app.restore_from(&file).unwrap_err().code, Code::File);
    }
    let missing = desk.folder.path().join("missing");
    let failure = desk.app.import_answers_from(&missing).unwrap_err();
    assert_eq!(failure.code, Code::File);
    assert!(!failure.hint.is_empty());
    assert!(desk.app.list_assessments().unwrap().is_empty());
    assert!(desk.app.get_national().unwrap().is_none());
}

#[test]
fn an_export_that_fails_leaves_the_old_file_whole() {
    let desk = desk();
    let id = desk.app.create_assessment(&trust(Setting::Ambulance)).unwrap();
    let request = ReportRequest {
        assessment: id.clone(),
        edition: ReportEdition::Public,
        plan: None,
        format: ReportFormat::Ua1,
        data: false,
    };
    let taken = desk.folder.path().join("folder.pdf");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("inside"), "old").unwrap();
    assert!(desk.app.export_report_to(&request, &taken).is_err());
    assert_eq!(fs::read(taken.join("inside")).unwrap(), b"old");
    assert!(desk.app.export_report_to(&request, &desk.folder.path().join("no/such/place.pdf")).is_err());
    let guarded = desk.folder.path().join("guarded.pdf");
    fs::write(&guarded, "old").unwrap();
    let mut rights = fs::metadata(&guarded).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&guarded, rights).unwrap();
    assert_eq!(desk.app.export_report_to(&request, &guarded).unwrap_err().code, Code::Disk);
    assert_eq!(fs::read(&guarded).unwrap(), b"old");
    let left: Vec<_> = fs::read_dir(desk.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!left.iter().any(|n| n.to_string_lossy().ends_with(".part")), "{left:?}");
}

#[test]
fn public_data_beside_a_report_holds_nothing_private() {
    let desk = desk();
    let id = desk.app.create_example().unwrap();
    let plan = desk.app.create_plan(&id, "Plan", desk.app.suggest_plan(&id).unwrap()).unwrap().id;
    let view = desk.app.get_assessment(&id).unwrap();
    let edition = desk.app.get_edition(&view.summary.edition).unwrap();
    let private: Vec<String> =
        edition.questions.iter().filter(|q| q.private).map(|q| format!("\"{}", q.id.as_str())).collect();
    assert!(!private.is_empty());
    let data = |edition| {
        let request = ReportRequest {
            assessment: id.clone(),
            edition,
            plan: Some(plan.clone()),
            format: ReportFormat::Docx,
            data: true,
        };
        let saved = desk.app.export_report_to(&request, &desk.folder.path().join("paper.docx")).unwrap();
        fs::read_to_string(saved.data.unwrap()).unwrap()
    };
    let (public, all) = (data(ReportEdition::Public), data(ReportEdition::Private));
    for question in private {
        assert!(all.contains(&question) && !public.contains(&question), "{question}");
    }
    for field in ["comment", "owner", "title", "location"] {
        let filled =
            |text: &str| text.contains(&format!("\"{field}\": \"")) && !text.contains(&format!("\"{field}\": \"\""));
        assert!(!filled(&public), "{field}");
    }
    assert!(public.contains("\"trust-readiness.report\"") && public.contains("\"steps\""));
}

#[test]
fn a_name_is_proposed_that_tells_trust_edition_and_day() {
    let desk = desk();
    let id = desk.app.create_example().unwrap();
    let mut request = ReportRequest {
        assessment: id,
        edition: ReportEdition::Public,
        plan: None,
        format: ReportFormat::Ua1,
        data: false,
    };
    let name = desk.app.report_name(&request).unwrap();
    assert_eq!(name, "board-report-northmere-university-hospitals-public-2026-11-25.pdf");
    (request.edition, request.format) = (ReportEdition::Private, ReportFormat::Docx);
    assert!(desk.app.report_name(&request).unwrap().ends_with("-private-2026-11-25.docx"));
}

#[test]
fn published_scores_outside_the_scale_are_refused() {
    let desk = desk();
    let id = desk.app.create_assessment(&trust(Setting::Acute)).unwrap();
    for bad in ["0.9", "5.1", "-2", "24"] {
        let scores = PublishedScores { overall: bad.parse().ok(), ..PublishedScores::default() };
        assert_eq!(desk.app.save_published_scores(&id, &scores).unwrap_err().code, Code::Invalid);
    }
    let scores = PublishedScores { overall: "2.5".parse().ok(), ..PublishedScores::default() };
    assert_eq!(desk.app.save_published_scores(&id, &scores).unwrap().overall.after.unwrap().shown(), "2.5");
    assert_eq!(desk.app.get_published_scores(&id).unwrap(), scores);
    let both = PublishedScores { overall_2024: "2.25".parse().ok(), ..scores };
    let change = desk.app.save_published_scores(&id, &both).unwrap().overall;
    assert_eq!(change.change.unwrap().to_string(), "0.2", "2.5 less 2.25, half to even");
    assert_eq!(desk.app.get_published_scores(&id).unwrap(), both);
}

#[test]
fn a_newer_database_is_named_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    drop(App::open(folder.path()).unwrap());
    let file = folder.path().join("trust-readiness.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&file, &bytes).unwrap();
    let failure = App::open_with(folder.path(), Content::shipped(), Clock::fixed(now())).unwrap_err();
    assert_eq!(failure.code, Code::Newer);
    assert_eq!(fs::read(&file).unwrap(), bytes);
}
