//! What the answers amount to: scorecard, checks, charts.

use readiness_domain::scoring::{Checks, Scorecard, check, score};

use crate::{App, Outcome};

impl App {
    /// The scorecard, reckoned afresh.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_scorecard(&self, id: &str) -> Outcome<Scorecard> {
        let opened = self.opened(id)?;
        Ok(score(opened.edition, opened.row.trust.setting, &opened.answers))
    }

    /// What is missing, unevidenced, contradictory, stale or to confirm.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_checks(&self, id: &str) -> Outcome<Checks> {
        let opened = self.opened(id)?;
        Ok(check(opened.edition, opened.row.trust.setting, &opened.answers, self.clock.today()))
    }
}
