//! Editions: what there is, and the linter for authors, which looks at the catalogue too.

use std::path::Path;

use readiness_app::{Content as Shipped, Failure, Files, Outcome, lint};

use crate::{arguments::Content, say};

pub(super) fn editions(command: Content, json: bool) -> Outcome<bool> {
    let shipped = Shipped::shipped();
    let Content::Show { id } = command else {
        let all = &shipped.editions;
        if json {
            say::json(&all.iter().map(|e| serde_json::json!({ "id": e.id, "title": e.title, "published": e.published, "questions": e.questions.len(), "content_hash": e.content_hash })).collect::<Vec<_>>())?;
        } else {
            all.iter().for_each(|e| say::line(format!("{}  {} questions  {}", e.id, e.questions.len(), e.title)));
        }
        return Ok(true);
    };
    let edition = match id {
        Some(id) => shipped.editions.iter().copied().find(|e| e.id.as_str() == id).ok_or_else(|| {
            let all: Vec<&str> = shipped.editions.iter().map(|e| e.id.as_str()).collect();
            Failure::not_found(format!("There is no edition {id} of the question set."))
                .hint(format!("Name one that there is: {}.", all.join(", ")))
        })?,
        None => shipped.newest(),
    };
    if json {
        say::json(edition)?;
    } else {
        say::line(format!("{} ({})\n{}", edition.title, edition.published, edition.summary));
        let row = |q: &readiness_domain::framework::Question| {
            vec![q.id.to_string(), format!("{} min", q.minutes), q.pillar.label().into(), q.title.clone()]
        };
        say::table(&edition.questions.iter().map(row).collect::<Vec<_>>());
    }
    Ok(true)
}

/// The linter looks at the whole content, because each half names the other.
pub(super) fn check(dir: Option<&Path>, json: bool) -> Outcome<bool> {
    let files = match dir {
        None => Files::embedded(),
        Some(dir) => {
            Files::from_folder(dir).map_err(|e| Failure::from(e).hint("Name a folder of content files (.toml)."))?
        }
    };
    report(&lint::check(&files), json)
}

fn report(findings: &[lint::Finding], json: bool) -> Outcome<bool> {
    let errors = findings.iter().filter(|f| f.severity == lint::Severity::Error).count();
    if json {
        say::json(&serde_json::json!({ "errors": errors, "findings": findings }))?;
    } else {
        findings.iter().for_each(|f| say::line(f.to_string()));
        say::line(match errors {
            0 => "The content has no errors.".to_owned(),
            1 => "The content has 1 error.".to_owned(),
            n => format!("The content has {n} errors."),
        });
    }
    Ok(errors == 0)
}
