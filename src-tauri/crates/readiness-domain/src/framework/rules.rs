//! The edition's rules: bands, contradictions, benefit pairs, sources.

use serde::{Deserialize, Serialize};

use super::{Band, Level, MeasureId, QuestionId, RuleId, SourceId, Strength};
use crate::{assessment::Quantity, scoring::Score};

/// What a band asks. The first band asks nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BandRule {
    /// The band.
    pub band: Band,
    /// Its name for people.
    pub title: String,
    /// What it means, in one sentence for a board.
    pub statement: String,
    /// Least level of every foundation question.
    pub foundation_at_least: Option<Level>,
    /// Least score of every domain.
    pub domain_at_least: Option<Score>,
    /// Least overall score.
    pub overall_at_least: Option<Score>,
}

/// Answers that cannot all be true. Never changes a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Contradiction {
    /// Stable and opaque.
    pub id: RuleId,
    /// What is odd, in words.
    pub sentence: String,
    /// Every condition must hold.
    pub when: Vec<Condition>,
}

/// One end of a contradiction: a level or a measure within bounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Condition {
    /// A question's level lies within bounds.
    Level {
        /// The question.
        question: QuestionId,
        /// Least level.
        at_least: Option<Level>,
        /// Greatest level.
        at_most: Option<Level>,
    },
    /// A measure lies within bounds.
    Measure {
        /// The measure.
        measure: MeasureId,
        /// Least value.
        at_least: Option<Quantity>,
        /// Greatest value.
        at_most: Option<Quantity>,
    },
}

/// Two measures whose difference is what has been bought and is not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BenefitPair {
    /// Stable and opaque.
    pub id: RuleId,
    /// What has been bought.
    pub title: String,
    /// In place, %.
    pub in_place: MeasureId,
    /// In use, %.
    pub in_use: MeasureId,
}

/// A publication that figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable and opaque.
    pub id: SourceId,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Year, year-month or full date.
    pub date: String,
    /// Where it is found, without scheme.
    pub address: String,
    /// What was taken from it.
    pub taken: String,
    /// How much it can bear.
    pub strength: Strength,
    /// Terms, where they matter.
    #[serde(default)]
    pub licence: String,
}
