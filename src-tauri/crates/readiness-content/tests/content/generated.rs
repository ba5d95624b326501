//! What is made from code and content is not stale. To mend it:
//! `cargo run -p readiness-content --example regenerate`.

use std::{fs, path::Path};

use readiness_content::{Files, catalogue, coverage, current_edition, schema};

fn room() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn schemas_are_not_stale() {
    for (name, text) in schema::json_schemas() {
        let path = room().join(format!("content/schema/{name}.schema.json"));
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), text, "{} is stale", path.display());
    }
    let kept = fs::read_dir(room().join("content/schema")).unwrap().count();
    assert_eq!(kept, schema::json_schemas().len());
}

#[test]
fn schemas_name_the_codes_of_closed_lists() {
    let (_, question) = schema::json_schemas().into_iter().find(|(name, _)| *name == "question").unwrap();
    assert!(question.contains("\"smart-foundations\"") && question.contains("\"additionalProperties\": false"));
}

#[test]
fn the_coverage_table_is_not_stale() {
    let file = coverage::read(&Files::embedded()).unwrap();
    let table = coverage::table(&file, current_edition(), catalogue());
    let path = room().join("../../docs/coverage.md");
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), table, "coverage.md is stale");
}
