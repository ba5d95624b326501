//! Money by year: what the plan costs, in kinds, against the means for it.

use super::{Chart, PORTRAIT, Scale, facts, fit, largest};
use crate::blocks::{Column, Rich, Table};
use crate::shapes::{Hatch, Ink, Lettering, Shapes, Stroke};
use crate::text::measure;

/// The money of one year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MoneyYear {
    /// The year as printed.
    pub label: String,
    /// The amount of each kind. Negative amounts are drawn as nothing and printed as they are.
    pub amounts: Vec<f64>,
    /// The amounts as printed.
    pub texts: Vec<String>,
    /// Their sum as printed.
    pub total_text: String,
    /// The means of the year, if known, and as printed.
    pub means: Option<(f64, String)>,
}

/// Money over years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Money {
    /// The kinds, e.g. capital, one-off and recurring.
    pub kinds: Vec<String>,
    /// The years, in order.
    pub years: Vec<MoneyYear>,
    /// What the means are called, e.g. "Means (confirmed and expected)".
    pub means_name: String,
}

const LEFT: f32 = 6.0;
const TOP: f32 = 50.0;
const BOTTOM: f32 = 206.0;

/// A column for each year, its kinds stacked; a thick line marks the means.
pub fn money(finding: &str, money: &Money) -> Chart {
    if money.years.is_empty() {
        return Chart::nothing(finding, table(finding, money));
    }
    let total = |year: &MoneyYear| year.amounts.iter().filter(|a| **a > 0.0).sum::<f64>();
    let tops = money.years.iter().flat_map(|year| {
        let means = year.means.as_ref().map_or(0.0, |(means, _)| *means);
        [total(year), means]
    });
    let scale = Scale::zero_to(largest(tops, 0.0), BOTTOM, TOP + 14.0);
    let mut shapes = Shapes::new(PORTRAIT, BOTTOM + 20.0);
    legend(&mut shapes, money);
    shapes.line((LEFT, BOTTOM), (PORTRAIT, BOTTOM), Stroke::solid(Ink::Soft, 0.8));
    let room = (PORTRAIT - LEFT) / money.years.len().max(1) as f32;
    for (n, year) in money.years.iter().enumerate() {
        let middle = LEFT + (n as f32 + 0.5) * room;
        column(&mut shapes, scale, middle, (room * 0.5).min(58.0), year);
        let style = Lettering::plain(9.0).middle();
        fit::label(&mut shapes, (middle, BOTTOM + 11.0), style, room - 4.0, 1, &year.label);
    }
    Chart { heading: finding.into(), alt: alt(money), shapes, table: table(finding, money) }
}

/// Ground and hatch of a kind.
fn look(nth: usize) -> (Ink, Option<(Hatch, Ink)>) {
    match nth % 5 {
        0 => (Ink::Navy, None),
        1 => (Ink::Steel, None),
        2 => (Ink::White, Some((Hatch::Rising, Ink::Soft))),
        3 => (Ink::Sky, Some((Hatch::Level, Ink::Soft))),
        _ => (Ink::White, Some((Hatch::Crossed, Ink::Soft))),
    }
}

fn block(shapes: &mut Shapes, (x, y, w, h): (f32, f32, f32, f32), nth: usize) {
    let (ground, hatch) = look(nth);
    shapes.area(x, y, w, h, ground);
    if let Some((hatch, ink)) = hatch {
        shapes.hatch(x, y, w, h, hatch, 4.0, ink);
    }
    shapes.frame(x, y, w, h, None, Stroke::solid(Ink::Text, 0.6));
}

fn column(shapes: &mut Shapes, scale: Scale, middle: f32, width: f32, year: &MoneyYear) {
    let (x, mut sum) = (middle - width / 2.0, 0.0);
    let mut labels = Vec::new();
    for (n, amount) in year.amounts.iter().enumerate() {
        let amount = if amount.is_finite() { amount.max(0.0) } else { 0.0 };
        let (low, high) = (scale.at(sum), scale.at(sum + amount));
        sum += amount;
        if low - high < 0.3 {
            continue;
        }
        block(shapes, (x, high, width, low - high), n);
        let (ground, hatch) = look(n);
        let words = year.texts.get(n).map_or("", String::as_str);
        if low - high >= 12.0 {
            labels.push((f32::midpoint(low, high), words, ground, hatch.is_some()));
        }
    }
    let mut label = scale.at(sum) - 5.0;
    if let Some((means, text)) = &year.means {
        let y = scale.at(*means);
        shapes.line((x - 9.0, y), (x + width + 9.0, y), Stroke::solid(Ink::Alarm, 2.5));
        let style = Lettering::plain(8.5).ink(Ink::Alarm);
        shapes.text((x + width + 12.0, y + 3.0), style, text.as_str());
        if (label - 8.0..label + 3.0).contains(&y) {
            label = y - 5.0;
        }
    }
    // The amounts stand over hatches and the line of the means, on a ground of their own.
    for (y, words, ground, hatched) in labels {
        let crossed = year.means.as_ref().is_some_and(|(means, _)| (scale.at(*means) - y).abs() < 7.0);
        if hatched || crossed {
            let w = measure(words, 8.5, false) + 5.0;
            shapes.area(middle - w / 2.0, y - 5.5, w, 11.0, ground);
        }
        let style = Lettering::plain(8.5).ink(ground.on()).middle();
        fit::label(shapes, (middle, y), style, width - 2.0, 1, words);
    }
    shapes.text((middle, label), Lettering::bold(9.5).middle(), year.total_text.as_str());
}

/// The kinds, and the means, in up to two rows above the columns.
fn legend(shapes: &mut Shapes, money: &Money) {
    let style = Lettering::plain(8.5);
    let (mut x, mut y) = (LEFT, 8.0);
    let mut place = |shapes: &mut Shapes, name: &str, nth: Option<usize>| {
        let width = measure(name, style.size, false).min(200.0) + 32.0;
        if x + width > PORTRAIT && x > LEFT {
            (x, y) = (LEFT, y + 16.0);
        }
        match nth {
            Some(nth) => block(shapes, (x, y - 5.0, 14.0, 10.0), nth),
            None => shapes.line((x, y), (x + 14.0, y), Stroke::solid(Ink::Alarm, 2.5)),
        }
        fit::label(shapes, (x + 19.0, y), style, 200.0, 1, name);
        x += width;
    };
    for (n, kind) in money.kinds.iter().enumerate() {
        place(shapes, kind, Some(n));
    }
    if money.years.iter().any(|year| year.means.is_some()) {
        place(shapes, &money.means_name, None);
    }
}

fn alt(money: &Money) -> String {
    let years = facts(money.years.iter().map(|year| {
        let kinds: Vec<String> =
            money.kinds.iter().zip(&year.texts).map(|(kind, text)| format!("{kind} {text}")).collect();
        let means = match &year.means {
            Some((_, text)) => format!(", against means of {text}"),
            None => String::new(),
        };
        format!("{}: {} in all ({}){means}", year.label, year.total_text, kinds.join(", "))
    }));
    format!("Stacked columns of money by year. {years}.")
}

fn table(finding: &str, money: &Money) -> Table {
    let mut columns = vec![Column::words("Year")];
    columns.extend(money.kinds.iter().map(|kind| Column::numbers(kind.as_str())));
    columns.extend([Column::numbers("Total"), Column::numbers(money.means_name.as_str())]);
    let rows = money.years.iter().map(|year| {
        let mut cells = vec![Rich::from(year.label.as_str())];
        for n in 0..money.kinds.len() {
            cells.push(year.texts.get(n).map_or("", String::as_str).into());
        }
        cells.push(year.total_text.as_str().into());
        cells.push(year.means.as_ref().map_or("", |(_, text)| text.as_str()).into());
        cells
    });
    Table::new(finding, columns).rows(rows)
}
