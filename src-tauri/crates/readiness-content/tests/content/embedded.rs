//! What comes with the program loads and passes every check.

use readiness_content::{
    Files, catalogue, current_edition, edition, editions,
    lint::{Severity, check},
};
use readiness_domain::framework::{Domain, Level, Setting};

#[test]
fn the_embedded_edition_loads() {
    let found = current_edition();
    assert_eq!(found.id.as_str(), "2026.1");
    assert_eq!(found.actions.len(), found.questions.len() * 4);
    assert_eq!(edition(&found.id), Some(found));
    assert_eq!(edition(&"1999.1".into()), None);
    assert_eq!(editions(), [found]);
}

#[test]
fn the_embedded_catalogue_loads() {
    assert_eq!(catalogue().id, "2026.1");
    assert!(catalogue().technologies.len() >= 20);
}

#[test]
fn the_linter_finds_no_error_and_no_warning() {
    let findings = check(&Files::embedded());
    let wrong: Vec<String> =
        findings.iter().filter(|f| f.severity != Severity::Information).map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_folder_reads_as_the_embedded_files_do() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    assert_eq!(Files::from_folder(&folder).unwrap(), Files::embedded());
    // An edition's folder alone finds the sources beside it.
    let alone = Files::from_folder(&folder.join("edition-2026.1")).unwrap();
    assert_eq!(alone, Files::embedded().part("edition-2026.1"));
    assert_eq!(alone.hash(), current_edition().content_hash);
    assert!(check(&alone).iter().all(|f| f.severity == Severity::Information));
}

#[test]
fn questions_stand_in_the_order_of_the_edition() {
    let questions = &current_edition().questions;
    assert!(questions.is_sorted_by_key(|q| q.domain));
    for (domain, first) in [
        (Domain::Epr, "epr.record"),
        (Domain::Infrastructure, "infrastructure.sign-on"),
        (Domain::Workforce, "workforce.board"),
        (Domain::Funding, "funding.spend"),
    ] {
        assert_eq!(questions.iter().find(|q| q.domain == domain).map(|q| q.id.as_str()), Some(first));
    }
}

#[test]
fn every_action_reaches_the_level_that_its_id_says() {
    for action in &current_edition().actions {
        assert_eq!(action.id.as_str(), format!("{}.{}", action.question, action.to));
        assert!(action.to > Level::MIN);
    }
}

#[test]
fn an_ambulance_trust_is_asked_about_its_own_care() {
    let asked = |setting| -> Vec<&str> { current_edition().questions_for(setting).map(|q| q.id.as_str()).collect() };
    let ambulance = asked(Setting::Ambulance);
    for id in ["epr.ambulance-record", "epr.dispatch", "epr.handover", "epr.remote-assessment"] {
        assert!(ambulance.contains(&id) && !asked(Setting::Acute).contains(&id), "{id}");
    }
    assert!(!ambulance.contains(&"epr.medicines"));
}
