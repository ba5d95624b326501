//! A drawing as a PNG, for word processors: the same geometry and the same letters as on paper.

use crate::layout::display::{Item, Step};
use crate::layout::picture;
use crate::shapes::{Ink, Shapes};
use crate::text::{Run, Shaper, faces};
use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use tiny_skia::{Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Stroke as Line, StrokeDash, Transform};

/// Dots to the point: 216 to the inch.
const DENSITY: f32 = 3.0;

/// The drawing as PNG; `None` if it is too large to be one.
pub(super) fn png(shaper: &Shaper, drawing: &Shapes) -> Option<Vec<u8>> {
    let dots = |points: f32| (points * DENSITY).ceil().clamp(1.0, 8_000.0) as u32;
    let mut map = Pixmap::new(dots(drawing.width), dots(drawing.height))?;
    map.fill(Color::WHITE);
    for item in picture(shaper, drawing, (0.0, 0.0), DENSITY) {
        match item {
            Item::Path { steps, fill, stroke } => {
                let Some(path) = outline(&steps) else { continue };
                if let Some(ink) = fill {
                    map.fill_path(&path, &paint(ink), FillRule::Winding, Transform::identity(), None);
                }
                if let Some(stroke) = stroke {
                    let dash =
                        if stroke.dashed { StrokeDash::new(vec![4.0 * DENSITY, 3.0 * DENSITY], 0.0) } else { None };
                    let line = Line { width: stroke.width, dash, line_cap: LineCap::Butt, ..Line::default() };
                    map.stroke_path(&path, &paint(stroke.ink), &line, Transform::identity(), None);
                }
            }
            Item::Text { run, x, y, size, ink } => {
                if let Some(path) = letters(&run, x, y, size) {
                    map.fill_path(&path, &paint(ink), FillRule::Winding, Transform::identity(), None);
                }
            }
            Item::Begin { .. } | Item::BeginArtifact(_) | Item::End => {}
        }
    }
    map.encode_png().ok()
}

fn paint(ink: Ink) -> Paint<'static> {
    let [r, g, b] = ink.rgb();
    let mut paint = Paint::default();
    paint.set_color_rgba8(r, g, b, 255);
    paint
}

fn outline(steps: &[Step]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for step in steps {
        match *step {
            Step::Move(x, y) => path.move_to(x, y),
            Step::Line(x, y) => path.line_to(x, y),
            Step::Curve(at) => path.cubic_to(at[0], at[1], at[2], at[3], at[4], at[5]),
            Step::Close => path.close(),
        }
    }
    path.finish()
}

/// The outlines of a run's glyphs.
fn letters(run: &Run, x: f32, y: f32, size: f32) -> Option<Path> {
    let face = &faces()[run.face];
    let outlines = face.font.outline_glyphs();
    let mut pen = Pen { path: PathBuilder::new(), x, y, scale: size / face.units };
    let mut at = x;
    for glyph in &run.glyphs {
        (pen.x, pen.y) = (at + glyph.shift.0 * size, y - glyph.shift.1 * size);
        if let Some(outline) = outlines.get(GlyphId::new(glyph.id.into())) {
            let _ = outline.draw(&DrawOptions::new(), DrawMemory::default(), &mut pen);
        }
        at += glyph.advance * size;
    }
    pen.path.finish()
}

/// Takes outlines in font units, upwards, and places them on the picture, downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.at(cx, cy), self.at(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (first, second, end) = (self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y));
        self.path.cubic_to(first.0, first.1, second.0, second.1, end.0, end.1);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
