//! Technologies of the trust's own: added, matched, adopted, shared, taken in, removed; bad files refused.

use std::fs;

use readiness_app::Code;
use readiness_domain::{
    catalogue::OwnTechnology,
    framework::{Costs, Estimate, Level, Requirement},
};

use super::{Desk, desk, level};

/// An entry made from a published one, as a person would type it.
fn entry(desk: &Desk, name: &str) -> OwnTechnology {
    let catalogue = desk.app.get_catalogue().unwrap();
    let mut technology = catalogue.technologies.iter().find(|t| t.id.as_str() == "stroke-imaging-ai").unwrap().clone();
    technology.id = "".into();
    technology.name = name.into();
    technology.results.truncate(1);
    technology.contrary.clear();
    technology.contrary_none = Some("None was found in two databases.".into());
    technology.adopters.clear();
    let mut source = catalogue.sources.iter().find(|s| s.id == technology.results[0].source).unwrap().clone();
    source.id = ".1".into();
    technology.results[0].source = source.id.clone();
    OwnTechnology { technology, sources: vec![source] }
}

#[test]
fn an_own_technology_is_matched_adopted_and_kept_while_a_plan_has_it() {
    let desk = desk();
    let id = desk.app.create_example().unwrap();
    let mut own = entry(&desk, "Our own scan reader");
    let cost = Estimate::exactly(7);
    let costs = Costs { capital: cost, technology: cost, change: cost, recurring: cost };
    own.technology.costs = Some(readiness_domain::framework::BySize { small: costs, medium: costs, large: costs });
    own.technology.requires = vec![Requirement { question: "epr.diagnostics".into(), level: Level::new(2).unwrap() }];
    own.technology.stands_for = vec!["epr.diagnostics.4".into()];
    desk.app.save_answer(&id, &"epr.diagnostics".into(), level(3)).unwrap();
    let made = desk.app.save_technology(own.clone()).unwrap();
    let found = desk.app.get_options(&id).unwrap().into_iter().find(|m| m.technology == made).unwrap();
    assert!(found.own && found.gaps.is_empty());

    let mut request = desk.app.suggest_plan(&id).unwrap();
    request.technologies.push(made.clone());
    let plan = desk.app.create_plan(&id, "Plan", request).unwrap();
    let adopted = plan.candidates.iter().find(|c| c.technology.as_ref() == Some(&made)).unwrap();
    assert_eq!((adopted.action.as_str(), adopted.costs), ("epr.diagnostics.4", costs));

    let refused = desk.app.remove_technology(&made).unwrap_err();
    assert!(refused.message.contains("“Plan”"), "{}", refused.message);
    let mut dearer = own.renamed(&made);
    dearer.technology.cost_note = "Dearer than we thought.".into();
    desk.app.save_technology(dearer).unwrap();
    assert!(desk.app.get_plan(&plan.id).unwrap().stale);
    desk.app.remove_plan(&plan.id).unwrap();
    desk.app.remove_technology(&made).unwrap();
    assert_eq!(desk.app.remove_technology(&made).unwrap_err().code, Code::NotFound);
}

#[test]
fn technologies_go_to_another_trust_and_neither_version_is_lost() {
    let (here, there) = (desk(), desk());
    let file = here.folder.path().join("shared.json");
    assert_eq!(here.app.export_technologies_to(&file).unwrap_err().code, Code::NotFound);
    let first = here.app.save_technology(entry(&here, "First")).unwrap();
    here.app.save_technology(entry(&here, "Second")).unwrap();
    here.app.export_technologies_to(&file).unwrap();
    let count = |desk: &Desk| {
        desk.app.get_catalogue().unwrap().technologies.iter().filter(|t| t.id.as_str().starts_with("own.")).count()
    };
    let took = there.app.import_technologies_from(&file).unwrap();
    assert_eq!((took.added, took.known, took.beside), (2, 0, 0));
    let mut changed = entry(&there, "First, as we see it").renamed(&first);
    changed.technology.months_to_benefit = 1;
    there.app.save_technology(changed).unwrap();
    let took = there.app.import_technologies_from(&file).unwrap();
    assert_eq!((took.added, took.known, took.beside), (0, 1, 1));
    assert_eq!(count(&there), 3);
}

#[test]
fn bad_technologies_are_refused_by_field_and_nothing_changes() {
    let desk = desk();
    let good = entry(&desk, "Good");
    let with = |change: &dyn Fn(&mut OwnTechnology)| {
        let mut own = good.clone();
        change(&mut own);
        let failure = desk.app.save_technology(own).unwrap_err();
        assert_eq!(failure.code, Code::Invalid);
        failure.fields[0].field.clone()
    };
    assert_eq!(with(&|o| o.technology.name = " ".into()), "name");
    assert_eq!(with(&|o| o.technology.what = "x".repeat(601)), "what");
    assert_eq!(with(&|o| o.technology.settings.clear()), "settings");
    assert_eq!(with(&|o| o.technology.results.clear()), "results");
    assert_eq!(with(&|o| o.technology.contrary_none = None), "contrary");
    assert_eq!(with(&|o| o.technology.requires[0].question = "epr.nothing".into()), "requires");
    assert_eq!(with(&|o| o.technology.stands_for = vec!["epr.nothing.4".into()]), "stands_for");
    assert_eq!(with(&|o| o.sources.clear()), "results");
    assert_eq!(with(&|o| o.technology.skills = vec![String::new(); 51]), "skills");
    assert_eq!(with(&|o| o.technology.id = "stroke-imaging-ai".into()), "id");
    let absurd = Estimate { low: 2, likely: 1, high: 10_000_001 };
    let costs = Costs { capital: absurd, ..Costs::default() };
    let by_size = readiness_domain::framework::BySize { small: costs, medium: costs, large: costs };
    assert_eq!(with(&|o| o.technology.costs = Some(by_size)), "costs");

    desk.app.save_technology(good).unwrap();
    let before = desk.app.get_catalogue().unwrap().into_owned();
    let file = desk.folder.path().join("shared.json");
    desk.app.export_technologies_to(&file).unwrap();
    let sound = fs::read_to_string(&file).unwrap();
    let value: serde_json::Value = serde_json::from_str(&sound).unwrap();
    let mut twice = value.clone();
    let again = twice["technologies"][0].clone();
    twice["technologies"].as_array_mut().unwrap().push(again);
    let big = " ".repeat(9 << 20);
    for bad in [
        "",
        "{}",
        &twice.to_string(),
        &sound.replace("epr.diagnostics.4", "epr.nothing.4"),
        &sound.replace("own.", "x."),
        &big,
    ] {
        fs::write(&file, bad).unwrap();
        let failure = desk.app.import_technologies_from(&file).unwrap_err();
        assert!(!failure.hint.is_empty() && failure.message.contains("Nothing was changed."), "{failure:?}");
        assert_eq!(*desk.app.get_catalogue().unwrap(), before);
    }
}
