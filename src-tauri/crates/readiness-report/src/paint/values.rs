//! Small values as the file wants them.

use crate::text::clean_said;
use lopdf::{Object, StringFormat};

/// Text as a PDF string: ASCII as it is, the rest as UTF-16 with its mark. What is longer than PDF/A
/// allows is cut; what is read aloud was cut before, in the layout.
pub(super) fn text(words: &str) -> Object {
    let said = if words.len() > 15_000 { clean_said(words) } else { words.into() };
    let words = said.as_str();
    if words.is_ascii() {
        return Object::String(words.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(words), StringFormat::Hexadecimal)
}

/// UTF-16, big end first, with its mark.
pub(super) fn utf16(words: &str) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

/// A name.
pub(super) fn name(word: &str) -> Object {
    Object::Name(word.as_bytes().to_vec())
}

/// A number with two places, the same on every machine.
pub(super) fn round(value: f32) -> f32 {
    if value.is_finite() { (value * 100.0).round() / 100.0 } else { 0.0 }
}

/// Numbers as an array.
pub(super) fn numbers(values: &[f32]) -> Object {
    values.iter().map(|value| Object::Real(round(*value))).collect::<Vec<_>>().into()
}

/// A count or an index as the file wants it.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
