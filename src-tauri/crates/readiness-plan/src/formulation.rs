//! The plan as a mixed-integer linear program.
//!
//! One whole column `z[w][t]` for each way and quarter of its window: whether it has **started by**
//! quarter *t*. Then "*a* after *b*" is `z[a][t] ≤ z[b][t − length of b]` for every *t*: two terms a row,
//! and the strongest form there is, for it cuts the linear relaxation down to the hull of the order
//! alone (a closure matrix is totally unimodular). Branching on such a column halves a window instead
//! of naming one quarter. What starts *in* t is `z[t] − z[t−1]`, so each resource is one row.
//!
//! Windows come from [`Problem`]: quarters that no plan can use have no column.

use readiness_domain::roadmap::Aim;

use crate::{mip::Mip, problem::Problem, schedule::Schedule};

/// The program and where its columns are.
#[derive(Debug, Clone)]
pub(crate) struct Formulation {
    pub(crate) mip: Mip,
    /// First column of each way; the others of its window follow.
    first: Vec<usize>,
    /// Row of each resource, `None` where nothing takes of it.
    pub(crate) resources: Vec<Option<usize>>,
}

/// What the program makes great or small.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Objective {
    /// The aim of the problem.
    Aim,
    /// Sum of ends, within this cost.
    Ends { cost: i128 },
    /// Nothing: for programs with slacks of their own.
    Nothing,
}

impl Formulation {
    pub(crate) fn of(problem: &Problem, objective: Objective) -> Self {
        let mut mip = Mip::default();
        let mut first = Vec::with_capacity(problem.ways.len());
        for way in &problem.ways {
            first.push(mip.columns.len());
            for start in way.earliest..=way.latest {
                let last = start == way.latest;
                let worth = match (objective, problem.aim) {
                    // Each quarter earlier is one more quarter that the level holds.
                    (Objective::Aim, Aim::Gain) if last => {
                        way.value as f64 * (problem.horizon + 1 - start - way.quarters) as f64
                    }
                    (Objective::Aim, Aim::Gain) => way.value as f64,
                    (Objective::Aim, Aim::Target) if last => way.cost as f64,
                    (Objective::Aim, Aim::Target) | (Objective::Nothing, _) => 0.0,
                    (Objective::Ends { .. }, _) if last => (start + way.quarters) as f64,
                    (Objective::Ends { .. }, _) => -1.0,
                };
                let low = if way.fixed { 1.0 } else { 0.0 };
                mip.column(worth, low, 1.0, true);
            }
        }
        let mut formulation = Self { mip, first, resources: Vec::new() };
        formulation.order(problem);
        formulation.means(problem);
        if let Objective::Ends { cost } = objective {
            let terms =
                (0..problem.ways.len()).map(|w| (formulation.last(problem, w), problem.ways[w].cost as f64)).collect();
            formulation.mip.at_most(terms, cost as f64);
        }
        formulation
    }

    /// The column "started by `start`"; the last of the window for later quarters, `None` for earlier.
    fn by(&self, problem: &Problem, way: usize, start: usize) -> Option<usize> {
        let it = &problem.ways[way];
        (start >= it.earliest).then(|| self.first[way] + start.min(it.latest) - it.earliest)
    }

    /// The column "chosen at all".
    fn last(&self, problem: &Problem, way: usize) -> usize {
        self.first[way] + problem.ways[way].latest - problem.ways[way].earliest
    }

    fn order(&mut self, problem: &Problem) {
        for (w, way) in problem.ways.iter().enumerate() {
            for start in way.earliest..=way.latest {
                let column = self.first[w] + start - way.earliest;
                if start < way.latest {
                    self.mip.at_most(vec![(column, 1.0), (column + 1, -1.0)], 0.0);
                }
                for need in &way.requires {
                    let mut terms = vec![(column, 1.0)];
                    // Where every way that can be in has its whole window behind it, the row for the last quarter says it all.
                    let mut settled = start < way.latest;
                    for v in &problem.milestones[*need].ways {
                        if let Some(by) = start.checked_sub(problem.ways[*v].quarters)
                            && let Some(column) = self.by(problem, *v, by)
                        {
                            terms.push((column, -1.0));
                            settled &= by >= problem.ways[*v].latest;
                        } else {
                            settled = false;
                        }
                    }
                    if !settled {
                        self.mip.at_most(terms, 0.0);
                    }
                }
            }
        }
        for milestone in &problem.milestones {
            let terms: Vec<_> = milestone.ways.iter().map(|w| (self.last(problem, *w), 1.0)).collect();
            if milestone.required {
                self.mip.exactly(terms, 1.0);
            } else if terms.len() > 1 {
                self.mip.at_most(terms, 1.0);
            }
        }
    }

    fn means(&mut self, problem: &Problem) {
        let mut rows: Vec<Vec<(usize, f64)>> = vec![Vec::new(); problem.there.len()];
        for (w, way) in problem.ways.iter().enumerate() {
            // What a start in t takes beyond a start in t + 1, of each resource.
            let mut before: Vec<(usize, i128)> = Vec::new();
            for start in (way.earliest..=way.latest).rev() {
                let mut now = Vec::new();
                problem.uses(way, start, |r, amount| now.push((r, amount)));
                let mut change: std::collections::BTreeMap<usize, i128> = now.iter().copied().collect();
                for (r, amount) in &before {
                    *change.entry(*r).or_default() -= amount;
                }
                let column = self.first[w] + start - way.earliest;
                for (r, amount) in change.into_iter().filter(|(_, amount)| *amount != 0) {
                    rows[r].push((column, amount as f64 / problem.grain as f64));
                }
                before = now;
            }
        }
        for (r, terms) in rows.into_iter().enumerate() {
            self.resources.push((!terms.is_empty()).then_some(self.mip.rows.len()));
            if !terms.is_empty() {
                self.mip.at_most(terms, problem.there[r] as f64 / problem.grain as f64);
            }
        }
    }

    /// A schedule as values of the columns.
    pub(crate) fn values(&self, problem: &Problem, schedule: &Schedule) -> Vec<f64> {
        let mut values = vec![0.0; self.mip.columns.len()];
        for (w, way) in problem.ways.iter().enumerate() {
            if let Some(start) = schedule.starts[w] {
                values[self.first[w] + start - way.earliest..=self.last(problem, w)].fill(1.0);
            }
        }
        values
    }

    /// Values of the columns as a schedule.
    pub(crate) fn schedule(&self, problem: &Problem, values: &[f64]) -> Schedule {
        let starts: Vec<Option<usize>> = problem
            .ways
            .iter()
            .enumerate()
            .map(|(w, way)| {
                (way.earliest..=way.latest).find(|start| values[self.first[w] + start - way.earliest] > 0.5)
            })
            .collect();
        Schedule::from_starts(problem, &starts)
    }
}
