//! Questions at a glance: the heat map of levels, and what is in place against what is in use.

use std::collections::BTreeMap;

use readiness_domain::{
    Edition, Level, QuestionId, Scorecard,
    framework::Domain,
    scoring::{BenefitGap, QuestionScore, State},
};

use super::TOP;
use crate::{
    charts::{Chart, GapRow, Gaps, HeatCell, HeatGroup, HeatMap, gaps, heat_map as draw},
    story::{
        Audience,
        veil::Veil,
        voice::{capital, counted, number},
    },
};

/// Short codes of the questions asked, by domain and order: `E1`, `I4`, `W12`.
pub fn codes(card: &Scorecard) -> BTreeMap<QuestionId, String> {
    let mut counts: BTreeMap<Domain, u32> = BTreeMap::new();
    let code = |score: &QuestionScore| {
        let n = counts.entry(score.domain).or_default();
        *n += 1;
        let letter = score.domain.label().chars().next().unwrap_or('Q');
        (score.question.clone(), format!("{letter}{n}"))
    };
    card.questions.iter().map(code).collect()
}

/// Every question as a tile. To the public, the tile of a private question says only that it is one.
pub fn heat_map(card: &Scorecard, audience: Audience) -> Chart {
    let codes = codes(card);
    let hidden = |score: &QuestionScore| audience == Audience::Public && score.private;
    let cell = |score: &QuestionScore| {
        let (label, value_text) = match (hidden(score), score.state) {
            (true, _) => ("private question".to_string(), "private".to_string()),
            (_, State::NotApplicable) => (score.title.clone(), "n/a".into()),
            _ => (score.title.clone(), score.stated.map_or_else(|| "–".into(), |level| level.to_string())),
        };
        HeatCell {
            code: codes.get(&score.question).cloned().unwrap_or_default(),
            label,
            value: score.stated.filter(|_| !hidden(score)).map(|level| f64::from(level.get())),
            value_text,
        }
    };
    let groups = Domain::ALL.iter().map(|domain| HeatGroup {
        label: domain.label().into(),
        cells: card.questions.iter().filter(|q| q.domain == *domain).map(cell).collect(),
    });
    let groups = groups.filter(|group| !group.cells.is_empty()).collect();
    let shown: Vec<Level> = card.questions.iter().filter(|q| !hidden(q)).filter_map(|q| q.stated).collect();
    let map = HeatMap { groups, maximum: TOP };
    draw(&levels_finding(&shown), &map)
}

/// How many questions stand low and how many high.
fn levels_finding(shown: &[Level]) -> String {
    if shown.is_empty() {
        return "No question has a level yet.".into();
    }
    let low = shown.iter().filter(|level| level.get() <= 2).count();
    let high = shown.iter().filter(|level| level.get() >= 4).count();
    let of = counted(shown.len(), "question with a level shown", "questions with a level shown");
    let stand = |n: usize| if n == 1 { "stands" } else { "stand" };
    let none = |n: usize| if n == 0 { "none".to_string() } else { number(n) };
    format!("Of {of}, {} {} at level 1 or 2 and {} at level 4 or 5.", none(low), stand(low.max(1)), none(high))
}

/// What has been bought against what is used, greatest gap first; `None` when nothing may be shown.
pub fn benefit_gaps(card: &Scorecard, edition: &Edition, audience: Audience) -> Option<Chart> {
    widest_gaps(card, edition, audience, usize::MAX)
}

/// The same, no more than `most` of them.
pub(crate) fn widest_gaps(card: &Scorecard, edition: &Edition, audience: Audience, most: usize) -> Option<Chart> {
    let veil = Veil::new(edition, audience);
    let shown: Vec<&BenefitGap> = card.benefit_gaps.iter().filter(|gap| veil.shows_gap(gap)).take(most).collect();
    let first = shown.first()?;
    let points = |gap: &BenefitGap| {
        let n = gap.gap.to_string();
        if n == "1" { "1 point".to_string() } else { format!("{} points", n.replace('-', "−")) }
    };
    let rows = shown.iter().map(|gap| GapRow {
        label: gap.title.clone(),
        first: gap.in_place.approximate(),
        first_text: format!("{}%", gap.in_place),
        second: gap.in_use.approximate(),
        second_text: format!("{}%", gap.in_use),
        gap_text: points(gap),
    });
    let finding = if first.gap.thousandths() > 0 {
        format!(
            "{} has the widest gap: in place for {}%, in use for {}%.",
            capital(&first.title),
            first.in_place,
            first.in_use
        )
    } else {
        "Whatever has been measured is used as far as it is in place.".into()
    };
    let chart = Gaps {
        first_name: "In place, %".into(),
        second_name: "In use, %".into(),
        maximum: 100.0,
        rows: rows.collect(),
    };
    Some(gaps(&finding, &chart))
}
