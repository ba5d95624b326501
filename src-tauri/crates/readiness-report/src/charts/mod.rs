//! Charts from plain numbers: the drawing, the sentence that tells its finding, the alternative text
//! made from the data, and the same data as a table.
//!
//! Rounding is somebody else's: each input carries the number to draw and the words to print.
//! Nothing is told by colour alone: values are printed, lines have marks, areas have hatches.

mod bars;
mod fit;
mod gantt;
mod gaps;
mod heat;
mod ladder;
mod lines;
mod money;
mod radar;

pub use bars::{ScoreRow, scores};
pub use gantt::{Bar, Gantt, Lane, gantt};
pub use gaps::{GapRow, Gaps, gaps};
pub use heat::{HeatCell, HeatGroup, HeatMap, heat_map};
pub use ladder::{Ladder, Rung, ladder};
pub use lines::{Lines, Point, Series, forecast, trend};
pub use money::{Money, MoneyYear, money};
pub use radar::{Radar, RadarAxis, radar};

use crate::blocks::{Block, Figure, Table};
use crate::shapes::Shapes;

/// The width of a chart on a portrait page, in points.
pub const PORTRAIT: f32 = 483.0;
/// The width of a chart on a landscape page, in points.
pub const LANDSCAPE: f32 = 730.0;

/// A chart, drawn once for screen and paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The finding, as a sentence.
    pub heading: String,
    /// What the chart shows, with the numbers, for people who do not see it.
    pub alt: String,
    /// The drawing.
    pub shapes: Shapes,
    /// The same data.
    pub table: Table,
}

impl Chart {
    /// No drawing: there is nothing to show, and that is said.
    fn nothing(finding: &str, table: Table) -> Self {
        let alt = "There is nothing to show yet.".into();
        Self { heading: finding.into(), alt, shapes: Shapes::default(), table }
    }

    /// The chart as a figure whose caption is the finding.
    pub fn figure(&self) -> Block {
        Figure::new(self.heading.clone(), self.alt.clone(), self.shapes.clone()).into()
    }

    /// The same data as a table.
    pub fn data(&self) -> Block {
        self.table.clone().into()
    }

    /// The chart as SVG for the window. `id` must be unique in the window.
    pub fn to_svg(&self, id: &str) -> String {
        self.shapes.to_svg(id, &self.heading, &self.alt)
    }
}

/// Maps values to positions.
#[derive(Clone, Copy)]
struct Scale {
    low: f64,
    high: f64,
    from: f32,
    to: f32,
}

impl Scale {
    /// Values from 0 to a maximum, which is made positive.
    fn zero_to(maximum: f64, from: f32, to: f32) -> Self {
        let high = if maximum.is_finite() && maximum > 0.0 { maximum } else { 1.0 };
        Self { low: 0.0, high, from, to }
    }

    /// The position of a value; what is outside stands at the nearer end.
    fn at(self, value: f64) -> f32 {
        let value = if value.is_finite() { value.clamp(self.low, self.high) } else { self.low };
        let share = (value - self.low) / (self.high - self.low);
        self.from + (self.to - self.from) * share as f32
    }

    /// Round values to mark on an axis: 3 to 6 of them, 0 included.
    fn ticks(self) -> Vec<f64> {
        let span = self.high - self.low;
        let rough = span / 5.0;
        let power = 10f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|s| s * power).find(|s| *s >= rough * 0.999);
        let step = step.unwrap_or(span);
        let count = (span / step + 1e-6).floor() as usize;
        (0..=count).map(|n| self.low + n as f64 * step).collect()
    }
}

/// A tick's value as text, without needless places.
fn tick(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// Joins facts to one sentence part: `a; b; c`.
fn facts(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect::<Vec<_>>().join("; ")
}

/// The largest finite value, at least `floor`.
fn largest(values: impl IntoIterator<Item = f64>, floor: f64) -> f64 {
    values.into_iter().filter(|value| value.is_finite()).fold(floor, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_the_end() {
        assert_eq!(Scale::zero_to(100.0, 0.0, 1.0).ticks(), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(Scale::zero_to(5.0, 0.0, 1.0).ticks(), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
        assert!(Scale::zero_to(0.0, 0.0, 1.0).ticks().len() > 1);
        assert!(Scale::zero_to(f64::NAN, 0.0, 1.0).at(f64::NAN).abs() < f32::EPSILON);
    }

    #[test]
    fn positions_stay_inside() {
        let scale = Scale::zero_to(10.0, 100.0, 200.0);
        assert!((scale.at(5.0) - 150.0).abs() < 1e-4);
        assert!((scale.at(50.0) - 200.0).abs() < 1e-4);
        assert!((scale.at(-5.0) - 100.0).abs() < 1e-4);
    }
}
