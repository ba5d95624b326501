//! Who is assessed.

use serde::{Deserialize, Serialize};

use super::Quarter;
use crate::framework::{Setting, Size};

/// The trust, and the care setting that this assessment is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Trust {
    /// Its full name, 1 to 120 characters.
    pub name: String,
    /// Organisation code: three letters or digits, such as `RXX`; empty when unknown.
    #[serde(default)]
    pub code: String,
    /// Care setting.
    pub setting: Setting,
    /// Size by income.
    pub size: Size,
    /// Yearly turnover in £ thousand.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub turnover: Option<u64>,
    /// Staff, whole-time equivalents.
    #[serde(default)]
    pub staff: Option<u32>,
    /// Sites.
    #[serde(default)]
    pub sites: Option<u32>,
    /// The main record system in use.
    #[serde(default)]
    pub epr: String,
    /// First quarter of the plan.
    #[serde(default)]
    pub plan_start: Option<Quarter>,
}

impl Trust {
    /// With what every assessment needs; the rest is unknown until it is entered.
    pub fn new(name: impl Into<String>, setting: Setting, size: Size) -> Self {
        Self {
            name: name.into(),
            code: String::new(),
            setting,
            size,
            turnover: None,
            staff: None,
            sites: None,
            epr: String::new(),
            plan_start: None,
        }
    }
}
