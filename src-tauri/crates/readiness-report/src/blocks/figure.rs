//! A picture on the page.

use crate::shapes::Shapes;

/// A picture with the sentence that tells its finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The finding, printed beneath the picture. Not a repetition of the heading.
    pub caption: String,
    /// What the picture shows, with the numbers, for people who do not see it.
    pub alt: String,
    /// The drawing.
    pub shapes: Shapes,
}

impl Figure {
    /// A figure. The alternative text must say what the picture shows, not what it is called.
    pub fn new(caption: impl Into<String>, alt: impl Into<String>, shapes: Shapes) -> Self {
        Self { caption: caption.into(), alt: alt.into(), shapes }
    }
}
