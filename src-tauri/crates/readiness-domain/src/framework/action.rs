//! What can be done: the action from one level of a question to the next.

use serde::{Deserialize, Serialize};

use super::{ActionId, Basis, BenefitClass, Level, QuestionId, Size, SourceId};

/// Takes one question from level `to − 1` to level `to`, delivering exactly that level's criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// `<question>.<level>` in the edition's library; `own.…` for a trust's own.
    pub id: ActionId,
    /// The question it raises.
    pub question: QuestionId,
    /// The level it reaches.
    pub to: Level,
    /// Starts with a verb.
    pub title: String,
    /// What is done, in two to four sentences.
    pub what: String,
    /// The role that leads.
    pub lead: String,
    /// Whole quarters from start to completion.
    pub quarters: u32,
    /// What the figures rest on.
    pub basis: Basis,
    /// Where figures come from; empty: planning assumption of the edition.
    pub sources: Vec<SourceId>,
    /// Money for each size of trust.
    pub costs: BySize<Costs>,
    /// Effort for each size of trust.
    pub days: BySize<Days>,
    /// Levels of other questions that must hold before it starts.
    pub requires: Vec<Requirement>,
    /// What it brings.
    pub benefits: Vec<Benefit>,
    /// For the board's risk table.
    pub if_not_done: String,
}

/// A value for each size of trust.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BySize<T> {
    /// Income under £350m.
    pub small: T,
    /// £350m to £800m.
    pub medium: T,
    /// Over £800m.
    pub large: T,
}

impl<T> BySize<T> {
    /// The value for one size.
    pub fn of(&self, size: Size) -> &T {
        match size {
            Size::Small => &self.small,
            Size::Medium => &self.medium,
            Size::Large => &self.large,
        }
    }
    /// The same, to change.
    pub fn of_mut(&mut self, size: Size) -> &mut T {
        match size {
            Size::Small => &mut self.small,
            Size::Medium => &mut self.medium,
            Size::Large => &mut self.large,
        }
    }
}

/// Money in £ thousand, split four ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Costs {
    /// Capital.
    pub capital: Estimate,
    /// One-off revenue of the technology.
    pub technology: Estimate,
    /// One-off revenue of the change: training, backfill, redesign, communication.
    pub change: Estimate,
    /// Revenue each year after completion.
    pub recurring: Estimate,
}

/// Most money in one field, £ thousand: £10 billion.
pub const MOST_MONEY: u32 = 10_000_000;
/// Most person-days in one field.
pub const MOST_DAYS: u32 = 1_000_000;

/// A planning value in £ thousand with its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Estimate {
    /// Low end.
    pub low: u32,
    /// The value used in plans.
    pub likely: u32,
    /// High end.
    pub high: u32,
}

impl Estimate {
    /// A value without a range, such as a quote.
    pub const fn exactly(value: u32) -> Self {
        Self { low: value, likely: value, high: value }
    }
}

/// Person-days of three groups of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Days {
    /// Digital team.
    pub digital: u32,
    /// Clinical staff.
    pub clinical: u32,
    /// Change and training staff.
    pub change: u32,
}

/// A level of another question that must hold first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// The question.
    pub question: QuestionId,
    /// The least level.
    pub level: Level,
}

/// Something an action brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// Its class.
    pub class: BenefitClass,
    /// What is measured.
    pub measure: String,
    /// Months from completion until it shows.
    pub months: u32,
}
