//! The structure tree: what each piece of content is, in reading order, and the way back from
//! content to structure (the parent tree).

use super::values::{name, numbers, text, whole};
use super::{Ids, Standard, navigation};
use crate::layout::display::{Kid, Laid, Node, Role, Scope};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// The standard structure type of a role.
pub(crate) fn role_name(role: &Role) -> String {
    match role {
        Role::Document => "Document",
        Role::Sect => "Sect",
        Role::H(level) => return format!("H{level}"),
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
    .into()
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
    let mut owners: Vec<Vec<ObjectId>> = laid.pages.iter().map(|page| vec![ids.root; page.marks]).collect();
    for (n, node) in laid.tree.nodes.iter().enumerate().filter(|(n, _)| attached[*n]) {
        let kids: Vec<Object> = node.kids.iter().map(|kid| kid_object(*kid, ids, &areas)).collect();
        for kid in &node.kids {
            if let Kid::Content { page, mark } = *kid {
                owners[page][mark] = ids.nodes[n];
            }
        }
        let element = element(laid, node, kids, ids, spaces.as_ref());
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

fn kid_object(kid: Kid, ids: &Ids, areas: &[Vec<navigation::AreaObject>]) -> Object {
    match kid {
        Kid::Node(node) => ids.nodes[node].into(),
        Kid::Content { page, mark } => {
            dictionary! { "Type" => "MCR", "Pg" => ids.pages[page], "MCID" => whole(mark) }.into()
        }
        Kid::Area { page, area } => {
            dictionary! { "Type" => "OBJR", "Pg" => ids.pages[page], "Obj" => areas[page][area].0 }.into()
        }
    }
}

fn element(laid: &Laid, node: &Node, kids: Vec<Object>, ids: &Ids, spaces: Option<&Spaces>) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => name(&role_name(&node.role)),
        "P" => node.parent.map_or(ids.root, |parent| ids.nodes[parent]),
        "K" => kids,
    };
    if let Some(attributes) = attributes(laid, &node.role) {
        element.set("A", attributes);
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

fn attributes(laid: &Laid, role: &Role) -> Option<Dictionary> {
    Some(match role {
        Role::Th(scope) => {
            let scope = if *scope == Scope::Row { "Row" } else { "Column" };
            dictionary! { "O" => "Table", "Scope" => scope }
        }
        Role::Table { summary } => dictionary! { "O" => "Table", "Summary" => text(summary) },
        Role::L { ordered } => {
            let numbering = if *ordered { "Decimal" } else { "Disc" };
            dictionary! { "O" => "List", "ListNumbering" => numbering }
        }
        Role::Figure { bounds: Some((page, [l, t, r, b])), .. } => {
            let height = laid.pages[*page].height;
            let bounds = numbers(&[*l, height - b, *r, height - t]);
            dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds }
        }
        _ => return None,
    })
}
