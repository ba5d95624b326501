//! Plans: what is wished for, what there is to spend, what was chosen, and what that brings.
//!
//! Here are the words, the actions there are to choose from ([`library`]) and the pure reckoning
//! ([`appraise`]) of a given choice of actions and quarters. Which choice is best is the solver's
//! room, not this one.

mod appraise;
mod breaches;
mod candidate;
mod cycle;
mod faults;
mod lasting;
mod ledger;
mod left_out;
mod means;
mod plan;
#[cfg(test)]
mod tests;

pub use appraise::{NATIONAL_ONE_OFF_PENCE, NATIONAL_RECURRING_PENCE, appraise};
pub use candidate::{Candidate, candidates, library, targets};
pub use faults::{MOST_OWN_ACTIONS, MOST_QUARTERS, check_means, check_request};
pub use lasting::lasting;
pub use means::{Aim, Edit, Fixed, Fund, FundStatus, Means, PeopleFrom, PeopleMeans, Request, YearMeans};
pub use plan::{
    Appraisal, Certificate, ChangeFunding, ForecastPoint, LeftOut, LeftOutReason, Money, NextPound, PeopleUse,
    Shortfall, Solution, SolutionStatus, Step, TechnologyReadiness, YearMoney,
};
