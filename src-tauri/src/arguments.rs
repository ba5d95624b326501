//! Where the data is: `--data DIR`, else the application's own folder on this machine.

use std::ffi::OsString;
use std::path::PathBuf;

/// For tests: the data folder, when `--data` is not given.
const VARIABLE: &str = "TRUST_READINESS_DATA";

/// The folder that was asked for, if one was. Other arguments are left to the toolkit.
pub(crate) fn data_folder() -> Option<PathBuf> {
    chosen(std::env::args_os().skip(1)).or_else(|| std::env::var_os(VARIABLE).map(PathBuf::from))
}

fn chosen(words: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    let mut words = words;
    while let Some(word) = words.next() {
        if word == "--data" {
            return words.next().map(PathBuf::from);
        }
        if let Some(folder) = word.to_str().and_then(|word| word.strip_prefix("--data=")) {
            return Some(PathBuf::from(folder));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&str]) -> Option<PathBuf> {
        chosen(words.iter().map(OsString::from))
    }

    #[test]
    fn the_folder_is_taken_in_both_spellings() {
        assert_eq!(of(&["--data", "here"]), Some(PathBuf::from("here")));
        assert_eq!(of(&["--other", "--data=here"]), Some(PathBuf::from("here")));
        assert_eq!(of(&["here"]), None);
        assert_eq!(of(&["--data"]), None);
    }
}
