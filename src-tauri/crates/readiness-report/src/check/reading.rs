//! A file as assistive technology reads it: the text of each element, through the structure tree.

use super::content::Marks;
use super::elements::text_below;
use super::file::File;
use super::structure::Tree;

/// What is read of one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its structure type, e.g. `H1`, `P`, `TH`, `Figure`.
    pub role: String,
    /// Its text with that of its links; for a figure its alternative text.
    pub text: String,
}

/// The elements that hold text of their own, and figures.
pub(crate) fn is_read(role: &str) -> bool {
    let heading = role.len() == 2 && role.starts_with('H');
    heading || ["P", "Lbl", "LBody", "TH", "TD", "Caption", "TOCI", "Figure"].contains(&role)
}

/// Reads the tree with the text of its marks.
pub(super) fn read(file: &File<'_>, tree: &Tree, marks: &Marks) -> Vec<Reading> {
    let mut out = Vec::new();
    for id in &tree.order {
        let Some(element) = tree.elements.get(id).filter(|element| is_read(&element.role)) else { continue };
        let text = match (element.role.as_str(), file.object(*id)) {
            ("Figure", Some(figure)) => file.text(figure, "Alt"),
            _ => text_below(tree, marks, element),
        };
        out.push(Reading { role: element.role.clone(), text });
    }
    out
}
