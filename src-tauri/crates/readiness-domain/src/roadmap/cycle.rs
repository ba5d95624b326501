//! Circles of requirements, which the trust's own actions or adopted technologies could bring in.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Candidate,
    faults::{fault, title},
};
use crate::{Edition, Level, QuestionId, assessment::Fault};

type Milestone<'a> = (&'a QuestionId, Level);

/// One fault for the first circle found, printed step by step; none when there is none.
pub(crate) fn faults(candidates: &[Candidate], edition: &Edition) -> Option<Fault> {
    let mut next: BTreeMap<Milestone<'_>, BTreeMap<Milestone<'_>, &Candidate>> = BTreeMap::new();
    for candidate in candidates {
        let from = next.entry((&candidate.question, candidate.to)).or_default();
        for need in &candidate.requires {
            from.entry((&need.question, need.level)).or_insert(candidate);
        }
    }
    let circle = circle(&next)?;
    let mut through: BTreeSet<&str> = BTreeSet::new();
    let mut words = Vec::new();
    for pair in circle.windows(2) {
        let candidate = next[&pair[0]][&pair[1]];
        if candidate.own || candidate.technology.is_some() {
            through.insert(candidate.action.as_str());
        }
        words.push(named(edition, pair[0]));
    }
    words.push(named(edition, circle[0]));
    let field = if candidates.iter().any(|c| c.own) { "own_actions" } else { "technologies" };
    let through = through.into_iter().collect::<Vec<_>>().join(", ");
    Some(fault(field, format!("These levels wait for each other: {} (through {through})", words.join(" → "))))
}

fn named(edition: &Edition, (question, level): Milestone<'_>) -> String {
    format!("{} level {level}", title(edition, question))
}

/// A circle as a walk whose last stop is its first.
fn circle<'a>(next: &BTreeMap<Milestone<'a>, BTreeMap<Milestone<'a>, &Candidate>>) -> Option<Vec<Milestone<'a>>> {
    let mut done = BTreeSet::new();
    for start in next.keys() {
        // Each stop with those still to look at after it; a walk of its own, so that depth costs no stack.
        let mut walk = vec![(*start, next[start].keys().copied().collect::<Vec<_>>())];
        while let Some((_, rest)) = walk.last_mut() {
            let Some(to) = rest.pop() else {
                done.extend(walk.pop().map(|(stop, _)| stop));
                continue;
            };
            if let Some(at) = walk.iter().position(|(stop, _)| *stop == to) {
                return Some(walk[at..].iter().map(|(stop, _)| *stop).chain([to]).collect());
            }
            if !done.contains(&to) {
                walk.push((to, next.get(&to).map_or_else(Vec::new, |n| n.keys().copied().collect())));
            }
        }
    }
    None
}
