//! What an answer or a trust may hold. Every fault names its field, so that a person can mend it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Answer, Choice, Trust};
use crate::framework::{Level, Question};

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[error("{field}: {message}")]
pub struct Fault {
    /// The field, as on screen and in files: `name`, `evidence.0.title`, `measures.epr.medicines.in-use`.
    pub field: String,
    /// What is wrong and what is allowed.
    pub message: String,
}

impl Fault {
    fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

/// Faults of a trust's details; empty when all is well.
pub fn validate_trust(trust: &Trust) -> Vec<Fault> {
    let mut faults = Vec::new();
    if trust.name.trim().is_empty() {
        faults.push(Fault::new("name", "Enter the name of the trust"));
    }
    line(&mut faults, "name", &trust.name, 120);
    line(&mut faults, "epr", &trust.epr, 120);
    let known = |code: &str| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if !trust.code.is_empty() && !known(&trust.code) {
        faults.push(Fault::new("code", "The organisation code is three capital letters or digits, like RXX"));
    }
    if trust.turnover.is_some_and(|t| t > 10_000_000) {
        faults.push(Fault::new("turnover", "Enter turnover in £ thousand: at most 10,000,000 (£10 billion)"));
    }
    if trust.staff.is_some_and(|s| s > 200_000) {
        faults.push(Fault::new("staff", "Enter staff as whole-time equivalents: at most 200,000"));
    }
    if trust.sites.is_some_and(|s| s > 5_000) {
        faults.push(Fault::new("sites", "Enter the number of sites: at most 5,000"));
    }
    faults
}

/// Faults of an answer to a question; empty when all is well. What is dated after `today` cannot have
/// been seen yet; one day is allowed, because `today` is in UTC.
pub fn validate_answer(question: &Question, answer: &Answer, today: NaiveDate) -> Vec<Fault> {
    let mut faults = Vec::new();
    let future = |date: Option<NaiveDate>| date.is_some_and(|date| (date - today).num_days() > 1);
    if let Some(Choice::NotApplicable(reason)) = &answer.choice {
        if reason.trim().is_empty() {
            faults.push(Fault::new("not-applicable", "Say why the question does not apply"));
        }
        prose(&mut faults, "not-applicable", reason, 500);
    }
    for key in &answer.met {
        if !question.all_criteria().any(|(_, c)| &c.key == key) {
            faults.push(Fault::new("met", format!("“{key}” is not a criterion of {}", question.id)));
        }
    }
    prose(&mut faults, "comment", &answer.comment, 4_000);
    line(&mut faults, "owner", &answer.owner, 120);
    if answer.evidence.len() > 50 {
        faults.push(Fault::new("evidence", "At most 50 items of evidence"));
    }
    for (i, item) in answer.evidence.iter().enumerate() {
        if item.title.trim().is_empty() {
            faults.push(Fault::new(format!("evidence.{i}.title"), "Enter what the evidence is"));
        }
        line(&mut faults, &format!("evidence.{i}.title"), &item.title, 200);
        line(&mut faults, &format!("evidence.{i}.location"), &item.location, 500);
        if future(item.date) {
            faults.push(Fault::new(format!("evidence.{i}.date"), "Enter a date that is not in the future"));
        }
        if item.sha256.as_ref().is_some_and(|h| h.len() != 64 || !h.bytes().all(|b| b.is_ascii_hexdigit())) {
            faults.push(Fault::new(format!("evidence.{i}.sha256"), "A SHA-256 is 64 hexadecimal digits"));
        }
    }
    for (key, value) in &answer.measures {
        let field = format!("measures.{key}");
        match question.measures.iter().find(|m| &m.key == key) {
            None => faults.push(Fault::new(field, format!("“{key}” is not a measure of {}", question.id))),
            Some(m) if value.value < m.min || value.value > m.max => {
                faults.push(Fault::new(field, format!("Enter a number from {} to {}", m.min, m.max)));
            }
            Some(_) if future(value.on) => {
                faults.push(Fault::new(format!("{field}.on"), "Enter a date that is not in the future"));
            }
            Some(_) => {}
        }
    }
    faults
}

/// Brings an answer into its normal form: a level says that all criteria up to it are met, so only
/// ticks above it are kept; ticking the last missing criterion of the next level raises the level.
/// Returns the level it was raised to, when it was.
pub fn settle(question: &Question, answer: &mut Answer) -> Option<Level> {
    let start = answer.level()?;
    let mut level = start;
    while let Some(next) = level.next() {
        let criteria = question.criteria(next);
        if criteria.is_empty() || !criteria.iter().all(|c| answer.met.contains(&c.key)) {
            break;
        }
        level = next;
    }
    answer.met.retain(|key| question.all_criteria().any(|(l, c)| l > level && &c.key == key));
    answer.choice = Some(Choice::Level(level));
    (level > start).then_some(level)
}

/// Faults of one line of text.
pub(crate) fn line(faults: &mut Vec<Fault>, field: &str, text: &str, limit: usize) {
    if text.contains(['\n', '\r', '\t']) {
        faults.push(Fault::new(field, "Write this on one line"));
    }
    prose(faults, field, text, limit);
}

/// Faults of text that may have several lines.
pub(crate) fn prose(faults: &mut Vec<Fault>, field: &str, text: &str, limit: usize) {
    let length = text.chars().count();
    if length > limit {
        faults.push(Fault::new(field, format!("Use at most {limit} characters; this has {length}")));
    }
    if text.chars().any(is_unseen) {
        faults.push(Fault::new(
            field,
            "Take out characters that cannot be seen: they change how other text is shown. Typing it anew helps",
        ));
    }
}

/// Characters that steer a screen or turn the direction of what follows; a new line and a tab are none of them.
pub fn is_unseen(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
