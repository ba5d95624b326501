//! Assessments side by side.

use readiness_app::{App, Outcome, wire::Beside};
use readiness_domain::{
    Score,
    scoring::{Comparison, NamedQuestion},
};

use crate::say;

/// Two of one care setting as what moved; more, or two care settings of one trust, as a table.
pub(super) fn compare(app: &App, ids: &[String], json: bool) -> Outcome<bool> {
    let beside = app.compare_many(ids)?;
    match (beside.steps.as_slice(), ids.len()) {
        ([step], 2) if json => say::json(&step.found)?,
        ([step], 2) => moved(&step.found),
        _ if json => say::json(&beside)?,
        _ => {
            table(&beside);
            beside.steps.iter().for_each(|step| moved(&step.found));
        }
    }
    Ok(true)
}

fn table(beside: &Beside) {
    let shown = |score: Option<Score>| score.map_or("–".into(), Score::shown);
    let columns = &beside.table.columns;
    columns.iter().enumerate().for_each(|(i, c)| say::line(format!("{}: {} (edition {})", i + 1, c.label, c.edition)));
    say::line(&beside.table.sentence);
    let head = std::iter::once(String::new()).chain((1..=columns.len()).map(|n| n.to_string()));
    let overall = std::iter::once("Overall".into()).chain(columns.iter().map(|c| shown(c.overall)));
    let mut rows: Vec<Vec<String>> = vec![head.collect(), overall.collect()];
    for domain in readiness_domain::framework::Domain::ALL {
        let scores = columns.iter().map(|c| shown(c.domains.get(domain).copied().flatten()));
        rows.push(std::iter::once(format!("  {domain}")).chain(scores).collect());
    }
    for row in &beside.table.rows {
        let note = if row.comparable { "" } else { " (not compared)" };
        let cells = row.cells.iter().map(|c| c.level.map_or("–".into(), |l| l.to_string()));
        rows.push(std::iter::once(format!("    {}{note}", row.question.title)).chain(cells).collect());
    }
    say::table(&rows);
}

fn moved(step: &Comparison) {
    say::line(format!("From {} to {}", step.before, step.after));
    say::line(&step.sentence);
    step.domains.iter().for_each(|d| say::line(format!("  {}", d.sentence)));
    if !step.moved.is_empty() {
        say::line("What moved, and why");
        step.moved.iter().for_each(|m| say::line(format!("  {}", m.sentence)));
    }
    let named = |heading: &str, list: &[NamedQuestion]| {
        if !list.is_empty() {
            let titles: Vec<&str> = list.iter().map(|q| q.title.as_str()).collect();
            say::line(format!("{heading}: {}", titles.join(", ")));
        }
    };
    named("Asked for the first time", &step.new);
    named("No longer asked", &step.retired);
    named("Asked in other words, so not compared", &step.reworded);
    let one_sided: Vec<NamedQuestion> = step.one_sided.iter().map(|o| o.question.clone()).collect();
    named("With a level on one side only", &one_sided);
}
