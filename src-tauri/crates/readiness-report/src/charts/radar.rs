//! A profile over several pillars, beside the spread of others.

use super::{Chart, PORTRAIT, Scale, facts, fit, tick};
use crate::blocks::{Column, Table};
use crate::shapes::{Ink, Lettering, Shapes, Stroke};

/// One spoke.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RadarAxis {
    /// What is measured.
    pub label: String,
    /// Our value.
    pub value: f64,
    /// Our value as printed.
    pub value_text: String,
    /// The others' lower quartile, median and upper quartile.
    pub quartiles: Option<[f64; 3]>,
    /// The quartiles as printed, e.g. "2.1, 2.6 and 3.2".
    pub quartiles_text: String,
}

/// A profile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Radar {
    /// The spokes, clockwise from the top.
    pub axes: Vec<RadarAxis>,
    /// The value at the rim.
    pub maximum: f64,
    /// Whose values are drawn, e.g. "This trust".
    pub ours: String,
    /// Whose quartiles are drawn, with year, e.g. "All trusts, 2025".
    pub theirs: String,
}

const CENTRE: (f32, f32) = (PORTRAIT / 2.0, 164.0);
const RADIUS: f32 = 106.0;

/// Our profile as a line with marks; the others' middle half as a band with the median dashed.
pub fn radar(finding: &str, radar: &Radar) -> Chart {
    let axes = &radar.axes;
    if axes.is_empty() {
        return Chart::nothing(finding, table(finding, radar));
    }
    let mut shapes = Shapes::new(PORTRAIT, 298.0);
    let scale = Scale::zero_to(radar.maximum, 0.0, RADIUS);
    let ring = |value: &dyn Fn(usize) -> f64| -> Vec<(f32, f32)> {
        (0..axes.len()).map(|n| spoke(n, axes.len(), scale.at(value(n)))).collect()
    };
    let quartiles: Option<Vec<[f64; 3]>> = axes.iter().map(|axis| axis.quartiles).collect();
    let quartiles = quartiles.filter(|all| !all.is_empty());
    if let Some(all) = &quartiles {
        shapes.polygon(ring(&|n| all[n][2]), Some(Ink::Sky), Some(Stroke::solid(Ink::Soft, 0.5)));
        shapes.polygon(ring(&|n| all[n][0]), Some(Ink::White), Some(Stroke::solid(Ink::Soft, 0.5)));
    }
    for value in scale.ticks().into_iter().skip(1) {
        shapes.polygon(ring(&|_| value), None, Some(Stroke::solid(Ink::Rule, 0.5)));
    }
    for n in 0..axes.len() {
        shapes.line(CENTRE, spoke(n, axes.len(), RADIUS), Stroke::solid(Ink::Rule, 0.5));
    }
    if let Some(all) = &quartiles {
        shapes.polygon(ring(&|n| all[n][1]), None, Some(Stroke::dashed(Ink::Soft, 1.2)));
    }
    let line = ring(&|n| axes[n].value);
    shapes.polygon(line.clone(), None, Some(Stroke::solid(Ink::Blue, 2.0)));
    for point in line {
        shapes.disc(point, 3.0, Ink::Blue, Some(Stroke::solid(Ink::White, 0.8)));
    }
    let ticks = scale.ticks();
    for value in ticks.iter().take(ticks.len().saturating_sub(1)).copied() {
        let style = Lettering::plain(8.0).ink(Ink::Soft);
        shapes.text((CENTRE.0 + 3.0, CENTRE.1 - scale.at(value) - 1.5), style, tick(value));
    }
    for (n, axis) in axes.iter().enumerate() {
        name(&mut shapes, n, axes.len(), axis);
    }
    legend(&mut shapes, radar, quartiles.is_some());
    Chart { heading: finding.into(), alt: alt(radar, tick(scale.high).as_str()), shapes, table: table(finding, radar) }
}

fn spoke(n: usize, of: usize, radius: f32) -> (f32, f32) {
    let turn = std::f32::consts::TAU * n as f32 / of.max(1) as f32;
    (CENTRE.0 + radius * turn.sin(), CENTRE.1 - radius * turn.cos())
}

fn name(shapes: &mut Shapes, n: usize, of: usize, axis: &RadarAxis) {
    let (x, y) = spoke(n, of, RADIUS + 12.0);
    let side = x - CENTRE.0;
    let anchored = |style: Lettering| match side {
        side if side.abs() < 4.0 => style.middle(),
        side if side < 0.0 => style.end(),
        _ => style,
    };
    let width = if side.abs() < 4.0 { 160.0 } else { 112.0 };
    let style = anchored(Lettering::plain(8.5));
    let lines = fit::wrap(&axis.label, style, width, 2);
    let up = if y < CENTRE.1 - RADIUS { lines.len() as f32 * 10.0 + 4.0 } else { 4.0 };
    for (row, line) in lines.iter().enumerate() {
        shapes.text((x, y - up + 4.0 + row as f32 * 10.0), style, line.as_str());
    }
    let below = y - up + 5.0 + lines.len() as f32 * 10.0;
    shapes.text((x, below), anchored(Lettering::bold(9.0).ink(Ink::Blue)), axis.value_text.as_str());
}

/// What the marks mean, in a row above.
fn legend(shapes: &mut Shapes, radar: &Radar, quartiles: bool) {
    const Y: f32 = 12.0;
    let words = Lettering::plain(8.5);
    shapes.line((0.0, Y), (18.0, Y), Stroke::solid(Ink::Blue, 2.0));
    shapes.disc((9.0, Y), 3.0, Ink::Blue, Some(Stroke::solid(Ink::White, 0.8)));
    fit::label(shapes, (24.0, Y), words, 72.0, 2, &radar.ours);
    if quartiles {
        shapes.line((102.0, Y), (120.0, Y), Stroke::dashed(Ink::Soft, 1.2));
        fit::label(shapes, (126.0, Y), words, 168.0, 2, &format!("Median: {}", radar.theirs));
        shapes.frame(300.0, Y - 5.0, 18.0, 10.0, Some(Ink::Sky), Stroke::solid(Ink::Soft, 0.5));
        fit::label(shapes, (324.0, Y), words, PORTRAIT - 324.0, 2, "Middle half: lower to upper quartile");
    }
}

fn alt(radar: &Radar, maximum: &str) -> String {
    let spokes = facts(radar.axes.iter().map(|axis| {
        let others = match axis.quartiles {
            Some(_) => format!(" (quartiles {})", axis.quartiles_text),
            None => String::new(),
        };
        format!("{} {}{others}", axis.label, axis.value_text)
    }));
    let others = if radar.axes.iter().any(|axis| axis.quartiles.is_some()) {
        format!(", beside the lower quartile, median and upper quartile of {}", radar.theirs)
    } else {
        String::new()
    };
    format!("Radar chart. {} on a scale of 0 to {maximum}{others}: {spokes}.", radar.ours)
}

fn table(finding: &str, radar: &Radar) -> Table {
    let columns = [
        Column::words("Pillar"),
        Column::numbers(radar.ours.as_str()),
        Column::numbers(format!("Quartiles: {}", radar.theirs)),
    ];
    Table::new(finding, columns)
        .rows(radar.axes.iter().map(|axis| [axis.label.as_str(), &axis.value_text, &axis.quartiles_text]))
}
