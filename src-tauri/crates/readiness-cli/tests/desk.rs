//! The command line as a script sees it: the real program, its exit codes, its JSON and its two lines of error.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }
    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }
    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        fs::write(self.folder.path().join(name), text).unwrap();
        self.path(name)
    }
    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_readiness"));
        program.args(["--data", &self.path("data")]).args(arguments).output().unwrap()
    }
    /// What the command prints with `--json`; it must succeed.
    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output.stderr));
        let value: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(value["format"], 1, "{arguments:?}");
        value
    }
    fn id(&self, arguments: &[&str]) -> String {
        self.json(arguments)["id"].as_str().unwrap().to_owned()
    }
    /// A refusal: its exit code, nothing on standard output, `error: …` then `hint: …`. Gives the error.
    fn refused(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let lines: Vec<&str> = said.lines().collect();
        assert!(lines[0].starts_with("error: "), "{arguments:?}: {said}");
        assert!(lines[lines.len() - 1].starts_with("hint: "), "{arguments:?}: {said}");
        lines[0].to_owned()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn new(desk: &Desk) -> String {
    desk.id(&["new", "--name", "A Trust", "--setting", "acute", "--size", "medium"])
}

#[test]
fn an_assessment_goes_from_new_to_scored_to_a_file_and_back() {
    let desk = Desk::new();
    let id = new(&desk);
    desk.json(&["answer", &id, "epr.medicines", "--level", "3", "--confidence", "evidenced", "--comment", "seen"]);
    desk.json(&["answer", &id, "epr.orders", "--not-applicable", "no such service"]);
    let shown = desk.json(&["show", &id]);
    assert_eq!(shown["answers"]["epr.medicines"]["comment"], "seen");
    let score = desk.json(&["score", &id]);
    let file = desk.path("answers.json");
    desk.json(&["export", &id, "--as", "json", "--out", &file]);
    let back = desk.id(&["import", &file]);
    assert_ne!(back, id);
    assert_eq!(desk.json(&["show", &back])["answers"], shown["answers"]);
    assert_eq!(desk.json(&["score", &back])["overall"], score["overall"]);
    desk.json(&["answer", &id, "epr.medicines", "--clear"]);
    assert_eq!(desk.json(&["list"])["items"].as_array().unwrap().len(), 2);
    let found = desk.run(&["check", &id, "--json"]);
    assert_eq!(found.status.code(), Some(1), "a check that finds something ends with 1");
}

#[test]
fn the_worked_example_is_reported_backed_up_and_restored() {
    let desk = Desk::new();
    let id = desk.id(&["example"]);
    for edition in ["public", "private"] {
        let pdf = desk.path(edition);
        let saved = desk.json(&["report", &id, "--edition", edition, "--out", &pdf]);
        assert!(saved["pages"].as_u64().unwrap() > 10);
        assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    }
    let kept = desk.path("kept.db");
    desk.json(&["backup", "--out", &kept]);
    let second = new(&desk);
    desk.json(&["restore", &kept]);
    desk.refused(1, &["show", &second]);
    desk.json(&["show", &id]);
    desk.json(&["verify"]);
    for area in [["edition", "list"], ["edition", "check"], ["catalogue", "list"], ["catalogue", "check"]] {
        desk.json(&area);
    }
}

#[test]
fn a_selection_is_proven_best() {
    let desk = Desk::new();
    let file = desk.write(
        "select.json",
        r#"{"budget": 10, "items": [{"id": "a", "cost": 6}, {"id": "b", "cost": 4}, {"id": "c", "cost": 5}],
            "requires": [["a", "b"]],
            "bundles": [{"id": "x", "profit": 7, "items": ["a"]}, {"id": "y", "profit": 5, "items": ["c"]}]}"#,
    );
    let best = desk.json(&["select", &file]);
    let expected = serde_json::json!({
        "format": 1, "status": "optimal", "profit": 7, "bound": 7, "items": ["a", "b"], "bundles": ["x"]
    });
    assert_eq!(best, expected);
}

#[test]
fn wrong_use_ends_with_two() {
    let desk = Desk::new();
    for wrong in [
        &[][..],
        &["assess"],
        &["show"],
        &["edition"],
        &["edition", "foo"],
        &["new", "--name", "A", "--setting", "dental", "--size", "small"],
        &["answer", "x", "epr.medicines", "--level", "6"],
        &["answer", "x", "epr.medicines", "--level", "3", "--clear"],
        &["report", "x", "--out", "plan.pdf"],
        &["--unknown", "list"],
    ] {
        desk.refused(2, wrong);
    }
}

#[test]
fn bad_input_is_refused_with_what_to_do_and_nothing_is_lost() {
    let desk = Desk::new();
    let id = new(&desk);
    desk.json(&["answer", &id, "epr.medicines", "--level", "3"]);
    let before = desk.json(&["show", &id]);
    let long = "x".repeat(10_000);
    let medicines = |rest: &[&str]| desk.refused(1, &[&["answer", &id, "epr.medicines"][..], rest].concat());
    assert!(medicines(&["--comment", &long]).contains("10000"), "says how long it is");
    medicines(&["--measure", "epr.medicines.in-use=101"]);
    medicines(&["--measure", "epr.medicines.in-use=-1"]);
    medicines(&["--measure", "epr.medicines.in-use=1e99"]);
    medicines(&["--measure", "epr.medicines.in-use=many"]);
    medicines(&["--met", "epr.medicines.9z"]);
    medicines(&["--not-applicable", " "]);
    desk.refused(1, &["answer", &id, "epr.nothing", "--level", "2"]);
    desk.refused(1, &["new", "--name", " ", "--setting", "acute", "--size", "small"]);
    for unknown in [["show", "nobody"], ["score", "nobody"], ["check", "nobody"], ["options", "nobody"]] {
        assert!(desk.refused(1, &unknown).contains("no such assessment"));
    }
    assert!(desk.refused(1, &["edition", "check", &desk.path("nowhere")]).contains("There is no such file or folder"));
    desk.refused(1, &["catalogue", "show", "nothing"]);
    assert_eq!(desk.json(&["show", &id]), before);
}

#[test]
fn files_that_are_not_what_they_should_be_are_named() {
    let desk = Desk::new();
    let id = new(&desk);
    let whole = desk.path("whole.json");
    desk.json(&["export", &id, "--as", "json", "--out", &whole]);
    let other = fs::read_to_string(&whole).unwrap().replace("2026.1", "1999.9");
    let files = [
        desk.write("empty", ""),
        desk.write("text", "hello"),
        desk.write("zip", b"PK\x03\x04"),
        desk.write("other-edition.json", other),
        desk.write("huge.json", format!("{{\"a\": \"{}\"}}", "x".repeat(9 << 20))),
        desk.write("deep.json", "[".repeat(100_000)),
        desk.path("missing"),
    ];
    for file in &files {
        desk.refused(1, &["import", file]);
        desk.refused(1, &["restore", file]);
        desk.refused(1, &["national", "import", file]);
        desk.refused(1, &["select", file]);
        desk.refused(1, &["plan", &id, "--means", file]);
        desk.refused(1, &["report", &id, "--edition", "public", "--out", &desk.path("x.pdf"), "--front", file]);
    }
    assert_eq!(desk.json(&["list"])["items"].as_array().unwrap().len(), 1);
    assert!(!Path::new(&desk.path("x.pdf")).exists());
}

/// A limit on the size of files stands in for a full disk: the write fails half-way in the same manner.
#[cfg(unix)]
#[test]
fn a_disk_that_fills_up_while_exporting_leaves_the_old_file_and_the_data_whole() {
    let desk = Desk::new();
    let id = desk.id(&["example"]);
    let before = desk.json(&["show", &id]);
    let program = env!("CARGO_BIN_EXE_readiness");
    let data = desk.path("data");
    for (command, name) in [
        (vec!["report", &id, "--edition", "public", "--out"], "plan.pdf"),
        (vec!["export", &id, "--as", "json", "--out"], "answers.json"),
        (vec!["backup", "--out"], "kept.db"),
    ] {
        let target = desk.write(name, "the old one");
        let script = "trap '' XFSZ; ulimit -f 40; exec \"$@\"";
        let mut shell = Command::new("sh");
        shell.args(["-c", script, "sh", program, "--data", &data]).args(&command).arg(&target);
        let output = shell.output().unwrap();
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(said.contains("error: ") && said.contains("hint: "), "{name}: {said}");
        assert_eq!(fs::read_to_string(&target).unwrap(), "the old one");
    }
    let left = fs::read_dir(desk.folder.path()).unwrap().map(|e| e.unwrap().file_name());
    assert_eq!(left.count(), 4, "three old files and the data folder, and nothing half-written");
    assert_eq!(desk.json(&["show", &id]), before);
}
