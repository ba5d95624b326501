//! Every test, in the order in which a failure is cheapest to find.

use std::process::ExitCode;

use crate::house::House;
use crate::program::Program;
use crate::steps::{Done, Steps};
use crate::trouble::Outcome;
use crate::{check, pdf, set_up, ui, window};

/// `cargo xtask test`.
pub(crate) fn test(house: &House) -> ExitCode {
    let mut steps = Steps::default();
    set_up::for_tests(&mut steps, house);
    steps.then("Unit tests of the window", || ui::script(house, "test"));
    steps.gate("Build: everything, in debug", || build(house));
    check::add(&mut steps, house);
    steps.then("Rust tests: rooms, journeys, contract", || cargo_test(house));
    steps.then("The real window, end to end", || window::test(house));
    steps.then("PDF checks", || pdf::check(house));
    steps.count()
}

/// All targets at once, so that every later step finds the same features already built.
pub(crate) fn build(house: &House) -> Outcome<Done> {
    Program::cargo().args(["build", "--workspace", "--all-targets"]).within(house.root()).run()?;
    Ok(Done::Now)
}

fn cargo_test(house: &House) -> Outcome<Done> {
    Program::cargo().args(["test", "--workspace", "--no-fail-fast"]).within(house.root()).run()?;
    Ok(Done::Now)
}
