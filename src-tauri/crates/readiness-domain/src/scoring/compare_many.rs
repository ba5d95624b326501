//! Several assessments side by side: years of one trust, care settings of one trust, many trusts.
//!
//! Decided here: scores may be set beside each other only on rows that every assessment is asked in
//! the same words; each assessment counts those of them that it has a level for, and says how many.

use std::collections::BTreeMap;

use super::{
    AssessmentColumn, LevelCell, NotComparable, QuestionRow, Score, Side, SideBySide,
    averages::Sum,
    compare::{cell, named},
    pairs::{age, same_words},
    standing,
};
use crate::{
    framework::{Domain, Question, QuestionId},
    sentences::{capital, count, number},
};

/// Several assessments of the same care setting, side by side.
pub fn compare_many(sides: &[Side<'_>]) -> Result<SideBySide, NotComparable> {
    if let Some((first, others)) = sides.split_first()
        && let Some(other) = others.iter().find(|s| s.setting != first.setting)
    {
        return Err(NotComparable::settings(first, other));
    }
    side_by_side(sides)
}

/// Several assessments side by side, whatever their care settings: comparable rows are only those
/// asked in all of them. For the care settings of one trust.
pub fn side_by_side(sides: &[Side<'_>]) -> Result<SideBySide, NotComparable> {
    if sides.len() < 2 {
        return Err(NotComparable::TooFew { count: count(sides.len()) });
    }
    let asked: Vec<BTreeMap<&QuestionId, &Question>> =
        sides.iter().map(|s| s.edition.questions_for(s.setting).map(|q| (&q.id, q)).collect()).collect();
    let rows: Vec<(&Question, QuestionRow)> =
        every_question(sides).into_iter().map(|q| (q, row(q, sides, &asked))).collect();
    let comparable = count(rows.iter().filter(|(_, row)| row.comparable).count());
    let columns = sides.iter().enumerate().map(|(i, side)| column(i, side, &rows)).collect();
    Ok(SideBySide {
        columns,
        comparable,
        sentence: sentence(comparable, count(rows.len()), count(sides.len())),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    })
}

fn sentence(comparable: u32, rows: u32, sides: u32) -> String {
    let questions = if rows == 1 { "one question is".into() } else { format!("{} questions are", number(rows)) };
    let all = if sides == 2 { "both".into() } else { format!("all {}", number(sides)) };
    let they = if comparable == 1 { "it is" } else { "they are" };
    let some = capital(&number(comparable));
    format!("{some} of {questions} asked in the same words in {all} assessments; only {they} compared.")
}

/// Every question that anyone is asked: the newest edition's first, in its order.
fn every_question<'a>(sides: &[Side<'a>]) -> Vec<&'a Question> {
    let mut order: Vec<&Side<'a>> = sides.iter().collect();
    order.sort_by(|a, b| age(b.edition).cmp(&age(a.edition)));
    let mut seen = std::collections::BTreeSet::new();
    let questions = order.iter().flat_map(|s| s.edition.questions_for(s.setting));
    let mut found: Vec<&Question> = questions.filter(|q| seen.insert(&q.id)).collect();
    found.sort_by_key(|q| q.domain);
    found
}

fn row(question: &Question, sides: &[Side<'_>], asked: &[BTreeMap<&QuestionId, &Question>]) -> QuestionRow {
    let own: Vec<Option<&Question>> = asked.iter().map(|a| a.get(&question.id).copied()).collect();
    let cells = sides.iter().zip(&own).map(|(side, own)| match own {
        Some(own) => cell(side.answers.get(&own.id)),
        None => LevelCell { state: None, level: None },
    });
    let mut name = named(question);
    name.private = own.iter().flatten().any(|q| q.private);
    QuestionRow {
        question: name,
        comparable: own.iter().all(|own| own.is_some_and(|own| same_words(own, question))),
        cells: cells.collect(),
    }
}

fn column(index: usize, side: &Side<'_>, rows: &[(&Question, QuestionRow)]) -> AssessmentColumn {
    let mut sums: BTreeMap<Domain, Sum> = BTreeMap::new();
    let mut answered = 0;
    for (question, row) in rows.iter().filter(|(_, row)| row.comparable) {
        let level = row.cells[index].level;
        sums.entry(question.domain).or_default().add(level, question.weight);
        answered += u32::from(level.is_some());
    }
    let score = |d: &Domain| sums.get(d).and_then(|sum| sum.mean());
    let domains: BTreeMap<Domain, Option<Score>> = Domain::ALL.iter().map(|d| (*d, score(d))).collect();
    AssessmentColumn {
        label: side.label.into(),
        edition: side.edition.id.clone(),
        setting: side.setting,
        own: standing(side.edition, side.setting, side.answers),
        overall: domains.values().copied().collect::<Option<Vec<_>>>().and_then(|all| Score::mean(&all)),
        domains,
        answered,
    }
}
