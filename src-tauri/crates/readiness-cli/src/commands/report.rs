//! The board report.

use readiness_app::{
    App, Code, Failure, Outcome,
    wire::{FileSaved, ReportEdition, ReportFormat, ReportRequest},
};
use readiness_domain::assessment::FrontSheet;

use super::read_text;
use crate::{
    arguments::{Audience, Report, StandardWord},
    say,
};

pub(super) fn report(app: &App, asked: Report, json: bool) -> Outcome<bool> {
    let edition = match asked.edition {
        Audience::Public => ReportEdition::Public,
        Audience::Private => ReportEdition::Private,
    };
    if let Some(revision) = asked.signed {
        return written(&app.export_signed_to(&asked.id, revision, edition, &asked.out)?, json);
    }
    let front: Option<FrontSheet> = match &asked.front {
        None => None,
        Some(path) => Some(serde_json::from_str(&read_text(path)?).map_err(|e| {
            Failure::new(Code::File, format!("The front sheet has a fault: {e}. Nothing was written."))
                .hint("It is a JSON object with fields such as title, meeting, date, purpose and asked_to (a list).")
        })?),
    };
    let request = ReportRequest {
        assessment: asked.id,
        edition,
        plan: asked.plan,
        format: match asked.standard {
            None | Some(StandardWord::Ua1) => ReportFormat::Ua1,
            Some(StandardWord::Ua2) => ReportFormat::Ua2,
        },
        data: asked.with_data,
    };
    written(&app.write_report(&request, front, &asked.out)?, json)
}

fn written(saved: &FileSaved, json: bool) -> Outcome<bool> {
    if json {
        say::json(saved)?;
    } else {
        let pages = saved.pages.map_or_else(String::new, |pages| format!("{pages} pages, "));
        say::line(format!("Wrote {}: {pages}{} bytes.", saved.path, saved.bytes));
        saved.data.iter().for_each(|path| say::line(format!("Wrote {path}: answers and plan as data.")));
        saved.warnings.iter().for_each(|w| say::line(format!("note: {w}")));
    }
    Ok(true)
}
