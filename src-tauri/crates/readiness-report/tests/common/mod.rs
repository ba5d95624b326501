//! A report that uses every block, for the tests of the whole way from blocks to bytes.
#![allow(dead_code, reason = "not every test uses every helper")]

use readiness_report::blocks::{
    Block, CalloutKind, Column, Document, Figure, Heading, KeyValue, Moment, Table, bold, link, see, text,
};
use readiness_report::charts::{ScoreRow, scores};
use readiness_report::shapes::{Ink, Lettering, Shapes};
use readiness_report::{Pdf, Standard, export};

/// A short text of several lines.
pub(crate) const LOREM: &str = "Costs are in pounds (£) and include 20% contingency; benefits are counted only when a named owner has confirmed them. Workflow efficiency improves first where configuration is simplest, as affiliated offices find.";

/// An empty document with everything that is said about it.
pub(crate) fn empty() -> Document {
    let mut document = Document::new("Plan", "Example NHS Trust", Moment::day(2026, 11, 25));
    document.subject = "Digital maturity".into();
    document.footer = "Example NHS Trust".into();
    document.content_hash = "9f2c51e0".into();
    document
}

/// A document with these blocks.
pub(crate) fn with(blocks: Vec<Block>) -> Document {
    Document { blocks, ..empty() }
}

/// A drawing.
pub(crate) fn drawing() -> Shapes {
    let mut shapes = Shapes::new(300.0, 80.0);
    shapes.area(0.0, 0.0, 120.0, 20.0, Ink::Steel);
    shapes.text((4.0, 14.0), Lettering::bold(9.0), "58 of 100");
    shapes
}

/// A document with every kind of block, on several pages.
pub(crate) fn full() -> Document {
    let rows = (1..60).map(|n| [format!("Action {n}"), LOREM[..40 + n].into(), format!("{}.{n}", n * 7)]);
    let score = ScoreRow {
        label: "Workforce".into(),
        value: 61.0,
        value_text: "61".into(),
        low: 58.0,
        high: 66.0,
        range_text: "58 to 66".into(),
        target: None,
    };
    let mut document = with(vec![
        Block::Title,
        KeyValue::new("Front sheet")
            .pair("Meeting", "Board\n3 December")
            .pair("Paper type", bold("For approval"))
            .into(),
        Block::callout(
            CalloutKind::Ask,
            "The Board is asked to",
            [Block::numbered(["note the position;", "approve the plan."])],
        ),
        Block::Contents(2),
        Block::PageBreak,
        Heading::new(1, "Position").anchor("position").into(),
        Block::p([
            text("See "),
            see("the plan", "plan"),
            text(" and "),
            link("the standards", "https://digital.nhs.uk/"),
            text("."),
        ]),
        Block::p(LOREM.repeat(4)),
        Block::h2("Scores"),
        scores("Workforce leads", 100.0, &[score]).figure(),
        Figure::new("A finding", "A bar of 58 out of 100.", drawing()).into(),
        Block::h3("Detail"),
        Block::bullets([LOREM, "Short → ✓"]),
        Heading::new(1, "Plan").anchor("plan").into(),
        Table::new("Actions", [Column::words("Action"), Column::words("Text"), Column::decimals("Cost")])
            .rows(rows)
            .totals(["Total", "", "12390"])
            .into(),
        Block::Landscape(vec![Block::h2("Roadmap"), Block::p(LOREM)]),
        Block::callout(CalloutKind::Risk, "If nothing is done", [Block::p(LOREM)]),
        Block::Together(vec![Block::h2("Names"), Block::p("علي حسن, 王小明, Ελένη, आरती and שרה. 🩺 □")]),
    ]);
    document.marking = Some("Private: not for publication".into());
    document
}

/// Exports by both standards and returns the first. Panics with the findings.
pub(crate) fn export_both(document: &Document) -> Pdf {
    for standard in [Standard::Ua2A4, Standard::Ua1A2a] {
        match export(document, standard) {
            Ok(pdf) if standard == Standard::Ua1A2a => return pdf,
            Ok(_) => {}
            Err(error) => panic!("{standard:?}: {error:?}"),
        }
    }
    unreachable!("the last standard returns or panics")
}
