//! Plans: made at once, improved, kept with their means and certificate, never silently stale.

use readiness_app::{Code, wire::PlanView};
use readiness_domain::roadmap::{Fixed, SolutionStatus};

use super::{Desk, desk, level};

/// The worked example without the plan that it comes with.
fn example(desk: &Desk) -> String {
    let id = desk.app.create_example().unwrap();
    for plan in plans(desk, &id).iter().filter(|plan| *plan != "do-minimum") {
        desk.app.remove_plan(plan).unwrap();
    }
    id
}

#[test]
fn the_worked_example_comes_with_a_plan() {
    let desk = desk();
    let id = desk.app.create_example().unwrap();
    let [_, plan] = plans(&desk, &id).try_into().unwrap();
    let made = desk.app.get_plan(&plan).unwrap();
    assert!(!made.stale && made.solution.steps.len() > 20 && made.appraisal.breaches.is_empty());
}

#[test]
fn a_plan_is_made_improved_and_told_stale() {
    let desk = desk();
    let id = example(&desk);
    let request = desk.app.suggest_plan(&id).unwrap();
    let made = desk.app.create_plan(&id, "Plan A", request).unwrap();
    assert_eq!((made.version, made.solution.certificate.status), (1, SolutionStatus::Greedy));
    assert!(!made.solution.steps.is_empty() && made.appraisal.breaches.is_empty());
    assert_eq!(made.appraisal.forecast.len() as u32, made.request.means.horizon() + 1);

    let better = desk.app.prove_plan(&made.id, 2).unwrap();
    assert_eq!((better.version, better.solving, better.stale), (2, false, false));
    assert!(better.solution.certificate.objective >= made.solution.certificate.objective - 1e-9);
    assert!(better.appraisal.breaches.is_empty());

    let list = desk.app.list_plans(&id).unwrap();
    assert_eq!(list.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["do-minimum", &made.id]);
    assert_eq!(list[0].steps, 0);

    desk.app.save_answer(&id, &"epr.medicines".into(), level(5)).unwrap();
    assert!(desk.app.get_plan(&made.id).unwrap().stale);
    let again = desk.app.save_plan(&made.id, "Plan A", better.request).unwrap();
    assert!(!again.stale);
    desk.app.remove_plan(&made.id).unwrap();
    assert_eq!(plans(&desk, &id), ["do-minimum"]);
}

#[test]
fn another_name_keeps_what_was_found() {
    let desk = desk();
    let id = example(&desk);
    let made = desk.app.create_plan(&id, "Plan", desk.app.suggest_plan(&id).unwrap()).unwrap();
    let found = desk.app.prove_plan(&made.id, 2).unwrap();
    let named = desk.app.save_plan(&made.id, " Our plan ", found.request.clone()).unwrap();
    assert_eq!(named.name, "Our plan");
    let whole = |plan: &PlanView| (plan.version, plan.solution.clone(), plan.next_pound.clone());
    assert_eq!(whole(&named), whole(&found));
    // The same again changes nothing, and no name is no name.
    assert_eq!(whole(&desk.app.save_plan(&made.id, "Our plan", found.request.clone()).unwrap()), whole(&found));
    assert_eq!(desk.app.save_plan(&made.id, " ", found.request.clone()).unwrap_err().fields[0].field, "name");

    // A stale plan may be renamed, too, and stays stale until it is planned again.
    desk.app.save_answer(&id, &"epr.medicines".into(), level(5)).unwrap();
    let stale = desk.app.save_plan(&made.id, "Old plan", found.request.clone()).unwrap();
    assert!(stale.stale && stale.version == found.version);
    assert!(!desk.app.save_plan(&made.id, "Old plan", found.request).unwrap().stale);
}

#[test]
fn a_name_given_during_a_search_neither_ends_it_nor_is_lost() {
    let desk = desk();
    let id = example(&desk);
    let made = desk.app.create_plan(&id, "Plan", desk.app.suggest_plan(&id).unwrap()).unwrap();
    desk.app.improve_plan(&made.id, 600).unwrap();
    assert!(desk.app.save_plan(&made.id, "Our plan", made.request).unwrap().solving);
    desk.app.stop_plan(&made.id).unwrap();
    while desk.app.get_plan(&made.id).unwrap().solving {
        std::thread::yield_now();
    }
    let kept = desk.app.get_plan(&made.id).unwrap();
    assert_eq!((kept.name.as_str(), kept.version), ("Our plan", 2));
}

#[test]
fn a_plan_in_the_background_stops_when_told_and_keeps_its_best() {
    let desk = desk();
    let id = example(&desk);
    let made = desk.app.create_plan(&id, "Plan", desk.app.suggest_plan(&id).unwrap()).unwrap();
    desk.app.improve_plan(&made.id, 600).unwrap();
    assert!(desk.app.get_plan(&made.id).unwrap().solving);
    desk.app.stop_plan(&made.id).unwrap();
    while desk.app.get_plan(&made.id).unwrap().solving {
        std::thread::yield_now();
    }
    let kept = desk.app.get_plan(&made.id).unwrap();
    assert!(kept.solution.certificate.objective >= made.solution.certificate.objective - 1e-9);
}

#[test]
fn an_edit_begins_a_new_search_while_the_old_one_still_ends() {
    let desk = desk();
    let id = example(&desk);
    let made = desk.app.create_plan(&id, "Plan", desk.app.suggest_plan(&id).unwrap()).unwrap();
    for turn in 0..5 {
        desk.app.improve_plan(&made.id, 600).unwrap();
        let mut request = desk.app.get_plan(&made.id).unwrap().request;
        request.means.years[0].capital += turn;
        desk.app.save_plan(&made.id, "Plan", request).unwrap();
        desk.app.improve_plan(&made.id, 600).unwrap();
        assert!(desk.app.get_plan(&made.id).unwrap().solving);
    }
    desk.app.stop_plan(&made.id).unwrap();
    while desk.app.get_plan(&made.id).unwrap().solving {
        std::thread::yield_now();
    }
    assert_eq!(
        desk.app.get_plan(&made.id).unwrap().request.means.years[0].capital,
        made.request.means.years[0].capital + 10
    );
}

#[test]
fn requests_that_cannot_be_are_refused_by_field() {
    let desk = desk();
    let id = example(&desk);
    let good = desk.app.suggest_plan(&id).unwrap();
    let mut past = good.clone();
    past.means.start = "2020-Q1".parse().unwrap();
    let mut no_years = good.clone();
    no_years.means.years.clear();
    let mut absurd = good.clone();
    absurd.means.years[0].capital = u32::MAX;
    let mut unknown = good.clone();
    unknown.excluded.push("epr.nothing.3".into());
    let mut both = good.clone();
    both.excluded.push("epr.medicines.4".into());
    both.fixed.push(Fixed { action: "epr.medicines.4".into(), quarter: good.means.start });
    for bad in [past, no_years, absurd, unknown, both] {
        let failure = desk.app.create_plan(&id, "Plan", bad).unwrap_err();
        assert_eq!(failure.code, Code::Invalid);
        assert!(!failure.fields.is_empty());
    }
    assert_eq!(desk.app.create_plan(&id, " ", good).unwrap_err().fields[0].field, "name");
    assert_eq!(plans(&desk, &id), ["do-minimum"]);
}

#[test]
fn a_plan_opens_and_plans_again_when_what_was_fixed_is_done_by_now() {
    let desk = desk();
    let id = example(&desk);
    let mut request = desk.app.suggest_plan(&id).unwrap();
    let first = desk.app.create_plan(&id, "Plan", request.clone()).unwrap().solution.steps[0].clone();
    let candidate = |plan: &PlanView| plan.candidates.iter().find(|c| c.action == first.action).cloned();
    request.fixed.push(Fixed { action: first.action.clone(), quarter: request.means.start.plus(first.start) });
    let made = desk.app.create_plan(&id, "Fixed", request).unwrap();
    let reached = candidate(&made).unwrap();
    desk.app.save_answer(&id, &reached.question, level(reached.to.get())).unwrap();
    let stale = desk.app.get_plan(&made.id).unwrap();
    assert!(stale.stale && candidate(&stale).is_none());
    let again = desk.app.save_plan(&made.id, "Fixed", stale.request).unwrap();
    assert!(!again.stale && again.request.fixed.is_empty());
}

fn plans(desk: &Desk, id: &str) -> Vec<String> {
    desk.app.list_plans(id).unwrap().into_iter().map(|plan| plan.id).collect()
}
