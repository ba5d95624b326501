//! One function for each command; each says what the application answered.

mod answer;
mod assessments;
mod catalogue;
mod compare;
mod content;
mod national;
mod plan;
mod report;
mod results;
mod sign_off;
mod upgrade;

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use readiness_app::{App, Code, Failure, Outcome};

use crate::{
    arguments::{Arguments, Command, Content},
    say,
};

/// Most bytes read from a file given by hand.
const LIMIT: u64 = 64 << 20;

/// Carries out one command; `false` when a check found something.
pub(crate) fn run(arguments: Arguments) -> Outcome<bool> {
    let json = arguments.json;
    let app = || open(arguments.data.clone());
    match arguments.command {
        Command::New(new) => assessments::new(&app()?, new, json),
        Command::Example => assessments::added(&app()?.create_example()?, json),
        Command::List => assessments::list(&app()?, json),
        Command::Show { id } => assessments::show(&app()?, &id, json),
        Command::Answer(given) => answer::answer(&app()?, *given, json),
        Command::Import { file, .. } => assessments::added(&app()?.import_answers_from(&file)?, json),
        Command::Export { id, out, .. } => saved(&app()?.export_answers_to(&id, &out)?, json),
        Command::Check { id } => results::check(&app()?, &id, json),
        Command::Score { id } => results::score(&app()?, &id, json),
        Command::Options { id, plan } => results::options(&app()?, &id, plan.as_deref(), json),
        Command::Plans { id } => plan::plans(&app()?, &id, json),
        Command::Plan(plan) => plan::plan(&app()?, &plan, json),
        Command::Select { file, time_limit } => plan::select(&file, time_limit, json),
        Command::Report(report) => report::report(&app()?, report, json),
        Command::Compare { ids } => compare::compare(&app()?, &ids, json),
        Command::National(command) => national::run(&app()?, command, json),
        Command::Edition(Content::Check { dir }) => content::check(dir.as_deref(), json),
        Command::Edition(command) => content::editions(command, json),
        Command::Catalogue(command) => catalogue::run(app, command, json),
        Command::SignOff { id, show: Some(revision), .. } => sign_off::show(&app()?, &id, revision, json),
        Command::SignOff { id, roles, .. } => sign_off::sign_off(&app()?, &id, &roles, json),
        Command::Archived { id } => upgrade::archived(&app()?, &id, json),
        Command::Upgrade { id, to, yes } => upgrade::upgrade(&app()?, &id, &to, yes, json),
        Command::Backup { out } => saved(&app()?.backup_to(&out)?, json),
        Command::Restore { file } => {
            app()?.restore_from(&file)?;
            said("The backup is in place. What was there before is in the data folder's backups.", json)
        }
        Command::Verify => verify(&app()?, json),
    }
}

fn open(data: Option<PathBuf>) -> Outcome<App> {
    let own = || dirs::data_local_dir().map(|dir| dir.join("uk.trust-readiness.desktop"));
    let folder = data.or_else(own).ok_or_else(|| {
        Failure::new(Code::File, "This system has no folder for application data.").hint("Name one with --data DIR.")
    })?;
    App::open(&folder)
}

fn saved(file: &readiness_app::wire::FileSaved, json: bool) -> Outcome<bool> {
    if json {
        say::json(file)?;
    } else {
        say::line(format!("Wrote {} ({} bytes).", file.path, file.bytes));
    }
    Ok(true)
}

fn said(text: &str, json: bool) -> Outcome<bool> {
    if json {
        say::json(&serde_json::json!({ "done": true }))?;
    } else {
        say::line(text);
    }
    Ok(true)
}

fn verify(app: &App, json: bool) -> Outcome<bool> {
    let health = app.get_data_health()?;
    let whole = health.integrity == "ok";
    if json {
        say::json(&health)?;
    } else {
        say::line(format!(
            "{}: {} bytes, tables version {}, {}",
            health.folder,
            health.bytes,
            health.schema,
            if whole { "whole" } else { &health.integrity }
        ));
        health.notice.iter().for_each(say::line);
    }
    Ok(whole)
}

/// Reads a text file given by hand.
pub(crate) fn read_text(path: &Path) -> Outcome<String> {
    let file = File::open(path)?;
    let mut text = String::new();
    let read = file.take(LIMIT + 1).read_to_string(&mut text);
    match read {
        Ok(bytes) if bytes as u64 > LIMIT => {
            Err(Failure::new(Code::File, "The file is larger than 64 MiB. Nothing was changed.")
                .hint("Choose the right file; none that belongs here is so large."))
        }
        Ok(_) => Ok(text.trim_start_matches('\u{feff}').to_owned()),
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            Err(Failure::new(Code::File, "The file is not text. Nothing was changed.").hint("Choose a JSON file."))
        }
        Err(error) => Err(error.into()),
    }
}
