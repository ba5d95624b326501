//! The solver: which actions, in which quarter, so that a plan brings most readiness for its means
//! or reaches its targets for least; and the bare selection problem under one budget.
//!
//! Not here: what a plan costs and brings (`readiness_domain::roadmap`), and where it is kept.

mod formulation;
mod greedy;
mod mip;
mod next_pound;
mod polish;
mod problem;
mod schedule;
pub mod select;
mod shortfall;
mod solution;
mod solve;
mod watch;

pub use next_pound::next_pound;
pub use problem::Problem;
pub use solution::{ENGINE, Options, PlanError, Progress, SOLVER, Stop};
pub use solve::{greedy, solve};
