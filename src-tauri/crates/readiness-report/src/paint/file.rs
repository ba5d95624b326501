//! The document as bytes: what is no stream stands in packed object streams, and a cross-reference
//! stream says where everything is (ISO 32000-1, 7.5.7 and 7.5.8).
//!
//! `lopdf` would do it too, but it copies every object, writes it three times over and leaves the object
//! streams as they are: an eighth of an export, and two fifths of the file.

use super::pack;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use std::collections::BTreeMap;
use std::io::Write;

/// How many objects share a stream. A reader takes apart the whole stream for any of them.
const TOGETHER: usize = 100;

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    At(usize),
    Within { stream: u32, nth: usize },
}

/// Writes the file.
pub(super) fn write(file: Document) -> Vec<u8> {
    let mut out = Writer { bytes: format!("%PDF-{}\n", file.version).into_bytes(), places: BTreeMap::new() };
    // Bytes beyond ASCII tell programs that copy files that this is no text.
    out.bytes.extend(b"%\xE2\xE3\xCF\xD3\n");
    let mut next = file.max_id + 1;
    let mut plain = Vec::new();
    for ((id, _), object) in file.objects {
        match object {
            Object::Stream(stream) => out.stream(id, stream),
            object => plain.push((id, object)),
        }
    }
    for objects in plain.chunks(TOGETHER) {
        out.object_stream(next, objects);
        next += 1;
    }
    out.table(next, file.trailer);
    out.bytes
}

struct Writer {
    bytes: Vec<u8>,
    places: BTreeMap<u32, Place>,
}

impl Writer {
    fn stream(&mut self, id: u32, stream: Stream) {
        self.places.insert(id, Place::At(self.bytes.len()));
        let Stream { mut dict, mut content, allows_compression, .. } = stream;
        if allows_compression && !dict.has(b"Filter") {
            content = pack(&content);
            dict.set("Filter", "FlateDecode");
        }
        dict.set("Length", content.len() as i64);
        self.put(format_args!("{id} 0 obj\n"));
        dictionary(&mut self.bytes, &dict);
        self.put(format_args!("stream\n"));
        self.bytes.extend(content);
        self.put(format_args!("\nendstream\nendobj\n"));
    }

    /// Objects one after the other, with a list of numbers and places before them.
    fn object_stream(&mut self, stream: u32, objects: &[(u32, Object)]) {
        let (mut list, mut body) = (Vec::new(), Vec::new());
        for (nth, (id, value)) in objects.iter().enumerate() {
            self.places.insert(*id, Place::Within { stream, nth });
            let _ = write!(list, "{id} {} ", body.len());
            object(&mut body, value);
            body.push(b' ');
        }
        let dict = dictionary! { "Type" => "ObjStm", "N" => objects.len() as i64, "First" => list.len() as i64 };
        list.append(&mut body);
        self.stream(stream, Stream::new(dict, list));
    }

    /// The cross-reference stream, which is the trailer too.
    fn table(&mut self, id: u32, trailer: Dictionary) {
        let start = self.bytes.len();
        self.places.insert(id, Place::At(start));
        let mut rows = Vec::new();
        for id in 0..=id {
            let (kind, first, second) = match self.places.get(&id) {
                None => (0, 0, usize::from(u16::MAX)),
                Some(Place::At(at)) => (1, *at, 0),
                Some(Place::Within { stream, nth }) => (2, *stream as usize, *nth),
            };
            rows.push(kind);
            rows.extend((first as u32).to_be_bytes());
            rows.extend((second as u16).to_be_bytes());
        }
        let mut dict = trailer;
        dict.set("Type", "XRef");
        dict.set("Size", i64::from(id) + 1);
        dict.set("W", vec![1.into(), 4.into(), 2.into()]);
        self.stream(id, Stream::new(dict, rows));
        self.put(format_args!("startxref\n{start}\n%%EOF\n"));
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        let _ = self.bytes.write_fmt(words);
    }
}

fn object(out: &mut Vec<u8>, value: &Object) {
    let _ = match value {
        // A stream is never within another object.
        Object::Null | Object::Stream(_) => write!(out, "null"),
        Object::Boolean(value) => write!(out, "{value}"),
        Object::Integer(value) => write!(out, "{value}"),
        Object::Real(value) => write!(out, "{value}"),
        Object::Reference((id, generation)) => write!(out, "{id} {generation} R"),
        Object::Name(word) => {
            name(out, word);
            Ok(())
        }
        Object::String(text, StringFormat::Literal) => {
            literal(out, text);
            Ok(())
        }
        Object::String(text, StringFormat::Hexadecimal) => {
            let digits: String = text.iter().map(|byte| format!("{byte:02X}")).collect();
            write!(out, "<{digits}>")
        }
        Object::Array(items) => {
            out.push(b'[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    out.push(b' ');
                }
                object(out, item);
            }
            out.push(b']');
            Ok(())
        }
        Object::Dictionary(entries) => {
            dictionary(out, entries);
            Ok(())
        }
    };
}

fn dictionary(out: &mut Vec<u8>, entries: &Dictionary) {
    out.extend(b"<<");
    for (key, value) in entries {
        name(out, key);
        out.push(b' ');
        object(out, value);
    }
    out.extend(b">>");
}

/// A name: what is no plain letter is written as its number.
fn name(out: &mut Vec<u8>, word: &[u8]) {
    out.push(b'/');
    for byte in word {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            let _ = write!(out, "#{byte:02X}");
        }
    }
}

fn literal(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            // A bare line end would be read as another one.
            b'\r' => out.extend(b"\\r"),
            b'\n' => out.extend(b"\\n"),
            byte => out.push(*byte),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let mut file = Document::with_version("1.7");
        let value = dictionary! {
            "A name/with #" => Object::Name(b"odd (one)".to_vec()),
            "Text" => Object::string_literal("a (b) \\ c\r\n)"),
            "Bytes" => Object::String(vec![0, 0xFE, 9], StringFormat::Hexadecimal),
            "Numbers" => vec![(-3).into(), Object::Real(0.25), Object::Real(-12.5), true.into(), Object::Null],
        };
        let stream = file.add_object(Stream::new(dictionary! { "Kind" => "plain" }, b"content".to_vec()));
        let ids: Vec<_> = (0..=TOGETHER * 2).map(|_| file.add_object(value.clone())).collect();
        let root = dictionary! { "Type" => "Catalog", "All" => ids[0], "Stream" => stream };
        let root = file.add_object(root);
        file.trailer.set("Root", root);
        let read = Document::load_mem(&write(file)).unwrap();
        assert!(ids.iter().all(|id| *read.get_dictionary(*id).unwrap() == value));
        let stream = read.get_object(stream).unwrap().as_stream().unwrap();
        assert_eq!(stream.decompressed_content().unwrap(), b"content");
        assert_eq!(read.trailer.get(b"Root").unwrap().as_reference().unwrap(), root);
    }
}
