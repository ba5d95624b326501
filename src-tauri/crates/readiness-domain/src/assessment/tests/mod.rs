//! What the assessment room promises, by example and under random input.

mod settling;
mod upgrading;
