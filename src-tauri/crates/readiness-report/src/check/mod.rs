//! A strict checker for the files that this room writes, run on every export before the file is
//! handed over. It knows what such a file holds and refuses everything else, so it is no validator
//! for other people's files; veraPDF is used beside it in the tests.
//!
//! Clauses are those of the Matterhorn Protocol (PDF/UA-1) where it has one.

mod catalogue;
mod content;
mod elements;
mod file;
mod fonts;
mod navigation;
mod operators;
mod reading;
mod structure;

use crate::paint::Standard;
use file::File;
use std::collections::BTreeMap;
use std::fmt;

pub use reading::Reading;
pub(crate) use reading::is_read;

/// Something that is not as it has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The failure condition of the Matterhorn Protocol, or the part of the standard.
    pub clause: &'static str,
    /// What is wrong.
    pub problem: &'static str,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.clause, self.problem)
    }
}

/// Collects findings, each kind once.
#[derive(Default)]
struct Findings(BTreeMap<Finding, usize>);

impl Findings {
    fn add(&mut self, clause: &'static str, problem: &'static str) {
        *self.0.entry(Finding { clause, problem }).or_default() += 1;
    }

    fn require(&mut self, holds: bool, clause: &'static str, problem: &'static str) {
        if !holds {
            self.add(clause, problem);
        }
    }
}

/// Everything in a file that is not as it has to be. An empty list: the file conforms, as far as a
/// machine can tell.
pub fn check(bytes: &[u8], standard: Standard) -> Vec<Finding> {
    examine(bytes, standard).0
}

/// Reads a file as assistive technology does, in reading order. An unreadable file has nothing to read.
pub fn read(bytes: &[u8]) -> Vec<Reading> {
    examine(bytes, Standard::default()).1
}

/// What is wrong with a file, and what is read of it.
pub(crate) fn examine(bytes: &[u8], standard: Standard) -> (Vec<Finding>, Vec<Reading>) {
    let unreadable = |problem| (vec![Finding { clause: "file", problem }], Vec::new());
    let Ok(mut document) = lopdf::Document::load_mem(bytes) else {
        return unreadable("it cannot be read as a PDF");
    };
    document.decompress();
    let file = File::new(&document);
    let Some(catalogue) = file.catalogue() else {
        return unreadable("it has no catalogue");
    };
    let mut findings = Findings::default();
    catalogue::check(&file, catalogue, standard, &mut findings);
    let tree = structure::walk(&file, catalogue, &mut findings);
    let mut fonts = fonts::Used::default();
    let marks = content::check(&file, &tree, &mut fonts, &mut findings);
    structure::check_leaves(&tree, &marks, &mut findings);
    elements::check(&file, &tree, &marks, standard, &mut findings);
    navigation::check(&file, catalogue, &tree, standard, &mut findings);
    fonts::check(&file, &fonts, &mut findings);
    (findings.0.into_keys().collect(), reading::read(&file, &tree, &marks))
}
