//! The page: a report as a tagged, accessible, archivable PDF, and its charts as SVG.
//!
//! ```text
//! blocks (what is said) ─► layout (pages, structure) ─► paint (PDF) ─► check (strict) ─► bytes
//! charts ─► shapes ─► SVG      │
//!                              └─► preview (pages as SVG)
//! blocks ─► docx (the same story for a word processor)
//! ```
//!
//! Nothing here touches disk, clock or network. A file is handed over only if the checker has found
//! nothing wrong with it.

pub mod blocks;
pub mod charts;
mod check;
mod docx;
mod export;
pub mod figures;
mod layout;
mod paint;
mod preview;
pub mod shapes;
pub mod story;
mod text;
mod warning;

pub use check::{Finding, Reading, check, read};
pub use docx::{Docx, docx};
pub use export::{Pdf, ReportError, export};
pub use paint::Standard;
pub use preview::preview;
pub use warning::Warning;
