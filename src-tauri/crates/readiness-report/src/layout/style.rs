//! The type scale and the measures of the page: the only place where a size is chosen.

use crate::shapes::Ink;

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    /// Size in points.
    pub(crate) size: f32,
    /// Distance of base lines in points.
    pub(crate) lead: f32,
    /// Whether all of it is bold.
    pub(crate) bold: bool,
    /// Its colour.
    pub(crate) ink: Ink,
}

impl Style {
    const fn new(size: f32, lead: f32, bold: bool, ink: Ink) -> Self {
        Self { size, lead, bold, ink }
    }

    /// The same in bold.
    pub(crate) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The base line's distance from the top of its line.
    pub(crate) fn base(self) -> f32 {
        // The letters of the face rise 1.07 em and fall 0.29 em.
        self.lead / 2.0 + 0.37 * self.size
    }
}

/// Running text.
pub(crate) const BODY: Style = Style::new(10.5, 15.0, false, Ink::Text);
/// Cells of tables.
pub(crate) const CELL: Style = Style::new(9.5, 13.0, false, Ink::Text);
/// The title of the document.
pub(crate) const TITLE: Style = Style::new(26.0, 32.0, true, Ink::Blue);
/// The line under the title.
pub(crate) const SUBTITLE: Style = Style::new(13.0, 18.0, false, Ink::Soft);
/// Captions of figures and tables.
pub(crate) const CAPTION: Style = Style::new(10.0, 13.5, true, Ink::Text);
/// The word that tells what a callout is for.
pub(crate) const KICKER: Style = Style::new(8.5, 12.0, true, Ink::Blue);
/// Running header and footer.
pub(crate) const FURNITURE: Style = Style::new(8.5, 11.0, false, Ink::Soft);

/// A section heading: its style, the space above and below.
pub(crate) const fn heading(level: u8) -> (Style, f32, f32) {
    match level {
        1 => (Style::new(19.0, 25.0, true, Ink::Blue), 24.0, 8.0),
        2 => (Style::new(14.0, 19.0, true, Ink::Text), 18.0, 5.0),
        _ => (Style::new(11.5, 16.0, true, Ink::Text), 12.0, 3.0),
    }
}

/// Space between paragraphs.
pub(crate) const PARAGRAPH: f32 = 7.0;
/// Space above and below tables, figures and callouts.
pub(crate) const BLOCK: f32 = 14.0;

/// A page's measures in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// The outer margins left and right.
pub(crate) const SIDE: f32 = 56.0;
/// Where content begins.
pub(crate) const TOP: f32 = 68.0;
/// How far content stays from the lower edge.
pub(crate) const FOOT: f32 = 70.0;

impl Sheet {
    /// A4, portrait or landscape.
    pub(crate) const fn a4(landscape: bool) -> Self {
        let (short, long) = (595.276, 841.89);
        if landscape { Self { width: long, height: short } } else { Self { width: short, height: long } }
    }

    /// The width of the column of text.
    pub(crate) const fn column(self) -> f32 {
        self.width - 2.0 * SIDE
    }

    /// Where content ends.
    pub(crate) const fn bottom(self) -> f32 {
        self.height - FOOT
    }

    /// The height that content can fill.
    pub(crate) const fn depth(self) -> f32 {
        self.bottom() - TOP
    }
}
