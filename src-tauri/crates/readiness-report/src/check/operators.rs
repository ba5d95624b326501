//! A content stream as operators: only what we write is understood, so that it is quick. The reader
//! that comes with the PDF crate took a third of an export.

/// What stands before an operator.
pub(super) enum Operand<'a> {
    /// Its digits.
    Number(&'a [u8]),
    Name(&'a [u8]),
    Text(Vec<u8>),
    Array(Vec<Operand<'a>>),
    Dictionary(Vec<(&'a [u8], Operand<'a>)>),
}

impl<'a> Operand<'a> {
    pub(super) fn name(&self) -> Option<&'a [u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    pub(super) fn text(&self) -> Option<&[u8]> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(super) fn whole(&self) -> Option<i64> {
        if let Self::Number(digits) = self { std::str::from_utf8(digits).ok()?.parse().ok() } else { None }
    }

    /// The entry of a dictionary.
    pub(super) fn get(&self, key: &[u8]) -> Option<&Self> {
        let Self::Dictionary(entries) = self else { return None };
        entries.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }
}

/// Shows every operator with its operands, in order; `None` at the first that we would not write.
pub(super) fn read<'a>(bytes: &'a [u8], mut show: impl FnMut(&'a [u8], &[Operand<'a>])) -> Option<()> {
    let mut reader = Reader { bytes, at: 0 };
    let mut operands = Vec::new();
    while let Some(byte) = reader.next_byte() {
        if byte.is_ascii_alphabetic() {
            show(reader.word(), &operands);
            operands.clear();
        } else {
            operands.push(reader.operand(0)?);
        }
    }
    operands.is_empty().then_some(())
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

    fn operand(&mut self, depth: usize) -> Option<Operand<'a>> {
        if depth > 4 {
            return None;
        }
        match self.next_byte()? {
            b'/' => self.name().map(Operand::Name),
            b'(' => self.literal().map(Operand::Text),
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                while self.next_byte()? != b']' {
                    items.push(self.operand(depth + 1)?);
                }
                self.at += 1;
                Some(Operand::Array(items))
            }
            b'<' if self.take(b"<<") => {
                let mut entries = Vec::new();
                while self.next_byte()? != b'>' {
                    entries.push((self.name()?, self.operand(depth + 1)?));
                }
                self.take(b">>").then_some(Operand::Dictionary(entries))
            }
            b'<' => self.hexadecimal().map(Operand::Text),
            b'-' | b'0'..=b'9' => self.number().map(Operand::Number),
            _ => None,
        }
    }

    /// The digits of a number, with at most one sign and one point.
    fn number(&mut self) -> Option<&'a [u8]> {
        let word = self.word();
        let digits = word.strip_prefix(b"-").unwrap_or(word);
        let mut parts = digits.splitn(2, |byte| *byte == b'.');
        let (whole, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let plain = whole.iter().chain(rest).all(u8::is_ascii_digit);
        (plain && whole.len() + rest.len() > 0).then_some(word)
    }

    fn name(&mut self) -> Option<&'a [u8]> {
        if !self.take(b"/") {
            return None;
        }
        let word = self.word();
        // We never write a name that needs escapes.
        (!word.contains(&b'#')).then_some(word)
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|byte| *byte == b'>')?;
        self.at += length + 1;
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'A'..=b'F' => Some(byte - b'A' + 10),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let mut text = Vec::with_capacity(length.div_ceil(2));
        for pair in rest[..length].chunks(2) {
            text.push(digit(pair[0])? << 4 | digit(*pair.get(1).unwrap_or(&b'0'))?);
        }
        Some(text)
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

    fn names(stream: &[u8]) -> Option<Vec<String>> {
        let mut names = Vec::new();
        read(stream, |operator, _| names.push(String::from_utf8_lossy(operator).into_owned()))?;
        Some(names)
    }

    #[test]
    fn what_we_write_is_read() {
        let stream =
            b"/P <</MCID 3 /ActualText <FEFF0041>>>BDC\nBT /F0x 10.5 Tf [<00410042> -12 (a\\(b\\)(c))] TJ ET EMC";
        assert_eq!(names(stream).unwrap(), ["BDC", "BT", "Tf", "TJ", "ET", "EMC"]);
        read(stream, |operator, operands| match operator {
            b"BDC" => {
                assert_eq!(operands[0].name(), Some(&b"P"[..]));
                assert_eq!(operands[1].get(b"MCID").unwrap().whole(), Some(3));
                assert_eq!(operands[1].get(b"ActualText").unwrap().text(), Some(&b"\xFE\xFF\0A"[..]));
            }
            b"TJ" => {
                let Operand::Array(shown) = &operands[0] else { panic!("no array") };
                assert_eq!((shown[0].text(), shown[1].whole()), (Some(&b"\0A\0B"[..]), Some(-12)));
                assert_eq!(shown[2].text(), Some(&b"a(b)(c)"[..]));
            }
            _ => {}
        });
    }

    #[test]
    fn what_we_never_write_is_refused() {
        let never = [
            "[<00",
            "(open",
            "<</A 1",
            "12",
            "% remark",
            "[[[[[[[1]]]]]]] TJ",
            "<0G> Tj",
            "/A#20 gs",
            "1.2.3 w",
            "- w",
        ];
        for stream in never {
            assert!(names(stream.as_bytes()).is_none(), "{stream}");
        }
        assert_eq!(names(b" \n").unwrap().len(), 0);
    }
}
