//! The catalogue of proven technologies, with a trust's own, and which of them a trust is ready for.

mod matching;
mod own;
mod technology;
#[cfg(test)]
mod tests;

pub use matching::{Gap, Match, Readiness, closes_at, match_technologies};
pub use own::{MOST_OWN_TECHNOLOGIES, OwnTechnology, is_own};
pub use technology::{Adopter, Catalogue, Finding, Technology};
