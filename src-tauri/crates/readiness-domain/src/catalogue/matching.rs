//! Which technologies a trust is ready for: now, nearly (and what is in the way), not yet.
//!
//! Decided here: *nearly* means at most three gaps, each of one level. A question that is not asked
//! in the setting, or is marked not applicable, asks nothing; one that is not answered counts as if
//! it stood at the bottom. Not here: whether a technology is worth having.

use std::{cmp::Ordering, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{Catalogue, Technology, is_own};
use crate::{
    assessment::{Answer, Answers},
    framework::{Domain, Edition, Level, QuestionId, Requirement, Setting, TechnologyId},
    sentences::{count, counted},
};

/// At most so many gaps, each of one level, count as nearly.
const NEARLY: usize = 3;

/// A technology matched to a trust.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Match {
    /// The technology.
    pub technology: TechnologyId,
    /// Its name.
    pub name: String,
    /// Its domain.
    pub domain: Domain,
    /// How ready the trust is.
    pub readiness: Readiness,
    /// What is in the way, by question id.
    pub gaps: Vec<Gap>,
    /// Whether any gap is at a private question.
    pub private: bool,
    /// Whether it is an entry of the trust's own.
    pub own: bool,
    /// In words.
    pub sentence: String,
}

/// How ready a trust is for a technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Readiness {
    /// Every requirement holds.
    ReadyNow,
    /// At most three requirements fail, each by one level.
    Nearly,
    /// More is missing.
    NotYet,
}

/// A requirement that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Gap {
    /// The question.
    pub question: QuestionId,
    /// Its title.
    pub title: String,
    /// Whether it is private.
    pub private: bool,
    /// Where it stands; absent when not answered.
    pub stands: Option<Level>,
    /// The least level needed.
    pub needs: Level,
    /// Levels to go, at most.
    pub steps: u32,
}

/// Every technology for this care setting, the readiest first; then fewest levels to go, strongest
/// evidence, id.
pub fn match_technologies(catalogue: &Catalogue, edition: &Edition, setting: Setting, answers: &Answers) -> Vec<Match> {
    let technologies = catalogue.technologies.iter().filter(|t| t.settings.contains(&setting));
    let mut matches: Vec<(&Technology, Match)> =
        technologies.map(|t| (t, match_one(t, edition, setting, answers))).collect();
    matches.sort_by(|(a, x), (b, y)| order(x, y).then(a.grade.cmp(&b.grade)).then_with(|| a.id.cmp(&b.id)));
    matches.into_iter().map(|(_, found)| found).collect()
}

/// The first of several points in time at which every gap is closed; 0 when there is none.
///
/// Each point holds the levels reached by then; a question that it does not name stands where it
/// stood.
pub fn closes_at(gaps: &[Gap], levels: &[BTreeMap<QuestionId, Level>]) -> Option<usize> {
    if gaps.is_empty() {
        return Some(0);
    }
    let closed = |gap: &Gap, point: &BTreeMap<QuestionId, Level>| {
        point.get(&gap.question).copied().or(gap.stands).is_some_and(|level| level >= gap.needs)
    };
    levels.iter().position(|point| gaps.iter().all(|gap| closed(gap, point)))
}

fn order(a: &Match, b: &Match) -> Ordering {
    let steps = |m: &Match| m.gaps.iter().map(|g| g.steps).sum::<u32>();
    a.readiness.cmp(&b.readiness).then(steps(a).cmp(&steps(b)))
}

fn match_one(technology: &Technology, edition: &Edition, setting: Setting, answers: &Answers) -> Match {
    let gaps = gaps(&technology.requires, edition, setting, answers);
    let readiness = if gaps.is_empty() {
        Readiness::ReadyNow
    } else if gaps.len() <= NEARLY && gaps.iter().all(|g| g.steps == 1) {
        Readiness::Nearly
    } else {
        Readiness::NotYet
    };
    Match {
        technology: technology.id.clone(),
        name: technology.name.clone(),
        domain: technology.domain,
        readiness,
        sentence: sentence(technology, readiness, &gaps),
        private: gaps.iter().any(|g| g.private),
        own: is_own(&technology.id),
        gaps,
    }
}

/// Requirements that do not hold, by question id; the higher one where a question is named twice.
fn gaps(requires: &[Requirement], edition: &Edition, setting: Setting, answers: &Answers) -> Vec<Gap> {
    let mut needs: BTreeMap<&QuestionId, Level> = BTreeMap::new();
    for need in requires {
        let level = needs.entry(&need.question).or_insert(need.level);
        *level = need.level.max(*level);
    }
    let gap = |(id, needs): (&QuestionId, Level)| {
        let question = edition.question(id).filter(|q| q.applies_to(setting))?;
        let answer = answers.get(id).filter(|a| a.choice.is_some());
        if answer.is_some_and(Answer::is_not_applicable) {
            return None;
        }
        let stands = answer.and_then(Answer::level);
        let steps = needs.get().saturating_sub(stands.unwrap_or(Level::MIN).get());
        (steps > 0).then(|| Gap {
            question: id.clone(),
            title: question.title.clone(),
            private: question.private,
            stands,
            needs,
            steps: u32::from(steps),
        })
    };
    needs.into_iter().filter_map(gap).collect()
}

fn sentence(technology: &Technology, readiness: Readiness, gaps: &[Gap]) -> String {
    let name = &technology.name;
    if readiness == Readiness::ReadyNow {
        return format!("{name}: ready now, because everything it needs is in place.");
    }
    let parts: Vec<String> = gaps
        .iter()
        .map(|g| match g.stands {
            Some(level) => format!("{} is level {level} and needs level {}", g.title, g.needs),
            None => format!("{} is not answered and needs level {}", g.title, g.needs),
        })
        .collect();
    let gaps = counted(count(gaps.len()), "gap", "gaps");
    let how = if readiness == Readiness::Nearly { "nearly ready" } else { "not yet" };
    format!("{name}: {how}, with {gaps}: {}.", parts.join("; "))
}
