//! The real window, driven as a person would, on a display that nobody sees.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::Duration;

use crate::driver;
use crate::house::House;
use crate::packages::on_path;
use crate::program::Program;
use crate::steps::Done;
use crate::trouble::{Outcome, Trouble};

/// Far more than it takes on a loaded machine; only a hang reaches it.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// Runs `tests/e2e` against the window built in debug.
pub(crate) fn test(house: &House) -> Outcome<Done> {
    let runner = ["--test", "--test-force-exit", "--test-concurrency=1", "--test-reporter=spec"];
    drive(house, &house.built("trust-readiness"), ".test.mjs", &runner)
}

/// Prints how soon pages are painted, in the window built in release.
pub(crate) fn time(house: &House) -> Outcome<Done> {
    drive(house, &house.released("trust-readiness"), ".bench.mjs", &[])
}

/// Runs the scripts of `tests/e2e` with this ending against a window.
fn drive(house: &House, window: &Path, ending: &str, runner: &[&str]) -> Outcome<Done> {
    if !cfg!(target_os = "linux") {
        return Ok(Done::Skipped("the window is driven through WebKitGTK, which only Linux has".into()));
    }
    let home = house.corner("e2e");
    let _ = fs::remove_dir_all(&home);
    make(&home)?;
    // The desktop's own services talk much; what they say is kept for when something fails.
    let log = home.join("services.log");
    let murmur = File::create(&log).map_err(|why| no_room(&log, &why))?;
    let screen = Screen::open()?;
    under_bus()
        .args(["node"])
        .args(runner)
        .args(scripts(house, ending)?)
        .within(house.root())
        .with("TRUST_READINESS_WINDOW", window)
        .with("TRUST_READINESS_DRIVER", driver::path(house))
        .with("TRUST_READINESS_TEST_HOME", &home)
        .with("DISPLAY", screen.name())
        .with("GDK_BACKEND", "x11")
        .with("LIBGL_ALWAYS_SOFTWARE", "1")
        .with("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .with("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .with("NO_AT_BRIDGE", "1")
        .with("GTK_USE_PORTAL", "0")
        .without("WAYLAND_DISPLAY")
        .murmur(murmur)
        .limit(LIMIT)
        .run()
        .map_err(|trouble| {
            let left = house.short(&home);
            trouble
                .next(format!("read what failed above; {left} keeps what the window showed (failed) and services.log."))
        })?;
    Ok(Done::Now)
}

/// The files with this ending, in order.
fn scripts(house: &House, ending: &str) -> Outcome<Vec<PathBuf>> {
    let mut scripts: Vec<PathBuf> = fs::read_dir(house.e2e())
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    scripts.sort();
    if scripts.is_empty() {
        let folder = house.short(&house.e2e());
        return Err(Trouble::new(
            format!("there are no scripts in {folder}."),
            "git status, to see what became of them.",
        ));
    }
    Ok(scripts)
}

/// A session bus of its own, where there is the means for it.
fn under_bus() -> Program {
    if on_path("dbus-run-session") { Program::new("dbus-run-session").args(["--"]) } else { Program::new("env") }
}

/// Makes a folder.
pub(crate) fn make(folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder).map_err(|why| no_room(folder, &why))
}

fn no_room(path: &Path, why: &std::io::Error) -> Trouble {
    Trouble::new(
        format!("{} cannot be written: {why}.", path.display()),
        "see that there is room and that you may write there, then run the same command again.",
    )
}

/// A display in memory, closed when this goes out of use.
#[derive(Debug)]
pub(crate) struct Screen {
    name: String,
    server: Child,
}

impl Screen {
    /// Opens one with the first free number, which the server itself finds.
    pub(crate) fn open() -> Outcome<Self> {
        Self::try_open().or_else(|_| Self::try_open())
    }

    /// As `DISPLAY` wants it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    fn try_open() -> Outcome<Self> {
        let mut server = Program::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"])
            .start()?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            let _ = BufReader::new(output).read_line(&mut number);
        }
        let number = number.trim();
        let screen = Self { name: format!(":{number}"), server };
        if number.is_empty() {
            return Err(Trouble::new(
                "the virtual display (Xvfb) did not start.",
                "run Xvfb -displayfd 1 to see why, mend that, and run the same command again.",
            ));
        }
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
