//! The display list becomes a PDF. Only this room and the checker say the PDF crates' names.
//!
//! `printpdf` makes the document with its pages and fonts; it knows no structure tree and no
//! conformance. The rest is added here: what stands on the pages (`content`), structure and parent tree
//! (`tag`), links and bookmarks (`navigation`), language, metadata and output intent (`identity`), exact
//! widths and Unicode maps (`fonts`), and all of it as bytes (`file`).

mod content;
mod file;
mod fonts;
mod identity;
mod navigation;
mod tag;
mod values;

use crate::blocks::Document;
use crate::layout::display::Laid;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use fonts::FontPart;
pub(crate) use identity::SRGB;
use lopdf::ObjectId;
use printpdf::{Mm, Op, PdfDocument, PdfPage, PdfSaveOptions, Pt};
use std::io::Write;
pub(crate) use tag::role_name;

/// Which standards the file conforms to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standard {
    /// PDF/UA-1 with PDF/A-2a: what readers and validators know best.
    #[default]
    Ua1A2a,
    /// PDF/UA-2 with PDF/A-4, on PDF 2.0.
    Ua2A4,
}

impl Standard {
    pub(crate) fn is_second(self) -> bool {
        self == Self::Ua2A4
    }
}

/// The objects that the parts of the file have in common.
struct Ids {
    pages: Vec<ObjectId>,
    nodes: Vec<ObjectId>,
    root: ObjectId,
}

/// Writes the file. The same input gives the same bytes.
pub(crate) fn paint(document: &Document, laid: &Laid, standard: Standard) -> Result<Vec<u8>, String> {
    let parts = fonts::collect(&laid.pages)?;
    let mut pdf = PdfDocument::new(&document.title);
    for part in &parts {
        pdf.resources.fonts.map.insert(part.id(), part.font());
    }
    // It embeds the fonts that a page shows, so the first one shows a glyph of each until its own
    // content takes the place.
    let mut shown: Vec<Op> = parts.iter().flat_map(FontPart::shown).collect();
    let pages = laid.pages.iter().map(|page| {
        let points = |length: f32| Mm::from(Pt(length));
        PdfPage::new(points(page.width), points(page.height), std::mem::take(&mut shown))
    });
    pdf.with_pages(pages.collect());
    let mut file = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    drop(pdf);
    file.version = if standard.is_second() { "2.0" } else { "1.7" }.into();
    for part in &parts {
        part.complete(&mut file)?;
    }
    let ids = Ids {
        pages: file.page_iter().collect(),
        nodes: laid.tree.nodes.iter().map(|_| file.new_object_id()).collect(),
        root: file.new_object_id(),
    };
    if ids.pages.len() != laid.pages.len() {
        return Err("pages were lost".into());
    }
    for (id, page) in ids.pages.iter().zip(&laid.pages) {
        set_boxes(&mut file, *id, page.width, page.height)?;
        set_content(&mut file, *id, content::of_page(laid, page, &parts))?;
    }
    tag::write(&mut file, laid, &ids, standard)?;
    navigation::write_outline(&mut file, laid, &ids, standard)?;
    identity::write(&mut file, document, &ids, standard)?;
    Ok(file::write(file))
}

/// Packs the content of a stream. At a low level: higher ones take twice as long and save a twentieth.
fn pack(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len() / 4);
    let mut packer = ZlibEncoder::new(&mut out, Compression::new(3));
    // Writing to memory cannot fail.
    let _ = packer.write_all(content).and_then(|()| packer.try_finish());
    drop(packer);
    out
}

/// Puts what stands on a page in the place of what `printpdf` wrote.
fn set_content(file: &mut lopdf::Document, page: ObjectId, content: Vec<u8>) -> Result<(), String> {
    let contents = file.get_page_contents(page);
    let stream = contents.first().and_then(|id| file.get_object_mut(*id).ok()).and_then(|o| o.as_stream_mut().ok());
    stream.ok_or("a page without content")?.set_content(content);
    Ok(())
}

/// The exact size of the page; millimetres round it.
fn set_boxes(file: &mut lopdf::Document, id: ObjectId, width: f32, height: f32) -> Result<(), String> {
    let page = file.get_dictionary_mut(id).map_err(|error| error.to_string())?;
    for name in ["MediaBox", "CropBox", "TrimBox"] {
        page.set(name, values::numbers(&[0.0, 0.0, width, height]));
    }
    Ok(())
}

fn part_of(parts: &[FontPart], face: usize) -> Option<&FontPart> {
    parts.iter().find(|part| part.face == face)
}
