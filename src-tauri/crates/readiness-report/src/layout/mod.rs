//! Blocks to pages. Knows no file format: what comes out is a display list with its structure.

mod atom;
mod contents;
pub(crate) mod display;
mod draw;
mod figure;
mod flow;
mod furniture;
mod paginate;
mod passages;
mod rows;
mod setting;
mod style;
mod table;
mod widths;

use crate::blocks::Document;
use crate::text::Shaper;
use crate::warning::Warning;
use display::Laid;
pub(crate) use draw::picture;
pub(crate) use flow::Flow;
pub(crate) use setting::web_address;
pub(crate) use table::summary;

/// Lays a document out. The warnings say what could not be done as asked.
pub(crate) fn lay_out(document: &Document) -> (Laid, Vec<Warning>) {
    let shaper = Shaper::default();
    let mut flow = flow::Flow::new(document, &shaper);
    flow.document();
    let warnings = std::mem::take(&mut flow.warnings);
    let flowed = flow.finish();
    let places = paginate::paginate(&flowed.atoms, &flowed.heads);
    let laid = draw::draw(document, &shaper, flowed, &places);
    (laid, warnings.into_iter().chain(Warning::missing(&shaper.missing())).collect())
}
