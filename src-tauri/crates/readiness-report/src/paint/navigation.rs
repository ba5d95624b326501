//! Ways through the document: links on the pages and nested bookmarks.

use super::values::{name, numbers, round, text, whole};
use super::{Ids, Standard};
use crate::layout::display::{Laid, Placed, Target};
use lopdf::{Document, Object, ObjectId, dictionary};
use std::collections::HashMap;

/// A link's annotation, its key in the parent tree and the structure element that owns it.
pub(super) type AreaObject = (ObjectId, i64, ObjectId);

/// Writes the annotations of all links, page by page.
pub(super) fn write_areas(file: &mut Document, laid: &Laid, ids: &Ids, standard: Standard) -> Vec<Vec<AreaObject>> {
    let mut key = whole(laid.pages.len());
    let mut out = Vec::with_capacity(laid.pages.len());
    for page in &laid.pages {
        let mut here = Vec::with_capacity(page.areas.len());
        for area in &page.areas {
            let [l, t, r, b] = area.bounds;
            let mut annotation = dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "F" => 4,
                "StructParent" => key,
                "Rect" => numbers(&[l, page.height - b, r, page.height - t]),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "Contents" => text(&area.words),
            };
            match &area.target {
                Target::Heading(heading) => {
                    let (key, value) = destination(laid, &laid.headings[*heading], ids, standard);
                    annotation.set(key, value);
                }
                Target::Web(address) => {
                    let action = dictionary! { "Type" => "Action", "S" => "URI", "URI" => text(address) };
                    annotation.set("A", action);
                }
            }
            let owner = ids.nodes[area.node];
            here.push((file.add_object(annotation), key, owner));
            key += 1;
        }
        out.push(here);
    }
    out
}

/// Where a heading stands: a place on a page, and for PDF/UA-2 the heading itself as well.
fn destination(laid: &Laid, heading: &Placed, ids: &Ids, standard: Standard) -> (&'static str, Object) {
    let top = (laid.pages[heading.page].height - heading.top + 6.0).min(laid.pages[heading.page].height);
    let place =
        |what: ObjectId| -> Object { vec![what.into(), name("XYZ"), 0.into(), round(top).into(), Object::Null].into() };
    let page = place(ids.pages[heading.page]);
    if !standard.is_second() {
        return ("Dest", page);
    }
    let structure = place(ids.nodes[heading.node]);
    let action = dictionary! { "Type" => "Action", "S" => "GoTo", "D" => page, "SD" => structure };
    ("A", action.into())
}

/// Writes the bookmarks: one for each heading that wants one, nested by level.
pub(super) fn write_outline(file: &mut Document, laid: &Laid, ids: &Ids, standard: Standard) -> Result<(), String> {
    let entries: Vec<&Placed> = laid.headings.iter().filter(|heading| heading.bookmark).collect();
    let entries = if entries.is_empty() { laid.headings.iter().collect() } else { entries };
    let parents: Vec<Option<usize>> =
        (0..entries.len()).map(|n| (0..n).rev().find(|above| entries[*above].level < entries[n].level)).collect();
    let objects: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let root = file.new_object_id();
    let mut below: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    for (n, parent) in parents.iter().enumerate() {
        below.entry(*parent).or_default().push(n);
    }
    let below = |parent: Option<usize>| below.get(&parent).map_or(&[][..], Vec::as_slice);
    // The title's own entry is open, so that the chapters show; the chapters are closed.
    let open = |n: Option<usize>| n.is_none_or(|n| parents[n].is_none() && below(None).len() == 1);
    for (n, entry) in entries.iter().enumerate() {
        let siblings = below(parents[n]);
        let at = siblings.iter().position(|sibling| *sibling == n).unwrap_or(0);
        let mut item = dictionary! {
            "Title" => text(&entry.text),
            "Parent" => parents[n].map_or(root, |parent| objects[parent]),
        };
        let (key, value) = destination(laid, entry, ids, standard);
        item.set(key, value);
        if at > 0 {
            item.set("Prev", objects[siblings[at - 1]]);
        }
        if at + 1 < siblings.len() {
            item.set("Next", objects[siblings[at + 1]]);
        }
        ends(&mut item, below(Some(n)), &objects, open(Some(n)), 0);
        file.set_object(objects[n], item);
    }
    let top = below(None);
    let shown: usize = top.iter().filter(|n| open(Some(**n))).map(|n| below(Some(*n)).len()).sum();
    let mut item = dictionary! { "Type" => "Outlines" };
    ends(&mut item, top, &objects, true, shown);
    file.set_object(root, item);
    let catalog = file.catalog_mut().map_err(|error| error.to_string())?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", name("UseOutlines"));
    Ok(())
}

fn ends(item: &mut lopdf::Dictionary, below: &[usize], objects: &[ObjectId], open: bool, deeper: usize) {
    if let (Some(first), Some(last)) = (below.first(), below.last()) {
        item.set("First", objects[*first]);
        item.set("Last", objects[*last]);
        let count = whole(below.len() + deeper);
        item.set("Count", if open { count } else { -count });
    }
}
