//! The bare selection problem: choose items under one budget so that whole bundles are in; items need
//! other items; only whole bundles bring profit. Known in the field as the *next release problem*.

mod file;
mod parts;
mod search;

use serde::Serialize;

pub use file::{MOST, SelectError, parse};
pub use search::select;

/// A selection problem, by index: made by [`parse`], or by hand with every index in range.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// What the chosen items may cost together.
    pub budget: u64,
    /// Ids of items.
    pub items: Vec<String>,
    /// Cost of each item, at most 2^53.
    pub costs: Vec<u64>,
    /// Pairs of items: the first needs the second. Circles mean: all or none.
    pub requires: Vec<(usize, usize)>,
    /// Ids of bundles.
    pub bundles: Vec<String>,
    /// Profit of each bundle; at most 2^53 together.
    pub profits: Vec<u64>,
    /// Items of each bundle.
    pub members: Vec<Vec<usize>>,
}

/// What was chosen, as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Selected {
    /// Version of this answer: 1.
    pub format: u32,
    /// What is known of it.
    pub status: SelectStatus,
    /// Profit of the bundles that are whole.
    pub profit: u64,
    /// No choice has more profit than this.
    pub bound: u64,
    /// Items chosen, in the order of the problem.
    pub items: Vec<String>,
    /// Bundles that are whole, in the order of the problem.
    pub bundles: Vec<String>,
}

/// What is known of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SelectStatus {
    /// Proven: no choice has more profit.
    Optimal,
    /// The best found in the time given; none has more than `bound`.
    Within,
}
