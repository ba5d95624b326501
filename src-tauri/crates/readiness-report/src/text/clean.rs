//! What a person typed, made safe to print: characters that no page can show are taken out or replaced.

use std::borrow::Cow;

/// Text for the page. Line feeds stay, tabs become spaces, control and invisible format characters
/// go, private and undefined characters become □.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || fate(c) == Fate::Stays) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let joins = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{600}'..='\u{DFF}'));
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            // Joiners mean something between the letters of some scripts, and nothing elsewhere.
            '\u{200C}' | '\u{200D}' => {
                if joins(out.chars().next_back()) && joins(chars.peek().copied()) {
                    out.push(c);
                }
            }
            c => match fate(c) {
                Fate::Stays => out.push(c),
                Fate::Space => out.push(' '),
                Fate::Goes => {}
                Fate::Box => out.push('\u{25A1}'),
            },
        }
    }
    Cow::Owned(out)
}

/// Text for one line: as [`clean`], with runs of white space as one space and none at the ends.
pub(crate) fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text for one line that is told and not drawn, at most as long as a PDF/A string may be.
pub(crate) fn clean_said(text: &str) -> String {
    const LONGEST: usize = 15_000;
    let mut said = clean_line(text);
    if said.encode_utf16().count() > LONGEST {
        let mut units = 0;
        let fits = |c: &char| {
            units += c.len_utf16();
            units < LONGEST
        };
        said = said.chars().take_while(fits).chain(['…']).collect();
    }
    said
}

#[derive(PartialEq)]
enum Fate {
    Stays,
    Space,
    Goes,
    Box,
}

fn fate(c: char) -> Fate {
    match c {
        '\t' | '\u{B}' | '\u{C}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{205F}' => Fate::Space,
        // Controls; soft hyphen; direction marks and overrides; joiners of words; variation selectors;
        // byte order mark; interlinear marks; tags. They print nothing and confuse extraction.
        '\0'..='\u{1F}'
        | '\u{7F}'..='\u{9F}'
        | '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{115F}'..='\u{1160}'
        | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200D}'
        | '\u{200E}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}' => Fate::Goes,
        '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFC}'..='\u{FFFD}' => Fate::Box,
        c if (c as u32) & 0xFFFE == 0xFFFE || (c as u32) >= 0xF_0000 => Fate::Box,
        _ => Fate::Stays,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_left_alone() {
        assert!(matches!(clean("Naïve “quotes” – 10 µg\nعلي 王"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_is_said_is_no_longer_than_a_string_may_be() {
        assert_eq!(clean_said("short  words"), "short words");
        let said = clean_said(&"🩺a".repeat(9_000));
        assert!(said.encode_utf16().count() <= 15_000 && said.ends_with('…'));
    }

    #[test]
    fn what_cannot_be_printed_goes_or_becomes_a_box() {
        assert_eq!(clean("a\u{0}b\tc\u{202E}d\u{FEFF}"), "ab cd");
        assert_eq!(clean("1\r\n2\r3\u{2028}4"), "1\n2\n3\n4");
        assert_eq!(clean("\u{E001}\u{FFFF}\u{10FFFF}"), "□□□");
        assert_eq!(clean("\u{200D}a\u{200C}b"), "ab");
        assert_eq!(clean("क्\u{200D}ष"), "क्\u{200D}ष");
        assert_eq!(clean_line("  a \n\n b\u{200B} "), "a b");
    }
}
