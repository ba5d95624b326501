//! What a plan is asked to do, and with what.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    assessment::Quarter,
    framework::{Action, ActionId, Costs, Days, Level, QuestionId, TechnologyId},
};

/// What there is to spend. The horizon runs from `start` to the end of the last financial year
/// given, the first of which is the one that contains `start`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Means {
    /// First quarter.
    pub start: Quarter,
    /// Financial years, one to five; three as a rule.
    pub years: Vec<YearMeans>,
    /// Person-days each quarter.
    pub people: PeopleMeans,
    /// Quarters from which there are more or fewer people, in order.
    #[serde(default)]
    pub people_later: Vec<PeopleFrom>,
    /// Added to every cost against optimism bias, whole percent (0 to 200).
    #[serde(default)]
    pub uplift_percent: u32,
    /// Ring-fenced or named money, within the years' sums; shown, not added.
    #[serde(default)]
    pub funds: Vec<Fund>,
}

impl Means {
    /// Quarters of the plan: from `start` to the end of the last financial year.
    pub fn horizon(&self) -> u32 {
        (self.years.len() as u32 * 4).saturating_sub(u32::from(self.start.quarter()) - 1)
    }
    /// Person-days in the `n`-th quarter of the plan.
    pub fn people_in(&self, n: u32) -> PeopleMeans {
        let quarter = self.start.plus(n);
        self.people_later.iter().rev().find(|later| later.from <= quarter).map_or(self.people, |later| later.people)
    }
    /// Which entry of `years` the `n`-th quarter of the plan falls in.
    pub fn year_of(&self, n: u32) -> usize {
        ((n + u32::from(self.start.quarter()) - 1) / 4) as usize
    }
}

/// Money of one financial year, £ thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct YearMeans {
    /// Capital.
    pub capital: u32,
    /// Revenue: one-off and recurring together.
    pub revenue: u32,
}

/// Person-days in each quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PeopleMeans {
    /// Digital team.
    pub digital: u32,
    /// Clinical staff.
    pub clinical: u32,
    /// Change and training staff.
    pub change: u32,
}

/// Person-days in each quarter from one on, such as when people have been hired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PeopleFrom {
    /// The first quarter.
    pub from: Quarter,
    /// Person-days each quarter.
    pub people: PeopleMeans,
}

/// Named money with a source and a status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Fund {
    /// Its name.
    pub name: String,
    /// Which entry of the means' years, from 0.
    pub year: usize,
    /// Capital, £ thousand.
    pub capital: u32,
    /// Revenue, £ thousand.
    pub revenue: u32,
    /// Who pays.
    pub source: String,
    /// How sure it is.
    pub status: FundStatus,
}

/// How sure money is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FundStatus {
    /// Agreed in writing.
    Confirmed,
    /// Asked for.
    AppliedFor,
    /// Not asked for.
    Unfunded,
}

/// Which way a plan is best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Aim {
    /// Most readiness for these means; earlier counts more.
    #[default]
    Gain,
    /// Least cost such that every target holds.
    Target,
}

/// Everything a plan is made from, besides the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Request {
    /// What there is to spend.
    pub means: Means,
    /// Which way it is best.
    #[serde(default)]
    pub aim: Aim,
    /// Actions fixed to complete or start as said.
    #[serde(default)]
    pub fixed: Vec<Fixed>,
    /// Actions ruled out.
    #[serde(default)]
    pub excluded: Vec<ActionId>,
    /// Questions that count double.
    #[serde(default)]
    pub focus: Vec<QuestionId>,
    /// Levels to reach, for the aim `target`.
    #[serde(default)]
    pub targets: BTreeMap<QuestionId, Level>,
    /// The trust's own figures in place of the edition's.
    #[serde(default)]
    pub edits: BTreeMap<ActionId, Edit>,
    /// The trust's own actions.
    #[serde(default)]
    pub own_actions: Vec<Action>,
    /// Technologies that take the place of the actions they stand for.
    #[serde(default)]
    pub technologies: Vec<TechnologyId>,
}

/// An action fixed to start in a quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Fixed {
    /// The action.
    pub action: ActionId,
    /// The quarter it starts in.
    pub quarter: Quarter,
}

/// The trust's own figures for one action; absent parts stay as in the edition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct Edit {
    /// Costs for this trust.
    pub costs: Option<Costs>,
    /// Person-days for this trust.
    pub days: Option<Days>,
    /// Whole quarters.
    pub quarters: Option<u32>,
    /// Lead role.
    pub lead: Option<String>,
    /// Note, shown beside the action.
    pub note: String,
}
