//! What was chosen, how well it is proven, and what it costs and brings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::PeopleMeans;
use crate::{
    assessment::Quarter,
    framework::{ActionId, Band, Domain, Level, QuestionId, TechnologyId},
    scoring::Score,
};

/// One action in its quarters, counted from the start of the plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Step {
    /// The action.
    pub action: ActionId,
    /// First quarter, from 0.
    pub start: u32,
    /// Last quarter, from 0; its level counts from the quarter after.
    pub end: u32,
    /// Whether a person fixed it there.
    pub fixed: bool,
}

/// What the solver hands over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Solution {
    /// Chosen actions, by start, then id.
    pub steps: Vec<Step>,
    /// How good it is known to be.
    pub certificate: Certificate,
    /// Why no plan meets the targets; empty unless infeasible.
    pub shortfalls: Vec<Shortfall>,
}

/// How good a plan is known to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Certificate {
    /// What is known.
    pub status: SolutionStatus,
    /// Value of the plan in the solver's terms.
    pub objective: f64,
    /// No plan can be better than this.
    pub bound: f64,
    /// (bound − objective) ÷ objective, as a share; 0 when optimal.
    pub gap: f64,
    /// Solver and version.
    pub solver: String,
    /// Version of the plan model.
    pub engine: u32,
}

/// What is known of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SolutionStatus {
    /// Made at once by rule; not yet improved.
    Greedy,
    /// Proven: no plan is better.
    Optimal,
    /// Within `gap` of the best possible.
    Within,
    /// No plan meets the targets within the means.
    Infeasible,
}

/// What is short, and by how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Shortfall {
    /// `capital`, `revenue`, `digital`, `clinical`, `change` or `time`.
    pub means: String,
    /// The financial year or quarter, in words.
    pub when: String,
    /// How much, in £ thousand, person-days or quarters.
    pub short_by: u32,
    /// In words.
    pub sentence: String,
}

/// Everything that follows from a choice: pure reckoning, no judgement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Appraisal {
    /// Money by financial year.
    pub money: Vec<YearMoney>,
    /// Money over the whole plan.
    pub total: Money,
    /// Full-year recurring revenue after the horizon, £ thousand.
    pub tail: u32,
    /// Person-days by quarter.
    pub people: Vec<PeopleUse>,
    /// Revenue per £1 of capital, beside the national estimate.
    pub change_funding: ChangeFunding,
    /// Scores at the start and after each quarter (horizon + 1 points).
    pub forecast: Vec<ForecastPoint>,
    /// Actions wanted and not chosen.
    pub left_out: Vec<LeftOut>,
    /// When technologies become possible.
    pub technologies: Vec<TechnologyReadiness>,
    /// Constraints that the choice breaks, in words; empty for a solver's plan.
    pub breaches: Vec<String>,
}

/// Money, £ thousand, rounded half to even from exact sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Money {
    /// Capital.
    pub capital: u32,
    /// One-off revenue, technology.
    pub technology: u32,
    /// One-off revenue, change.
    pub change: u32,
    /// Recurring revenue.
    pub recurring: u32,
}

/// Money of one financial year against means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct YearMoney {
    /// `2027/28`.
    pub year: String,
    /// What the plan spends.
    pub spent: Money,
    /// Capital there is.
    pub capital_means: u32,
    /// Revenue there is.
    pub revenue_means: u32,
}

/// Person-days of one quarter against means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PeopleUse {
    /// The quarter.
    pub quarter: Quarter,
    /// Digital team, days used.
    pub digital: u32,
    /// Clinical staff, days used.
    pub clinical: u32,
    /// Change and training staff, days used.
    pub change: u32,
    /// What there is; in plans from before this was kept, nothing.
    #[serde(default)]
    pub means: PeopleMeans,
}

/// Whether the change is funded and not only the technology. A reference line, never pass or fail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ChangeFunding {
    /// One-off revenue per £1 of capital, pence; absent without capital.
    pub one_off_pence: Option<u32>,
    /// Recurring revenue a year per £1 of capital, pence; absent without capital.
    pub recurring_pence: Option<u32>,
    /// National estimate, one-off: 45.
    pub national_one_off_pence: u32,
    /// National estimate, recurring: 30.
    pub national_recurring_pence: u32,
    /// In words, with the source.
    pub sentence: String,
}

/// Scores after so many quarters of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ForecastPoint {
    /// `Now`, then the label of the quarter just completed.
    pub label: String,
    /// Domain scores; absent where nothing is stated.
    pub domains: BTreeMap<Domain, Option<Score>>,
    /// Overall.
    pub overall: Option<Score>,
    /// Band.
    pub band: Option<Band>,
    /// Levels that differ from the start.
    pub levels: BTreeMap<QuestionId, Level>,
}

/// An action wanted and not chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LeftOut {
    /// The action.
    pub action: ActionId,
    /// Its title.
    pub title: String,
    /// Why.
    pub reason: LeftOutReason,
    /// In words.
    pub sentence: String,
}

/// Why an action is not in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutReason {
    /// Ruled out by a person.
    Excluded,
    /// Not enough money.
    Money,
    /// Not enough people.
    People,
    /// Cannot be completed within the horizon.
    Time,
    /// Something that must come first is not in the plan.
    Prerequisite,
    /// Possible, but other actions bring more for the same means.
    Less,
}

/// What a little more would buy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NextPound {
    /// `£100k of capital in 2027/28`, `50 person-days of the digital team each quarter`.
    pub more: String,
    /// Change of the overall score at the end.
    pub overall: Score,
    /// Actions gained.
    pub gained: Vec<ActionId>,
    /// In words.
    pub sentence: String,
}

/// When a technology's requirements hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TechnologyReadiness {
    /// The technology.
    pub technology: TechnologyId,
    /// Its name.
    pub name: String,
    /// `now`, the label of a quarter, or absent when the plan does not get there.
    pub ready: Option<String>,
}
