//! The catalogue matched to a trust.

use readiness_domain::catalogue::{Catalogue, Match, match_technologies};

use crate::{App, Outcome};

impl App {
    /// The catalogue that comes with the program.
    pub fn get_catalogue(&self) -> &'static Catalogue {
        self.content.catalogue
    }

    /// Every technology for the trust's setting: ready now, nearly, not yet.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_options(&self, id: &str) -> Outcome<Vec<Match>> {
        let opened = self.opened(id)?;
        Ok(match_technologies(self.content.catalogue, opened.edition, opened.row.trust.setting, &opened.answers))
    }
}
