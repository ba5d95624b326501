//! The document model in which the report is written: what is said and in which order.
//!
//! A story makes a [`Document`] of [`Block`]s with short constructors (`Block::h1`, `Block::p`,
//! `Block::bullets`, [`Table::new`]). Nothing here knows of pages, fonts or PDF: see `layout` and
//! `paint` for those, and `charts` for [`Figure`]s made from numbers.

mod document;
mod figure;
mod rich;
mod table;

pub(crate) use document::grouped_digits;
pub use document::{Document, Moment};
pub use figure::Figure;
pub use rich::{Link, Rich, Span, bold, link, see, text};
pub use table::{Align, Column, KeyValue, Table};

/// One thing on the page, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The document's own title, subtitle and author from the [`Document`], as its only first-level
    /// heading. Section headings then stand one level below it.
    Title,
    /// A section heading.
    Heading(Heading),
    /// A paragraph of running text.
    Paragraph(Rich),
    /// A bulleted or numbered list.
    List(List),
    /// A table of data.
    Table(Table),
    /// A picture with its caption and its alternative text.
    Figure(Figure),
    /// A framed passage that must not be overlooked.
    Callout(Callout),
    /// Names with their values, as on a front sheet.
    KeyValue(KeyValue),
    /// What follows begins on a new page.
    PageBreak,
    /// Blocks on pages turned to landscape.
    Landscape(Vec<Block>),
    /// Blocks that stay together on one page if one page can hold them.
    Together(Vec<Block>),
    /// The list of headings with links and page numbers, down to this section level (1 to 3).
    Contents(u8),
}

/// A section heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 is a chapter, 3 the deepest. Other values are brought into this range.
    pub level: u8,
    /// The words, on the page, in the contents and as bookmark.
    pub text: String,
    /// The name by which [`see`] finds this heading.
    pub anchor: Option<String>,
    /// Whether it stands in the bookmarks and in the contents.
    pub bookmark: bool,
}

impl Heading {
    /// A heading that is bookmarked and has no anchor.
    pub fn new(level: u8, text: impl Into<String>) -> Self {
        Self { level: level.clamp(1, 3), text: text.into(), anchor: None, bookmark: true }
    }

    /// Gives the heading a name for [`see`].
    #[must_use]
    pub fn anchor(mut self, name: impl Into<String>) -> Self {
        self.anchor = Some(name.into());
        self
    }

    /// Keeps the heading out of the bookmarks and the contents.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.bookmark = false;
        self
    }
}

/// A bulleted or numbered list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Numbered from 1 if true, bulleted if false.
    pub ordered: bool,
    /// The items; an empty one is left out.
    pub items: Vec<Rich>,
}

/// What a callout is for. The kind is also printed as a word, never told by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalloutKind {
    /// What the reader is asked to decide.
    Ask,
    /// Something to know.
    Note,
    /// Something that can go wrong.
    Risk,
}

/// A framed passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// What it is for.
    pub kind: CalloutKind,
    /// Its title, in bold.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Block {
    /// A chapter heading.
    pub fn h1(text: impl Into<String>) -> Self {
        Heading::new(1, text).into()
    }

    /// A section heading.
    pub fn h2(text: impl Into<String>) -> Self {
        Heading::new(2, text).into()
    }

    /// A heading within a section.
    pub fn h3(text: impl Into<String>) -> Self {
        Heading::new(3, text).into()
    }

    /// A paragraph.
    pub fn p(text: impl Into<Rich>) -> Self {
        Self::Paragraph(text.into())
    }

    /// A bulleted list.
    pub fn bullets<T: Into<Rich>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(List { ordered: false, items: items.into_iter().map(Into::into).collect() })
    }

    /// A list numbered from 1.
    pub fn numbered<T: Into<Rich>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(List { ordered: true, items: items.into_iter().map(Into::into).collect() })
    }

    /// A framed passage.
    pub fn callout(kind: CalloutKind, title: impl Into<String>, blocks: impl Into<Vec<Block>>) -> Self {
        Self::Callout(Callout { kind, title: title.into(), blocks: blocks.into() })
    }
}

impl From<Heading> for Block {
    fn from(heading: Heading) -> Self {
        Self::Heading(heading)
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<KeyValue> for Block {
    fn from(pairs: KeyValue) -> Self {
        Self::KeyValue(pairs)
    }
}

impl From<Figure> for Block {
    fn from(figure: Figure) -> Self {
        Self::Figure(figure)
    }
}
