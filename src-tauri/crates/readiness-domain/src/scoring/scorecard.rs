//! What the answers amount to, with reasons. Every figure here is printed by screen, PDF, sheets
//! and command line alike; none of them computes its own.

use serde::{Deserialize, Serialize};

use super::Score;
use crate::{
    assessment::Quantity,
    framework::{
        Band, Confidence, CriterionId, Domain, EditionId, Level, MeasureId, Pillar, QuestionId, RuleId, Setting,
    },
};

/// Version of the scoring rules. A scorecard frozen under an older one stays as it is.
pub const ENGINE: u32 = 1;

/// What the answers of one assessment amount to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Scorecard {
    /// The edition whose rules were applied.
    pub edition: EditionId,
    /// The version of the scoring rules.
    pub engine: u32,
    /// The care setting.
    pub setting: Setting,
    /// Mean of the four domain scores.
    pub overall: Range,
    /// Why overall is what it is.
    pub overall_reason: Reason,
    /// The four domains, in order.
    pub domains: Vec<DomainScore>,
    /// The seven pillars, in order; aligned with, not the same as, the national measure.
    pub pillars: Vec<PillarScore>,
    /// Every question asked in the setting, in order.
    pub questions: Vec<QuestionScore>,
    /// The band, and what blocks the next.
    pub band: BandResult,
    /// What is installed and not used, greatest gap first.
    pub benefit_gaps: Vec<BenefitGap>,
    /// Answers that cannot all be true.
    pub contradictions: Vec<FoundContradiction>,
    /// What stands behind the answers.
    pub assurance: Assurance,
    /// The five answers that matter most.
    pub sensitivity: Vec<Sensitivity>,
    /// Criteria met of all applicable, answered questions.
    pub criteria: Share,
}

/// low ≤ stated ≤ high; nothing stated means "not yet scored".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Range {
    /// Doubt resolved downwards, unanswered as 1.
    pub low: Score,
    /// As answered.
    pub stated: Option<Score>,
    /// Doubt resolved upwards, unanswered as 5.
    pub high: Score,
}

/// Why a figure is what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Reason {
    /// The rule, such as `level.gated`, `domain.weighted-mean`.
    pub rule: String,
    /// In words.
    pub sentence: String,
    /// What went in: label and value as printed.
    pub inputs: Vec<Input>,
}

/// One input of a derivation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Input {
    /// What it is.
    pub label: String,
    /// Its value, as printed.
    pub value: String,
    /// Whether it comes from a private question and stays out of anything public.
    pub private: bool,
}

impl Input {
    /// A label and its value, as printed; not private.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), private: false }
    }
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Share {
    /// Met.
    pub met: u32,
    /// In all.
    pub of: u32,
}

impl Share {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { met: self.met + other.met, of: self.of + other.of }
    }
    /// Whole percent, half to even; `None` when there are none.
    pub fn percent(self) -> Option<u32> {
        (self.of > 0).then(|| {
            let (n, d) = (u64::from(self.met) * 100, u64::from(self.of));
            let (q, r) = (n / d, n % d);
            (q + u64::from(r * 2 > d || (r * 2 == d && q % 2 == 1))) as u32
        })
    }
}

/// Whether a question counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing chosen.
    Unanswered,
    /// A level chosen.
    Answered,
    /// Left out, with a reason.
    NotApplicable,
}

/// One question's level and its way to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct QuestionScore {
    /// The question.
    pub question: QuestionId,
    /// Its domain.
    pub domain: Domain,
    /// Its title, so that a scorecard reads alone.
    pub title: String,
    /// Whether it is private.
    pub private: bool,
    /// Whether it is a foundation.
    pub foundation: bool,
    /// Whether it counts.
    pub state: State,
    /// Low end; absent when left out.
    pub low: Option<Level>,
    /// The level.
    pub stated: Option<Level>,
    /// High end; absent when left out.
    pub high: Option<Level>,
    /// The level aimed at.
    pub target: Option<Level>,
    /// What stands behind the level; absent where there is none.
    #[serde(default)]
    pub confidence: Option<Confidence>,
    /// Criteria met.
    pub criteria: Share,
    /// The level above, and what is missing for it.
    pub next: Option<NextLevel>,
    /// Why.
    pub reason: Reason,
}

/// What is missing for the level above.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NextLevel {
    /// The level above.
    pub level: Level,
    /// Criteria of it that are not met.
    pub missing: Vec<CriterionId>,
    /// Criteria of it in all.
    pub of: u32,
}

/// A domain's score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DomainScore {
    /// The domain.
    pub domain: Domain,
    /// Weighted mean of its levels.
    pub range: Range,
    /// Questions with a level.
    pub answered: u32,
    /// Questions that count (asked, and not marked not applicable).
    pub applicable: u32,
    /// Criteria met of its answered questions.
    pub criteria: Share,
    /// Why.
    pub reason: Reason,
}

/// A pillar's score: mean over its questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PillarScore {
    /// The pillar.
    pub pillar: Pillar,
    /// Mean of its levels; absent when no question of the setting counts towards it.
    pub range: Option<Range>,
    /// Questions with a level.
    pub answered: u32,
    /// Questions that count.
    pub applicable: u32,
    /// Why.
    pub reason: Reason,
}

/// The band as stated, at both ends of the range, and what blocks the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BandResult {
    /// As answered; absent while a domain has nothing stated.
    pub stated: Option<Band>,
    /// At the low end.
    pub low: Band,
    /// At the high end.
    pub high: Band,
    /// What fails for the band after `stated`.
    pub blockers: Vec<Blocker>,
    /// What fails for the band after `low`.
    pub blockers_low: Vec<Blocker>,
    /// What fails for the band after `high`.
    pub blockers_high: Vec<Blocker>,
    /// Why.
    pub reason: Reason,
}

/// One condition of the next band that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Blocker {
    /// The band it blocks.
    pub band: Band,
    /// The foundation question, when it is one.
    pub question: Option<QuestionId>,
    /// The domain, when it is a domain score.
    pub domain: Option<Domain>,
    /// Whether it may not be named in public.
    pub private: bool,
    /// Where it stands, as printed; "not answered" when it is not.
    pub stands: String,
    /// What it needs, as printed.
    pub needs: String,
    /// Criteria missing to get there, when it is a question.
    pub missing: Vec<CriterionId>,
    /// In words.
    pub sentence: String,
}

/// What has been bought against what is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BenefitGap {
    /// The pair's rule.
    pub id: RuleId,
    /// What has been bought.
    pub title: String,
    /// The question it stands beside.
    pub question: QuestionId,
    /// In place, %.
    pub in_place: Quantity,
    /// In use, %.
    pub in_use: Quantity,
    /// In place less in use, percentage points.
    pub gap: Quantity,
    /// In words; empty in scorecards signed before there were any.
    #[serde(default)]
    pub sentence: String,
}

/// A contradiction that holds, and both its ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FoundContradiction {
    /// The rule.
    pub id: RuleId,
    /// In words.
    pub sentence: String,
    /// Questions to look at, first end first, without repeats.
    pub questions: Vec<QuestionId>,
    /// Measures involved.
    pub measures: Vec<MeasureId>,
    /// Whether any end is private.
    pub private: bool,
}

/// What stands behind the answers, counted by question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Assurance {
    /// Checked by someone outside the team.
    pub verified: u32,
    /// Evidence named.
    pub evidenced: u32,
    /// Judgement.
    pub judgement: u32,
    /// Unsure.
    pub unsure: u32,
    /// Unanswered.
    pub unanswered: u32,
    /// Not applicable.
    pub not_applicable: u32,
    /// Copied from an earlier assessment and not yet confirmed (also counted above).
    pub to_confirm: u32,
}

/// What one level up or down would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Sensitivity {
    /// The question.
    pub question: QuestionId,
    /// Its title.
    pub title: String,
    /// Whether it is private.
    pub private: bool,
    /// One level up; absent at 5.
    pub up: Option<Effect>,
    /// One level down; absent at 1.
    pub down: Option<Effect>,
    /// What one level up does to overall, as printed: `+0.02`; absent at 5.
    pub up_shown: Option<String>,
    /// What one level down does to overall, as printed: `−0.02`; absent at 1.
    pub down_shown: Option<String>,
    /// In words.
    pub sentence: String,
}

/// What a change of one level does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Effect {
    /// Change of the overall score.
    pub overall: Score,
    /// The band it would be.
    pub band: Option<Band>,
    /// Whether that is another band.
    pub changes_band: bool,
}
