//! The file as a whole: version, language, metadata, colour profile, and what must not be in it.

use super::Findings;
use super::file::File;
use crate::paint::{SRGB, Standard};
use lopdf::{Dictionary, Object};

/// What the catalogue of our files holds, and nothing else.
const KEYS: [&str; 12] = [
    "Type",
    "Pages",
    "PageLayout",
    "PageMode",
    "Lang",
    "MarkInfo",
    "StructTreeRoot",
    "ViewerPreferences",
    "Metadata",
    "OutputIntents",
    "Outlines",
    "Version",
];

pub(super) fn check(file: &File<'_>, catalogue: &Dictionary, standard: Standard, findings: &mut Findings) {
    let trailer = &file.document.trailer;
    let version = if standard.is_second() { "2.0" } else { "1.7" };
    findings.require(file.document.version == version, "file", "wrong PDF version");
    findings.require(!trailer.has(b"Encrypt"), "26-001", "the file is encrypted");
    findings.require(trailer.has(b"ID"), "PDF/A 6.1.3", "no file identifier");
    findings.require(trailer.has(b"Info") != standard.is_second(), "PDF/A", "wrong document information");
    findings.require(!file.pages.is_empty(), "file", "no pages");
    let known = |key: &[u8]| KEYS.iter().any(|known| known.as_bytes() == key);
    findings.require(catalogue.iter().all(|(key, _)| known(key)), "file", "unexpected entry in the catalogue");
    let mark = file.dictionary(catalogue, "MarkInfo");
    findings.require(mark.is_some_and(|mark| file.is_true(mark, "Marked")), "06 and 7.1", "not marked as tagged");
    findings.require(!mark.is_some_and(|mark| file.is_true(mark, "Suspects")), "01-007", "tags are suspect");
    findings.require(is_language(&file.text(catalogue, "Lang")), "11-006", "no valid document language");
    let preferences = file.dictionary(catalogue, "ViewerPreferences");
    let shows = preferences.is_some_and(|preferences| file.is_true(preferences, "DisplayDocTitle"));
    findings.require(shows, "07-002", "the title is not shown");
    metadata(file, catalogue, standard, findings);
    profile(file, catalogue, findings);
    streams(file, findings);
}

/// A language tag in the form of BCP 47.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let main = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()));
    main && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn metadata(file: &File<'_>, catalogue: &Dictionary, standard: Standard, findings: &mut Findings) {
    let Some(bytes) = file.stream(catalogue, "Metadata") else {
        return findings.add("06-001", "no metadata");
    };
    let packet = String::from_utf8_lossy(bytes);
    let has = |element: &str, value: &str| packet.contains(&format!("<{element}>{value}</{element}>"));
    let identified = if standard.is_second() {
        has("pdfuaid:part", "2") && has("pdfuaid:rev", "2024")
    } else {
        has("pdfuaid:part", "1")
    };
    findings.require(identified, "06-002", "not identified as PDF/UA");
    let archival = if standard.is_second() {
        has("pdfaid:part", "4") && has("pdfaid:rev", "2020")
    } else {
        has("pdfaid:part", "2") && has("pdfaid:conformance", "A")
    };
    findings.require(archival, "PDF/A 6.6.4", "not identified as PDF/A");
    let title = packet.split_once("<dc:title>").and_then(|(_, rest)| rest.split_once("</rdf:li>"));
    let title = title.and_then(|(title, _)| title.rsplit('>').next());
    findings.require(title.is_some_and(|title| !title.trim().is_empty()), "06-003", "no title in the metadata");
}

/// One output intent with our own sRGB profile.
fn profile(file: &File<'_>, catalogue: &Dictionary, findings: &mut Findings) {
    let intents = file.array(catalogue, "OutputIntents");
    let ours = intents.len() == 1
        && file.as_dictionary(intents[0]).is_some_and(|intent| {
            file.name(intent, "S") == "GTS_PDFA1" && file.stream(intent, "DestOutputProfile") == Some(SRGB)
        });
    findings.require(ours, "PDF/A 6.2.3", "the output intent is not our sRGB");
}

/// No other colour profile, picture, form, script or attachment anywhere.
fn streams(file: &File<'_>, findings: &mut Findings) {
    for object in file.document.objects.values() {
        let dictionary = match object {
            Object::Stream(stream) => {
                let profile = stream.content.get(36..40) == Some(b"acsp");
                findings.require(!profile || stream.content == SRGB, "licence", "a colour profile that is not ours");
                let external = stream.dict.has(b"F") || stream.dict.has(b"FFilter");
                findings.require(!external, "PDF/A 6.1.7", "a stream outside the file");
                &stream.dict
            }
            Object::Dictionary(dictionary) => dictionary,
            _ => continue,
        };
        let kind = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).unwrap_or(b"");
        let unknown = matches!(kind(b"Type"), b"XObject" | b"Filespec" | b"EmbeddedFile" | b"OCG" | b"Pattern")
            || matches!(kind(b"S"), b"JavaScript" | b"Launch" | b"SubmitForm" | b"ImportData" | b"Named")
            || kind(b"Subtype") == b"Widget";
        findings.require(!unknown, "file", "an object of a kind that we never write");
        let moves = dictionary.has(b"AA") || dictionary.has(b"OpenAction");
        findings.require(!moves, "file", "an action that starts by itself");
    }
}

#[cfg(test)]
mod tests {
    use super::is_language;

    #[test]
    fn language_tags() {
        assert!(is_language("en-GB") && is_language("cy") && is_language("zh-Hant-TW"));
        assert!(!is_language("") && !is_language("english!") && !is_language("e"));
    }
}
