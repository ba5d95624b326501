//! What each room may say: SQL only in the store, the PDF crate's name in one folder, Tauri's in
//! two, and nobody speaks of a network.

use crate::source::{Source, none, rust, window};

const SQL: [&str; 7] = ["SELECT ", "INSERT INTO", "INSERT OR", "DELETE FROM", "CREATE TABLE", "ALTER TABLE", "PRAGMA "];

const NETWORK_RUST: [&str; 7] =
    ["std::net", "TcpStream", "TcpListener", "UdpSocket", "reqwest", "tokio::net", "hyper::"];

const NETWORK_WINDOW: [&str; 6] =
    ["fetch(", "XMLHttpRequest", "new WebSocket", "new EventSource", "sendBeacon", "importScripts"];

/// Breaches of "these words only there".
fn outside(sources: Vec<Source>, words: &[&str], allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let mut breaches = Vec::new();
    for source in sources.into_iter().filter(|source| !allowed(&source.path)) {
        for (number, line) in source.text.lines().enumerate() {
            if let Some(word) = words.iter().find(|word| says(line, word)) {
                breaches.push(format!("{}:{}: `{}`", source.path, number + 1, word.trim()));
            }
        }
    }
    breaches
}

/// Whether a line says a word that does not only end another: `refetch(` is not `fetch(`.
fn says(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[test]
fn only_the_store_speaks_sql() {
    let breaches = outside(rust(), &SQL, |path| path.starts_with("src-tauri/crates/readiness-store/"));
    none(&breaches, "SQL outside the store:");
}

#[test]
fn only_paint_names_the_pdf_crate() {
    let breaches = outside(rust(), &["printpdf"], |path| path.contains("readiness-report/src/paint"));
    none(&breaches, "the PDF crate is named outside paint:");
}

#[test]
fn only_the_shell_and_ipc_name_tauri() {
    let shell = outside(rust(), &["tauri::", "tauri_"], |path| {
        path.starts_with("src-tauri/src/") || path == "src-tauri/build.rs"
    });
    none(&shell, "Tauri is named outside the shell:");
    let window = outside(window(), &["@tauri-apps", "__TAURI"], |path| path.starts_with("ui/src/ipc/"));
    none(&window, "Tauri is named outside ui/src/ipc:");
}

#[test]
fn only_what_the_solver_calls_back_is_unsafe() {
    let breaches = outside(rust(), &["unsafe_code"], |path| {
        path == "src-tauri/crates/readiness-plan/src/watch.rs" || path.starts_with("tests/contract/")
    });
    none(&breaches, "unsafe code outside the one file that is excused:");
}

#[test]
fn nobody_speaks_of_a_network() {
    none(&outside(rust(), &NETWORK_RUST, |_| false), "network code in Rust:");
    none(&outside(window(), &NETWORK_WINDOW, |_| false), "network code in the window:");
}

#[test]
fn the_domain_is_pure() {
    // What only tests see may measure time and read how many cases to try.
    let tests = |path: &str| path.contains("/tests/") || path.contains("/testing/");
    let domain =
        rust().into_iter().filter(|s| s.path.contains("crates/readiness-domain/src") && !tests(&s.path)).collect();
    let impure = ["std::fs", "std::env", "SystemTime", "Instant::now", "Utc::now", "Local::now", "HashMap", "HashSet"];
    none(&outside(domain, &impure, |_| false), "the domain has no disk, clock, environment or unordered map:");
}

#[test]
fn only_one_file_of_the_desk_reads_the_clock() {
    let mut files: Vec<String> = outside(rust(), &["Utc::now", "Local::now", "SystemTime::now"], |path| {
        !path.starts_with("src-tauri/crates/") || path.contains("/tests/") || path.contains("/benches/")
    });
    files.iter_mut().for_each(|breach| breach.truncate(breach.find(':').unwrap_or(breach.len())));
    files.sort();
    files.dedup();
    assert!(
        files.len() <= 1 && files.iter().all(|file| file.contains("readiness-app/")),
        "the clock is read in one file of the desk, and these read it:\n  {}",
        files.join("\n  ")
    );
}
