//! The checker's own test: a good file, one thing broken at a time, and the checker has to object.

mod common;

use common::{export_both, full};
use lopdf::{Document, Object, ObjectId, Stream, StringFormat};
use readiness_report::{Standard, check};

type Mutant = (&'static str, fn(&mut Document) -> Option<()>);

/// Breaks a file. `None`: there was nothing to break, which fails the test as well.
fn broken(good: &[u8], mutant: fn(&mut Document) -> Option<()>) -> Option<Vec<u8>> {
    let mut document = Document::load_mem(good).ok()?;
    mutant(&mut document)?;
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).ok()?;
    Some(bytes)
}

fn elements(document: &Document, role: &str) -> Vec<ObjectId> {
    let is = |object: &Object| {
        let dictionary = object.as_dict().ok()?;
        let structure = dictionary.get(b"Type").and_then(Object::as_name).ok()? == b"StructElem";
        let same = dictionary.get(b"S").and_then(Object::as_name).ok()? == role.as_bytes();
        (structure && same).then_some(())
    };
    document.objects.iter().filter(|(_, object)| is(object).is_some()).map(|(id, _)| *id).collect()
}

fn element<'a>(document: &'a mut Document, role: &str, nth: usize) -> Option<&'a mut lopdf::Dictionary> {
    let id = *elements(document, role).get(nth)?;
    document.get_dictionary_mut(id).ok()
}

fn set(document: &mut Document, role: &str, nth: usize, key: &str, value: impl Into<Object>) -> Option<()> {
    element(document, role, nth)?.set(key, value);
    Some(())
}

fn unset(document: &mut Document, role: &str, key: &str) -> Option<()> {
    element(document, role, 0)?.remove(key.as_bytes()).map(|_| ())
}

fn role(document: &mut Document, from: &str, nth: usize, to: &str) -> Option<()> {
    set(document, from, nth, "S", Object::Name(to.as_bytes().to_vec()))
}

fn catalogue(document: &mut Document) -> Option<&mut lopdf::Dictionary> {
    document.catalog_mut().ok()
}

fn page(document: &mut Document, nth: usize) -> Option<&mut lopdf::Dictionary> {
    let id = document.page_iter().nth(nth)?;
    document.get_dictionary_mut(id).ok()
}

/// Replaces the first occurrence in a page's content.
fn content(document: &mut Document, nth: usize, from: &str, to: &str) -> Option<()> {
    let id = document.page_iter().nth(nth)?;
    let bytes = document.get_page_content(id);
    let at = bytes.windows(from.len()).position(|window| window == from.as_bytes())?;
    let changed = [&bytes[..at], to.as_bytes(), &bytes[at + from.len()..]].concat();
    document.change_page_content(id, changed).ok()
}

fn append(document: &mut Document, words: &str) -> Option<()> {
    let id = document.page_iter().next()?;
    let bytes = [document.get_page_content(id).as_slice(), words.as_bytes()].concat();
    document.change_page_content(id, bytes).ok()
}

/// The objects whose dictionary has this entry.
fn having(document: &Document, key: &str, value: &str) -> Vec<ObjectId> {
    let is = |object: &Object| {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &stream.dict,
            _ => return false,
        };
        dictionary.get(key.as_bytes()).and_then(Object::as_name).is_ok_and(|name| name == value.as_bytes())
    };
    document.objects.iter().filter(|(_, object)| is(object)).map(|(id, _)| *id).collect()
}

fn first<'a>(document: &'a mut Document, key: &str, value: &str) -> Option<&'a mut lopdf::Dictionary> {
    let id = *having(document, key, value).first()?;
    document.get_dictionary_mut(id).ok()
}

/// Changes the text of a stream.
fn stream(document: &mut Document, id: ObjectId, change: impl Fn(String) -> String) -> Option<()> {
    let Object::Stream(old) = document.objects.get(&id)? else { return None };
    let text = old.decompressed_content().unwrap_or_else(|_| old.content.clone());
    let before = String::from_utf8_lossy(&text).into_owned();
    let after = change(before.clone());
    let mut dictionary = old.dict.clone();
    dictionary.remove(b"Filter");
    dictionary.remove(b"DecodeParms");
    document.objects.insert(id, Object::Stream(Stream::new(dictionary, after.clone().into_bytes())));
    (before != after).then_some(())
}

fn metadata(document: &mut Document, from: &str, to: &str) -> Option<()> {
    let id = *having(document, "Type", "Metadata").first()?;
    stream(document, id, |text| text.replace(from, to))
}

fn unicode_map(document: &mut Document, change: impl Fn(String) -> String) -> Option<()> {
    let id = first(document, "Subtype", "Type0")?.get(b"ToUnicode").ok()?.as_reference().ok()?;
    stream(document, id, change)
}

fn descendant(document: &mut Document) -> Option<&mut lopdf::Dictionary> {
    first(document, "Subtype", "Type0")?
        .get_mut(b"DescendantFonts")
        .ok()?
        .as_array_mut()
        .ok()?
        .first_mut()?
        .as_dict_mut()
        .ok()
}

fn kids<'a>(document: &'a mut Document, role: &str, nth: usize) -> Option<&'a mut Vec<Object>> {
    element(document, role, nth)?.get_mut(b"K").ok()?.as_array_mut().ok()
}

fn text(words: &str) -> Object {
    Object::String(words.as_bytes().to_vec(), StringFormat::Literal)
}

fn outline(document: &mut Document) -> Option<&mut lopdf::Dictionary> {
    let root = catalogue(document)?.get(b"Outlines").ok()?.as_reference().ok()?;
    let first = document.get_dictionary(root).ok()?.get(b"First").ok()?.as_reference().ok()?;
    document.get_dictionary_mut(first).ok()
}

fn link(document: &mut Document) -> Option<&mut lopdf::Dictionary> {
    first(document, "Subtype", "Link")
}

/// A link within the document.
fn inner_link(document: &mut Document) -> Option<&mut lopdf::Dictionary> {
    let links = having(document, "Subtype", "Link");
    let id = links.into_iter().find(|id| document.get_dictionary(*id).is_ok_and(|link| link.has(b"Dest")))?;
    document.get_dictionary_mut(id).ok()
}

fn parents(document: &mut Document) -> Option<&mut Vec<Object>> {
    let root = catalogue(document)?.get(b"StructTreeRoot").ok()?.as_reference().ok()?;
    let tree = document.get_dictionary(root).ok()?.get(b"ParentTree").ok()?.as_reference().ok()?;
    document.get_dictionary_mut(tree).ok()?.get_mut(b"Nums").ok()?.as_array_mut().ok()
}

/// Shows a missing glyph in place of the first one in the document's title.
fn first_glyph(document: &mut Document) -> Option<()> {
    let id = document.page_iter().next()?;
    let mut bytes = document.get_page_content(id);
    let find = |bytes: &[u8], word: &[u8], from: usize| {
        bytes[from..].windows(word.len()).position(|window| window == word).map(|at| from + at)
    };
    let title = find(&bytes, b"/H1 <</MCID", 0)?;
    let glyph = find(&bytes, b"[<", title)? + 2;
    bytes[glyph..glyph + 4].copy_from_slice(b"0000");
    document.change_page_content(id, bytes).ok()
}

const MUTANTS: &[Mutant] = &[
    ("not marked", |d| catalogue(d)?.remove(b"MarkInfo").map(|_| ())),
    ("suspects", |d| {
        catalogue(d)?.get_mut(b"MarkInfo").ok()?.as_dict_mut().ok()?.set("Suspects", true);
        Some(())
    }),
    ("no language", |d| catalogue(d)?.remove(b"Lang").map(|_| ())),
    ("bad language", |d| {
        catalogue(d)?.set("Lang", text("english!"));
        Some(())
    }),
    ("title not shown", |d| catalogue(d)?.remove(b"ViewerPreferences").map(|_| ())),
    ("no metadata", |d| catalogue(d)?.remove(b"Metadata").map(|_| ())),
    ("no UA identifier", |d| metadata(d, "<pdfuaid:part>1</pdfuaid:part>", "")),
    ("no A identifier", |d| metadata(d, "<pdfaid:part>2</pdfaid:part>", "")),
    ("wrong level", |d| metadata(d, "<pdfaid:conformance>A<", "<pdfaid:conformance>B<")),
    ("no title", |d| metadata(d, "dc:title", "dc:other")),
    ("empty title", |d| metadata(d, ">Plan</rdf:li></rdf:Alt></dc:title>", "></rdf:li></rdf:Alt></dc:title>")),
    ("no structure", |d| catalogue(d)?.remove(b"StructTreeRoot").map(|_| ())),
    ("no output intent", |d| catalogue(d)?.remove(b"OutputIntents").map(|_| ())),
    ("foreign profile", |d| {
        let mut icc = vec![0; 400];
        icc[36..40].copy_from_slice(b"acsp");
        d.add_object(Stream::new(lopdf::Dictionary::new(), icc));
        Some(())
    }),
    ("script", |d| {
        let script = lopdf::dictionary! { "S" => "JavaScript", "JS" => text("1") };
        catalogue(d)?.set("OpenAction", script);
        Some(())
    }),
    ("form", |d| {
        catalogue(d)?.set("AcroForm", lopdf::Dictionary::new());
        Some(())
    }),
    ("no id", |d| d.trailer.remove(b"ID").map(|_| ())),
    ("older version", |d| {
        d.version = "1.4".into();
        Some(())
    }),
    ("no tab order", |d| page(d, 0)?.remove(b"Tabs").map(|_| ())),
    ("tab order by rows", |d| {
        page(d, 0)?.set("Tabs", Object::Name(b"R".to_vec()));
        Some(())
    }),
    ("no alternative", |d| unset(d, "Figure", "Alt")),
    ("empty alternative", |d| set(d, "Figure", 0, "Alt", text(" "))),
    ("alternative repeats", |d| set(d, "Figure", 0, "Alt", text("Workforce leads"))),
    ("no box", |d| unset(d, "Figure", "A")),
    ("no scope", |d| unset(d, "TH", "A")),
    ("no summary", |d| unset(d, "Table", "A")),
    ("ragged row", |d| kids(d, "TR", 5)?.pop().map(|_| ())),
    ("section as paragraph", |d| role(d, "TBody", 1, "P")),
    ("row as cell", |d| role(d, "TR", 4, "TD")),
    ("cell as paragraph", |d| role(d, "TD", 4, "P")),
    ("no header cells", |d| {
        let cells = elements(d, "TH");
        for id in cells {
            d.get_dictionary_mut(id).ok()?.set("S", Object::Name(b"TD".to_vec()));
        }
        Some(())
    }),
    ("caption in the middle", |d| {
        let all = elements(d, "Table").len();
        let k = kids(d, "Table", all - 1)?;
        k.swap(0, 1);
        Some(())
    }),
    ("skipped level", |d| role(d, "H3", 0, "H4")),
    ("second level first", |d| role(d, "H1", 0, "H2")),
    ("no headings", |d| {
        for level in ["H1", "H2", "H3", "H4"] {
            for id in elements(d, level) {
                d.get_dictionary_mut(id).ok()?.set("S", Object::Name(b"P".to_vec()));
            }
        }
        Some(())
    }),
    ("item without body", |d| role(d, "LBody", 0, "P")),
    ("no numbering", |d| unset(d, "L", "A")),
    ("entry as paragraph", |d| role(d, "TOCI", 0, "P")),
    ("unknown type", |d| role(d, "P", 2, "Paragraph")),
    ("role map", |d| {
        let root = catalogue(d)?.get(b"StructTreeRoot").ok()?.as_reference().ok()?;
        d.get_dictionary_mut(root).ok()?.set("RoleMap", lopdf::Dictionary::new());
        Some(())
    }),
    ("silent link", |d| link(d)?.remove(b"Contents").map(|_| ())),
    ("hidden link", |d| {
        link(d)?.set("F", 2);
        Some(())
    }),
    ("link as span", |d| role(d, "Link", 0, "Span")),
    ("link without parent", |d| link(d)?.remove(b"StructParent").map(|_| ())),
    ("link to nowhere", |d| {
        inner_link(d)?.set("Dest", vec![Object::Null]);
        Some(())
    }),
    ("link to a script", |d| {
        inner_link(d)?.remove(b"Dest");
        link(d)?.set("A", lopdf::dictionary! { "S" => "URI", "URI" => text("javascript:1") });
        Some(())
    }),
    ("other annotation", |d| {
        link(d)?.set("Subtype", Object::Name(b"Text".to_vec()));
        Some(())
    }),
    ("no bookmarks", |d| catalogue(d)?.remove(b"Outlines").map(|_| ())),
    ("nameless bookmark", |d| {
        outline(d)?.set("Title", text(""));
        Some(())
    }),
    ("bookmark to nowhere", |d| {
        outline(d)?.set("Dest", vec![Object::Null]);
        Some(())
    }),
    ("untagged text", |d| content(d, 0, "/P <</MCID 1>> BDC", "/P <<>> BDC")),
    ("untagged path", |d| append(d, "\n1 0 0 rg 10 10 m 20 20 l 30 10 l f\n")),
    ("grey colour", |d| append(d, "\n/Artifact <</Type/Layout>> BDC 0 g EMC\n")),
    ("picture", |d| append(d, "\n/Artifact <</Type/Layout>> BDC /X Do EMC\n")),
    ("artifact in content", |d| content(d, 0, "/P <</MCID 1>> BDC", "/P <</MCID 1>> BDC /Artifact <<>> BDC EMC")),
    ("content in artifact", |d| content(d, 0, "/P <</MCID 1>> BDC", "/Artifact <<>> BDC /P <</MCID 1>> BDC EMC")),
    ("mark twice", |d| content(d, 0, "/P <</MCID 2>> BDC", "/P <</MCID 1>> BDC")),
    ("content as artifact", |d| content(d, 0, "/P <</MCID 1>> BDC", "/Artifact <<>> BDC")),
    ("graphics state", |d| append(d, "\nq Q\n")),
    ("text left open", |d| append(d, "\n/Artifact <</Type/Layout>> BDC BT EMC\n")),
    ("content left open", |d| append(d, "\n/Artifact <</Type/Layout>> BDC\n")),
    ("ended twice", |d| append(d, "\nEMC\n")),
    ("half an operator", |d| append(d, "\n1 0 0\n")),
    ("no parent key", |d| page(d, 1)?.remove(b"StructParents").map(|_| ())),
    ("another parent key", |d| {
        page(d, 1)?.set("StructParents", 0);
        Some(())
    }),
    ("wrong owner", |d| {
        let array = parents(d)?.get(1)?.as_reference().ok()?;
        let owners = d.get_object_mut(array).ok()?.as_array_mut().ok()?;
        owners.swap(0, 1);
        Some(())
    }),
    ("no parent tree entry", |d| {
        parents(d)?.truncate(2);
        Some(())
    }),
    ("wrong parent pointer", |d| {
        let root = catalogue(d)?.get(b"StructTreeRoot").ok()?.as_reference().ok()?;
        set(d, "TD", 0, "P", root)
    }),
    ("circle", |d| {
        let top = *elements(d, "Document").first()?;
        kids(d, "Sect", 0)?.push(top.into());
        Some(())
    }),
    ("empty element", |d| set(d, "P", 1, "K", Vec::<Object>::new())),
    ("content twice", |d| {
        let kid = kids(d, "P", 1)?.first()?.clone();
        kids(d, "P", 2)?.push(kid);
        Some(())
    }),
    ("content without page", |d| unset(d, "P", "Pg")),
    ("content on another page", |d| {
        let other = d.page_iter().last()?;
        set(d, "P", 0, "Pg", other)
    }),
    ("name space in UA-1", |d| set(d, "P", 1, "NS", 1)),
    ("no Unicode map", |d| first(d, "Subtype", "Type0")?.remove(b"ToUnicode").map(|_| ())),
    ("Unicode zero", |d| unicode_map(d, |map| map.replacen("> <0", "> <0000> <0", 1))),
    ("private Unicode", |d| unicode_map(d, |map| map.replace("> <0061>", "> <E001>"))),
    ("missing Unicode", |d| unicode_map(d, |map| map.replacen("<0005> <", "<FF05> <", 1))),
    ("font not embedded", |d| first(d, "Type", "FontDescriptor")?.remove(b"FontFile2").map(|_| ())),
    ("no glyph map", |d| descendant(d)?.remove(b"CIDToGIDMap").map(|_| ())),
    ("wrong width", |d| {
        let widths = descendant(d)?.get_mut(b"W").ok()?.as_array_mut().ok()?;
        widths.get_mut(1)?.as_array_mut().ok()?[3] = 40.into();
        Some(())
    }),
    ("missing glyph shown", first_glyph),
    ("font name differs", |d| {
        first(d, "Type", "FontDescriptor")?.set("FontName", Object::Name(b"Other".to_vec()));
        Some(())
    }),
];

#[test]
fn the_good_file_is_good_also_when_saved_again() {
    let good = export_both(&full()).bytes;
    let again = broken(&good, |_| Some(())).unwrap_or_default();
    assert_eq!(check(&again, Standard::Ua1A2a), []);
}

#[test]
fn every_mutant_is_found() {
    let good = export_both(&full()).bytes;
    let mut survivors = Vec::new();
    for (name, mutant) in MUTANTS {
        match broken(&good, *mutant) {
            None => survivors.push(format!("{name}: nothing was broken")),
            Some(bytes) if check(&bytes, Standard::Ua1A2a).is_empty() => survivors.push((*name).to_string()),
            Some(_) => {}
        }
    }
    assert!(survivors.is_empty(), "{} of {}: {survivors:#?}", survivors.len(), MUTANTS.len());
}

#[test]
fn swapped_reading_order_is_seen_by_reading() {
    let good = export_both(&full()).bytes;
    let swapped = broken(&good, |d| {
        let kids = kids(d, "Sect", 0)?;
        kids.swap(1, 2);
        Some(())
    });
    let swapped = swapped.unwrap_or_default();
    assert_ne!(readiness_report::read(&good), readiness_report::read(&swapped));
}
