//! Tables of data and lists of names with values.

use super::Rich;

/// How a column's cells stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Numbers of equal precision.
    Right,
    /// Numbers of unequal precision: their decimal points stand under each other.
    Decimal,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The words at its head.
    pub header: String,
    /// How its cells stand.
    pub align: Align,
    /// Its share of the width, relative to the other columns' shares. Without it the content decides.
    pub share: Option<f32>,
}

impl Column {
    /// A column of words.
    pub fn words(header: impl Into<String>) -> Self {
        Self { header: header.into(), align: Align::Left, share: None }
    }

    /// A column of numbers, aligned right.
    pub fn numbers(header: impl Into<String>) -> Self {
        Self { align: Align::Right, ..Self::words(header) }
    }

    /// A column of numbers, aligned at the decimal point.
    pub fn decimals(header: impl Into<String>) -> Self {
        Self { align: Align::Decimal, ..Self::words(header) }
    }

    /// Sets the column's share of the width.
    #[must_use]
    pub fn share(mut self, share: f32) -> Self {
        self.share = Some(share);
        self
    }
}

/// A table of data. The first cell of each row is its header.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table shows, printed above it.
    pub caption: String,
    /// How the table is built, for people who hear it. Empty: made from caption and columns.
    pub summary: String,
    /// The columns. A table without columns is left out.
    pub columns: Vec<Column>,
    /// The rows. Short ones are filled with empty cells, long ones cut at the last column.
    pub rows: Vec<Vec<Rich>>,
    /// A last row of totals, in bold under a rule.
    pub totals: Option<Vec<Rich>>,
}

impl Table {
    /// A table with its caption and columns, yet without rows.
    pub fn new(caption: impl Into<String>, columns: impl Into<Vec<Column>>) -> Self {
        Self {
            caption: caption.into(),
            summary: String::new(),
            columns: columns.into(),
            rows: Vec::new(),
            totals: None,
        }
    }

    /// Says how the table is built.
    #[must_use]
    pub fn summary(mut self, words: impl Into<String>) -> Self {
        self.summary = words.into();
        self
    }

    /// Adds a row.
    #[must_use]
    pub fn row<T: Into<Rich>>(mut self, cells: impl IntoIterator<Item = T>) -> Self {
        self.rows.push(cells.into_iter().map(Into::into).collect());
        self
    }

    /// Adds rows.
    #[must_use]
    pub fn rows<R, T>(mut self, rows: impl IntoIterator<Item = R>) -> Self
    where
        R: IntoIterator<Item = T>,
        T: Into<Rich>,
    {
        self.rows.extend(rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()));
        self
    }

    /// Sets the row of totals.
    #[must_use]
    pub fn totals<T: Into<Rich>>(mut self, cells: impl IntoIterator<Item = T>) -> Self {
        self.totals = Some(cells.into_iter().map(Into::into).collect());
        self
    }
}

/// Names with their values. Tagged as a table whose first column holds the row headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyValue {
    /// What the pairs are about, for people who hear the table; not printed.
    pub summary: String,
    /// The pairs, in order. A value may have several lines (line feed).
    pub pairs: Vec<(String, Rich)>,
}

impl KeyValue {
    /// No pairs yet.
    pub fn new(summary: impl Into<String>) -> Self {
        Self { summary: summary.into(), pairs: Vec::new() }
    }

    /// Adds a pair.
    #[must_use]
    pub fn pair(mut self, name: impl Into<String>, value: impl Into<Rich>) -> Self {
        self.pairs.push((name.into(), value.into()));
        self
    }
}
