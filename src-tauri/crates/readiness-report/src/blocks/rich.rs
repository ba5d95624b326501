//! Words with emphasis and links: the smallest piece of a story.

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// An address on the web. Only `https://`, `http://` and `mailto:` become links; other text stays text.
    Web(String),
    /// A heading of this document, by its anchor. An anchor that is nowhere leaves plain text.
    Anchor(String),
}

/// Words of one appearance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The words. A line feed begins a new line.
    pub text: String,
    /// Whether they stand in bold.
    pub bold: bool,
    /// Where they lead, if anywhere.
    pub link: Option<Link>,
}

/// Running text: spans one after the other, without a space added between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(pub Vec<Span>);

impl Rich {
    /// The words alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }

    /// The same words, all in bold.
    #[must_use]
    pub fn embolden(mut self) -> Self {
        for span in &mut self.0 {
            span.bold = true;
        }
        self
    }
}

/// Plain words.
pub fn text(words: impl Into<String>) -> Span {
    Span { text: words.into(), ..Span::default() }
}

/// Words in bold.
pub fn bold(words: impl Into<String>) -> Span {
    Span { text: words.into(), bold: true, link: None }
}

/// Words that lead to an address on the web.
pub fn link(words: impl Into<String>, address: impl Into<String>) -> Span {
    Span { text: words.into(), bold: false, link: Some(Link::Web(address.into())) }
}

/// Words that lead to the heading with this anchor.
pub fn see(words: impl Into<String>, anchor: impl Into<String>) -> Span {
    Span { text: words.into(), bold: false, link: Some(Link::Anchor(anchor.into())) }
}

impl From<Span> for Rich {
    fn from(span: Span) -> Self {
        Self(vec![span])
    }
}

impl From<Vec<Span>> for Rich {
    fn from(spans: Vec<Span>) -> Self {
        Self(spans)
    }
}

impl<const N: usize> From<[Span; N]> for Rich {
    fn from(spans: [Span; N]) -> Self {
        Self(spans.into())
    }
}

impl From<&str> for Rich {
    fn from(words: &str) -> Self {
        text(words).into()
    }
}

impl From<String> for Rich {
    fn from(words: String) -> Self {
        text(words).into()
    }
}

impl From<&String> for Rich {
    fn from(words: &String) -> Self {
        text(words.as_str()).into()
    }
}
