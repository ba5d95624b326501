//! Small values as the file wants them.

use lopdf::{Object, StringFormat};

/// Text as a PDF string: ASCII as it is, the rest as UTF-16 with its mark.
pub(super) fn text(words: &str) -> Object {
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
    (value * 100.0).round() / 100.0
}

/// Numbers as an array.
pub(super) fn numbers(values: &[f32]) -> Object {
    values.iter().map(|value| Object::Real(round(*value))).collect::<Vec<_>>().into()
}
