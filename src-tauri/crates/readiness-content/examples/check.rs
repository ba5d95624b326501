//! Checks the content that comes with the program, or that of a folder, and prints what was found.
//! Ends with 1 when there is an error.

use std::{env, path::Path, process::ExitCode};

use readiness_content::{
    Files,
    lint::{Severity, check},
};

fn main() -> ExitCode {
    let files =
        env::args().nth(1).map_or_else(|| Ok(Files::embedded()), |folder| Files::from_folder(Path::new(&folder)));
    let files = match files {
        Ok(files) => files,
        Err(trouble) => {
            eprintln!("The folder cannot be read: {trouble}");
            return ExitCode::FAILURE;
        }
    };
    let findings = check(&files);
    for finding in &findings {
        println!("{finding}");
    }
    let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
    println!("{} errors, {} warnings", count(Severity::Error), count(Severity::Warning));
    if count(Severity::Error) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
