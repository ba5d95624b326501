//! One answer. What is not named stays as it was.

use readiness_app::{App, Outcome};
use readiness_domain::{
    Level, QuestionId,
    assessment::{Answer as Kept, Choice, Evidence, Fault, MeasureValue},
};

use crate::{arguments::Answer, say};

pub(super) fn answer(app: &App, given: Answer, json: bool) -> Outcome<bool> {
    let question = QuestionId::new(given.question.as_str());
    let before = app.get_assessment(&given.id)?.answers.remove(&question).unwrap_or_default();
    let id = given.id.clone();
    let answer = if given.clear { Kept::default() } else { changed(before, given)? };
    let saved = app.save_answer(&id, &question, answer)?;
    if json {
        say::json(&saved)?;
        return Ok(true);
    }
    let choice = match &saved.answer.choice {
        Some(Choice::Level(level)) => format!("level {level}"),
        Some(Choice::NotApplicable(_)) => "not applicable".into(),
        None => "not answered".into(),
    };
    say::line(format!("{question}: {choice}. {} of {} answered.", saved.progress.answered, saved.progress.of));
    if let Some(level) = saved.raised_to {
        say::line(format!("Every criterion of level {level} is met, so the level was raised to {level}."));
    }
    Ok(true)
}

fn changed(mut answer: Kept, given: Answer) -> Outcome<Kept> {
    // A comment or an owner says nothing about whether an answer that was carried over still holds.
    let confirms = given.confirm || given.level.is_some() || given.not_applicable.is_some() || !given.met.is_empty();
    if let Some(level) = given.level.and_then(Level::new) {
        answer.choice = Some(Choice::Level(level));
    }
    if let Some(reason) = given.not_applicable {
        answer.choice = Some(Choice::NotApplicable(reason));
    }
    answer.met.extend(given.met.into_iter().map(Into::into));
    answer.confidence = given.confidence.or(answer.confidence);
    answer.comment = given.comment.unwrap_or(answer.comment);
    answer.owner = given.owner.unwrap_or(answer.owner);
    answer.target = given.target.and_then(Level::new).or(answer.target);
    answer.evidence.extend(given.evidence.into_iter().map(|title| Evidence { title, ..Evidence::default() }));
    let mut faults = Vec::new();
    for text in given.measure {
        let parsed = text.rsplit_once('=').ok_or_else(|| "write it as NAME=VALUE".to_owned());
        match parsed.and_then(|(name, value)| Ok((name, value.parse()?))) {
            Ok((name, value)) => drop(answer.measures.insert(name.into(), MeasureValue { value, on: None })),
            Err(message) => faults.push(Fault { field: format!("measure {text}"), message }),
        }
    }
    answer.to_confirm &= !confirms;
    if faults.is_empty() { Ok(answer) } else { Err(readiness_app::Failure::invalid(faults)) }
}
