//! The value of a measure: an exact decimal with at most three places.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An exact decimal, kept in thousandths. Range ±1,000,000,000,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(type = "number"))]
pub struct Quantity(i64);

const LIMIT: i64 = 1_000_000_000_000_000;

impl Quantity {
    /// From thousandths; `None` beyond the range.
    pub fn from_thousandths(n: i64) -> Option<Self> {
        (-LIMIT..=LIMIT).contains(&n).then_some(Self(n))
    }
    /// From a whole number.
    pub const fn whole(n: i32) -> Self {
        Self(n as i64 * 1000)
    }
    /// In thousandths.
    pub const fn thousandths(self) -> i64 {
        self.0
    }
    /// For drawing only.
    pub fn approximate(self) -> f64 {
        self.0 as f64 / 1000.0
    }
    /// Difference, exact.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl fmt::Display for Quantity {
    /// Without needless zeros: `93`, `0.5`, `12.345`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        if part == 0 {
            write!(f, "{sign}{whole}")
        } else {
            let digits = format!("{part:03}");
            write!(f, "{sign}{whole}.{}", digits.trim_end_matches('0'))
        }
    }
}

impl FromStr for Quantity {
    type Err = String;
    /// Accepts `93`, `93.5`, `-2`, `1,200`; at most three decimal places.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("“{text}” is not a number: write it in figures, with at most three decimal places");
        let text = text.trim();
        // Only between thousands: “50,5” means fifty and a half in much of the world, and never 505.
        let groups: Vec<&str> = text.split('.').next().unwrap_or(text).split(',').collect();
        let after_point = text.split_once('.').is_some_and(|(_, part)| part.contains(','));
        if after_point || groups.len() > 1 && (groups[0].is_empty() || groups[1..].iter().any(|g| g.len() != 3)) {
            return Err(wrong());
        }
        let plain = text.replace(',', "");
        let (sign, digits) = plain.strip_prefix('-').map_or((1, plain.as_str()), |rest| (-1, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let figures = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if !figures(whole)
            || !figures(part)
            || part.len() > 3
            || whole.len() > 13
            || (whole.is_empty() && part.is_empty())
        {
            return Err(wrong());
        }
        let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| wrong())? };
        let part: i64 = format!("{part:0<3}").parse().map_err(|_| wrong())?;
        Self::from_thousandths(sign * (whole * 1000 + part)).ok_or_else(wrong)
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1000 == 0 {
            serializer.serialize_i64(self.0 / 1000)
        } else {
            serializer.serialize_f64(self.approximate())
        }
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Quantity;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number with at most three decimal places")
            }
            fn visit_i64<E: serde::de::Error>(self, n: i64) -> Result<Quantity, E> {
                n.checked_mul(1000)
                    .and_then(Quantity::from_thousandths)
                    .ok_or_else(|| E::custom(format!("{n} is out of range")))
            }
            fn visit_u64<E: serde::de::Error>(self, n: u64) -> Result<Quantity, E> {
                i64::try_from(n).map_err(E::custom).and_then(|n| self.visit_i64(n))
            }
            fn visit_f64<E: serde::de::Error>(self, n: f64) -> Result<Quantity, E> {
                format!("{n}").parse().map_err(E::custom)
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Quantity, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
