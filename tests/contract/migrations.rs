//! A migration is never edited once shipped: its checksum is committed beside the tests.

use sha2::{Digest, Sha256};

use crate::source::{files, read};

/// `sha256  name`, one a line.
const COMMITTED: &str = "tests/contract/migrations.sums";

#[test]
fn migrations_are_as_they_were() {
    let mut now = String::new();
    for script in files("migrations", &[".sql"]) {
        let sum: String = Sha256::digest(script.text.replace("\r\n", "\n").as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let name = script.path.rsplit('/').next().unwrap_or_default();
        now.push_str(&format!("{sum}  {name}\n"));
    }
    assert_eq!(
        read(COMMITTED),
        now,
        "a migration was changed or added. A shipped one is never edited: write a new one. For a new one, add its line \
         to {COMMITTED}: (cd migrations && sha256sum *.sql)"
    );
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    for (index, script) in files("migrations", &[".sql"]).iter().enumerate() {
        let wanted = format!("migrations/{:04}_", index + 1);
        assert!(script.path.starts_with(&wanted), "{} should begin with {wanted}", script.path);
    }
}
