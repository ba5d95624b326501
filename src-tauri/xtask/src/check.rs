//! Format, lints, types and stale bindings: what can be known without running anything.

use std::process::ExitCode;

use crate::house::House;
use crate::program::Program;
use crate::steps::{Done, Steps};
use crate::trouble::Outcome;
use crate::{bindings, set_up, ui};

/// `cargo xtask check`.
pub(crate) fn check(house: &House) -> ExitCode {
    let mut steps = Steps::default();
    set_up::for_window(&mut steps, house);
    add(&mut steps, house);
    steps.then("Check: lints of the Rust source", || lints(house));
    steps.count()
}

/// Adds the checks that need no build of their own; the Rust lints compile everything once more,
/// so they are run by `check` alone.
pub(crate) fn add<'a>(steps: &mut Steps<'a>, house: &'a House) {
    steps.then("Check: format of the Rust source", || format(house));
    steps.then("Check: lints of the window's source", || ui::script(house, "lint"));
    steps.then("Check: types of the window's source", || ui::script(house, "types"));
    steps.then("Check: the window's types are what the Rust types make", || bindings::compare(house));
}

fn format(house: &House) -> Outcome<Done> {
    let outcome = Program::cargo().args(["fmt", "--all", "--check"]).within(house.root()).run();
    outcome.map_err(|trouble| trouble.next("cargo fmt --all"))?;
    Ok(Done::Now)
}

fn lints(house: &House) -> Outcome<Done> {
    Program::cargo()
        .args(["clippy", "--quiet", "--workspace", "--all-targets", "--keep-going", "--", "-D", "warnings"])
        .within(house.root())
        .run()?;
    Ok(Done::Now)
}
