//! System packages: installed where we may, named where we may not.

use std::fmt::Write as _;
use std::path::Path;

use crate::program::Program;
use crate::steps::Done;
use crate::trouble::{Outcome, Trouble};

/// What a purpose needs, by the names that Debian and Ubuntu use.
#[derive(Debug, Clone, Copy)]
pub(crate) enum For {
    /// The command line: what compiles the parts in C and C++, which are the database and the solver.
    CommandLine,
    /// The window besides.
    Window,
    /// The tests besides.
    Tests,
}

const COMMAND_LINE: [&str; 5] = ["cmake", "make", "g++", "libclang-dev", "pkg-config"];
const WINDOW: [&str; 3] = ["libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev"];
const TESTS: [&str; 5] = ["webkit2gtk-driver", "xvfb", "xauth", "dbus-x11", "poppler-utils"];

/// What other systems call them, for the command that a person is given.
const ELSEWHERE: [(&str, &str, &str); 3] = [
    (
        "/usr/bin/dnf",
        "sudo dnf install cmake make gcc-c++ clang-devel pkgconf webkit2gtk4.1-devel gtk3-devel librsvg2-devel",
        "webkit2gtk-driver xorg-x11-server-Xvfb xauth dbus-x11 poppler-utils",
    ),
    (
        "/usr/bin/pacman",
        "sudo pacman -S --needed cmake base-devel clang webkit2gtk-4.1 gtk3 librsvg",
        "xorg-server-xvfb xorg-xauth dbus poppler",
    ),
    (
        "/usr/bin/zypper",
        "sudo zypper install cmake make gcc-c++ clang-devel pkgconf webkit2gtk3-devel gtk3-devel librsvg-devel",
        "webkit2gtk3-minibrowser xorg-x11-server-Xvfb xauth dbus-1-x11 poppler-tools",
    ),
];

impl For {
    fn names(self) -> Vec<&'static str> {
        let mut names = COMMAND_LINE.to_vec();
        if !matches!(self, Self::CommandLine) {
            names.extend(WINDOW);
        }
        if matches!(self, Self::Tests) {
            names.extend(TESTS);
        }
        names
    }
}

/// Sees that they are there; installs what is missing with apt when that needs no password.
pub(crate) fn ensure(purpose: For) -> Outcome<Done> {
    if cfg!(target_os = "linux") {
        if Path::new("/usr/bin/dpkg-query").exists() { with_apt(&purpose.names()) } else { by_probing(purpose) }
    } else {
        compiler_only()
    }
}

fn with_apt(names: &[&str]) -> Outcome<Done> {
    let missing: Vec<&str> = names.iter().copied().filter(|name| !installed(name)).collect();
    if missing.is_empty() {
        return Ok(Done::Already);
    }
    let list = missing.join(" ");
    println!("    missing: {list}");
    let by_hand = format!("sudo apt-get update && sudo apt-get install --yes --no-install-recommends {list}");
    let Some(mut rights) = rights() else {
        return Err(Trouble::new(
            format!("these system packages are missing, and installing them needs a password: {list}."),
            by_hand,
        ));
    };
    rights.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    rights.extend(["-qq", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=180"]);
    // An update may fail for one of several sources and yet bring what is wanted.
    let _ = apt(&rights, &["update"]).run();
    let wanted = [&["install", "--yes", "--no-install-recommends"], missing.as_slice()].concat();
    apt(&rights, &wanted).run().map_err(|trouble| trouble.next(by_hand))?;
    Ok(Done::Now)
}

fn apt(rights: &[&str], words: &[&str]) -> Program {
    Program::new(rights[0]).args(&rights[1..]).args(words)
}

fn installed(name: &str) -> bool {
    Program::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", name])
        .text()
        .is_ok_and(|status| status == "installed")
}

/// What to put before a command that changes the system; nothing when we may not.
fn rights() -> Option<Vec<&'static str>> {
    let root = Program::new("id").args(["-u"]).text().is_ok_and(|id| id.trim() == "0");
    if root {
        return Some(Vec::new());
    }
    Program::new("sudo").args(["-n", "true"]).text().is_ok().then(|| vec!["sudo", "-n"])
}

fn by_probing(purpose: For) -> Outcome<Done> {
    let mut missing = String::new();
    let mut want = |there: bool, name: &str| {
        if !there {
            let _ = write!(missing, " {name}");
        }
    };
    for program in ["cmake", "make", "c++", "clang", "pkg-config"] {
        want(answers(program), program);
    }
    if !matches!(purpose, For::CommandLine) {
        for library in ["webkit2gtk-4.1", "gtk+-3.0", "librsvg-2.0"] {
            want(Program::new("pkg-config").args(["--exists", library]).text().is_ok(), library);
        }
    }
    if matches!(purpose, For::Tests) {
        for program in ["WebKitWebDriver", "Xvfb", "dbus-run-session", "pdftotext"] {
            want(on_path(program), program);
        }
    }
    if missing.is_empty() {
        return Ok(Done::Already);
    }
    let next = ELSEWHERE.iter().find(|(tool, ..)| Path::new(tool).exists()).map_or_else(
        || format!("install these with your system's package tool:{missing}"),
        |(_, base, tests)| {
            if matches!(purpose, For::Tests) { format!("{base} {tests}") } else { (*base).to_owned() }
        },
    );
    Err(Trouble::new(format!("these are missing from the system:{missing}."), next))
}

fn compiler_only() -> Outcome<Done> {
    if answers("cmake") && answers("clang") {
        return Ok(Done::Already);
    }
    let next = if cfg!(target_os = "macos") {
        "xcode-select --install && brew install cmake llvm"
    } else {
        "winget install Kitware.CMake LLVM.LLVM Microsoft.VisualStudio.2022.BuildTools"
    };
    Err(Trouble::new("CMake or Clang is missing, which the plan's solver is built with.", next))
}

fn answers(program: &str) -> bool {
    Program::new(program).args(["--version"]).text().is_ok()
}

/// Whether a program is on the PATH, without running it.
pub(crate) fn on_path(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}
