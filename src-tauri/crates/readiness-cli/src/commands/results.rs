//! Check, score, options, compare, sign-off, upgrade.

use readiness_app::{App, Outcome};
use readiness_domain::{
    framework::EditionId,
    scoring::{Range, Score, Scorecard},
};

use crate::say;

pub(super) fn check(app: &App, id: &str, json: bool) -> Outcome<bool> {
    let checks = app.get_checks(id)?;
    let clean = checks.total() == 0;
    if json {
        say::json(&checks)?;
    } else if clean {
        say::line("Nothing is missing, unevidenced, contradictory or stale.");
    } else {
        for (heading, items) in [
            ("Missing", &checks.missing),
            ("Without evidence", &checks.unevidenced),
            ("Contradictory", &checks.contradictory),
            ("Evidence older than 12 months", &checks.stale),
            ("To confirm", &checks.to_confirm),
            ("Measures not given", &checks.measures_missing),
        ] {
            if !items.is_empty() {
                say::line(format!("{heading} ({})", items.len()));
                items.iter().for_each(|item| say::line(format!("  {}: {}", item.question, item.sentence)));
            }
        }
    }
    Ok(clean)
}

pub(super) fn score(app: &App, id: &str, json: bool) -> Outcome<bool> {
    let card = app.get_scorecard(id)?;
    if json {
        say::json(&card)?;
    } else {
        print(&card);
    }
    Ok(true)
}

fn print(card: &Scorecard) {
    let mut rows = vec![vec!["Overall".into(), stated(&card.overall), range(&card.overall)]];
    rows.extend(card.domains.iter().map(|d| {
        vec![
            format!("  {}", d.domain),
            stated(&d.range),
            range(&d.range),
            format!("{} of {} answered", d.answered, d.applicable),
        ]
    }));
    say::table(&rows);
    say::line(&card.overall_reason.sentence);
    let band = card.band.stated.map_or("not yet", |b| b.label());
    say::line(format!("\nBand: {band} (from {} to {})", card.band.low, card.band.high));
    say::line(&card.band.reason.sentence);
    card.band.blockers.iter().for_each(|b| say::line(format!("  {}", b.sentence)));
    say::line("\nPillars (aligned with What Good Looks Like, not the same measure as the national assessment)");
    say::table(
        &card
            .pillars
            .iter()
            .map(|p| vec![format!("  {}", p.pillar), p.range.as_ref().map_or("–".into(), stated)])
            .collect::<Vec<_>>(),
    );
    if !card.benefit_gaps.is_empty() {
        say::line("\nBought and not used");
        let row = |g: &readiness_domain::scoring::BenefitGap| {
            vec![format!("  {}", g.title), format!("{} % in place", g.in_place), format!("{} % in use", g.in_use)]
        };
        say::table(&card.benefit_gaps.iter().map(row).collect::<Vec<_>>());
    }
    if !card.contradictions.is_empty() {
        say::line("\nCannot all be true");
        card.contradictions.iter().for_each(|c| say::line(format!("  {}", c.sentence)));
    }
    say::line("\nAnswers that matter most");
    let effect = |e: Option<Score>| e.map_or("–".into(), Score::shown_as_change);
    let row = |s: &readiness_domain::scoring::Sensitivity| {
        vec![
            format!("  {}", s.question),
            format!("up {}", effect(s.up.map(|e| e.overall))),
            format!("down {}", effect(s.down.map(|e| e.overall))),
        ]
    };
    say::table(&card.sensitivity.iter().map(row).collect::<Vec<_>>());
}

fn stated(range: &Range) -> String {
    range.stated.map_or("not yet scored".into(), Score::shown)
}

fn range(range: &Range) -> String {
    format!("{} to {}", range.low, range.high)
}

pub(super) fn options(app: &App, id: &str, json: bool) -> Outcome<bool> {
    let matches = app.get_options(id)?;
    if json {
        say::json(&matches)?;
    } else {
        let catalogue = app.get_catalogue()?;
        let grade = |m: &readiness_domain::catalogue::Match| {
            let found = catalogue.technologies.iter().find(|t| t.id == m.technology);
            found.map_or("", |t| t.grade.code())
        };
        let own = |m: &readiness_domain::catalogue::Match| if m.own { ", your own" } else { "" };
        matches.iter().for_each(|m| {
            say::line(format!("{} [evidence {}{}]: {}", m.technology, grade(m), own(m), m.sentence));
        });
    }
    Ok(true)
}

pub(super) fn compare(app: &App, before: &str, after: &str, json: bool) -> Outcome<bool> {
    let comparison = app.compare_assessments(before, after)?;
    if json {
        say::json(&comparison)?;
        return Ok(true);
    }
    say::line(format!("From {} to {}", comparison.before, comparison.after));
    let rows = comparison
        .domains
        .iter()
        .map(|d| vec![d.domain.to_string(), d.change.change.map_or("not comparable".into(), Score::shown_as_change)]);
    say::table(&rows.collect::<Vec<_>>());
    comparison.moved.iter().for_each(|m| say::line(format!("  {}", m.sentence)));
    Ok(true)
}

pub(super) fn sign_off(app: &App, id: &str, roles: &[String], json: bool) -> Outcome<bool> {
    let list = if roles.is_empty() { app.list_sign_offs(id)? } else { vec![app.sign_off(id, roles)?] };
    if json {
        say::json(&list)?;
    } else if list.is_empty() {
        say::line("Nothing is signed off yet. Name the roles that sign with --role.");
    } else {
        let row = |s: &readiness_app::wire::SignOff| {
            vec![
                format!("revision {}", s.revision),
                s.date.clone(),
                s.roles.join(", "),
                format!("edition {}", s.edition),
                s.content_hash.clone(),
            ]
        };
        say::table(&list.iter().map(row).collect::<Vec<_>>());
    }
    Ok(true)
}

pub(super) fn upgrade(app: &App, id: &str, to: &str, yes: bool, json: bool) -> Outcome<bool> {
    let edition = EditionId::from(to);
    if yes {
        let view = app.upgrade_assessment(id, &edition)?;
        if json {
            say::json(&view)?;
        } else {
            say::line(format!("The assessment is on edition {to}. A backup was made before."));
        }
        return Ok(true);
    }
    let preview = app.preview_upgrade(id, &edition)?;
    if json {
        say::json(&preview)?;
    } else {
        preview.answers.iter().for_each(|a| say::line(format!("  {}", a.sentence)));
        say::line("Nothing was changed. Add --yes to do it.");
    }
    Ok(true)
}
