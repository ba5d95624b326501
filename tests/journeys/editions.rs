//! A second, test-only edition that uses every case of the map: nothing that was answered is lost.

use readiness_app::Content;
use readiness_domain::{
    Edition, QuestionId,
    assessment::{EditionMap, MapEntry},
    framework::{Action, Question, Setting},
};

use super::{desk_with, level, trust};

fn renamed(edition: &mut Edition, from: &str, to: &str) {
    let old = edition.question(&from.into()).unwrap().clone();
    let swap = |text: &str| text.replacen(from, to, 1);
    let mut new: Question = old;
    new.id = to.into();
    for level in &mut new.levels {
        for criterion in &mut level.criteria {
            criterion.key = swap(criterion.key.as_str()).into();
        }
    }
    for measure in &mut new.measures {
        measure.key = swap(measure.key.as_str()).into();
    }
    let actions: Vec<Action> = edition
        .actions
        .iter()
        .filter(|a| a.question.as_str() == from)
        .map(|a| Action { id: swap(a.id.as_str()).into(), question: to.into(), ..a.clone() })
        .collect();
    edition.questions.push(new);
    edition.actions.extend(actions);
}

fn retired(edition: &mut Edition, id: &str) {
    edition.questions.retain(|q| q.id.as_str() != id);
    edition.actions.retain(|a| a.question.as_str() != id);
}

/// The shipped content and a successor of its edition.
fn content() -> Content {
    let mut content = Content::shipped();
    let old = content.newest();
    let mut new = old.clone();
    new.id = "2027.1".into();
    renamed(&mut new, "epr.orders", "epr.orders-and-results");
    renamed(&mut new, "epr.transfers", "epr.discharge");
    renamed(&mut new, "epr.transfers", "epr.letters");
    renamed(&mut new, "workforce.literacy", "workforce.skills");
    renamed(&mut new, "workforce.literacy", "workforce.brand-new");
    for id in ["epr.orders", "epr.transfers", "workforce.literacy", "workforce.epr-training", "funding.external"] {
        retired(&mut new, id);
    }
    let q = QuestionId::from;
    let mut entries = vec![
        MapEntry::Moved { from: q("epr.orders"), to: q("epr.orders-and-results") },
        MapEntry::Split { from: q("epr.transfers"), to: vec![q("epr.discharge"), q("epr.letters")] },
        MapEntry::Merged {
            from: vec![q("workforce.literacy"), q("workforce.epr-training")],
            to: q("workforce.skills"),
        },
        MapEntry::Retired { question: q("funding.external") },
        MapEntry::New { question: q("workforce.brand-new") },
        MapEntry::Reworded { question: q("epr.record") },
    ];
    let spoken: Vec<QuestionId> = entries.iter().flat_map(|e| e.sources().to_vec()).collect();
    let same = old.questions.iter().filter(|o| !spoken.contains(&o.id));
    entries.extend(same.map(|o| MapEntry::Same { question: o.id.clone() }));
    let map = EditionMap { from: old.id.clone(), to: new.id.clone(), entries };
    assert_eq!(map.faults(old, &new), Vec::<String>::new());
    content.editions.push(Box::leak(Box::new(new)));
    content.maps.push(Box::leak(Box::new(map)));
    content
}

#[test]
fn an_upgrade_is_previewed_backed_up_and_loses_no_answer() {
    // The assessment is made before the new edition is out …
    let mut content = content();
    let desk = desk_with(content.clone());
    let id = desk.app.create_assessment(&trust(Setting::Acute)).unwrap();
    let asked: Vec<QuestionId> = content.editions[0].questions_for(Setting::Acute).map(|q| q.id.clone()).collect();
    for (i, question) in asked.iter().enumerate() {
        desk.app.save_answer(&id, question, level(1 + (i % 5) as u8)).unwrap();
    }
    let before = desk.app.get_assessment(&id).unwrap().answers;
    drop(desk.app);
    // … and opened again when it is.
    content.editions.reverse();
    let clock = readiness_app::Clock::fixed(super::now());
    let app = readiness_app::App::open_with(desk.folder.path(), content, clock).unwrap();
    assert_eq!(app.list_assessments().unwrap()[0].newer_edition, Some("2027.1".into()));

    let preview = app.preview_upgrade(&id, &"2027.1".into()).unwrap();
    assert_eq!(preview.answers.len(), before.len(), "every answer has a fate");
    assert_eq!(app.get_assessment(&id).unwrap().answers, before, "a preview changes nothing");

    let after = app.upgrade_assessment(&id, &"2027.1".into()).unwrap();
    let level_of = |id: &str| after.answers[id].level();
    assert_eq!(level_of("epr.orders-and-results"), before["epr.orders"].level());
    assert_eq!(level_of("epr.discharge"), before["epr.transfers"].level());
    assert_eq!(level_of("epr.letters"), before["epr.transfers"].level());
    assert!(after.answers["epr.record"].to_confirm && after.answers["epr.letters"].to_confirm);
    assert_eq!(
        level_of("workforce.skills"),
        before["workforce.literacy"].level().min(before["workforce.epr-training"].level())
    );
    assert!(!after.answers.contains_key("funding.external") && !after.answers.contains_key("workforce.brand-new"));
    let backups = std::fs::read_dir(desk.folder.path().join("backups")).unwrap();
    assert!(backups.filter_map(Result::ok).any(|f| f.file_name().to_string_lossy().contains("before-edition")));
    let archived = app.list_archived_answers(&id).unwrap();
    let retired = archived.iter().find(|a| a.question.as_str() == "funding.external").unwrap();
    assert_eq!(retired.answer, before["funding.external"]);
    assert_eq!(retired.title, "Outside money", "it reads in the words of its own edition");
    let chosen = retired.answer.level().unwrap();
    assert!(retired.said.starts_with(&format!("Level {chosen}: ")), "{}", retired.said);
}
