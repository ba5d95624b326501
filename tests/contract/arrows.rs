//! Arrows between rooms point down only, and each heavy dependency has one room.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use crate::source::{none, root};

/// Which rooms a room may know. The middle rooms never see each other.
const ARROWS: [(&str, &[&str]); 11] = [
    ("readiness-domain", &[]),
    ("readiness-content", &["readiness-domain"]),
    ("readiness-plan", &["readiness-domain"]),
    ("readiness-store", &["readiness-domain"]),
    ("readiness-report", &["readiness-domain"]),
    ("readiness-exchange", &["readiness-domain"]),
    (
        "readiness-app",
        &[
            "readiness-domain",
            "readiness-content",
            "readiness-plan",
            "readiness-store",
            "readiness-report",
            "readiness-exchange",
        ],
    ),
    ("readiness-cli", &["readiness-app", "readiness-domain"]),
    ("trust-readiness", &["readiness-app", "readiness-domain"]),
    ("xtask", &[]),
    (
        "tests",
        &[
            "readiness-domain",
            "readiness-content",
            "readiness-plan",
            "readiness-store",
            "readiness-report",
            "readiness-exchange",
            "readiness-app",
        ],
    ),
];

/// Heavy dependencies by the beginning of their names, and the rooms that may have them.
const HEAVY: [(&str, &[&str]); 18] = [
    ("rusqlite", &["readiness-store"]),
    ("printpdf", &["readiness-report"]),
    ("lopdf", &["readiness-report"]),
    ("subsetter", &["readiness-report"]),
    ("tiny-skia", &["readiness-report"]),
    ("harfrust", &["readiness-report"]),
    ("clap", &["readiness-cli"]),
    ("tauri", &["trust-readiness"]),
    ("calamine", &["readiness-exchange"]),
    ("zip", &["readiness-exchange", "readiness-report"]),
    ("rust_xlsxwriter", &["readiness-exchange"]),
    ("age", &["readiness-exchange"]),
    ("highs", &["readiness-plan"]),
    ("good_lp", &["readiness-plan"]),
    ("toml", &["readiness-content"]),
    ("include_dir", &["readiness-content"]),
    ("ts-rs", &["readiness-app", "readiness-domain"]),
    ("tracing", &["readiness-app", "trust-readiness"]),
];

/// Crates that would open a connection.
const NETWORK: [&str; 12] = [
    "reqwest",
    "ureq",
    "hyper",
    "hyper-util",
    "isahc",
    "curl",
    "surf",
    "attohttpc",
    "tokio",
    "async-std",
    "tauri-plugin-http",
    "tauri-plugin-updater",
];

/// What each room depends on, in any way: to run, to build and to test.
fn rooms() -> BTreeMap<String, Vec<String>> {
    needs(|_| true)
}

/// What each room depends on to run. Its tests and examples may look at real content.
fn rooms_at_work() -> BTreeMap<String, Vec<String>> {
    needs(|dependency| dependency["kind"] != "dev")
}

fn needs(counts: impl Fn(&Value) -> bool) -> BTreeMap<String, Vec<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo metadata runs");
    let said: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata speaks JSON");
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    let packages = said["packages"].as_array().expect("packages");
    packages
        .iter()
        .map(|package| {
            let needs =
                package["dependencies"].as_array().map(|all| all.iter().filter(|d| counts(d)).map(name).collect());
            (name(package), needs.unwrap_or_default())
        })
        .collect()
}

#[test]
fn every_room_is_in_the_table() {
    let known: Vec<&str> = ARROWS.iter().map(|(room, _)| *room).collect();
    let unknown: Vec<String> = rooms().into_keys().filter(|room| !known.contains(&room.as_str())).collect();
    none(&unknown, "a new room is born only with a new heavy dependency, and is written into this table:");
}

#[test]
fn arrows_point_down_only() {
    let rooms = rooms_at_work();
    let mut breaches = Vec::new();
    for (room, allowed) in ARROWS {
        for needed in rooms.get(room).into_iter().flatten() {
            if rooms.contains_key(needed) && !allowed.contains(&needed.as_str()) {
                breaches.push(format!("{room} knows {needed}"));
            }
        }
    }
    none(&breaches, "rooms that must not know each other:");
}

#[test]
fn a_heavy_dependency_has_one_room() {
    let mut breaches = Vec::new();
    for (room, needs) in rooms() {
        for needed in needs {
            let heavy = HEAVY.iter().find(|(heavy, _)| is(&needed, heavy));
            if heavy.is_some_and(|(_, allowed)| !allowed.contains(&room.as_str())) {
                breaches.push(format!("{room} has {needed}"));
            }
        }
    }
    none(&breaches, "heavy dependencies outside their room:");
}

#[test]
fn no_room_has_a_network_dependency() {
    let mut breaches = Vec::new();
    for (room, needs) in rooms() {
        breaches
            .extend(needs.iter().filter(|name| NETWORK.contains(&name.as_str())).map(|n| format!("{room} has {n}")));
    }
    none(&breaches, "the application never touches a network:");
}

/// The crate itself or one of its family: `tauri-build` is `tauri`, `clap_complete` is `clap`.
fn is(name: &str, heavy: &str) -> bool {
    name.strip_prefix(heavy).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
}
