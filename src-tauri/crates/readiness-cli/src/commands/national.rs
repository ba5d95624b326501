//! The published national results.

use readiness_app::{App, Failure, Outcome, wire::PublishedScores};
use readiness_domain::scoring::{Benchmark, PublishedPosition};

use crate::{arguments::National, say};

pub(super) fn run(app: &App, command: National, json: bool) -> Outcome<bool> {
    match command {
        National::Import { file } => {
            let summary = app.import_national_from(&file)?;
            if json {
                say::json(&summary)?;
            } else {
                let settings: Vec<String> = summary.settings.iter().map(|(s, n)| format!("{s} {n}")).collect();
                let (all, scored) = (summary.returns, summary.with_pillars);
                say::line(format!("Loaded {all} returns, {scored} with pillar scores: {}.", settings.join(", ")));
            }
        }
        National::Show { trust } => show(app, &trust.join(" "), json)?,
        National::Benchmark { id } => stands(&app.get_benchmark(&id)?, json)?,
        National::Scores { id, overall, overall_2024, pillars, .. } => {
            let scores = PublishedScores { overall, overall_2024, pillars: pillars.into_iter().collect() };
            stands(&app.save_published_scores(&id, &scores)?, json)?;
        }
    }
    Ok(true)
}

fn show(app: &App, words: &str, json: bool) -> Outcome<()> {
    if app.get_national()?.is_none() {
        return Err(Failure::not_found("The national results are not loaded.")
            .hint("Load the published workbook with `readiness national import FILE.xlsx`."));
    }
    let returns = app.find_returns(words)?;
    if returns.is_empty() {
        return Err(Failure::not_found("No return has all these words in its name.")
            .hint("Give fewer words of the trust's name."));
    }
    if json {
        return say::json(&returns);
    }
    for r in &returns {
        say::line(format!("{} ({})", r.name, r.setting));
        let place: Vec<&str> =
            [&r.region, &r.system].into_iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
        if !place.is_empty() {
            say::line(format!("  {}", place.join(", ")));
        }
        let score = |s: Option<readiness_domain::Score>| s.map_or("–".into(), |s| s.shown());
        let mut rows: Vec<Vec<String>> = r.pillars.iter().map(|(p, s)| vec![format!("  {p}"), score(*s)]).collect();
        rows.push(vec!["  Overall 2025, comparable".into(), score(r.overall_2025)]);
        rows.push(vec!["  Overall 2024, comparable".into(), score(r.overall_2024)]);
        say::table(&rows);
    }
    Ok(())
}

/// Ours beside the published, never subtracted from each other.
fn stands(benchmark: &Benchmark, json: bool) -> Outcome<()> {
    if json {
        return say::json(benchmark);
    }
    say::line(&benchmark.label);
    say::line(benchmark.published.as_ref().map_or_else(
        || "No published return is known for this trust: load the workbook, or type scores in.".to_owned(),
        |name| format!("Published return: {name}"),
    ));
    let row = |name: String, ours: String, p: &PublishedPosition| {
        let spread = p
            .quartiles
            .as_ref()
            .map_or_else(String::new, |q| format!("quartiles of {} returns {} {} {}", q.n, q.q1, q.median, q.q3));
        vec![name, ours, p.sentence.clone(), spread]
    };
    let mut rows: Vec<Vec<String>> = benchmark
        .pillars
        .iter()
        .map(|p| {
            let ours = p.ours.and_then(|r| r.stated).map_or("–".to_owned(), |s| s.shown());
            row(format!("  {}", p.pillar), format!("ours {ours}"), &p.published)
        })
        .collect();
    rows.push(row("  Overall".into(), String::new(), &benchmark.overall_position));
    say::table(&rows);
    if let (Some(before), Some(after)) = (benchmark.overall.before, benchmark.overall.after) {
        say::line(format!("Published overall went from {before} in 2024 to {after} in 2025."));
    }
    Ok(())
}
