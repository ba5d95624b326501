//! The checker.
use crate::paint::Standard;
/// finding
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding(String);
impl std::fmt::Display for Finding { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) } }
/// check
pub fn check(_bytes: &[u8], _standard: Standard) -> Vec<Finding> { Vec::new() }
