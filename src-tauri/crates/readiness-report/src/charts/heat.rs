//! All questions at a glance: a tile for each, its level printed in it.

use super::{Chart, PORTRAIT, facts, fit};
use crate::blocks::{Column, Table};
use crate::shapes::{Ink, Lettering, Shapes, Stroke};
use crate::text::measure;

/// One question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatCell {
    /// Its short code, printed small.
    pub code: String,
    /// What it asks, for the table.
    pub label: String,
    /// Its level; `None` if unanswered.
    pub value: Option<f64>,
    /// The level as printed, e.g. "3", "n/a" or "–".
    pub value_text: String,
}

/// Questions that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatGroup {
    /// What they are about.
    pub label: String,
    /// The questions, in order.
    pub cells: Vec<HeatCell>,
}

/// The map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatMap {
    /// The groups, in order.
    pub groups: Vec<HeatGroup>,
    /// The highest level.
    pub maximum: f64,
}

const LEFT: f32 = 84.0;
/// The size of a word in place of a level.
const SMALL: f32 = 8.0;
/// The height of a tile, and the gap between two.
const HEIGHT: f32 = 27.0;
const GAP: f32 = 2.0;
/// The least width of a tile: fourteen narrow ones stand side by side; words in place of levels need more.
const NARROW: f32 = 26.6;
const WIDE: f32 = 35.0;

/// A tile for each question, the darker the higher its level; the level is printed in every tile.
pub fn heat_map(finding: &str, map: &HeatMap) -> Chart {
    if map.groups.iter().all(|group| group.cells.is_empty()) {
        return Chart::nothing(finding, table(finding, map));
    }
    let worded = |cell: &HeatCell| measure(&cell.value_text, SMALL, true) > NARROW - 2.0;
    let width = if map.groups.iter().flat_map(|group| &group.cells).any(worded) { WIDE } else { NARROW };
    let across = ((PORTRAIT - LEFT + GAP + 0.1) / (width + GAP)).floor();
    // A full row reaches the right edge.
    let (width, across) = ((PORTRAIT - LEFT + GAP) / across - GAP, across as usize);
    let mut shapes = Shapes::new(PORTRAIT, 0.0);
    let mut top = 2.0;
    for group in &map.groups {
        let rows = group.cells.len().div_ceil(across).max(1);
        let style = Lettering::bold(9.0);
        let lines = fit::wrap(&group.label, style, LEFT - 10.0, 2 * rows);
        for (n, line) in lines.iter().enumerate() {
            shapes.text((0.0, top + 11.0 + n as f32 * 11.0), style, line.as_str());
        }
        for (n, cell) in group.cells.iter().enumerate() {
            let x = LEFT + (n % across) as f32 * (width + GAP);
            let y = top + (n / across) as f32 * (HEIGHT + GAP);
            tile(&mut shapes, (x, y, width), cell, map.maximum);
        }
        top += rows as f32 * (HEIGHT + GAP) + 7.0;
    }
    shapes.height = (top - 7.0).max(1.0);
    Chart {
        heading: finding.into(),
        alt: format!("Heat map of questions by level. {}.", facts(map.groups.iter().map(sentence))),
        shapes,
        table: table(finding, map),
    }
}

fn tile(shapes: &mut Shapes, (x, y, width): (f32, f32, f32), cell: &HeatCell, maximum: f64) {
    let ground = match cell.value {
        None => Ink::White,
        Some(value) => match value / maximum.max(f64::MIN_POSITIVE) {
            share if share < 0.2 => Ink::Pale,
            share if share < 0.4 => Ink::Sky,
            share if share < 0.7 => Ink::Steel,
            share if share < 0.9 => Ink::Blue,
            _ => Ink::Navy,
        },
    };
    let stroke = match cell.value {
        None => Stroke::dashed(Ink::Soft, 0.8),
        Some(_) => Stroke::solid(Ink::Rule, 0.5),
    };
    shapes.frame(x, y, width, HEIGHT, Some(ground), stroke);
    let middle = x + width / 2.0;
    let small = Lettering::plain(7.5).ink(ground.on()).middle();
    fit::label(shapes, (middle, y + 7.0), small, width - 2.0, 1, &cell.code);
    // A word in place of a level is set smaller, so that it stays whole.
    let size = if measure(&cell.value_text, 10.5, true) > width - 2.0 { SMALL } else { 10.5 };
    let large = Lettering::bold(size).ink(ground.on()).middle();
    fit::label(shapes, (middle, y + 18.5), large, width - 2.0, 1, &cell.value_text);
}

fn sentence(group: &HeatGroup) -> String {
    let cells: Vec<String> = group.cells.iter().map(|cell| format!("{} {}", cell.code, cell.value_text)).collect();
    format!("{}: {}", group.label, cells.join(", "))
}

fn table(finding: &str, map: &HeatMap) -> Table {
    let columns = [Column::words("Code"), Column::words("Question"), Column::words("Group"), Column::numbers("Level")];
    let rows = map.groups.iter().flat_map(|group| {
        group.cells.iter().map(|cell| [cell.code.as_str(), &cell.label, group.label.as_str(), cell.value_text.as_str()])
    });
    Table::new(finding, columns).rows(rows)
}
