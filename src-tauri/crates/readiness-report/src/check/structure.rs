//! The structure tree: read into memory, each element once, and compared with the marks on the pages.

use super::Findings;
use super::content::Marks;
use super::file::File;
use lopdf::{Dictionary, Object, ObjectId};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What an element holds, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kid {
    Element(ObjectId),
    /// Marked content: page and number.
    Mark(ObjectId, i64),
    /// An annotation.
    Object(ObjectId),
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    /// Its structure type.
    pub(super) role: String,
    pub(super) parent: Option<ObjectId>,
    pub(super) kids: Vec<Kid>,
}

impl Element {
    pub(super) fn elements(&self) -> impl Iterator<Item = ObjectId> + '_ {
        self.kids.iter().filter_map(|kid| match kid {
            Kid::Element(id) => Some(*id),
            _ => None,
        })
    }

    pub(super) fn holds(&self, kid: Kid) -> bool {
        self.kids.contains(&kid)
    }
}

/// The tree.
#[derive(Default)]
pub(super) struct Tree {
    pub(super) elements: HashMap<ObjectId, Element>,
    /// In reading order.
    pub(super) order: Vec<ObjectId>,
    /// The parent tree: from keys to owners.
    parents: BTreeMap<i64, Object>,
}

impl Tree {
    pub(super) fn role(&self, id: ObjectId) -> &str {
        self.elements.get(&id).map_or("", |element| element.role.as_str())
    }

    /// The element that the parent tree names for a key.
    pub(super) fn owner(&self, key: i64) -> Option<ObjectId> {
        self.parents.get(&key).and_then(|owner| owner.as_reference().ok())
    }

    /// The elements that the parent tree names for the marks of a page.
    pub(super) fn owners(&self, file: &File<'_>, key: i64) -> Vec<Option<ObjectId>> {
        let array = self.parents.get(&key).and_then(|owners| match owners {
            Object::Reference(id) => file.document.objects.get(id).and_then(|o| o.as_array().ok()),
            owners => owners.as_array().ok(),
        });
        array.map(|array| array.iter().map(|owner| owner.as_reference().ok()).collect()).unwrap_or_default()
    }
}

/// Reads the tree.
pub(super) fn walk<'a>(file: &File<'a>, catalogue: &'a Dictionary, findings: &mut Findings) -> Tree {
    let mut tree = Tree::default();
    let Some(root) = file.dictionary(catalogue, "StructTreeRoot") else {
        findings.add("7.1", "no structure tree");
        return tree;
    };
    findings.require(!root.has(b"RoleMap"), "02-001", "roles are mapped");
    let tops = file.array(root, "K");
    for top in &tops {
        match top.as_reference() {
            Ok(id) => element(file, id, None, &mut tree, findings),
            Err(_) => findings.add("structure", "the top is not a reference"),
        }
    }
    let first = tops.first().and_then(|top| top.as_reference().ok());
    let single = tops.len() == 1 && first.is_some_and(|top| tree.role(top) == "Document");
    findings.require(single, "structure", "the tree does not begin with a single Document");
    if let Some(parents) = file.dictionary(root, "ParentTree") {
        numbers(file, parents, 0, &mut tree.parents);
    }
    tree
}

fn element(file: &File<'_>, id: ObjectId, parent: Option<ObjectId>, tree: &mut Tree, findings: &mut Findings) {
    let Some(dictionary) = file.object(id) else {
        return findings.add("structure", "an element is missing");
    };
    if tree.elements.contains_key(&id) || tree.order.len() > 500_000 {
        return findings.add("02-003", "an element is reached twice");
    }
    let above = dictionary.get(b"P").and_then(Object::as_reference).ok();
    findings.require(parent.is_none() || parent == above, "structure", "an element names another parent");
    let page = dictionary.get(b"Pg").and_then(Object::as_reference).ok();
    let role = file.name(dictionary, "S").to_string();
    tree.elements.insert(id, Element { role, parent, kids: Vec::new() });
    tree.order.push(id);
    for kid in file.array(dictionary, "K") {
        let found = kid_of(file, kid, page);
        let Some(found) = found else {
            findings.add("structure", "an element holds something unknown");
            continue;
        };
        if let Some(element) = tree.elements.get_mut(&id) {
            element.kids.push(found);
        }
        if let Kid::Element(kid) = found {
            element(file, kid, Some(id), tree, findings);
        }
    }
}

fn kid_of(file: &File<'_>, kid: &Object, page: Option<ObjectId>) -> Option<Kid> {
    if let (Ok(mark), Some(page)) = (kid.as_i64(), page) {
        return Some(Kid::Mark(page, mark));
    }
    let dictionary = match kid {
        Object::Dictionary(dictionary) => dictionary,
        Object::Reference(id) => match file.document.objects.get(id)? {
            Object::Dictionary(dictionary) => dictionary,
            _ => return None,
        },
        _ => return None,
    };
    let own = dictionary.get(b"Pg").and_then(Object::as_reference).ok().or(page);
    match dictionary.get(b"Type").and_then(Object::as_name).unwrap_or(b"StructElem") {
        b"MCR" => Some(Kid::Mark(own?, dictionary.get(b"MCID").and_then(Object::as_i64).ok()?)),
        b"OBJR" => Some(Kid::Object(dictionary.get(b"Obj").and_then(Object::as_reference).ok()?)),
        b"StructElem" => Some(Kid::Element(kid.as_reference().ok()?)),
        _ => None,
    }
}

fn numbers<'a>(file: &File<'a>, of: &'a Dictionary, depth: usize, out: &mut BTreeMap<i64, Object>) {
    for pair in file.array(of, "Nums").chunks(2) {
        if let [key, value] = pair
            && let Ok(key) = key.as_i64()
        {
            out.insert(key, (*value).clone());
        }
    }
    if depth < 8 {
        for kid in file.array(of, "Kids").into_iter().filter_map(|kid| file.as_dictionary(kid)) {
            numbers(file, kid, depth + 1, out);
        }
    }
}

/// Every leaf of the tree is on its page, once, and shows something.
pub(super) fn check_leaves(tree: &Tree, marks: &Marks, findings: &mut Findings) {
    let mut seen = HashSet::new();
    for element in tree.order.iter().filter_map(|id| tree.elements.get(id)) {
        for kid in &element.kids {
            let Kid::Mark(page, mark) = *kid else { continue };
            findings.require(seen.insert((page, mark)), "structure", "content is referenced twice");
            match marks.get(&(page, mark)) {
                None => findings.add("structure", "content that is not on the page is referenced"),
                Some(mark) if !mark.ink => findings.add("structure", "marked content shows nothing"),
                Some(_) => {}
            }
        }
    }
}
