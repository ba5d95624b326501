//! An exact score, rounded only where it is printed.

use std::{fmt, ops::Sub, str::FromStr};

use num_rational::Ratio;
use serde::{Deserialize, Serialize};

/// An exact ratio on the scale of levels (1 to 5), or a difference of two such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Printed", into = "Printed")]
pub struct Score(Ratio<i64>);

/// How a score travels: exact, as printed, and for drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(rename = "Score"))]
pub struct Printed {
    /// The exact ratio, such as `17/6`.
    pub exact: String,
    /// One decimal, half to even, such as `2.8`.
    pub shown: String,
    /// For drawing only.
    pub value: f64,
}

#[cfg(feature = "bindings")]
impl ts_rs::TS for Score {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(cfg: &ts_rs::Config) -> String {
        Printed::name(cfg)
    }
    fn inline(cfg: &ts_rs::Config) -> String {
        Printed::inline(cfg)
    }
    fn decl(cfg: &ts_rs::Config) -> String {
        Printed::decl(cfg)
    }
    fn decl_concrete(cfg: &ts_rs::Config) -> String {
        Printed::decl_concrete(cfg)
    }
    fn output_path() -> Option<std::path::PathBuf> {
        Printed::output_path()
    }
}

/// Far beyond any sum of levels and weights.
const LIMIT: i64 = 1_000_000_000;

impl Score {
    /// `numerator / denominator`; `None` when the denominator is 0 or either is beyond a billion,
    /// so that no reckoning with two scores can overflow.
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        let fits = |n: i64| (-LIMIT..=LIMIT).contains(&n);
        (denominator != 0 && fits(numerator) && fits(denominator)).then(|| Self(Ratio::new(numerator, denominator)))
    }
    /// A whole number.
    pub fn whole(n: i64) -> Self {
        Self(Ratio::from_integer(n))
    }
    /// The exact ratio.
    pub fn ratio(self) -> Ratio<i64> {
        self.0
    }
    /// Numerator in lowest terms.
    pub fn numerator(self) -> i64 {
        *self.0.numer()
    }
    /// Denominator in lowest terms, positive.
    pub fn denominator(self) -> i64 {
        *self.0.denom()
    }
    /// Mean of scores; `None` when there are none.
    pub fn mean(scores: &[Self]) -> Option<Self> {
        let n = i64::try_from(scores.len()).ok().filter(|n| *n > 0)?;
        Some(Self(scores.iter().map(|s| s.0).sum::<Ratio<i64>>() / n))
    }
    /// One decimal, half to even.
    pub fn shown(self) -> String {
        let n = self.rounded(10);
        format!("{}{}.{}", if n < 0 { "-" } else { "" }, n.abs() / 10, n.abs() % 10)
    }
    /// In so many parts of one, half to even.
    fn rounded(self, parts: i64) -> i64 {
        let scaled = self.0 * parts;
        let floor = scaled.floor().to_integer();
        let rest = scaled - floor;
        let half = Ratio::new(1, 2);
        floor + i64::from(rest > half || (rest == half && floor % 2 != 0))
    }
    /// With its sign, for a change: `+0.3`, `−0.1`, `0.0`.
    pub fn shown_as_change(self) -> String {
        let shown = self.shown();
        match shown.strip_prefix('-') {
            Some("0.0") => "0.0".into(),
            Some(rest) => format!("−{rest}"),
            None if shown == "0.0" => shown,
            None => format!("+{shown}"),
        }
    }
    /// A small change with its sign and two decimals, half to even: `+0.02`, `−0.12`, `0.00`. What one
    /// answer of fifty does to overall would vanish at one decimal.
    pub fn shown_as_small_change(self) -> String {
        let n = self.rounded(100);
        let sign = match n {
            0 => "",
            1.. => "+",
            _ => "−",
        };
        format!("{sign}{}.{:02}", n.abs() / 100, n.abs() % 100)
    }
    /// For drawing only.
    pub fn approximate(self) -> f64 {
        *self.0.numer() as f64 / *self.0.denom() as f64
    }
}

impl Sub for Score {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown())
    }
}
impl FromStr for Score {
    type Err = String;
    /// Accepts a ratio (`17/6`) or a decimal (`2.8`).
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("“{text}” is not a score: write it like 2.8 or 17/6");
        if let Some((n, d)) = text.split_once('/') {
            return Self::new(n.parse().map_err(|_| wrong())?, d.parse().map_err(|_| wrong())?).ok_or_else(wrong);
        }
        let quantity: crate::assessment::Quantity = text.parse().map_err(|_| wrong())?;
        Self::new(quantity.thousandths(), 1000).ok_or_else(wrong)
    }
}
impl From<Score> for Printed {
    fn from(score: Score) -> Self {
        Self { exact: score.0.to_string(), shown: score.shown(), value: score.approximate() }
    }
}
impl TryFrom<Printed> for Score {
    type Error = String;
    fn try_from(printed: Printed) -> Result<Self, String> {
        printed.exact.parse()
    }
}
