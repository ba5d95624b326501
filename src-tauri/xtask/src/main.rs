//! Set-up, checks, tests and benchmarks, each with one command: `cargo xtask …`.
//!
//! Only the standard library is used, so that this compiles in seconds on a fresh machine and
//! can say in plain words what is missing before anything long begins.

mod bench;
mod bindings;
mod check;
mod driver;
mod house;
mod packages;
mod pdf;
mod program;
mod run;
mod set_up;
mod stamp;
mod steps;
mod test;
mod tools;
mod trouble;
mod ui;
mod window;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run [--data DIR]   set up, build and open the window; without a display, make the worked
                     example's PDF instead
  test               set up and run every test: checks, Rust, window, PDF
  check              format, lints and types, without running anything
  bindings           write the window's types from the Rust ones
  bench              speed and memory, in release
  help               this text
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let house = house::House::find();
    let rest = words.get(1..).unwrap_or_default();
    match words.first().map(String::as_str) {
        Some("run") => run::run(&house, rest),
        Some("test") if rest.is_empty() => test::test(&house),
        Some("check") if rest.is_empty() => check::check(&house),
        Some("bindings") if rest.is_empty() => bindings::write_all(&house),
        Some("bench") if rest.is_empty() => bench::bench(&house),
        None | Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Some(other) => {
            let asked = [&[other.to_owned()], rest].concat().join(" ");
            eprintln!("error: there is no command `{asked}`.\nnext: cargo xtask help");
            ExitCode::from(2)
        }
    }
}
