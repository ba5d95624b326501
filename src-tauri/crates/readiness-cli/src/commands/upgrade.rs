//! Moving to a newer edition, and the answers that it had no place for.

use readiness_app::{App, Outcome};
use readiness_domain::framework::EditionId;

use crate::say;

pub(super) fn upgrade(app: &App, id: &str, to: &str, yes: bool, json: bool) -> Outcome<bool> {
    let edition = EditionId::from(to);
    if yes {
        let view = app.upgrade_assessment(id, &edition)?;
        if json {
            say::json(&view)?;
        } else {
            say::line(format!("The assessment is on edition {to}. A backup was made before."));
        }
        return Ok(true);
    }
    let preview = app.preview_upgrade(id, &edition)?;
    if json {
        say::json(&preview)?;
    } else {
        preview.answers.iter().for_each(|a| say::line(format!("  {}", a.sentence)));
        preview.to_answer.iter().for_each(|q| say::line(format!("  {} will have no answer.", q.title)));
        say::line("Nothing was changed. Add --yes to do it.");
    }
    Ok(true)
}

pub(super) fn archived(app: &App, id: &str, json: bool) -> Outcome<bool> {
    let list = app.list_archived_answers(id)?;
    if json {
        say::json(&list)?;
    } else if list.is_empty() {
        say::line(
            "No answer is archived: this assessment was not moved to a newer edition, or all its answers found a place.",
        );
    } else {
        for a in &list {
            say::line(format!("{} (edition {}, {}): {}", a.title, a.edition, a.question, a.said));
            if !a.answer.comment.is_empty() {
                say::line(format!("  {}", a.answer.comment));
            }
        }
    }
    Ok(true)
}
