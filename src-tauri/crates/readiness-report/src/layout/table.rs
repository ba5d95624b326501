//! Tables and lists of names with values: their structure, their columns, and which rows hold
//! together. The rows themselves are made in `rows`.

use super::atom::{Atom, Head};
use super::display::{NodeId, Role, Scope};
use super::flow::Flow;
use super::rows::{Cell, Columns, Kind};
use super::style::{BLOCK, BODY, CAPTION, CELL, PARAGRAPH, Sheet};
use super::widths::{Need, widths};
use crate::blocks::{Align, Column, KeyValue, Rich, Table};
use crate::text::{Words, clean, clean_line, clean_said, measure_words};

/// A table that takes no more than this share of a page stays on one; a longer one is split between rows.
const SHORT: f32 = 0.4;
/// Space left and right of a cell's text.
pub(super) const PAD: f32 = 4.0;

impl Flow<'_> {
    /// A table of data. Without rows it says so in words.
    pub(crate) fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        self.tables += 1;
        let label = match clean_line(&table.caption).as_str() {
            "" => format!("Table {}", self.tables),
            caption => format!("Table {}: {caption}", self.tables),
        };
        if table.rows.is_empty() && table.totals.is_none() {
            let node = self.node(Role::P);
            self.paragraph(node, &label.into(), CAPTION, BLOCK);
            self.hold_last();
            let node = self.node(Role::P);
            self.paragraph(node, &"There are no entries.".into(), BODY, 2.0);
            return;
        }
        let node = self.node(Role::Table { summary: summary(table, &label) });
        let caption = self.tree.add(node, Role::Caption);
        let first = self.atom_count();
        self.paragraph(caption, &label.into(), CAPTION, BLOCK);
        self.hold_from(first);
        let columns = self.columns(table);
        let head = self.head(node, table, &columns);
        let body = self.tree.add(node, Role::TBody);
        self.body(body, &table.rows, &columns, head, table.totals.is_some());
        if let Some(totals) = &table.totals {
            let foot = self.tree.add(node, Role::TFoot);
            let row = self.tree.add(foot, Role::Tr);
            let cells = cells(totals, table.columns.len(), true);
            self.row(row, &cells, &columns, Kind::Totals, head);
        }
        self.push(Atom { height: PARAGRAPH, ..Atom::default() });
    }

    /// Names with their values.
    pub(crate) fn key_value(&mut self, pairs: &KeyValue) {
        let blank = |(name, value): &&(String, Rich)| name.trim().is_empty() && value.is_blank();
        let pairs_kept: Vec<_> = pairs.pairs.iter().filter(|pair| !blank(pair)).collect();
        if pairs_kept.is_empty() {
            return;
        }
        let summary = match clean_said(&pairs.summary).as_str() {
            "" => "Names in the first column, their values in the second.".into(),
            summary => summary.to_string(),
        };
        let node = self.node(Role::Table { summary });
        let body = self.tree.add(node, Role::TBody);
        let rows: Vec<Vec<Rich>> = pairs_kept
            .into_iter()
            .map(|(name, value)| {
                let name = clean_line(name);
                vec![if name.is_empty() { "–".into() } else { name.into() }, value.clone()]
            })
            .collect();
        let name_width = rows.iter().map(|row| self.need(&row[0], true).0).fold(40.0, f32::max);
        let name_width = (name_width + 2.0 * PAD + 8.0).min(self.width * 0.34);
        let columns = Columns {
            widths: vec![name_width, self.width - name_width],
            aligns: vec![Align::Left, Align::Left],
            fractions: vec![0.0; 2],
        };
        self.push(Atom { height: BLOCK / 2.0, ..Atom::default() });
        self.body(body, &rows, &columns, None, false);
        self.push(Atom { height: PARAGRAPH, ..Atom::default() });
    }

    /// The head, and its number if it is drawn again on the pages on which the table continues. One
    /// that would fill half a page is not.
    fn head(&mut self, node: NodeId, table: &Table, columns: &Columns) -> Option<usize> {
        let head = self.tree.add(node, Role::THead);
        let row = self.tree.add(head, Role::Tr);
        let cells: Vec<Cell> = table
            .columns
            .iter()
            .map(|column| Cell { words: Rich::from(header(column)).embolden(), role: Role::Th(Scope::Column) })
            .collect();
        let first = self.atom_count();
        self.row(row, &cells, columns, Kind::Head, None);
        self.hold_last();
        let number = self.heads.len();
        let atom = self.only_atom_from(first)?;
        atom.before = 3.0;
        if atom.height > Sheet::a4(atom.landscape).depth() / 2.0 {
            return None;
        }
        atom.head = Some(number);
        let head = Head { height: atom.height, draws: atom.draws.clone() };
        self.heads.push(head);
        Some(number)
    }

    /// The rows; two at least stay with the head, and two with what ends the table, unless they have lines enough.
    fn body(&mut self, body: NodeId, rows: &[Vec<Rich>], columns: &Columns, head: Option<usize>, totals: bool) {
        let count = rows.len();
        let first = self.atom_count();
        for (n, cells_of) in rows.iter().enumerate() {
            let row = self.tree.add(body, Role::Tr);
            let cells = cells(cells_of, columns.widths.len(), false);
            self.row(row, &cells, columns, Kind::Body, head);
            let near_end = n + 2 == count || (totals && n + 1 == count);
            if n + 1 < count + usize::from(totals) && (n == 0 || near_end) {
                self.hold_last_if_low();
            }
        }
        self.hold_if_short(first, Sheet::a4(self.landscape).depth() * SHORT);
    }

    /// The widths of a table's columns in points.
    pub(crate) fn column_widths(&self, table: &Table) -> Vec<f32> {
        self.columns(table).widths
    }

    fn columns(&self, table: &Table) -> Columns {
        let mut fractions = vec![0.0_f32; table.columns.len()];
        let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
        let heads: Vec<(f32, f32)> = table.columns.iter().map(|c| self.need(&header(c).into(), true)).collect();
        let need = |(column, (_, least)): (&Column, &(f32, f32))| Need {
            natural: *least,
            least: *least,
            share: column.share,
            words: column.align == Align::Left,
        };
        let mut needs: Vec<Need> = table.columns.iter().zip(&heads).map(need).collect();
        let totals = table.totals.iter().map(|row| (row, true));
        for (row, bold) in table.rows.iter().map(|row| (row, false)).chain(totals) {
            for (n, cell) in row.iter().take(needs.len()).enumerate() {
                let (natural, least) = self.need(cell, bold || n == 0);
                needs[n].natural = needs[n].natural.max(natural);
                needs[n].least = needs[n].least.max(least);
                if table.columns[n].align == Align::Decimal {
                    fractions[n] = fractions[n].max(self.fraction(cell, bold));
                }
            }
        }
        // Where room is short, the heads of numbers are broken before the words of other columns.
        let pads = |n: usize| 2.0 * PAD + lead(&aligns, n);
        let wish = |need: &Need, head: f32, share: f32| need.natural.max(if need.words { head } else { head * share });
        let total = |share: f32| {
            let wishes = needs.iter().zip(&heads).enumerate();
            wishes.map(|(n, (need, (head, _)))| wish(need, *head, share) + pads(n)).sum::<f32>()
        };
        let share = [1.0, 0.75].into_iter().find(|share| total(*share) <= self.width).unwrap_or(0.0);
        for (n, (need, (head, _))) in needs.iter_mut().zip(&heads).enumerate() {
            need.natural = wish(need, *head, share);
            let pads = pads(n);
            need.natural += pads;
            need.least = (need.least + pads).min(self.width * 0.45);
        }
        Columns { widths: widths(self.width, &needs), aligns, fractions }
    }

    /// The width of a cell on one line, and of its widest word.
    fn need(&self, cell: &Rich, bold: bool) -> (f32, f32) {
        let texts: Vec<_> = cell.0.iter().map(|span| clean(&span.text)).collect();
        let words: Vec<Words<'_>> =
            cell.0.iter().zip(&texts).map(|(span, text)| Words { text, bold: bold || span.bold }).collect();
        let (natural, least) = measure_words(self.shaper, &words);
        // A hair more, so that rounding never breaks what was measured to fit.
        (natural * CELL.size + 0.05, least * CELL.size + 0.05)
    }

    /// The width of what stands behind the decimal point, the point included.
    pub(super) fn fraction(&self, cell: &Rich, bold: bool) -> f32 {
        let plain = cell.plain();
        let plain = plain.trim();
        match plain.rfind('.') {
            Some(point) if plain[point + 1..].starts_with(|c: char| c.is_ascii_digit()) => {
                self.need(&plain[point..].into(), bold).0
            }
            _ => 0.0,
        }
    }
}

/// What keeps words apart from the numbers that end just before them.
pub(super) fn lead(aligns: &[Align], n: usize) -> f32 {
    if n > 0 && aligns[n] == Align::Left && aligns[n - 1] != Align::Left { 8.0 } else { 0.0 }
}

fn header(column: &Column) -> String {
    let header = clean_line(&column.header);
    if header.is_empty() { "–".into() } else { header }
}

pub(crate) fn summary(table: &Table, label: &str) -> String {
    let summary = clean_said(&table.summary);
    if !summary.is_empty() {
        return summary;
    }
    let columns: Vec<String> = table.columns.iter().map(header).collect();
    clean_said(&format!("{label}. Columns: {}. The first cell of each row is its header.", columns.join(", ")))
}

/// The cells of a row: exactly as many as there are columns, the first one its header.
fn cells(row: &[Rich], count: usize, bold: bool) -> Vec<Cell> {
    let cell = |n: usize| {
        let words = row.get(n).cloned().unwrap_or_default();
        let header = n == 0 && !clean_line(&words.plain()).is_empty();
        let role = if header { Role::Th(Scope::Row) } else { Role::Td };
        let words = if bold || n == 0 { words.embolden() } else { words };
        Cell { words, role }
    };
    (0..count).map(cell).collect()
}
