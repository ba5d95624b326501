//! How fast the desk is, printed beside what it aims at: `cargo xtask bench`. Nothing is asserted,
//! because a busy machine is no fault of ours.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use readiness_app::App;
use readiness_app::wire::{Failure, ReportEdition, ReportFormat, ReportRequest};
use readiness_domain::{
    assessment::Evidence,
    roadmap::{Aim, Request},
    scoring,
};
use readiness_plan::{Options, Problem, Stop, greedy, solve};

/// Assessments in the database, as a region might have.
const ASSESSMENTS: usize = 200;

fn main() -> Result<(), Failure> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let first = once(|| App::open(folder.path()));
    let app = first.1?;
    show("first opening, with the content read", &[first.0], "");

    let example = app.create_example()?;
    let filled = once(|| (1..ASSESSMENTS).try_for_each(|_| app.copy_assessment(&example).map(drop)));
    filled.1?;
    let again = once(|| App::open(folder.path()));
    again.1?;
    show("opening again", &[again.0], "");

    saving(&app, &example)?;
    scoring_all(&app, &example)?;
    plans(&app, &example)?;
    comparing(&app)?;
    reports(&app, &example, folder.path())
}

fn saving(app: &App, id: &str) -> Result<(), Failure> {
    let view = app.get_assessment(id)?;
    let mut times = Vec::new();
    for turn in 0..40 {
        for (question, answer) in &view.answers {
            let mut answer = answer.clone();
            answer.comment = format!("As it was seen in round {turn}.");
            let (time, saved) = once(|| app.save_answer(id, question, answer));
            saved?;
            times.push(time);
        }
    }
    show("save one answer among 200 assessments", &times, "p99 10 ms");
    Ok(())
}

fn scoring_all(app: &App, id: &str) -> Result<(), Failure> {
    let view = app.get_assessment(id)?;
    let edition = app.get_edition(&view.summary.edition)?;
    let setting = view.trust.setting;
    let times: Vec<Duration> =
        (0..500).map(|_| once(|| black_box(scoring::score(edition, setting, &view.answers))).0).collect();
    show("scorecard with sensitivity, of a full assessment", &times, "2 ms");
    let times = (0..50).map(|_| once(|| app.get_scorecard(id)).0).collect::<Vec<_>>();
    show("the same through the desk, with reading", &times, "");
    Ok(())
}

/// The worked example over its three financial years, for both aims, to a gap of 0.1 %.
fn plans(app: &App, id: &str) -> Result<(), Failure> {
    // For least cost, every second level that the first plan reaches is to be reached.
    let mut reached = BTreeMap::new();
    for (aim, name) in [(Aim::Gain, "plan for most readiness"), (Aim::Target, "plan for least cost")] {
        let plan = app.create_plan(id, name, Request { aim, targets: reached.clone(), ..app.suggest_plan(id)? })?;
        let problem = Problem::new(&plan.request, &plan.candidates);
        let by_rule: Vec<Duration> = (0..20).map(|_| once(|| black_box(greedy(&problem))).0).collect();
        show(&format!("{name}, by rule"), &by_rule, "100 ms");
        let begun = Instant::now();
        let mut better = Vec::new();
        let options = Options { time_limit: Duration::from_secs(60), gap: 0.001 };
        let found = solve(&problem, &options, &Stop::new(), |progress| {
            let worth = |value: f64| if aim == Aim::Gain { value } else { -value };
            if worth(progress.best) > worth(plan.solution.certificate.objective) + 1e-9 {
                better.push(begun.elapsed());
            }
        });
        let took = begun.elapsed();
        let Ok(found) = found else { continue };
        for step in found.steps.iter().step_by(2) {
            let candidate = plan.candidates.iter().find(|c| c.action == step.action);
            reached.extend(candidate.map(|c| (c.question.clone(), c.to)));
        }
        let c = found.certificate;
        better.truncate(1);
        if !better.is_empty() {
            show(&format!("{name}, first better one"), &better, "2 s");
        }
        let how = format!(
            "{name}, {:?} with {} of {} actions, {:.4} against {:.4}",
            c.status,
            found.steps.len(),
            plan.candidates.len(),
            c.objective,
            c.bound
        );
        show(&how, &[took], "20 s");
    }
    Ok(())
}

fn comparing(app: &App) -> Result<(), Failure> {
    let ids: Vec<String> = app.list_assessments()?.into_iter().take(50).map(|a| a.id).collect();
    let mut times = Vec::new();
    for _ in 0..20 {
        let (time, beside) = once(|| app.compare_many(&ids));
        black_box(beside?);
        times.push(time);
    }
    show("comparison of 50 assessments, with reading and the trend", &times, "100 ms");
    Ok(())
}

fn reports(app: &App, id: &str, folder: &std::path::Path) -> Result<(), Failure> {
    let plan = app.create_plan(id, "Plan", app.suggest_plan(id)?)?.id;
    let mut usual = 0.0;
    for (edition, plan, name) in [
        (ReportEdition::Public, None, "public report"),
        (ReportEdition::Private, None, "private report"),
        (ReportEdition::Private, Some(plan), "private report with plan"),
    ] {
        usual = report(app, folder, (id, edition, plan), name, "100 ms, then 40")?;
    }
    let long = app.copy_assessment(id)?;
    lengthen(app, &long)?;
    let aim = format!("{:.0} ms", usual * 10.0);
    report(app, folder, (&long, ReportEdition::Private, None), "private report of ten times the content", &aim)?;
    Ok(())
}

/// Times one report. Returns the median in milliseconds.
fn report(
    app: &App,
    folder: &std::path::Path,
    (id, edition, plan): (&str, ReportEdition, Option<String>),
    name: &str,
    aim: &str,
) -> Result<f64, Failure> {
    let request = ReportRequest { assessment: id.to_owned(), edition, plan, format: ReportFormat::Ua1, data: false };
    let path = folder.join("report.pdf");
    let (mut times, mut pages) = (Vec::new(), 0);
    for _ in 0..15 {
        let (time, saved) = once(|| app.export_report_to(&request, &path));
        pages = saved?.pages.unwrap_or(0);
        times.push(time);
    }
    show(&format!("{name}, {pages} pages"), &times, aim);
    times.sort();
    Ok(times[times.len() / 2].as_secs_f64() * 1000.0)
}

/// Fills the free text of every answer, so that the report has some ten times the words.
fn lengthen(app: &App, id: &str) -> Result<(), Failure> {
    let words = |letters: usize| "As it was seen on the wards in October. ".chars().cycle().take(letters).collect();
    for (question, mut answer) in app.get_assessment(id)?.answers {
        answer.comment = words(4_000);
        answer.evidence = vec![Evidence { title: words(200), location: words(500), ..Evidence::default() }; 12];
        app.save_answer(id, &question, answer)?;
    }
    Ok(())
}

fn once<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed(), done)
}

fn show(what: &str, times: &[Duration], aim: &str) {
    let mut sorted = times.to_vec();
    sorted.sort();
    let at = |share: usize| sorted[(sorted.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    let aim = if aim.is_empty() { String::new() } else { format!("  (aim {aim})") };
    if sorted.len() == 1 {
        println!("    {what}: {:.2} ms{aim}", at(50));
    } else {
        println!("    {what}: p50 {:.2} ms, p99 {:.2} ms, of {}{aim}", at(50), at(99), sorted.len());
    }
}
