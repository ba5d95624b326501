//! What changed between two assessments: the words of it.
//!
//! Not here: how it is found out (`compare`, `compare_many`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Score, Standing, State};
use crate::{
    assessment::Answers,
    framework::{Criterion, Domain, Edition, EditionId, Level, QuestionId, Setting},
};

/// One assessment of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Its name for people: a trust, a year.
    pub label: &'a str,
    /// The edition it was answered on.
    pub edition: &'a Edition,
    /// Its care setting.
    pub setting: Setting,
    /// Its answers.
    pub answers: &'a Answers,
}

/// Why assessments cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum NotComparable {
    /// Only like settings are compared.
    #[error(
        "“{first}” is about {first_setting} care and “{other}” about {other_setting} care: only the same care setting can be compared"
    )]
    Settings {
        /// Label of the first assessment.
        first: String,
        /// Its setting.
        first_setting: Setting,
        /// Label of the first one that differs.
        other: String,
        /// Its setting.
        other_setting: Setting,
    },
    /// The map leads between other editions.
    #[error("the edition map leads from {from} to {to}, but the assessments are on {before} and {after}")]
    Map {
        /// Where the map starts.
        from: EditionId,
        /// Where it ends.
        to: EditionId,
        /// Edition of the first assessment.
        before: EditionId,
        /// Edition of the second.
        after: EditionId,
    },
    /// A comparison takes at least two.
    #[error("a comparison takes at least two assessments; there {} {count}", if *.count == 1 { "is" } else { "are" })]
    TooFew {
        /// How many there are.
        count: u32,
    },
}

/// What changed between two assessments, on comparable questions only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Comparison {
    /// Label of the first.
    pub before: String,
    /// Label of the second.
    pub after: String,
    /// Edition of the first.
    pub before_edition: EditionId,
    /// Edition of the second.
    pub after_edition: EditionId,
    /// Their care setting.
    pub setting: Setting,
    /// Mean of the four domains on comparable questions; absent unless each has one.
    pub overall: ScoreChange,
    /// The four domains, in order, on comparable questions.
    pub domains: Vec<DomainChange>,
    /// What moved and why: greatest movement first, then in the edition's order.
    pub moved: Vec<Movement>,
    /// Comparable questions with the same level and criteria.
    pub unchanged: u32,
    /// Comparable questions with a level on both sides.
    pub comparable: u32,
    /// Asked alike on both sides, with a level on one only.
    pub one_sided: Vec<OneSided>,
    /// Asked only in the second.
    pub new: Vec<NamedQuestion>,
    /// Asked only in the first.
    pub retired: Vec<NamedQuestion>,
    /// Asked on both sides in different words; not compared.
    pub reworded: Vec<NamedQuestion>,
    /// In words.
    pub sentence: String,
}

/// A score before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ScoreChange {
    /// Before; absent when nothing is comparable.
    pub before: Option<Score>,
    /// After.
    pub after: Option<Score>,
    /// After less before, exact.
    pub change: Option<Score>,
}

impl ScoreChange {
    /// From two scores; a change needs both.
    pub fn of(before: Option<Score>, after: Option<Score>) -> Self {
        Self { before, after, change: before.zip(after).map(|(before, after)| after - before) }
    }
}

/// Change of a domain on comparable questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DomainChange {
    /// The domain, as in the newer edition.
    pub domain: Domain,
    /// Weighted means over the same questions, with the newer edition's weights.
    pub change: ScoreChange,
    /// How many questions that is.
    pub comparable: u32,
    /// In words.
    pub sentence: String,
}

/// A question that moved, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Movement {
    /// The question, as in the second assessment.
    pub question: QuestionId,
    /// Its title.
    pub title: String,
    /// Its domain.
    pub domain: Domain,
    /// Whether it is private on either side.
    pub private: bool,
    /// Level before.
    pub from: Level,
    /// Level after.
    pub to: Level,
    /// Criteria met now and not before.
    pub newly_met: Vec<Criterion>,
    /// Criteria met before and not now.
    pub no_longer_met: Vec<Criterion>,
    /// Comment of the second assessment.
    pub comment: String,
    /// In words.
    pub sentence: String,
}

/// A question with a level on one side only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OneSided {
    /// The question, as in the second assessment.
    pub question: NamedQuestion,
    /// Before.
    pub before: LevelCell,
    /// After.
    pub after: LevelCell,
}

/// A question by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NamedQuestion {
    /// The question.
    pub question: QuestionId,
    /// Its title.
    pub title: String,
    /// Its domain.
    pub domain: Domain,
    /// Whether it is private.
    pub private: bool,
}

/// Several assessments side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SideBySide {
    /// One column for each assessment, in the order given.
    pub columns: Vec<AssessmentColumn>,
    /// Every question that any of them is asked, in the newest edition's order, others after.
    pub rows: Vec<QuestionRow>,
    /// Rows that are asked alike in all.
    pub comparable: u32,
    /// In words.
    pub sentence: String,
}

/// One assessment of several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AssessmentColumn {
    /// Its label.
    pub label: String,
    /// Its edition.
    pub edition: EditionId,
    /// Its care setting.
    pub setting: Setting,
    /// Its own scores, on all its questions.
    pub own: Standing,
    /// Its domain scores on comparable rows only: these may be set beside each other.
    pub domains: BTreeMap<Domain, Option<Score>>,
    /// Mean of those four; absent unless each is there.
    pub overall: Option<Score>,
    /// Comparable rows that it has a level for.
    pub answered: u32,
}

/// One question across assessments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct QuestionRow {
    /// The question.
    pub question: NamedQuestion,
    /// Whether all are asked it in the same words.
    pub comparable: bool,
    /// One cell for each column.
    pub cells: Vec<LevelCell>,
}

/// A level, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LevelCell {
    /// Whether the question counts; absent when it is not asked.
    pub state: Option<State>,
    /// The level, when there is one.
    pub level: Option<Level>,
}
