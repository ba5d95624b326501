//! What stands on every page and is not content: title, marking, footer, fingerprint, page number.

use super::display::{Artifact, Item};
use super::draw::{Pen, rectangle};
use super::style::{FURNITURE, SIDE, Style};
use crate::blocks::Document;
use crate::shapes::Ink;
use crate::text::{Words, break_lines, clean_line};

/// Draws header and footer of the current page.
pub(super) fn furnish(pen: &mut Pen<'_>, document: &Document, pages: usize) {
    let (width, height) = pen.sheet();
    let (left, right) = (SIDE, width - SIDE);
    let mut header = Vec::new();
    let marking = document.marking.as_deref().map(clean_line).unwrap_or_default();
    let mark_style = Style { ink: Ink::Alarm, ..FURNITURE.bold() };
    let marked = end(pen, &mut header, &marking, mark_style, (left, right, 42.0));
    if pen.page > 0 {
        let title = clean_line(&document.title);
        start(pen, &mut header, &title, FURNITURE, (left, marked - 12.0, 42.0));
        header.push(rectangle([left, 49.0, right, 49.5], Ink::Rule));
    }
    pen.artifact(Artifact::Header, header);
    let mut footer = vec![rectangle([left, height - 50.0, right, height - 49.5], Ink::Rule)];
    let number = format!("Page {} of {pages}", pen.page + 1);
    let free = end(pen, &mut footer, &number, FURNITURE, (left, right, height - 36.0));
    let line = clean_line(&document.footer);
    start(pen, &mut footer, &line, FURNITURE, (left, free - 12.0, height - 36.0));
    if let Some(hash) = document.short_hash() {
        start(pen, &mut footer, &hash, FURNITURE, (left, right, height - 25.0));
    }
    pen.artifact(Artifact::Footer, footer);
}

/// Words from the left, cut with an ellipsis where they would not fit.
fn start(pen: &Pen<'_>, items: &mut Vec<Item>, words: &str, style: Style, (left, right, y): (f32, f32, f32)) {
    place(pen, items, words, style, (left, right, y), false);
}

/// Words ending at the right. Returns where they begin.
fn end(pen: &Pen<'_>, items: &mut Vec<Item>, words: &str, style: Style, at: (f32, f32, f32)) -> f32 {
    place(pen, items, words, style, at, true)
}

fn place(
    pen: &Pen<'_>,
    items: &mut Vec<Item>,
    words: &str,
    style: Style,
    (left, right, y): (f32, f32, f32),
    at_end: bool,
) -> f32 {
    let room = (right - left) / style.size;
    let line = |text: &str| break_lines(pen.shaper, &[Words { text, bold: style.bold }], f32::MAX).pop();
    let Some(mut found) = line(words) else { return right };
    let mut kept: Vec<char> = words.chars().collect();
    while found.width > room && !kept.is_empty() {
        // In proportion first, then letter by letter.
        let part = (kept.len() as f32 * room / found.width) as usize;
        kept.truncate(part.clamp(0, kept.len() - 1));
        let text: String = kept.iter().collect();
        match line(&format!("{}…", text.trim_end())) {
            Some(shorter) => found = shorter,
            None => return right,
        }
    }
    let begin = if at_end { right - found.width * style.size } else { left };
    for run in found.runs {
        let x = begin + run.x * style.size;
        items.push(Item::Text { run, x, y, size: style.size, ink: style.ink });
    }
    begin
}
