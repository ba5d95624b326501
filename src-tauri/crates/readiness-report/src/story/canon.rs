//! The story as canonical text: what is hashed, and what tests read.
//!
//! One line for each heading, paragraph, item, row, caption and alternative text, with what kind it
//! is. Layout and drawing are not part of it, nor is the time of the export.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::blocks::{Block, Document, Rich, Table};

/// Everything that the document says, one thing a line.
pub fn plain_text(document: &Document) -> String {
    let mut out = String::new();
    let head = [
        ("title", document.title.as_str()),
        ("subtitle", &document.subtitle),
        ("author", &document.author),
        ("subject", &document.subject),
        ("footer", &document.footer),
        ("marking", document.marking.as_deref().unwrap_or_default()),
    ];
    for (kind, text) in head {
        line(&mut out, 0, kind, text);
    }
    blocks(&mut out, 0, &document.blocks);
    out
}

/// SHA-256, hexadecimal, of what is said and of further facts.
pub(crate) fn content_hash(document: &Document, facts: &[(String, String)]) -> String {
    let mut text = plain_text(document);
    for (name, value) in facts {
        line(&mut text, 0, name, value);
    }
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn line(out: &mut String, depth: usize, kind: &str, text: &str) {
    let text = text.replace('\n', " / ");
    let _ = writeln!(out, "{}{kind}: {text}", "  ".repeat(depth));
}

fn blocks(out: &mut String, depth: usize, of: &[Block]) {
    for block in of {
        match block {
            Block::Title => line(out, depth, "title here", ""),
            Block::Heading(heading) => line(out, depth, &format!("h{}", heading.level), &heading.text),
            Block::Paragraph(words) => line(out, depth, "p", &words.plain()),
            Block::List(list) => {
                let kind = if list.ordered { "number" } else { "bullet" };
                list.items.iter().for_each(|item| line(out, depth, kind, &item.plain()));
            }
            Block::Table(data) => table(out, depth, data),
            Block::Figure(figure) => {
                line(out, depth, "figure", &figure.caption);
                line(out, depth + 1, "alt", &figure.alt);
            }
            Block::Callout(callout) => {
                line(out, depth, "callout", &callout.title);
                blocks(out, depth + 1, &callout.blocks);
            }
            Block::KeyValue(pairs) => {
                line(out, depth, "pairs", &pairs.summary);
                pairs.pairs.iter().for_each(|(name, value)| line(out, depth + 1, name, &value.plain()));
            }
            Block::PageBreak => line(out, depth, "new page", ""),
            Block::Landscape(inner) => {
                line(out, depth, "landscape", "");
                blocks(out, depth + 1, inner);
            }
            Block::Together(inner) => blocks(out, depth, inner),
            Block::Contents(to) => line(out, depth, "contents", &to.to_string()),
        }
    }
}

fn table(out: &mut String, depth: usize, table: &Table) {
    let heads: Vec<&str> = table.columns.iter().map(|column| column.header.as_str()).collect();
    line(out, depth, "table", &table.caption);
    if !table.summary.is_empty() {
        line(out, depth + 1, "summary", &table.summary);
    }
    line(out, depth + 1, "head", &heads.join(" | "));
    let cells = |row: &[Rich]| row.iter().map(Rich::plain).collect::<Vec<_>>().join(" | ");
    table.rows.iter().for_each(|row| line(out, depth + 1, "row", &cells(row)));
    if let Some(totals) = &table.totals {
        line(out, depth + 1, "totals", &cells(totals));
    }
}
