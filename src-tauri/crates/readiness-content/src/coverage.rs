//! What every system in the source documents becomes: the table that a reader can check, made from
//! the data.

use std::fmt::Write as _;

use readiness_domain::{Edition, catalogue::Catalogue};

use crate::{Files, edition::parse};

pub use crate::schema::{CoverageFile, SystemEntry};

/// The file beside edition and catalogue.
pub const FILE: &str = "coverage.toml";

/// Reads `coverage.toml`.
///
/// # Errors
/// When it is missing or malformed.
pub fn read(files: &Files) -> Result<CoverageFile, String> {
    let text = files.0.get(FILE).ok_or("is missing")?;
    let mut faults = Vec::new();
    parse::<CoverageFile>(FILE, text, &mut faults).ok_or_else(|| faults.join("; "))
}

/// Ids that the table names and that do not exist, and systems that nothing covers.
pub fn missing(file: &CoverageFile, edition: &Edition, catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for system in &file.systems {
        for id in system.questions.iter().filter(|id| edition.question(&id.as_str().into()).is_none()) {
            found.push((FILE.to_owned(), format!("{}: {id} is not a question", system.name)));
        }
        for id in system.technologies.iter().filter(|id| !catalogue.technologies.iter().any(|t| t.id.as_str() == *id)) {
            found.push((FILE.to_owned(), format!("{}: {id} is not in the catalogue", system.name)));
        }
        let known = |number: &String| file.documents.iter().any(|d| d.starts_with(&format!("{number}: ")));
        for number in system.documents.iter().filter(|number| !known(number)) {
            found.push((FILE.to_owned(), format!("{}: document {number} is not listed", system.name)));
        }
        if system.questions.is_empty() {
            found.push((FILE.to_owned(), format!("{}: is covered by no question", system.name)));
        }
        if system.technology && system.technologies.is_empty() {
            found
                .push((FILE.to_owned(), format!("{}: is a technology without an entry in the catalogue", system.name)));
        }
    }
    found
}

/// The table as Markdown, with titles in place of ids.
pub fn table(file: &CoverageFile, edition: &Edition, catalogue: &Catalogue) -> String {
    let mut text = String::from(
        "# What every system in the source documents becomes\n\n\
         Made from `content/coverage.toml` by `cargo run -p readiness-content --example regenerate`; a test says when it is stale.\n\n",
    );
    for document in &file.documents {
        let _ = writeln!(text, "- {document}");
    }
    text.push_str(
        "\n| In the documents | Documents | Questions | Catalogue | In the product |\n|---|---|---|---|---|\n",
    );
    for system in &file.systems {
        let question = |id: &String| {
            edition.question(&id.as_str().into()).map_or_else(|| id.clone(), |q| format!("{} (`{id}`)", q.title))
        };
        let technology = |id: &String| {
            let known = catalogue.technologies.iter().find(|t| t.id.as_str() == id);
            known.map_or_else(|| id.clone(), |t| format!("{} (`{id}`, grade {})", t.name, t.grade.code()))
        };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            system.name,
            system.documents.join(", "),
            system.questions.iter().map(question).collect::<Vec<_>>().join("; "),
            system.technologies.iter().map(technology).collect::<Vec<_>>().join("; "),
            system.product,
        );
    }
    text
}
