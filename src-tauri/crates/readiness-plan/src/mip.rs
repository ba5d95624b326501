//! A mixed-integer linear program, and the one file that knows which solver solves it.
//!
//! The solver is `HiGHS`, with one thread and a fixed seed: the same program with the same limits gives the
//! same answer, unless time runs out first.

use std::time::Duration;

use highs::{HighsModelStatus, HighsSolutionStatus, RowProblem, Sense};

use crate::{
    PlanError, Stop,
    watch::{self, Watch},
};

/// A linear program whose columns may be whole numbers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mip {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
}

/// A variable between bounds, with its part of the objective.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) objective: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) whole: bool,
}

/// low ≤ terms ≤ high.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) terms: Vec<(usize, f64)>,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// How far to go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Stop with what there is after this long.
    pub(crate) time: Duration,
    /// (bound − best) ÷ best at which a solution counts as proven.
    pub(crate) gap: f64,
    /// Difference of bound and best at which a solution counts as proven.
    pub(crate) slack: f64,
}

/// What was found.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// Values of the best solution; `None` when none was found.
    pub(crate) values: Option<Vec<f64>>,
    /// No solution is better than this.
    pub(crate) bound: f64,
    /// Whether the gap was closed.
    pub(crate) proven: bool,
    /// Whether there is no solution at all.
    pub(crate) infeasible: bool,
}

impl Mip {
    pub(crate) fn column(&mut self, objective: f64, low: f64, high: f64, whole: bool) -> usize {
        self.columns.push(Column { objective, low, high, whole });
        self.columns.len() - 1
    }
    pub(crate) fn at_most(&mut self, terms: Vec<(usize, f64)>, high: f64) {
        self.rows.push(Row { terms, low: f64::NEG_INFINITY, high });
    }
    pub(crate) fn exactly(&mut self, terms: Vec<(usize, f64)>, value: f64) {
        self.rows.push(Row { terms, low: value, high: value });
    }

    /// Solves from a known solution, when one is given, and tells `each` how things stand: whenever a better
    /// solution is found or the bound moves, and at the end. `Err` only if the solver refuses the program.
    pub(crate) fn solve(
        &self,
        maximise: bool,
        from: Option<&[f64]>,
        limits: Limits,
        stop: &Stop,
        mut each: impl FnMut(&Outcome),
    ) -> Result<(), PlanError> {
        if self.columns.is_empty() {
            let infeasible = self.rows.iter().any(|row| row.low > 0.0 || row.high < 0.0);
            let values = (!infeasible).then(Vec::new);
            each(&Outcome { values, bound: 0.0, proven: !infeasible, infeasible });
            return Ok(());
        }
        let refused = |_| PlanError::Solver;
        let mut problem = RowProblem::default();
        let columns: Vec<_> = self
            .columns
            .iter()
            .map(|c| {
                if c.whole {
                    problem.add_integer_column(c.objective, c.low..=c.high)
                } else {
                    problem.add_column(c.objective, c.low..=c.high)
                }
            })
            .collect();
        for row in &self.rows {
            problem.add_row(row.low..=row.high, row.terms.iter().map(|(c, factor)| (columns[*c], *factor)));
        }
        let mut model =
            problem.try_optimise(if maximise { Sense::Maximise } else { Sense::Minimise }).map_err(refused)?;
        let mut set = |name: &str, value: f64| model.try_set_option(name, value).map_err(|_| PlanError::Solver);
        set("time_limit", limits.time.as_secs_f64().max(0.01))?;
        set("mip_rel_gap", limits.gap)?;
        set("mip_abs_gap", limits.slack)?;
        let mut set = |name: &str, value: i32| model.try_set_option(name, value).map_err(|_| PlanError::Solver);
        set("threads", 1)?;
        set("random_seed", 1)?;
        if let Some(from) = from {
            model.try_set_solution(Some(from), None, None, None).map_err(refused)?;
        }
        let mut tell = |bound, values: Option<&[f64]>| {
            each(&Outcome { values: values.map(<[f64]>::to_vec), bound, proven: false, infeasible: false });
        };
        let solved = watch::solve(model, &mut Watch { stop, tell: &mut tell, told: f64::NAN }).map_err(refused)?;
        let status = solved.status();
        let found = solved.primal_solution_status() == HighsSolutionStatus::Feasible;
        each(&Outcome {
            values: found.then(|| solved.get_solution().columns().to_vec()),
            bound: solved.double_info_value(c"mip_dual_bound").unwrap_or(if maximise {
                f64::INFINITY
            } else {
                f64::NEG_INFINITY
            }),
            proven: status == HighsModelStatus::Optimal && found,
            infeasible: matches!(status, HighsModelStatus::Infeasible | HighsModelStatus::UnboundedOrInfeasible),
        });
        Ok(())
    }
}
