//! to come
use std::{sync::{Arc, atomic::{AtomicBool, Ordering}}, time::{Duration, Instant}};
use readiness_domain::roadmap::{Certificate, Solution, SolutionStatus, Step};
use crate::{formulation::{Formulation, Objective}, mip::Limits, polish, problem::Problem, schedule::Schedule};
/// Version of the plan model.
pub const ENGINE: u32 = 1;
/// Why no answer came.
#[derive(Debug, thiserror::Error)]
pub enum PlanError { /// x
 #[error("the solver refused the problem")] Solver }
/// stop
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);
impl Stop { /// x
 pub fn new() -> Self { Self::default() } /// x
 pub fn stop(&self) { self.0.store(true, Ordering::Relaxed) } /// x
 pub fn is_stopped(&self) -> bool { self.0.load(Ordering::Relaxed) } }
/// x
#[derive(Debug, Clone, Copy)]
pub struct Options { /// x
 pub time_limit: Duration, /// x
 pub gap: f64 }
/// x
#[derive(Debug, Clone)]
pub struct Progress { /// x
 pub best: f64, /// x
 pub bound: f64, /// x
 pub gap: f64, /// x
 pub steps: Vec<Step> }
/// x
pub fn greedy(p: &Problem) -> Solution { todo!() }
/// x
pub fn solve(problem: &Problem, options: &Options, stop: &Stop, progress: impl FnMut(Progress)) -> Solution {
    let t = Instant::now();
    let g = crate::greedy::greedy(problem).unwrap();
    eprintln!("ways {} milestones {} greedy {:?} worth {}", problem.ways.len(), problem.milestones.len(), t.elapsed(), problem.shown(g.worth(problem) as f64));
    let s = polish::tidy(problem, g.clone());
    eprintln!("tidy {:?} {}", t.elapsed(), problem.shown(s.worth(problem) as f64));
    let s = polish::search(problem, g, 100, || false);
    eprintln!("search {:?} {} holds {}", t.elapsed(), problem.shown(s.worth(problem) as f64), s.holds(problem));
    let f = Formulation::of(problem, Objective::Aim);
    eprintln!("cols {} rows {}", f.mip.columns.len(), f.mip.rows.len());
    let vals = f.values(problem, &s);
    let (mip, vals) = if std::env::var("XFORM").is_ok() { f.xform(problem, &vals) } else { (f.mip.clone(), vals) };
    let o = mip.solve(problem.aim == readiness_domain::roadmap::Aim::Gain, Some(&vals), Limits { time: options.time_limit, nodes: None, gap: options.gap, slack: 1e-6 }).unwrap();
    eprintln!("mip {:?} bound {} proven {}", t.elapsed(), problem.shown(o.bound), o.proven);
    if std::env::var("XFORM").is_ok() { return Solution { steps: vec![], certificate: Certificate { status: SolutionStatus::Greedy, objective: 0., bound: 0., gap: 0., solver: String::new(), engine: 1 }, shortfalls: vec![] }; }
    let b = f.schedule(problem, &o.values.unwrap());
    eprintln!("worth {} holds {}", problem.shown(b.worth(problem) as f64), b.holds(problem));
    todo!()
}
