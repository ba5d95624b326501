//! From results to charts: the same drawing for the window (as SVG) and for the page.
//!
//! Each chart comes with the sentence that tells its finding, made from the data. No figure is
//! reckoned here: numbers come from the domain's results and are only put into words.

mod outlook;
mod profile;
mod questions;
mod roadmap;
mod standing;

pub use outlook::{TrendPoint, forecast, money, trend};
pub(crate) use outlook::{in_all, milestones, money_finding, one_off, parts};
pub use profile::pillars;
pub(crate) use questions::widest_gaps;
pub use questions::{benefit_gaps, codes, heat_map};
pub use roadmap::gantt;
pub(crate) use standing::asks;
pub use standing::{band, domains};

/// The end of every scale of levels.
const TOP: f64 = 5.0;
