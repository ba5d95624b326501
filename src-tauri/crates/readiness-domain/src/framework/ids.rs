//! Ids: opaque, stable, never derived from wording.

use std::{borrow::Borrow, fmt};

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it stands; whether such an id exists is the edition's to say.
            pub fn new(text: impl Into<String>) -> Self { Self(text.into()) }
            /// The id as text.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl Borrow<str> for $name { fn borrow(&self) -> &str { &self.0 } }
        impl From<&str> for $name { fn from(text: &str) -> Self { Self(text.into()) } }
        impl From<String> for $name { fn from(text: String) -> Self { Self(text) } }
    )*};
}

ids! {
    /// A published version of the question set, such as `2026.1`.
    EditionId
    /// A question, such as `epr.medicines`.
    QuestionId
    /// An observable statement of one level of one question, such as `epr.medicines.3b`.
    CriterionId
    /// A number asked beside a question, such as `epr.medicines.in-use`.
    MeasureId
    /// An action: `epr.medicines.3` takes `epr.medicines` from level 2 to 3.
    ActionId
    /// An entry of the catalogue, such as `ambient-voice`.
    TechnologyId
    /// A publication in the list of sources.
    SourceId
    /// A contradiction rule or benefit pair of the edition.
    RuleId
}
