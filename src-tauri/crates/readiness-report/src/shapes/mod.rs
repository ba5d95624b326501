//! A drawing as plain shapes, made once and used twice: painted into the PDF and written as SVG for
//! the window, so that paper and screen cannot disagree.
//!
//! Coordinates are points from the top left corner. Colours are names ([`Ink`]), so that the window
//! may restyle them. Hatches are drawn as lines, not as patterns, to be the same everywhere.

mod ink;
mod svg;

use crate::text::clean_line;
pub use ink::Ink;
pub(crate) use svg::{escape, number};

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shapes {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// The shapes, the first at the back.
    pub items: Vec<Shape>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Straight strokes through points, closed to an area or open.
    Path {
        /// The corners.
        points: Vec<(f32, f32)>,
        /// Whether the last corner joins the first.
        closed: bool,
        /// The colour of the area.
        fill: Option<Ink>,
        /// The outline.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Its centre.
        centre: (f32, f32),
        /// Its radius.
        radius: f32,
        /// The colour of the disc.
        fill: Option<Ink>,
        /// The outline.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text {
        /// Where it begins, ends or has its middle, on the base line.
        at: (f32, f32),
        /// The words.
        text: String,
        /// How they look.
        style: Lettering,
    },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// Its width in points.
    pub width: f32,
    /// Whether it is dashed.
    pub dashed: bool,
}

impl Stroke {
    /// A solid line.
    pub fn solid(ink: Ink, width: f32) -> Self {
        Self { ink, width, dashed: false }
    }

    /// A dashed line.
    pub fn dashed(ink: Ink, width: f32) -> Self {
        Self { ink, width, dashed: true }
    }
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// Size in points.
    pub size: f32,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub ink: Ink,
    /// Which part stands at its point.
    pub anchor: Anchor,
}

impl Lettering {
    /// Regular text in the ink of running text.
    pub fn plain(size: f32) -> Self {
        Self { size, bold: false, ink: Ink::Text, anchor: Anchor::Start }
    }

    /// Bold text in the ink of running text.
    pub fn bold(size: f32) -> Self {
        Self { bold: true, ..Self::plain(size) }
    }

    /// In another colour.
    #[must_use]
    pub fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    /// Centred on its point.
    #[must_use]
    pub fn middle(mut self) -> Self {
        self.anchor = Anchor::Middle;
        self
    }

    /// Ending at its point.
    #[must_use]
    pub fn end(mut self) -> Self {
        self.anchor = Anchor::End;
        self
    }
}

/// A hatch, told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hatch {
    /// Rising to the right.
    Rising,
    /// Falling to the right.
    Falling,
    /// Level lines.
    Level,
    /// Both rising and falling.
    Crossed,
}

impl Shapes {
    /// An empty drawing.
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height, items: Vec::new() }
    }

    /// Whether anything of it would be seen.
    pub(crate) fn shows_something(&self) -> bool {
        let sized = |length: f32| length.is_finite() && length > 0.0;
        let shown = |shape: &Shape| match shape {
            Shape::Path { points, fill, stroke, .. } => points.len() > 1 && (fill.is_some() || stroke.is_some()),
            Shape::Circle { radius, fill, stroke, .. } => sized(*radius) && (fill.is_some() || stroke.is_some()),
            Shape::Text { text, .. } => !clean_line(text).is_empty(),
        };
        sized(self.width) && sized(self.height) && self.items.iter().any(shown)
    }

    /// A filled rectangle.
    pub fn area(&mut self, x: f32, y: f32, w: f32, h: f32, fill: Ink) {
        self.polygon(corners(x, y, w, h), Some(fill), None);
    }

    /// A rectangle with an outline, filled or not.
    pub fn frame(&mut self, x: f32, y: f32, w: f32, h: f32, fill: Option<Ink>, stroke: Stroke) {
        self.polygon(corners(x, y, w, h), fill, Some(stroke));
    }

    /// A closed area.
    pub fn polygon(&mut self, points: Vec<(f32, f32)>, fill: Option<Ink>, stroke: Option<Stroke>) {
        self.items.push(Shape::Path { points, closed: true, fill, stroke });
    }

    /// A straight line.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.polyline(vec![from, to], stroke);
    }

    /// A line through points. Fewer than two draw nothing.
    pub fn polyline(&mut self, points: Vec<(f32, f32)>, stroke: Stroke) {
        if points.len() > 1 {
            self.items.push(Shape::Path { points, closed: false, fill: None, stroke: Some(stroke) });
        }
    }

    /// A disc, with an outline or not.
    pub fn disc(&mut self, centre: (f32, f32), radius: f32, fill: Ink, stroke: Option<Stroke>) {
        self.items.push(Shape::Circle { centre, radius, fill: Some(fill), stroke });
    }

    /// A line of text. Blank text draws nothing.
    pub fn text(&mut self, at: (f32, f32), style: Lettering, words: impl Into<String>) {
        let text = words.into();
        if !text.trim().is_empty() {
            self.items.push(Shape::Text { at, text, style });
        }
    }

    /// Fills a rectangle with a hatch of lines `step` points apart.
    #[expect(clippy::too_many_arguments, reason = "a rectangle, a hatch and a colour")]
    pub fn hatch(&mut self, x: f32, y: f32, w: f32, h: f32, hatch: Hatch, step: f32, ink: Ink) {
        let stroke = Stroke::solid(ink, 0.6);
        if w <= 0.0 || h <= 0.0 || step <= 0.0 {
            return;
        }
        if hatch == Hatch::Level {
            let lines = (h / step).ceil() as usize;
            for at in (1..lines).map(|n| n as f32 * step).filter(|at| *at < h) {
                self.line((x, y + at), (x + w, y + at), stroke);
            }
            return;
        }
        let slope = step * std::f32::consts::SQRT_2;
        let lines = ((w + h) / slope).ceil() as usize;
        for at in (1..lines).map(|n| n as f32 * slope).filter(|at| *at < w + h) {
            // A line at 45 degrees, cut at the rectangle's edges.
            let (left, right) = ((at - h).max(0.0), at.min(w));
            if matches!(hatch, Hatch::Rising | Hatch::Crossed) {
                self.line((x + left, y + at - left), (x + right, y + at - right), stroke);
            }
            if matches!(hatch, Hatch::Falling | Hatch::Crossed) {
                self.line((x + left, y + h - at + left), (x + right, y + h - at + right), stroke);
            }
        }
    }
}

fn corners(x: f32, y: f32, w: f32, h: f32) -> Vec<(f32, f32)> {
    vec![(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
}
