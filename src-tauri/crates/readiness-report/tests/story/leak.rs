//! Nothing private or personal reaches the public: neither the story nor the file made of it.

use std::io::Read;

use lopdf::{Object, decode_text_string};
use readiness_domain::framework::Setting;
use readiness_report::{
    Standard,
    blocks::Document,
    docx, export, figures,
    story::{Audience, plain_text},
};

use crate::{edition::SECRET, fixture::Facts};

#[test]
fn the_public_story_holds_nothing_private() {
    for setting in Setting::ALL {
        let document = Facts::full(*setting).tell(Audience::Public);
        // Debug shows everything: text, alternatives, anchors, every word in every drawing.
        let all = format!("{document:?}");
        assert!(!all.contains(SECRET), "{}", around(&all));
    }
}

#[test]
fn the_private_story_holds_it_all() {
    let said = plain_text(&Facts::full(Setting::Acute).tell(Audience::Private));
    for what in [
        "backup",
        "identity",
        "assets",
        "evidence title",
        "evidence place",
        "comment",
        "Owner",
        "note",
        "Person",
        "sign-in",
        "reason why not",
        "reason for privacy",
    ] {
        assert!(said.contains(&format!("{SECRET} {what}")), "“{what}” is missing in private");
    }
}

#[test]
fn the_public_charts_hold_nothing_private() {
    let facts = Facts::full(Setting::Acute);
    let (card, edition, audience) = (&facts.card, &facts.edition, Audience::Public);
    let plan = facts.plan.as_ref().expect("a plan");
    let mut charts = figures::gantt(edition, &plan.actions, &plan.request, &plan.solution, audience);
    charts.extend([
        figures::domains(card),
        figures::band(card, edition, audience),
        figures::pillars(card, edition, facts.benchmark.as_ref(), audience),
        figures::heat_map(card, audience),
        figures::money(&plan.appraisal),
        figures::forecast(&plan.appraisal),
    ]);
    charts.extend(figures::benefit_gaps(card, edition, audience));
    for chart in charts {
        let all = format!("{chart:?}{}", chart.to_svg("test"));
        assert!(!all.contains(SECRET), "{}", around(&all));
    }
}

#[test]
fn private_levels_cannot_be_read_off_the_public_story() {
    let said = plain_text(&Facts::full(Setting::Acute).tell(Audience::Public));
    for line in said.lines().filter(|line| line.contains("private question") || line.contains("cyber security")) {
        assert!(!line.contains("level 1"), "{line}");
    }
    assert!(said.contains("I2 private, I3 private, I4 private"));
    // One private answer alone in a pillar could be worked out from the others.
    assert!(said.contains("Ensure Smart Foundations | not shown"));
}

#[test]
fn the_public_file_holds_nothing_private() {
    let facts = Facts::full(Setting::Acute);
    for standard in [Standard::Ua1A2a, Standard::Ua2A4] {
        let public = everything_in(&facts.tell(Audience::Public), standard);
        assert!(
            public.contains("Medicines") && public.contains("Report to") || public.contains("Trust Board in public")
        );
        assert!(!public.contains(SECRET), "{}", around(&public));
        // The same reading finds it in the private file: the test is not blind.
        assert!(everything_in(&facts.tell(Audience::Private), standard).contains(SECRET));
    }
}

#[test]
fn the_public_word_document_holds_nothing_private() {
    let facts = Facts::full(Setting::Acute);
    let public = everything_in_word(&facts.tell(Audience::Public));
    assert!(public.contains("Medicines"));
    assert!(!public.contains(SECRET), "{}", around(&public));
    assert!(everything_in_word(&facts.tell(Audience::Private)).contains(SECRET));
}

/// Every part of the file that is text.
fn everything_in_word(document: &Document) -> String {
    let word = docx(document).expect("a file");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(word.bytes)).expect("an archive");
    let mut all = String::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).expect("a part");
        if !part.name().starts_with("word/media/") {
            part.read_to_string(&mut all).expect("text");
        }
    }
    all
}

/// All text on the pages, and every string and metadata stream of the file.
fn everything_in(document: &Document, standard: Standard) -> String {
    let pdf = export(document, standard).expect("a file that conforms");
    let file = lopdf::Document::load_mem(&pdf.bytes).expect("a file that can be read");
    let pages: Vec<u32> = file.get_pages().keys().copied().collect();
    let mut all = file.extract_text(&pages).unwrap_or_default();
    for object in file.objects.values() {
        strings(object, &mut all);
    }
    all
}

fn strings(object: &Object, all: &mut String) {
    match object {
        Object::String(..) => {
            all.push('\n');
            all.push_str(&decode_text_string(object).unwrap_or_default());
        }
        Object::Array(items) => items.iter().for_each(|item| strings(item, all)),
        Object::Dictionary(entries) => entries.iter().for_each(|(_, value)| strings(value, all)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| strings(value, all));
            let bytes = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            all.push('\n');
            all.push_str(&String::from_utf8_lossy(&bytes));
        }
        _ => {}
    }
}

fn around(all: &str) -> String {
    let at = all.find(SECRET).unwrap_or_default();
    let from = all[..at].char_indices().rev().nth(200).map_or(0, |(i, _)| i);
    all[from..].chars().take(400).collect()
}
