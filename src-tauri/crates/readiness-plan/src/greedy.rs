//! A plan at once, by rule: whole bundles, most gain for the scarcest means first.
//!
//! A bundle is a level with everything on its way that is not yet in the plan; it goes in whole or
//! not at all. Ties are broken by the order of the candidates, so the same input gives the same plan.

use readiness_domain::roadmap::Aim;

use crate::{polish::Sequence, problem::Problem, schedule::Schedule};

/// The plan by rule; `None` when the rule finds none that keeps to what is fixed or required.
pub(crate) fn greedy(problem: &Problem) -> Option<Schedule> {
    let base = required(problem)?;
    Some(if problem.aim == Aim::Gain { fill(problem, base) } else { base })
}

/// Everything that is fixed or required, and what it needs.
fn required(problem: &Problem) -> Option<Schedule> {
    // Different priorities find room where the first does not; all are rules, none is chance.
    (0..64).find_map(|turn| required_by(problem, turn))
}

fn required_by(problem: &Problem, turn: u64) -> Option<Schedule> {
    let mut schedule = Schedule::empty(problem);
    for (w, way) in problem.ways.iter().enumerate().filter(|(_, way)| way.fixed) {
        if !schedule.fits(problem, w, way.earliest) {
            return None;
        }
        schedule.put(problem, w, way.earliest);
    }
    let mut chosen = vec![None; problem.milestones.len()];
    let mut walk: Vec<usize> = (0..problem.milestones.len()).filter(|m| problem.milestones[*m].required).collect();
    while let Some(m) = walk.pop() {
        if chosen[m].is_none() {
            let way = cheapest(problem, m)?;
            chosen[m] = Some(way);
            walk.extend(&problem.ways[way].requires);
        }
    }
    // Longest way still ahead first, or the tightest deadline; later turns shake the order.
    let tails = tails(problem, &chosen);
    let mut open: Vec<usize> = chosen.iter().flatten().copied().filter(|w| schedule.starts[*w].is_none()).collect();
    let mut shaken = Sequence::new(turn);
    let mut slack: Vec<(usize, usize)> = open
        .iter()
        .map(|w| {
            let way = &problem.ways[*w];
            let ahead = if turn == 1 { 0 } else { tails[way.milestone] };
            let noise = if turn < 2 { 0 } else { shaken.below(problem.horizon + 1) };
            (problem.horizon + way.latest - ahead.min(problem.horizon) + noise, *w)
        })
        .collect();
    slack.sort_unstable();
    open = slack.into_iter().map(|(_, w)| w).collect();
    while !open.is_empty() {
        let next = open.iter().position(|w| problem.ways[*w].requires.iter().all(|n| schedule.ready[*n].is_some()))?;
        schedule.place(problem, open.remove(next))?;
    }
    schedule.holds(problem).then_some(schedule)
}

/// Quarters that must follow each milestone on the longest way among the chosen.
fn tails(problem: &Problem, chosen: &[Option<usize>]) -> Vec<usize> {
    let mut tails = vec![0; problem.milestones.len()];
    for m in problem.order.iter().rev() {
        if let Some(way) = chosen[*m].map(|w| &problem.ways[w]) {
            for need in &way.requires {
                tails[*need] = tails[*need].max(tails[*m] + way.quarters);
            }
        }
    }
    tails
}

/// The way of a milestone that takes least of the means, weighed by how scarce they are.
fn cheapest(problem: &Problem, milestone: usize) -> Option<usize> {
    let load = |w: &usize| {
        let way = &problem.ways[*w];
        if problem.aim == Aim::Target { way.cost as f64 } else { share(problem, *w, way.earliest) }
    };
    problem.milestones[milestone].ways.iter().copied().min_by(|a, b| load(a).total_cmp(&load(b)).then(a.cmp(b)))
}

/// What a way takes, as a sum of shares of all there is of money over the plan and of people over the plan.
fn share(problem: &Problem, way: usize, start: usize) -> f64 {
    let years = problem.means.years.len();
    let mut asked = [0.0; 5];
    let mut there = [0.0; 5];
    let kind = |r: usize| {
        if r < years {
            0
        } else if r < years * 2 {
            1
        } else {
            2 + (r - years * 2) % 3
        }
    };
    for (r, amount) in problem.there.iter().enumerate() {
        there[kind(r)] += *amount as f64;
    }
    problem.uses(&problem.ways[way], start, |r, amount| asked[kind(r)] += amount as f64);
    asked
        .iter()
        .zip(there)
        .map(|(asked, there): (&f64, f64)| if *asked > 0.0 { asked / there.max(1.0) } else { 0.0 })
        .sum()
}

/// A bundle and how good it looked when it was last weighed.
struct Bundle {
    milestone: usize,
    score: f64,
    fresh: bool,
}

/// Adds bundles while any fits, best gain for its share of the means first.
pub(crate) fn fill(problem: &Problem, mut schedule: Schedule) -> Schedule {
    let shares: Vec<f64> = (0..problem.ways.len()).map(|w| share(problem, w, problem.ways[w].earliest)).collect();
    let pick: Vec<Option<usize>> = (0..problem.milestones.len())
        .map(|m| {
            let ways = &problem.milestones[m].ways;
            ways.iter().copied().min_by(|a, b| shares[*a].total_cmp(&shares[*b]).then(a.cmp(b)))
        })
        .collect();
    let value = |m: usize| pick[m].map_or(0, |w| problem.ways[w].value);
    let mut bundles: Vec<Bundle> = (0..problem.milestones.len())
        .filter(|m| schedule.ready[*m].is_none() && value(*m) > 0)
        .map(|milestone| Bundle { milestone, score: f64::INFINITY, fresh: false })
        .collect();
    loop {
        bundles.retain(|b| schedule.ready[b.milestone].is_none());
        let best = bundles.iter().enumerate().max_by(|(i, a), (j, b)| a.score.total_cmp(&b.score).then(j.cmp(i)));
        let Some((i, bundle)) = best else { return schedule };
        let members = members(problem, &schedule, &pick, bundle.milestone);
        let Some(members) = members else {
            bundles.remove(i);
            continue;
        };
        let mut trial = schedule.clone();
        let placed: Option<Vec<usize>> = members.iter().map(|w| trial.place(problem, *w)).collect();
        let Some(starts) = placed else {
            // What does not fit now never will: means only get less. A smaller bundle on its way may.
            bundles.remove(i);
            continue;
        };
        if bundle.fresh {
            schedule = trial;
            for b in &mut bundles {
                b.fresh = false;
            }
            continue;
        }
        let gain: f64 = members
            .iter()
            .zip(&starts)
            .map(|(w, start)| {
                problem.ways[*w].value as f64
                    * (problem.horizon - start + 1).saturating_sub(problem.ways[*w].quarters) as f64
            })
            .sum();
        let asked: f64 = members.iter().map(|w| shares[*w]).sum();
        bundles[i].score = gain / asked.max(1e-9);
        bundles[i].fresh = true;
    }
}

/// Ways still to take for a milestone, in order; `None` when something on its way has none.
fn members(problem: &Problem, schedule: &Schedule, pick: &[Option<usize>], milestone: usize) -> Option<Vec<usize>> {
    let mut members = Vec::new();
    let mut seen = vec![false; pick.len()];
    let mut walk = vec![(milestone, false)];
    while let Some((m, entered)) = walk.pop() {
        let way = pick[m]?;
        if entered {
            members.push(way);
        } else if schedule.ready[m].is_none() && !std::mem::replace(&mut seen[m], true) {
            walk.push((m, true));
            walk.extend(
                problem.ways[way].requires.iter().filter(|n| schedule.ready[**n].is_none()).map(|n| (*n, false)),
            );
        }
    }
    Some(members)
}
