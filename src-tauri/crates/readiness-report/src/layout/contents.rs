//! The table of contents: headings with links and page numbers.

use super::atom::{Atom, Draw, Hold};
use super::display::{Role, Target};
use super::flow::Flow;
use super::setting::Stand;
use super::style::{self, BODY};
use crate::blocks::{Heading, text};
use std::rc::Rc;

/// The heading above the contents; it does not list itself.
pub(super) fn heading() -> Heading {
    Heading::new(1, "Contents").quiet()
}

impl Flow<'_> {
    /// The contents down to a section level.
    pub(crate) fn contents(&mut self, depth: u8) {
        self.contents_heading();
        let lift = u8::from(self.titled);
        let entries: Vec<(usize, u8, String)> = self
            .outline
            .iter()
            .enumerate()
            .skip(usize::from(lift))
            .filter(|(_, (level, _, bookmark))| *bookmark && *level <= depth.clamp(1, 3) + lift)
            .map(|(n, (level, words, _))| (n, level - lift, words.clone()))
            .collect();
        if entries.is_empty() {
            let node = self.node(Role::P);
            self.paragraph(node, &"There are no sections.".into(), BODY, 0.0);
            return;
        }
        let toc = self.node(Role::Toc);
        for (number, level, words) in entries {
            let toci = self.tree.add(toc, Role::Toci { heading: number });
            let reference = self.tree.add(toci, Role::Reference);
            let link = self.tree.add(reference, Role::Link);
            self.entry(link, number, level, &words);
        }
        // All on one page, if a page can hold them; nothing hangs on the last entry.
        self.release_last();
    }

    fn entry(&mut self, link: usize, number: usize, level: u8, words: &str) {
        let indent = 16.0 * f32::from(level.saturating_sub(1));
        let style = if level == 1 { BODY.bold() } else { BODY };

        let (left, width) = (self.left + indent, self.width - indent - 46.0);
        let mut lines = self.set(&text(format!("{words} ")).into(), style, width);
        let count = lines.lines.len();
        let target = Rc::new((Target::Heading(number), words.to_string()));
        for nth in 0..count {
            let end = left + lines.lines[nth].width * style.size;
            let mut draws = lines.draw(&mut self.tree, link, nth, (left, width, 0.0), Stand::Start);
            for draw in &mut draws {
                if let Draw::Text(text) = draw {
                    text.link = Some(Rc::clone(&target));
                }
            }
            let last = nth + 1 == count;
            if last {
                let right = self.left + self.width;
                draws.push(Draw::PageNumber { node: link, heading: number, left: end, right, top: 0.0 });
            }
            self.push(Atom {
                height: style.lead - 0.6,
                before: if (nth, level) == (0, 1) { 4.0 } else { 0.0 },
                draws,
                hold: Hold::Strong,
                ..Atom::default()
            });
        }
    }

    fn contents_heading(&mut self) {
        let level = self.outline[self.headings.len()].0;
        self.begin_section();
        let node = self.node(Role::H(level));
        let (style, before, after) = style::heading(2);
        self.place_heading(node, style, before, after);
    }
}
