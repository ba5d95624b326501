//! What the report says, line by line. `UPDATE_GOLDEN=1 cargo test` writes the files anew.

use std::{fs, path::PathBuf};

use readiness_domain::{Answers, framework::Setting};
use readiness_report::story::{Audience, plain_text};

use crate::fixture::Facts;

fn holds(name: &str, said: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/story/golden").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, said).expect("the golden file can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    for (n, (was, is)) in expected.lines().zip(said.lines()).enumerate() {
        assert_eq!(is, was, "{name}.txt, line {}", n + 1);
    }
    assert_eq!(said.lines().count(), expected.lines().count(), "{name}.txt has another length");
}

#[test]
fn the_public_edition_says_what_it_said() {
    holds("public", &plain_text(&Facts::full(Setting::Acute).tell(Audience::Public)));
}

#[test]
fn the_private_edition_says_what_it_said() {
    holds("private", &plain_text(&Facts::full(Setting::Acute).tell(Audience::Private)));
}

#[test]
fn an_assessment_without_answers_says_so() {
    holds("empty", &plain_text(&Facts::of(Setting::Acute, Answers::new()).tell(Audience::Public)));
}
