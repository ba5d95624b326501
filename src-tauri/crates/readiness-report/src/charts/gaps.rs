//! Pairs of values and the distance between them, as dumbbells.

use super::{Chart, PORTRAIT, Scale, facts, fit, tick};
use crate::blocks::{Column, Table};
use crate::shapes::{Anchor, Ink, Lettering, Shapes, Stroke};
use crate::text::measure;

/// A pair of values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GapRow {
    /// What is compared.
    pub label: String,
    /// The first value, e.g. the capability that is there.
    pub first: f64,
    /// The first value as printed.
    pub first_text: String,
    /// The second value, e.g. the benefit that is had from it.
    pub second: f64,
    /// The second value as printed.
    pub second_text: String,
    /// The distance as printed, e.g. "gap 2".
    pub gap_text: String,
}

/// Pairs on one scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gaps {
    /// What the first value is.
    pub first_name: String,
    /// What the second value is.
    pub second_name: String,
    /// The end of the scale, which begins at 0.
    pub maximum: f64,
    /// The pairs.
    pub rows: Vec<GapRow>,
}

/// Each pair as two marks joined by a line: a full one for the first value, a hollow one for the second.
pub fn gaps(finding: &str, gaps: &Gaps) -> Chart {
    const ROW: f32 = 21.0;
    const TOP: f32 = 24.0;
    if gaps.rows.is_empty() {
        return Chart::nothing(finding, table(finding, gaps));
    }
    let (left, right) = (190.0, PORTRAIT - 70.0);
    let bottom = TOP + gaps.rows.len() as f32 * ROW;
    let scale = Scale::zero_to(gaps.maximum, left + 8.0, right - 8.0);
    let mut shapes = Shapes::new(PORTRAIT, bottom + 18.0);
    legend(&mut shapes, left, gaps);
    for value in scale.ticks() {
        let x = scale.at(value);
        shapes.line((x, TOP), (x, bottom), Stroke::solid(Ink::Rule, 0.5));
        let style = Lettering::plain(8.5).ink(Ink::Soft).middle();
        shapes.text((x, bottom + 12.0), style, tick(value));
    }
    for (n, row) in gaps.rows.iter().enumerate() {
        let y = TOP + (n as f32 + 0.5) * ROW;
        fit::label(&mut shapes, (0.0, y), Lettering::plain(9.0), 182.0, 2, &row.label);
        let (first, second) = (scale.at(row.first), scale.at(row.second));
        shapes.line((first, y), (second, y), Stroke::solid(Ink::Steel, 4.0));
        shapes.disc((first, y), 4.5, Ink::Navy, None);
        shapes.disc((second, y), 4.0, Ink::White, Some(Stroke::solid(Ink::Navy, 1.5)));
        let (outer, inner) = (Lettering::plain(8.5), Lettering::plain(8.5).end());
        let (first_style, second_style, shift) =
            if first >= second { (outer, inner, 8.0) } else { (inner, outer, -8.0) };
        let ends = [(first + shift, first_style, &row.first_text), (second - shift, second_style, &row.second_text)];
        for (x, style, words) in ends {
            // A ground of its own, so that no line of the scale crosses the number.
            let width = measure(words, style.size, false) + 2.0;
            let from = if style.anchor == Anchor::End { x - width + 1.0 } else { x - 1.0 };
            shapes.area(from, y - 5.0, width, 10.0, Ink::White);
            shapes.text((x, y + 3.0), style, words.as_str());
        }
        let style = Lettering::bold(9.0).end();
        shapes.text((PORTRAIT, y + 3.0), style, row.gap_text.as_str());
    }
    let pairs = facts(
        gaps.rows
            .iter()
            .map(|row| format!("{}: {} against {} ({})", row.label, row.first_text, row.second_text, row.gap_text)),
    );
    Chart {
        heading: finding.into(),
        alt: format!(
            "Dumbbell chart on a scale of 0 to {}, {} against {}: {pairs}.",
            tick(scale.high),
            gaps.first_name,
            gaps.second_name
        ),
        shapes,
        table: table(finding, gaps),
    }
}

fn legend(shapes: &mut Shapes, left: f32, gaps: &Gaps) {
    let half = (PORTRAIT - left) / 2.0;
    let style = Lettering::plain(8.5);
    shapes.disc((left + 4.5, 9.0), 4.5, Ink::Navy, None);
    fit::label(shapes, (left + 13.0, 9.0), style, half - 20.0, 1, &gaps.first_name);
    let x = left + half;
    shapes.disc((x + 4.5, 9.0), 4.0, Ink::White, Some(Stroke::solid(Ink::Navy, 1.5)));
    fit::label(shapes, (x + 13.0, 9.0), style, half - 20.0, 1, &gaps.second_name);
}

fn table(finding: &str, gaps: &Gaps) -> Table {
    let columns = [
        Column::words("Area"),
        Column::numbers(gaps.first_name.as_str()),
        Column::numbers(gaps.second_name.as_str()),
        Column::numbers("Gap"),
    ];
    Table::new(finding, columns)
        .rows(gaps.rows.iter().map(|row| [row.label.as_str(), &row.first_text, &row.second_text, &row.gap_text]))
}
