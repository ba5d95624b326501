//! What is left to check before results are trusted, each item with the place where it is mended.
//!
//! Nothing here changes a score. Today's date is an argument, because this room has no clock.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    State,
    findings::{Facts, contradictions},
    levels::{Stand, stands},
};
use crate::{
    assessment::{Answers, Choice},
    framework::{Condition, Confidence, Domain, Edition, Question, QuestionId, RuleId, Setting},
};

/// Evidence older than this many months is stale.
pub const STALE_AFTER_MONTHS: u32 = 12;

/// What is left to check, by kind, each in the edition's order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Checks {
    /// Asked and not answered, or not applicable without a reason.
    pub missing: Vec<CheckItem>,
    /// Verified or evidenced, and no evidence named.
    pub unevidenced: Vec<CheckItem>,
    /// Answers that cannot all be true.
    pub contradictory: Vec<CheckItem>,
    /// Evidence older than twelve months.
    pub stale: Vec<CheckItem>,
    /// Copied from an earlier assessment and not yet confirmed.
    pub to_confirm: Vec<CheckItem>,
    /// Numbers not given beside an answered question.
    pub measures_missing: Vec<CheckItem>,
}

/// One thing to check, and where it is mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CheckItem {
    /// The question to go to.
    pub question: QuestionId,
    /// Its title.
    pub title: String,
    /// Its domain.
    pub domain: Domain,
    /// The field to mend: `level`, `evidence`, `evidence.0.date`, `measures.epr.medicines.in-use`.
    pub field: String,
    /// Other places that it may be mended at.
    pub others: Vec<Place>,
    /// The contradiction rule, when it is one.
    pub rule: Option<RuleId>,
    /// Whether any question involved is private.
    pub private: bool,
    /// In words.
    pub sentence: String,
}

/// A field of a question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Place {
    /// The question.
    pub question: QuestionId,
    /// The field of it.
    pub field: String,
}

impl Checks {
    /// Every item, in the order in which they are shown.
    pub fn all(&self) -> impl Iterator<Item = &CheckItem> {
        [&self.missing, &self.unevidenced, &self.contradictory, &self.stale, &self.to_confirm, &self.measures_missing]
            .into_iter()
            .flatten()
    }
    /// How many items there are.
    pub fn total(&self) -> usize {
        self.all().count()
    }
}

/// What is left to check in one care setting on a given day.
pub fn check(edition: &Edition, setting: Setting, answers: &Answers, today: NaiveDate) -> Checks {
    let stands = stands(edition, setting, answers);
    let mut checks = Checks::default();
    for stand in &stands {
        let title = &stand.question.title;
        let item = |field: &str, sentence: String| CheckItem::of(stand.question, field, sentence);
        match stand.answer.and_then(|a| a.choice.as_ref()) {
            None => checks.missing.push(item("level", format!("{title} is not answered."))),
            Some(Choice::NotApplicable(reason)) if reason.trim().is_empty() => {
                let sentence = format!("{title} is marked as not applicable without a reason.");
                checks.missing.push(item("not-applicable", sentence));
            }
            Some(_) => {}
        }
        if stand.answer.is_some_and(|a| a.to_confirm) {
            let sentence = format!("{title} was copied from an earlier assessment and is not yet confirmed.");
            checks.to_confirm.push(item("to-confirm", sentence));
        }
        if stand.state == State::Answered {
            evidence(stand, today, &mut checks);
            measures(stand, &mut checks);
        }
    }
    checks.contradictory = contradictory(edition, &stands);
    checks
}

impl CheckItem {
    fn of(question: &Question, field: &str, sentence: String) -> Self {
        Self {
            question: question.id.clone(),
            title: question.title.clone(),
            domain: question.domain,
            field: field.into(),
            others: Vec::new(),
            rule: None,
            private: question.private,
            sentence,
        }
    }
}

/// Claims without evidence, and evidence that is too old.
fn evidence(stand: &Stand<'_>, today: NaiveDate, checks: &mut Checks) {
    let (Some(answer), question) = (stand.answer, stand.question) else { return };
    let claimed = matches!(answer.confidence(), Confidence::Verified | Confidence::Evidenced);
    if claimed && answer.evidence.is_empty() {
        let word = answer.confidence().label().to_lowercase();
        let sentence = format!("{} is marked as {word}, but no evidence is named.", question.title);
        checks.unevidenced.push(CheckItem::of(question, "evidence", sentence));
    }
    // Before the calendar begins there is no evidence to be stale.
    let Some(oldest) = today.checked_sub_months(Months::new(STALE_AFTER_MONTHS)) else { return };
    for (i, item) in answer.evidence.iter().enumerate() {
        if let Some(date) = item.date.filter(|date| *date < oldest) {
            let date = date.format("%-d %B %Y");
            let sentence =
                format!("“{}”, evidence for {}, is dated {date}: more than 12 months ago.", item.title, question.title);
            checks.stale.push(CheckItem::of(question, &format!("evidence.{i}.date"), sentence));
        }
    }
}

/// Numbers that are asked beside an answered question and not given.
fn measures(stand: &Stand<'_>, checks: &mut Checks) {
    let (Some(answer), question) = (stand.answer, stand.question) else { return };
    for measure in question.measures.iter().filter(|m| !answer.measures.contains_key(&m.key)) {
        let sentence = format!("{}: “{}” is not given.", question.title, measure.label);
        checks.measures_missing.push(CheckItem::of(question, &format!("measures.{}", measure.key), sentence));
    }
}

fn contradictory(edition: &Edition, stands: &[Stand<'_>]) -> Vec<CheckItem> {
    let place = |condition: &Condition| match condition {
        Condition::Level { question, .. } => Some(Place { question: question.clone(), field: "level".into() }),
        Condition::Measure { measure, .. } => edition
            .measure(measure)
            .map(|(question, _)| Place { question: question.id.clone(), field: format!("measures.{measure}") }),
    };
    let item = |found: super::FoundContradiction| {
        let rule = edition.contradictions.iter().find(|rule| rule.id == found.id)?;
        let mut places = rule.when.iter().filter_map(place);
        let first = places.next()?;
        let question = edition.question(&first.question)?;
        Some(CheckItem {
            others: places.collect(),
            rule: Some(found.id),
            private: found.private,
            ..CheckItem::of(question, &first.field, found.sentence)
        })
    };
    contradictions(edition, &Facts::of(stands)).into_iter().filter_map(item).collect()
}
