//! The science of readiness: what an edition asks, what a trust answers, what the answers
//! amount to, which technologies it is ready for, and what a plan of actions costs and brings.
//!
//! Pure: no disk, clock, network or randomness lives here. Arithmetic is exact ([`Score`]), maps
//! are ordered and ties are broken by id, so that the same input gives the same output for ever.
//! Not here: where answers are kept, how pages look, and which actions are best (the solver).

pub mod assessment;
pub mod catalogue;
pub mod framework;
pub mod roadmap;
pub mod scoring;
pub mod sentences;
#[cfg(test)]
mod testing;

pub use assessment::{Answer, Answers, Trust};
pub use framework::{Edition, Level, QuestionId};
pub use scoring::{Score, Scorecard};
