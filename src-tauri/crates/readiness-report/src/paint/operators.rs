//! A page of the display list as `printpdf` operators, marked content included.

use super::fonts::FontPart;
use super::part_of;
use super::tag::role_name;
use super::values::{round, utf16, whole};
use crate::layout::display::{Artifact, Item, Laid, Page, Step};
use crate::shapes::{Ink, Stroke};
use crate::text::Run;
use printpdf::{
    Codepoint, Color, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon,
    PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
};
use std::collections::BTreeMap;

/// The operators of a page.
pub(super) fn of_page(laid: &Laid, page: &Page, parts: &[FontPart]) -> Vec<Op> {
    let mut ops = Vec::new();
    let mut artifact = false;
    for item in &page.items {
        match item {
            Item::Begin { node, mark } => {
                artifact = false;
                let tag = role_name(&laid.tree.nodes[*node].role);
                ops.push(begin(&tag, vec![("MCID", DictItem::Int(whole(*mark)))]));
            }
            Item::BeginArtifact(kind) => {
                artifact = true;
                ops.push(begin("Artifact", artifact_properties(*kind)));
            }
            Item::End => ops.push(Op::EndMarkedContent),
            Item::Text { run, x, y, size, ink } => {
                let Some(part) = part_of(parts, run.face) else { continue };
                let actual = !artifact && part.misread(run);
                if actual {
                    let data = utf16(&run.text);
                    let text = DictItem::String { data, literal: false };
                    ops.push(begin("Span", vec![("ActualText", text)]));
                }
                text_ops(&mut ops, part, run, (*x, page.height - y), *size, *ink);
                if actual {
                    ops.push(Op::EndMarkedContent);
                }
            }
            Item::Path { steps, fill, stroke } => path_ops(&mut ops, steps, page.height, *fill, *stroke),
        }
    }
    ops
}

fn begin(tag: &str, properties: Vec<(&str, DictItem)>) -> Op {
    let map: BTreeMap<String, DictItem> =
        properties.into_iter().map(|(name, value)| (name.to_string(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.into(), properties: DictItem::Dict { map } }
}

fn artifact_properties(kind: Artifact) -> Vec<(&'static str, DictItem)> {
    let name = |word: &str| DictItem::Name(word.as_bytes().to_vec());
    match kind {
        Artifact::Header => vec![("Type", name("Pagination")), ("Subtype", name("Header"))],
        Artifact::Footer => vec![("Type", name("Pagination")), ("Subtype", name("Footer"))],
        Artifact::Repeat => vec![("Type", name("Pagination"))],
        Artifact::Layout => vec![("Type", name("Layout"))],
    }
}

fn colour(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb().map(|part| (f32::from(part) / 255.0 * 10_000.0).round() / 10_000.0);
    Color::Rgb(Rgb::new(r, g, b, None))
}

fn text_ops(ops: &mut Vec<Op>, part: &FontPart, run: &Run, (x, y): (f32, f32), size: f32, ink: Ink) {
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor { col: colour(ink) });
    ops.push(Op::SetFont { font: PdfFontHandle::External(part.id()), size: Pt(round(size)) });
    let at = |x: f32, y: f32| Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, round(x), round(y)]) };
    let show = |items: Vec<Codepoint>| Op::ShowText { items: vec![TextItem::GlyphIds(items)] };
    // What a glyph stands for is told by our own map.
    let point = |gid: u16, offset: f32| Codepoint { gid, offset, cid: None };
    if run.glyphs.iter().any(|glyph| glyph.shift != (0.0, 0.0)) {
        // Marks above and below letters: every glyph has its own place.
        let mut pen = x;
        for glyph in &run.glyphs {
            ops.push(at(pen + glyph.shift.0 * size, y + glyph.shift.1 * size));
            ops.push(show(vec![point(part.glyph(glyph.id).0, 0.0)]));
            pen += glyph.advance * size;
        }
    } else {
        let mut behind = 0.0;
        let mut items: Vec<Codepoint> = Vec::with_capacity(run.glyphs.len());
        for glyph in &run.glyphs {
            // What the shaper wants more than the font's own width, in thousandths of an em.
            let (code, width) = part.glyph(glyph.id);
            behind += glyph.advance * 1000.0 - width;
            let offset = if behind.abs() >= 0.5 { -behind.round() } else { 0.0 };
            behind += offset;
            items.push(point(code, offset));
        }
        ops.push(at(x, y));
        ops.push(show(items));
    }
    ops.push(Op::EndTextSection);
}

fn path_ops(ops: &mut Vec<Op>, steps: &[Step], height: f32, fill: Option<Ink>, stroke: Option<Stroke>) {
    let point =
        |x: f32, y: f32, bezier: bool| LinePoint { p: Point { x: Pt(round(x)), y: Pt(round(height - y)) }, bezier };
    let (mut points, mut is_closed) = (Vec::with_capacity(steps.len()), false);
    for step in steps {
        match *step {
            Step::Move(x, y) | Step::Line(x, y) => points.push(point(x, y, false)),
            Step::Curve(at) => {
                let bend = [point(at[0], at[1], true), point(at[2], at[3], true)];
                points.extend(bend);
                points.push(point(at[4], at[5], false));
            }
            Step::Close => is_closed = true,
        }
    }
    if points.len() < 2 || (fill.is_none() && stroke.is_none()) {
        return;
    }
    let dash = |dashes: &[f32]| Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, dashes) };
    if let Some(stroke) = stroke {
        ops.push(Op::SetOutlineColor { col: colour(stroke.ink) });
        ops.push(Op::SetOutlineThickness { pt: Pt(round(stroke.width)) });
        if stroke.dashed {
            ops.push(dash(&[4.0, 3.0]));
        }
    }
    match fill {
        None => ops.push(Op::DrawLine { line: Line { points, is_closed } }),
        Some(ink) => {
            ops.push(Op::SetFillColor { col: colour(ink) });
            let mode = if stroke.is_some() { PaintMode::FillStroke } else { PaintMode::Fill };
            let rings = vec![PolygonRing { points }];
            let winding_order = WindingOrder::NonZero;
            ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order } });
        }
    }
    if stroke.is_some_and(|stroke| stroke.dashed) {
        ops.push(dash(&[]));
    }
}
