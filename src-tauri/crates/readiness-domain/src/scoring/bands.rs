//! The band: the highest whose conditions, and those of all below, hold; and what blocks the next.
//!
//! The table of conditions is the edition's. Decided here: a foundation question that is marked not
//! applicable asks nothing; one that is not answered, and a domain without a score, fail every
//! condition that asks more than the bottom of the scale. Thresholds are judged on exact values.

use super::{BandResult, Blocker, Input, Range, Reason, Score, levels::Stand};
use crate::{
    framework::{Band, BandRule, Domain, Edition, Level},
    sentences::{between, count, counted, doubt, list, missing},
};

/// What a band is judged on, at one point of the range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Ground {
    /// Foundation questions that count, by level; unanswered ones at the bottom.
    pub(crate) foundations: [u32; 5],
    /// Domain scores, in order.
    pub(crate) domains: [Option<Score>; 4],
    /// Overall score.
    pub(crate) overall: Option<Score>,
}

/// One end of the range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Low,
    Stated,
    High,
}

impl End {
    pub(crate) fn level(self, stand: &Stand<'_>) -> Option<Level> {
        match self {
            Self::Low => stand.low,
            Self::Stated => stand.stated,
            Self::High => stand.high,
        }
    }
    pub(crate) fn score(self, range: &Range) -> Option<Score> {
        match self {
            Self::Low => Some(range.low),
            Self::Stated => range.stated,
            Self::High => Some(range.high),
        }
    }
    fn in_words(self) -> &'static str {
        match self {
            Self::Low => " at the low end",
            Self::Stated => "",
            Self::High => " at the high end",
        }
    }
}

impl Ground {
    /// The ground at one end of the range.
    pub(crate) fn at(end: End, stands: &[Stand<'_>], domains: &[Range], overall: &Range) -> Self {
        let mut ground = Self { overall: end.score(overall), ..Self::default() };
        for (slot, range) in ground.domains.iter_mut().zip(domains) {
            *slot = end.score(range);
        }
        for stand in stands.iter().filter(|s| s.question.foundation && s.applies()) {
            ground.foundations[end.level(stand).unwrap_or(Level::MIN).index()] += 1;
        }
        ground
    }

    /// Whether every condition of one band holds.
    fn meets(&self, rule: &BandRule) -> bool {
        let weakest = Level::ALL.into_iter().find(|l| self.foundations[l.index()] > 0);
        rule.foundation_at_least.is_none_or(|need| weakest.is_none_or(|level| level >= need))
            && self.domains.iter().all(|score| reaches(*score, rule.domain_at_least))
            && reaches(self.overall, rule.overall_at_least)
    }

    /// The band, and the rule of the next one, if there is one.
    pub(crate) fn band<'a>(&self, rules: &'a [BandRule]) -> (Band, Option<&'a BandRule>) {
        // The first band is where every assessment starts: it asks nothing.
        let held = rules.iter().skip(1).take_while(|rule| self.meets(rule)).count();
        (rules.get(held).map_or(Band::FoundationsMissing, |r| r.band), rules.get(held + 1))
    }
}

/// Whether a score reaches a threshold; no score reaches only the bottom of the scale.
fn reaches(score: Option<Score>, need: Option<Score>) -> bool {
    need.is_none_or(|need| score.unwrap_or(Score::whole(1)) >= need)
}

/// The band at all three points, with blockers.
pub(crate) fn band_result(edition: &Edition, stands: &[Stand<'_>], domains: &[Range], overall: &Range) -> BandResult {
    let at = |end| {
        let (band, next) = Ground::at(end, stands, domains, overall).band(&edition.bands);
        (band, next.map_or_else(Vec::new, |rule| blockers(rule, end, stands, domains, overall)))
    };
    let ((low, blockers_low), (now, blockers), (high, blockers_high)) = (at(End::Low), at(End::Stated), at(End::High));
    let stated = overall.stated.is_some().then_some(now);
    let reason = reason(edition, stated, low, high, &blockers);
    BandResult { stated, low, high, blockers, blockers_low, blockers_high, reason }
}

/// Every condition of a band that does not hold: foundations, then domains, then overall.
fn blockers(rule: &BandRule, end: End, stands: &[Stand<'_>], domains: &[Range], overall: &Range) -> Vec<Blocker> {
    let mut found = Vec::new();
    if let Some(need) = rule.foundation_at_least {
        let weak = |s: &&Stand<'_>| s.question.foundation && s.applies() && end.level(s).unwrap_or(Level::MIN) < need;
        found.extend(stands.iter().filter(weak).map(|s| question_blocker(rule, need, end, s)));
    }
    if let Some(need) = rule.domain_at_least {
        for (domain, range) in Domain::ALL.iter().zip(domains) {
            let score = end.score(range);
            if !reaches(score, Some(need)) {
                found.push(score_blocker(rule, need, end, Some(*domain), score));
            }
        }
    }
    if let Some(need) = rule.overall_at_least
        && !reaches(end.score(overall), Some(need))
    {
        found.push(score_blocker(rule, need, end, None, end.score(overall)));
    }
    found
}

fn question_blocker(rule: &BandRule, need: Level, end: End, stand: &Stand<'_>) -> Blocker {
    let (title, level) = (&stand.question.title, end.level(stand));
    let stands_at = level.map_or_else(|| "not answered".to_string(), |l| l.to_string());
    let (mut keys, mut parts) = (Vec::new(), Vec::new());
    for step in Level::ALL.into_iter().filter(|l| *l > level.unwrap_or(Level::MIN) && *l <= need) {
        // A level that is only in doubt has nothing to add here: its criteria are claimed as met.
        let before = keys.len();
        keys.extend(stand.missing_of(step).map(|c| c.key.clone()));
        let of = count(stand.question.criteria(step).len());
        match count(keys.len() - before) {
            0 => {}
            1 if of == 1 => parts.push(format!("its only criterion for level {step} is missing")),
            n => parts.push(format!("of its criteria for level {step}, {}", missing(n, of))),
        }
    }
    let doubtful =
        stand.answer.filter(|_| end == End::Low && stand.stated != level).and_then(|a| doubt(a.confidence()));
    let mut sentence = match level {
        None => format!("{title} is not answered; {} needs level {need}", rule.title),
        Some(_) if stand.stated.is_none() => {
            format!(
                "{title} is not answered, so it counts as level {stands_at}{}; {} needs level {need}",
                end.in_words(),
                rule.title
            )
        }
        Some(_) => match (doubtful, stand.stated) {
            (Some(why), Some(stated)) => format!(
                "{title} is level {stated}, but {why} and may be level {stands_at}; {} needs level {need}",
                rule.title
            ),
            _ => format!("{title} is level {stands_at}{}; {} needs level {need}", high_only(end, stand), rule.title),
        },
    };
    if !parts.is_empty() && stand.stated.is_some() {
        sentence.push_str(": ");
        sentence.push_str(&list(&parts));
    }
    sentence.push('.');
    Blocker {
        band: rule.band,
        question: Some(stand.question.id.clone()),
        domain: None,
        private: stand.question.private,
        stands: stands_at,
        needs: need.to_string(),
        missing: keys,
        sentence,
    }
}

fn high_only(end: End, stand: &Stand<'_>) -> &'static str {
    if end == End::High && stand.high != stand.stated { end.in_words() } else { "" }
}

fn score_blocker(rule: &BandRule, need: Score, end: End, domain: Option<Domain>, score: Option<Score>) -> Blocker {
    let name = domain.map_or("Overall", Domain::label);
    let stands = score.map_or_else(|| "not yet scored".to_string(), |score| below(score, need));
    Blocker {
        band: rule.band,
        question: None,
        domain,
        private: false,
        sentence: format!("{name} is {stands}{}; {} needs {need}.", end.in_words(), rule.title),
        stands,
        needs: need.shown(),
        missing: Vec::new(),
    }
}

/// A score below a threshold, so printed that it never looks like the threshold itself.
fn below(score: Score, need: Score) -> String {
    if score.shown() == need.shown() { format!("just under {need}") } else { score.shown() }
}

fn reason(edition: &Edition, stated: Option<Band>, low: Band, high: Band, blockers: &[Blocker]) -> Reason {
    let title = |band| edition.band_title(band);
    let fails = counted(count(blockers.len()), "condition does not hold", "conditions do not hold");
    let mut sentence = match (stated, blockers.first()) {
        (None, _) => "There is no band yet because not every domain has a score.".to_string(),
        (Some(band), None) => {
            format!("The band is {} because all its conditions, and those of every band below, hold.", title(band))
        }
        (Some(band), Some(b)) => format!("The band is {}; for {} {fails}.", title(band), title(b.band)),
    };
    sentence.push_str(&between(title(low), title(high), low == high));
    let inputs = blockers.iter().map(|b| {
        let label = match &b.question {
            Some(id) => edition.question(id).map_or(id.as_str(), |q| q.title.as_str()),
            None => b.domain.map_or("Overall", Domain::label),
        };
        Input { private: b.private, ..Input::new(label, format!("{}, needs {}", b.stands, b.needs)) }
    });
    Reason { rule: "band.table".into(), sentence, inputs: inputs.collect() }
}
