//! Atoms: slices of the page that are never split. Blocks become atoms (`flow`), atoms are put on
//! pages (`paginate`), and what they hold is drawn (`draw`).

use super::display::{NodeId, Target};
use crate::shapes::{Ink, Shapes};
use crate::text::Run;
use std::rc::Rc;

/// How firmly an atom holds on to the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Hold {
    /// A page may end here.
    #[default]
    Free,
    /// A page should not end here.
    Weak,
    /// A page must not end here, unless what hangs together is longer than a page.
    Strong,
}

/// A slice of the page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Atom {
    /// Its height.
    pub(crate) height: f32,
    /// Space above it, dropped at the top of a page.
    pub(crate) before: f32,
    /// What is drawn, down from its top.
    pub(crate) draws: Vec<Draw>,
    /// How firmly it holds on to the next one.
    pub(crate) hold: Hold,
    /// The frame that it stands in.
    pub(crate) frame: Option<usize>,
    /// The table whose head is drawn again when a page begins with this atom.
    pub(crate) head: Option<usize>,
    /// The heading that it holds.
    pub(crate) heading: Option<usize>,
    /// Whether a heading ends with it.
    pub(crate) after_heading: bool,
    /// Whether it begins a new page.
    pub(crate) fresh: bool,
    /// Whether its page is turned.
    pub(crate) landscape: bool,
}

/// Something to draw. Horizontal places are on the page, vertical ones from the atom's top.
#[derive(Clone, Debug)]
pub(crate) enum Draw {
    /// A run of glyphs for a node.
    Text(TextDraw),
    /// A filled rectangle that is not content.
    Ground { bounds: [f32; 4], ink: Ink },
    /// A picture for a node.
    Figure { node: NodeId, at: (f32, f32), scale: f32, shapes: Rc<Shapes> },
    /// The page of a heading, ending at `right`, for a node; with a dotted line from `left`.
    PageNumber { node: NodeId, heading: usize, left: f32, right: f32, top: f32 },
}

/// A run of glyphs.
#[derive(Clone, Debug)]
pub(crate) struct TextDraw {
    pub(crate) node: NodeId,
    pub(crate) x: f32,
    /// The top and the height of its line, for the area of a link.
    pub(crate) line: (f32, f32),
    /// The base line.
    pub(crate) base: f32,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    pub(crate) run: Run,
    /// Where it leads and what the link says.
    pub(crate) link: Option<Rc<(Target, String)>>,
}

/// The frame of a callout.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) ground: Ink,
    pub(crate) bar: Ink,
}

/// The head of a table: drawn again on each page that the table continues on.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) height: f32,
    pub(crate) draws: Vec<Draw>,
}
