//! What the solver hands over, and what it tells on the way.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use readiness_domain::roadmap::{Aim, Certificate, Solution, SolutionStatus, Step};

use crate::{problem::Problem, schedule::Schedule};

/// Version of the plan model. A plan made under an older one stays as it is.
pub const ENGINE: u32 = 1;

/// Solver and version, as printed with a plan.
pub const SOLVER: &str = "HiGHS 1.16";

/// Why no answer came.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The solver would not take the program: a fault of ours.
    #[error("the solver refused the problem")]
    Solver,
}

/// A request to stop, from another thread. Clones share one flag.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Not yet stopped.
    pub fn new() -> Self {
        Self::default()
    }
    /// Asks for the best so far, now.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
    /// Whether both are one flag.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
    /// Whether it has been asked.
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How long and how far to go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Hand over the best so far after this long.
    pub time_limit: Duration,
    /// (bound − best) ÷ best at which a plan counts as proven, as a share; 0.001 as a rule.
    pub gap: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self { time_limit: Duration::from_secs(60), gap: 0.001 }
    }
}

/// How the search stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Value of the best plan so far: points of overall score averaged over the quarters for the aim
    /// `gain`, with focus and blockers weighted; £k for the aim `target`.
    pub best: f64,
    /// No plan can be better than this; infinite until known.
    pub bound: f64,
    /// Difference of bound and best as a share of best; infinite until known.
    pub gap: f64,
    /// The best plan so far.
    pub steps: Vec<Step>,
}

/// The best plan so far and the best bound so far.
#[derive(Debug, Clone)]
pub(crate) struct Standing<'a> {
    pub(crate) problem: &'a Problem,
    pub(crate) best: Option<Schedule>,
    /// In the problem's units.
    pub(crate) bound: f64,
}

impl<'a> Standing<'a> {
    pub(crate) fn new(problem: &'a Problem) -> Self {
        let bound = if problem.aim == Aim::Gain { f64::INFINITY } else { 0.0 };
        Self { problem, best: None, bound }
    }
    /// Takes a plan if it holds and is better, or as good and earlier; says whether it was taken.
    pub(crate) fn offer(&mut self, schedule: Schedule) -> bool {
        let problem = self.problem;
        let better = self.best.as_ref().is_none_or(|best| {
            let (new, old) = (schedule.worth(problem), best.worth(problem));
            problem.is_better(new, old) || (new == old && schedule.ends(problem) < best.ends(problem))
        });
        let taken = better && schedule.holds(problem);
        if taken {
            self.best = Some(schedule);
        }
        taken
    }
    /// Takes a bound if it is tighter; says whether it is.
    pub(crate) fn tighten(&mut self, bound: f64) -> bool {
        let tighter =
            bound.is_finite() && if self.problem.aim == Aim::Gain { bound < self.bound } else { bound > self.bound };
        if tighter {
            self.bound = bound;
        }
        tighter
    }
    fn worth(&self) -> f64 {
        self.best.as_ref().map_or(0.0, |best| best.worth(self.problem) as f64)
    }
    /// Worth is whole, so a bound less than one away proves the plan.
    pub(crate) fn gap(&self) -> f64 {
        let (worth, away) = (self.worth(), (self.bound - self.worth()).abs());
        if away < 0.999 {
            0.0
        } else if worth > 0.0 {
            away / worth
        } else {
            f64::INFINITY
        }
    }
    pub(crate) fn progress(&self) -> Progress {
        Progress {
            best: self.problem.shown(self.worth()),
            bound: self.problem.shown(self.bound),
            gap: self.gap(),
            steps: self.best.as_ref().map_or_else(Vec::new, |best| best.steps(self.problem)),
        }
    }
    /// As it is handed over. `at_once`: made by rule, nothing proven.
    pub(crate) fn solution(&self, gap: f64, at_once: bool) -> Solution {
        let Progress { best, bound, gap: reached, steps } = self.progress();
        let known = bound.is_finite() && reached.is_finite();
        let status = match &self.best {
            None => SolutionStatus::Infeasible,
            // Stopped before anything was proven, it is no more than what the rule gave.
            Some(_) if at_once || !known => SolutionStatus::Greedy,
            Some(_) if reached <= gap => SolutionStatus::Optimal,
            Some(_) => SolutionStatus::Within,
        };
        // Files know no infinity: a bound that is not known is the plan's own value with a gap of one.
        let (bound, reached) = if known { (bound, reached) } else { (best, 1.0) };
        Solution {
            steps,
            certificate: Certificate {
                status,
                objective: best,
                bound,
                gap: reached,
                solver: SOLVER.into(),
                engine: ENGINE,
            },
            shortfalls: Vec::new(),
        }
    }
}
