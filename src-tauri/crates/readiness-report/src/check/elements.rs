//! What each kind of element must hold and where it may stand.

use super::Findings;
use super::content::Marks;
use super::file::File;
use super::structure::{Element, Kid, Tree};
use crate::paint::Standard;
use lopdf::{Dictionary, ObjectId};

pub(super) fn check(file: &File<'_>, tree: &Tree, marks: &Marks, standard: Standard, findings: &mut Findings) {
    for id in &tree.order {
        let (Some(dictionary), Some(element)) = (file.object(*id), tree.elements.get(id)) else { continue };
        One { file, tree, marks, dictionary, element, findings: &mut *findings }.check();
        let spaced = dictionary.has(b"NS") == standard.is_second();
        findings.require(spaced, "structure", "name spaces do not fit the standard");
    }
    headings(tree, findings);
}

/// One element under examination.
struct One<'a, 'f> {
    file: &'a File<'a>,
    tree: &'a Tree,
    marks: &'a Marks,
    dictionary: &'a Dictionary,
    element: &'a Element,
    findings: &'f mut Findings,
}

impl One<'_, '_> {
    fn check(&mut self) {
        let (tree, element) = (self.tree, self.element);
        let parent = element.parent.map_or("", |parent| tree.role(parent));
        let role = element.role.as_str();
        let may_be_empty = role == "TD";
        self.require(may_be_empty || !self.element.kids.is_empty(), "structure", "an empty element");
        match role {
            "Document" | "Sect" => {
                let marked = self.element.kids.iter().any(|kid| !matches!(kid, Kid::Element(_)));
                self.require(!marked, "structure", "content outside any paragraph");
            }
            "P" | "Lbl" | "Caption" | "Reference" | "TD" | "LBody" | "H1" | "H2" | "H3" | "H4" => self.says_something(),
            "Link" => self.link(),
            "Figure" => self.figure(),
            "Table" => self.table(),
            "THead" | "TBody" | "TFoot" => {
                self.only(&["TR"], "09-004", "a section of a table holds more than rows");
                self.require(parent == "Table", "09-004", "a section of a table outside a table");
            }
            "TR" => {
                self.only(&["TH", "TD"], "09-004", "a row holds more than cells");
                let fits = ["Table", "THead", "TBody", "TFoot"].contains(&parent);
                self.require(fits, "09-004", "a row outside a table");
            }
            "TH" => {
                let scope = self.attribute("Table", "Scope");
                self.require(["Row", "Column"].contains(&scope.as_str()), "15-003", "a header cell without scope");
                self.require(parent == "TR", "09-004", "a cell outside a row");
                self.says_something();
            }
            "L" => {
                self.only(&["LI"], "09-005", "a list holds more than items");
                let numbering = self.attribute("List", "ListNumbering");
                self.require(!numbering.is_empty(), "16-001", "a list without numbering");
            }
            "LI" => {
                self.only(&["Lbl", "LBody"], "09-005", "an item holds more than label and body");
                self.require(parent == "L", "09-005", "an item outside a list");
            }
            "TOC" => self.only(&["TOCI"], "09-006", "the contents hold more than entries"),
            "TOCI" => self.require(parent == "TOC", "09-006", "an entry outside the contents"),
            _ => self.findings.add("02-001", "a structure type that we never write"),
        }
        if role == "TD" {
            self.require(parent == "TR", "09-004", "a cell outside a row");
        }
        if role == "LBody" || role == "Lbl" {
            self.require(parent == "LI", "09-005", "a label or body outside an item");
        }
        if role == "Caption" {
            self.require(["Table", "Sect"].contains(&parent), "09-004", "a caption of nothing");
        }
    }

    fn require(&mut self, holds: bool, clause: &'static str, problem: &'static str) {
        self.findings.require(holds, clause, problem);
    }

    fn only(&mut self, roles: &[&str], clause: &'static str, problem: &'static str) {
        let fits = self.element.kids.iter().all(|kid| match kid {
            Kid::Element(id) => roles.contains(&self.tree.role(*id)),
            _ => false,
        });
        self.require(fits, clause, problem);
    }

    /// Its own text and that below it is not blank. An empty cell is allowed.
    fn says_something(&mut self) {
        let blank = text_below(self.tree, self.marks, self.element).trim().is_empty();
        let empty = self.element.kids.is_empty();
        self.require(!blank || empty, "10-001", "text that cannot be read");
    }

    fn attribute(&self, owner: &str, key: &str) -> String {
        let attributes = self.file.array(self.dictionary, "A");
        let ours = attributes
            .into_iter()
            .filter_map(|attributes| self.file.as_dictionary(attributes))
            .find(|attributes| self.file.name(attributes, "O") == owner);
        let Some(ours) = ours else { return String::new() };
        let name = self.file.name(ours, key).to_string();
        if name.is_empty() { self.file.text(ours, key) } else { name }
    }

    fn link(&mut self) {
        let annotated = self.element.kids.iter().any(|kid| matches!(kid, Kid::Object(_)));
        let worded = self.element.kids.iter().any(|kid| matches!(kid, Kid::Mark(..)));
        self.require(annotated && worded, "28-011", "a link without words or without its area");
        self.says_something();
    }

    fn figure(&mut self) {
        let alt = self.file.text(self.dictionary, "Alt");
        self.require(alt.trim().chars().count() > 3, "13-004", "a figure without alternative text");
        let attributes = self.file.array(self.dictionary, "A");
        let boxed = attributes
            .into_iter()
            .filter_map(|attributes| self.file.as_dictionary(attributes))
            .any(|attributes| self.file.array(attributes, "BBox").len() == 4);
        self.require(boxed, "structure", "a figure without its box");
        let beside = self.element.parent.and_then(|parent| self.tree.elements.get(&parent));
        let captions = beside.into_iter().flat_map(Element::elements).filter_map(|id| self.tree.elements.get(&id));
        let repeats = captions
            .filter(|element| element.role == "Caption")
            .map(|caption| text_below(self.tree, self.marks, caption))
            .any(|caption| caption.trim() == alt.trim() || caption.trim().ends_with(&format!(": {}", alt.trim())));
        self.require(!repeats, "13-004", "the alternative text only repeats the caption");
    }

    fn table(&mut self) {
        self.only(&["Caption", "THead", "TBody", "TFoot"], "09-004", "a table holds more than its sections");
        let roles: Vec<&str> = self.element.elements().map(|id| self.tree.role(id)).collect();
        let order = |role: &str| match role {
            "Caption" => 0,
            "THead" => 1,
            "TBody" => 2,
            _ => 3,
        };
        let ordered = roles.windows(2).all(|pair| order(pair[0]) < order(pair[1]));
        self.require(ordered, "09-004", "the sections of a table are out of order");
        self.require(!self.attribute("Table", "Summary").trim().is_empty(), "structure", "a table without summary");
        let below = |id: ObjectId| self.tree.elements.get(&id);
        let rows: Vec<&Element> = self
            .element
            .elements()
            .filter_map(below)
            .filter(|section| section.role != "Caption")
            .flat_map(Element::elements)
            .filter_map(below)
            .collect();
        let even = !rows.is_empty() && rows.iter().all(|row| row.kids.len() == rows[0].kids.len());
        self.require(even, "15-003", "rows of unequal length");
        let headed = rows.iter().flat_map(|row| row.elements()).any(|cell| self.tree.role(cell) == "TH");
        self.require(headed, "15-003", "a table without header cells");
    }
}

/// The text of an element and of what is below it, in reading order.
pub(super) fn text_below(tree: &Tree, marks: &Marks, element: &Element) -> String {
    let mut text = String::new();
    for kid in &element.kids {
        match kid {
            Kid::Mark(page, mark) => {
                text.push_str(marks.get(&(*page, *mark)).map_or("", |mark| mark.text.as_str()));
            }
            Kid::Element(id) => {
                if let Some(element) = tree.elements.get(id) {
                    text.push_str(&text_below(tree, marks, element));
                }
            }
            Kid::Object(_) => {}
        }
    }
    text
}

fn headings(tree: &Tree, findings: &mut Findings) {
    let mut last = 0;
    for id in &tree.order {
        let level = tree.role(*id).strip_prefix('H').and_then(|level| level.parse::<u8>().ok());
        let Some(level) = level else { continue };
        findings.require(last > 0 || level == 1, "14-002", "the first heading is not of the first level");
        findings.require(level <= last + 1, "14-003", "a heading level is skipped");
        last = level;
    }
    findings.require(last > 0, "14", "no headings");
}
