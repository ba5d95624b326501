//! Two assessments compared, on comparable questions only: what moved and why.
//!
//! Decided here: a question counts when it is asked alike on both sides and has a level on both.
//! Its domain and weight are the newer edition's, whichever side that is, so that turning a
//! comparison round only turns its signs.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Comparison, DomainChange, LevelCell, Movement, NamedQuestion, NotComparable, OneSided, Score, ScoreChange, Side,
    State,
    averages::Sum,
    pairs::{Pairs, age, pairs},
};
use crate::{
    assessment::{Answer, Answers, EditionMap, held, successor},
    framework::{Criterion, CriterionId, Domain, Question},
    sentences::{count, counted, list, number},
};

/// What changed from one assessment to another of the same care setting. The map may lead in either
/// direction; without one, questions are recognised by id and wording.
pub fn compare(before: &Side<'_>, after: &Side<'_>, map: Option<&EditionMap>) -> Result<Comparison, NotComparable> {
    if before.setting != after.setting {
        return Err(NotComparable::settings(before, after));
    }
    let pairs = pairs(before, after, map)?;
    let backwards = age(before.edition) > age(after.edition);
    let mut sums: BTreeMap<Domain, (Sum, Sum, u32)> = BTreeMap::new();
    let (mut moved, mut one_sided, mut unchanged) = (Vec::new(), Vec::new(), 0);
    for (old, new) in pairs.alike.iter().copied() {
        let (then, now) = (before.answers.get(&old.id), after.answers.get(&new.id));
        let levels = (then.and_then(Answer::level), now.and_then(Answer::level));
        let (Some(from), Some(to), Some(then), Some(now)) = (levels.0, levels.1, then, now) else {
            if levels.0.is_some() || levels.1.is_some() {
                one_sided.push(OneSided { question: named(new), before: cell(then), after: cell(now) });
            }
            continue;
        };
        let measured_by = if backwards { old } else { new };
        let slot = sums.entry(measured_by.domain).or_default();
        slot.0.add(Some(from), measured_by.weight);
        slot.1.add(Some(to), measured_by.weight);
        slot.2 += 1;
        let movement = movement((old, then), (new, now));
        match movement.filter(|m| m.from != m.to || !m.newly_met.is_empty() || !m.no_longer_met.is_empty()) {
            Some(movement) => moved.push(movement),
            None => unchanged += 1,
        }
    }
    moved.sort_by_key(|m: &Movement| std::cmp::Reverse(m.from.get().abs_diff(m.to.get())));
    let domains: Vec<DomainChange> = Domain::ALL.iter().map(|d| domain_change(*d, sums.get(d))).collect();
    let overall = overall(&domains);
    let comparable = domains.iter().map(|d| d.comparable).sum();
    Ok(Comparison {
        before: before.label.into(),
        after: after.label.into(),
        before_edition: before.edition.id.clone(),
        after_edition: after.edition.id.clone(),
        setting: after.setting,
        sentence: sentence(overall, &domains, comparable, &pairs),
        overall,
        domains,
        moved,
        unchanged,
        comparable,
        one_sided,
        new: pairs.new.iter().map(|q| named(q)).collect(),
        retired: pairs.retired.iter().map(|q| named(q)).collect(),
        reworded: pairs.reworded.iter().map(|(_, q)| named(q)).collect(),
    })
}

/// Last year's answers as the start of this year's: all of them, each to be confirmed.
pub fn copy_answers_forward(answers: &Answers) -> Answers {
    answers.iter().map(|(id, answer)| (id.clone(), Answer { to_confirm: true, ..answer.clone() })).collect()
}

impl NotComparable {
    pub(crate) fn settings(first: &Side<'_>, other: &Side<'_>) -> Self {
        Self::Settings {
            first: first.label.into(),
            first_setting: first.setting,
            other: other.label.into(),
            other_setting: other.setting,
        }
    }
}

pub(crate) fn named(question: &Question) -> NamedQuestion {
    NamedQuestion {
        question: question.id.clone(),
        title: question.title.clone(),
        domain: question.domain,
        private: question.private,
    }
}

/// The cell of a question that is asked.
pub(crate) fn cell(answer: Option<&Answer>) -> LevelCell {
    let state = match answer {
        Some(a) if a.is_not_applicable() => State::NotApplicable,
        Some(a) if a.level().is_some() => State::Answered,
        _ => State::Unanswered,
    };
    LevelCell { state: Some(state), level: answer.and_then(Answer::level) }
}

fn movement(before: (&Question, &Answer), after: (&Question, &Answer)) -> Option<Movement> {
    let ((old, then), (new, now)) = (before, after);
    let (from, to) = (then.level()?, now.level()?);
    let newly_met = gained((old, then), (new, now));
    let no_longer_met = gained((new, now), (old, then));
    let gains = counted(count(newly_met.len()), "criterion is newly met", "criteria are newly met");
    let losses = counted(count(no_longer_met.len()), "criterion is no longer met", "criteria are no longer met");
    let why = match (newly_met.is_empty(), no_longer_met.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!(": {gains}"),
        (true, false) => format!(": {losses}"),
        (false, false) => format!(": {gains} and {losses}"),
    };
    let title = &new.title;
    let sentence = match to.cmp(&from) {
        std::cmp::Ordering::Greater => format!("{title} rose from level {from} to level {to}{why}."),
        std::cmp::Ordering::Less => format!("{title} fell from level {from} to level {to}{why}."),
        std::cmp::Ordering::Equal => format!("{title} stays at level {to}{why}."),
    };
    Some(Movement {
        question: new.id.clone(),
        title: title.clone(),
        domain: new.domain,
        private: old.private || new.private,
        from,
        to,
        newly_met,
        no_longer_met,
        comment: now.comment.clone(),
        sentence,
    })
}

/// Criteria that the second answer holds and the first does not, as the second question words them.
fn gained(first: (&Question, &Answer), second: (&Question, &Answer)) -> Vec<Criterion> {
    let had = held(first.1, first.0);
    let known: BTreeSet<&CriterionId> = first
        .0
        .all_criteria()
        .filter(|(_, c)| had.contains(&c.key))
        .filter_map(|(_, c)| successor(c, second.0).map(|c| &c.key))
        .collect();
    let has = held(second.1, second.0);
    second
        .0
        .all_criteria()
        .map(|(_, c)| c)
        .filter(|c| has.contains(&c.key) && !known.contains(&c.key))
        .cloned()
        .collect()
}

fn domain_change(domain: Domain, sums: Option<&(Sum, Sum, u32)>) -> DomainChange {
    let (before, after, comparable) = sums.copied().unwrap_or_default();
    let change = ScoreChange::of(before.mean(), after.mean());
    let sentence = match in_words(change) {
        Some(words) => {
            format!(
                "{} {words}, on {}.",
                domain.label(),
                counted(comparable, "comparable question", "comparable questions")
            )
        }
        None => format!("{} has no comparable question.", domain.label()),
    };
    DomainChange { domain, change, comparable, sentence }
}

fn overall(domains: &[DomainChange]) -> ScoreChange {
    let mean = |end: fn(&ScoreChange) -> Option<Score>| {
        Score::mean(&domains.iter().map(|d| end(&d.change)).collect::<Option<Vec<_>>>()?)
    };
    ScoreChange::of(mean(|c| c.before), mean(|c| c.after))
}

/// `rose by 0.3, from 2.3 to 2.6`; `None` when there is nothing to compare.
fn in_words(change: ScoreChange) -> Option<String> {
    let (before, after, by) = (change.before?, change.after?, change.change?);
    let zero = Score::whole(0);
    let (verb, size) = if by > zero { ("rose", by) } else { ("fell", zero - by) };
    Some(match size.shown().as_str() {
        _ if by == zero => format!("is unchanged at {after}"),
        "0.0" => format!("{verb} by less than 0.1, from {before} to {after}"),
        size => format!("{verb} by {size}, from {before} to {after}"),
    })
}

fn sentence(overall: ScoreChange, domains: &[DomainChange], comparable: u32, pairs: &Pairs<'_>) -> String {
    let without: Vec<&str> = domains.iter().filter(|d| d.comparable == 0).map(|d| d.domain.label()).collect();
    let first = match in_words(overall) {
        Some(words) => {
            format!("Overall {words}, on {}.", counted(comparable, "comparable question", "comparable questions"))
        }
        None => format!(
            "Overall cannot be compared because {} {} no comparable question.",
            list(&without),
            if without.len() == 1 { "has" } else { "have" }
        ),
    };
    let parts: Vec<String> =
        [(pairs.new.len(), "new"), (pairs.retired.len(), "retired"), (pairs.reworded.len(), "reworded")]
            .into_iter()
            .filter(|(n, _)| *n > 0)
            .map(|(n, what)| format!("{} {what}", number(count(n))))
            .collect();
    if parts.is_empty() { first } else { format!("{first} Not compared: {}.", list(&parts)) }
}
