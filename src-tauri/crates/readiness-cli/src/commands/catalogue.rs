//! The catalogue: shipped technologies and those of the trust's own, which travel as a file.

use std::path::Path;

use readiness_app::{App, Failure, Outcome};
use readiness_domain::catalogue::{Technology, is_own};

use super::{content, said, saved};
use crate::{arguments::Catalogue, say};

/// `app` opens the data only for what needs it: checking the content does not.
pub(super) fn run(app: impl Fn() -> Outcome<App>, command: Catalogue, json: bool) -> Outcome<bool> {
    match command {
        Catalogue::List => show(&app()?, None, json),
        Catalogue::Show { id } => show(&app()?, id.as_deref(), json),
        Catalogue::Check { path: Some(file) } if file.is_file() => {
            let n = app()?.check_technologies(&file)?;
            said(&format!("The file has no errors. Technologies in it: {n}."), json)
        }
        Catalogue::Check { path } => content::check(path.as_deref(), json),
        Catalogue::Export { out } => saved(&app()?.export_technologies_to(&out)?, json),
        Catalogue::Import { file } => import(&app()?, &file, json),
        Catalogue::Remove { id } => {
            app()?.remove_technology(&id.into())?;
            said("The technology is removed.", json)
        }
    }
}

fn import(app: &App, file: &Path, json: bool) -> Outcome<bool> {
    let took = app.import_technologies_from(file)?;
    if json {
        return say::json(&took).map(|()| true);
    }
    let beside = match took.beside {
        0 => String::new(),
        n => format!(" ({n} beside an entry here that says something else)"),
    };
    say::line(format!("Technologies taken in: {}{beside}. Here already: {}.", took.added, took.known));
    Ok(true)
}

/// One technology, or all in a line each; those of the trust's own say so.
fn show(app: &App, id: Option<&str>, json: bool) -> Outcome<bool> {
    let catalogue = app.get_catalogue()?;
    let Some(id) = id else {
        if json {
            say::json(&*catalogue)?;
            return Ok(true);
        }
        let row = |t: &Technology| {
            let own = if is_own(&t.id) { "your own" } else { "" };
            vec![t.id.to_string(), t.grade.code().into(), t.name.clone(), own.into()]
        };
        say::table(&catalogue.technologies.iter().map(row).collect::<Vec<_>>());
        return Ok(true);
    };
    let found = catalogue.technologies.iter().find(|t| t.id.as_str() == id);
    let technology = found.ok_or_else(|| {
        Failure::not_found(format!("There is no technology {id} in the catalogue."))
            .hint("`readiness catalogue list` names them.")
    })?;
    if json {
        say::json(technology)?;
    } else {
        let (name, what) = (&technology.name, &technology.what);
        say::line(format!("{name}\n{what}\nEvidence {}: {}", technology.grade.code(), technology.grade_reason));
        technology.results.iter().for_each(|f| say::line(format!("  for: {}", f.claim)));
        technology.contrary.iter().for_each(|f| say::line(format!("  against: {}", f.claim)));
        technology.contrary_none.iter().for_each(|text| say::line(format!("  against: {text}")));
    }
    Ok(true)
}
