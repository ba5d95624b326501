//! Sets up, builds and opens the window; without a display, makes the worked example's PDF.

use std::env;
use std::process::ExitCode;

use crate::house::House;
use crate::packages::{self, For};
use crate::program::Program;
use crate::steps::{Done, Steps};
use crate::trouble::Outcome;
use crate::{pdf, set_up, tools};

/// `cargo xtask run [--data DIR]`.
pub(crate) fn run(house: &House, words: &[String]) -> ExitCode {
    let data = match words {
        [] => None,
        [flag, folder] if flag == "--data" => Some(folder.as_str()),
        _ => {
            eprintln!("error: `run` knows only --data DIR.\nnext: cargo xtask help");
            return ExitCode::from(2);
        }
    };
    if display() { open(house, data) } else { on_paper(house) }
}

fn display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn open(house: &House, data: Option<&str>) -> ExitCode {
    let mut steps = Steps::default();
    set_up::for_window(&mut steps, house);
    steps.gate("Build: the application", || build(house, "trust-readiness"));
    if !steps.all_well() {
        return ExitCode::FAILURE;
    }
    println!("Opening the window. Close it to come back here.");
    // A folder is meant as seen from where the command was given, not from ours.
    let folder = data.map(|folder| env::current_dir().unwrap_or_default().join(folder));
    let mut window = Program::new(house.built("trust-readiness"));
    if let Some(folder) = folder {
        window = window.args(["--data"]).args([folder]);
    }
    match window.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn on_paper(house: &House) -> ExitCode {
    println!(
        "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.\n\
         Making the board report of the worked example by the command line instead."
    );
    let out = house.corner("worked-example.pdf");
    let mut steps = Steps::default();
    steps.gate("Rust", tools::check_rust);
    steps.gate("System packages", || packages::ensure(For::CommandLine));
    steps.gate("Build: the command line", || build(house, "readiness"));
    steps.gate("The worked example's report", || pdf::worked_example(house, "public", &out).map(|_| Done::Now));
    if !steps.all_well() {
        return ExitCode::FAILURE;
    }
    println!("The report is in {}", out.display());
    println!("More: {} --help", house.short(&house.built("readiness")));
    ExitCode::SUCCESS
}

/// Of the whole workspace, so that the same features are built as for the tests, and a run after a
/// test (or the other way round) compiles no outside crate twice.
fn build(house: &House, program: &str) -> Outcome<Done> {
    Program::cargo().args(["build", "--workspace", "--bin", program]).within(house.root()).run()?;
    Ok(Done::Now)
}
