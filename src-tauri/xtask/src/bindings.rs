//! The window's types, made from the Rust ones: `ui/src/ipc/types.ts`.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::house::House;
use crate::program::Program;
use crate::steps::{Done, Steps};
use crate::trouble::{Outcome, Trouble};

/// Fails when the committed file is not what the Rust types make.
pub(crate) fn compare(house: &House) -> Outcome<Done> {
    let committed = fs::read_to_string(file(house)).unwrap_or_default().replace("\r\n", "\n");
    if committed == made(house)? {
        return Ok(Done::Now);
    }
    Err(Trouble::new(
        format!("{} is stale: the Rust types have changed.", house.short(&file(house))),
        "cargo xtask bindings, then look at the difference.",
    ))
}

/// Writes the file.
pub(crate) fn write_all(house: &House) -> ExitCode {
    let mut steps = Steps::default();
    steps.gate("Types of the window", || {
        let text = made(house)?;
        let file = file(house);
        if fs::read_to_string(&file).is_ok_and(|kept| kept == text) {
            return Ok(Done::Already);
        }
        fs::write(&file, text).map_err(|why| {
            Trouble::new(format!("{} cannot be written: {why}.", house.short(&file)), "see that it may be written.")
        })?;
        println!("    wrote {}", house.short(&file));
        Ok(Done::Now)
    });
    steps.count()
}

fn file(house: &House) -> PathBuf {
    house.ui().join("src").join("ipc").join("types.ts")
}

/// All targets at once, as for the tests: another choice of targets would choose other features, and
/// build the solver and half the tree a second time.
fn made(house: &House) -> Outcome<String> {
    Program::cargo().args(["build", "--quiet", "--workspace", "--all-targets"]).within(house.root()).run()?;
    Program::new(house.built("examples/bindings")).text()
}
