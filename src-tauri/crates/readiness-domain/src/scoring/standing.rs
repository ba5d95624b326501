//! From answers to a scorecard, and to the bare scores that forecasts and comparisons need.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    ENGINE, Range, Score, Scorecard, Share,
    averages::{domain_score, domain_sums, overall, overall_reason, pillar_score, unscored},
    bands::{End, Ground, band_result},
    findings::{Facts, assurance, benefit_gaps, contradictions},
    levels::{Stand, stands},
    sensitivity::sensitivity,
};
use crate::{
    assessment::Answers,
    framework::{Band, Domain, Edition, Pillar, Setting},
};

/// What the answers amount to in one care setting, with reasons. Pure and exact: the same edition
/// and answers give the same scorecard for ever, in whatever order they were entered.
pub fn score(edition: &Edition, setting: Setting, answers: &Answers) -> Scorecard {
    let stands = stands(edition, setting, answers);
    let sums = domain_sums(&stands);
    let facts = Facts::of(&stands);
    let domains: Vec<_> =
        Domain::ALL.iter().zip(sums).map(|(domain, sums)| domain_score(*domain, sums, &stands)).collect();
    let ranges: Vec<Range> = domains.iter().map(|d| d.range).collect();
    let overall = overall(&ranges);
    Scorecard {
        edition: edition.id.clone(),
        engine: ENGINE,
        setting,
        overall,
        overall_reason: overall_reason(overall, &domains),
        pillars: Pillar::ALL.iter().map(|pillar| pillar_score(*pillar, &stands)).collect(),
        questions: stands.iter().map(Stand::score).collect(),
        band: band_result(edition, &stands, &ranges, &overall),
        benefit_gaps: benefit_gaps(edition, &facts),
        contradictions: contradictions(edition, &facts),
        assurance: assurance(&stands),
        sensitivity: sensitivity(edition, &stands, &sums, &ranges, &overall),
        criteria: domains.iter().map(|d| d.criteria).fold(Share::default(), Share::plus),
        domains,
    }
}

/// The bare stated scores, without ranges and reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Standing {
    /// Stated score of each domain; absent where nothing is stated.
    pub domains: BTreeMap<Domain, Option<Score>>,
    /// Mean of the four; absent unless all are stated.
    pub overall: Option<Score>,
    /// The band; absent with overall.
    pub band: Option<Band>,
}

/// Stated scores and band only: the same figures as [`score`], many times faster.
pub fn standing(edition: &Edition, setting: Setting, answers: &Answers) -> Standing {
    let stands = stands(edition, setting, answers);
    let ranges = domain_sums(&stands).map(|sums| sums.range().unwrap_or_else(unscored));
    let overall = overall(&ranges);
    let (band, _) = Ground::at(End::Stated, &stands, &ranges, &overall).band(&edition.bands);
    Standing {
        domains: Domain::ALL.iter().copied().zip(ranges.iter().map(|r| r.stated)).collect(),
        overall: overall.stated,
        band: overall.stated.map(|_| band),
    }
}
