//! The solver: which actions, in which quarter, so that a plan brings most readiness for its means
//! or reaches its targets for least; and the bare selection problem under one budget.
//!
//! Not here: what a plan costs and brings (`readiness_domain::roadmap`), and where it is kept.

mod formulation;
mod greedy;
mod mip;
mod polish;
mod problem;
mod schedule;
mod solve;

pub use problem::Problem;
pub use solve::{ENGINE, Options, PlanError, Progress, Stop, greedy, solve};
