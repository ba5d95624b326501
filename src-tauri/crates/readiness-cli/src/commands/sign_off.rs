//! Sign-off: freezing a scorecard, and reading what was frozen.

use readiness_app::{App, Outcome, wire::SignOff};

use super::results;
use crate::say;

pub(super) fn sign_off(app: &App, id: &str, roles: &[String], json: bool) -> Outcome<bool> {
    let list = if roles.is_empty() { app.list_sign_offs(id)? } else { vec![app.sign_off(id, roles)?] };
    if json {
        say::json(&list)?;
    } else if list.is_empty() {
        say::line("Nothing is signed off yet. Name the roles that sign with --role.");
    } else {
        say::table(&list.iter().map(row).collect::<Vec<_>>());
    }
    Ok(true)
}

pub(super) fn show(app: &App, id: &str, revision: u32, json: bool) -> Outcome<bool> {
    let signed = app.get_sign_off(id, revision)?;
    if json {
        say::json(&signed)?;
        return Ok(true);
    }
    say::table(&[row(&signed)]);
    match &signed.scorecard {
        Some(card) => results::print(card),
        None => {
            say::line("This version cannot read its figures. Its papers can be written: readiness report --signed.")
        }
    }
    Ok(true)
}

fn row(s: &SignOff) -> Vec<String> {
    let said = match (s.intact, s.sealed) {
        (false, _) => " (changed since it was signed)",
        (true, false) => " (signed before date, roles and papers were sealed too; the rest is as it was)",
        (true, true) => "",
    };
    vec![
        format!("revision {}", s.revision),
        s.date.clone(),
        s.roles.join(", "),
        format!("edition {}", s.edition),
        format!("scoring version {}", s.engine),
        format!("{}{said}", s.content_hash),
    ]
}
