//! Plans: what is wished for, what there is to spend, what was chosen, and what that brings.
//!
//! Here are the words and the pure reckoning ([`appraise`]) of a given choice of actions and
//! quarters. Which choice is best is the solver's room, not this one.

mod means;
mod plan;

pub use means::{Aim, Edit, Fixed, Fund, FundStatus, Means, PeopleMeans, Request, YearMeans};
pub use plan::{
    Appraisal, Certificate, ChangeFunding, ForecastPoint, LeftOut, LeftOutReason, Money, NextPound, PeopleUse, Shortfall,
    Solution, SolutionStatus, Step, TechnologyReadiness, YearMoney,
};
