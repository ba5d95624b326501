//! Check, score, options.

use readiness_app::{App, Outcome};
use readiness_domain::scoring::{Blocker, QuestionScore, Range, Score, Scorecard, State};

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

/// The whole scorecard in words, whether reckoned now or signed long ago.
pub(super) fn print(card: &Scorecard) {
    scores(card);
    band(card);
    questions(card);
    findings(card);
}

fn scores(card: &Scorecard) {
    let mut rows = vec![vec![
        "Overall".into(),
        stated(&card.overall),
        range(&card.overall),
        String::new(),
        criteria(card.criteria),
    ]];
    rows.extend(card.domains.iter().map(|d| {
        vec![
            format!("  {}", d.domain),
            stated(&d.range),
            range(&d.range),
            format!("{} of {} answered", d.answered, d.applicable),
            criteria(d.criteria),
        ]
    }));
    say::table(&rows);
    say::line(&card.overall_reason.sentence);
    say::line("\nPillars (aligned with What Good Looks Like, not the same measure as the national assessment)");
    say::table(
        &card
            .pillars
            .iter()
            .map(|p| vec![format!("  {}", p.pillar), p.range.as_ref().map_or("–".into(), stated)])
            .collect::<Vec<_>>(),
    );
}

fn band(card: &Scorecard) {
    let band = card.band.stated.map_or("not yet", |b| b.label());
    say::line(format!("\nBand: {band} (from {} to {})", card.band.low, card.band.high));
    say::line(&card.band.reason.sentence);
    let blocked = |end: &str, blockers: &[Blocker]| {
        let Some(first) = blockers.first() else { return };
        say::line(format!("What blocks {}, {end}", first.band));
        blockers.iter().for_each(|b| say::line(format!("  {}", b.sentence)));
    };
    blocked("as answered", &card.band.blockers);
    blocked("at the low end", &card.band.blockers_low);
    blocked("at the high end", &card.band.blockers_high);
}

fn questions(card: &Scorecard) {
    say::line("\nQuestions");
    let level = |q: &QuestionScore| match (q.state, q.stated) {
        (State::NotApplicable, _) => "does not apply".into(),
        (_, None) => "not answered".into(),
        (_, Some(level)) => format!("level {level}"),
    };
    let next = |q: &QuestionScore| {
        q.next.as_ref().map_or(String::new(), |n| format!("{} of {} left for level {}", n.missing.len(), n.of, n.level))
    };
    let row = |q: &QuestionScore| vec![format!("  {}", q.title), level(q), next(q)];
    say::table(&card.questions.iter().map(row).collect::<Vec<_>>());
}

fn findings(card: &Scorecard) {
    if !card.benefit_gaps.is_empty() {
        say::line("\nBought and not used");
        card.benefit_gaps.iter().for_each(|g| say::line(format!("  {}", g.sentence)));
    }
    if !card.contradictions.is_empty() {
        say::line("\nCannot all be true");
        card.contradictions.iter().for_each(|c| say::line(format!("  {}", c.sentence)));
    }
    let a = card.assurance;
    say::line(format!(
        "\nWhat stands behind the answers: {} verified, {} evidenced, {} judgement, {} unsure, {} not answered, {} not applicable, {} to confirm",
        a.verified, a.evidenced, a.judgement, a.unsure, a.unanswered, a.not_applicable, a.to_confirm
    ));
    if card.sensitivity.is_empty() {
        return;
    }
    say::line("\nAnswers that matter most");
    card.sensitivity.iter().for_each(|s| say::line(format!("  {}", s.sentence)));
}

fn criteria(share: readiness_domain::scoring::Share) -> String {
    let percent = share.percent().map_or(String::new(), |p| format!(" ({p}%)"));
    format!("{} of {} criteria met{percent}", share.met, share.of)
}

fn stated(range: &Range) -> String {
    range.stated.map_or("not yet scored".into(), Score::shown)
}

fn range(range: &Range) -> String {
    format!("{} to {}", range.low, range.high)
}

pub(super) fn options(app: &App, id: &str, plan: Option<&str>, json: bool) -> Outcome<bool> {
    let matches = app.get_options(id)?;
    let plan = plan.map(|plan| app.get_plan(plan)).transpose()?;
    let closed = plan.map(|plan| plan.appraisal.technologies).unwrap_or_default();
    if json {
        if closed.is_empty() {
            say::json(&matches)?;
        } else {
            say::json(&serde_json::json!({ "items": matches, "by_plan": closed }))?;
        }
    } else {
        let catalogue = app.get_catalogue()?;
        let grade = |m: &readiness_domain::catalogue::Match| {
            let found = catalogue.technologies.iter().find(|t| t.id == m.technology);
            found.map_or("", |t| t.grade.code())
        };
        let own = |m: &readiness_domain::catalogue::Match| if m.own { ", your own" } else { "" };
        matches.iter().for_each(|m| {
            let ready = closed.iter().find(|c| c.technology == m.technology).and_then(|c| c.ready.as_deref());
            let ready = ready.filter(|when| *when != "now");
            let ready = ready.map_or_else(String::new, |when| format!(" With the plan from {when}."));
            say::line(format!("{} [evidence {}{}]: {}{ready}", m.technology, grade(m), own(m), m.sentence));
        });
    }
    Ok(true)
}
