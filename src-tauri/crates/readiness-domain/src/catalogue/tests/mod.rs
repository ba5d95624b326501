//! What the catalogue room promises, by example and under random input.

mod matching;
