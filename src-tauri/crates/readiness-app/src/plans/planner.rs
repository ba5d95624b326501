//! Plans being improved in the background: one thread each, stopped by a flag, never lost: what
//! was found before a stop is kept as a version of the plan.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use readiness_domain::roadmap::{Candidate, Certificate, Solution, SolutionStatus};
use readiness_plan::{ENGINE, Options, Problem, Progress, SOLVER, Stop, next_pound, solve};
use readiness_store::{PlanRow, Store};

use crate::Clock;

/// Within this share of the best possible counts as proven.
const GAP: f64 = 0.001;
/// Longest that reckoning what a little more would buy may take.
const NEXT_POUND: Duration = Duration::from_secs(10);

/// Plans at work, by id.
#[derive(Debug, Default)]
pub(crate) struct Planner(Mutex<HashMap<String, Running>>);

#[derive(Debug)]
struct Running {
    stop: Stop,
    best: Option<Solution>,
}

impl Planner {
    fn running(&self) -> MutexGuard<'_, HashMap<String, Running>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `None` when the plan is at rest; else the best found so far, if anything was.
    pub(crate) fn best(&self, plan: &str) -> Option<Option<Solution>> {
        self.running().get(plan).map(|r| r.best.clone())
    }

    /// Asks the solver to stop; it answers within about a second.
    pub(crate) fn stop(&self, plan: &str) {
        if let Some(running) = self.running().get(plan) {
            running.stop.stop();
        }
    }

    /// Stops too, and forgets what was found at once: it answers a request that is no longer the plan's.
    pub(crate) fn abandon(&self, plan: &str) {
        if let Some(running) = self.running().remove(plan) {
            running.stop.stop();
        }
    }
}

/// What the solver works on.
pub(crate) struct Work {
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) row: PlanRow,
}

/// Improves a plan in a thread of its own; a plan that is at work already is left to it, unless that was
/// asked to stop.
pub(crate) fn start(planner: &Arc<Planner>, store: &Arc<Mutex<Store>>, clock: Clock, work: Work, seconds: u32) {
    if planner.running().get(&work.row.id).is_some_and(|running| !running.stop.is_stopped()) {
        return;
    }
    // Entered here, so that whoever asks right after sees it at work.
    let stop = enter(planner, &work.row.id);
    let (planner, store) = (Arc::clone(planner), Arc::clone(store));
    thread::spawn(move || improve(&planner, &store, clock, &work, seconds, &stop));
}

/// The same on the caller's thread.
pub(crate) fn run(planner: &Planner, store: &Mutex<Store>, clock: Clock, work: &Work, seconds: u32) {
    let stop = enter(planner, &work.row.id);
    improve(planner, store, clock, work, seconds, &stop);
}

fn enter(planner: &Planner, plan: &str) -> Stop {
    let stop = Stop::new();
    let before = planner.running().insert(plan.to_owned(), Running { stop: stop.clone(), best: None });
    if let Some(before) = before {
        before.stop.stop();
    }
    stop
}

fn improve(planner: &Planner, store: &Mutex<Store>, clock: Clock, work: &Work, seconds: u32, stop: &Stop) {
    // However the thread ends, the plan is at rest afterwards.
    let _rest = AtRest { planner, plan: &work.row.id, stop };
    let problem = Problem::new(&work.row.request, &work.candidates);
    let options = Options { time_limit: Duration::from_secs(u64::from(seconds)), gap: GAP };
    let found = solve(&problem, &options, stop, |progress| {
        if let Some(running) = planner.running().get_mut(&work.row.id).filter(|running| running.stop.is_same(stop)) {
            running.best = Some(so_far(progress));
        }
    });
    let options = Options { time_limit: options.time_limit.min(NEXT_POUND), gap: GAP };
    let found = found.and_then(|solution| {
        let more = next_pound(&problem, &solution, &options, stop)?;
        Ok((solution, more))
    });
    let row = &work.row;
    let improved = match found {
        Ok((solution, next_pound)) => PlanRow { solution, next_pound, ..row.clone() },
        Err(error) => return tracing::warn!(%error, "a plan could not be improved and stays as it was"),
    };
    let kept = store.lock().unwrap_or_else(PoisonError::into_inner).write(|tx| {
        // Somebody re-planned meanwhile: their request stands, and this answer is to an older one.
        let now = tx.plan(&row.id)?;
        if now.version != row.version {
            return Ok(());
        }
        // A name given meanwhile stands, too.
        tx.save_plan(&PlanRow { name: now.name, ..improved }, clock.now()).map(drop)
    });
    if let Err(error) = kept {
        tracing::warn!(%error, "an improved plan could not be kept");
    }
}

struct AtRest<'a> {
    planner: &'a Planner,
    plan: &'a str,
    stop: &'a Stop,
}

impl Drop for AtRest<'_> {
    fn drop(&mut self) {
        let mut running = self.planner.running();
        // Another search for the plan may have begun since this one was asked to stop.
        if running.get(self.plan).is_some_and(|running| running.stop.is_same(self.stop)) {
            running.remove(self.plan);
        }
    }
}

/// While no bound is known, nothing is claimed beyond the rule that the search began with.
fn so_far(progress: Progress) -> Solution {
    let known = progress.bound.is_finite() && progress.gap.is_finite();
    Solution {
        steps: progress.steps,
        certificate: Certificate {
            status: if known { SolutionStatus::Within } else { SolutionStatus::Greedy },
            objective: progress.best,
            bound: if known { progress.bound } else { progress.best },
            gap: if known { progress.gap } else { 0.0 },
            solver: SOLVER.to_owned(),
            engine: ENGINE,
        },
        shortfalls: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_that_is_abandoned_is_stopped_and_no_longer_heard() {
        let planner = Planner::default();
        let stop = enter(&planner, "plan");
        assert!(planner.best("plan").is_some());
        planner.abandon("plan");
        assert!(stop.is_stopped());
        assert!(planner.best("plan").is_none());
    }
}
