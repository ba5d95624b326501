//! Answers taken to a new edition: an explicit step, with a preview of what happens to each.
//!
//! Nothing is lost: an answer of which any part does not arrive word for word is archived whole,
//! under its old question. No level changes; what a person must look at again is marked *to
//! confirm*. Not here: backup and transaction, which are the store's.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Answer, Answers, EditionMap, MapEntry,
    carry::{Carried, carry, merge},
};
use crate::{
    framework::{Edition, EditionId, Question, QuestionId, Setting},
    sentences::{capital, counted, list},
};

/// What an upgrade will do, shown before it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct UpgradePreview {
    /// The edition that answers come from.
    pub from: EditionId,
    /// The edition that they go to.
    pub to: EditionId,
    /// What happens to each answer, in the old edition's order.
    pub answers: Vec<AnswerFate>,
    /// Questions of the setting that will have no answer, in the new edition's order.
    pub to_answer: Vec<ToAnswer>,
}

/// What happens to one answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AnswerFate {
    /// The old question.
    pub question: QuestionId,
    /// Its title, or its id when the old edition does not know it.
    pub title: String,
    /// What happens.
    pub fate: Fate,
    /// New questions that it goes to.
    pub to: Vec<QuestionId>,
    /// Whether it must be confirmed where it arrives.
    pub to_confirm: bool,
    /// Whether the old answer is also kept in the archive.
    pub archived: bool,
    /// Criteria and measures that the new edition does not know.
    pub left_behind: Vec<String>,
    /// In words.
    pub sentence: String,
}

/// What happens to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Stays as it is.
    Kept,
    /// Stays, to be confirmed.
    KeptToConfirm,
    /// Goes to another id.
    Moved,
    /// Is copied to several questions, each to be confirmed.
    CopiedToConfirm,
    /// Becomes part of one answer at the lowest level, to be confirmed.
    Merged,
    /// Is kept in the archive only.
    Archived,
}

/// A question that will have no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ToAnswer {
    /// The question.
    pub question: QuestionId,
    /// Its title.
    pub title: String,
    /// Whether the edition asks it for the first time.
    pub new: bool,
}

/// What an upgrade would do to each answer.
pub fn preview(map: &EditionMap, old: &Edition, new: &Edition, setting: Setting, answers: &Answers) -> UpgradePreview {
    let done = upgrade(map, old, new, answers);
    let first_asked: BTreeSet<&QuestionId> = map
        .entries
        .iter()
        .filter_map(|entry| match entry {
            MapEntry::New { question } => Some(question),
            _ => None,
        })
        .collect();
    let open = new.questions_for(setting).filter(|q| done.answers.get(&q.id).is_none_or(|a| a.choice.is_none()));
    let to_answer =
        open.map(|q| ToAnswer { question: q.id.clone(), title: q.title.clone(), new: first_asked.contains(&q.id) });
    UpgradePreview { from: old.id.clone(), to: new.id.clone(), to_answer: to_answer.collect(), answers: done.fates }
}

/// The answers in the new edition, and those archived under their old questions.
pub fn apply(map: &EditionMap, old: &Edition, new: &Edition, answers: &Answers) -> (Answers, Answers) {
    let done = upgrade(map, old, new, answers);
    (done.answers, done.archived)
}

#[derive(Default)]
struct Done {
    answers: Answers,
    archived: Answers,
    fates: Vec<AnswerFate>,
}

fn upgrade(map: &EditionMap, old: &Edition, new: &Edition, answers: &Answers) -> Done {
    let mut done = Done::default();
    let targets: BTreeMap<&QuestionId, &Question> = new.questions.iter().map(|q| (&q.id, q)).collect();
    let mut merges: BTreeMap<&QuestionId, Vec<(Answer, &str)>> = BTreeMap::new();
    for question in &old.questions {
        let Some(answer) = answers.get(&question.id) else { continue };
        let (mut fate, mut to) = route(map, question, &targets);
        // A faulty map may send two answers to one question: the first has it, the second is archived.
        to.retain(|q| !done.answers.contains_key(&q.id) && (fate == Fate::Merged || !merges.contains_key(&q.id)));
        if to.is_empty() {
            fate = Fate::Archived;
        }
        let arrivals: Vec<Carried> = to.iter().map(|target| carry(answer, question, target)).collect();
        let left = left_everywhere(&arrivals);
        let doubtful = !left.is_empty() || arrivals.iter().any(|a| a.doubtful);
        if fate == Fate::Kept && doubtful {
            fate = Fate::KeptToConfirm;
        }
        let looked_at_again = matches!(fate, Fate::KeptToConfirm | Fate::CopiedToConfirm | Fate::Merged);
        let to_confirm = fate != Fate::Archived && (answer.to_confirm || doubtful || looked_at_again);
        let archived = matches!(fate, Fate::Archived | Fate::Merged) || !left.is_empty();
        if archived {
            done.archived.insert(question.id.clone(), answer.clone());
        }
        for (target, arrival) in to.iter().zip(arrivals) {
            if fate == Fate::Merged {
                merges.entry(&target.id).or_default().push((arrival.answer, &question.title));
            } else {
                done.answers.insert(target.id.clone(), Answer { to_confirm, ..arrival.answer });
            }
        }
        done.fates.push(AnswerFate {
            question: question.id.clone(),
            title: question.title.clone(),
            fate,
            sentence: sentence(&question.title, fate, &to, to_confirm, left.len()),
            to: to.iter().map(|q| q.id.clone()).collect(),
            to_confirm,
            archived,
            left_behind: left,
        });
    }
    for (target, parts) in merges {
        done.answers.insert(target.clone(), Answer { to_confirm: true, ..merge(&parts) });
    }
    for (id, answer) in answers.iter().filter(|(id, _)| old.question(id).is_none()) {
        done.archived.insert(id.clone(), answer.clone());
        done.fates.push(stray(id));
    }
    done
}

/// Where an answer goes. Questions that the map forgets stay when the new edition knows their id.
fn route<'a>(
    map: &EditionMap,
    question: &Question,
    targets: &BTreeMap<&QuestionId, &'a Question>,
) -> (Fate, Vec<&'a Question>) {
    let forgotten = MapEntry::Reworded { question: question.id.clone() };
    let entry = map.of(&question.id).unwrap_or(&forgotten);
    let fate = match entry {
        MapEntry::Same { .. } => Fate::Kept,
        MapEntry::Reworded { .. } => Fate::KeptToConfirm,
        MapEntry::Moved { .. } => Fate::Moved,
        MapEntry::Split { .. } => Fate::CopiedToConfirm,
        MapEntry::Merged { .. } => Fate::Merged,
        MapEntry::Retired { .. } | MapEntry::New { .. } => Fate::Archived,
    };
    let to = if fate == Fate::Archived { &[] } else { entry.targets() };
    (fate, to.iter().filter_map(|id| targets.get(id).copied()).collect())
}

/// Keys that arrive nowhere.
fn left_everywhere(arrivals: &[Carried]) -> Vec<String> {
    let Some((first, others)) = arrivals.split_first() else { return Vec::new() };
    first.left.iter().filter(|key| others.iter().all(|o| o.left.contains(key))).cloned().collect()
}

fn sentence(title: &str, fate: Fate, to: &[&Question], to_confirm: bool, left: usize) -> String {
    let names: Vec<String> = to.iter().map(|q| format!("“{}”", q.title)).collect();
    let names = list(&names);
    let mut sentence = match fate {
        Fate::Kept => format!("{title}: the answer stays as it is."),
        Fate::KeptToConfirm => format!("{title}: the answer stays and is to be confirmed."),
        Fate::Moved if to_confirm => format!("{title}: the answer moves to {names} and is to be confirmed."),
        Fate::Moved => format!("{title}: the answer moves to {names}."),
        Fate::CopiedToConfirm => format!("{title}: the answer is copied to {names}, to be confirmed."),
        Fate::Merged => format!(
            "{title}: the answer becomes part of {names}, which takes the lowest level of its parts and is to be confirmed; the old answer is kept in the archive."
        ),
        Fate::Archived => format!("{title} is no longer asked: the answer is kept in the archive."),
    };
    if left > 0 {
        let parts = counted(u32::try_from(left).unwrap_or(u32::MAX), "criterion or number", "criteria or numbers");
        sentence.push_str(&format_left(&parts, left, fate));
    }
    sentence
}

fn format_left(parts: &str, left: usize, fate: Fate) -> String {
    let are = if left == 1 { "is" } else { "are" };
    let kept = if fate == Fate::Merged { "" } else { ", and the old answer is kept in the archive too" };
    format!(" {} {are} not known to the new edition{kept}.", capital(parts))
}

/// An answer to a question that its own edition does not know.
fn stray(id: &QuestionId) -> AnswerFate {
    AnswerFate {
        question: id.clone(),
        title: id.to_string(),
        fate: Fate::Archived,
        to: Vec::new(),
        to_confirm: false,
        archived: true,
        left_behind: Vec::new(),
        sentence: format!("{id} is not a question of its edition: the answer is kept in the archive."),
    }
}
