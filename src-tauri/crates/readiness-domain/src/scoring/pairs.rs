//! Which questions of two editions may be compared.
//!
//! With a map, the map decides: the same and moved questions are comparable, reworded ones are not,
//! and those split or merged count as retired and new. Without one, a question is comparable when
//! its id and every word of it are the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{NotComparable, Side};
use crate::{
    assessment::{EditionMap, MapEntry},
    framework::{Edition, EditionId, Question, QuestionId},
};

/// Questions of two sides, set against each other.
#[derive(Debug, Default)]
pub(crate) struct Pairs<'a> {
    /// Asked alike on both sides: before, after.
    pub(crate) alike: Vec<(&'a Question, &'a Question)>,
    /// Asked on both sides in other words: before, after.
    pub(crate) reworded: Vec<(&'a Question, &'a Question)>,
    /// Only before.
    pub(crate) retired: Vec<&'a Question>,
    /// Only after.
    pub(crate) new: Vec<&'a Question>,
}

/// Sets the questions of two sides against each other, in the second one's order.
pub(crate) fn pairs<'a>(
    before: &Side<'a>,
    after: &Side<'a>,
    map: Option<&EditionMap>,
) -> Result<Pairs<'a>, NotComparable> {
    let earlier: BTreeMap<&QuestionId, &'a Question> =
        before.edition.questions_for(before.setting).map(|q| (&q.id, q)).collect();
    let links = links(before.edition, after.edition, map)?;
    let mut found = Pairs::default();
    let mut used = BTreeSet::new();
    for question in after.edition.questions_for(after.setting) {
        let link = match &links {
            Some(links) => links.get(&question.id).copied(),
            None => Some((&question.id, None)),
        };
        match link.and_then(|(id, alike)| earlier.get(id).map(|earlier| (*earlier, alike))) {
            None => found.new.push(question),
            Some((earlier, alike)) => {
                used.insert(&earlier.id);
                let same = alike.unwrap_or_else(|| same_words(earlier, question));
                if same { &mut found.alike } else { &mut found.reworded }.push((earlier, question));
            }
        }
    }
    found.retired = before.edition.questions_for(before.setting).filter(|q| !used.contains(&q.id)).collect();
    Ok(found)
}

/// Whether two questions ask the same in the same words.
pub(crate) fn same_words(a: &Question, b: &Question) -> bool {
    std::ptr::eq(a, b) || (a.id == b.id && a.question == b.question && a.levels == b.levels)
}

/// By what editions are told older from newer: date of publication, then id.
pub(crate) fn age(edition: &Edition) -> (&str, &EditionId) {
    (&edition.published, &edition.id)
}

/// For a question's id after: its id before, and whether the map says that it is asked alike.
type Links<'m> = BTreeMap<&'m QuestionId, (&'m QuestionId, Option<bool>)>;

/// What the map says, read in the direction of the comparison; `None` without a map, or when both
/// sides are on one edition.
fn links<'m>(
    before: &'m Edition,
    after: &'m Edition,
    map: Option<&'m EditionMap>,
) -> Result<Option<Links<'m>>, NotComparable> {
    let Some(map) = map.filter(|_| before.id != after.id) else { return Ok(None) };
    let backwards = map.to == before.id && map.from == after.id;
    if !backwards && (map.from != before.id || map.to != after.id) {
        return Err(NotComparable::Map {
            from: map.from.clone(),
            to: map.to.clone(),
            before: before.id.clone(),
            after: after.id.clone(),
        });
    }
    let mut links = Links::new();
    for entry in &map.entries {
        let (old, new, alike) = match entry {
            MapEntry::Same { question } => (question, question, true),
            MapEntry::Reworded { question } => (question, question, false),
            MapEntry::Moved { from, to } => (from, to, true),
            _ => continue,
        };
        let (from, to) = if backwards { (new, old) } else { (old, new) };
        links.insert(to, (from, Some(alike)));
    }
    // Questions that the map forgets are judged by their words.
    for question in &after.questions {
        if !map.entries.iter().any(|e| e.sources().contains(&question.id) || e.targets().contains(&question.id)) {
            links.insert(&question.id, (&question.id, None));
        }
    }
    Ok(Some(links))
}
