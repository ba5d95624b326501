//! Editions and answers for tests: by hand ([`build`]) and at random ([`genome`]).

pub(crate) mod build;
pub(crate) mod genome;
