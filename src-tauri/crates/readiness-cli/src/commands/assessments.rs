//! New, list, show.

use readiness_app::{App, Outcome};
use readiness_domain::{Trust, assessment::Choice};

use crate::{arguments::New, say};

pub(super) fn new(app: &App, new: New, json: bool) -> Outcome<bool> {
    let trust = Trust::new(new.name, new.setting, new.size);
    added(&app.create_assessment(&trust)?, json)
}

pub(super) fn added(id: &str, json: bool) -> Outcome<bool> {
    if json {
        say::json(&serde_json::json!({ "id": id }))?;
    } else {
        say::line(id);
    }
    Ok(true)
}

pub(super) fn list(app: &App, json: bool) -> Outcome<bool> {
    let all = app.list_assessments()?;
    if json {
        say::json(&all)?;
    } else if all.is_empty() {
        say::line(
            "There are no assessments yet. `readiness new` makes one, `readiness example` adds the worked example.",
        );
    } else {
        let rows = all.iter().map(|a| {
            vec![
                a.id.clone(),
                format!("{} of {}", a.answered, a.of),
                a.setting.label().into(),
                a.edition.to_string(),
                a.name.clone(),
            ]
        });
        say::table(&rows.collect::<Vec<_>>());
    }
    Ok(true)
}

pub(super) fn show(app: &App, id: &str, json: bool) -> Outcome<bool> {
    let view = app.get_assessment(id)?;
    if json {
        say::json(&view)?;
        return Ok(true);
    }
    say::line(format!("{} ({}, {})", view.trust.name, view.trust.setting, view.trust.size));
    say::line(format!(
        "Edition {}, revision {}. {} of {} answered, about {} minutes left.",
        view.summary.edition,
        view.summary.revision,
        view.progress.answered,
        view.progress.of,
        view.progress.minutes_left
    ));
    let edition = app.get_edition(&view.summary.edition)?;
    let rows = edition.questions_for(view.trust.setting).map(|question| {
        let answer = view.answers.get(&question.id);
        let choice = match answer.and_then(|a| a.choice.as_ref()) {
            Some(Choice::Level(level)) => format!("level {level}"),
            Some(Choice::NotApplicable(_)) => "not applicable".into(),
            None => "–".into(),
        };
        let confidence = answer.filter(|a| a.level().is_some()).map(|a| a.confidence().label().to_lowercase());
        vec![question.id.to_string(), choice, confidence.unwrap_or_default(), question.title.clone()]
    });
    say::table(&rows.collect::<Vec<_>>());
    Ok(true)
}
