//! Reports as PDF, and whether they conform to the standards they claim.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::House;
use crate::program::Program;
use crate::steps::Done;
use crate::trouble::{Outcome, Trouble};
use crate::window::make;

/// The first pair of standards, and the second.
const FLAVOURS: [&str; 2] = ["ua1,2a", "ua2,4"];

/// Makes the worked example, an empty assessment and hostile ones for every care setting, in both
/// editions, and gives them to the validator.
pub(crate) fn check(house: &House) -> Outcome<Done> {
    let folder = house.corner("pdf");
    let _ = fs::remove_dir_all(&folder);
    make(&folder)?;
    Program::new(house.built("examples/papers")).args([&folder]).run()?;
    let files = made(&folder);
    println!("    made {} reports in {}", files.len(), house.short(&folder));
    let validator = house.root().join("../shared/tools/pdf-check/pdf-check");
    if !validator.exists() {
        let why = format!("the reports were made, but the validator is not at {}", house.short(&validator));
        return Ok(Done::Skipped(why));
    }
    let (second, first): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| stem(file).ends_with("-ua2"));
    for (flavours, files) in FLAVOURS.into_iter().zip([first, second]) {
        let validate = || Program::new("bash").args([&validator]).args([flavours]).args(&files).status();
        let mut status = validate()?;
        if status.code() == Some(2) {
            status = validate()?;
        }
        match status.code() {
            Some(0) => {}
            Some(2) => {
                let why = "the reports were made, but the validator could not run here; its words are above";
                return Ok(Done::Skipped(why.into()));
            }
            _ => {
                return Err(Trouble::new(
                    format!("a report does not conform to {flavours}."),
                    format!("the rules broken are above; the files are in {}.", house.short(&folder)),
                ));
            }
        }
    }
    Ok(Done::Now)
}

/// The files in a folder, in order.
fn made(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Makes one edition of the worked example's report in a data folder of its own.
pub(crate) fn worked_example(house: &House, edition: &str, out: &Path) -> Outcome<PathBuf> {
    let data = house.corner("example-data");
    let _ = fs::remove_dir_all(&data);
    make(&data)?;
    if let Some(folder) = out.parent() {
        make(folder)?;
    }
    let _ = fs::remove_file(out);
    let readiness = || Program::new(house.built("readiness")).args(["--data"]).args([&data]);
    let id = readiness().args(["example"]).text()?;
    let id = id.split_whitespace().next().unwrap_or_default();
    // The example comes with a plan; the first line is doing the minimum.
    let plans = readiness().args(["plans", id]).text()?;
    let plan = plans.lines().nth(1).and_then(|line| line.split_whitespace().next()).unwrap_or_default();
    readiness().args(["report", id, "--edition", edition, "--plan", plan, "--out"]).args([out]).run()?;
    println!("    made {}", house.short(out));
    Ok(out.to_path_buf())
}
