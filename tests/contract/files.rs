//! Every file says first what it is for, and names are words of the field.

use crate::source::{Source, files, none, rust, window};

/// Words that say nothing of what a thing is.
const EMPTY_WORDS: [&str; 8] = ["Manager", "Service", "Helper", "Util", "Utils", "Handler", "Processor", "Wrapper"];

const RUST_TYPES: [&str; 4] = ["struct ", "enum ", "trait ", "type "];
const WINDOW_TYPES: [&str; 3] = ["interface ", "class ", "type "];

#[test]
fn every_rust_file_opens_with_what_it_is_for() {
    let silent: Vec<String> = [rust(), files("tests", &[".rs"])]
        .into_iter()
        .flatten()
        .filter(|source| !source.text.trim_start().starts_with("//!"))
        .map(|source| source.path)
        .collect();
    none(&silent, "these do not open with `//!`:");
}

#[test]
fn every_window_file_opens_with_what_it_is_for() {
    let silent: Vec<String> = window()
        .into_iter()
        .filter(|source| !source.text.trim_start().starts_with("//") && !source.text.trim_start().starts_with("/*"))
        .map(|source| source.path)
        .collect();
    none(&silent, "these do not open with a comment:");
}

#[test]
fn type_names_are_words_of_the_field() {
    let mut breaches = empty_names(&rust(), &RUST_TYPES);
    breaches.extend(empty_names(&window(), &WINDOW_TYPES));
    none(&breaches, "names that say nothing of what a thing is:");
}

fn empty_names(sources: &[Source], keywords: &[&str]) -> Vec<String> {
    let mut breaches = Vec::new();
    for source in sources {
        for line in source.text.lines() {
            let line = line.trim_start().trim_start_matches("export ").trim_start_matches("pub(crate) ");
            let line = line.trim_start_matches("pub ");
            let named = keywords.iter().find_map(|keyword| line.strip_prefix(*keyword));
            let name = named.unwrap_or_default().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            if words(name).iter().any(|word| EMPTY_WORDS.contains(&word.as_str())) {
                breaches.push(format!("{}: {name}", source.path));
            }
        }
    }
    breaches
}

/// `ScoreRange` is `Score` and `Range`.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for letter in name.chars() {
        match words.last_mut() {
            Some(word) if !letter.is_uppercase() => word.push(letter),
            _ => words.push(letter.to_string()),
        }
    }
    words
}

#[test]
fn a_name_falls_into_its_words() {
    assert_eq!(words("ScoreRange"), ["Score", "Range"]);
    assert!(words("Utilisation").iter().all(|word| !EMPTY_WORDS.contains(&word.as_str())));
}

#[test]
fn no_file_has_outgrown_its_room() {
    let limit = 500;
    let long: Vec<String> = [rust(), window(), files("tests", &[".rs", ".mjs"])]
        .into_iter()
        .flatten()
        .filter(|source| !source.path.contains("/ipc/types.ts") && source.text.lines().count() > limit)
        .map(|source| format!("{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    none(&long, "more than 500 lines; divide it by idea:");
}
