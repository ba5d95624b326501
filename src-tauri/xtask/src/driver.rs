//! The program that lets tests drive the real window: `tauri-driver`, version 2.

use std::path::PathBuf;

use crate::house::House;
use crate::packages::on_path;
use crate::program::Program;
use crate::steps::Done;
use crate::trouble::Outcome;

/// Installs it into the target folder, unless a right one is there or on the PATH.
pub(crate) fn ensure(house: &House) -> Outcome<Done> {
    if ours(house).exists() || theirs() {
        return Ok(Done::Already);
    }
    let root = house.corner("tools");
    let install = || {
        Program::cargo()
            .args(["install", "--quiet", "--locked", "--version", "^2", "--root"])
            .args([&root])
            .args(["tauri-driver"])
            .run()
    };
    // Once more, because a download can fail by chance.
    install().or_else(|_| install())?;
    Ok(Done::Now)
}

/// Where it is.
pub(crate) fn path(house: &House) -> PathBuf {
    let ours = ours(house);
    if ours.exists() { ours } else { "tauri-driver".into() }
}

fn ours(house: &House) -> PathBuf {
    house.corner("tools").join("bin").join("tauri-driver")
}

fn theirs() -> bool {
    let listed = || Program::cargo().args(["install", "--list"]).text();
    on_path("tauri-driver") && listed().is_ok_and(|list| list.lines().any(|line| line.starts_with("tauri-driver v2.")))
}
