//! Scores as bars, with the range that the open answers leave.

use super::{Chart, PORTRAIT, Scale, facts, fit, tick};
use crate::blocks::{Column, Table};
use crate::shapes::{Ink, Lettering, Shapes, Stroke};
use std::fmt::Write;

/// A score with its range.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScoreRow {
    /// What is scored.
    pub label: String,
    /// The score.
    pub value: f64,
    /// The score as printed.
    pub value_text: String,
    /// The lowest score that the open answers allow.
    pub low: f64,
    /// The highest score that the open answers allow.
    pub high: f64,
    /// The range as printed, e.g. "58 to 66". Empty: no range is drawn.
    pub range_text: String,
    /// The target, if one is set, with its printed form.
    pub target: Option<(f64, String)>,
}

/// Scores as horizontal bars from 0 to `maximum`, with whiskers for the range and a mark at the target.
pub fn scores(finding: &str, maximum: f64, rows: &[ScoreRow]) -> Chart {
    const ROW: f32 = 30.0;
    const TOP: f32 = 6.0;
    if rows.is_empty() {
        return Chart::nothing(finding, table(finding, rows, false));
    }
    let (left, right) = (150.0, PORTRAIT - 100.0);
    let bottom = TOP + rows.len() as f32 * ROW;
    let scale = Scale::zero_to(maximum, left, right);
    let targets = rows.iter().any(|row| row.target.is_some());
    let mut shapes = Shapes::new(PORTRAIT, bottom + if targets { 34.0 } else { 20.0 });
    for value in scale.ticks() {
        let x = scale.at(value);
        shapes.line((x, TOP), (x, bottom), Stroke::solid(Ink::Rule, 0.5));
        let style = Lettering::plain(8.5).ink(Ink::Soft).middle();
        shapes.text((x, bottom + 12.0), style, tick(value));
    }
    for (n, row) in rows.iter().enumerate() {
        draw_row(&mut shapes, scale, TOP + (n as f32 + 0.5) * ROW, row);
    }
    if targets {
        let y = bottom + 27.0;
        shapes.line((left, y - 7.0), (left, y + 1.0), Stroke::solid(Ink::Alarm, 2.0));
        shapes.text((left + 6.0, y), Lettering::plain(8.5), "target");
    }
    Chart {
        heading: finding.into(),
        alt: format!("Bar chart on a scale of 0 to {}: {}.", tick(scale.high), facts(rows.iter().map(sentence))),
        shapes,
        table: table(finding, rows, targets),
    }
}

fn draw_row(shapes: &mut Shapes, scale: Scale, y: f32, row: &ScoreRow) {
    fit::label(shapes, (0.0, y), Lettering::plain(9.5), 142.0, 2, &row.label);
    let (zero, end) = (scale.from, scale.at(row.value));
    shapes.area(zero, y - 7.0, end - zero, 14.0, Ink::Steel);
    shapes.line((end, y - 7.0), (end, y + 7.0), Stroke::solid(Ink::Navy, 2.5));
    if !row.range_text.is_empty() {
        let (low, high) = (scale.at(row.low), scale.at(row.high));
        let stroke = Stroke::solid(Ink::Text, 1.0);
        shapes.line((low, y), (high, y), stroke);
        shapes.line((low, y - 4.0), (low, y + 4.0), stroke);
        shapes.line((high, y - 4.0), (high, y + 4.0), stroke);
    }
    if let Some((target, _)) = &row.target {
        let x = scale.at(*target);
        shapes.line((x, y - 11.0), (x, y + 11.0), Stroke::solid(Ink::Alarm, 2.0));
    }
    let x = scale.to + 12.0;
    shapes.text((x, y + 4.0), Lettering::bold(11.0), row.value_text.as_str());
    let style = Lettering::plain(8.5).ink(Ink::Soft).end();
    shapes.text((PORTRAIT, y + 3.5), style, row.range_text.as_str());
}

fn sentence(row: &ScoreRow) -> String {
    let mut text = format!("{} {}", row.label, row.value_text);
    if !row.range_text.is_empty() {
        let _ = write!(text, " (range {})", row.range_text);
    }
    if let Some((_, target)) = &row.target {
        let _ = write!(text, ", target {target}");
    }
    text
}

fn table(finding: &str, rows: &[ScoreRow], targets: bool) -> Table {
    let mut columns = vec![Column::words("Area"), Column::numbers("Score"), Column::numbers("Range")];
    if targets {
        columns.push(Column::numbers("Target"));
    }
    Table::new(finding, columns).rows(rows.iter().map(|row| {
        let target = row.target.as_ref().map_or("", |(_, text)| text.as_str());
        [row.label.as_str(), &row.value_text, &row.range_text, target]
    }))
}
