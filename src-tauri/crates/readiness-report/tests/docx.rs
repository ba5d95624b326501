//! The Word document: whole, the same each time, and as accessible as the format allows.

mod common;

use common::full;
use readiness_report::blocks::{Block, Document, Moment};
use readiness_report::docx;
use std::io::{Cursor, Read};

/// A part of the file as text.
fn part(document: &Document, name: &str) -> String {
    let word = docx(document).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(word.bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(docx(&full()).unwrap(), docx(&full()).unwrap());
}

#[test]
fn headings_tables_and_pictures_are_what_they_are() {
    let body = part(&full(), "word/document.xml");
    assert!(body.contains("<w:pStyle w:val=\"Title\"/>") && body.contains("<w:pStyle w:val=\"Heading1\"/>"));
    let tables = body.matches("<w:tbl>").count();
    assert!(tables > 0 && body.matches("<w:tblDescription").count() == tables);
    assert!(body.contains("<w:tblHeader/>"));
    let pictures = body.matches("<pic:pic>").count();
    assert!(pictures > 0);
    assert_eq!(body.matches(" descr=\"").count(), pictures, "every picture has an alternative text");
    assert!(!body.contains(" descr=\"\""));
    let word = docx(&full()).unwrap();
    let archive = zip::ZipArchive::new(Cursor::new(word.bytes)).unwrap();
    assert_eq!(archive.file_names().filter(|name| name.starts_with("word/media/")).count(), pictures);
}

#[test]
fn language_title_and_fingerprint_are_told() {
    let document = full();
    assert!(part(&document, "word/styles.xml").contains("<w:lang w:val=\"en-GB\"/>"));
    let core = part(&document, "docProps/core.xml");
    assert!(core.contains("<dc:title>") && core.contains("<dc:identifier>"));
}

#[test]
fn markup_and_controls_in_words_stay_words() {
    let mut document = Document::new("<b>&\"'</b>\u{0}\u{FFFF}", "A & B", Moment::day(2026, 11, 25));
    document.push(Block::h1("]]> <w:p/> \u{7} 🩺"));
    document.push(Block::p("one\ntwo"));
    let body = part(&document, "word/document.xml");
    assert!(body.contains("]]&gt; &lt;w:p/&gt;") && body.contains("🩺"));
    assert!(body.contains("one</w:t><w:br/><w:t xml:space=\"preserve\">two"));
    assert!(!body.chars().any(|c| c < ' ' || c == '\u{FFFF}'));
}
