//! What must be in place before anything is built: tools, system packages, npm packages, pages.

use crate::house::House;
use crate::packages::{self, For};
use crate::steps::Steps;
use crate::{driver, tools, ui};

/// Adds the steps to build and open the window.
pub(crate) fn for_window<'a>(steps: &mut Steps<'a>, house: &'a House) {
    steps.gate("Rust, Node and npm", tools::check);
    steps.gate("System packages", || packages::ensure(For::Window));
    pages(steps, house);
}

/// Adds the steps to build and test everything.
pub(crate) fn for_tests<'a>(steps: &mut Steps<'a>, house: &'a House) {
    steps.gate("Rust, Node and npm", tools::check);
    steps.gate("System packages", || packages::ensure(For::Tests));
    pages(steps, house);
    if cfg!(target_os = "linux") {
        steps.then("Driver for the real window", || driver::ensure(house));
        steps.then("npm packages of the window tests", || ui::install(&house.e2e()));
    }
}

/// Adds the steps that make the pages compiled into the window.
pub(crate) fn pages<'a>(steps: &mut Steps<'a>, house: &'a House) {
    steps.gate("npm packages of the window", || ui::install(&house.ui()));
    steps.gate("Pages of the window", || ui::build(house));
}
