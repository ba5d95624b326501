//! Why no plan meets what is fixed and required: which means, when, and how much is short.
//!
//! The same program with room to exceed each means at a price, made as small as can be: £k as they
//! are, a person-day at £400 for each quarter of the year. What is exceeded then is what is short.

use std::time::{Duration, Instant};

use readiness_domain::{
    assessment::{Quarter, financial_year},
    roadmap::Shortfall,
    sentences::grouped,
};

use crate::{
    formulation::{Formulation, Objective},
    mip::Limits,
    problem::Problem,
    schedule::{Schedule, whole},
    solution::PlanError,
    solve::Clock,
};

/// Price of one person-day a quarter through a year, £k.
const DAY: f64 = 1.6;

/// What is short, money first; empty when time ran out before it was found.
pub(crate) fn shortfalls(problem: &Problem, clock: &Clock<'_>) -> Result<Vec<Shortfall>, PlanError> {
    if !problem.late.is_empty() {
        return Ok(problem.late.iter().map(|(name, short_by)| late(problem, name, *short_by)).collect());
    }
    let loose = Problem::build(&problem.source, false);
    let mut formulation = Formulation::of(&loose, Objective::Nothing);
    let years = loose.means.years.len();
    // One slack a year for money; one a group and year for people, for all its quarters.
    let mut slacks = Vec::new();
    for _ in 0..years * 2 {
        slacks.push(formulation.mip.column(1.0, 0.0, f64::INFINITY, false));
    }
    for _ in 0..years * 3 {
        slacks.push(formulation.mip.column(DAY, 0.0, f64::INFINITY, false));
    }
    for (r, row) in formulation.resources.iter().enumerate() {
        if let Some(row) = row {
            formulation.mip.rows[*row].terms.push((slacks[slack_of(&loose, r)], -1.0));
        }
    }
    let mut best: Option<Schedule> = None;
    // Whoever hears that there is no plan is told why, even when little time is left.
    let clock = Clock { start: Instant::now(), limit: clock.left().max(Duration::from_secs(5)), stop: clock.stop };
    let limits = Limits { time: clock.limit, gap: 0.01, slack: 0.5 };
    formulation.mip.solve(false, None, limits, clock.stop, |outcome| {
        if let Some(values) = &outcome.values {
            best = Some(formulation.schedule(&loose, values));
        }
    })?;
    Ok(best.map_or_else(Vec::new, |schedule| words(&loose, &schedule)))
}

/// Which slack a resource draws on.
fn slack_of(problem: &Problem, resource: usize) -> usize {
    let years = problem.means.years.len();
    if resource < years * 2 {
        return resource;
    }
    let (quarter, group) = ((resource - years * 2) / 3, (resource - years * 2) % 3);
    years * 2 + problem.means.year_of(whole(quarter)) * 3 + group
}

fn words(problem: &Problem, schedule: &Schedule) -> Vec<Shortfall> {
    let years = problem.means.years.len();
    let mut short = vec![0_u32; years * 5];
    for (r, (used, there)) in schedule.used.iter().zip(&problem.there).enumerate() {
        let over = u32::try_from((used - there).max(0).div_ceil_grains(problem.grain)).unwrap_or(u32::MAX);
        let slot = &mut short[slack_of(problem, r)];
        *slot = (*slot).max(over);
    }
    let year = |n: usize| financial_year(problem.means.start.year() + i32::try_from(n).unwrap_or(0));
    let found = short.iter().enumerate().filter(|(_, n)| **n > 0);
    found
        .map(|(slot, short_by)| {
            if slot < years * 2 {
                let means = if slot < years { "capital" } else { "revenue" };
                let when = year(slot % years);
                Shortfall {
                    means: means.into(),
                    sentence: format!(
                        "{} in {when} is short by at least about £{}k.",
                        if slot < years { "Capital" } else { "Revenue" },
                        grouped(*short_by)
                    ),
                    when,
                    short_by: *short_by,
                }
            } else {
                let (n, group) = ((slot - years * 2) / 3, (slot - years * 2) % 3);
                let (code, name) = [
                    ("digital", "The digital team"),
                    ("clinical", "Clinical staff"),
                    ("change", "Change and training staff"),
                ][group];
                let when = year(n);
                Shortfall {
                    means: code.into(),
                    sentence: format!(
                        "{name} in {when}: short by about {short_by} person-days in the busiest quarter."
                    ),
                    when,
                    short_by: *short_by,
                }
            }
        })
        .collect()
}

fn late(problem: &Problem, name: &str, short_by: u32) -> Shortfall {
    let end: Quarter = problem.means.start.plus(whole(problem.horizon).saturating_sub(1));
    let quarters = if short_by == 1 { "one quarter".to_string() } else { format!("{short_by} quarters") };
    Shortfall {
        means: "time".into(),
        when: end.label(),
        short_by,
        sentence: format!(
            "{name} cannot be reached in time: with everything that must come first it needs {quarters} more."
        ),
    }
}

trait Grains {
    fn div_ceil_grains(self, grain: i128) -> i128;
}

impl Grains for i128 {
    /// Whole units, rounded up.
    fn div_ceil_grains(self, grain: i128) -> i128 {
        (self + grain - 1) / grain
    }
}
