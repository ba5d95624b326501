//! A content stream as operations: only what we write is understood, so that it is quick. The
//! reader that comes with the PDF crate took a third of an export.

use lopdf::content::Operation;
use lopdf::{Dictionary, Object, StringFormat};

/// The operations of a stream, in order; `None` if it is not one that we would write.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<Operation>> {
    let mut reader = Reader { bytes, at: 0 };
    let mut operations = Vec::new();
    let mut operands = Vec::new();
    while let Some(byte) = reader.next_byte() {
        if byte.is_ascii_alphabetic() {
            let operator = String::from_utf8_lossy(reader.word()).into_owned();
            operations.push(Operation { operator, operands: std::mem::take(&mut operands) });
        } else {
            operands.push(reader.object(0)?);
        }
    }
    operands.is_empty().then_some(operations)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// The next byte that is no white space; it stays to be read.
    fn next_byte(&mut self) -> Option<u8> {
        let blank = |byte: &u8| matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ');
        self.at += self.bytes.get(self.at..)?.iter().take_while(|byte| blank(byte)).count();
        self.bytes.get(self.at).copied()
    }

    /// Takes what was expected.
    fn take(&mut self, expected: &[u8]) -> bool {
        let found = self.bytes[self.at..].starts_with(expected);
        self.at += if found { expected.len() } else { 0 };
        found
    }

    /// Takes bytes up to white space or a delimiter.
    fn word(&mut self) -> &'a [u8] {
        let ends = |byte: &u8| {
            matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ' | b'/' | b'<' | b'>' | b'[' | b']' | b'(' | b')')
        };
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn object(&mut self, depth: usize) -> Option<Object> {
        if depth > 4 {
            return None;
        }
        match self.next_byte()? {
            b'/' => self.name().map(Object::Name),
            b'(' => self.literal().map(|text| Object::String(text, StringFormat::Literal)),
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                while self.next_byte()? != b']' {
                    items.push(self.object(depth + 1)?);
                }
                self.at += 1;
                Some(Object::Array(items))
            }
            b'<' if self.take(b"<<") => {
                let mut entries = Dictionary::new();
                while self.next_byte()? != b'>' {
                    entries.set(self.name()?, self.object(depth + 1)?);
                }
                self.take(b">>").then_some(Object::Dictionary(entries))
            }
            b'<' => self.hexadecimal().map(|text| Object::String(text, StringFormat::Hexadecimal)),
            b'+' | b'-' | b'.' | b'0'..=b'9' => {
                let number = std::str::from_utf8(self.word()).ok()?;
                let whole = number.parse().map(Object::Integer);
                whole.or_else(|_| number.parse().map(Object::Real)).ok()
            }
            _ => None,
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        if !self.take(b"/") {
            return None;
        }
        let word = self.word();
        // We never write a name that needs escapes.
        (!word.contains(&b'#')).then(|| word.to_vec())
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|byte| *byte == b'>')?;
        self.at += length + 1;
        let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
        let pair = |pair: &[u8]| Some(digit(pair[0])? << 4 | digit(*pair.get(1).unwrap_or(&b'0'))?);
        rest[..length].chunks(2).map(pair).collect()
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut depth = 0;
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                b'\\' => {
                    let escaped = *self.bytes.get(self.at)?;
                    self.at += 1;
                    text.push(match escaped {
                        b'n' => b'\n',
                        b'r' => b'\r',
                        b't' => b'\t',
                        b'(' | b')' | b'\\' => escaped,
                        // Octal numbers and the like: we write none.
                        _ => return None,
                    });
                    continue;
                }
                _ => {}
            }
            if depth == 0 {
                return Some(text);
            }
            if depth > 1 || byte != b'(' || !text.is_empty() {
                text.push(byte);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_write_is_read() {
        let stream =
            b"/P <</MCID 3 /ActualText <FEFF0041>>>BDC\nBT /F0x 10.5 Tf [<00410042> -12 (a\\(b\\)(c))] TJ ET EMC";
        let found = read(stream).unwrap();
        let names: Vec<&str> = found.iter().map(|operation| operation.operator.as_str()).collect();
        assert_eq!(names, ["BDC", "BT", "Tf", "TJ", "ET", "EMC"]);
        let properties = found[0].operands[1].as_dict().unwrap();
        assert_eq!(properties.get(b"MCID").unwrap().as_i64().unwrap(), 3);
        assert_eq!(properties.get(b"ActualText").unwrap().as_str().unwrap(), b"\xFE\xFF\0A");
        let shown = found[3].operands[0].as_array().unwrap();
        assert_eq!((shown[0].as_str().unwrap(), shown[2].as_str().unwrap()), (&b"\0A\0B"[..], &b"a(b)(c)"[..]));
    }

    #[test]
    fn what_we_never_write_is_refused() {
        for stream in ["[<00", "(open", "<</A 1", "12", "% remark", "[[[[[[[1]]]]]]] TJ", "<0G> Tj", "/A#20 gs"] {
            assert!(read(stream.as_bytes()).is_none(), "{stream}");
        }
        assert_eq!(read(b" \n").unwrap().len(), 0);
    }
}
