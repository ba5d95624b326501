//! What is asked: questions, their levels and criteria, and the numbers beside them.

use serde::{Deserialize, Serialize};

use super::{Better, CriterionId, Domain, Level, MeasureId, Pillar, QuestionId, Setting, SourceId, Unit};
use crate::assessment::Quantity;

/// One capability of a domain, with five levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Question {
    /// Stable and opaque.
    pub id: QuestionId,
    /// The one domain that scores it.
    pub domain: Domain,
    /// Two or three words.
    pub title: String,
    /// The question as it is asked.
    pub question: String,
    /// Why it matters, in two sentences.
    pub why: String,
    /// Where the figures in `why` come from.
    pub why_sources: Vec<SourceId>,
    /// The one pillar that scores it.
    pub pillar: Pillar,
    /// Care settings it is asked in.
    pub settings: Vec<Setting>,
    /// Whether everything else stands on it.
    pub foundation: bool,
    /// Whether its level, criteria and comments stay out of the public report.
    pub private: bool,
    /// Small whole number, mostly 1.
    pub weight: u32,
    /// The role that usually answers.
    pub answered_by: String,
    /// Minutes to answer with the evidence at hand.
    pub minutes: u32,
    /// Other frameworks that the answer also serves.
    pub frameworks: Vec<FrameworkLink>,
    /// Documents or screens that prove an answer.
    pub evidence: Vec<String>,
    /// Levels 1 to 5, in order; level 1 has no criteria.
    pub levels: Vec<LevelText>,
    /// Numbers asked beside it.
    pub measures: Vec<Measure>,
}

impl Question {
    /// Whether it is asked in this care setting.
    pub fn applies_to(&self, setting: Setting) -> bool {
        self.settings.contains(&setting)
    }
    /// Criteria of one level; none for level 1.
    pub fn criteria(&self, level: Level) -> &[Criterion] {
        self.levels.get(level.index()).map_or(&[], |l| l.criteria.as_slice())
    }
    /// Every criterion with its level, lowest first.
    pub fn all_criteria(&self) -> impl Iterator<Item = (Level, &Criterion)> {
        self.levels.iter().flat_map(|l| l.criteria.iter().map(move |c| (l.level, c)))
    }
}

/// One level: what is true when it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LevelText {
    /// 1 to 5.
    pub level: Level,
    /// One plain sentence that a person can recognise.
    pub statement: String,
    /// What must be seen for it to hold.
    pub criteria: Vec<Criterion>,
}

/// An observable statement that a person outside the team could check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Criterion {
    /// Stable and opaque.
    pub key: CriterionId,
    /// The statement.
    pub text: String,
}

/// A number asked beside a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Measure {
    /// Stable and opaque.
    pub key: MeasureId,
    /// What is counted.
    pub label: String,
    /// What counts, what does not, where it is found.
    pub help: String,
    /// Its unit.
    pub unit: Unit,
    /// Least value accepted.
    pub min: Quantity,
    /// Greatest value accepted.
    pub max: Quantity,
    /// Which direction is better.
    pub better: Better,
}

/// A framework that one answer also serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FrameworkLink {
    /// Its short name.
    pub framework: String,
    /// The part of it, in paraphrase.
    pub reference: String,
}
