//! The published national results.

use readiness_app::{App, Failure, Outcome};

use crate::{arguments::National, say};

pub(super) fn run(app: &App, command: National, json: bool) -> Outcome<bool> {
    match command {
        National::Import { file } => {
            let summary = app.import_national_from(&file)?;
            if json {
                say::json(&summary)?;
            } else {
                let settings: Vec<String> = summary.settings.iter().map(|(s, n)| format!("{s} {n}")).collect();
                say::line(format!("Loaded {} returns: {}.", summary.returns, settings.join(", ")));
            }
        }
        National::Show { trust } => show(app, &trust.join(" "), json)?,
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
        let score = |s: Option<readiness_domain::Score>| s.map_or("–".into(), |s| s.shown());
        let mut rows: Vec<Vec<String>> = r.pillars.iter().map(|(p, s)| vec![format!("  {p}"), score(*s)]).collect();
        rows.push(vec!["  Overall 2025, comparable".into(), score(r.overall_2025)]);
        rows.push(vec!["  Overall 2024, comparable".into(), score(r.overall_2024)]);
        say::table(&rows);
    }
    Ok(())
}
