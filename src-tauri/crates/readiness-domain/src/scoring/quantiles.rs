//! Quartiles and percentiles of published scores, exact.
//!
//! Quantiles are by linear interpolation: of n sorted scores the quantile p lies at position
//! p × (n − 1), counted from 0. A percentile is the share of returns below, plus half of the equal.

use num_rational::Ratio;
use serde::{Deserialize, Serialize};

use super::Score;
use crate::framework::{Pillar, Setting};

/// What is measured in the published results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Measured {
    /// A pillar, in 2025.
    Pillar(Pillar),
    /// Overall on the questions common to both years, in 2024.
    Overall2024,
    /// Overall on the questions common to both years, in 2025.
    Overall2025,
}

/// How published scores spread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Quartiles {
    /// The care setting; absent for all together.
    pub setting: Option<Setting>,
    /// What is measured.
    pub measured: Measured,
    /// Returns.
    pub n: u32,
    /// Lowest.
    pub min: Score,
    /// A tenth lie below.
    pub p10: Score,
    /// A quarter lie below.
    pub q1: Score,
    /// Half lie below.
    pub median: Score,
    /// Three quarters lie below.
    pub q3: Score,
    /// Nine tenths lie below.
    pub p90: Score,
    /// Highest.
    pub max: Score,
}

impl Quartiles {
    /// Of these scores, in any order; `None` when there are none.
    pub fn of(setting: Option<Setting>, measured: Measured, scores: &[Score]) -> Option<Self> {
        let mut sorted = scores.to_vec();
        sorted.sort_unstable();
        let at = |hundredths| quantile(&sorted, Ratio::new(hundredths, 100));
        Some(Self {
            setting,
            measured,
            n: u32::try_from(sorted.len()).ok()?,
            min: at(0)?,
            p10: at(10)?,
            q1: at(25)?,
            median: at(50)?,
            q3: at(75)?,
            p90: at(90)?,
            max: at(100)?,
        })
    }

    /// Which quarter a score falls in; one on a boundary counts to the quarter above.
    pub fn quarter(&self, score: Score) -> Quartile {
        match score {
            s if s < self.q1 => Quartile::Lowest,
            s if s < self.median => Quartile::LowerMiddle,
            s if s < self.q3 => Quartile::UpperMiddle,
            _ => Quartile::Highest,
        }
    }
}

/// A quarter of the published returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Quartile {
    /// Below the lower quartile.
    Lowest,
    /// From the lower quartile to the median.
    LowerMiddle,
    /// From the median to the upper quartile.
    UpperMiddle,
    /// From the upper quartile up.
    Highest,
}

impl Quartile {
    /// `in the lowest quarter`.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Lowest => "in the lowest quarter",
            Self::LowerMiddle => "between the lower quartile and the median",
            Self::UpperMiddle => "between the median and the upper quartile",
            Self::Highest => "in the highest quarter",
        }
    }
}

/// The quantile `p` (0 to 1) of sorted scores; `None` when there are none or `p` is outside.
pub fn quantile(sorted: &[Score], p: Ratio<i64>) -> Option<Score> {
    let last = i64::try_from(sorted.len()).ok()?.checked_sub(1)?;
    if p < Ratio::from_integer(0) || p > Ratio::from_integer(1) {
        return None;
    }
    let position = p * last;
    let below = usize::try_from(position.to_integer()).ok()?;
    let low = sorted.get(below)?.ratio();
    let high = sorted.get(below + 1).map_or(low, |s| s.ratio());
    let exact = low + (high - low) * position.fract();
    Score::new(*exact.numer(), *exact.denom())
}

/// Where a score stands among others: counts, so that the share stays exact and explainable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Percentile {
    /// Returns with a lower score.
    pub below: u32,
    /// Returns with the same score.
    pub equal: u32,
    /// Returns in all.
    pub of: u32,
}

impl Percentile {
    /// Share of returns below plus half of the equal ones, 0 to 1; `None` without returns.
    pub fn share(self) -> Option<Ratio<u64>> {
        let (below, equal, of) = (u64::from(self.below), u64::from(self.equal), u64::from(self.of));
        (of > 0).then(|| Ratio::new(2 * below + equal, 2 * of))
    }
    /// The share as a whole percent, half to even.
    pub fn percent(self) -> Option<u32> {
        let percent = self.share()? * 100;
        let (floor, rest) = (percent.to_integer(), percent.fract());
        let half = Ratio::new(1, 2);
        u32::try_from(floor + u64::from(rest > half || (rest == half && floor % 2 == 1))).ok()
    }
}

/// Where a score stands in a population, in any order.
pub fn percentile(score: Score, population: &[Score]) -> Percentile {
    let many = |test: &dyn Fn(&Score) -> bool| crate::sentences::count(population.iter().filter(|s| test(s)).count());
    Percentile { below: many(&|s| *s < score), equal: many(&|s| *s == score), of: many(&|_| true) }
}
