//! A trust beside the nation: its published results, where they stand among returns of the same
//! care setting, and our own pillar profile next to them, always labelled as not the same measure.
//!
//! Not here: reading the published workbook. Our own scores are never given a percentile, because
//! they come from other questions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Measured, Percentile, PillarScore, Quartile, Quartiles, Range, Score, ScoreChange, percentile};
use crate::framework::{Pillar, Setting};

/// What stands beside our pillar profile wherever it appears.
pub const NOT_THE_SAME: &str = "aligned with What Good Looks Like, not the same measure";

/// One trust's published return for one care setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NationalReturn {
    /// Name as published.
    pub name: String,
    /// The care setting that it is about.
    pub setting: Setting,
    /// Region, as published; empty when unknown.
    pub region: String,
    /// Integrated care system, as published; empty when unknown.
    pub system: String,
    /// Pillar scores of 2025, 1 to 5; absent where none was published.
    pub pillars: BTreeMap<Pillar, Option<Score>>,
    /// Overall of 2024, on the questions common to both years.
    pub overall_2024: Option<Score>,
    /// Overall of 2025, on the questions common to both years.
    pub overall_2025: Option<Score>,
}

impl NationalReturn {
    /// What it says of one measure.
    pub fn score(&self, measured: Measured) -> Option<Score> {
        match measured {
            Measured::Pillar(pillar) => self.pillars.get(&pillar).copied().flatten(),
            Measured::Overall2024 => self.overall_2024,
            Measured::Overall2025 => self.overall_2025,
        }
    }

    /// Scores that lie outside 1 to 5, by what they measure; empty when all is well.
    pub fn out_of_range(&self) -> Vec<(Measured, Score)> {
        let scale = Score::whole(1)..=Score::whole(5);
        every_measured().filter_map(|m| Some((m, self.score(m)?))).filter(|(_, s)| !scale.contains(s)).collect()
    }
}

/// A trust beside the nation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Benchmark {
    /// The care setting compared within.
    pub setting: Setting,
    /// Name of the published return, when there is one for this setting.
    pub published: Option<String>,
    /// The seven pillars, in order.
    pub pillars: Vec<PillarBenchmark>,
    /// Published overall, 2024 to 2025.
    pub overall: ScoreChange,
    /// Where the published overall of 2025 stands.
    pub overall_position: PublishedPosition,
    /// The label of our own profile.
    pub label: String,
}

/// One pillar: ours and the published one, side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PillarBenchmark {
    /// The pillar.
    pub pillar: Pillar,
    /// Our own score: another measure.
    pub ours: Option<Range>,
    /// The published score and where it stands.
    pub published: PublishedPosition,
}

/// A published score and where it stands among returns of the same care setting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PublishedPosition {
    /// The published score.
    pub score: Option<Score>,
    /// Where it stands; absent without the workbook.
    pub percentile: Option<Percentile>,
    /// Which quarter it falls in.
    pub quarter: Option<Quartile>,
    /// How returns spread; absent when not known for the setting.
    pub quartiles: Option<Quartiles>,
    /// In words; empty when nothing is published.
    pub sentence: String,
}

/// Quartiles of every measure of a care setting (`None`: all together), from published returns.
pub fn quartiles_of(setting: Option<Setting>, returns: &[NationalReturn]) -> Vec<Quartiles> {
    every_measured().filter_map(|m| Quartiles::of(setting, m, &scores(setting, m, returns))).collect()
}

/// Our pillar profile and the published return beside the nation, within one care setting.
///
/// `returns` is the published workbook, or empty without it: then there is no percentile, and
/// `quartiles` are those that come with the application. A return of another setting is not used.
pub fn benchmark(
    setting: Setting,
    ours: &[PillarScore],
    published: Option<&NationalReturn>,
    returns: &[NationalReturn],
    quartiles: &[Quartiles],
) -> Benchmark {
    let published = published.filter(|p| p.setting == setting);
    let own = quartiles_of(Some(setting), returns);
    let position = |measured: Measured| {
        let spread = own.iter().chain(quartiles).find(|q| q.setting == Some(setting) && q.measured == measured);
        let score = published.and_then(|p| p.score(measured));
        let population = scores(Some(setting), measured, returns);
        PublishedPosition::of(setting, score, &population, spread)
    };
    Benchmark {
        setting,
        published: published.map(|p| p.name.clone()),
        pillars: Pillar::ALL
            .iter()
            .map(|pillar| PillarBenchmark {
                pillar: *pillar,
                ours: ours.iter().find(|p| p.pillar == *pillar).and_then(|p| p.range),
                published: position(Measured::Pillar(*pillar)),
            })
            .collect(),
        overall: ScoreChange::of(published.and_then(|p| p.overall_2024), published.and_then(|p| p.overall_2025)),
        overall_position: position(Measured::Overall2025),
        label: NOT_THE_SAME.into(),
    }
}

impl PublishedPosition {
    fn of(setting: Setting, score: Option<Score>, population: &[Score], spread: Option<&Quartiles>) -> Self {
        let percentile = score.filter(|_| !population.is_empty()).map(|s| percentile(s, population));
        let quarter = score.zip(spread).map(|(s, q)| q.quarter(s));
        let mut parts = Vec::new();
        if let Some(score) = score {
            parts.push(format!("Published as {score}"));
            parts.extend(quarter.map(|q| format!("{} of {} returns", q.in_words(), setting.label().to_lowercase())));
            parts.extend(percentile.map(|p| format!("higher than {} of {} and equal to {}", p.below, p.of, p.equal)));
        }
        let sentence = if parts.is_empty() { String::new() } else { parts.join(", ") + "." };
        Self { score, percentile, quarter, quartiles: spread.cloned(), sentence }
    }
}

fn scores(setting: Option<Setting>, measured: Measured, returns: &[NationalReturn]) -> Vec<Score> {
    let like = returns.iter().filter(|r| setting.is_none_or(|s| r.setting == s));
    like.filter_map(|r| r.score(measured)).collect()
}

fn every_measured() -> impl Iterator<Item = Measured> {
    let pillars = Pillar::ALL.iter().map(|p| Measured::Pillar(*p));
    pillars.chain([Measured::Overall2024, Measured::Overall2025])
}
