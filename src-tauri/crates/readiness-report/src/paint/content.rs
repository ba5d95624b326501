//! A page of the display list as a content stream, marked content included.
//!
//! Written here, because `printpdf` makes several objects of every glyph before it writes one: a fifth
//! of an export.

use super::fonts::FontPart;
use super::part_of;
use super::tag::role_name;
use super::values::utf16;
use crate::layout::display::{Artifact, Item, Laid, Page, Step};
use crate::shapes::{Ink, Stroke};
use crate::text::Run;
use std::io::Write;

/// The content stream of a page.
pub(super) fn of_page(laid: &Laid, page: &Page, parts: &[FontPart]) -> Vec<u8> {
    let mut stream = Stream { height: page.height, ..Stream::default() };
    let mut artifact = false;
    for item in &page.items {
        match item {
            Item::Begin { node, mark } => {
                artifact = false;
                stream.put(format_args!("/{} <</MCID {mark}>> BDC", role_name(&laid.tree.nodes[*node].role)));
            }
            Item::BeginArtifact(kind) => {
                artifact = true;
                stream.put(format_args!("/Artifact <<{}>> BDC", artifact_properties(*kind)));
            }
            Item::End => stream.put(format_args!("EMC")),
            Item::Text { run, x, y, size, ink } => {
                let Some(part) = part_of(parts, run.face) else { continue };
                let actual = !artifact && part.misread(run);
                if actual {
                    stream.out.extend(b"/Span <</ActualText <");
                    stream.hexadecimal(&utf16(&run.text));
                    stream.put(format_args!(">>> BDC"));
                }
                stream.text(part, run, (*x, page.height - y), *size, *ink);
                if actual {
                    stream.put(format_args!("EMC"));
                }
            }
            Item::Path { steps, fill, stroke } => stream.path(steps, *fill, *stroke),
        }
    }
    stream.out
}

fn artifact_properties(kind: Artifact) -> &'static str {
    match kind {
        Artifact::Header => "/Type/Pagination/Subtype/Header",
        Artifact::Footer => "/Type/Pagination/Subtype/Footer",
        Artifact::Repeat => "/Type/Pagination",
        Artifact::Layout => "/Type/Layout",
    }
}

/// What is written, and what is set already: nothing here saves and restores the graphics state, so
/// that what was set once holds to the end of the page.
#[derive(Default)]
struct Stream {
    out: Vec<u8>,
    height: f32,
    fill: Option<Ink>,
    outline: Option<Ink>,
    font: Option<(usize, f32)>,
}

impl Stream {
    /// A line.
    fn put(&mut self, line: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.out, "{line}");
    }

    /// A number with its space: at most two places, the same on every machine.
    fn number(&mut self, value: f32) {
        let hundredths = if value.is_finite() { (value * 100.0).round() as i64 } else { 0 };
        if hundredths < 0 {
            self.out.push(b'-');
        }
        let _ = write!(self.out, "{}", hundredths.unsigned_abs() / 100);
        let (tenth, hundredth) = (hundredths.unsigned_abs() / 10 % 10, hundredths.unsigned_abs() % 10);
        if (tenth, hundredth) != (0, 0) {
            self.out.extend([b'.', b'0' + tenth as u8]);
        }
        if hundredth != 0 {
            self.out.push(b'0' + hundredth as u8);
        }
        self.out.push(b' ');
    }

    /// A place on the page, from its lower left corner.
    fn place(&mut self, (x, y): (f32, f32)) {
        self.number(x);
        self.number(y);
    }

    fn hexadecimal(&mut self, bytes: &[u8]) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        for byte in bytes {
            self.out.extend([byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
        }
    }

    fn colour(&mut self, ink: Ink, operator: &str) {
        let [r, g, b] = ink.rgb().map(|part| (f64::from(part) / 255.0 * 10_000.0).round() / 10_000.0);
        self.put(format_args!("{r} {g} {b} {operator}"));
    }

    fn fill_with(&mut self, ink: Ink) {
        if self.fill.replace(ink) != Some(ink) {
            self.colour(ink, "rg");
        }
    }

    fn text(&mut self, part: &FontPart, run: &Run, (x, y): (f32, f32), size: f32, ink: Ink) {
        self.fill_with(ink);
        if self.font.replace((run.face, size)) != Some((run.face, size)) {
            let _ = write!(self.out, "/{} ", part.id().0);
            self.number(size);
            self.put(format_args!("Tf"));
        }
        if run.glyphs.iter().any(|glyph| glyph.shift != (0.0, 0.0)) {
            // Marks above and below letters: every glyph has its own place.
            let mut pen = x;
            for glyph in &run.glyphs {
                self.show((pen + glyph.shift.0 * size, y + glyph.shift.1 * size), [(part.glyph(glyph.id).0, 0)]);
                pen += glyph.advance * size;
            }
            return;
        }
        let mut ahead = 0.0;
        let spaced = run.glyphs.iter().map(|glyph| {
            // What the shaper wants more than the font's own width, in thousandths of an em.
            let (code, width) = part.glyph(glyph.id);
            ahead += glyph.advance * 1000.0 - width;
            let back = -ahead.round();
            ahead += back;
            (code, back as i32)
        });
        self.show((x, y), spaced);
    }

    /// Glyphs from a place on, each with how far the pen goes back behind it, in thousandths of an em.
    fn show(&mut self, place: (f32, f32), glyphs: impl IntoIterator<Item = (u16, i32)>) {
        self.out.extend(b"BT ");
        self.place(place);
        self.out.extend(b"Td [<");
        let mut between = 0;
        for (code, back) in glyphs {
            if between != 0 {
                let _ = write!(self.out, ">{between}<");
            }
            self.hexadecimal(&code.to_be_bytes());
            between = back;
        }
        self.put(format_args!(">] TJ ET"));
    }

    fn path(&mut self, steps: &[Step], fill: Option<Ink>, stroke: Option<Stroke>) {
        if steps.iter().filter(|step| **step != Step::Close).count() < 2 {
            return;
        }
        let operator = match (fill, stroke) {
            (None, None) => return,
            (None, Some(_)) => "S",
            (Some(_), None) => "f",
            (Some(_), Some(_)) => "b",
        };
        if let Some(stroke) = stroke {
            if self.outline.replace(stroke.ink) != Some(stroke.ink) {
                self.colour(stroke.ink, "RG");
            }
            self.number(stroke.width);
            self.put(format_args!("w"));
        }
        if let Some(ink) = fill {
            self.fill_with(ink);
        }
        let dashed = stroke.is_some_and(|stroke| stroke.dashed);
        if dashed {
            self.put(format_args!("[4 3] 0 d"));
        }
        for step in steps {
            self.step(*step);
        }
        self.put(format_args!("{operator}"));
        if dashed {
            self.put(format_args!("[] 0 d"));
        }
    }

    fn step(&mut self, step: Step) {
        let height = self.height;
        match step {
            Step::Move(x, y) => {
                self.place((x, height - y));
                self.out.extend(b"m ");
            }
            Step::Line(x, y) => {
                self.place((x, height - y));
                self.out.extend(b"l ");
            }
            Step::Curve([ax, ay, bx, by, x, y]) => {
                for (x, y) in [(ax, ay), (bx, by), (x, y)] {
                    self.place((x, height - y));
                }
                self.out.extend(b"c ");
            }
            Step::Close => self.out.extend(b"h "),
        }
    }
}
