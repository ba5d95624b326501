//! Rust, Node and npm: there, and new enough.

use crate::program::Program;
use crate::steps::Done;
use crate::trouble::{Outcome, Trouble};

/// What must be there: name, least version, and how to get it.
const WANTED: [(&str, Version, &str); 3] = [
    ("rustc", Version(1, 90), "get Rust from https://rustup.rs, or update it: rustup update stable"),
    (
        "node",
        Version(20, 19),
        "install Node.js 20.19 or newer from https://nodejs.org, or with your system's packages.",
    ),
    ("npm", Version(11, 0), "update npm: npm install --global npm@11"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Version(u32, u32);

/// Checks all three.
pub(crate) fn check() -> Outcome<Done> {
    for (name, least, next) in WANTED {
        check_one(name, least, next)?;
    }
    Ok(Done::Now)
}

/// Checks Rust alone, which is enough for the command line.
pub(crate) fn check_rust() -> Outcome<Done> {
    let (name, least, next) = WANTED[0];
    check_one(name, least, next)?;
    Ok(Done::Now)
}

fn check_one(name: &str, least: Version, next: &str) -> Outcome<()> {
    let program = if name == "npm" { Program::npm() } else { Program::new(name) };
    let wanted = format!("{name} {}.{} or newer is needed", least.0, least.1);
    let said = program
        .args(["--version"])
        .text()
        .map_err(|_| Trouble::new(format!("{wanted}, and there is no {name}."), next))?;
    let found = version(&said)
        .ok_or_else(|| Trouble::new(format!("{wanted}, and `{name} --version` says `{}`.", said.trim()), next))?;
    if found < least {
        return Err(Trouble::new(format!("{wanted}, and this is {}.{}.", found.0, found.1), next));
    }
    println!("    {name} {}.{}", found.0, found.1);
    Ok(())
}

/// The first two numbers in what a program says of its version.
fn version(said: &str) -> Option<Version> {
    let begins = said.find(|c: char| c.is_ascii_digit())?;
    let mut numbers = said[begins..].split(|c: char| !c.is_ascii_digit());
    Some(Version(numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_programs_print_them() {
        assert_eq!(version("rustc 1.95.0 (59807616e 2026-04-14)\n"), Some(Version(1, 95)));
        assert_eq!(version("v20.19.5\n"), Some(Version(20, 19)));
        assert_eq!(version("11.19.1"), Some(Version(11, 19)));
        assert_eq!(version("command not found"), None);
    }

    #[test]
    fn a_later_minor_does_not_outweigh_an_older_major() {
        assert!(Version(18, 99) < Version(20, 19));
    }
}
