//! An answer to one question.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Quantity;
use crate::framework::{Confidence, CriterionId, Level, MeasureId, QuestionId};

/// All answers of an assessment. A question without an entry is unanswered.
pub type Answers = BTreeMap<QuestionId, Answer>;

/// An answer to one question; every part may be there without the others.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct Answer {
    /// The level chosen, or why none applies; absent: unanswered.
    pub choice: Option<Choice>,
    /// Criteria above the level that are already met.
    pub met: BTreeSet<CriterionId>,
    /// What stands behind it; absent counts as judgement.
    pub confidence: Option<Confidence>,
    /// Evidence named.
    pub evidence: Vec<Evidence>,
    /// Free text, at most 4,000 characters.
    pub comment: String,
    /// Who answers for it: a role or a name, at most 120 characters.
    pub owner: String,
    /// The level aimed at.
    pub target: Option<Level>,
    /// Numbers given.
    pub measures: BTreeMap<MeasureId, MeasureValue>,
    /// Copied from an earlier assessment and not yet confirmed.
    pub to_confirm: bool,
}

impl Answer {
    /// The level chosen, when one is.
    pub fn level(&self) -> Option<Level> {
        match &self.choice {
            Some(Choice::Level(level)) => Some(*level),
            _ => None,
        }
    }
    /// Whether it is marked not applicable.
    pub fn is_not_applicable(&self) -> bool {
        matches!(self.choice, Some(Choice::NotApplicable(_)))
    }
    /// Confidence as it counts: a level without one is a judgement.
    pub fn confidence(&self) -> Confidence {
        self.confidence.unwrap_or(Confidence::Judgement)
    }
    /// Whether nothing at all has been entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// All criteria of levels 2 to this one are met.
    Level(Level),
    /// The question does not apply, for this reason (1 to 500 characters).
    NotApplicable(String),
}

/// Something that proves an answer; a reference, never the document itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct Evidence {
    /// What it is, 1 to 200 characters.
    pub title: String,
    /// Where it is kept, at most 500 characters.
    pub location: String,
    /// Its date.
    #[cfg_attr(feature = "bindings", ts(type = "string | null"))]
    pub date: Option<NaiveDate>,
    /// SHA-256 of the file, hexadecimal, when one was named.
    pub sha256: Option<String>,
}

/// A number with the date it was true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MeasureValue {
    /// The value, in the measure's unit.
    pub value: Quantity,
    /// The day it was taken.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", ts(type = "string | null"))]
    pub on: Option<NaiveDate>,
}
