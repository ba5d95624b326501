//! What the file says of itself: language, title, metadata, colour space, and a fingerprint as its id.

use super::values::{name, text};
use super::{Ids, Standard};
use crate::blocks::Document;
use crate::shapes::escape;
use crate::text::clean_line;
use lopdf::{Document as File, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use std::fmt::Write;

const PRODUCER: &str = concat!("Trust Readiness ", env!("CARGO_PKG_VERSION"));

/// The compact sRGB profile: the only colour profile in the file.
pub(crate) const SRGB: &[u8] = include_bytes!("../../assets/sRGB-v4.icc");

/// Writes catalogue entries, metadata, output intent, document information and file id.
pub(super) fn write(file: &mut File, document: &Document, ids: &Ids, standard: Standard) -> Result<(), String> {
    let moment = document.created.valid();
    let date = format!("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day);
    let time = format!("{:02}:{:02}:{:02}", moment.hour, moment.minute, moment.second);
    let packet = xmp(document, &format!("{date}T{time}Z"), standard);
    let id = fingerprint(file, ids, packet.as_bytes());
    let stream = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet.into_bytes());
    let metadata = file.add_object(stream.with_compression(false));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB"),
        "DestOutputProfile" => profile,
    };
    let catalog = file.catalog_mut().map_err(|error| error.to_string())?;
    catalog.set("Lang", text(&language(document)));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", ids.root);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLayout", name("SinglePage"));
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent.into()]);
    if standard.is_second() {
        // PDF/A-4 has no document information beside the metadata.
        if let Ok(Object::Reference(old)) = file.trailer.get(b"Info").cloned() {
            file.objects.remove(&old);
        }
        file.trailer.remove(b"Info");
    } else {
        let stamp = format!("D:{}{}Z", date.replace('-', ""), time.replace(':', ""));
        let mut info = dictionary! {
            "Title" => text(&title(document)),
            "Producer" => text(PRODUCER),
            "Creator" => text(PRODUCER),
            "CreationDate" => text(&stamp),
            "ModDate" => text(&stamp),
        };
        for (key, words) in [("Author", &document.author), ("Subject", &document.subject)] {
            let words = clean_line(words);
            if !words.is_empty() {
                info.set(key, text(&words));
            }
        }
        if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
            file.set_object(old, info);
        } else {
            let info = file.add_object(info);
            file.trailer.set("Info", info);
        }
    }
    let id = Object::String(id, StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

fn title(document: &Document) -> String {
    let title = clean_line(&document.title);
    if title.is_empty() { "Untitled report".into() } else { title }
}

/// The language tag, British English if it is none.
fn language(document: &Document) -> String {
    let tag = document.language.trim();
    let mut parts = tag.split('-');
    let main = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()));
    let rest = parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if main && rest { tag.into() } else { "en-GB".into() }
}

/// A fingerprint of the pages and the metadata: two files are the same if and only if this is.
fn fingerprint(file: &File, ids: &Ids, packet: &[u8]) -> Vec<u8> {
    let mut sum = Sha256::new_with_prefix(packet);
    let contents = ids.pages.iter().flat_map(|page| file.get_page_contents(*page));
    for content in contents.filter_map(|id| file.get_object(id).and_then(Object::as_stream).ok()) {
        sum.update(&content.content);
    }
    sum.finalize()[..16].to_vec()
}

fn xmp(document: &Document, date: &str, standard: Standard) -> String {
    let part = |element: &str, kind: &str, words: &str| {
        let words = clean_line(words);
        if words.is_empty() {
            return String::new();
        }
        let language = if kind == "Alt" { " xml:lang=\"x-default\"" } else { "" };
        let words = escape(&words);
        format!("<dc:{element}><rdf:{kind}><rdf:li{language}>{words}</rdf:li></rdf:{kind}></dc:{element}>\n")
    };
    let mut body = part("title", "Alt", &title(document));
    body += &part("creator", "Seq", &document.author);
    body += &part("description", "Alt", &document.subject);
    body += &part("language", "Bag", &language(document));
    body += &part("rights", "Alt", document.marking.as_deref().unwrap_or_default());
    let hash = clean_line(&document.content_hash);
    if !hash.is_empty() {
        let _ = writeln!(body, "<dc:identifier>{}</dc:identifier>", escape(&hash));
    }
    let standards = if standard.is_second() { SECOND } else { FIRST };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\"\n\
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n\
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n\
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n\
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n\
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n\
         xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n\
         xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n\
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
         <dc:format>application/pdf</dc:format>\n{body}\
         <xmp:CreateDate>{date}</xmp:CreateDate>\n<xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>\n<pdf:Producer>{PRODUCER}</pdf:Producer>\n\
         {standards}</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
}

const FIRST: &str = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n\
    <pdfuaid:part>1</pdfuaid:part>\n\
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
    <pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Which part of ISO 14289 the file follows</pdfaProperty:description>\
    </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

const SECOND: &str = "<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>\n\
    <pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>\n";
