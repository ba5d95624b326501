//! One answer carried from a question to its successor, without a part of it being lost unseen.
//!
//! Decided here: a level is never changed by an upgrade. Criteria are recognised by their key, or by
//! the same text; measures by their key, or by the same label and unit. A part that the new question
//! does not know is named, so that the whole old answer can be archived.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, Choice};
use crate::framework::{Confidence, Criterion, CriterionId, Level, Measure, Question};

/// An answer on its way, and what could not come with it.
#[derive(Debug, Clone)]
pub(crate) struct Carried {
    pub(crate) answer: Answer,
    /// Keys of criteria and measures that stay behind.
    pub(crate) left: Vec<String>,
    /// The level claims a criterion that was not asked before, or every criterion of the next is ticked.
    pub(crate) doubtful: bool,
}

/// Carries an answer from an old question to a new one.
pub(crate) fn carry(answer: &Answer, old: &Question, new: &Question) -> Carried {
    let held = held(answer, old);
    let mut left = Vec::new();
    let mut known: BTreeSet<&CriterionId> = BTreeSet::new();
    for (_, criterion) in old.all_criteria().filter(|(_, c)| held.contains(&c.key)) {
        match successor(criterion, new) {
            Some(found) => {
                known.insert(&found.key);
            }
            // A criterion that the level implies has no tick of its own to lose.
            None if answer.met.contains(&criterion.key) => left.push(criterion.key.to_string()),
            None => {}
        }
    }
    left.extend(answer.met.iter().filter(|key| !held.contains(*key)).map(ToString::to_string));
    let level = answer.level();
    let above = |l: Level| level.is_none_or(|level| l > level);
    let met =
        new.all_criteria().filter(|(l, c)| above(*l) && known.contains(&c.key)).map(|(_, c)| c.key.clone()).collect();
    let mut carried = Answer { met, measures: BTreeMap::new(), ..answer.clone() };
    for (key, value) in &answer.measures {
        let found = old.measures.iter().find(|m| &m.key == key).and_then(|m| same_measure(m, new));
        match found.filter(|m| (m.min..=m.max).contains(&value.value)) {
            Some(measure) => {
                carried.measures.insert(measure.key.clone(), value.clone());
            }
            None => left.push(key.to_string()),
        }
    }
    let unproven = level.is_some_and(|level| new.all_criteria().any(|(l, c)| l <= level && !known.contains(&c.key)));
    let ready = level
        .and_then(Level::next)
        .map(|next| new.criteria(next))
        .is_some_and(|criteria| !criteria.is_empty() && criteria.iter().all(|c| known.contains(&c.key)));
    Carried { answer: carried, left, doubtful: unproven || ready }
}

/// Criteria that an answer says are met: those of its level and below, and those ticked.
pub(crate) fn held(answer: &Answer, question: &Question) -> BTreeSet<CriterionId> {
    let level = answer.level();
    let holds = |l: Level, c: &Criterion| level.is_some_and(|level| l <= level) || answer.met.contains(&c.key);
    question.all_criteria().filter(|(l, c)| holds(*l, c)).map(|(_, c)| c.key.clone()).collect()
}

/// The same criterion in another question: by key, else by text.
pub(crate) fn successor<'a>(criterion: &Criterion, new: &'a Question) -> Option<&'a Criterion> {
    let by = |test: &dyn Fn(&Criterion) -> bool| new.all_criteria().map(|(_, c)| c).find(|c| test(c));
    by(&|c| c.key == criterion.key).or_else(|| by(&|c| c.text == criterion.text))
}

fn same_measure<'a>(measure: &Measure, new: &'a Question) -> Option<&'a Measure> {
    let by = |test: &dyn Fn(&&Measure) -> bool| new.measures.iter().find(|m| test(m));
    by(&|m| m.key == measure.key).or_else(|| by(&|m| m.label == measure.label && m.unit == measure.unit))
}

/// Several answers as one: the lowest level, the weakest confidence, everything else together.
pub(crate) fn merge(parts: &[(Answer, &str)]) -> Answer {
    let mut merged = Answer::default();
    let answers = || parts.iter().map(|(answer, _)| answer);
    merged.choice = answers()
        .filter_map(Answer::level)
        .min()
        .map(Choice::Level)
        .or_else(|| answers().find(|a| a.is_not_applicable()).and_then(|a| a.choice.clone()));
    let weakest: Option<Confidence> = answers().filter(|a| a.level().is_some()).map(Answer::confidence).max();
    merged.confidence = weakest.or_else(|| answers().find_map(|a| a.confidence));
    merged.target = answers().filter_map(|a| a.target).max();
    for answer in answers() {
        merged.met.extend(answer.met.iter().cloned());
        for (key, value) in &answer.measures {
            merged.measures.entry(key.clone()).or_insert_with(|| value.clone());
        }
        let known = merged.evidence.clone();
        merged.evidence.extend(answer.evidence.iter().filter(|e| !known.contains(e)).cloned());
        if merged.owner.is_empty() {
            merged.owner.clone_from(&answer.owner);
        }
    }
    // The whole answers are archived, so a limit here loses nothing.
    merged.evidence.truncate(50);
    let comments: Vec<String> = parts
        .iter()
        .filter(|(a, _)| !a.comment.trim().is_empty())
        .map(|(a, title)| format!("{title}: {}", a.comment.trim()))
        .collect();
    merged.comment = comments.join("\n\n").chars().take(4_000).collect();
    merged
}
