//! Small words for sentences: numbers, lists, ranges of levels. Whoever writes sentences shares them.
//!
//! Not here: what is said. Each rule writes its own sentence; this room only keeps them readable.

use crate::framework::{Confidence, Level};

/// In words up to nine, in figures from ten.
pub fn number(n: impl TryInto<u64>) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let n = n.try_into().unwrap_or(u64::MAX);
    usize::try_from(n).ok().and_then(|n| WORDS.get(n)).map_or_else(|| grouped(n), |word| (*word).to_string())
}

/// `one question`, `three questions`, `12 questions`.
pub fn counted(n: impl TryInto<u64>, one: &str, many: &str) -> String {
    let n = n.try_into().unwrap_or(u64::MAX);
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// `12,500`.
pub fn grouped(n: impl TryInto<u64>) -> String {
    let digits = n.try_into().unwrap_or(u64::MAX).to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `a`, `a and b`, `a, b and c`.
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => (*one).to_string(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `level 2`, `levels 2 and 3`, `levels 2 to 4`: the levels that a level rests on.
pub(crate) fn levels_up_to(level: Level) -> String {
    match level.get() {
        0..=2 => "level 2".into(),
        3 => "levels 2 and 3".into(),
        n => format!("levels 2 to {n}"),
    }
}

/// `two of three are missing`, `one of three is missing`, `all three are missing`.
pub(crate) fn missing(n: u32, of: u32) -> String {
    match (n, of) {
        (0, _) => "nothing is missing".into(),
        (1, 1) => "its only criterion is missing".into(),
        (2, 2) => "both are missing".into(),
        (n, of) if n == of => format!("all {} are missing", number(of)),
        (1, of) => format!("one of {} is missing", number(of)),
        (n, of) => format!("{} of {} are missing", number(n), number(of)),
    }
}

/// The sentence about a range; empty when the range is a point.
pub(crate) fn between(low: &str, high: &str, point: bool) -> String {
    if point { String::new() } else { format!(" With doubt and gaps counted, it lies between {low} and {high}.") }
}

/// First letter in capitals, for the start of a sentence.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a doubtful level rests on: `it rests on judgement`, `it is unsure`.
pub(crate) fn doubt(confidence: Confidence) -> Option<&'static str> {
    match confidence {
        Confidence::Verified | Confidence::Evidenced => None,
        Confidence::Judgement => Some("it rests on judgement"),
        Confidence::Unsure => Some("it is unsure"),
    }
}

/// A count of things in memory as it is printed.
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
