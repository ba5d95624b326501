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
        &["answer", "x", "epr.medicines"],
        &["answer", "x", "epr.medicines", "--clear", "--confirm"],
        &["report", "x", "--out", "plan.pdf"],
        &["report", "x", "--edition", "public", "--out", "plan.docx", "--signed", "1"],
        &["report", "x", "--edition", "public", "--out", "plan.pdf", "--signed", "1", "--with-data"],
        &["report", "x", "--edition", "public", "--out", "plan.DOCX", "--standard", "ua1"],
        &["national", "scores", "x"],
        &["national", "scores", "x", "--clear", "--overall", "2"],
        &["national", "scores", "x", "--pillar", "well-led=2", "--pillar", "well-led=3"],
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

/// A file that is written takes the place of a file only, and never of the data itself.
#[test]
fn a_backup_or_an_export_replaces_nothing_but_a_file_and_never_the_data() {
    let desk = Desk::new();
    let id = desk.id(&["example"]);
    let before = desk.json(&["show", &id]);
    let database = desk.path("data/trust-readiness.db");
    // A window that is open keeps the companions of the database there.
    let window = readiness_app::App::open(Path::new(&desk.path("data"))).unwrap();
    window.list_assessments().unwrap();
    for own in
        [database.clone(), format!("{database}-wal"), format!("{database}-shm"), desk.path("data/./trust-readiness.db")]
    {
        assert!(desk.refused(1, &["backup", "--out", &own]).contains("the application's own data"), "{own}");
        assert!(desk.refused(1, &["export", &id, "--out", &own]).contains("the application's own data"), "{own}");
    }
    assert_eq!(window.get_assessment(&id).unwrap().answers.len(), before["answers"].as_object().unwrap().len());
    for folder in [desk.path("data"), ".".to_owned(), "..".to_owned(), "/".to_owned()] {
        assert!(desk.refused(1, &["backup", "--out", &folder]).contains("That is a folder"), "{folder}");
    }
    desk.refused(2, &["backup", "--out", ""]);
    let guarded = desk.write("guarded.db", "old");
    let mut rights = fs::metadata(&guarded).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&guarded, rights).unwrap();
    assert!(desk.refused(1, &["backup", "--out", &guarded]).contains("read-only"));
    assert_eq!(fs::read(&guarded).unwrap(), b"old");
    #[cfg(unix)]
    {
        let socket = desk.path("socket");
        let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(desk.refused(1, &["backup", "--out", &socket]).contains("not a file"));
        assert!(!fs::metadata(&socket).unwrap().is_file(), "it is still there");
    }
    assert_eq!(desk.json(&["show", &id]), before);
    desk.json(&["verify"]);
}

/// `/dev/full` is a disk without room.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_out_is_no_success() {
    let desk = Desk::new();
    let id = new(&desk);
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for command in [&["show", &id, "--json"][..], &["list"], &["--help"]] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_readiness"));
        let output = program.args(["--data", &desk.path("data")]).args(command).stdout(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        assert!(text(&output.stderr).contains("error: The answer could not be written out"), "{command:?}");
    }
}

#[test]
fn only_an_answer_confirms_what_was_carried_over() {
    let desk = Desk::new();
    let id = new(&desk);
    let file = desk.path("answers.json");
    desk.json(&["answer", &id, "epr.medicines", "--level", "3"]);
    desk.json(&["export", &id, "--out", &file]);
    let carried = fs::read_to_string(&file).unwrap().replace("\"to_confirm\": false", "\"to_confirm\": true");
    fs::write(&file, carried).unwrap();
    for (said, to_confirm) in [
        (&["--comment", "seen"][..], true),
        (&["--owner", "CIO", "--confidence", "unsure"], true),
        (&["--confirm"], false),
        (&["--level", "3"], false),
        (&["--not-applicable", "no such service"], false),
        (&["--met", "epr.medicines.4a"], false),
    ] {
        let id = desk.id(&["import", &file]);
        let saved = desk.json(&[&["answer", &id, "epr.medicines"], said].concat());
        assert_eq!(saved["answer"]["to_confirm"], to_confirm, "{said:?}");
    }
}

#[test]
fn scores_that_were_typed_in_go_only_when_that_is_said() {
    let desk = Desk::new();
    let id = new(&desk);
    let typed = |rest: &[&str]| desk.json(&[&["national", "scores", &id], rest].concat())["overall"]["after"].clone();
    assert!(!typed(&["--overall", "2.5"]).is_null());
    desk.refused(2, &["national", "scores", &id]);
    assert!(!desk.json(&["national", "benchmark", &id])["overall"]["after"].is_null());
    assert!(typed(&["--clear"]).is_null());
}

/// What an answers file says besides answers keeps to the same rules as what is typed in.
#[test]
fn an_answers_file_that_breaks_a_rule_adds_nothing() {
    let desk = Desk::new();
    let id = desk.id(&["example"]);
    let file = desk.path("answers.json");
    desk.json(&["export", &id, "--out", &file]);
    let whole: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let long = "x".repeat(1_001);
    let faults: [(&str, Value, &str); 9] = [
        ("/front/asked_to", vec!["note"; 21].into(), "front.asked_to"),
        ("/front/purpose", long.into(), "front.purpose"),
        ("/means/years", Value::Array(Vec::new()), "means.years"),
        ("/means/uplift_percent", 4_000_000_000_u32.into(), "means.uplift_percent"),
        ("/means/years/0/capital", u32::MAX.into(), "means.years.0.capital"),
        (
            "/means/funds",
            serde_json::json!([{"name": "F", "year": 77, "capital": 1, "revenue": 0, "source": "S", "status": "confirmed"}]),
            "means.funds.0.year",
        ),
        ("/published", serde_json::json!({"2025": {"zzz": "2.4"}}), "published.2025.zzz"),
        ("/published", serde_json::json!({"1999": {"overall": "2.4"}}), "published.1999.overall"),
        ("/published", serde_json::json!({"2024": {"well-led": "2.4"}}), "published.2024.well-led"),
    ];
    for (place, value, field) in faults {
        let mut changed = whole.clone();
        *changed.pointer_mut(place).unwrap_or_else(|| panic!("{place}")) = value;
        let bad = desk.write("bad.json", changed.to_string());
        let said = desk.refused(1, &["import", &bad]);
        assert!(said.contains(field) && said.contains("Nothing was changed"), "{said}");
    }
    assert_eq!(desk.json(&["list"])["items"].as_array().unwrap().len(), 1);
    desk.json(&["import", &file]);
}

/// Each refusal says what is the matter, what it means for the data and what to do.
#[test]
fn a_refusal_names_the_reason() {
    let desk = Desk::new();
    let id = new(&desk);
    assert!(desk.refused(1, &["restore", "."]).contains("it is a folder"));
    #[cfg(unix)]
    assert!(desk.refused(1, &["restore", "/dev/zero"]).contains("it is a device"));
    assert!(desk.refused(1, &["restore", &desk.write("empty", "")]).contains("it is empty"));
    assert!(desk.refused(1, &["show", "nobody"]).contains("no such assessment: nobody. Nothing was changed"));
    assert!(desk.refused(1, &["catalogue", "remove", "e-rostering"]).contains("comes with the application"));
    assert!(desk.refused(1, &["catalogue", "remove", "own.nothing"]).contains("no such technology: own.nothing"));
    let unknown = desk.run(&["edition", "show", "nope"]);
    assert!(text(&unknown.stderr).contains("hint: Name one that there is: 2026.1"));
    assert!(desk.refused(1, &["upgrade", &id, "--to", "2026.1"]).contains("is on edition 2026.1 already"));
    let unasked = desk.run(&["answer", &id, "epr.nothing", "--level", "2"]);
    let said = text(&unasked.stderr);
    assert!(said.contains("Nothing was changed") && !said.contains('`'), "{said}");
    let file = desk.write("a.json", "{}");
    for data in [&file, &desk.path("a.json/below")] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_readiness"));
        let output = program.args(["--data", data, "list"]).output().unwrap();
        assert!(text(&output.stderr).contains("A file stands where a folder should be"), "{}", text(&output.stderr));
    }
    // A folder in its place cannot be opened as the data file, not even by one who may do everything.
    fs::create_dir_all(desk.path("other/trust-readiness.db")).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_readiness"));
    let output = program.args(["--data", &desk.path("other"), "list"]).output().unwrap();
    assert!(text(&output.stderr).contains("permission is missing"), "{}", text(&output.stderr));
}

#[test]
fn data_that_is_gone_is_missed_and_its_backup_offered() {
    let desk = Desk::new();
    let id = new(&desk);
    desk.json(&["show", &id]);
    fs::remove_file(desk.path("data/trust-readiness.db")).unwrap();
    let output = desk.run(&["list"]);
    let said = text(&output.stderr);
    assert!(said.contains("is gone from") && said.contains("-daily.db"), "{said}");
    let backup = fs::read_dir(desk.path("data/backups")).unwrap().next().unwrap().unwrap().path();
    desk.json(&["restore", backup.to_str().unwrap()]);
    desk.json(&["show", &id]);
}
