//! The plan as bars over quarters, in a lane for each domain.

use super::{Chart, LANDSCAPE, facts, fit};
use crate::blocks::{Column, Table};
use crate::shapes::{Hatch, Ink, Lettering, Shapes, Stroke};
use crate::text::measure;

/// An action in time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What is done.
    pub label: String,
    /// The quarter in which it starts, counted from 0.
    pub start: usize,
    /// How many quarters it takes, at least 1.
    pub length: usize,
    /// What is printed after the label, e.g. the cost. May be empty.
    pub note: String,
    /// Whether it is only proposed: then it is hatched and named so.
    pub proposed: bool,
}

/// The actions of one domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// The domain.
    pub label: String,
    /// The actions, in the order in which they are read.
    pub bars: Vec<Bar>,
}

/// A plan over quarters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gantt {
    /// The quarters as printed, e.g. "Q1 27/28".
    pub quarters: Vec<String>,
    /// The lanes.
    pub lanes: Vec<Lane>,
}

const LEFT: f32 = 104.0;
const TOP: f32 = 24.0;
const ROW: f32 = 17.0;
/// The most rows that a landscape page holds.
const ROWS: usize = 20;

/// The plan on landscape pages: one chart, or several if the rows do not fit into one.
pub fn gantt(finding: &str, gantt: &Gantt) -> Vec<Chart> {
    if gantt.lanes.iter().all(|lane| lane.bars.is_empty()) {
        return vec![Chart::nothing(finding, table(finding, gantt))];
    }
    let parts = parts(gantt);
    let count = parts.len();
    let chart = |(n, part): (usize, Gantt)| {
        let heading = match count {
            1 => finding.to_string(),
            _ => format!("{} (part {} of {count}).", finding.trim_end_matches('.'), n + 1),
        };
        Chart { alt: alt(&part), shapes: draw(&part), table: table(&heading, &part), heading }
    };
    parts.into_iter().enumerate().map(chart).collect()
}

/// Cuts lanes so that no part has more rows than a page holds.
fn parts(gantt: &Gantt) -> Vec<Gantt> {
    let part = |lanes| Gantt { quarters: gantt.quarters.clone(), lanes };
    let (mut out, mut lanes, mut free) = (Vec::new(), Vec::new(), ROWS);
    for lane in gantt.lanes.iter().filter(|lane| !lane.bars.is_empty()) {
        let mut bars = lane.bars.as_slice();
        while !bars.is_empty() {
            if free < bars.len().min(3) {
                out.push(part(std::mem::take(&mut lanes)));
                free = ROWS;
            }
            let (now, later) = bars.split_at(bars.len().min(free));
            lanes.push(Lane { label: lane.label.clone(), bars: now.to_vec() });
            free -= now.len();
            bars = later;
        }
    }
    if !lanes.is_empty() || out.is_empty() {
        out.push(part(lanes));
    }
    out
}

fn draw(gantt: &Gantt) -> Shapes {
    let rows: usize = gantt.lanes.iter().map(|lane| lane.bars.len()).sum();
    let bottom = TOP + rows as f32 * ROW + gantt.lanes.len() as f32 * 6.0;
    let mut shapes = Shapes::new(LANDSCAPE, bottom + 2.0);
    let quarter = (LANDSCAPE - LEFT) / gantt.quarters.len().max(1) as f32;
    let mut y = TOP;
    for (n, lane) in gantt.lanes.iter().enumerate() {
        let height = lane.bars.len() as f32 * ROW + 6.0;
        if n % 2 == 0 {
            shapes.area(0.0, y, LANDSCAPE, height, Ink::Pale);
        }
        y += height;
    }
    for n in 0..=gantt.quarters.len() {
        let x = LEFT + n as f32 * quarter;
        shapes.line((x, TOP - 4.0), (x, bottom), Stroke::solid(Ink::Rule, 0.5));
    }
    for (n, name) in gantt.quarters.iter().enumerate() {
        let at = (LEFT + (n as f32 + 0.5) * quarter, 11.0);
        fit::label(&mut shapes, at, Lettering::bold(8.0).middle(), quarter - 2.0, 2, name);
    }
    let mut y = TOP;
    for (nth, lane) in gantt.lanes.iter().enumerate() {
        let lines = fit::wrap(&lane.label, Lettering::bold(9.0), LEFT - 12.0, lane.bars.len().max(1));
        for (n, line) in lines.iter().enumerate() {
            let at = (4.0, y + 15.0 + n as f32 * 11.0);
            shapes.text(at, Lettering::bold(9.0), line.as_str());
        }
        let ground = if nth % 2 == 0 { Ink::Pale } else { Ink::White };
        for (n, bar) in lane.bars.iter().enumerate() {
            let at = y + 3.0 + n as f32 * ROW;
            draw_bar(&mut shapes, at, (quarter, gantt.quarters.len()), ground, bar);
        }
        y += lane.bars.len() as f32 * ROW + 6.0;
    }
    shapes
}

fn draw_bar(shapes: &mut Shapes, y: f32, (quarter, quarters): (f32, usize), lane: Ink, bar: &Bar) {
    let start = bar.start.min(quarters.saturating_sub(1));
    let end = start.saturating_add(bar.length.max(1)).min(quarters.max(1));
    let (x, right) = (LEFT + start as f32 * quarter + 1.0, LEFT + end as f32 * quarter - 1.0);
    let (w, h) = ((right - x).max(2.0), ROW - 5.0);
    let ground = if bar.proposed { Ink::White } else { Ink::Steel };
    if bar.proposed {
        shapes.area(x, y + 2.0, w, h, ground);
        shapes.hatch(x, y + 2.0, w, h, Hatch::Rising, 4.0, Ink::Rule);
    }
    let fill = (!bar.proposed).then_some(ground);
    shapes.frame(x, y + 2.0, w, h, fill, Stroke::solid(Ink::Navy, 0.8));
    let words = words(bar);
    let room = (w - 6.0).max(x - LEFT - 6.0).max(LANDSCAPE - right - 6.0);
    let style = Lettering::plain(if measure(&words, 8.0, false) > room { 7.5 } else { 8.0 });
    let width = measure(&words, style.size, false);
    let middle = y + 2.0 + h / 2.0;
    let (before, after) = (x - LEFT - 6.0, LANDSCAPE - right - 6.0);
    if width <= w - 6.0 && !bar.proposed {
        shapes.text((x + 4.0, middle + 3.0), style, words);
    } else if width <= after || (width > before && after >= before) {
        // A ground of its own, so that the lines of the quarters do not cross the words.
        shapes.area(right + 3.0, y + 2.0, (width + 2.0).min(after), h, lane);
        fit::label(shapes, (right + 4.0, middle), style, after.max(w), 1, &words);
    } else {
        let room = (width + 2.0).min(before);
        shapes.area(x - 3.0 - room, y + 2.0, room, h, lane);
        fit::label(shapes, (x - 4.0, middle), style.end(), before, 1, &words);
    }
}

fn words(bar: &Bar) -> String {
    let mut words = bar.label.clone();
    if !bar.note.is_empty() {
        words.push_str(", ");
        words.push_str(&bar.note);
    }
    if bar.proposed {
        words.push_str(" (proposed)");
    }
    words
}

fn span<'a>(gantt: &'a Gantt, bar: &Bar) -> (&'a str, &'a str) {
    let name = |n: usize| gantt.quarters.get(n).or(gantt.quarters.last()).map_or("", String::as_str);
    (name(bar.start), name(bar.start.saturating_add(bar.length.max(1) - 1)))
}

fn alt(gantt: &Gantt) -> String {
    let lanes = facts(gantt.lanes.iter().map(|lane| {
        let bars: Vec<String> = lane
            .bars
            .iter()
            .map(|bar| {
                let (from, to) = span(gantt, bar);
                format!("{} from {from} to {to}", words(bar))
            })
            .collect();
        format!("{}: {}", lane.label, bars.join(", "))
    }));
    format!("Gantt chart by quarter, a lane for each domain. {lanes}.")
}

fn table(heading: &str, gantt: &Gantt) -> Table {
    let columns = [
        Column::words("Action"),
        Column::words("Domain"),
        Column::words("From"),
        Column::words("To"),
        Column::words("Note"),
    ];
    let rows = gantt.lanes.iter().flat_map(|lane| {
        lane.bars.iter().map(|bar| {
            let (from, to) = span(gantt, bar);
            [bar.label.as_str(), lane.label.as_str(), from, to, bar.note.as_str()]
        })
    });
    Table::new(heading, columns).rows(rows)
}
