//! Small editions made by hand, for examples that a person can follow.

use crate::{
    assessment::{Answer, Choice, MeasureValue, Quantity},
    framework::{
        Band, BandRule, Better, Confidence, Criterion, Domain, Edition, Level, LevelText, Measure, Pillar, Question,
        Setting, Unit,
    },
    scoring::Score,
};

pub(crate) fn level(n: u8) -> Level {
    Level::new(n).expect("tests use levels 1 to 5")
}

pub(crate) fn score(text: &str) -> Score {
    text.parse().expect("tests use good scores")
}

/// A question with `criteria` criteria at each of levels 2 to 5, keyed `id.3a`, `id.3b` …
pub(crate) fn question(id: &str, title: &str, domain: Domain, pillar: Pillar, criteria: u8) -> Question {
    let levels = Level::ALL.into_iter().map(|level| {
        let keys = (0..if level == Level::MIN { 0 } else { criteria }).map(|k| char::from(b'a' + k));
        let criteria = keys.map(|k| Criterion {
            key: format!("{id}.{level}{k}").into(),
            text: format!("{title}: {level}{k} is seen"),
        });
        LevelText { level, statement: format!("{title} at level {level}"), criteria: criteria.collect() }
    });
    Question {
        id: id.into(),
        domain,
        title: title.into(),
        question: format!("How good is {title}?"),
        why: "It matters.".into(),
        why_sources: Vec::new(),
        pillar,
        settings: Setting::ALL.to_vec(),
        foundation: false,
        private: false,
        weight: 1,
        answered_by: "CIO".into(),
        minutes: 5,
        frameworks: Vec::new(),
        evidence: Vec::new(),
        levels: levels.collect(),
        measures: Vec::new(),
    }
}

/// A percentage asked beside a question.
pub(crate) fn percent(key: &str, label: &str) -> Measure {
    Measure {
        key: key.into(),
        label: label.into(),
        help: String::new(),
        unit: Unit::Percent,
        min: Quantity::whole(0),
        max: Quantity::whole(100),
        better: Better::Higher,
    }
}

pub(crate) fn given(value: i32) -> MeasureValue {
    MeasureValue { value: Quantity::whole(value), on: None }
}

/// Least foundation level, domain score and overall for the bands above the first.
pub(crate) fn bands(rules: [(Option<u8>, Option<&str>, Option<&str>); 4]) -> Vec<BandRule> {
    let first = (None, None, None);
    Band::ALL
        .iter()
        .zip([first].into_iter().chain(rules))
        .map(|(band, (foundation, domain, overall))| BandRule {
            band: *band,
            title: band.label().into(),
            statement: String::new(),
            foundation_at_least: foundation.map(level),
            domain_at_least: domain.map(score),
            overall_at_least: overall.map(score),
        })
        .collect()
}

pub(crate) fn edition(id: &str, questions: Vec<Question>, bands: Vec<BandRule>) -> Edition {
    Edition {
        id: id.into(),
        title: format!("Edition {id}"),
        published: format!("{}-01-01", id.split('.').next().unwrap_or(id)),
        summary: String::new(),
        content_hash: String::new(),
        questions,
        actions: Vec::new(),
        bands,
        contradictions: Vec::new(),
        benefit_pairs: Vec::new(),
        sources: Vec::new(),
    }
}

/// An answer with a level and a confidence.
pub(crate) fn answer(n: u8, confidence: Confidence) -> Answer {
    Answer { choice: Some(Choice::Level(level(n))), confidence: Some(confidence), ..Answer::default() }
}

pub(crate) fn not_applicable(reason: &str) -> Answer {
    Answer { choice: Some(Choice::NotApplicable(reason.into())), ..Answer::default() }
}
