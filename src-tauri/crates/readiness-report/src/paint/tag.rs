//! The structure tree: what each piece of content is, in reading order, and the way back from
//! content to structure (the parent tree).

use super::values::{name, numbers, text, whole};
use super::{Ids, Standard, navigation};
use crate::layout::display::{Kid, Laid, Node, Role, Scope};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// The standard structure type of a role.
pub(crate) fn role_name(role: &Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Sect => "Sect",
        Role::H(1) => "H1",
        Role::H(2) => "H2",
        Role::H(3) => "H3",
        Role::H(_) => "H4",
        Role::P => "P",
        Role::Link => "Link",
        Role::L { .. } => "L",
        Role::Li => "LI",
        Role::Lbl => "Lbl",
        Role::LBody => "LBody",
        Role::Table { .. } => "Table",
        Role::THead => "THead",
        Role::TBody => "TBody",
        Role::TFoot => "TFoot",
        Role::Tr => "TR",
        Role::Th(_) => "TH",
        Role::Td => "TD",
        Role::Figure { .. } => "Figure",
        Role::Caption => "Caption",
        Role::Toc => "TOC",
        Role::Toci { .. } => "TOCI",
        Role::Reference => "Reference",
    }
}

/// The name spaces of PDF 2.0: that of PDF 1.7 for the contents, the new one for the rest.
struct Spaces {
    first: ObjectId,
    second: ObjectId,
}

/// Writes the structure, the links and the parent tree.
pub(super) fn write(file: &mut Document, laid: &Laid, ids: &Ids, standard: Standard) -> Result<(), String> {
    let areas = navigation::write_areas(file, laid, ids, standard);
    let spaces = standard.is_second().then(|| {
        let mut space = |address| file.add_object(dictionary! { "Type" => "Namespace", "NS" => text(address) });
        Spaces { first: space("http://iso.org/pdf/ssn"), second: space("http://iso.org/pdf2/ssn") }
    });
    let attached = attached(laid);
    let mut shared = Shared::default();
    let mut owners: Vec<Vec<ObjectId>> = laid.pages.iter().map(|page| vec![ids.root; page.marks]).collect();
    for (n, node) in laid.tree.nodes.iter().enumerate().filter(|(n, _)| attached[*n]) {
        for kid in &node.kids {
            if let Kid::Content { page, mark } = *kid {
                owners[page][mark] = ids.nodes[n];
            }
        }
        let mut element = element(laid, node, ids, &areas, spaces.as_ref());
        if let Some(attributes) = attributes(file, laid, &node.role, &mut shared) {
            element.set("A", attributes);
        }
        file.set_object(ids.nodes[n], element);
    }
    let mut entries: Vec<Object> = Vec::new();
    for (page, owners) in owners.into_iter().enumerate() {
        let owners: Vec<Object> = owners.into_iter().map(Object::from).collect();
        entries.extend([whole(page).into(), file.add_object(owners).into()]);
        let here: Vec<Object> = areas[page].iter().map(|(area, _, _)| (*area).into()).collect();
        let dictionary = file.get_dictionary_mut(ids.pages[page]).map_err(|error| error.to_string())?;
        dictionary.set("StructParents", whole(page));
        dictionary.set("Tabs", name("S"));
        if here.is_empty() {
            dictionary.remove(b"Annots");
        } else {
            dictionary.set("Annots", here);
        }
    }
    let mut next = whole(laid.pages.len());
    for (_, key, owner) in areas.iter().flatten() {
        entries.extend([(*key).into(), (*owner).into()]);
        next = key + 1;
    }
    let parents = file.add_object(dictionary! { "Nums" => entries });
    let mut root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![ids.nodes[0].into()],
        "ParentTree" => parents,
        "ParentTreeNextKey" => next,
    };
    if let Some(spaces) = &spaces {
        root.set("Namespaces", vec![spaces.first.into(), spaces.second.into()]);
    }
    file.set_object(ids.root, root);
    Ok(())
}

/// Which nodes belong to the tree. One that nothing was drawn for does not.
fn attached(laid: &Laid) -> Vec<bool> {
    let mut attached = vec![false; laid.tree.nodes.len()];
    attached[0] = true;
    for kid in laid.tree.nodes.iter().flat_map(|node| &node.kids) {
        if let Kid::Node(node) = kid {
            attached[*node] = true;
        }
    }
    attached
}

/// A kid of an element. `home` is the page that the element names: what stands there needs no more.
fn kid_object(kid: Kid, home: Option<usize>, ids: &Ids, areas: &[Vec<navigation::AreaObject>]) -> Object {
    let (page, mut object) = match kid {
        Kid::Node(node) => return ids.nodes[node].into(),
        Kid::Content { page, mark } if home == Some(page) => return whole(mark).into(),
        Kid::Content { page, mark } => (page, dictionary! { "Type" => "MCR", "MCID" => whole(mark) }),
        Kid::Area { page, area } => (page, dictionary! { "Type" => "OBJR", "Obj" => areas[page][area].0 }),
    };
    if home != Some(page) {
        object.set("Pg", ids.pages[page]);
    }
    object.into()
}

fn element(
    laid: &Laid,
    node: &Node,
    ids: &Ids,
    areas: &[Vec<navigation::AreaObject>],
    spaces: Option<&Spaces>,
) -> Dictionary {
    let home = node.kids.iter().find_map(|kid| if let Kid::Content { page, .. } = kid { Some(*page) } else { None });
    let kids: Vec<Object> = node.kids.iter().map(|kid| kid_object(*kid, home, ids, areas)).collect();
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => role_name(&node.role),
        "P" => node.parent.map_or(ids.root, |parent| ids.nodes[parent]),
        "K" => kids,
    };
    if let Some(home) = home {
        element.set("Pg", ids.pages[home]);
    }
    if let Role::Figure { alt, .. } = &node.role {
        element.set("Alt", text(alt));
    }
    if let Some(spaces) = spaces {
        if let Role::Toci { heading } = node.role {
            element.set("Ref", vec![ids.nodes[laid.headings[heading].node].into()]);
        }
        let old = matches!(node.role, Role::Toc | Role::Toci { .. } | Role::Reference);
        element.set("NS", if old { spaces.first } else { spaces.second });
    }
    element
}

/// Attributes that many elements have, each written once: by owner, key and value.
type Shared = BTreeMap<[&'static str; 3], ObjectId>;

fn attributes(file: &mut Document, laid: &Laid, role: &Role, shared: &mut Shared) -> Option<Object> {
    let alike = match role {
        Role::Th(scope) => ["Table", "Scope", if *scope == Scope::Row { "Row" } else { "Column" }],
        Role::L { ordered } => ["List", "ListNumbering", if *ordered { "Decimal" } else { "Disc" }],
        Role::Table { summary } => return Some(dictionary! { "O" => "Table", "Summary" => text(summary) }.into()),
        Role::Figure { bounds: Some((page, [l, t, r, b])), .. } => {
            let height = laid.pages[*page].height;
            let bounds = numbers(&[*l, height - b, *r, height - t]);
            return Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds }.into());
        }
        _ => return None,
    };
    let [owner, key, value] = alike;
    let write = || file.add_object(dictionary! { "O" => owner, key => value });
    Some((*shared.entry(alike).or_insert_with(write)).into())
}
