//! The window's own packages, pages and checks, through npm.

use std::path::Path;

use crate::house::House;
use crate::program::Program;
use crate::stamp;
use crate::steps::Done;
use crate::trouble::{Outcome, Trouble};

/// `npm ci`, unless what is installed is at least as new as the lock file.
pub(crate) fn install(folder: &Path) -> Outcome<Done> {
    let lock = folder.join("package-lock.json");
    if !lock.exists() {
        return Err(Trouble::new(
            format!("{} is missing.", lock.display()),
            "git restore it, or make it with npm install in that folder.",
        ));
    }
    if stamp::newer(&folder.join("node_modules").join(".package-lock.json"), &lock) {
        return Ok(Done::Already);
    }
    let ci = || npm(folder, &["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    // Once more, because a download can fail by chance.
    ci().or_else(|_| ci()).map_err(|trouble| {
        trouble.next("see that this machine reaches its package registry, then run the same command again.")
    })?;
    Ok(Done::Now)
}

/// Builds the pages that are compiled into the window, unless they are already made from this source.
pub(crate) fn build(house: &House) -> Outcome<Done> {
    let ui = house.ui();
    let sources = ["src", "public", "index.html", "package-lock.json", "tsconfig.json", "vite.config.ts"];
    let now = stamp::fingerprint(&sources.map(|name| ui.join(name)));
    let kept = house.corner("pages.stamp");
    if stamp::holds(&kept, &now) && ui.join("dist").join("index.html").exists() {
        return Ok(Done::Already);
    }
    npm(&ui, &["exec", "--offline", "--", "vite", "build", "--logLevel", "warn"])?;
    stamp::keep(&kept, &now);
    Ok(Done::Now)
}

/// Runs one of the scripts in `ui/package.json`.
pub(crate) fn script(house: &House, name: &str) -> Outcome<Done> {
    npm(&house.ui(), &["run", "--silent", name])?;
    Ok(Done::Now)
}

fn npm(folder: &Path, words: &[&str]) -> Outcome<()> {
    Program::npm()
        .args(words)
        .within(folder)
        .with("npm_config_update_notifier", "false")
        .with("NO_COLOR", "1")
        .without("FORCE_COLOR")
        .run()
}
