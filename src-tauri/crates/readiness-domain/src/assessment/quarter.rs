//! Financial quarters: Q1 is April to June.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A quarter of a financial year that begins in April of `year`; written `2026-Q4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Quarter {
    year: i32,
    quarter: u8,
}

impl Quarter {
    /// `None` unless the quarter is 1 to 4 and the year 2000 to 2100.
    pub fn new(year: i32, quarter: u8) -> Option<Self> {
        ((1..=4).contains(&quarter) && (2000..=2100).contains(&year)).then_some(Self { year, quarter })
    }
    /// The quarter that a date falls in.
    pub fn of(date: chrono::NaiveDate) -> Option<Self> {
        use chrono::Datelike;
        let (year, month) = (date.year(), date.month());
        let (year, quarter) = if month <= 3 { (year - 1, 4) } else { (year, (month - 1) / 3) };
        Self::new(year, u8::try_from(quarter).ok()?)
    }
    /// First calendar year of the financial year.
    pub const fn year(self) -> i32 {
        self.year
    }
    /// 1 to 4.
    pub const fn quarter(self) -> u8 {
        self.quarter
    }
    /// The quarter `n` after this one.
    #[must_use]
    pub fn plus(self, n: u32) -> Self {
        let total = i64::from(self.year) * 4 + i64::from(self.quarter) - 1 + i64::from(n);
        Self { year: i32::try_from(total.div_euclid(4)).unwrap_or(i32::MAX), quarter: total.rem_euclid(4) as u8 + 1 }
    }
    /// Whole quarters from `earlier` to this one; negative when it lies before.
    pub fn since(self, earlier: Self) -> i64 {
        (i64::from(self.year) - i64::from(earlier.year)) * 4 + i64::from(self.quarter) - i64::from(earlier.quarter)
    }
    /// `2026/27`.
    pub fn financial_year(self) -> String {
        financial_year(self.year)
    }
    /// `Q4 2026/27`.
    pub fn label(self) -> String {
        format!("Q{} {}", self.quarter, self.financial_year())
    }
    /// `January to March 2027`.
    pub fn months(self) -> String {
        let (names, year) = match self.quarter {
            1 => ("April to June", self.year),
            2 => ("July to September", self.year),
            3 => ("October to December", self.year),
            _ => ("January to March", self.year + 1),
        };
        format!("{names} {year}")
    }
}

/// `2026/27` for the financial year that begins in April 2026.
pub fn financial_year(year: i32) -> String {
    format!("{year}/{:02}", (year + 1).rem_euclid(100))
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-Q{}", self.year, self.quarter)
    }
}
impl FromStr for Quarter {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        text.split_once("-Q").and_then(|(y, q)| Self::new(y.parse().ok()?, q.parse().ok()?)).ok_or_else(|| {
            format!("“{text}” is not a financial quarter: write it like 2026-Q4 (January to March 2027)")
        })
    }
}
impl TryFrom<String> for Quarter {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}
impl From<Quarter> for String {
    fn from(quarter: Quarter) -> Self {
        quarter.to_string()
    }
}
