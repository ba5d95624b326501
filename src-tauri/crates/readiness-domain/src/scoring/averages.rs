//! Scores of domains, pillars and the whole: exact means of levels.
//!
//! Decided here: a domain's mean is weighted by the edition, a pillar's is plain. A domain where no
//! question counts (all not applicable) is not yet scored and lies anywhere from 1 to 5. Overall is
//! stated only when all four domains are; its low and high ends always take all four.

use super::{DomainScore, Input, PillarScore, Range, Reason, Score, Share, levels::Stand};
use crate::{
    framework::{Domain, Level, Pillar},
    sentences::{self, counted, list},
};

/// A sum of weighted levels, and of the weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sum {
    pub(crate) levels: i64,
    pub(crate) weights: i64,
}

impl Sum {
    pub(crate) fn add(&mut self, level: Option<Level>, weight: u32) {
        if let Some(level) = level {
            self.levels += i64::from(level.get()) * i64::from(weight);
            self.weights += i64::from(weight);
        }
    }
    pub(crate) fn mean(self) -> Option<Score> {
        Score::new(self.levels, self.weights)
    }
}

/// Low, stated and high sums of one domain or pillar.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sums {
    pub(crate) low: Sum,
    pub(crate) stated: Sum,
    pub(crate) high: Sum,
    pub(crate) answered: u32,
    pub(crate) applicable: u32,
}

impl Sums {
    pub(crate) fn add(&mut self, stand: &Stand<'_>, weight: u32) {
        if stand.applies() {
            self.applicable += 1;
            self.answered += u32::from(stand.stated.is_some());
            self.low.add(stand.low, weight);
            self.stated.add(stand.stated, weight);
            self.high.add(stand.high, weight);
        }
    }
    /// `None` when nothing counts.
    pub(crate) fn range(self) -> Option<Range> {
        Some(Range { low: self.low.mean()?, stated: self.stated.mean(), high: self.high.mean()? })
    }
}

/// Anything from 1 to 5, nothing stated.
pub(crate) fn unscored() -> Range {
    Range { low: Score::whole(1), stated: None, high: Score::whole(5) }
}

/// Sums of the four domains, in their order.
pub(crate) fn domain_sums(stands: &[Stand<'_>]) -> [Sums; 4] {
    let mut sums = [Sums::default(); 4];
    for stand in stands {
        sums[stand.question.domain as usize].add(stand, stand.question.weight);
    }
    sums
}

/// Overall of four ranges.
pub(crate) fn overall(domains: &[Range]) -> Range {
    let stated: Option<Vec<Score>> = domains.iter().map(|d| d.stated).collect();
    let mean = |end: fn(&Range) -> Score| Score::mean(&domains.iter().map(end).collect::<Vec<_>>());
    Range {
        low: mean(|d| d.low).unwrap_or(Score::whole(1)),
        stated: stated.and_then(|s| Score::mean(&s)),
        high: mean(|d| d.high).unwrap_or(Score::whole(5)),
    }
}

/// One domain's part of the scorecard.
pub(crate) fn domain_score(domain: Domain, sums: Sums, stands: &[Stand<'_>]) -> DomainScore {
    let range = sums.range().unwrap_or_else(unscored);
    let answered = stands.iter().filter(|s| s.question.domain == domain && s.stated.is_some());
    let weighted = answered.clone().any(|s| s.question.weight != 1);
    let inputs = answered.clone().map(|s| s.input(s.question.weight)).collect();
    DomainScore {
        domain,
        range,
        answered: sums.answered,
        applicable: sums.applicable,
        criteria: answered.map(Stand::share).fold(Share::default(), Share::plus),
        reason: Reason {
            rule: "domain.weighted-mean".into(),
            sentence: mean_sentence(domain.label(), range, sums, weighted),
            inputs,
        },
    }
}

/// One pillar's part of the scorecard.
pub(crate) fn pillar_score(pillar: Pillar, stands: &[Stand<'_>]) -> PillarScore {
    let members = stands.iter().filter(|s| s.question.pillar == pillar);
    let mut sums = Sums::default();
    members.clone().for_each(|s| sums.add(s, 1));
    let range = sums.range();
    let answered = members.filter(|s| s.stated.is_some());
    PillarScore {
        pillar,
        range,
        answered: sums.answered,
        applicable: sums.applicable,
        reason: Reason {
            rule: "pillar.mean".into(),
            sentence: mean_sentence(pillar.label(), range.unwrap_or_else(unscored), sums, false),
            inputs: answered.map(|s| s.input(1)).collect(),
        },
    }
}

/// Why overall is what it is.
pub(crate) fn overall_reason(overall: Range, domains: &[DomainScore]) -> Reason {
    let shown = |d: &DomainScore| d.range.stated.map_or_else(|| "not yet scored".to_string(), Score::shown);
    let named = |none_applies: bool| -> Vec<&str> {
        let unscored = domains.iter().filter(|d| d.range.stated.is_none() && (d.applicable == 0) == none_applies);
        unscored.map(|d| d.domain.label()).collect()
    };
    let (unscored, without) = (named(false), named(true));
    let sentence = match overall.stated {
        Some(stated) => {
            let parts: Vec<String> = domains.iter().map(|d| format!("{} {}", d.domain.label(), shown(d))).collect();
            format!("Overall is {stated}, the mean of the exact scores of {}.", list(&parts))
        }
        None if !without.is_empty() => {
            format!("Overall is not scored: it needs all four domains, and no question of {} applies.", list(&without))
        }
        None => format!(
            "Overall is not yet scored because {} {} no level yet.",
            list(&unscored),
            if unscored.len() == 1 { "has" } else { "have" }
        ),
    };
    Reason {
        rule: "overall.mean-of-domains".into(),
        sentence: sentence + &between(overall),
        inputs: domains.iter().map(|d| Input::new(d.domain.label(), shown(d))).collect(),
    }
}

fn mean_sentence(name: &str, range: Range, sums: Sums, weighted: bool) -> String {
    let open = sums.applicable - sums.answered;
    let Sum { levels, weights } = sums.stated;
    let first = match range.stated {
        _ if sums.applicable == 0 => return format!("{name} is not yet scored because no question counts towards it."),
        None if open == 1 => format!("{name} is not yet scored because its one question is not answered."),
        None => format!(
            "{name} is not yet scored because none of its {} is answered.",
            counted(open, "question", "questions")
        ),
        Some(stated) if sums.answered == 1 => format!("{name} is {stated}, the level of its one answered question."),
        Some(stated) if weighted => format!(
            "{name} is {stated} because the levels of its {}, each times its weight, add up to {levels}, and the weights to {weights} ({levels} ÷ {weights}).",
            counted(sums.answered, "answered question", "answered questions")
        ),
        Some(stated) => format!(
            "{name} is {stated} because the levels of its {} add up to {levels} ({levels} ÷ {weights}).",
            counted(sums.answered, "answered question", "answered questions")
        ),
    };
    first + &between(range)
}

fn between(range: Range) -> String {
    sentences::between(&range.low.shown(), &range.high.shown(), range.low == range.high)
}
