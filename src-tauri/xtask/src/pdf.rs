//! The worked example as PDF, and whether it conforms to the standards it claims.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::House;
use crate::program::Program;
use crate::steps::Done;
use crate::trouble::{Outcome, Trouble};
use crate::window::make;

/// PDF/UA-1 and PDF/A-2a.
const FLAVOURS: &str = "ua1,2a";

/// Makes both editions of the worked example's report and gives them to the validator.
pub(crate) fn check(house: &House) -> Outcome<Done> {
    let validator = house.root().join("../shared/tools/pdf-check/pdf-check");
    let folder = house.corner("pdf");
    let files = [("public", "public.pdf"), ("private", "private.pdf")]
        .map(|(edition, name)| worked_example(house, edition, &folder.join(name)));
    let mut made = Vec::new();
    for file in files {
        made.push(file?);
    }
    if !validator.exists() {
        return Ok(Done::Skipped(format!(
            "both reports were made, but the validator is not at {}",
            house.short(&validator)
        )));
    }
    let validate = || Program::new("bash").args([&validator]).args([FLAVOURS]).args(&made).status();
    let mut status = validate()?;
    if status.code() == Some(2) {
        status = validate()?;
    }
    match status.code() {
        Some(0) => Ok(Done::Now),
        Some(2) => Ok(Done::Skipped(
            "both reports were made, but the validator could not run here; its words are above".into(),
        )),
        _ => Err(Trouble::new(
            format!("a report does not conform to {FLAVOURS}."),
            format!("the rules broken are above; the files are in {}.", house.short(&folder)),
        )),
    }
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
    readiness().args(["report", id, "--edition", edition, "--out"]).args([out]).run()?;
    println!("    made {}", house.short(out));
    Ok(out.to_path_buf())
}
