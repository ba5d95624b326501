//! What stopped a step, and the next thing to do about it.

use std::fmt;

/// Printed as `error: …` and `next: …`.
#[derive(Debug)]
pub(crate) struct Trouble {
    error: String,
    next: String,
}

impl Trouble {
    /// A trouble with what happened and what to do next.
    pub(crate) fn new(error: impl Into<String>, next: impl Into<String>) -> Self {
        Self { error: error.into(), next: next.into() }
    }

    /// The same trouble with a better next step.
    pub(crate) fn next(self, next: impl Into<String>) -> Self {
        Self { error: self.error, next: next.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}\nnext: {}", self.error, self.next)
    }
}

/// What most functions here return.
pub(crate) type Outcome<T> = Result<T, Trouble>;
