//! Passages of words: the title of the document, headings, lists and callouts.

use super::atom::{Atom, Draw, Frame, Hold};
use super::display::Role;
use super::flow::Flow;
use super::setting::Stand;
use super::style::{self, BLOCK, BODY, KICKER, PARAGRAPH, SUBTITLE, Style, TITLE};
use crate::blocks::{Callout, CalloutKind, Heading, List, Rich, text};
use crate::shapes::Ink;
use crate::text::clean_line;

impl Flow<'_> {
    /// The title block: title, subtitle, author and date, marking and fingerprint.
    pub(super) fn title(&mut self) {
        let bar = Draw::Ground { bounds: [self.left, 0.0, self.left + 64.0, 6.0], ink: Ink::Blue };
        self.push(Atom { height: 20.0, draws: vec![bar], hold: Hold::Strong, ..Atom::default() });
        let node = self.node(Role::H(1));
        self.place_heading(node, TITLE, 6.0, 4.0);
        let document = self.document;
        let created = document.created.words();
        let line = |flow: &mut Self, words: String, style: Style, before: f32| {
            if !words.trim().is_empty() {
                let node = flow.node(Role::P);
                flow.paragraph(node, &words.into(), style, before);
            }
        };
        line(self, clean_line(&document.subtitle), SUBTITLE, 2.0);
        let author = clean_line(&document.author);
        let by = if author.is_empty() { created } else { format!("{author}, {created}") };
        line(self, by, BODY, 6.0);
        if let Some(marking) = &document.marking {
            let style = Style { ink: Ink::Alarm, ..BODY.bold() };
            line(self, clean_line(marking), style, 4.0);
        }
        if let Some(hash) = document.short_hash() {
            let style = Style { ink: Ink::Soft, ..style::FURNITURE };
            line(self, hash, style, 4.0);
        }
    }

    /// A heading. A chapter begins a section of the structure.
    pub(super) fn heading(&mut self, heading: &Heading) {
        if clean_line(&heading.text).is_empty() {
            return;
        }
        if heading.level <= 1 {
            self.begin_section();
        }
        let level = self.outline[self.headings.len()].0;
        let node = self.node(Role::H(level));
        let (style, before, after) = style::heading(heading.level.clamp(1, 3));
        self.place_heading(node, style, before, after);
    }

    /// A list; an item without words is left out.
    pub(super) fn list(&mut self, list: &List) {
        const INDENT: f32 = 18.0;
        let items: Vec<&Rich> = list.items.iter().filter(|item| !clean_line(&item.plain()).is_empty()).collect();
        if items.is_empty() {
            return;
        }
        let node = self.node(Role::L { ordered: list.ordered });
        let count = items.len();
        for (n, item) in items.into_iter().enumerate() {
            let li = self.tree.add(node, Role::Li);
            let mark = if list.ordered { format!("{}. ", n + 1) } else { "\u{2022} ".into() };
            let style = Style { ink: Ink::Blue, ..BODY };
            let label = self.tree.add(li, Role::Lbl);
            let mut lines = self.set(&text(mark).into(), style, INDENT * 2.0);
            let at = (self.left + 3.0, INDENT * 2.0, 0.0);
            let draws = lines.draw(&mut self.tree, label, 0, at, Stand::Start);
            let body = self.tree.add(li, Role::LBody);
            let indent = if list.ordered { INDENT + 4.0 } else { INDENT };
            let place = (self.left + indent, self.width - indent);
            let before = if n == 0 { PARAGRAPH - 1.0 } else { 3.0 };
            let first = self.atom_count();
            self.paragraph_at(body, item, BODY, before, place, Some(draws));
            // The last item does not stand on a page alone.
            if n + 2 == count && count > 2 && self.atom_count() - first <= 3 {
                self.hold_weakly(first);
            }
        }
    }

    /// A framed passage with the word that tells what it is for.
    pub(super) fn callout(&mut self, callout: &Callout) {
        const PAD: f32 = 14.0;
        let (word, ground, bar) = match callout.kind {
            CalloutKind::Ask => ("For decision", Ink::Sky, Ink::Blue),
            CalloutKind::Note => ("Note", Ink::Pale, Ink::Soft),
            CalloutKind::Risk => ("Risk", Ink::Blush, Ink::Alarm),
        };
        let section = self.node(Role::Sect);
        let outer = (self.parent.replace(section), self.frame, self.left, self.width);
        if self.frame.is_none() {
            self.frame = Some(self.frames.len());
            self.frames.push(Frame { left: self.left, right: self.left + self.width, ground, bar });
        }
        (self.left, self.width) = (self.left + PAD, self.width - 2.0 * PAD);
        let pad = |before| Atom { height: 9.0, before, hold: Hold::Strong, ..Atom::default() };
        self.push(pad(BLOCK));
        let node = self.node(Role::P);
        let style = Style { ink: if bar == Ink::Soft { Ink::Text } else { bar }, ..KICKER };
        self.paragraph(node, &word.into(), style, 0.0);
        self.hold_last();
        if !clean_line(&callout.title).is_empty() {
            let node = self.node(Role::P);
            let style = Style { size: 11.5, lead: 16.0, ..BODY.bold() };
            self.paragraph(node, &clean_line(&callout.title).into(), style, 1.0);
            self.hold_last();
        }
        self.blocks(&callout.blocks);
        self.hold_last();
        self.push(Atom { hold: Hold::Free, height: 11.0, ..Atom::default() });
        (self.parent, self.frame, self.left, self.width) = outer;
        // What follows stands clear of the frame.
        if self.frame.is_none() {
            self.push(Atom { height: 5.0, ..Atom::default() });
        }
    }
}
