//! The map from one edition to its successor: what became of every question.
//!
//! Not here: what that does to answers (`upgrade`).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::framework::{Edition, EditionId, QuestionId};

/// What became of every question between two editions. Each old question stands in exactly one
/// entry as a source, each new question in exactly one as a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditionMap {
    /// The edition that answers come from.
    pub from: EditionId,
    /// The edition that they go to.
    pub to: EditionId,
    /// One entry for each question, or for each group that was split or merged.
    pub entries: Vec<MapEntry>,
}

/// What became of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "became", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MapEntry {
    /// Asked as before.
    Same {
        /// The question, under the same id.
        question: QuestionId,
    },
    /// The same capability in other words: its answer must be confirmed.
    Reworded {
        /// The question, under the same id.
        question: QuestionId,
    },
    /// Asked as before, under another id or in another domain.
    Moved {
        /// The old id.
        from: QuestionId,
        /// The new id.
        to: QuestionId,
    },
    /// One question became several.
    Split {
        /// The old question.
        from: QuestionId,
        /// The new questions.
        to: Vec<QuestionId>,
    },
    /// Several questions became one.
    Merged {
        /// The old questions.
        from: Vec<QuestionId>,
        /// The new question.
        to: QuestionId,
    },
    /// No longer asked.
    Retired {
        /// The old question.
        question: QuestionId,
    },
    /// Asked for the first time.
    New {
        /// The new question.
        question: QuestionId,
    },
}

impl MapEntry {
    /// Old questions that it speaks of.
    pub fn sources(&self) -> &[QuestionId] {
        match self {
            Self::Same { question } | Self::Reworded { question } | Self::Retired { question } => {
                std::slice::from_ref(question)
            }
            Self::Moved { from, .. } | Self::Split { from, .. } => std::slice::from_ref(from),
            Self::Merged { from, .. } => from,
            Self::New { .. } => &[],
        }
    }
    /// New questions that it speaks of.
    pub fn targets(&self) -> &[QuestionId] {
        match self {
            Self::Same { question } | Self::Reworded { question } | Self::New { question } => {
                std::slice::from_ref(question)
            }
            Self::Moved { to, .. } | Self::Merged { to, .. } => std::slice::from_ref(to),
            Self::Split { to, .. } => to,
            Self::Retired { .. } => &[],
        }
    }
}

impl EditionMap {
    /// The entry that an old question is a source of.
    pub fn of(&self, old: &QuestionId) -> Option<&MapEntry> {
        self.entries.iter().find(|entry| entry.sources().contains(old))
    }

    /// What is wrong with the map between these editions, in words; empty when all is well.
    pub fn faults(&self, old: &Edition, new: &Edition) -> Vec<String> {
        let mut faults = Vec::new();
        for (side, id, edition) in [("from", &self.from, old), ("to", &self.to, new)] {
            if id != &edition.id {
                faults.push(format!("{side}: the map says {id}, the edition is {}", edition.id));
            }
        }
        let sources = self.entries.iter().flat_map(MapEntry::sources);
        each_once(&mut faults, "old", sources, &old.questions.iter().map(|q| &q.id).collect());
        let targets = self.entries.iter().flat_map(MapEntry::targets);
        each_once(&mut faults, "new", targets, &new.questions.iter().map(|q| &q.id).collect());
        faults
    }
}

/// Every known id must be named, once, and no other.
fn each_once<'a>(
    faults: &mut Vec<String>,
    side: &str,
    named: impl Iterator<Item = &'a QuestionId>,
    known: &BTreeSet<&QuestionId>,
) {
    let mut seen = BTreeSet::new();
    for id in named {
        if !known.contains(id) {
            faults.push(format!("{id} is not a question of the {side} edition"));
        }
        if !seen.insert(id) {
            faults.push(format!("{id} stands in the map twice as a question of the {side} edition"));
        }
    }
    faults.extend(known.difference(&seen).map(|id| format!("{id} of the {side} edition is not in the map")));
}
