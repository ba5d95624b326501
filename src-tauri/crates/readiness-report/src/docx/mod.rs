//! The same story for a word processor: a secretary can edit it, and it is as accessible as such a
//! file can be: real headings, table heads that are repeated and named, alternative texts, language,
//! title, bookmarks and links.
//!
//! `WordprocessingML` is written here by hand: no crate tried writes alternative texts, table heads
//! and the same bytes for the same input (see `why.md`). Charts are pictures of the same shapes.

mod body;
mod parts;
mod picture;

use crate::blocks::Document;
use crate::warning::Warning;
use body::Body;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// A finished Word document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Docx {
    /// The file.
    pub bytes: Vec<u8>,
    /// What is to be seen otherwise than it was written.
    pub warnings: Vec<Warning>,
}

/// Writes a document as DOCX. The same document gives the same bytes.
///
/// # Errors
/// When the parts cannot be packed. The reason is for the log; it holds nothing that a person typed.
pub fn docx(document: &Document) -> Result<Docx, String> {
    let body = Body::write(document);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let deflated = plain.compression_method(CompressionMethod::Deflated);
    let stored = plain.compression_method(CompressionMethod::Stored);
    for (name, text) in parts::all(document, &body) {
        zip.start_file(name, deflated).map_err(|error| error.to_string())?;
        zip.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    }
    for (n, png) in body.pictures.iter().enumerate() {
        zip.start_file(format!("word/media/chart{}.png", n + 1), stored).map_err(|error| error.to_string())?;
        zip.write_all(png).map_err(|error| error.to_string())?;
    }
    let bytes = zip.finish().map_err(|error| error.to_string())?.into_inner();
    Ok(Docx { bytes, warnings: body.warnings })
}
