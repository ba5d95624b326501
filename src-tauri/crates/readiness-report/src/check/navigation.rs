//! Links and bookmarks: each leads somewhere, is owned by its element and says what it is.

use super::Findings;
use super::file::File;
use super::structure::{Kid, Tree};
use crate::paint::Standard;
use lopdf::{Dictionary, Object, ObjectId};
use std::collections::HashSet;

pub(super) fn check(file: &File<'_>, catalogue: &Dictionary, tree: &Tree, standard: Standard, findings: &mut Findings) {
    let mut keys = HashSet::new();
    for page in file.pages.iter().filter_map(|page| file.object(*page)) {
        findings.require(file.name(page, "Tabs") == "S", "28-008", "the tab order does not follow the structure");
        for annotation in file.array(page, "Annots") {
            let id = annotation.as_reference().ok();
            let Some((id, dictionary)) = id.and_then(|id| Some((id, file.object(id)?))) else {
                findings.add("28-011", "an annotation is not an object of its own");
                continue;
            };
            link(file, id, dictionary, tree, standard, &mut keys, findings);
        }
    }
    let Some(outline) = file.dictionary(catalogue, "Outlines") else {
        return findings.add("bookmarks", "there are none");
    };
    let mut count = 0;
    bookmarks(file, outline, standard, 0, &mut count, findings);
    findings.require(count > 0, "bookmarks", "there are none");
}

fn link(
    file: &File<'_>,
    id: ObjectId,
    annotation: &Dictionary,
    tree: &Tree,
    standard: Standard,
    keys: &mut HashSet<i64>,
    findings: &mut Findings,
) {
    findings.require(file.name(annotation, "Subtype") == "Link", "28-002", "an annotation that is no link");
    let said = !file.text(annotation, "Contents").trim().is_empty();
    findings.require(said, "28-012", "a link that says nothing");
    let flags = file.integer(annotation, "F").unwrap_or(0);
    findings.require(flags & 0x27 == 4, "PDF/A 6.3.2", "a link is hidden or not printed");
    let key = file.integer(annotation, "StructParent").filter(|key| keys.insert(*key));
    let owner = key.and_then(|key| tree.owner(key)).and_then(|owner| tree.elements.get(&owner));
    let at_home = owner.is_some_and(|owner| owner.role == "Link" && owner.holds(Kid::Object(id)));
    findings.require(at_home, "28-011", "a link is not in its own element");
    let action = file.dictionary(annotation, "A");
    if action.is_some_and(|action| file.name(action, "S") == "URI") {
        let address = action.map(|action| file.text(action, "URI")).unwrap_or_default();
        let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        let known = scheme.is_some_and(|scheme| ["https", "http", "mailto"].contains(&scheme.as_str()));
        findings.require(known && address.is_ascii(), "link", "an address that nobody can follow");
    } else {
        findings.require(leads(file, annotation, standard), "link", "a link that leads nowhere");
    }
}

/// Whether a link or bookmark leads to a page of the file, and for the second standard to an element.
fn leads(file: &File<'_>, from: &Dictionary, standard: Standard) -> bool {
    let first = |of: &Dictionary, key: &str| -> Option<ObjectId> {
        let object = of.get(key.as_bytes()).ok()?;
        let array = file.document.dereference(object).ok()?.1.as_array().ok()?;
        array.first()?.as_reference().ok()
    };
    let page = |of: &Dictionary, key: &str| first(of, key).is_some_and(|page| file.pages.contains(&page));
    if !standard.is_second() {
        return page(from, "Dest");
    }
    let Some(action) = from.get(b"A").ok().and_then(|action| file.document.dereference(action).ok()) else {
        return false;
    };
    let Ok(action) = action.1.as_dict() else { return false };
    let element = first(action, "SD").and_then(|id| file.document.objects.get(&id)).and_then(|o| o.as_dict().ok());
    let element =
        element.is_some_and(|e| e.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == b"StructElem"));
    page(action, "D") && element
}

fn bookmarks<'a>(
    file: &File<'a>,
    parent: &'a Dictionary,
    standard: Standard,
    depth: usize,
    count: &mut usize,
    findings: &mut Findings,
) {
    let mut next = file.dictionary(parent, "First");
    while let Some(bookmark) = next {
        *count += 1;
        if *count > 20_000 || depth > 8 {
            return findings.add("bookmarks", "they run in a circle");
        }
        findings.require(!file.text(bookmark, "Title").trim().is_empty(), "bookmarks", "one has no title");
        findings.require(leads(file, bookmark, standard), "bookmarks", "one leads nowhere");
        bookmarks(file, bookmark, standard, depth + 1, count, findings);
        next = file.dictionary(bookmark, "Next");
    }
}
