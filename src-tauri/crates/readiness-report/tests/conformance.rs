//! From blocks to bytes: what goes in comes out, in order, whatever a person typed.

mod common;

use common::{LOREM, drawing, empty, export_both, full, with};
use readiness_report::blocks::{
    Block, CalloutKind, Column, Document, Figure, Heading, KeyValue, Rich, Table, link, see, text,
};
use readiness_report::shapes::{Lettering, Shapes};
use readiness_report::{Standard, Warning, check, export, preview, read};

/// The text of the elements of one kind, in reading order.
fn read_of(document: &Document, role: &str) -> Vec<String> {
    let pdf = export_both(document);
    read(&pdf.bytes)
        .into_iter()
        .filter(|reading| reading.role == role)
        .map(|reading| reading.text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn every_block_is_read_back_in_order() {
    let pdf = export_both(&full());
    let read: Vec<String> = read(&pdf.bytes).iter().map(|r| format!("{} {}", r.role, r.text.trim())).collect();
    let expected = [
        "H1 Plan",
        "TH Meeting",
        "TD Board 3 December",
        "TD For approval",
        "P For decision",
        "P The Board is asked to",
        "LBody note the position;",
        "H2 Contents",
        "TOCI Position 2",
        "TOCI Scores 2",
        "H2 Position",
        "P See the plan and the standards.",
        "H3 Scores",
        "Caption Figure 1: Workforce leads",
        "Figure Bar chart on a scale of 0 to 100: Workforce 61 (range 58 to 66).",
        "Figure A bar of 58 out of 100.",
        "H4 Detail",
        "LBody Short → ✓",
        "Caption Table 1: Actions",
        "TH Cost",
        "TH Action 1",
        "TD 7.1",
        "TH Action 59",
        "TH Total",
        "H3 Roadmap",
        "P Risk",
        "P علي حسن, 王小明, Ελένη, आरती and שרה. 🩺 □",
    ];
    let mut rest = read.iter();
    for line in expected {
        assert!(rest.any(|read| read == line), "{line:?} is missing or out of order in {read:#?}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for standard in [Standard::Ua1A2a, Standard::Ua2A4] {
        let [first, second] = [(); 2].map(|()| export(&full(), standard).map(|pdf| pdf.bytes).ok());
        assert!(first.is_some() && first == second);
    }
    let other = Document { content_hash: "other".into(), ..full() };
    assert_ne!(export_both(&full()).bytes, export_both(&other).bytes);
}

#[test]
fn an_empty_document_has_a_page_and_a_heading() {
    let pdf = export_both(&empty());
    assert_eq!(pdf.pages, 1);
    assert_eq!(read_of(&empty(), "H1"), ["Plan"]);
    let nameless = Document { title: " ".into(), author: String::new(), content_hash: String::new(), ..empty() };
    assert_eq!(read_of(&nameless, "H1"), ["Untitled report"]);
}

#[test]
fn blank_blocks_leave_nothing_behind() {
    let document = with(vec![
        Block::h1(""),
        Block::p(" \n "),
        Block::bullets([" "]),
        Block::numbered(Vec::<String>::new()),
        Table::new("No columns", []).row(["a"]).into(),
        Table::new("", [Column::words("")]).into(),
        KeyValue::default().pair("", "").into(),
        Figure::new("", "", Shapes::default()).into(),
        Figure::new("Same words", "", drawing()).into(),
        Block::callout(CalloutKind::Note, "", Vec::new()),
        Block::Landscape(Vec::new()),
        Block::Together(Vec::new()),
        Block::PageBreak,
    ]);
    let pdf = export_both(&document);
    assert_eq!(pdf.warnings.len(), 2);
    assert_eq!(read_of(&document, "Table").len(), 0);
}

#[test]
fn headings_never_skip_a_level() {
    let document = with(vec![Block::h3("Deep"), Block::h1("Top"), Block::h3("Deep again"), Block::Contents(3)]);
    assert_eq!(read_of(&document, "H1"), ["Deep", "Top", "Contents"]);
    assert_eq!(read_of(&document, "H2"), ["Deep again"]);
}

#[test]
fn tables_of_every_size_conform() {
    let columns = || [Column::words("Name"), Column::numbers("Pounds"), Column::decimals("Score")];
    let none = with(vec![Table::new("Nothing", columns()).into()]);
    assert_eq!(read_of(&none, "P").last().map(String::as_str), Some("There are no entries."));
    let ragged = Table::new("Ragged", columns()).row(["a"]).row(["b", "1", "2", "3", "4"]).row(["", "", ""]);
    assert_eq!(read_of(&with(vec![ragged.into()]), "TD").len(), 2 + 2 + 3);
    let many = Table::new("Many", columns()).rows((0..1000).map(|n| [format!("Row {n}"), n.to_string(), "1.5".into()]));
    let pdf = export_both(&with(vec![many.into()]));
    assert!(pdf.pages > 20);
    let tall = Table::new("Tall", columns()).row([Rich::from(LOREM.repeat(60)), "1".into(), "2".into()]);
    let heads = read_of(&with(vec![tall.into()]), "TH");
    assert_eq!(heads.last().map(String::len), Some(LOREM.len() * 60));
    let wide: Vec<Column> = (0..24).map(|n| Column::words(format!("Column {n}"))).collect();
    export_both(&with(vec![Table::new("Wide", wide).row((0..24).map(|n| n.to_string())).into()]));
}

#[test]
fn hostile_text_is_read_back_as_it_was_written() {
    let long = "x".repeat(500);
    for hostile in [
        "\"quotes\" 'and' <tags> & \\slashes (brackets) %PDF-1.7 endstream endobj ]]>",
        "Zoë Müller, Łukasz Żółć, Nguyễn Thị Minh Khai, Ọlá, Ɔkɔto",
        "שלום עולם (3 דקות) mixed with English 12:30",
        "مرحبا بالعالم 2026 and back",
        "王小明、田中さくら ελληνικά кириллица ქართული հայերեն",
        "नमस्ते বাংলা ਪੰਜਾਬੀ ગુજરાતી தமிழ் ไทย",
        "emoji 👩🏽‍⚕️ 🩺 ❤ ✓ → ≥ ½ ™ … – — ‑",
        "e\u{301} a\u{308}\u{304} q\u{323}\u{307}",
        long.as_str(),
        "https://example.org/a/very/long/address/that/goes/on?and=on&with=arguments#and-a-fragment-too-long-for-a-line",
    ] {
        let document = with(vec![
            Heading::new(1, hostile).anchor(hostile).into(),
            Block::p(hostile),
            Block::p(see(hostile, hostile)),
            Block::p(link(hostile, format!("https://example.org/{hostile}"))),
            Block::bullets([hostile]),
            Table::new(hostile, [Column::words(hostile), Column::decimals(hostile)]).row([hostile, hostile]).into(),
            KeyValue::new(hostile).pair(hostile, hostile).into(),
            Block::callout(CalloutKind::Note, hostile, [Block::p(hostile)]),
            Figure::new("Finding", hostile, drawing()).into(),
        ]);
        let document = Document {
            title: hostile.into(),
            subtitle: hostile.into(),
            author: hostile.into(),
            footer: hostile.into(),
            marking: Some(hostile.into()),
            content_hash: hostile.into(),
            ..document
        };
        // What joins emoji and picks their colour has no place of its own on the page.
        let wanted = hostile.replace(['\u{FE0F}', '\u{200D}'], "");
        let wanted: String = wanted.chars().filter(|c| !c.is_whitespace()).collect();
        for role in ["H1", "LBody", "TD", "Figure"] {
            let read = read_of(&document, role).join("").replace(char::is_whitespace, "");
            assert!(read.contains(&wanted), "{role}: {wanted} in {read}");
        }
    }
}

#[test]
fn control_and_private_characters_do_no_harm() {
    let document = with(vec![Block::p("a\u{0}b\u{1B}[31m\u{202E}c\u{E001}\u{FFFF}\u{FEFF}\u{D7FF}d")]);
    assert!(read_of(&document, "P").last().is_some_and(|text| text.starts_with("abc") || text.contains("c□□")));
}

#[test]
fn words_that_nobody_can_see_do_no_harm() {
    for nothing in ["\u{200B}", "\u{200D}", "\u{2060}\u{FEFF}", "\u{A0}", "\u{3000}", "\u{AD}", "\n\n", "\u{7}"] {
        let mut shapes = Shapes::new(f32::NAN, 10.0);
        shapes.text((f32::NAN, 0.0), Lettering::plain(9.0), nothing);
        let document = Document {
            title: nothing.into(),
            subtitle: nothing.into(),
            ..with(vec![
                Block::h1(nothing),
                Block::p(nothing),
                Block::p([text(nothing), link(nothing, nothing), see(nothing, nothing)]),
                Block::bullets([nothing, "a"]),
                Table::new(nothing, [Column::words(nothing), Column::decimals(nothing)]).row([nothing, nothing]).into(),
                KeyValue::new(nothing).pair(nothing, nothing).pair(nothing, "a").into(),
                Block::callout(CalloutKind::Note, nothing, [Block::p(nothing)]),
                Figure::new(nothing, nothing, shapes).into(),
                Block::Contents(3),
            ])
        };
        export_both(&document);
    }
}

#[test]
fn the_longest_fields_conform() {
    let long = LOREM.repeat(40);
    let document = Document {
        title: long.clone(),
        subtitle: long.clone(),
        author: long.clone(),
        footer: long.clone(),
        marking: Some(long.clone()),
        content_hash: long.clone(),
        ..with(vec![
            Block::Contents(1),
            Block::h1(long.clone()),
            Block::callout(CalloutKind::Risk, long.clone(), [Block::p(long)]),
        ])
    };
    assert!(export_both(&document).pages > 5);
    // Longer than any string in a PDF/A file may be: cut where it is only told.
    let endless = LOREM.repeat(200);
    let table = Table::new(endless.as_str(), [Column::words(endless.as_str()), Column::words("B")]).row(["a", "b"]);
    let document = with(vec![
        Block::h1(endless.as_str()),
        table.summary(endless.as_str()).into(),
        Block::p(link("words", format!("https://example.org/{endless}"))),
        Figure::new("Finding", endless, drawing()).into(),
    ]);
    let pages = export_both(&document).pages;
    assert!(pages < 60, "{pages}");
}

#[test]
fn what_cannot_be_done_is_told() {
    let document = with(vec![
        Block::p("🩺🩺"),
        Block::p(see("nowhere", "no such anchor")),
        Block::p(link("click", "javascript:alert(1)")),
    ]);
    let warnings = export_both(&document).warnings;
    assert!(warnings.contains(&Warning::MissingCharacter { character: '🩺', times: 2 }));
    assert!(warnings.contains(&Warning::UnknownAnchor("no such anchor".into())));
    assert!(warnings.contains(&Warning::UnusableAddress("javascript:alert(1)".into())));
}

#[test]
fn the_file_holds_no_foreign_colour_profile() {
    let bytes = export_both(&full()).bytes;
    let found = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    assert!(!found(b"FOGRA") && !found(b"Adobe Systems") && !found(b"GTS_PDFX"));
    // Within compressed streams the checker looks: one that is not ours would be a finding.
    assert_eq!(check(&bytes, Standard::Ua1A2a), []);
}

#[test]
fn a_file_of_one_standard_is_not_taken_for_the_other() {
    let bytes = export_both(&full()).bytes;
    assert!(!check(&bytes, Standard::Ua2A4).is_empty());
    assert!(!check(b"%PDF-1.7", Standard::Ua1A2a).is_empty());
    assert!(!check(b"", Standard::Ua1A2a).is_empty());
}

#[test]
fn the_preview_has_the_pages_of_the_file() {
    let (pages, _) = preview(&full());
    assert_eq!(pages.len(), export_both(&full()).pages);
    assert!(pages.iter().all(|page| page.starts_with("<svg") && page.ends_with("</svg>") && !page.contains("style")));
    assert!(pages[0].contains("The Board is asked to"));
    assert!(pages[0].contains(&format!("Page 1 of {}", pages.len())));
}
