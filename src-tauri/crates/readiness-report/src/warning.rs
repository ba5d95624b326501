//! What an export could not do as asked, for the person who made it.

use std::collections::BTreeMap;
use std::fmt;

/// Something that the reader of the file would see otherwise than it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No bundled typeface has this character. It is drawn as □; copying and assistive technology
    /// still get the character itself.
    MissingCharacter {
        /// The character.
        character: char,
        /// How often it was met.
        times: usize,
    },
    /// A link names a heading that is not in the document; its words are plain text.
    UnknownAnchor(String),
    /// A web address that no reader could follow; the words are plain text.
    UnusableAddress(String),
    /// A figure came without alternative text; its caption stands in.
    NoAlternative(String),
}

impl Warning {
    pub(crate) fn missing(characters: &BTreeMap<char, usize>) -> Vec<Self> {
        let warning =
            |(character, times): (&char, &usize)| Self::MissingCharacter { character: *character, times: *times };
        characters.iter().map(warning).collect()
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingCharacter { character, .. } => {
                write!(f, "U+{:04X} cannot be drawn and is shown as □", *character as u32)
            }
            Self::UnknownAnchor(name) => write!(f, "no heading has the anchor {name}"),
            Self::UnusableAddress(address) => write!(f, "not a web address: {address}"),
            Self::NoAlternative(caption) => write!(f, "figure without alternative text: {caption}"),
        }
    }
}
