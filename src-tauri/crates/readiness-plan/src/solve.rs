//! Greedy first, then proof: the order of the search, its progress and its stop.
//!
//! The exact search tells of every better plan and bound as it is found, and ends soon after a stop.

use std::time::{Duration, Instant};

use readiness_domain::roadmap::{Aim, Shortfall, Solution};

use crate::{
    formulation::{Formulation, Objective},
    greedy::greedy as by_rule,
    mip::Limits,
    polish,
    problem::Problem,
    schedule::Schedule,
    shortfall::shortfalls,
    solution::{Options, PlanError, Progress, Standing, Stop},
};

/// Rounds of the search by rule between the greedy plan and the exact search.
const ROUNDS: usize = 600;

/// The plan by rule, in well under 100 ms: status `greedy`, or `infeasible` without shortfalls when the
/// rule finds none (the exact search may).
pub fn greedy(problem: &Problem) -> Solution {
    let mut standing = Standing::new(problem);
    if let Some(schedule) = by_rule(problem) {
        standing.offer(polish::tidy(problem, schedule));
    }
    standing.solution(0.0, true)
}

/// The best plan, as far as time allows, with what is proven of it. Blocks; call it from a thread.
/// `progress` is told of the greedy plan first, then of every better plan or bound.
///
/// The plan is never worse than [`greedy`]'s. When no plan keeps to what is fixed and required,
/// the status is `infeasible` and the shortfalls say what is short.
///
/// # Errors
/// [`PlanError::Solver`] when the solver refuses the program, which is a fault of this room.
pub fn solve(
    problem: &Problem,
    options: &Options,
    stop: &Stop,
    progress: impl FnMut(Progress),
) -> Result<Solution, PlanError> {
    let start = by_rule(problem).map(|schedule| polish::tidy(problem, schedule));
    search(problem, start, options, stop, progress)
}

/// As [`solve`], from a plan that is there already, if it holds.
pub(crate) fn solve_from(
    problem: &Problem,
    start: Schedule,
    options: &Options,
    stop: &Stop,
    progress: impl FnMut(Progress),
) -> Result<Solution, PlanError> {
    let start = if start.holds(problem) { Some(start) } else { by_rule(problem) };
    let start = start.map(|schedule| polish::tidy(problem, schedule));
    search(problem, start, options, stop, progress)
}

fn search(
    problem: &Problem,
    start: Option<Schedule>,
    options: &Options,
    stop: &Stop,
    mut progress: impl FnMut(Progress),
) -> Result<Solution, PlanError> {
    let clock = Clock { start: Instant::now(), limit: options.time_limit, stop };
    let mut standing = Standing::new(problem);
    if let Some(schedule) = start {
        standing.offer(schedule);
        progress(standing.progress());
    }
    if !problem.late.is_empty() {
        return Ok(Solution { shortfalls: shortfalls(problem, &clock)?, ..standing.solution(options.gap, false) });
    }
    if let Some(best) = standing.best.clone().filter(|_| problem.aim == Aim::Gain)
        && standing.offer(polish::search(problem, best, ROUNDS, || clock.is_over()))
    {
        progress(standing.progress());
    }
    let infeasible = improve(&mut standing, options.gap, &clock, &mut progress)?;
    if problem.aim == Aim::Target && standing.best.is_some() {
        finish_early(&mut standing, &clock, &mut progress)?;
    }
    let mut solution = standing.solution(options.gap, false);
    if infeasible {
        solution.shortfalls = shortfalls(problem, &clock)?;
    } else if standing.best.is_none() {
        solution.shortfalls.push(not_found());
    }
    Ok(solution)
}

/// Said when time ran out before a plan was found or ruled out.
fn not_found() -> Shortfall {
    Shortfall {
        means: "time".into(),
        when: String::new(),
        short_by: 0,
        sentence: "No plan was found in the time given, and none was ruled out: try again with more time.".into(),
    }
}

/// Time that is left, and whether to stop.
pub(crate) struct Clock<'a> {
    pub(crate) start: Instant,
    pub(crate) limit: Duration,
    pub(crate) stop: &'a Stop,
}

impl Clock<'_> {
    pub(crate) fn left(&self) -> Duration {
        self.limit.saturating_sub(self.start.elapsed())
    }
    pub(crate) fn is_over(&self) -> bool {
        self.stop.is_stopped() || self.left().is_zero()
    }
}

/// The exact search for the aim. Says whether there is no plan at all.
fn improve(
    standing: &mut Standing<'_>,
    gap: f64,
    clock: &Clock<'_>,
    progress: &mut impl FnMut(Progress),
) -> Result<bool, PlanError> {
    let problem = standing.problem;
    if clock.is_over() {
        return Ok(false);
    }
    let formulation = Formulation::of(problem, Objective::Aim);
    let from = standing.best.as_ref().map(|best| formulation.values(problem, best));
    let mut infeasible = false;
    let limits = Limits { time: clock.left(), gap, slack: 0.999 };
    formulation.mip.solve(problem.aim == Aim::Gain, from.as_deref(), limits, clock.stop, |outcome| {
        let tighter = standing.tighten(outcome.bound);
        infeasible = outcome.infeasible;
        let found = outcome.values.as_ref().map(|values| formulation.schedule(problem, values));
        let better = found.is_some_and(|schedule| standing.offer(polish::tidy(problem, schedule)));
        if better || tighter {
            progress(standing.progress());
        }
    })?;
    Ok(infeasible && standing.best.is_none())
}

/// Of all plans that cost no more, one whose actions end early: to 1 %, for at most 10 seconds.
fn finish_early(
    standing: &mut Standing<'_>,
    clock: &Clock<'_>,
    progress: &mut impl FnMut(Progress),
) -> Result<(), PlanError> {
    let problem = standing.problem;
    let Some(best) = standing.best.as_ref().filter(|_| !clock.is_over()) else { return Ok(()) };
    let formulation = Formulation::of(problem, Objective::Ends { cost: best.worth(problem) });
    let from = formulation.values(problem, best);
    let limits = Limits { time: clock.left().min(Duration::from_secs(10)), gap: 0.01, slack: 0.999 };
    formulation.mip.solve(false, Some(&from), limits, clock.stop, |outcome| {
        let found = outcome.values.as_ref().map(|values| formulation.schedule(problem, values));
        if found.is_some_and(|schedule: Schedule| standing.offer(polish::tidy(problem, schedule))) {
            progress(standing.progress());
        }
    })
}
