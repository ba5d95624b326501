//! A plan in the making: which ways are taken, from which quarter, and what is left of the means.

use readiness_domain::roadmap::{Aim, Step};

use crate::problem::Problem;

/// A choice of ways and starts that keeps within the means and the order, if built by [`Schedule::place`].
#[derive(Debug, Clone)]
pub(crate) struct Schedule {
    /// Start of each way; `None` when not chosen.
    pub(crate) starts: Vec<Option<usize>>,
    /// Quarter before which each milestone holds: end + 1.
    pub(crate) ready: Vec<Option<usize>>,
    /// Used of each resource, grains.
    pub(crate) used: Vec<i128>,
}

impl Schedule {
    pub(crate) fn empty(problem: &Problem) -> Self {
        Self {
            starts: vec![None; problem.ways.len()],
            ready: vec![None; problem.milestones.len()],
            used: vec![0; problem.there.len()],
        }
    }

    /// From starts, whether they keep within anything or not.
    pub(crate) fn from_starts(problem: &Problem, starts: &[Option<usize>]) -> Self {
        let mut schedule = Self::empty(problem);
        for (w, start) in starts.iter().enumerate() {
            if let Some(start) = start {
                schedule.put(problem, w, *start);
            }
        }
        schedule
    }

    /// Enters a way without asking.
    pub(crate) fn put(&mut self, problem: &Problem, way: usize, start: usize) {
        let it = &problem.ways[way];
        self.starts[way] = Some(start);
        self.ready[it.milestone] = Some(start + it.quarters);
        problem.uses(it, start, |r, amount| self.used[r] += amount);
    }

    /// Takes a way out.
    pub(crate) fn take(&mut self, problem: &Problem, way: usize) {
        let it = &problem.ways[way];
        if let Some(start) = self.starts[way].take() {
            self.ready[it.milestone] = None;
            problem.uses(it, start, |r, amount| self.used[r] -= amount);
        }
    }

    /// Whether a way fits from a quarter, money and people.
    pub(crate) fn fits(&self, problem: &Problem, way: usize, start: usize) -> bool {
        let mut fits = true;
        problem.uses(&problem.ways[way], start, |r, amount| fits &= self.used[r] + amount <= problem.there[r]);
        fits
    }

    /// Puts a way in its earliest quarter that fits, after what it requires; `None` when there is none.
    pub(crate) fn place(&mut self, problem: &Problem, way: usize) -> Option<usize> {
        let it = &problem.ways[way];
        let mut from = it.earliest;
        for need in &it.requires {
            from = from.max(self.ready[*need]?);
        }
        let start = (from..=it.latest).find(|start| self.fits(problem, way, *start))?;
        self.put(problem, way, start);
        Some(start)
    }

    /// Worth of what is chosen in the problem's units: greater is better for `gain`, less for `target`.
    pub(crate) fn worth(&self, problem: &Problem) -> i128 {
        let chosen = self.starts.iter().zip(&problem.ways).filter_map(|(start, way)| Some((way, (*start)?)));
        match problem.aim {
            Aim::Gain => chosen
                .map(|(way, start)| {
                    i128::from(way.value) * (problem.horizon.saturating_sub(start + way.quarters - 1)) as i128
                })
                .sum(),
            Aim::Target => chosen.map(|(way, _)| i128::from(way.cost)).sum(),
        }
    }

    /// Sum of the quarters in which the chosen ways end: what `target` makes small after cost.
    pub(crate) fn ends(&self, problem: &Problem) -> usize {
        self.starts.iter().zip(&problem.ways).filter_map(|(start, way)| Some((*start)? + way.quarters)).sum()
    }

    /// Whether every rule of the problem holds, exactly.
    pub(crate) fn holds(&self, problem: &Problem) -> bool {
        let order = self.starts.iter().zip(&problem.ways).all(|(start, way)| {
            start.is_none_or(|start| {
                (way.earliest..=way.latest).contains(&start)
                    && way.requires.iter().all(|n| self.ready[*n].is_some_and(|ready| ready <= start))
            })
        });
        let once = problem.milestones.iter().all(|m| {
            let n = m.ways.iter().filter(|w| self.starts[**w].is_some()).count();
            n <= 1 && (n == 1 || !m.required)
        });
        let fixed = self.starts.iter().zip(&problem.ways).all(|(start, way)| !way.fixed || start.is_some());
        order && once && fixed && self.used.iter().zip(&problem.there).all(|(used, there)| used <= there)
    }

    /// As steps, by start, then id.
    pub(crate) fn steps(&self, problem: &Problem) -> Vec<Step> {
        let chosen = self.starts.iter().zip(&problem.ways).filter_map(|(start, way)| Some((way, (*start)?)));
        let mut steps: Vec<Step> = chosen
            .map(|(way, start)| Step {
                action: way.action.clone(),
                start: whole(start),
                end: whole(start + way.quarters - 1),
                fixed: way.fixed,
            })
            .collect();
        steps.sort_by(|a, b| (a.start, &a.action).cmp(&(b.start, &b.action)));
        steps
    }
}

pub(crate) fn whole(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Problem {
    /// Worth as it is shown: points of overall score, averaged over the quarters, for `gain`; £k for
    /// `target`.
    pub(crate) fn shown(&self, worth: f64) -> f64 {
        match self.aim {
            Aim::Gain => worth / (self.unit as f64 * self.horizon.max(1) as f64),
            Aim::Target => worth / 100.0,
        }
    }
    /// Whether one worth is better than another.
    pub(crate) fn is_better(&self, a: i128, b: i128) -> bool {
        if self.aim == Aim::Gain { a > b } else { a < b }
    }
}
