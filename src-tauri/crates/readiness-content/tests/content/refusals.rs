//! Every refusal of the loader, each brought about by one change to the embedded content.

use std::sync::LazyLock;

use readiness_content::{Files, current_edition, load_catalogue, load_edition};
use toml::{Table, Value};

const RECORD: &str = "questions/epr/record.toml";
const MEDICINES: &str = "questions/epr/medicines.toml";

fn files() -> Files {
    Files::embedded().part("edition-2026.1")
}

fn catalogue_files() -> Files {
    Files::embedded().part("catalogue-2026.1")
}

/// Changes one file as a table.
fn edit(files: &mut Files, path: &str, change: impl FnOnce(&mut Table)) {
    let text = files.0.get_mut(path).unwrap_or_else(|| panic!("{path} is not there"));
    let mut table: Table = text.parse().unwrap();
    change(&mut table);
    *text = toml::to_string(&table).unwrap();
}

/// An entry of a list of tables.
fn entry<'a>(table: &'a mut Table, list: &str, index: usize) -> &'a mut Table {
    table[list][index].as_table_mut().unwrap()
}

fn set(table: &mut Table, key: &str, value: impl Into<Value>) {
    table.insert(key.into(), value.into());
}

fn list<'a>(table: &'a mut Table, key: &str) -> &'a mut Vec<Value> {
    table.get_mut(key).unwrap().as_array_mut().unwrap()
}

/// The first file whose path starts so.
fn first(files: &Files, start: &str) -> String {
    files.0.keys().find(|path| path.starts_with(start)).unwrap().clone()
}

/// The frame, the sources and two questions: enough for what is wrong within one question, and fast.
fn small() -> Files {
    let mut files = files();
    files.0.retain(|path, _| [RECORD, MEDICINES, "edition.toml", "sources.toml"].contains(&path.as_str()));
    files
}

static FAULTS_OF_THE_SMALL: LazyLock<Vec<String>> = LazyLock::new(|| load_edition(&small()).unwrap_err().faults);

/// Asserts that a change to the first question brings about a fault with these words.
#[track_caller]
fn question_refused(change: impl FnOnce(&mut Table), words: &str) {
    assert!(!FAULTS_OF_THE_SMALL.iter().any(|fault| fault.contains(words)), "“{words}” is said without the change too");
    let mut files = small();
    edit(&mut files, RECORD, change);
    refuses(&files, words);
}

/// Asserts that a change to one file makes the loader refuse the edition, with these words.
#[track_caller]
fn refused(path: &str, change: impl FnOnce(&mut Table), words: &str) {
    let mut files = files();
    edit(&mut files, path, change);
    refuses(&files, words);
}

#[track_caller]
fn refuses(files: &Files, words: &str) {
    let faults = load_edition(files).expect_err("the loader must refuse this").faults;
    assert!(faults.iter().any(|fault| fault.contains(words)), "no fault says “{words}”: {faults:#?}");
}

#[test]
fn unknown_keys_and_words() {
    question_refused(|q| set(q, "colour", "blue"), "unknown field `colour`");
    question_refused(|q| set(q, "pillar", "excellence"), "excellence");
    question_refused(|q| set(q, "domain", "estates"), "unknown variant `estates`");
    question_refused(|q| list(q, "settings").push("hospice".into()), "hospice");
    question_refused(|q| set(entry(q, "measures", 0), "unit", "furlongs"), "furlongs");
    question_refused(|q| set(entry(q, "actions", 0), "basis", "X"), "unknown variant `X`");
    question_refused(|q| drop(q.remove("why")), "missing field `why`");
}

#[test]
fn ids_and_keys_that_stand_twice() {
    question_refused(
        |q| set(entry(entry(q, "levels", 1), "criteria", 1), "key", "epr.record.2a"),
        "criterion epr.record.2a stands twice",
    );
    question_refused(
        |q| set(entry(q, "measures", 1), "key", "epr.record.in-place"),
        "measure epr.record.in-place stands twice",
    );
    let sources = |t: &mut Table| {
        let copy = t["sources"][0].clone();
        list(t, "sources").push(copy);
    };
    refused("sources.toml", sources, "stands twice");
    let path = first(&files(), "contradictions/");
    let contradictions = |t: &mut Table| {
        let copy = t["contradictions"][0].clone();
        list(t, "contradictions").push(copy);
    };
    refused(&path, contradictions, "contradiction record-level-with-paper-pulled stands twice");
    let path = first(&files(), "benefit-pairs/");
    let pairs = |t: &mut Table| {
        let copy = t["pairs"][0].clone();
        list(t, "pairs").push(copy);
    };
    refused(&path, pairs, "benefit pair record stands twice");
    let mut twice = files();
    let copy = twice.0[RECORD].clone();
    twice.0.insert("questions/epr/record-again.toml".into(), copy);
    refuses(&twice, "question epr.record stands twice");
    refuses(&twice, "belongs in questions/epr/record.toml");
}

#[test]
fn levels_that_are_not_whole() {
    question_refused(|q| drop(entry(q, "levels", 2).remove("criteria")), "level 3 has 0 criteria");
    question_refused(|q| list(entry(q, "levels", 2), "criteria").truncate(1), "level 3 has 1 criteria");
    let criteria_at_the_bottom = |q: &mut Table| {
        let some = q["levels"][1]["criteria"].clone();
        set(entry(q, "levels", 0), "criteria", some);
    };
    question_refused(criteria_at_the_bottom, "level 1 has 3 criteria");
    question_refused(|q| list(q, "levels").truncate(4), "a question has five levels; this has 4");
    question_refused(|q| list(q, "actions").truncate(3), "a question has four actions");
    question_refused(
        |q| set(entry(entry(q, "levels", 1), "criteria", 0), "key", "epr.record.3z"),
        "must start with epr.record.2",
    );
}

#[test]
fn questions_out_of_bounds() {
    question_refused(|q| set(q, "id", "funding.record"), "the id must start with its domain");
    question_refused(|q| set(q, "weight", 0), "weight is 1 to 5");
    question_refused(|q| set(q, "weight", 6), "weight is 1 to 5");
    question_refused(|q| set(q, "minutes", 0), "minutes 1 to 15");
    question_refused(|q| set(q, "minutes", 16), "minutes 1 to 15");
    question_refused(|q| list(q, "settings").clear(), "settings name at least one");
    question_refused(|q| set(entry(q, "measures", 0), "min", 100), "min lies below max");
    question_refused(|q| set(entry(q, "measures", 0), "max", 0.000_1), "at most three decimal places");
    question_refused(
        |q| set(entry(q, "measures", 0), "key", "epr.paper.in-place"),
        "the key starts with the question's id",
    );
    question_refused(|q| set(entry(q, "actions", 0), "quarters", 0), "takes 1 to 8 quarters");
    question_refused(|q| set(entry(q, "actions", 0), "quarters", 9), "takes 1 to 8 quarters");
    question_refused(|q| list(entry(q, "actions", 0), "benefits").clear(), "names a benefit");
}

#[test]
fn texts_over_their_limits_or_empty() {
    let long = "a".repeat(1000);
    for key in ["title", "question", "why", "answered_by"] {
        question_refused(|q| set(q, key, long.clone()), &format!("{key} has 1000 characters"));
        question_refused(|q| set(q, key, " "), &format!("{key} is empty"));
    }
    question_refused(|q| list(q, "evidence").push(long.clone().into()), "evidence has 1000 characters; at most 140");
    question_refused(
        |q| set(entry(q, "levels", 0), "statement", long.clone()),
        "statement has 1000 characters; at most 220",
    );
    question_refused(
        |q| set(entry(entry(q, "levels", 1), "criteria", 0), "text", long.clone()),
        "epr.record.2a has 1000 characters; at most 200",
    );
    question_refused(|q| set(entry(q, "measures", 0), "label", long.clone()), "measure label has 1000");
    question_refused(|q| set(entry(q, "measures", 0), "help", long.clone()), "measure help has 1000");
    for (key, words) in [
        ("title", "action title has 1000"),
        ("what", "what has 1000"),
        ("lead", "lead has 1000"),
        ("if_not_done", "if_not_done has 1000"),
    ] {
        question_refused(|q| set(entry(q, "actions", 0), key, long.clone()), words);
    }
    question_refused(
        |q| set(entry(entry(q, "actions", 0), "benefits", 0), "measure", long.clone()),
        "benefit measure has 1000",
    );
    let path = first(&files(), "contradictions/");
    refused(&path, |t| set(entry(t, "contradictions", 0), "sentence", long.clone()), "sentence has 1000");
    let path = first(&files(), "benefit-pairs/");
    refused(&path, |t| set(entry(t, "pairs", 0), "title", long.clone()), "title has 1000");
}

fn need(question: &str, level: i64) -> Value {
    Table::from_iter([("question".to_owned(), question.into()), ("level".to_owned(), level.into())]).into()
}

#[test]
fn prerequisites_that_dangle_or_go_round() {
    let requires = |value: Vec<Value>| move |q: &mut Table| set(entry(q, "actions", 0), "requires", value);
    refused(
        RECORD,
        requires(vec![need("epr.telepathy", 2)]),
        "epr.record.2: requires epr.telepathy, which is not a question",
    );
    question_refused(requires(vec![need("epr.record", 2)]), "requires its own question");
    question_refused(
        requires(vec![need("epr.medicines", 2), need("epr.medicines", 3)]),
        "requires epr.medicines twice",
    );
    question_refused(requires(vec![need("epr.medicines", 6)]), "level 6 is not 1 to 5");
    let mut circle = files();
    edit(&mut circle, RECORD, requires(vec![need("epr.medicines", 3)]));
    edit(&mut circle, MEDICINES, |q| set(entry(q, "actions", 1), "requires", vec![need("epr.record", 2)]));
    refuses(&circle, "prerequisites go round in a circle: epr.record.2 → epr.medicines.3 → epr.record.2");
}

#[test]
fn sources_that_are_not_listed() {
    question_refused(
        |q| list(q, "why_sources").push("rumour-2026".into()),
        "source rumour-2026 is not in sources.toml",
    );
    question_refused(
        |q| list(entry(q, "actions", 0), "sources").push("rumour-2026".into()),
        "epr.record.2: source rumour-2026",
    );
    let mut without = files();
    without.0.remove("sources.toml");
    refuses(&without, "sources.toml is missing");
}

#[test]
fn rules_that_cannot_be_read() {
    let path = first(&files(), "contradictions/");
    let known = "each condition names a known question with levels 1 to 5, or a known measure, and a bound";
    let condition =
        |change: fn(&mut Table)| move |t: &mut Table| change(entry(entry(t, "contradictions", 0), "when", 0));
    refused(&path, |t| list(entry(t, "contradictions", 0), "when").truncate(1), "has two or three conditions");
    refused(&path, condition(|c| set(c, "question", "epr.telepathy")), known);
    refused(&path, condition(|c| set(c, "measure", "epr.record.in-use")), known);
    refused(&path, condition(|c| set(c, "at_least", 6)), known);
    refused(&path, condition(|c| set(c, "at_least", 2.5)), known);
    refused(&path, condition(|c| drop(c.remove("at_least"))), known);
    let path = first(&files(), "benefit-pairs/");
    refused(&path, |t| set(entry(t, "pairs", 0), "in_use", "epr.record.wished"), "epr.record.wished is not a measure");
}

#[test]
fn an_edition_without_its_frame() {
    let mut headless = files();
    headless.0.remove("edition.toml");
    refuses(&headless, "edition.toml is missing");
    refused("edition.toml", |e| set(e, "engine", 99), "engine must be 1");
    refused("edition.toml", |e| list(e, "bands").reverse(), "bands must be the five, lowest first");
    refused("edition.toml", |e| set(entry(e, "bands", 1), "overall_at_least", "much"), "edition.toml: ");
    refused("edition.toml", |e| set(entry(e, "bands", 1), "foundation_at_least", 6), "foundation_at_least is a level");
    refused("edition.toml", |e| list(e, "order").push("epr.telepathy".into()), "the order names epr.telepathy");
    refused("edition.toml", |e| list(e, "order").push("epr.record".into()), "stands twice");
    refused("edition.toml", |e| list(e, "order").truncate(1), "the order leaves out epr.medicines");
    let mut poor = files();
    poor.0.retain(|path, _| !path.starts_with("questions/funding/"));
    refuses(&poor, "no question belongs to the domain Funding");
}

#[test]
fn every_fault_is_named_with_its_file() {
    let mut many = files();
    edit(&mut many, RECORD, |q| set(q, "weight", 0));
    edit(&mut many, MEDICINES, |q| set(q, "minutes", 0));
    let refusal = load_edition(&many).unwrap_err();
    assert_eq!(refusal.faults.len(), 2, "{:?}", refusal.faults);
    assert!(
        refusal.faults.iter().any(|f| f.starts_with(RECORD)) && refusal.faults.iter().any(|f| f.starts_with(MEDICINES))
    );
    assert!(refusal.to_string().starts_with("2 faults in the content: "));
}

#[track_caller]
fn catalogue_refused(change: impl FnOnce(&mut Table), words: &str) {
    let mut files = catalogue_files();
    edit(&mut files, "ambient-voice.toml", change);
    let faults = load_catalogue(&files, current_edition()).expect_err("the loader must refuse this").faults;
    assert!(faults.iter().any(|fault| fault.contains(words)), "no fault says “{words}”: {faults:#?}");
}

#[test]
fn technologies_that_are_not_whole() {
    catalogue_refused(|t| set(t, "colour", "blue"), "unknown field `colour`");
    catalogue_refused(|t| set(t, "grade", "E"), "unknown variant `E`");
    catalogue_refused(|t| drop(t.remove("grade_reason")), "missing field `grade_reason`");
    catalogue_refused(|t| set(t, "id", "voice"), "named after its id");
    for key in ["regulation", "infrastructure", "workforce", "skills", "results", "adopters"] {
        catalogue_refused(|t| list(t, key).clear(), "each need an entry");
    }
    catalogue_refused(|t| drop(t.remove("contrary")), "give contrary evidence, or say");
    catalogue_refused(|t| set(t, "contrary_none", "None was found."), "give contrary evidence, or say");
    catalogue_refused(|t| set(t, "what", "a".repeat(601)), "what has 601 characters; at most 600");
    catalogue_refused(
        |t| set(t, "requires", vec![need("epr.telepathy", 2)]),
        "requires epr.telepathy, which is not a question",
    );
    catalogue_refused(|t| set(t, "requires", vec![need("epr.record", 0)]), "level 0 is not 1 to 5");
    catalogue_refused(
        |t| list(t, "stands_for").push("epr.record.6".into()),
        "stands for epr.record.6, which is not an action",
    );
    catalogue_refused(
        |t| set(entry(t, "results", 0), "source", "rumour-2026"),
        "source rumour-2026 is not in sources.toml",
    );
    catalogue_refused(
        |t| set(entry(t, "adopters", 0), "source", "rumour-2026"),
        "source rumour-2026 is not in sources.toml",
    );
}
