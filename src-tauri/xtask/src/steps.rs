//! Numbered steps: each says what it does and how long it took, and the last line counts them.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::trouble::Outcome;

/// How a step went when it did not fail.
#[derive(Debug)]
pub(crate) enum Done {
    /// It did its work.
    Now,
    /// Nothing was left to do.
    Already,
    /// It could not be done here, and why that is no failure.
    Skipped(String),
}

struct Step<'a> {
    name: &'static str,
    gate: bool,
    work: Box<dyn FnOnce() -> Outcome<Done> + 'a>,
}

/// Steps in order.
#[derive(Default)]
pub(crate) struct Steps<'a> {
    steps: Vec<Step<'a>>,
}

impl<'a> Steps<'a> {
    /// Adds a step; the others still run when it fails.
    pub(crate) fn then(&mut self, name: &'static str, work: impl FnOnce() -> Outcome<Done> + 'a) {
        self.steps.push(Step { name, gate: false, work: Box::new(work) });
    }

    /// Adds a step without which those after it make no sense.
    pub(crate) fn gate(&mut self, name: &'static str, work: impl FnOnce() -> Outcome<Done> + 'a) {
        self.steps.push(Step { name, gate: true, work: Box::new(work) });
    }

    /// Runs them all and prints `N passed, N failed`.
    pub(crate) fn count(self) -> ExitCode {
        let tally = self.go();
        for line in &tally.notes {
            println!("{line}");
        }
        println!("{} passed, {} failed", tally.passed, tally.failed);
        if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Runs them all; true when none failed.
    pub(crate) fn all_well(self) -> bool {
        self.go().failed == 0
    }

    fn go(self) -> Tally {
        let total = self.steps.len();
        let mut tally = Tally::default();
        let mut shut: Option<&str> = None;
        for (index, step) in self.steps.into_iter().enumerate() {
            if let Some(gate) = shut {
                tally.notes.push(format!("not run: {}, because `{gate}` failed", step.name));
                continue;
            }
            println!("\n[{}/{total}] {}", index + 1, step.name);
            let begun = Instant::now();
            let outcome = (step.work)();
            let took = spoken(begun.elapsed());
            match outcome {
                Ok(done) => {
                    tally.passed += 1;
                    match done {
                        Done::Now => println!("    done in {took}"),
                        Done::Already => println!("    nothing to do ({took})"),
                        Done::Skipped(why) => {
                            println!("    skipped: {why}");
                            tally.notes.push(format!("skipped: {}: {why}", step.name));
                        }
                    }
                }
                Err(trouble) => {
                    tally.failed += 1;
                    println!("    failed after {took}\n{trouble}");
                    tally.notes.push(format!("failed: {}", step.name));
                    if step.gate {
                        shut = Some(step.name);
                    }
                }
            }
        }
        println!();
        tally
    }
}

#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    notes: Vec<String>,
}

/// A duration as a person says it.
fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trouble::Trouble;

    fn fails() -> Outcome<Done> {
        Err(Trouble::new("it broke.", "mend it."))
    }

    #[test]
    fn a_failed_step_lets_the_others_run() {
        let mut steps = Steps::default();
        steps.then("one", fails);
        steps.then("two", || Ok(Done::Now));
        let tally = steps.go();
        assert_eq!((tally.passed, tally.failed), (1, 1));
    }

    #[test]
    fn a_failed_gate_stops_what_follows() {
        let mut steps = Steps::default();
        steps.gate("one", fails);
        steps.then("two", || Ok(Done::Now));
        let tally = steps.go();
        assert_eq!((tally.passed, tally.failed), (0, 1));
        assert_eq!(tally.notes.last().map(String::as_str), Some("not run: two, because `one` failed"));
    }

    #[test]
    fn minutes_are_spoken_as_minutes() {
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 5 s");
        assert_eq!(spoken(Duration::from_millis(1500)), "1.5 s");
    }
}
