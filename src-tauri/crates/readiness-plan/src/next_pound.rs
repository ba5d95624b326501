//! What a little more would buy: the same plan with a little more of one means, solved again.
//!
//! Each answer starts from the plan there is, so that more never buys less. What is not proven in the
//! time given is said to be at least that much.

use std::sync::Arc;

use readiness_domain::{
    Score,
    assessment::financial_year,
    roadmap::{Aim, Candidate, NextPound, PeopleMeans, Request, Solution, SolutionStatus, Step},
};

use crate::{
    problem::Problem,
    schedule::Schedule,
    solution::{Options, PlanError, Stop},
    solve::{greedy, solve_from},
};

/// A little more money, £k.
const MONEY: u32 = 100;
/// A few more people, person-days each quarter.
const DAYS: u32 = 50;

/// What another £100k of capital or revenue in the first full year, or another 50 person-days a quarter of
/// each group, would buy. The time limit is shared by the five questions. Ends early, with fewer answers, on stop.
///
/// # Errors
/// As [`crate::solve`].
pub fn next_pound(
    problem: &Problem,
    plan: &Solution,
    options: &Options,
    stop: &Stop,
) -> Result<Vec<NextPound>, PlanError> {
    let (request, candidates) = &*problem.source;
    let share = Options { time_limit: options.time_limit / 5, ..*options };
    let mut answers = Vec::new();
    for (more, request) in extended(request) {
        if stop.is_stopped() {
            break;
        }
        let source = Arc::new((request, candidates.clone()));
        let wider = Problem::build(&source, true);
        let answer = if problem.aim == Aim::Gain {
            gain(&wider, candidates, plan, &share, stop, more)?
        } else {
            target(&wider, plan, more)
        };
        answers.push(answer);
    }
    Ok(answers)
}

/// The request with a little more of each means, and its name.
fn extended(request: &Request) -> Vec<(String, Request)> {
    let means = &request.means;
    let full = usize::from(means.start.quarter() != 1).min(means.years.len().saturating_sub(1));
    let year = financial_year(means.start.year() + i32::try_from(full).unwrap_or(0));
    let with = |change: &dyn Fn(&mut Request)| {
        let mut wider = request.clone();
        change(&mut wider);
        wider
    };
    let people = |more: &dyn Fn(&mut PeopleMeans)| {
        with(&|r| {
            more(&mut r.means.people);
            r.means.people_later.iter_mut().for_each(|later| more(&mut later.people));
        })
    };
    vec![
        (format!("£{MONEY}k of capital in {year}"), with(&|r| r.means.years[full].capital += MONEY)),
        (format!("£{MONEY}k of revenue in {year}"), with(&|r| r.means.years[full].revenue += MONEY)),
        (format!("{DAYS} person-days of the digital team each quarter"), people(&|p| p.digital += DAYS)),
        (format!("{DAYS} person-days of clinical staff each quarter"), people(&|p| p.clinical += DAYS)),
        (format!("{DAYS} person-days of change and training staff each quarter"), people(&|p| p.change += DAYS)),
    ]
}

/// What it does to overall, where that shows at one decimal.
fn at_the_end(change: Score) -> String {
    let shown = change.shown_as_change();
    match (shown.strip_prefix('+'), shown.strip_prefix('−')) {
        (Some(by), _) => format!(", and overall would end {by} higher"),
        (_, Some(by)) => format!(", and overall would end {by} lower"),
        _ => String::new(),
    }
}

fn gain(
    wider: &Problem,
    candidates: &[Candidate],
    plan: &Solution,
    options: &Options,
    stop: &Stop,
    more: String,
) -> Result<NextPound, PlanError> {
    let start = schedule_of(wider, &plan.steps);
    let found = solve_from(wider, start, options, stop, |_| {})?;
    let gained: Vec<_> =
        found.steps.iter().map(|s| s.action.clone()).filter(|a| plan.steps.iter().all(|s| &s.action != a)).collect();
    let lost = plan.steps.iter().filter(|s| found.steps.iter().all(|f| f.action != s.action)).count();
    let overall = end_gain(candidates, &found.steps) - end_gain(candidates, &plan.steps);
    let proven = if found.certificate.status == SolutionStatus::Optimal { "" } else { "at least " };
    let earlier = found.certificate.objective > plan.certificate.objective * (1.0 + 1e-9);
    let name = |id| candidates.iter().find(|c| &c.action == id).map_or("", |c| c.title.as_str());
    let sentence = match gained.as_slice() {
        [] if earlier => format!("Another {more} would bring no other action, but some of them earlier."),
        [] => format!(
            "Another {more} would bring nothing more{}.",
            if proven.is_empty() { "" } else { ", as far as was found in the time given" }
        ),
        [first, rest @ ..] => {
            let others = match rest.len() {
                0 => String::new(),
                1 => " and one more action".into(),
                n => format!(" and {n} more actions"),
            };
            let instead = match lost {
                0 => String::new(),
                1 => ", in place of one action".into(),
                n => format!(", in place of {n} actions"),
            };
            format!("Another {more} would bring {proven}“{}”{others}{instead}{}.", name(first), at_the_end(overall))
        }
    };
    Ok(NextPound { more, overall, gained, sentence })
}

fn target(wider: &Problem, plan: &Solution, more: String) -> NextPound {
    let possible = plan.certificate.status != SolutionStatus::Infeasible;
    let now = possible || greedy(wider).certificate.status != SolutionStatus::Infeasible;
    let sentence = match (possible, now) {
        (true, _) => format!("The targets hold without another {more}."),
        (false, true) => format!("Another {more} would be enough to reach the targets."),
        (false, false) => format!("Another {more} alone was not found to be enough to reach the targets."),
    };
    NextPound { more, overall: Score::whole(0), gained: Vec::new(), sentence }
}

/// A plan's steps in a problem with other means.
fn schedule_of(problem: &Problem, steps: &[Step]) -> Schedule {
    let starts: Vec<Option<usize>> = problem
        .ways
        .iter()
        .map(|way| steps.iter().find(|s| s.action == way.action).map(|s| s.start as usize))
        .collect();
    Schedule::from_starts(problem, &starts)
}

/// What completed steps add to the overall score, each level counted once.
fn end_gain(candidates: &[Candidate], steps: &[Step]) -> Score {
    let gains = steps.iter().filter_map(|s| candidates.iter().find(|c| c.action == s.action)).map(|c| c.gain.ratio());
    let sum = gains.fold(num_rational::Ratio::from_integer(0), |sum, gain| sum + gain);
    Score::new(*sum.numer(), *sum.denom()).unwrap_or(Score::whole(0))
}
