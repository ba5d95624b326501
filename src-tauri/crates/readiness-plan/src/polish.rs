//! Small betterments of a plan: what helps nothing goes, what can end earlier does, and parts are
//! taken out and put back in another order.
//!
//! Counted in steps and not in seconds, so that the same input gives the same plan on any machine.

use readiness_domain::roadmap::Aim;

use crate::{greedy::fill, problem::Problem, schedule::Schedule};

/// A fixed sequence of numbers without pattern (a 64-bit linear congruential generator).
pub(crate) struct Sequence(u64);

impl Sequence {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }
    /// From 0 to `n` − 1; 0 when `n` is 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize).checked_rem(n).unwrap_or(0)
    }
}

/// The plan without what helps nothing, every action as early as its place in the order allows.
/// Never worse, and breaks no rule that held.
pub(crate) fn tidy(problem: &Problem, mut schedule: Schedule) -> Schedule {
    prune(problem, &mut schedule);
    let mut order: Vec<usize> = (0..problem.ways.len()).filter(|w| schedule.starts[*w].is_some()).collect();
    for _ in 0..8 {
        let before = schedule.starts.clone();
        order.sort_by_key(|w| (schedule.starts[*w], std::cmp::Reverse(problem.ways[*w].value), *w));
        for w in &order {
            let Some(start) = schedule.starts[*w].filter(|_| !problem.ways[*w].fixed) else { continue };
            schedule.take(problem, *w);
            if schedule.place(problem, *w).is_none_or(|new| new > start) {
                schedule.take(problem, *w);
                schedule.put(problem, *w, start);
            }
        }
        if schedule.starts == before {
            break;
        }
    }
    if problem.aim == Aim::Gain { fill(problem, schedule) } else { schedule }
}

/// Takes out what is neither of worth, nor required, nor needed by anything that stays.
fn prune(problem: &Problem, schedule: &mut Schedule) {
    for m in problem.order.iter().rev() {
        for w in &problem.milestones[*m].ways {
            let way = &problem.ways[*w];
            if schedule.starts[*w].is_none() || way.fixed || problem.milestones[*m].required {
                continue;
            }
            let needed =
                (0..problem.ways.len()).any(|v| schedule.starts[v].is_some() && problem.ways[v].requires.contains(m));
            if !needed && (way.value == 0 || problem.aim == Aim::Target) {
                schedule.take(problem, *w);
            }
        }
    }
}

/// Better plans near a plan for the aim `gain`: `rounds` times, a few chosen actions are taken out with
/// all that rests on them, and the room is filled anew.
pub(crate) fn search(problem: &Problem, start: Schedule, rounds: usize, mut stopped: impl FnMut() -> bool) -> Schedule {
    let mut best = tidy(problem, start);
    let mut worth = best.worth(problem);
    let mut next = Sequence::new(1);
    for _ in 0..rounds {
        if stopped() {
            break;
        }
        let chosen: Vec<usize> =
            (0..problem.ways.len()).filter(|w| best.starts[*w].is_some() && !problem.ways[*w].fixed).collect();
        if chosen.is_empty() {
            break;
        }
        let mut trial = best.clone();
        for _ in 0..=next.below(5) {
            take_with_dependents(problem, &mut trial, chosen[next.below(chosen.len())]);
        }
        // One that was never in comes first, so that the rule does not put the same things back.
        let out: Vec<usize> = (0..problem.ways.len()).filter(|w| best.starts[*w].is_none()).collect();
        if !out.is_empty() {
            let w = out[next.below(out.len())];
            if problem.milestones[problem.ways[w].milestone].ways.iter().all(|v| trial.starts[*v].is_none()) {
                trial.place(problem, w);
            }
        }
        let trial = tidy(problem, fill(problem, trial));
        if trial.worth(problem) > worth && trial.holds(problem) {
            worth = trial.worth(problem);
            best = trial;
        }
    }
    best
}

fn take_with_dependents(problem: &Problem, schedule: &mut Schedule, way: usize) {
    let mut walk = vec![way];
    while let Some(w) = walk.pop() {
        if schedule.starts[w].is_none()
            || problem.ways[w].fixed
            || problem.milestones[problem.ways[w].milestone].required
        {
            continue;
        }
        schedule.take(problem, w);
        let m = problem.ways[w].milestone;
        walk.extend(
            (0..problem.ways.len()).filter(|v| schedule.starts[*v].is_some() && problem.ways[*v].requires.contains(&m)),
        );
    }
}
