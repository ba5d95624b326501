//! Blocks to atoms, in reading order: the state on the way, paragraphs, and what contains blocks.
//! Passages, tables, figures and the contents have their own files.

use super::atom::{Atom, Draw, Frame, Head, Hold};
use super::display::{NodeId, Placed, Role, Tree};
use super::setting::Stand;
use super::style::{BODY, PARAGRAPH, SIDE, Sheet, Style};
use crate::blocks::{Block, Document, Heading, Rich};
use crate::text::{Shaper, clean_line};
use crate::warning::Warning;
use std::collections::HashMap;

/// What the flow makes.
pub(crate) struct Flowed {
    pub(crate) atoms: Vec<Atom>,
    pub(crate) tree: Tree,
    pub(crate) headings: Vec<Placed>,
    pub(crate) heads: Vec<Head>,
    pub(crate) frames: Vec<Frame>,
}

/// The state while blocks become atoms.
pub(crate) struct Flow<'a> {
    pub(crate) document: &'a Document,
    pub(crate) shaper: &'a Shaper,
    pub(crate) warnings: Vec<Warning>,
    pub(crate) anchors: HashMap<String, usize>,
    pub(crate) tree: Tree,
    pub(crate) heads: Vec<Head>,
    pub(crate) headings: Vec<Placed>,
    /// All headings of the document with their final levels, known before the flow begins.
    pub(crate) outline: Vec<(u8, String, bool)>,
    pub(crate) left: f32,
    pub(crate) width: f32,
    pub(crate) landscape: bool,
    pub(crate) figures: usize,
    pub(crate) tables: usize,
    atoms: Vec<Atom>,
    pub(super) frames: Vec<Frame>,
    pub(super) frame: Option<usize>,
    fresh: bool,
    /// The node that new blocks join; `None`: a section is begun for them.
    pub(super) parent: Option<NodeId>,
    /// Whether the document has a title of its own, above all headings.
    pub(crate) titled: bool,
}

impl<'a> Flow<'a> {
    pub(crate) fn new(document: &'a Document, shaper: &'a Shaper) -> Self {
        let mut flow = Self {
            document,
            shaper,
            warnings: Vec::new(),
            anchors: HashMap::new(),
            tree: Tree::new(),
            heads: Vec::new(),
            headings: Vec::new(),
            outline: Vec::new(),
            left: SIDE,
            width: Sheet::a4(false).column(),
            landscape: false,
            figures: 0,
            tables: 0,
            atoms: Vec::new(),
            frames: Vec::new(),
            frame: None,
            fresh: false,
            parent: None,
            titled: false,
        };
        flow.survey();
        flow
    }

    pub(crate) fn finish(self) -> Flowed {
        Flowed { atoms: self.atoms, tree: self.tree, headings: self.headings, heads: self.heads, frames: self.frames }
    }

    /// Lays out the whole document. A title comes first, wherever its block stands; a document
    /// without any heading has one too.
    pub(crate) fn document(&mut self) {
        if self.titled {
            self.title();
        }
        self.blocks(&self.document.blocks);
    }

    /// Finds the headings and their levels beforehand: the contents and links need them.
    fn survey(&mut self) {
        let mut found = Vec::new();
        collect(&self.document.blocks, &mut found);
        self.titled = has_title(&self.document.blocks) || found.is_empty();
        let mut last = 0;
        if self.titled {
            self.outline.push((1, self.title_text(), true));
            last = 1;
        }
        for heading in found {
            let level = (heading.level.clamp(1, 3) + u8::from(self.titled)).min(last + 1);
            last = level;
            if let Some(name) = &heading.anchor {
                self.anchors.entry(name.clone()).or_insert(self.outline.len());
            }
            self.outline.push((level, clean_line(&heading.text), heading.bookmark));
        }
    }

    pub(crate) fn title_text(&self) -> String {
        let title = clean_line(&self.document.title);
        if title.is_empty() { "Untitled report".into() } else { title }
    }

    /// Lays out blocks one after the other.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for (n, block) in blocks.iter().enumerate() {
            match block {
                Block::Title => {}
                Block::Heading(heading) => self.heading(heading),
                Block::Paragraph(rich) => {
                    let first = self.atoms.len();
                    let node = self.node(Role::P);
                    self.paragraph(node, rich, BODY, PARAGRAPH);
                    // What announces a list stands with its first item; a heading and its words, with
                    // the table they lead to.
                    let headed = n > 0 && matches!(blocks[n - 1], Block::Heading(_));
                    match blocks.get(n + 1) {
                        Some(Block::List(_)) => self.hold_last(),
                        Some(Block::Table(_)) if headed && self.atoms.len() - first <= 4 => self.hold_from(first),
                        _ => {}
                    }
                }
                Block::List(list) => self.list(list),
                Block::Table(table) => self.table(table),
                Block::Figure(figure) => self.figure(figure),
                Block::Callout(callout) => self.callout(callout),
                Block::KeyValue(pairs) => self.key_value(pairs),
                Block::PageBreak => self.fresh = true,
                Block::Landscape(blocks) => self.turned(blocks),
                Block::Together(blocks) => self.together(blocks),
                Block::Contents(depth) => self.contents(*depth),
            }
        }
    }

    /// A node for a block.
    pub(crate) fn node(&mut self, role: Role) -> NodeId {
        let parent = match self.parent {
            Some(parent) => parent,
            None => self.tree.add(0, Role::Sect),
        };
        self.parent = Some(parent);
        self.tree.add(parent, role)
    }

    /// What follows stands in a section of its own, unless it is inside a frame.
    pub(crate) fn begin_section(&mut self) {
        if self.frame.is_none() {
            self.parent = None;
        }
    }

    /// Adds an atom in the current place.
    pub(crate) fn push(&mut self, atom: Atom) {
        let fresh = std::mem::take(&mut self.fresh);
        // What follows a heading stands close to it.
        let headed = self.atoms.last().is_some_and(|last| last.after_heading);
        let before = if headed { atom.before.min(3.0) } else { atom.before };
        self.atoms.push(Atom { before, frame: self.frame, landscape: self.landscape, fresh, ..atom });
    }

    /// Lines as atoms, never one alone at the foot or the head of a page.
    pub(crate) fn paragraph(&mut self, node: NodeId, rich: &Rich, style: Style, before: f32) {
        let place = (self.left, self.width);
        self.paragraph_at(node, rich, style, before, place, None);
    }

    /// Lines as atoms in a place of their own, the first with a label.
    pub(super) fn paragraph_at(
        &mut self,
        node: NodeId,
        rich: &Rich,
        style: Style,
        before: f32,
        (left, width): (f32, f32),
        mut label: Option<Vec<Draw>>,
    ) {
        let mut lines = self.set(rich, style, width);
        let count = lines.lines.len();
        if count == 0 {
            self.drop_if_empty(node);
            return;
        }
        for nth in 0..count {
            let mut draws = label.take().unwrap_or_default();
            draws.extend(lines.draw(&mut self.tree, node, nth, (left, width, 0.0), Stand::Start));
            let held = nth + 1 < count && (nth == 0 || nth + 2 == count);
            self.push(Atom {
                height: style.lead,
                before: if nth == 0 { before } else { 0.0 },
                draws,
                hold: if held { Hold::Strong } else { Hold::Free },
                ..Atom::default()
            });
        }
    }

    /// Takes the last node out again if nothing came of it.
    fn drop_if_empty(&mut self, node: NodeId) {
        let parent = self.tree.nodes[node].parent;
        if let Some(parent) = parent
            && self.tree.nodes[node].kids.is_empty()
        {
            self.tree.nodes[parent].kids.retain(|kid| *kid != super::display::Kid::Node(node));
        }
    }

    /// Makes all atoms from one on hold on to the next.
    pub(crate) fn hold_from(&mut self, first: usize) {
        for atom in &mut self.atoms[first..] {
            atom.hold = Hold::Strong;
        }
    }

    /// Makes all atoms from one on hold on to the next at least weakly.
    pub(crate) fn hold_weakly(&mut self, first: usize) {
        for atom in &mut self.atoms[first..] {
            atom.hold = atom.hold.max(Hold::Weak);
        }
    }

    /// Makes the last atom hold on to the next.
    pub(crate) fn hold_last(&mut self) {
        if let Some(atom) = self.atoms.last_mut() {
            atom.hold = Hold::Strong;
        }
    }

    /// Makes the last atom hold on to the next, unless it has two lines or more and can stand by itself.
    pub(crate) fn hold_last_if_low(&mut self) {
        if self.atoms.last().is_some_and(|atom| atom.height < 30.0) {
            self.hold_last();
        }
    }

    /// Lets a page end after the last atom.
    pub(crate) fn release_last(&mut self) {
        if let Some(atom) = self.atoms.last_mut() {
            atom.hold = Hold::Free;
        }
    }

    /// Keeps the atoms from one on together, if they are no higher than this.
    pub(crate) fn hold_if_short(&mut self, first: usize, height: f32) {
        let Some((_, held)) = self.atoms[first..].split_last() else { return };
        if held.iter().map(|atom| atom.before + atom.height).sum::<f32>() > height {
            return;
        }
        for atom in self.atoms[first..].iter_mut().rev().skip(1) {
            atom.hold = atom.hold.max(Hold::Weak);
        }
    }

    /// The atom that was added since, if it is the only one.
    pub(crate) fn only_atom_from(&mut self, first: usize) -> Option<&mut Atom> {
        match &mut self.atoms[first..] {
            [atom] => Some(atom),
            _ => None,
        }
    }

    pub(crate) fn atom_count(&self) -> usize {
        self.atoms.len()
    }

    /// A heading of the given level and text as it stands in the survey.
    pub(crate) fn place_heading(&mut self, node: NodeId, style: Style, before: f32, after: f32) {
        let number = self.headings.len();
        let (level, words, bookmark) = self.outline[number].clone();
        let first = self.atoms.len();
        self.paragraph(node, &words.as_str().into(), style, before);
        self.hold_from(first);
        if let Some(atom) = self.atoms.get_mut(first) {
            atom.heading = Some(number);
        }
        if let Some(atom) = self.atoms.last_mut() {
            atom.height += after;
            atom.after_heading = true;
        }
        self.headings.push(Placed { level, text: words, node, bookmark, page: 0, top: 0.0 });
    }

    fn turned(&mut self, blocks: &[Block]) {
        let outer = (self.landscape, self.left, self.width);
        if !self.landscape {
            (self.landscape, self.left, self.width) = (true, SIDE, Sheet::a4(true).column());
        }
        self.blocks(blocks);
        (self.landscape, self.left, self.width) = outer;
    }

    fn together(&mut self, blocks: &[Block]) {
        let first = self.atoms.len();
        self.blocks(blocks);
        let last = self.atoms.len();
        if last > first + 1 {
            for atom in &mut self.atoms[first..last - 1] {
                atom.hold = Hold::Strong;
            }
        }
    }
}

fn has_title(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Title => true,
        Block::Landscape(inner) | Block::Together(inner) => has_title(inner),
        Block::Callout(callout) => has_title(&callout.blocks),
        _ => false,
    })
}

/// The headings in reading order, those of contents included.
fn collect(blocks: &[Block], out: &mut Vec<Heading>) {
    for block in blocks {
        match block {
            Block::Heading(heading) if !clean_line(&heading.text).is_empty() => out.push(heading.clone()),
            Block::Contents(_) => out.push(super::contents::heading()),
            Block::Landscape(inner) | Block::Together(inner) => collect(inner, out),
            Block::Callout(callout) => collect(&callout.blocks, out),
            _ => {}
        }
    }
}
