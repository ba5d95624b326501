//! Paragraphs to lines: break opportunities (UAX 14), direction (UAX 9), fallback faces, and words
//! longer than the line.

use super::shape::{Glyph, Shaped, Shaper, own_face};
use std::ops::Range;
use std::rc::Rc;
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

/// Words of one weight. The caller's index of the span travels with the glyphs.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    /// The words, cleaned.
    pub(crate) text: &'a str,
    /// Whether they are bold.
    pub(crate) bold: bool,
}

/// Glyphs of one face, span and direction on a line.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    /// The face.
    pub(crate) face: usize,
    /// Which of the caller's spans it belongs to.
    pub(crate) span: usize,
    /// Distance from the line's left end, in ems.
    pub(crate) x: f32,
    /// Width in ems.
    pub(crate) width: f32,
    /// The words in reading order.
    pub(crate) text: String,
    /// The glyphs from left to right.
    pub(crate) glyphs: Vec<Glyph>,
    rtl: bool,
}

impl Run {
    /// The width without the space at the end of left-to-right words.
    pub(crate) fn visible(&self) -> f32 {
        let words = self.text.trim_end().len();
        let space = self.glyphs.iter().rev().take_while(|glyph| !self.rtl && glyph.from >= words);
        self.width - space.map(|glyph| glyph.advance).sum::<f32>()
    }
}

/// A line: its runs in reading order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// The runs.
    pub(crate) runs: Vec<Run>,
    /// Width in ems without trailing space.
    pub(crate) width: f32,
    /// Whether the paragraph is written from right to left, and so begins on the right.
    pub(crate) rtl: bool,
}

/// A piece of text that is shaped as one.
struct Piece {
    range: Range<usize>,
    span: usize,
    face: usize,
    level: Level,
    blank: bool,
    shaped: Rc<Shaped>,
}

/// Lays words into lines at most `width` ems wide. A line feed begins a new line. Blank text has no lines.
pub(crate) fn break_lines(shaper: &Shaper, words: &[Words<'_>], width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let text: String = words.iter().map(|words| words.text).collect();
    if text.trim().is_empty() {
        return lines;
    }
    let mut from = 0;
    for paragraph in text.split('\n') {
        let to = from + paragraph.len();
        if !paragraph.trim().is_empty() {
            Paragraph::new(shaper, words, paragraph, from).fill(width, &mut lines);
        }
        from = to + 1;
    }
    lines
}

/// The width in ems that words take on one line, and that of the widest part which cannot be broken.
pub(crate) fn measure_words(shaper: &Shaper, words: &[Words<'_>]) -> (f32, f32) {
    let text: String = words.iter().map(|words| words.text).collect();
    let (mut natural, mut least, mut from) = (0.0_f32, 0.0_f32, 0);
    for line in text.split('\n') {
        let paragraph = Paragraph::new(shaper, words, line, from);
        let (mut whole, mut gap, mut start) = (0.0, 0.0, 0);
        for end in breaks(line) {
            let word = start + line[start..end].trim_end().len();
            let wide = paragraph.width(start..word);
            least = least.max(wide);
            whole += gap + wide;
            gap = paragraph.width(word..end);
            start = end;
        }
        natural = natural.max(whole);
        from += line.len() + 1;
    }
    (natural, least)
}

struct Paragraph<'a> {
    shaper: &'a Shaper,
    text: &'a str,
    /// The spans' ranges within the text, with their index and weight.
    spans: Vec<(Range<usize>, usize, bool)>,
    levels: Vec<Level>,
    base: Level,
}

impl<'a> Paragraph<'a> {
    fn new(shaper: &'a Shaper, words: &[Words<'_>], text: &'a str, from: usize) -> Self {
        let mut spans = Vec::new();
        let mut at = 0;
        for (n, span) in words.iter().enumerate() {
            let start = at.max(from);
            let end = (at + span.text.len()).min(from + text.len());
            if start < end {
                spans.push((start - from..end - from, n, span.bold));
            }
            at += span.text.len();
        }
        if plain(text) {
            return Self { shaper, text, spans, levels: Vec::new(), base: Level::ltr() };
        }
        let bidi = BidiInfo::new(text, None);
        let base = bidi.paragraphs.first().map_or(Level::ltr(), |paragraph| paragraph.level);
        Self { shaper, text, spans, levels: bidi.levels, base }
    }

    /// The direction of the character at a place.
    fn level(&self, at: usize) -> Level {
        self.levels.get(at).copied().unwrap_or(Level::ltr())
    }

    /// Greedy first fit.
    fn fill(&self, width: f32, lines: &mut Vec<Line>) {
        let (mut line, mut used, mut gap): (Vec<Piece>, f32, f32) = (Vec::new(), 0.0, 0.0);
        let mut start = 0;
        for end in breaks(self.text) {
            let word = start + self.text[start..end].trim_end().len();
            let mut pieces = self.pieces(start..word);
            let long = width_of(&pieces);
            if !line.is_empty() && used + gap + long > width + 1e-4 {
                lines.push(self.finish(std::mem::take(&mut line)));
                (used, gap) = (0.0, 0.0);
            }
            if long > width && word > start {
                let rest = self.break_word(start..word, width, lines);
                pieces = self.pieces(rest);
                used = width_of(&pieces);
            } else {
                used += gap + long;
            }
            line.append(&mut pieces);
            let mut space = self.pieces(word..end);
            gap = width_of(&space);
            line.append(&mut space);
            start = end;
        }
        if !line.is_empty() {
            lines.push(self.finish(line));
        }
    }

    /// Cuts a word that no line can hold between graphemes. Returns what is left for the current line.
    fn break_word(&self, word: Range<usize>, width: f32, lines: &mut Vec<Line>) -> Range<usize> {
        let (mut start, mut used) = (word.start, 0.0);
        for (at, grapheme) in self.text[word.clone()].grapheme_indices(true) {
            let at = word.start + at;
            let wide = self.width(at..at + grapheme.len());
            if used + wide > width && at > start {
                lines.push(self.finish(self.pieces(start..at)));
                (start, used) = (at, 0.0);
            }
            used += wide;
        }
        start..word.end
    }

    fn width(&self, range: Range<usize>) -> f32 {
        width_of(&self.pieces(range))
    }

    /// Cuts a range where span, direction or face changes, and shapes the pieces.
    fn pieces(&self, range: Range<usize>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (span_range, span, bold) in &self.spans {
            let (start, end) = (range.start.max(span_range.start), range.end.min(span_range.end));
            if start < end {
                self.pieces_of_span(start..end, *span, *bold, &mut pieces);
            }
        }
        pieces
    }

    fn pieces_of_span(&self, range: Range<usize>, span: usize, bold: bool, out: &mut Vec<Piece>) {
        let mut open: Option<(usize, usize, Level, bool)> = None;
        let text = &self.text[range.clone()];
        let level = self.level(range.start);
        if plain(text) && self.levels.get(range.clone()).is_none_or(|levels| levels.iter().all(|l| *l == level)) {
            // Most words: one face, one direction, nothing to look up letter by letter.
            let face = own_face(bold);
            let mut start = range.start;
            for part in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
                let word = part.trim_ascii_end().len();
                for (from, to, blank) in [(start, start + word, false), (start + word, start + part.len(), true)] {
                    if from < to {
                        open = Some((from, face, level, blank));
                        self.close(&mut open, to, span, out);
                    }
                }
                start += part.len();
            }
            return;
        }
        for (at, grapheme) in self.text[range.clone()].grapheme_indices(true) {
            let at = range.start + at;
            let (level, blank) = (self.level(at), grapheme.trim().is_empty());
            let Some(face) = self.shaper.face_for(grapheme, bold) else {
                self.close(&mut open, at, span, out);
                let (face, shaped) = self.shaper.substitute(grapheme);
                let range = at..at + grapheme.len();
                out.push(Piece { range, span, face, level, blank: false, shaped });
                continue;
            };
            if open.is_some_and(|(_, f, l, b)| (f, l, b) != (face, level, blank)) {
                self.close(&mut open, at, span, out);
            }
            open.get_or_insert((at, face, level, blank));
        }
        self.close(&mut open, range.end, span, out);
    }

    fn close(&self, open: &mut Option<(usize, usize, Level, bool)>, end: usize, span: usize, out: &mut Vec<Piece>) {
        if let Some((start, face, level, blank)) = open.take() {
            let shaped = self.shaper.shape(face, level.is_rtl(), &self.text[start..end]);
            out.push(Piece { range: start..end, span, face, level, blank, shaped });
        }
    }

    /// Places the pieces of a line from left to right and joins neighbours.
    fn finish(&self, mut pieces: Vec<Piece>) -> Line {
        let visible = pieces.iter().rposition(|piece| !piece.blank).map_or(0, |last| last + 1);
        for piece in &mut pieces[visible..] {
            piece.level = self.base;
        }
        let levels: Vec<Level> = pieces.iter().map(|piece| piece.level).collect();
        let order = BidiInfo::reorder_visual(&levels);
        let mut places = vec![0.0; pieces.len()];
        // Trailing space of a right-to-left line stands left of it and must not push it.
        let hanging = if self.base.is_rtl() { width_of(&pieces[visible..]) } else { 0.0 };
        let mut x = -hanging;
        for n in order {
            places[n] = x;
            x += pieces[n].shaped.width;
        }
        let width = width_of(&pieces[..visible]);
        let mut runs: Vec<Run> = Vec::new();
        for (piece, x) in pieces.iter().zip(places) {
            self.join(&mut runs, piece, x);
        }
        Line { runs, width, rtl: self.base.is_rtl() }
    }

    fn join(&self, runs: &mut Vec<Run>, piece: &Piece, x: f32) {
        let text = &self.text[piece.range.clone()];
        let rtl = piece.level.is_rtl();
        if let Some(last) = runs.last_mut() {
            let follows = (last.x + last.width - x).abs() < 1e-4;
            if !rtl && !last.rtl && follows && (last.face, last.span) == (piece.face, piece.span) {
                let shift = last.text.len();
                last.text.push_str(text);
                last.width += piece.shaped.width;
                last.glyphs.extend(piece.shaped.glyphs.iter().map(|glyph| Glyph {
                    from: glyph.from + shift,
                    to: glyph.to + shift,
                    ..glyph.clone()
                }));
                return;
            }
        }
        runs.push(Run {
            face: piece.face,
            span: piece.span,
            x,
            width: piece.shaped.width,
            text: text.to_string(),
            glyphs: piece.shaped.glyphs.clone(),
            rtl,
        });
    }
}

/// Where a line may end: as UAX 14 has it, but not within `Wi-Fi` and the like, nor between `level` and
/// its number.
fn breaks(text: &str) -> impl Iterator<Item = usize> {
    linebreaks(text).map(|(end, _)| end).filter(|end| {
        let (before, after) = text.split_at(*end);
        let letters = |c: char| c.is_alphanumeric();
        let tail = after.find(|c| !letters(c)).unwrap_or(after.len());
        let short = before.ends_with('-') && (1..=4).contains(&tail);
        let number = before.ends_with("level ") && after.starts_with(|c: char| c.is_ascii_digit());
        after.is_empty() || !(short || number)
    })
}

/// Whether a text is printable ASCII, which the report's own faces have whole and which runs from left
/// to right.
fn plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn width_of(pieces: &[Piece]) -> f32 {
    pieces.iter().map(|piece| piece.shaped.width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Line {
        fn text(&self) -> String {
            self.runs.iter().map(|run| run.text.as_str()).collect()
        }
    }

    fn lines(text: &str, width: f32) -> Vec<String> {
        let words = [Words { text, bold: false }];
        break_lines(&Shaper::default(), &words, width).iter().map(Line::text).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_line_feeds_and_lose_nothing() {
        let text = "Workflow efficiency improves first where configuration is simplest.";
        let broken = lines(text, 12.0);
        assert!(broken.len() > 2);
        assert_eq!(broken.concat(), text);
        assert_eq!(lines("one\ntwo\n\nthree", 50.0), ["one", "two", "three"]);
        assert!(lines(" \n ", 10.0).is_empty());
    }

    #[test]
    fn what_belongs_together_is_not_broken() {
        assert_eq!(lines("Renewal of devices and Wi-Fi", 12.0), ["Renewal of devices and ", "Wi-Fi"]);
        let text = "Clinical safety (level 2)";
        let (whole, _) = measure_words(&Shaper::default(), &[Words { text, bold: false }]);
        assert_eq!(lines(text, whole - 0.1), ["Clinical safety ", "(level 2)"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut_and_fits() {
        let word = "x".repeat(500);
        let words = [Words { text: &word, bold: true }];
        let broken = break_lines(&Shaper::default(), &words, 20.0);
        assert!(broken.iter().all(|line| line.width <= 20.0));
        assert_eq!(broken.iter().map(Line::text).collect::<String>(), word);
    }

    #[test]
    fn right_to_left_words_stand_from_the_right_and_read_in_order() {
        let words = [Words { text: "Dr علي حسن agreed", bold: false }];
        let line = break_lines(&Shaper::default(), &words, 100.0).remove(0);
        assert_eq!(line.text(), "Dr علي حسن agreed");
        let of = |word: &str| line.runs.iter().find(|run| run.text.contains(word)).map(|run| run.x);
        assert!(of("علي") > of("حسن"));
        assert!(of("agreed") > of("علي"));
        let words = [Words { text: "علي حسن", bold: false }];
        assert!(break_lines(&Shaper::default(), &words, 100.0)[0].rtl);
    }

    #[test]
    fn spans_keep_their_index_and_weight() {
        let words = [Words { text: "plain ", bold: false }, Words { text: "bold", bold: true }];
        let line = break_lines(&Shaper::default(), &words, 100.0).remove(0);
        let spans: Vec<_> = line.runs.iter().map(|run| (run.span, run.face)).collect();
        assert_eq!(spans, [(0, 0), (1, 1)]);
    }
}
