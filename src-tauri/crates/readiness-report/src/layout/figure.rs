//! Figures: the caption first, then the picture, both in a section of their own. The caption stands
//! beside the picture in the structure, because assistive technology reads a picture's alternative
//! text and skips what is inside it.

use super::atom::{Atom, Draw, Hold};
use super::display::Role;
use super::flow::Flow;
use super::style::{BLOCK, BODY, CAPTION, Sheet};
use crate::blocks::Figure;
use crate::text::{clean_line, clean_said};
use crate::warning::Warning;
use std::rc::Rc;

impl Flow<'_> {
    /// A figure, made smaller if it is wider or taller than the page can hold.
    pub(crate) fn figure(&mut self, figure: &Figure) {
        self.figures += 1;
        let caption = clean_line(&figure.caption);
        let label = match caption.as_str() {
            "" => format!("Figure {}", self.figures),
            caption => format!("Figure {}: {caption}", self.figures),
        };
        let mut alt = clean_said(&figure.alt);
        if alt.is_empty() {
            alt = clean_said(&format!("A picture without a description. Its caption: {label}"));
            self.warnings.push(Warning::NoAlternative(caption));
        }
        let section = self.node(Role::Sect);
        let node = self.tree.add(section, Role::Caption);
        let first = self.atom_count();
        self.paragraph(node, &label.into(), CAPTION, BLOCK);
        self.hold_from(first);
        let shapes = &figure.shapes;
        if !shapes.shows_something() {
            // Nothing to see: what would have been said of it is said to everybody.
            let node = self.tree.add(section, Role::P);
            self.paragraph(node, &alt.into(), BODY, 4.0);
            return;
        }
        let most = Sheet::a4(self.landscape).depth() - 60.0;
        let scale = (self.width / shapes.width).min(most / shapes.height).min(1.0);
        let node = self.tree.add(section, Role::Figure { alt, bounds: None });
        self.push(Atom {
            height: shapes.height * scale + 4.0,
            before: 6.0,
            draws: vec![Draw::Figure { node, at: (self.left, 0.0), scale, shapes: Rc::new(shapes.clone()) }],
            hold: Hold::Free,
            ..Atom::default()
        });
    }
}
