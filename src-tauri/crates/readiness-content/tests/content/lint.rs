//! Every rule of the linter fires on content that breaks it, and only then.

use std::collections::BTreeMap;

use readiness_content::{
    Files, catalogue, current_edition,
    lint::{Exceptions, Finding, Severity, check, exceptions, lint_catalogue, lint_edition, ratio},
};
use readiness_domain::{
    Edition,
    catalogue::Catalogue,
    framework::{BySize, Domain, Estimate, Level, Question, Requirement, Setting, Size, Unit},
};

const HARD: &str =
    "Organisational interoperability considerations necessitate comprehensive architectural standardisation.";

#[track_caller]
fn found(findings: &[Finding], severity: Severity, place: &str, words: &str) {
    assert!(
        findings.iter().any(|f| f.severity == severity && f.place == place && f.message.contains(words)),
        "no {severity} at {place} says “{words}”: {:#?}",
        findings.iter().filter(|f| f.severity != Severity::Information).collect::<Vec<_>>(),
    );
}

#[track_caller]
fn fires(change: impl FnOnce(&mut Edition), severity: Severity, place: &str, words: &str) {
    let mut edition = current_edition().clone();
    change(&mut edition);
    found(&lint_edition(&edition, &Exceptions::new()), severity, place, words);
}

fn question<'a>(edition: &'a mut Edition, id: &str) -> &'a mut Question {
    edition.questions.iter_mut().find(|q| q.id.as_str() == id).unwrap()
}

fn level(n: u8) -> Level {
    Level::new(n).unwrap()
}

#[test]
fn reading_age() {
    fires(|e| question(e, "epr.record").question = HARD.into(), Severity::Error, "epr.record", "reads at grade");
    fires(
        |e| question(e, "epr.record").levels[2].statement = HARD.into(),
        Severity::Error,
        "epr.record level 3",
        "reads at grade",
    );
    fires(
        |e| question(e, "epr.record").levels[1].criteria[0].text = HARD.into(),
        Severity::Error,
        "epr.record.2a",
        "reads at grade",
    );
}

#[test]
fn reading_age_exceptions_are_kept_told_and_not_wasted() {
    let mut files = Files::embedded().part("edition-2026.1");
    let text = files.0.get_mut("questions/epr/record.toml").unwrap();
    *text = text.replacen("evidence = [", "reading_age_exception = \"The national name is long\"\nevidence = [", 1);
    let kept = exceptions(&files);
    assert_eq!(kept, BTreeMap::from([("epr.record".into(), "The national name is long".to_owned())]));
    found(&lint_edition(current_edition(), &kept), Severity::Warning, "epr.record", "does not need");
    let mut edition = current_edition().clone();
    question(&mut edition, "epr.record").question = HARD.into();
    let findings = lint_edition(&edition, &kept);
    assert!(!findings.iter().any(|f| f.severity == Severity::Error), "{findings:?}");
    found(&findings, Severity::Information, "epr.record", "exception for 1 texts: The national name is long");
}

#[test]
fn vague_and_american_words() {
    fires(
        |e| question(e, "epr.record").levels[1].criteria[0].text = "Reports are made regularly.".into(),
        Severity::Error,
        "epr.record.2a",
        "“regularly”",
    );
    fires(
        |e| question(e, "epr.record").why = "It is best practice.".into(),
        Severity::Warning,
        "epr.record",
        "“best practice”",
    );
    fires(|e| e.actions[0].what = "Take appropriate steps.".into(), Severity::Warning, "epr.record.2", "“appropriate”");
    fires(
        |e| e.contradictions[0].sentence = "A robust plan.".into(),
        Severity::Warning,
        "record-level-with-paper-pulled",
        "“robust”",
    );
    fires(
        |e| question(e, "epr.record").question = "Is the center in color?".into(),
        Severity::Error,
        "epr.record",
        "“center”",
    );
}

#[test]
fn figures_without_a_source() {
    let bare = |e: &mut Edition| {
        question(e, "epr.record").why = "It costs £3m.".into();
        question(e, "epr.record").why_sources.clear();
    };
    fires(bare, Severity::Warning, "epr.record", "names no source");
    let judged = |e: &mut Edition| {
        let action = e.actions.iter_mut().find(|a| !a.sources.is_empty()).unwrap();
        action.id = "own.test".into();
        action.sources.clear();
    };
    fires(judged, Severity::Error, "own.test", "basis F or P names its sources");
}

#[test]
fn texts_that_stand_twice() {
    let criterion = |e: &mut Edition| {
        let text = question(e, "epr.record").levels[1].criteria[0].text.to_uppercase();
        question(e, "epr.medicines").levels[1].criteria[0].text = text;
    };
    fires(criterion, Severity::Error, "epr.medicines.2a", "has the text of epr.record.2a");
    let statement = |e: &mut Edition| {
        let text = question(e, "epr.record").levels[1].statement.clone();
        question(e, "epr.record").levels[2].statement = text;
    };
    fires(statement, Severity::Error, "epr.record level 3", "has the sentence of epr.record level 2");
}

#[test]
fn each_criterion_has_exactly_one_action() {
    fires(|e| drop(e.actions.remove(0)), Severity::Error, "epr.record", "0 actions deliver the criteria of level 2");
    let double = |e: &mut Edition| {
        let copy = e.actions[0].clone();
        e.actions.push(copy);
    };
    fires(double, Severity::Error, "epr.record", "2 actions deliver the criteria of level 2");
    // By construction: no two levels of the edition share a criterion.
    let mut seen = std::collections::BTreeSet::new();
    for q in &current_edition().questions {
        for (l, criterion) in q.all_criteria() {
            assert!(seen.insert(&criterion.key));
            assert_eq!(current_edition().actions.iter().filter(|a| a.question == q.id && a.to == l).count(), 1);
        }
    }
}

#[test]
fn dead_ends() {
    // Each waits for the other: the loader would name the circle, the linter names who is stuck.
    let mutual = |e: &mut Edition| {
        for (action, other) in [("epr.record.3", "epr.medicines"), ("epr.medicines.2", "epr.record")] {
            let action = e.actions.iter_mut().find(|a| a.id.as_str() == action).unwrap();
            action.requires = vec![Requirement { question: other.into(), level: level(3) }];
        }
    };
    fires(
        mutual,
        Severity::Error,
        "epr.record",
        "stays at level 2 in acute care: epr.record.3 waits for epr.medicines at level 3",
    );
    fires(
        |e| drop(e.actions.remove(3)),
        Severity::Error,
        "epr.record",
        "stays at level 4 in acute care: there is no action",
    );
}

#[test]
fn a_requirement_on_a_question_that_is_not_asked_does_not_bind() {
    let mut edition = current_edition().clone();
    let action = edition.actions.iter_mut().find(|a| a.id.as_str() == "infrastructure.network.2").unwrap();
    action.requires = vec![Requirement { question: "epr.dispatch".into(), level: level(1) }];
    let findings = lint_edition(&edition, &Exceptions::new());
    assert!(!findings.iter().any(|f| f.severity == Severity::Error), "{findings:?}");
}

#[test]
fn measures_and_pairs() {
    let unused = |e: &mut Edition| {
        let mut measure = question(e, "epr.record").measures[0].clone();
        measure.key = "epr.record.wished".into();
        question(e, "epr.record").measures.push(measure);
    };
    fires(unused, Severity::Error, "epr.record.wished", "used by no contradiction");
    fires(|e| question(e, "epr.record").measures[0].unit = Unit::Count, Severity::Error, "record", "are percentages");
}

#[test]
fn enough_for_every_setting() {
    let few = |e: &mut Edition| {
        e.questions.iter_mut().skip(34).for_each(|q| q.settings.retain(|s| *s != Setting::Acute));
    };
    fires(few, Severity::Error, "acute", "at least 35");
    fires(|e| question(e, "epr.record").minutes = 100, Severity::Error, "acute", "at most 240");
    let pillar = |e: &mut Edition| {
        use readiness_domain::framework::Pillar::{EmpowerPeople, WellLed};
        e.questions.iter_mut().filter(|q| q.pillar == EmpowerPeople).for_each(|q| q.pillar = WellLed);
    };
    fires(pillar, Severity::Error, "ambulance", "Empower People");
    fires(|e| e.questions.iter_mut().for_each(|q| q.foundation = false), Severity::Error, "acute", "no foundation");
    fires(|e| e.contradictions.truncate(29), Severity::Error, "contradictions", "at least 30");
    fires(|e| e.actions.iter_mut().for_each(|a| a.requires.clear()), Severity::Error, "actions", "at least 150");
}

#[test]
fn a_rule_that_stands_twice() {
    let twice = |e: &mut Edition| {
        let mut copy = e.contradictions[0].clone();
        copy.id = "again".into();
        copy.when.reverse();
        e.contradictions.push(copy);
    };
    fires(twice, Severity::Warning, "again", "has the conditions of");
}

#[test]
fn costs_that_are_not_plausible() {
    let falls = |e: &mut Edition| e.actions[0].costs.large.capital = Estimate::exactly(0);
    fires(falls, Severity::Error, "epr.record.2", "falls as the trust grows");
    let days = |e: &mut Edition| e.actions[0].days.small.digital = 1_000_000;
    fires(days, Severity::Error, "epr.record.2", "digital days of 1000000");
    let free = |e: &mut Edition| {
        e.actions[0].costs = BySize::default();
        e.actions[0].days = BySize::default();
    };
    fires(free, Severity::Error, "epr.record.2", "costs nothing");
}

#[test]
fn the_national_ratio_is_told() {
    let edition = current_edition();
    let all = ratio(edition, Domain::ALL, Size::Medium);
    let sum: u32 = edition.actions.iter().map(|a| a.costs.medium.capital.likely).sum();
    assert_eq!(all.capital, u64::from(sum));
    // Near 45p and 30p for each £1 of capital.
    let pence = |part: u64| part * 100 / all.capital;
    assert!((40..=50).contains(&pence(all.one_off)) && (26..=34).contains(&pence(all.recurring)), "{all}");
    let findings = lint_edition(edition, &Exceptions::new());
    found(&findings, Severity::Information, "all actions, medium trust", "per £1 of capital");
    found(&findings, Severity::Information, "EPR and infrastructure, medium trust", "per £1 of capital");
}

#[track_caller]
fn catalogue_fires(change: impl FnOnce(&mut Catalogue), severity: Severity, place: &str, words: &str) {
    let mut changed = catalogue().clone();
    change(&mut changed);
    found(&lint_catalogue(&changed, current_edition()), severity, place, words);
}

#[test]
fn the_catalogue() {
    let first = catalogue().technologies[0].id.as_str();
    catalogue_fires(|c| c.technologies.truncate(19), Severity::Error, "catalogue", "at least 20");
    catalogue_fires(|c| c.technologies[0].results[0].place.clear(), Severity::Warning, first, "does not say where");
    catalogue_fires(|c| c.technologies[0].requires.clear(), Severity::Warning, first, "requires no level");
    catalogue_fires(|c| c.technologies[0].months_to_benefit = 0, Severity::Error, first, "months to benefit");
    catalogue_fires(|c| c.technologies[0].skills.push("Good judgment".into()), Severity::Warning, first, "“good”");
    catalogue_fires(
        |c| c.technologies[0].what = "It will optimize flow.".into(),
        Severity::Warning,
        first,
        "“optimize”",
    );
    let elsewhere = |c: &mut Catalogue| {
        c.technologies[0].settings = vec![Setting::Acute];
        c.technologies[0].requires = vec![Requirement { question: "epr.dispatch".into(), level: level(2) }];
    };
    catalogue_fires(elsewhere, Severity::Error, first, "asked in none of its settings");
    let shrinks = |c: &mut Catalogue| {
        let costs = current_edition().actions[0].costs;
        let costs = BySize { small: costs.large, ..costs };
        c.technologies[0].costs = Some(costs);
    };
    catalogue_fires(shrinks, Severity::Error, first, "falls as the trust grows");
}

#[track_caller]
fn content_fires(path: &str, from: &str, to: &str, severity: Severity, place: &str, words: &str) {
    let mut files = Files::embedded();
    let text = files.0.get_mut(path).unwrap();
    assert!(text.contains(from), "{path} does not say {from}");
    *text = text.replacen(from, to, 1);
    found(&check(&files), severity, place, words);
}

#[test]
fn coverage() {
    content_fires(
        "coverage.toml",
        "\"epr.medicines\"",
        "\"epr.telepathy\"",
        Severity::Error,
        "coverage.toml",
        "epr.telepathy is not a question",
    );
    content_fires(
        "coverage.toml",
        "\"electronic-prescribing\"",
        "\"crystal-ball\"",
        Severity::Error,
        "coverage.toml",
        "crystal-ball is not in the catalogue",
    );
    content_fires(
        "coverage.toml",
        "technologies = [\"electronic-prescribing\"]",
        "",
        Severity::Error,
        "coverage.toml",
        "without an entry in the catalogue",
    );
    content_fires(
        "coverage.toml",
        "questions = [\"epr.medicines\"]",
        "questions = []",
        Severity::Error,
        "coverage.toml",
        "covered by no question",
    );
    content_fires(
        "coverage.toml",
        "documents = [\"000\"]",
        "documents = [\"009\"]",
        Severity::Error,
        "coverage.toml",
        "document 009 is not listed",
    );
    let mut files = Files::embedded();
    files.0.remove("coverage.toml");
    found(&check(&files), Severity::Error, "coverage.toml", "is missing");
}

#[test]
fn sources_that_nobody_cites() {
    let unread = "[[sources]]\nid = \"unread\"\npublisher = \"P\"\ntitle = \"T\"\ndate = \"2026\"\naddress = \"a\"\ntaken = \"Nothing\"\nstrength = \"P\"\n\n[[sources]]";
    content_fires("sources.toml", "[[sources]]", unread, Severity::Warning, "unread", "cited by no");
}

#[test]
fn faults_of_the_loader_are_findings_too() {
    let mut files = Files::embedded();
    files.0.insert("edition-2026.1/questions/epr/record.toml".into(), "nonsense".into());
    found(&check(&files), Severity::Error, "questions/epr/record.toml", "TOML parse error");
    let mut files = Files::embedded();
    files.0.insert("catalogue-2026.1/ambient-voice.toml".into(), "nonsense".into());
    found(&check(&files), Severity::Error, "ambient-voice.toml", "TOML parse error");
    found(&check(&Files::default()), Severity::Error, "content", "no folder edition-");
}
