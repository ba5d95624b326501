//! One list of commands: the shell's, the capability's, the documents' and the window's are the
//! same, and so are the names of their arguments.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::source::{files, none, read};

/// A command's arguments by name, in camelCase, in any order.
type Commands = BTreeMap<String, BTreeSet<String>>;

/// What Tauri hands to a command besides what the window sends.
const GIVEN: [&str; 3] = ["desk", "window", "app"];

/// The window may also hear the menu and close itself once it has saved.
const BESIDES: [&str; 4] =
    ["core:event:allow-listen", "core:event:allow-unlisten", "core:window:allow-close", "core:window:allow-destroy"];

/// From `src/commands/list.rs`: only the names.
fn listed() -> BTreeSet<String> {
    let text = read("src-tauri/src/commands/list.rs");
    let body = text.split("$then! {").nth(1).and_then(|rest| rest.split('}').next()).expect("the list");
    let areas = body.split(';').filter_map(|area| area.split_once(':'));
    areas.flat_map(|(_, names)| names.split(',').map(|name| name.trim().to_owned())).collect()
}

/// From the shell's functions.
fn shell() -> Commands {
    let mut found = Commands::new();
    for source in files("src-tauri/src/commands", &[".rs"]) {
        for part in source.text.split("pub(crate) async fn ").skip(1) {
            let (name, rest) = part.split_once('(').expect("a function");
            let arguments = top_level(rest.split(") ->").next().unwrap_or_default());
            found.insert(
                name.to_owned(),
                arguments.into_iter().filter(|name| !GIVEN.contains(&name.as_str())).collect(),
            );
        }
    }
    found
}

/// From the table in `docs/commands.md`.
fn documented() -> Commands {
    let text = read("src-tauri/docs/commands.md");
    let mut found = Commands::new();
    for line in text.lines().filter(|line| line.starts_with('|')) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let Some(name) = cells.get(2).and_then(|cell| cell.strip_prefix('`')?.strip_suffix('`')) else { continue };
        let arguments = cells.get(3).map(|cell| cell.trim_matches('`')).unwrap_or_default();
        let names = arguments.split(',').map(|name| camel(name.trim().trim_end_matches('?')));
        found.insert(name.to_owned(), names.filter(|name| !name.is_empty()).collect());
    }
    found
}

/// From the window's `ipc/client.ts`: `call<…>("name", { a, b: … })`.
fn window() -> Commands {
    let text = read("ui/src/ipc/client.ts");
    let mut found = Commands::new();
    for part in text.split("call<").skip(1) {
        let Some((_, rest)) = part.split_once(">(\"") else { continue };
        let Some((name, rest)) = rest.split_once('"') else { continue };
        let object = rest.trim_start().strip_prefix(", {").and_then(|rest| rest.split('}').next());
        found.insert(name.to_owned(), object.map(top_level).unwrap_or_default());
    }
    found
}

/// Names before the colons, between the commas that are not inside brackets.
fn top_level(text: &str) -> BTreeSet<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for letter in text.chars() {
        depth += i32::from("<([{".contains(letter)) - i32::from(">)]}".contains(letter));
        if letter == ',' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    let names = parts.iter().map(|part| camel(part.split(':').next().unwrap_or_default().trim()));
    names.filter(|name| !name.is_empty()).collect()
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let mut whole = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        whole.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        whole.push_str(letters.as_str());
    }
    whole
}

/// What differs between the shell's commands and another's.
fn differences(other: &Commands, place: &str) -> Vec<String> {
    let shell = shell();
    let mut found = Vec::new();
    for name in shell.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        match (shell.get(name), other.get(name)) {
            (Some(ours), Some(theirs)) if ours != theirs => {
                found.push(format!("{name}: the shell takes {ours:?}, {place} says {theirs:?}"));
            }
            (Some(_), None) => found.push(format!("{name} is missing in {place}")),
            (None, Some(_)) => found.push(format!("{name} is only in {place}")),
            _ => {}
        }
    }
    found
}

#[test]
fn the_list_names_every_command_of_the_shell() {
    assert_eq!(listed(), shell().into_keys().collect::<BTreeSet<_>>());
}

#[test]
fn the_documents_list_the_same_commands_and_arguments() {
    none(&differences(&documented(), "docs/commands.md"), "docs/commands.md and the shell differ:");
}

#[test]
fn the_window_calls_the_same_commands_with_the_same_arguments() {
    none(&differences(&window(), "ui/src/ipc/client.ts"), "the window's client and the shell differ:");
}

#[test]
fn the_capability_allows_our_commands_and_no_others() {
    let capability: Value = serde_json::from_str(&read("src-tauri/capabilities/main.json")).expect("JSON");
    let allowed = capability["permissions"].as_array().expect("permissions");
    let allowed: BTreeSet<String> = allowed.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    let ours = listed().into_iter().map(|name| format!("allow-{}", name.replace('_', "-")));
    let wanted: BTreeSet<String> = ours.chain(BESIDES.map(str::to_owned)).collect();
    assert_eq!(allowed, wanted);
    assert_eq!(files("src-tauri/capabilities", &[".json", ".toml"]).len(), 1, "there is one capability");
}

#[test]
fn the_window_is_shut_in() {
    let settings: Value = serde_json::from_str(&read("src-tauri/tauri.conf.json")).expect("JSON");
    let app = &settings["app"];
    assert_eq!(app["withGlobalTauri"], false);
    let policy = app["security"]["csp"].as_str().expect("a content security policy");
    assert!(policy.starts_with("default-src 'self';"), "{policy}");
    assert!(!policy.contains("https:") && !policy.contains('*') && !policy.contains("unsafe-eval"), "{policy}");
    assert!(settings["plugins"]["updater"].is_null(), "no updater");
    assert!(settings["build"]["devUrl"].is_null(), "the window shows what is compiled in");
}

#[test]
fn a_command_is_one_call() {
    let mut long = Vec::new();
    for source in files("src-tauri/src/commands", &[".rs"]) {
        for part in source.text.split("pub(crate) async fn ").skip(1) {
            let name = part.split('(').next().unwrap_or_default();
            let body = part.split("Failure> {\n").nth(1).and_then(|rest| rest.split("\n}").next()).unwrap_or_default();
            if body.lines().count() > 2 {
                long.push(format!("{}: {name}", source.path));
            }
        }
    }
    none(&long, "more than one call in a command; move it to readiness-app:");
}
