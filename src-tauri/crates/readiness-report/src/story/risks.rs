//! The largest risks of doing nothing: what the edition says of actions that are not done.
//!
//! Largest first: what blocks the next band, then what everything else stands on, then the lowest
//! level, then what the plan begins first. That order is a rule of this report, not a measurement.

use readiness_domain::{
    QuestionId,
    framework::Action,
    roadmap::Step,
    scoring::{QuestionScore, State},
};

use super::{Story, voice};
use crate::blocks::{Block, Column, Table};

/// A risk of doing nothing.
pub(super) struct Risk<'a> {
    score: &'a QuestionScore,
    sentence: &'a str,
    when: Option<u32>,
}

/// So many risks stand on the two pages.
const SHOWN: usize = 5;

/// The table of risks and a note on those that are not named; nothing when there are none.
pub(super) fn section(story: &Story<'_>) -> Vec<Block> {
    let all = ranked(story);
    let (shown, hidden): (Vec<&Risk<'_>>, Vec<_>) = all.iter().partition(|risk| story.veil.shows_score(risk.score));
    let mut blocks = Vec::new();
    if !shown.is_empty() {
        let caption = match shown.len().min(SHOWN) {
            1 => "The largest risk of doing nothing".to_string(),
            n => format!("The {} largest risks of doing nothing, the largest first", voice::number(n)),
        };
        let mut columns = vec![Column::words("Where"), Column::words("If nothing is done").share(2.6)];
        if story.input.plan.is_some() {
            columns.push(Column::words("Plan completes"));
        }
        let rows = shown.iter().take(SHOWN).map(|risk| {
            let level = risk.score.stated.map_or_else(String::new, |level| format!(" (level {level})"));
            let when = risk.when.and_then(|end| quarter(story, end)).unwrap_or_else(|| "not in the plan".into());
            [format!("{}{level}", risk.score.title), voice::stopped(risk.sentence), when]
        });
        blocks.push(Table::new(caption, columns).rows(rows).into());
    }
    if !hidden.is_empty() {
        let which = if shown.is_empty() { "The risks" } else { "Further risks" };
        blocks.push(Block::p(format!("{which} of doing nothing are set out in the private edition.")));
    }
    blocks
}

fn quarter(story: &Story<'_>, end: u32) -> Option<String> {
    Some(story.input.plan?.request.means.start.plus(end).label())
}

/// Every question with a next step that is planned or blocks the next band.
fn ranked<'a>(story: &Story<'a>) -> Vec<Risk<'a>> {
    let input = story.input;
    let blocks = |id: &QuestionId| input.scorecard.band.blockers.iter().any(|b| b.question.as_ref() == Some(id));
    let mut found: Vec<Risk<'a>> = Vec::new();
    for score in input.scorecard.questions.iter().filter(|q| q.state == State::Answered) {
        let Some((action, step)) = next_action(story, score) else { continue };
        if (step.is_some() || blocks(&score.question)) && !action.if_not_done.trim().is_empty() {
            found.push(Risk { score, sentence: &action.if_not_done, when: step.map(|step| step.end) });
        }
    }
    found.sort_by_key(|risk| {
        let start = risk.when.unwrap_or(u32::MAX);
        (!blocks(&risk.score.question), !risk.score.foundation, risk.score.stated, start)
    });
    found
}

/// The action to the next level, as planned or from the library, and its place in the plan.
fn next_action<'a>(story: &Story<'a>, score: &QuestionScore) -> Option<(&'a Action, Option<&'a Step>)> {
    let input = story.input;
    let to = score.stated?.next()?;
    let planned = input.plan.and_then(|plan| {
        let fits = |a: &&Action| a.question == score.question && a.to == to;
        plan.actions
            .iter()
            .filter(fits)
            .find_map(|action| Some((action, plan.solution.steps.iter().find(|step| step.action == action.id)?)))
    });
    match planned {
        Some((action, step)) => Some((action, Some(step))),
        None => Some((input.edition.action_to(&score.question, to)?, None)),
    }
}
