//! Small words for sentences: money, scores, endings; numbers and lists are shared with the domain.
//!
//! Numbers to nine are written in words in running text, from ten in figures; tables and anything
//! with a unit use figures. Rounding of scores is the domain's; money is rounded here, for reading.

use crate::blocks::Moment;
pub(crate) use readiness_domain::sentences::{capital, counted, grouped, list, number};
use readiness_domain::{Score, framework::Band, scoring::Range};

/// With a full stop, unless it already ends like a sentence.
pub(crate) fn stopped(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', ':', '…']) { text.into() } else { format!("{text}.") }
}

/// One word for one thing, another for none or several.
pub(crate) const fn agree(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// Money in running text, from £ thousand: `£220k`, `£1.24m`, `£12.3m`, `£150m`; half to even.
pub(crate) fn pounds(thousand: u64) -> String {
    let rounded = |unit: u64| {
        let (whole, rest) = (thousand / unit, thousand % unit);
        whole + u64::from(rest * 2 > unit || (rest * 2 == unit && whole % 2 == 1))
    };
    let decimal = |n: u64, by: u64| {
        let places = if by == 100 { 2 } else { 1 };
        let text = format!("{}.{:0places$}", grouped(n / by), n % by);
        text.trim_end_matches('0').trim_end_matches('.').to_string()
    };
    match thousand {
        0 => "£0".into(),
        1..=999 => format!("£{thousand}k"),
        1_000..=9_994 => format!("£{}m", decimal(rounded(10), 100)),
        9_995..=99_949 => format!("£{}m", decimal(rounded(100), 10)),
        _ => format!("£{}m", grouped(rounded(1_000))),
    }
}

/// A sum of money that a sentence may leave out when it is nothing.
pub(crate) fn sums(parts: &[(u64, &str)]) -> String {
    let said: Vec<String> =
        parts.iter().filter(|(sum, _)| *sum > 0).map(|(sum, what)| format!("{} of {what}", pounds(*sum))).collect();
    list(&said)
}

/// A score for a table.
pub(crate) fn cell(score: Option<Score>) -> String {
    score.map_or_else(|| "–".into(), Score::shown)
}

/// `2.3 to 2.8`; empty when both ends are printed alike.
pub(crate) fn range(range: &Range) -> String {
    let (low, high) = (range.low.shown(), range.high.shown());
    if low == high { String::new() } else { format!("{low} to {high}") }
}

/// `Core digital`, or that there is none.
pub(crate) fn band(band: Option<Band>) -> String {
    band.map_or_else(|| "no band yet".into(), |band| band.label().to_string())
}

/// A date in ISO form as people write it, `2 May 2025` or `May 2025`; anything else as it stands.
pub(crate) fn day(iso: &str) -> String {
    let parts: Vec<Option<u16>> = iso.split('-').map(|part| part.parse().ok()).collect();
    let words = |year, month: u16, day: u16| Moment::day(year, month as u8, day as u8).words();
    match parts[..] {
        [Some(year), Some(month @ 1..=12), Some(day @ 1..=31)] => words(year, month, day),
        [Some(year), Some(month @ 1..=12)] => words(year, month, 1).trim_start_matches("1 ").into(),
        _ => iso.into(),
    }
}

/// The first letter in small, for a label within a sentence; abbreviations stay.
pub(crate) fn small(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_for_reading() {
        let written = [0, 5, 999, 1_000, 1_240, 1_245, 1_255, 9_994, 9_999, 12_345, 99_949, 150_400].map(pounds);
        let expected =
            ["£0", "£5k", "£999k", "£1m", "£1.24m", "£1.24m", "£1.26m", "£9.99m", "£10m", "£12.3m", "£99.9m", "£150m"];
        assert_eq!(written, expected);
        assert_eq!(sums(&[(0, "capital"), (1_500, "one-off revenue")]), "£1.5m of one-off revenue");
    }

    #[test]
    fn numbers_follow_the_style_guide() {
        assert_eq!(counted(1, "question", "questions"), "one question");
        assert_eq!(counted(9, "question", "questions"), "nine questions");
        assert_eq!(counted(12, "question", "questions"), "12 questions");
        assert_eq!(counted(0, "question", "questions"), "no questions");
        assert_eq!(grouped(1_234_567_u32), "1,234,567");
    }

    #[test]
    fn dates_are_written_for_reading() {
        let written = ["2019-02-26", "2010-12", "2024", "spring 2024", "2024-13", ""].map(day);
        assert_eq!(written, ["26 February 2019", "December 2010", "2024", "spring 2024", "2024-13", ""]);
    }

    #[test]
    fn sentences_end_once() {
        assert_eq!(stopped(" The end "), "The end.");
        assert_eq!(stopped("Really?"), "Really?");
        assert_eq!(stopped(""), "");
        assert_eq!(small("Verified"), "verified");
        assert_eq!(small("EPR"), "EPR");
    }
}
