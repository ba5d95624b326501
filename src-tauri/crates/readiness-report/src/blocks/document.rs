//! The document as a whole: its content and what is said about it.

use super::Block;
use crate::text::clean_line;

/// A date and time in UTC, given by the caller: nothing in this room reads a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Year, 0 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59.
    pub second: u8,
}

impl Moment {
    /// The beginning of a day.
    pub fn day(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day, hour: 0, minute: 0, second: 0 }
    }

    /// At a time of the day.
    #[must_use]
    pub fn at(mut self, hour: u8, minute: u8, second: u8) -> Self {
        (self.hour, self.minute, self.second) = (hour, minute, second);
        self
    }

    /// The day as it is written in a letter: "5 November 2026".
    pub(crate) fn words(self) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let moment = self.valid();
        let month = MONTHS[usize::from(moment.month) - 1];
        format!("{} {month} {}", moment.day, moment.year)
    }

    /// With each part brought into its range, so that no date is written that readers refuse.
    #[must_use]
    pub(crate) fn valid(self) -> Self {
        Self {
            year: self.year.min(9999),
            month: self.month.clamp(1, 12),
            day: self.day.clamp(1, 31),
            hour: self.hour.min(23),
            minute: self.minute.min(59),
            second: self.second.min(59),
        }
    }
}

/// A report, ready to be laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The title: in the window's title bar of a reader, in the metadata and at the head of each page.
    pub title: String,
    /// A line under the title.
    pub subtitle: String,
    /// The language of the text as a BCP 47 tag, e.g. `en-GB`.
    pub language: String,
    /// The organisation that answers for the report.
    pub author: String,
    /// What the report is about, for the metadata.
    pub subject: String,
    /// When the report was made.
    pub created: Moment,
    /// A line at the foot of each page, left of the page number.
    pub footer: String,
    /// Who may read it, e.g. "Private: not for publication": printed on every page.
    pub marking: Option<String>,
    /// The fingerprint of the content, so that two versions can be told apart: its first digits are
    /// printed on every page, all of it is written into the metadata.
    pub content_hash: String,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

/// A fingerprint in groups of eight digits, so many groups to the line: it can be compared by eye, and
/// its lines end where groups do. Other words stay as they are.
pub(crate) fn grouped_digits(words: &str, across: usize) -> String {
    if words.len() < 16 || !words.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return words.into();
    }
    let mut out = String::new();
    for (n, digit) in words.chars().enumerate() {
        match n {
            0 => {}
            n if n % (8 * across) == 0 => out.push('\n'),
            n if n % 8 == 0 => out.push('\u{A0}'),
            _ => {}
        }
        out.push(digit);
    }
    out
}

impl Document {
    /// What pages show of the fingerprint: enough digits to tell versions apart.
    pub(crate) fn short_hash(&self) -> Option<String> {
        let first: String = clean_line(&self.content_hash).chars().take(16).collect();
        (!first.is_empty()).then(|| format!("Content fingerprint {}", grouped_digits(&first, 2)))
    }

    /// An empty document in British English.
    pub fn new(title: impl Into<String>, author: impl Into<String>, created: Moment) -> Self {
        Self {
            title: title.into(),
            subtitle: String::new(),
            language: "en-GB".into(),
            author: author.into(),
            subject: String::new(),
            created,
            footer: String::new(),
            marking: None,
            content_hash: String::new(),
            blocks: Vec::new(),
        }
    }

    /// Adds a block at the end.
    pub fn push(&mut self, block: impl Into<Block>) {
        self.blocks.push(block.into());
    }
}
