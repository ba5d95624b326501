//! The catalogue of proven technologies, and which of them a trust is ready for.

mod matching;
mod technology;
#[cfg(test)]
mod tests;

pub use matching::{Gap, Match, Readiness, closes_at, match_technologies};
pub use technology::{Adopter, Catalogue, Finding, Technology};
