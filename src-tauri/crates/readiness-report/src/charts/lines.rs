//! Values over time: what was measured, and what is expected.

use super::{Chart, PORTRAIT, Scale, facts, fit, largest, tick};
use crate::blocks::{Column, Rich, Table};
use crate::shapes::{Ink, Lettering, Shapes, Stroke};

/// A value at one time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// The value.
    pub value: f64,
    /// The value as printed.
    pub text: String,
    /// The lowest and highest value to expect, drawn as a band.
    pub range: Option<(f64, f64)>,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// What it measures, printed at its end.
    pub name: String,
    /// Its values, one for each time; `None` where there is none.
    pub points: Vec<Option<Point>>,
}

/// Lines over the same times.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// The times, as printed under the axis.
    pub times: Vec<String>,
    /// The end of the scale, which begins at 0. Only the fifths of it that hold values are drawn.
    pub maximum: f64,
    /// The lines.
    pub series: Vec<Series>,
    /// A level to reach, with its printed name.
    pub target: Option<(f64, String)>,
}

const LEFT: f32 = 28.0;
const RIGHT: f32 = PORTRAIT - 118.0;
const TOP: f32 = 12.0;
const BOTTOM: f32 = 178.0;
const INKS: [Ink; 5] = [Ink::Blue, Ink::Text, Ink::Navy, Ink::Alarm, Ink::Soft];

/// Lines through what was measured.
pub fn trend(finding: &str, lines: &Lines) -> Chart {
    draw(finding, lines, usize::MAX, "Line chart")
}

/// Lines by quarter: solid for the first `measured` times, dashed for what is expected after them.
pub fn forecast(finding: &str, lines: &Lines, measured: usize) -> Chart {
    draw(finding, lines, measured, "Line chart with forecast")
}

fn draw(finding: &str, lines: &Lines, measured: usize, kind: &str) -> Chart {
    if lines.series.iter().all(|series| series.points.iter().all(Option::is_none)) {
        return Chart::nothing(finding, table(finding, lines));
    }
    let mut shapes = Shapes::new(PORTRAIT, BOTTOM + 32.0);
    let scale = scale(lines);
    axes(&mut shapes, scale, lines);
    for series in &lines.series {
        band(&mut shapes, scale, lines.times.len(), series);
    }
    if let Some((value, name)) = &lines.target {
        let y = scale.at(*value);
        shapes.line((LEFT, y), (RIGHT, y), Stroke::dashed(Ink::Alarm, 1.2));
        shapes.text((LEFT + 4.0, y - 4.0), Lettering::plain(8.5).ink(Ink::Alarm), name.as_str());
    }
    for (n, series) in lines.series.iter().enumerate() {
        line(&mut shapes, scale, lines.times.len(), measured, n, series);
    }
    end_labels(&mut shapes, scale, lines);
    Chart { heading: finding.into(), alt: alt(kind, lines, measured, scale), shapes, table: table(finding, lines) }
}

/// The part of the scale that holds the values, in whole fifths and at least two of them: lines that
/// lie close together would be one on the whole of it.
fn scale(lines: &Lines) -> Scale {
    let whole = Scale::zero_to(lines.maximum, BOTTOM, TOP);
    let fifth = whole.high / 5.0;
    let points = || lines.series.iter().flat_map(|series| series.points.iter().flatten());
    let lows = points().map(|point| point.range.map_or(point.value, |(low, _)| low.min(point.value)));
    let highs = points().map(|point| point.range.map_or(point.value, |(_, high)| high.max(point.value)));
    let target = lines.target.iter().map(|(value, _)| *value);
    let low = lows.chain(target.clone()).filter(|value| value.is_finite()).fold(whole.high, f64::min);
    let high = largest(highs.chain(target), 0.0);
    let high = ((high / fifth - 1e-9).ceil() * fifth).clamp(2.0 * fifth, whole.high);
    let low = ((low / fifth + 1e-9).floor() * fifth).clamp(0.0, high - 2.0 * fifth);
    Scale { low, high, ..whole }
}

fn x_at(n: usize, of: usize) -> f32 {
    let (from, to) = (LEFT + 14.0, RIGHT - 8.0);
    if of < 2 { f32::midpoint(from, to) } else { from + (to - from) * n as f32 / (of - 1) as f32 }
}

fn axes(shapes: &mut Shapes, scale: Scale, lines: &Lines) {
    for value in scale.ticks() {
        let y = scale.at(value);
        shapes.line((LEFT, y), (RIGHT, y), Stroke::solid(Ink::Rule, 0.5));
        let style = Lettering::plain(8.5).ink(Ink::Soft).end();
        shapes.text((LEFT - 5.0, y + 3.0), style, tick(value));
    }
    let count = lines.times.len();
    let room = if count > 1 { x_at(1, count) - x_at(0, count) } else { 90.0 };
    // With many times, every second, third … label is printed; the table has all.
    let every = (26.0 / room).ceil().max(1.0) as usize;
    for (n, time) in lines.times.iter().enumerate().step_by(every) {
        let style = Lettering::plain(8.5).ink(Ink::Soft).middle();
        let at = (x_at(n, count), BOTTOM + 14.0);
        fit::label(shapes, at, style, (room * every as f32 - 3.0).min(90.0), 2, time);
    }
}

fn band(shapes: &mut Shapes, scale: Scale, of: usize, series: &Series) {
    let ranges: Vec<(f32, (f64, f64))> = series
        .points
        .iter()
        .take(of)
        .enumerate()
        .filter_map(|(n, point)| Some((x_at(n, of), point.as_ref()?.range?)))
        .collect();
    if ranges.len() > 1 {
        let upper = ranges.iter().map(|(x, (_, high))| (*x, scale.at(*high)));
        let lower = ranges.iter().rev().map(|(x, (low, _))| (*x, scale.at(*low)));
        shapes.polygon(upper.chain(lower).collect(), Some(Ink::Sky), None);
    }
}

fn line(shapes: &mut Shapes, scale: Scale, of: usize, measured: usize, nth: usize, series: &Series) {
    let ink = INKS[nth % INKS.len()];
    let points: Vec<(usize, (f32, f32))> = series
        .points
        .iter()
        .take(of)
        .enumerate()
        .filter_map(|(n, point)| Some((n, (x_at(n, of), scale.at(point.as_ref()?.value)))))
        .collect();
    for pair in points.windows(2) {
        let dashed = pair[1].0 >= measured;
        shapes.line(pair[0].1, pair[1].1, Stroke { ink, width: 1.8, dashed });
    }
    // With many times a mark at every fourth is enough to tell the lines apart.
    let step = if of > 6 { 4 } else { 1 };
    let last = points.last().map_or(0, |(n, _)| *n);
    for (_, point) in points.into_iter().filter(|(n, _)| *n == 0 || (last - n).is_multiple_of(step)) {
        mark(shapes, point, nth, ink);
    }
}

/// A mark that tells the line without its colour.
fn mark(shapes: &mut Shapes, (x, y): (f32, f32), nth: usize, ink: Ink) {
    let stroke = Some(Stroke::solid(Ink::White, 0.8));
    let points = match nth % 4 {
        0 => return shapes.disc((x, y), 3.2, ink, stroke),
        1 => vec![(x - 3.0, y - 3.0), (x + 3.0, y - 3.0), (x + 3.0, y + 3.0), (x - 3.0, y + 3.0)],
        2 => vec![(x, y - 4.0), (x + 4.0, y), (x, y + 4.0), (x - 4.0, y)],
        _ => vec![(x, y - 3.8), (x + 3.6, y + 3.0), (x - 3.6, y + 3.0)],
    };
    shapes.polygon(points, Some(ink), stroke);
}

/// Names at the ends of the lines, moved apart where they would touch.
fn end_labels(shapes: &mut Shapes, scale: Scale, lines: &Lines) {
    const LEAD: f32 = 12.5;
    let mut ends: Vec<(f32, usize, String)> = lines
        .series
        .iter()
        .enumerate()
        .filter_map(|(n, series)| {
            let last = series.points.iter().take(lines.times.len()).flatten().next_back()?;
            Some((scale.at(last.value), n, format!("{} {}", last.text, series.name)))
        })
        .collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut least = TOP - 4.0;
    for end in &mut ends {
        end.0 = end.0.max(least);
        least = end.0 + LEAD;
    }
    let mut most = BOTTOM + 4.0;
    for end in ends.iter_mut().rev() {
        end.0 = end.0.min(most);
        most = end.0 - LEAD;
    }
    for (y, n, words) in ends {
        let ink = INKS[n % INKS.len()];
        mark(shapes, (RIGHT + 8.0, y), n, ink);
        let at = (RIGHT + 15.0, y);
        fit::label(shapes, at, Lettering::bold(8.5).ink(ink), PORTRAIT - RIGHT - 15.0, 1, &words);
    }
}

fn alt(kind: &str, lines: &Lines, measured: usize, scale: Scale) -> String {
    let series = facts(lines.series.iter().map(|series| {
        let values: Vec<String> = series
            .points
            .iter()
            .zip(&lines.times)
            .enumerate()
            .filter_map(|(n, (point, time))| {
                let mark = if n >= measured { ", expected" } else { "" };
                point.as_ref().map(|point| format!("{} ({time}{mark})", point.text))
            })
            .collect();
        format!("{}: {}", series.name, values.join(", "))
    }));
    let target = match &lines.target {
        Some((_, name)) => format!(" A dashed line marks the target: {name}."),
        None => String::new(),
    };
    let drawn = format!("drawn from {} to {}", tick(scale.low), tick(scale.high));
    format!("{kind} on a scale of 0 to {}, {drawn}. {series}.{target}", tick(lines.maximum))
}

fn table(finding: &str, lines: &Lines) -> Table {
    let mut columns = vec![Column::words("Time")];
    columns.extend(lines.series.iter().map(|series| Column::decimals(series.name.as_str())));
    let rows = lines.times.iter().enumerate().map(|(n, time)| {
        let values = lines
            .series
            .iter()
            .map(|series| series.points.get(n).and_then(Option::as_ref).map_or("", |point| point.text.as_str()));
        std::iter::once(time.as_str()).chain(values).map(Rich::from).collect::<Vec<_>>()
    });
    Table::new(finding, columns).rows(rows)
}
