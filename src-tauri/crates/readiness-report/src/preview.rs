//! Pages as SVG for the window: the same display list as the PDF, glyphs drawn as outlines, so that
//! what is seen before the export is what is on paper.

use crate::blocks::Document;
use crate::layout::display::{Item, Laid, Page, Step};
use crate::layout::lay_out;
use crate::shapes::{Ink, escape, number};
use crate::text::faces;
use crate::warning::Warning;
use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, SvgSink};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The pages of a document as SVG, one string each. Every page is named and carries its text as
/// description; ids begin with `p` and the page number, so that pages can share one window.
///
/// The warnings are those of the export.
pub fn preview(document: &Document) -> (Vec<String>, Vec<Warning>) {
    let (laid, warnings) = lay_out(document);
    ((0..laid.pages.len()).map(|page| draw_page(&laid, page)).collect(), warnings)
}

fn draw_page(laid: &Laid, number_of: usize) -> String {
    let page = &laid.pages[number_of];
    let id = format!("p{}", number_of + 1);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
         viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\">\
         <title id=\"{id}-t\">Page {n} of {of}</title><desc id=\"{id}-d\">{}</desc>",
        escape(&words(page)),
        w = number(page.width),
        h = number(page.height),
        n = number_of + 1,
        of = laid.pages.len(),
    );
    define_glyphs(&mut out, &id, page);
    let _ = write!(out, "<path d=\"M0 0H{}V{}H0Z\" fill=\"#FFFFFF\"/>", number(page.width), number(page.height));
    for item in &page.items {
        draw_item(&mut out, &id, item);
    }
    out.push_str("</svg>");
    out
}

/// The words on the page that are content, in the order in which they are drawn.
fn words(page: &Page) -> String {
    let mut out = String::new();
    let mut content = false;
    for item in &page.items {
        match item {
            Item::Begin { .. } => {
                content = true;
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            Item::BeginArtifact(_) => content = false,
            Item::Text { run, .. } if content => out.push_str(&run.text),
            _ => {}
        }
    }
    out
}

/// Every glyph of the page once, in font units.
fn define_glyphs(out: &mut String, id: &str, page: &Page) {
    let mut used: BTreeSet<(usize, u16)> = BTreeSet::new();
    for item in &page.items {
        if let Item::Text { run, .. } = item {
            used.extend(run.glyphs.iter().map(|glyph| (run.face, glyph.id)));
        }
    }
    out.push_str("<defs>");
    for (face, glyph) in used {
        let outlines = faces()[face].font.outline_glyphs();
        let mut sink = SvgSink::default();
        if let Some(outline) = outlines.get(GlyphId::new(glyph.into())) {
            let _ = outline.draw(&DrawOptions::new(), DrawMemory::default(), &mut sink);
        }
        let _ = write!(out, "<path id=\"{id}-{face}-{glyph}\" d=\"{}\"/>", &*sink);
    }
    out.push_str("</defs>");
}

fn draw_item(out: &mut String, id: &str, item: &Item) {
    match item {
        Item::Text { run, x, y, size, ink } => {
            let scale = size / faces()[run.face].units;
            let _ = write!(
                out,
                "<g fill=\"{}\" transform=\"translate({} {}) scale({scale:.5} {:.5})\">",
                ink.hex(),
                number(*x),
                number(*y),
                -scale
            );
            let mut pen = 0.0;
            for glyph in &run.glyphs {
                let units = faces()[run.face].units;
                let (dx, dy) = ((pen + glyph.shift.0) * units, glyph.shift.1 * units);
                let _ = write!(out, "<use href=\"#{id}-{}-{}\" x=\"{}\"", run.face, glyph.id, number(dx));
                if dy != 0.0 {
                    let _ = write!(out, " y=\"{}\"", number(dy));
                }
                out.push_str("/>");
                pen += glyph.advance;
            }
            out.push_str("</g>");
        }
        Item::Path { steps, fill, stroke } => {
            out.push_str("<path d=\"");
            for step in steps {
                let _ = match step {
                    Step::Move(x, y) => write!(out, "M{} {}", number(*x), number(*y)),
                    Step::Line(x, y) => write!(out, "L{} {}", number(*x), number(*y)),
                    Step::Curve(c) => {
                        let c = c.map(number);
                        write!(out, "C{} {} {} {} {} {}", c[0], c[1], c[2], c[3], c[4], c[5])
                    }
                    Step::Close => write!(out, "Z"),
                };
            }
            let fill = fill.map_or("none".into(), Ink::hex);
            let _ = write!(out, "\" fill=\"{fill}\"");
            if let Some(stroke) = stroke {
                let (ink, width) = (stroke.ink.hex(), number(stroke.width));
                let _ = write!(out, " stroke=\"{ink}\" stroke-width=\"{width}\"");
                if stroke.dashed {
                    out.push_str(" stroke-dasharray=\"4 3\"");
                }
            }
            out.push_str("/>");
        }
        Item::Begin { .. } | Item::BeginArtifact(_) | Item::End => {}
    }
}
