//! Where the trust stands: domain scores and the band.

use readiness_domain::{
    Edition, Scorecard,
    framework::BandRule,
    scoring::{DomainScore, Range},
};

use super::TOP;
use crate::{
    charts::{Chart, Ladder, Rung, ScoreRow, ladder, scores},
    story::{
        Audience,
        veil::Veil,
        voice::{capital, counted, list},
    },
};

/// The four domains and overall as bars, with their ranges.
pub fn domains(card: &Scorecard) -> Chart {
    let mut rows: Vec<ScoreRow> = card.domains.iter().map(|d| row(d.domain.label(), &d.range)).collect();
    rows.push(row("Overall", &card.overall));
    scores(&domains_finding(&card.domains), TOP, &rows)
}

fn row(label: &str, range: &Range) -> ScoreRow {
    let words = crate::story::voice::range(range);
    ScoreRow {
        label: label.into(),
        value: range.stated.map_or(0.0, readiness_domain::Score::approximate),
        value_text: range.stated.map_or_else(|| "–".into(), readiness_domain::Score::shown),
        low: range.low.approximate(),
        high: range.high.approximate(),
        range_text: if range.stated.is_none() { "not yet scored".into() } else { words },
        target: None,
    }
}

/// Which domain is lowest and which is highest, as printed; and which have no score yet.
fn domains_finding(domains: &[DomainScore]) -> String {
    let shown = |d: &DomainScore| d.range.stated.map(readiness_domain::Score::shown);
    let scored: Vec<&DomainScore> = domains.iter().filter(|d| d.range.stated.is_some()).collect();
    let open: Vec<&str> = domains.iter().filter(|d| d.range.stated.is_none()).map(|d| d.domain.label()).collect();
    let at = |end: Option<&&DomainScore>| -> (Vec<&str>, String) {
        let Some(text) = end.and_then(|d| shown(d)) else { return (Vec::new(), String::new()) };
        let names = scored.iter().filter(|d| shown(d).as_deref() == Some(text.as_str()));
        (names.map(|d| d.domain.label()).collect(), text)
    };
    let (lowest, low) = at(scored.iter().min_by_key(|d| d.range.stated));
    let (highest, high) = at(scored.iter().max_by_key(|d| d.range.stated));
    let domain = |names: &[&str], which: &str| match names {
        [one] => format!("{one} is the {which} domain"),
        many => format!("{} are the {which} domains", list(many)),
    };
    let first = match scored.as_slice() {
        [] => return "No domain has a score yet.".into(),
        [one] => format!("{} stands at {low}", one.domain),
        _ if low == high => format!("{} all stand at {low}", list(&lowest)),
        _ => match highest.as_slice() {
            [one] => format!("{} at {low}; {one} the highest at {high}", domain(&lowest, "lowest")),
            many => format!("{} at {low}; {} the highest at {high}", domain(&lowest, "lowest"), list(many)),
        },
    };
    match open.as_slice() {
        [] => format!("{first}."),
        [one] => format!("{first}; {one} is not yet scored."),
        many => format!("{first}; {} are not yet scored.", list(many)),
    }
}

/// The bands as a staircase with the place reached.
pub fn band(card: &Scorecard, edition: &Edition, audience: Audience) -> Chart {
    let veil = Veil::new(edition, audience);
    let rungs = edition.bands.iter().map(|rule| Rung { name: rule.title.clone(), asks: asks(rule) }).collect();
    let said = card
        .band
        .blockers
        .iter()
        .filter(|b| b.question.as_ref().is_none_or(|q| veil.shows(q)) && veil.says(&b.sentence));
    let mut blocker: Vec<String> = said.map(|b| b.sentence.clone()).collect();
    let unsaid = card.band.blockers.len() - blocker.len();
    if card.band.stated.is_none() {
        blocker.clear();
    } else if unsaid > 0 {
        blocker.push(format!("{} not shown here.", capital(&counted(unsaid, "condition is", "conditions are"))));
    }
    let chart = Ladder {
        rungs,
        reached: card.band.stated.and_then(|band| edition.bands.iter().position(|rule| rule.band == band)),
        score_text: card.overall.stated.map_or_else(|| "Not yet scored".into(), |s| format!("Overall {s}")),
        blocker: blocker.join(" "),
    };
    ladder(&band_finding(card, edition), &chart)
}

/// The band and how many conditions stand before the next.
fn band_finding(card: &Scorecard, edition: &Edition) -> String {
    let title = |band| {
        edition.bands.iter().find(|r| r.band == band).map_or_else(|| band.label().to_string(), |r| r.title.clone())
    };
    let Some(stated) = card.band.stated else {
        return "There is no band yet, because not every domain has a score.".into();
    };
    match card.band.blockers.as_slice() {
        [] => format!("The band is {}, and all its conditions hold.", title(stated)),
        [first, ..] => {
            let conditions = counted(card.band.blockers.len(), "condition stands", "conditions stand");
            format!("The band is {}; {conditions} between it and {}.", title(stated), title(first.band))
        }
    }
}

/// The least that a band asks, in a few words.
pub(crate) fn asks(rule: &BandRule) -> String {
    let parts: Vec<String> = [
        rule.foundation_at_least.map(|level| format!("foundations {level}")),
        rule.domain_at_least.map(|score| format!("domains {score}")),
        rule.overall_at_least.map(|score| format!("overall {score}")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { "where every assessment starts".into() } else { parts.join(", ") }
}
