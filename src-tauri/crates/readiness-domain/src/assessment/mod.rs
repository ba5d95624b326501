//! What a trust says of itself: who it is, and its answers. Includes validation, so that no room
//! above can keep an answer that the edition does not know.

mod answer;
mod carry;
mod edition_map;
mod front_sheet;
mod quantity;
mod quarter;
#[cfg(test)]
mod tests;
mod trust;
pub mod upgrade;
mod validation;

pub use answer::{Answer, Answers, Choice, Evidence, MeasureValue};
pub(crate) use carry::{held, successor};
pub use edition_map::{EditionMap, MapEntry};
pub use front_sheet::{FrontSheet, PaperType};
pub use quantity::Quantity;
pub use quarter::{Quarter, financial_year};
pub use trust::Trust;
pub use validation::{Fault, is_unseen, settle, validate_answer, validate_trust};
pub(crate) use validation::{line, prose};
