//! The desk for scripts: every use case of the application by command. Words for people on standard
//! output, JSON for machines with `--json`, faults on standard error as `error: …` then `hint: …`.
//! Exit 0 done, 1 the request failed or a check found something, 2 the command was used wrongly.

mod arguments;
mod commands;
mod means;
mod say;

use std::process::ExitCode;

use clap::error::ErrorKind;

fn main() -> ExitCode {
    let arguments = match arguments::Arguments::asked() {
        Ok(arguments) => arguments,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            say::line(error.to_string().trim_end());
            return ExitCode::SUCCESS;
        }
        Err(error) => return wrong_use(&error),
    };
    match commands::run(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("error: {}", failure.message);
            for fault in failure.fields.iter().filter(|_| failure.fields.len() > 1) {
                eprintln!("  {fault}");
            }
            if !failure.hint.is_empty() {
                eprintln!("hint: {}", failure.hint);
            }
            ExitCode::from(1)
        }
    }
}

fn wrong_use(error: &clap::Error) -> ExitCode {
    let text = error.to_string();
    let first = text.lines().take_while(|line| !line.is_empty()).map(str::trim).collect::<Vec<_>>().join(" ");
    let message = first.strip_prefix("error: ").unwrap_or("Name a command.");
    eprintln!("error: {message}");
    eprintln!("hint: `readiness --help` lists the commands, `readiness COMMAND --help` says what each takes.");
    ExitCode::from(2)
}
