//! Plans.

use readiness_domain::roadmap::Means;

use crate::{App, Outcome};

/// Plans being improved in the background.
#[derive(Debug, Default)]
pub(crate) struct Planner;

/// Where the means of an assessment are kept until a plan has its own.
pub(crate) fn means_key(assessment: &str) -> String {
    format!("means:{assessment}")
}

impl App {
    /// What there is to spend: of the latest plan, or as it came with an answers file.
    pub(crate) fn means(&self, id: &str) -> Outcome<Option<Means>> {
        let plans = self.read(|s| s.plans(id))?;
        match plans.into_iter().next_back() {
            Some(plan) => Ok(Some(plan.request.means)),
            None => self.read(|s| s.preference(&means_key(id))),
        }
    }
}
