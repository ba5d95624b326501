//! A document to a checked file.

use crate::blocks::Document;
use crate::check::{self, Finding};
use crate::layout::lay_out;
use crate::paint::{Standard, paint};
use crate::warning::Warning;

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What is to be seen otherwise than it was written.
    pub warnings: Vec<Warning>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The file could not be written. The reason is for the log; it holds nothing that a person typed.
    #[error("the report could not be written: {0}")]
    Paint(String),
    /// The file was written but is not what it has to be. It is not handed over.
    #[error("the report does not conform: {}", .0.first().map_or_else(String::new, ToString::to_string))]
    NotConforming(Vec<Finding>),
}

/// Makes the PDF and checks it. The same document and standard give the same bytes.
pub fn export(document: &Document, standard: Standard) -> Result<Pdf, ReportError> {
    let (laid, warnings) = lay_out(document);
    let bytes = paint(document, &laid, standard).map_err(ReportError::Paint)?;
    let findings = check::check(&bytes, standard);
    if !findings.is_empty() {
        return Err(ReportError::NotConforming(findings));
    }
    Ok(Pdf { bytes, pages: laid.pages.len(), warnings })
}
