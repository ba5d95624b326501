//! The bands of maturity as a staircase, with the place reached on it.

use super::{Chart, PORTRAIT, facts, fit};
use crate::blocks::{Column, Table};
use crate::shapes::{Hatch, Ink, Lettering, Shapes, Stroke};

/// One band.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rung {
    /// Its name.
    pub name: String,
    /// What it asks for, e.g. "from 60, no domain below 50".
    pub asks: String,
}

/// The staircase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// The bands, lowest first.
    pub rungs: Vec<Rung>,
    /// Which one is reached, counted from 0. `None`: none yet.
    pub reached: Option<usize>,
    /// The score as printed, e.g. "Score 52".
    pub score_text: String,
    /// What stands between here and the next band. Empty at the top.
    pub blocker: String,
}

/// The bands as rising steps: those passed light, the one reached dark and named, those ahead hatched.
pub fn ladder(finding: &str, ladder: &Ladder) -> Chart {
    const FLOOR: f32 = 110.0;
    if ladder.rungs.is_empty() {
        return Chart::nothing(finding, table(finding, ladder));
    }
    let count = ladder.rungs.len().max(1) as f32;
    let width = (PORTRAIT - 4.0 * (count - 1.0)) / count;
    let asks = Lettering::plain(8.5).ink(Ink::Soft).middle();
    // Each condition on a line of its own, so that no number stands apart from its word.
    let lines = |rung: &Rung| -> Vec<String> {
        rung.asks.split_inclusive(", ").flat_map(|part| fit::wrap(part, asks, width - 2.0, 2)).collect()
    };
    let deepest = ladder.rungs.iter().map(|rung| lines(rung).len()).max().unwrap_or(0);
    let mut shapes = Shapes::new(PORTRAIT, FLOOR + 6.0 + deepest as f32 * 10.5);
    for (n, rung) in ladder.rungs.iter().enumerate() {
        let x = n as f32 * (width + 4.0);
        let height = 26.0 + 62.0 * (n as f32 + 1.0) / count;
        let y = FLOOR - height;
        let here = ladder.reached == Some(n);
        let passed = ladder.reached.is_some_and(|reached| n < reached);
        match (here, passed) {
            (true, _) => shapes.area(x, y, width, height, Ink::Blue),
            (_, true) => shapes.area(x, y, width, height, Ink::Sky),
            _ => {
                shapes.hatch(x, y + 30.0, width, height - 30.0, Hatch::Rising, 7.0, Ink::Rule);
                shapes.frame(x, y, width, height, None, Stroke::solid(Ink::Soft, 0.8));
            }
        }
        let ink = if here { Ink::White } else { Ink::Text };
        let style = Lettering::bold(9.5).ink(ink).middle();
        fit::label(&mut shapes, (x + width / 2.0, y + 15.0), style, width - 6.0, 2, &rung.name);
        if here {
            let style = Lettering::bold(10.0).ink(Ink::Blue).middle();
            let at = (x + width / 2.0).clamp(50.0, PORTRAIT - 50.0);
            shapes.text((at, y - 8.0), style, ladder.score_text.as_str());
        }
        for (nth, line) in lines(rung).into_iter().enumerate() {
            shapes.text((x + width / 2.0, FLOOR + 12.0 + nth as f32 * 10.5), asks, line);
        }
    }
    let place = match ladder.reached.and_then(|n| ladder.rungs.get(n)) {
        Some(rung) => format!("{} is reached", rung.name),
        None => "no band is reached yet".into(),
    };
    let next = if ladder.blocker.is_empty() {
        String::new()
    } else {
        format!(" What blocks the next band: {}", ladder.blocker)
    };
    let rungs = facts(ladder.rungs.iter().map(|rung| format!("{} ({})", rung.name, rung.asks)));
    Chart {
        heading: finding.into(),
        alt: format!(
            "Staircase of {} bands, lowest first: {rungs}. {}: {place}.{next}",
            ladder.rungs.len(),
            ladder.score_text
        ),
        shapes,
        table: table(finding, ladder),
    }
}

fn table(finding: &str, ladder: &Ladder) -> Table {
    let columns = [Column::words("Band"), Column::words("Asks for"), Column::words("Reached")];
    Table::new(finding, columns).rows(ladder.rungs.iter().enumerate().map(|(n, rung)| {
        let reached = if ladder.reached.is_some_and(|at| n <= at) { "yes" } else { "no" };
        [rung.name.as_str(), &rung.asks, reached]
    }))
}
