//! Looking things up in a file, references followed, never failing.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// A file that is looked at.
pub(super) struct File<'a> {
    pub(super) document: &'a Document,
    /// The pages in order.
    pub(super) pages: Vec<ObjectId>,
}

impl<'a> File<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, pages: document.page_iter().collect() }
    }

    pub(super) fn catalogue(&self) -> Option<&'a Dictionary> {
        self.document.catalog().ok()
    }

    /// An object, its reference followed.
    pub(super) fn follow(&self, object: &'a Object) -> Option<&'a Object> {
        self.document.dereference(object).ok().map(|(_, object)| object)
    }

    pub(super) fn get(&self, of: &'a Dictionary, key: &str) -> Option<&'a Object> {
        of.get(key.as_bytes()).ok().and_then(|object| self.follow(object))
    }

    /// A dictionary, or that of a stream.
    pub(super) fn dictionary(&self, of: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
        self.get(of, key).and_then(|object| self.as_dictionary(object))
    }

    pub(super) fn as_dictionary(&self, object: &'a Object) -> Option<&'a Dictionary> {
        match self.follow(object)? {
            Object::Dictionary(dictionary) => Some(dictionary),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub(super) fn object(&self, id: ObjectId) -> Option<&'a Dictionary> {
        match self.document.objects.get(&id)? {
            Object::Dictionary(dictionary) => Some(dictionary),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    /// The elements of an array; a single object counts as an array of one.
    pub(super) fn array(&self, of: &'a Dictionary, key: &str) -> Vec<&'a Object> {
        match self.get(of, key) {
            Some(Object::Array(array)) => array.iter().collect(),
            Some(_) => of.get(key.as_bytes()).ok().into_iter().collect(),
            None => Vec::new(),
        }
    }

    pub(super) fn name(&self, of: &'a Dictionary, key: &str) -> &'a str {
        let name = self.get(of, key).and_then(|object| object.as_name().ok());
        name.and_then(|name| std::str::from_utf8(name).ok()).unwrap_or("")
    }

    pub(super) fn text(&self, of: &'a Dictionary, key: &str) -> String {
        let bytes = self.get(of, key).and_then(|object| object.as_str().ok());
        bytes.map(text).unwrap_or_default()
    }

    pub(super) fn integer(&self, of: &'a Dictionary, key: &str) -> Option<i64> {
        self.get(of, key).and_then(|object| object.as_i64().ok())
    }

    pub(super) fn is_true(&self, of: &'a Dictionary, key: &str) -> bool {
        self.get(of, key).and_then(|object| object.as_bool().ok()) == Some(true)
    }

    /// A stream's content. All were unpacked when the file was opened.
    pub(super) fn stream(&self, of: &'a Dictionary, key: &str) -> Option<&'a [u8]> {
        match self.get(of, key)? {
            Object::Stream(stream) => Some(&stream.content),
            _ => None,
        }
    }
}

/// A PDF string as text.
pub(super) fn text(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(rest) => {
            let units: Vec<u16> =
                rest.chunks(2).map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)])).collect();
            String::from_utf16_lossy(&units)
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}
