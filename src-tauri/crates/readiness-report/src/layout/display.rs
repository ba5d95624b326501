//! The display list: what stands where on which page, and the structure that a reader hears. It knows
//! no file format; the PDF and the preview are both made from it, and nothing else is.

use crate::shapes::{Ink, Stroke};
use crate::text::Run;

/// The number of a node in the [`Tree`].
pub(crate) type NodeId = usize;

/// Where the header cells of a table point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Scope {
    Row,
    Column,
}

/// What a node of the structure is. The names are those of PDF's standard structure types.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Role {
    Document,
    Sect,
    H(u8),
    P,
    Link,
    L {
        ordered: bool,
    },
    Li,
    Lbl,
    LBody,
    Table {
        summary: String,
    },
    THead,
    TBody,
    TFoot,
    Tr,
    Th(Scope),
    Td,
    /// Alternative text, and where the picture stands: page and box from the top left.
    Figure {
        alt: String,
        bounds: Option<(usize, [f32; 4])>,
    },
    Caption,
    Toc,
    /// An entry of the contents, with the number of its heading.
    Toci {
        heading: usize,
    },
    Reference,
}

/// What a node holds, in reading order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kid {
    Node(NodeId),
    /// Marked content on a page.
    Content {
        page: usize,
        mark: usize,
    },
    /// A link's area on a page.
    Area {
        page: usize,
        area: usize,
    },
}

/// A node of the structure.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: Option<NodeId>,
    pub(crate) kids: Vec<Kid>,
}

/// The structure: node 0 is the document.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

impl Tree {
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: None, kids: Vec::new() }] }
    }

    /// A node at the end of its parent.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = self.inline(parent, role);
        self.nodes[parent].kids.push(Kid::Node(id));
        id
    }

    /// A node that joins its parent when its first content is drawn, so that it stands between the
    /// words before and after it.
    pub(crate) fn inline(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.nodes.push(Node { role, parent: Some(parent), kids: Vec::new() });
        self.nodes.len() - 1
    }

    /// Attaches an inline node to its parent, once.
    pub(crate) fn attach(&mut self, node: NodeId) {
        if let Some(parent) = self.nodes[node].parent
            && !self.nodes[parent].kids.contains(&Kid::Node(node))
        {
            self.nodes[parent].kids.push(Kid::Node(node));
        }
    }
}

/// Why something on the page is not content.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Artifact {
    Header,
    Footer,
    /// Rules and grounds.
    Layout,
    /// The head of a table, drawn again on its next page.
    Repeat,
}

/// A step of a path, from the top left corner of the page.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Step {
    Move(f32, f32),
    Line(f32, f32),
    Curve([f32; 6]),
    Close,
}

/// One thing drawn.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// Content of a node begins.
    Begin { node: NodeId, mark: usize },
    /// What is not content begins.
    BeginArtifact(Artifact),
    /// The content or artifact ends.
    End,
    /// A run of glyphs with its left end on the base line at (x, y).
    Text { run: Run, x: f32, y: f32, size: f32, ink: Ink },
    /// An area, an outline, or both.
    Path { steps: Vec<Step>, fill: Option<Ink>, stroke: Option<Stroke> },
}

/// Where a link leads.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Target {
    /// A heading, by its number.
    Heading(usize),
    /// An address on the web.
    Web(String),
}

/// The area of a link.
#[derive(Clone, Debug)]
pub(crate) struct Area {
    /// Left, top, right, bottom, from the top left corner.
    pub(crate) bounds: [f32; 4],
    pub(crate) target: Target,
    /// What the link says, for people who hear it.
    pub(crate) words: String,
    pub(crate) node: NodeId,
}

/// A page.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) items: Vec<Item>,
    pub(crate) areas: Vec<Area>,
    /// How many marks there are on the page.
    pub(crate) marks: usize,
}

/// A heading that was laid out.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    /// 1 is the highest.
    pub(crate) level: u8,
    pub(crate) text: String,
    pub(crate) node: NodeId,
    /// Whether it stands in bookmarks and contents.
    pub(crate) bookmark: bool,
    /// The page, and the height of its top on it.
    pub(crate) page: usize,
    pub(crate) top: f32,
}

/// A document, laid out.
#[derive(Clone, Debug)]
pub(crate) struct Laid {
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
    pub(crate) headings: Vec<Placed>,
}
