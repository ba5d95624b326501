//! The words: editions of the question set and the catalogue of technologies, as data files that
//! travel inside the program, with a loader that refuses bad ones and a linter for authors.
//!
//! Not here: what answers amount to (domain), and where they are kept (store). `content/GUIDE.md`
//! is the guide for authors.

mod catalogue;
mod costs;
pub mod coverage;
mod edition;
mod files;
mod graph;
mod limits;
pub mod lint;
pub mod schema;

use std::sync::LazyLock;

use readiness_domain::{Edition, catalogue::Catalogue, framework::EditionId, scoring::Quartiles};

pub use files::Files;

/// Why content was refused: every fault found, each with its file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} in the content: {}", if faults.len() == 1 { "a fault".to_owned() } else { format!("{} faults", faults.len()) }, faults.join("; "))]
pub struct ContentError {
    /// `file: what is wrong`.
    pub faults: Vec<String>,
}

/// Reads and checks an edition from files.
///
/// # Errors
/// Unknown keys, duplicate ids or keys, a level without criteria, a dangling prerequisite, a
/// cycle, text over its limit, an unknown word, a source that is not listed: all found are named.
pub fn load_edition(files: &Files) -> Result<Edition, ContentError> {
    edition::load(files)
}

/// Reads and checks a catalogue against the edition whose questions it names.
///
/// # Errors
/// As [`load_edition`].
pub fn load_catalogue(files: &Files, edition: &Edition) -> Result<Catalogue, ContentError> {
    catalogue::load(files, edition)
}

static CURRENT: LazyLock<Result<Edition, ContentError>> =
    LazyLock::new(|| load_edition(&Files::embedded().part("edition-2026.1")));
static CATALOGUE: LazyLock<Result<Catalogue, ContentError>> = LazyLock::new(|| {
    load_catalogue(&Files::embedded().part("catalogue-2026.1"), CURRENT.as_ref().map_err(Clone::clone)?)
});

/// The newest edition that comes with the program.
///
/// # Panics
/// When the embedded files are bad, which the tests of this room rule out.
pub fn current_edition() -> &'static Edition {
    CURRENT.as_ref().expect("the embedded edition is checked by tests")
}

/// An edition by id; the program carries every one it ever published.
pub fn edition(id: &EditionId) -> Option<&'static Edition> {
    Some(current_edition()).filter(|edition| &edition.id == id)
}

/// Every edition in the program, newest first.
pub fn editions() -> Vec<&'static Edition> {
    vec![current_edition()]
}

/// The catalogue that comes with the program.
///
/// # Panics
/// As [`current_edition`].
pub fn catalogue() -> &'static Catalogue {
    CATALOGUE.as_ref().expect("the embedded catalogue is checked by tests")
}

/// The worked example: a fictional trust's answers, means and front sheet, as an answers file.
pub fn example() -> &'static str {
    include_str!("../content/example.json")
}

static QUARTILES: LazyLock<Vec<Quartiles>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../content/national-2025.json"))
        .expect("the shipped quartiles are checked by tests")
});

/// Quartiles of the national results published in March 2026, reckoned from the published workbook
/// (`nhse-dma-2025` in the sources), for when the workbook itself has not been loaded.
///
/// # Panics
/// When the embedded file is bad, which the tests of this room rule out.
pub fn national_quartiles() -> &'static [Quartiles] {
    &QUARTILES
}
