//! Rows of tables as atoms: whole unless they are very tall, else line by line.

use super::atom::{Atom, Draw, Hold};
use super::display::{NodeId, Role};
use super::flow::Flow;
use super::setting::{SetText, Stand};
use super::style::{CELL, Sheet};
use super::table::{PAD, lead};
use crate::blocks::{Align, Rich};
use crate::shapes::Ink;

/// Space above and below a cell's text.
const RISE: f32 = 4.0;

/// A row that takes more than this share of a page is split between lines.
const TALL: f32 = 0.35;

/// A cell: its words and what it is.
pub(super) struct Cell {
    pub(super) words: Rich,
    pub(super) role: Role,
}

/// The columns as they stand.
pub(super) struct Columns {
    pub(super) widths: Vec<f32>,
    pub(super) aligns: Vec<Align>,
    /// The widest part behind a decimal point.
    pub(super) fractions: Vec<f32>,
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Head,
    Body,
    Totals,
}

/// A cell, set and placed.
struct SetCell {
    lines: SetText,
    node: NodeId,
    left: f32,
    width: f32,
    stand: Stand,
}

impl Flow<'_> {
    /// A row as one atom, or as many as it has lines if it would leave too large a gap.
    pub(super) fn row(&mut self, row: NodeId, cells: &[Cell], columns: &Columns, kind: Kind, head: Option<usize>) {
        let mut set = self.set_cells(row, cells, columns, kind);
        let atom = self.whole(&mut set, kind);
        if atom.height <= Sheet::a4(self.landscape).depth() * TALL {
            self.push(Atom { head, ..atom });
        } else {
            self.slices(&mut set, head);
        }
    }

    fn set_cells(&mut self, row: NodeId, cells: &[Cell], columns: &Columns, kind: Kind) -> Vec<SetCell> {
        let mut left = self.left;
        let mut set = Vec::with_capacity(cells.len());
        for (n, cell) in cells.iter().enumerate() {
            let node = self.tree.add(row, cell.role.clone());
            let lead = lead(&columns.aligns, n);
            let room = columns.widths[n] - 2.0 * PAD - lead;
            let lines = self.set(&cell.words, CELL, room);
            let mut width = room;
            if columns.aligns[n] == Align::Decimal && kind != Kind::Head && lines.lines.len() == 1 {
                // Moved left until its decimal point stands under the others.
                let fraction = self.fraction(&cell.words, kind == Kind::Totals || n == 0);
                let shift = (columns.fractions[n] - fraction).max(0.0);
                let free = room - lines.lines[0].width * CELL.size;
                width -= shift.min(free.max(0.0));
            }
            let stand = if columns.aligns[n] == Align::Left { Stand::Start } else { Stand::Right };
            set.push(SetCell { lines, node, left: left + PAD + lead, width, stand });
            left += columns.widths[n];
        }
        set
    }

    fn whole(&mut self, cells: &mut [SetCell], kind: Kind) -> Atom {
        let text = cells.iter().map(|cell| cell.lines.height()).fold(CELL.lead, f32::max);
        let height = text + 2.0 * RISE;
        let mut draws = Vec::new();
        let (left, right) = (self.left, self.left + self.width);
        let rule = |top: f32, bottom: f32, ink: Ink| Draw::Ground { bounds: [left, top, right, bottom], ink };
        match kind {
            Kind::Head => draws.push(rule(height - 1.2, height, Ink::Blue)),
            Kind::Body => draws.push(rule(height - 0.5, height, Ink::Rule)),
            Kind::Totals => {
                draws.push(rule(-0.5, 0.5, Ink::Text));
                draws.push(rule(height - 1.0, height, Ink::Text));
            }
        }
        for cell in cells {
            // Heads stand at the foot of their row, where the numbers begin.
            let sunk = if kind == Kind::Head { text - cell.lines.height() } else { 0.0 };
            for nth in 0..cell.lines.lines.len() {
                let top = RISE + sunk + nth as f32 * CELL.lead;
                let place = (cell.left, cell.width, top);
                draws.extend(cell.lines.draw(&mut self.tree, cell.node, nth, place, cell.stand));
            }
        }
        Atom { height, draws, hold: Hold::Free, ..Atom::default() }
    }

    /// A row that is too tall to be moved as one, line by line.
    fn slices(&mut self, cells: &mut [SetCell], head: Option<usize>) {
        let count = cells.iter().map(|cell| cell.lines.lines.len()).max().unwrap_or(0);
        for nth in 0..count {
            let first = if nth == 0 { RISE } else { 0.0 };
            let last = nth + 1 == count;
            let height = CELL.lead + first + if last { RISE } else { 0.0 };
            let mut draws = Vec::new();
            if last {
                let bounds = [self.left, height - 0.5, self.left + self.width, height];
                draws.push(Draw::Ground { bounds, ink: Ink::Rule });
            }
            for cell in cells.iter_mut().filter(|cell| nth < cell.lines.lines.len()) {
                let place = (cell.left, cell.width, first);
                draws.extend(cell.lines.draw(&mut self.tree, cell.node, nth, place, cell.stand));
            }
            let orphan = !last && (nth == 0 || nth + 2 == count);
            let hold = if orphan { Hold::Strong } else { Hold::Free };
            self.push(Atom { height, draws, hold, head, ..Atom::default() });
        }
    }
}
