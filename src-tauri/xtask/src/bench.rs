//! Speed and memory in release, printed and not asserted: a busy machine is no fault of ours.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

use crate::house::House;
use crate::packages::{self, For};
use crate::program::Program;
use crate::steps::{Done, Steps};
use crate::trouble::{Outcome, Trouble};
use crate::window::{self, Screen, make};
use crate::{driver, set_up, tools, ui};

/// Enough for a window that starts within two seconds to have drawn and settled.
const SETTLE: Duration = Duration::from_secs(3);

/// `cargo xtask bench`.
pub(crate) fn bench(house: &House) -> ExitCode {
    let mut steps = Steps::default();
    steps.gate("Rust, Node and npm", tools::check);
    steps.gate("System packages", || packages::ensure(For::Tests));
    set_up::pages(&mut steps, house);
    steps.gate("Build: everything, in release", || {
        Program::cargo()
            .args(["build", "--release", "--workspace", "--bins", "--benches"])
            .within(house.root())
            .run()?;
        Ok(Done::Now)
    });
    steps.then("Answers, scores and reports", || {
        Program::cargo().args(["bench", "--quiet", "--workspace", "--bench", "figures"]).within(house.root()).run()?;
        Ok(Done::Now)
    });
    steps.then("The window: cold start and memory", || start(house));
    steps.then("The window: results painted after the click", || {
        driver::ensure(house)?;
        ui::install(&house.e2e())?;
        window::time(house)
    });
    steps.count()
}

/// Starts the window three times and prints when it was usable and what it held.
fn start(house: &House) -> Outcome<Done> {
    if !cfg!(target_os = "linux") {
        return Ok(Done::Skipped("memory is read from /proc, which only Linux has".into()));
    }
    let screen = Screen::open()?;
    for turn in 1..=3 {
        let data = house.corner("bench-data");
        let _ = fs::remove_dir_all(&data);
        make(&data)?;
        let mut window = Program::new(house.released("trust-readiness"))
            .args(["--data"])
            .args([&data])
            .with("TRUST_READINESS_TIMES", "1")
            .with("DISPLAY", screen.name())
            .with("LIBGL_ALWAYS_SOFTWARE", "1")
            .without("WAYLAND_DISPLAY")
            .start()?;
        let mut line = String::new();
        if let Some(output) = window.stdout.take() {
            let _ = BufReader::new(output).read_line(&mut line);
        }
        sleep(SETTLE);
        let (held, drawing) = resident(window.id());
        let _ = window.kill();
        let _ = window.wait();
        if line.trim().is_empty() {
            return Err(Trouble::new("the window did not start.", "cargo xtask run, to see why."));
        }
        println!(
            "    {turn}: {} (aim 2000 ms); {} MB resident, {} of them for drawing without a screen (aim 150 besides)",
            line.trim(),
            held / 1024,
            drawing / 1024
        );
    }
    Ok(Done::Now)
}

/// Resident memory in kB, and how much of it is the drawing of a virtual screen: where there is a real
/// one, that is not loaded.
fn resident(process: u32) -> (u64, u64) {
    let maps = fs::read_to_string(format!("/proc/{process}/smaps")).unwrap_or_default();
    let (mut all, mut drawing, mut is_drawing) = (0, 0, false);
    for line in maps.lines() {
        if let Some(size) =
            line.strip_prefix("Rss:").and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok())
        {
            all += size;
            drawing += if is_drawing { size } else { 0 };
        } else if line.as_bytes().first().is_some_and(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(b)) {
            is_drawing = ["/libLLVM", "/dri/"].iter().any(|name| line.contains(name));
        }
    }
    (all, drawing)
}
