//! Setting text: rich text to lines, lines to draws.

use super::atom::{Draw, TextDraw};
use super::display::{NodeId, Role, Target, Tree};
use super::flow::Flow;
use super::style::Style;
use crate::blocks::{Link, Rich};
use crate::shapes::Ink;
use crate::text::{Line, Words, break_lines, clean};
use crate::warning::Warning;
use std::fmt::Write;
use std::rc::Rc;

/// Rich text as lines, with what is to be known of each span.
pub(crate) struct SetText {
    pub(crate) lines: Vec<Line>,
    spans: Vec<SpanLook>,
    style: Style,
}

struct SpanLook {
    ink: Ink,
    link: Option<Rc<(Target, String)>>,
    /// The link's node, once there is one.
    node: Option<NodeId>,
}

/// How lines stand in their column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Stand {
    /// At the side where reading begins.
    Start,
    /// Ending at the right edge.
    Right,
}

impl SetText {
    /// The height of all lines.
    pub(crate) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.style.lead
    }

    /// The draws of one line whose top is at `top`.
    pub(crate) fn draw(
        &mut self,
        tree: &mut Tree,
        node: NodeId,
        nth: usize,
        (left, width, top): (f32, f32, f32),
        stand: Stand,
    ) -> Vec<Draw> {
        let (style, line) = (self.style, &self.lines[nth]);
        let room = width - line.width * style.size;
        let start = match stand {
            Stand::Start if line.rtl => left + room,
            Stand::Start => left,
            Stand::Right => left + room,
        };
        let mut draws = Vec::with_capacity(line.runs.len());
        for run in &line.runs {
            let span = &mut self.spans[run.span];
            let node = match &span.link {
                Some(_) => *span.node.get_or_insert_with(|| tree.inline(node, Role::Link)),
                None => node,
            };
            draws.push(Draw::Text(TextDraw {
                node,
                x: start + run.x * style.size,
                line: (top, style.lead),
                base: top + style.base(),
                size: style.size,
                ink: span.ink,
                run: run.clone(),
                link: span.link.clone(),
            }));
        }
        draws
    }
}

impl Flow<'_> {
    /// Breaks rich text into lines of a style, at most `width` points wide.
    pub(crate) fn set(&mut self, rich: &Rich, style: Style, width: f32) -> SetText {
        // A wanted line break is read as a space.
        let texts: Vec<_> = rich.0.iter().map(|span| clean(&span.text).replace('\n', " \n")).collect();
        let words: Vec<Words<'_>> =
            rich.0.iter().zip(&texts).map(|(span, text)| Words { text, bold: style.bold || span.bold }).collect();
        let lines = break_lines(self.shaper, &words, (width / style.size).max(1.0));
        let mut spans = Vec::with_capacity(rich.0.len());
        for (span, text) in rich.0.iter().zip(&texts) {
            let link = span.link.as_ref().and_then(|link| self.link(link, text));
            let colour = if link.is_some() { Ink::Blue } else { style.ink };
            spans.push(SpanLook { ink: colour, link, node: None });
        }
        SetText { lines, spans, style }
    }

    /// Where a link leads, and what is said of it.
    fn link(&mut self, link: &Link, words: &str) -> Option<Rc<(Target, String)>> {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return None;
        }
        match link {
            Link::Anchor(name) => {
                let Some(heading) = self.anchors.get(name).copied() else {
                    self.warnings.push(Warning::UnknownAnchor(name.clone()));
                    return None;
                };
                Some(Rc::new((Target::Heading(heading), words)))
            }
            Link::Web(address) => {
                let Some(safe) = web_address(address) else {
                    self.warnings.push(Warning::UnusableAddress(address.clone()));
                    return None;
                };
                let said = if words == safe { words } else { format!("{words} ({safe})") };
                Some(Rc::new((Target::Web(safe), said)))
            }
        }
    }
}

/// An address as PDF wants it: a known scheme and nothing but ASCII, the rest percent-encoded.
pub(crate) fn web_address(address: &str) -> Option<String> {
    let address = address.trim();
    let known = ["https://", "http://", "mailto:"];
    let scheme = known
        .iter()
        .find(|scheme| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
    if address.len() <= scheme.len() || address.chars().any(char::is_control) {
        return None;
    }
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    // Readers cut longer ones, and PDF/A sets an end to strings.
    (out.len() <= 8_000).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn addresses_are_ascii_and_of_a_known_scheme() {
        assert_eq!(web_address(" https://nhs.uk/é x "), Some("https://nhs.uk/%C3%A9%20x".into()));
        assert_eq!(web_address("HTTPS://nhs.uk"), Some("HTTPS://nhs.uk".into()));
        assert_eq!(web_address("javascript:alert(1)"), None);
        assert_eq!(web_address("https://"), None);
        assert_eq!(web_address("ht\u{e9}"), None);
    }
}
