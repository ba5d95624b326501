//! Words to glyphs: typefaces and fallback, shaping, direction, line breaking.
//!
//! Knows nothing of pages or PDF. Text is cleaned first ([`clean`]), so that nothing a person typed
//! or pasted can bring a control character, a private character or an empty glyph into the file.

mod clean;
mod faces;
mod lines;
mod shape;

pub(crate) use clean::{clean, clean_line, clean_said};
pub(crate) use faces::{faces, measure};
pub(crate) use lines::{Line, Run, Words, break_lines, measure_words};
pub(crate) use shape::{Glyph, Shaper};
