//! Which editions, maps between them and catalogue the application works with.

use readiness_domain::{Edition, assessment::EditionMap, catalogue::Catalogue, framework::EditionId};

use crate::{Code, Failure, Outcome};

/// The content at hand. Editions are newest first.
#[derive(Debug, Clone)]
pub struct Content {
    /// Every edition, newest first; never empty.
    pub editions: Vec<&'static Edition>,
    /// Maps from one edition to its successor.
    pub maps: Vec<&'static EditionMap>,
    /// The catalogue of technologies.
    pub catalogue: &'static Catalogue,
}

impl Content {
    /// What comes with the program.
    pub fn shipped() -> Self {
        Self { editions: readiness_content::editions(), maps: Vec::new(), catalogue: readiness_content::catalogue() }
    }

    /// The edition for new assessments.
    pub fn newest(&self) -> &'static Edition {
        self.editions[0]
    }

    /// An edition by id.
    ///
    /// # Errors
    /// When this version of the program does not have it.
    pub fn edition(&self, id: &EditionId) -> Outcome<&'static Edition> {
        self.editions.iter().copied().find(|e| &e.id == id).ok_or_else(|| {
            Failure::not_found(format!(
                "This version of the application does not have edition {id} of the question set. Nothing was changed."
            ))
            .hint("Install the newest version.")
        })
    }

    /// The map between two editions.
    ///
    /// # Errors
    /// When there is none, because they are the same for one.
    pub fn map(&self, from: &EditionId, to: &EditionId) -> Outcome<&'static EditionMap> {
        if from == to {
            return Err(Failure::new(
                Code::Invalid,
                format!("The assessment is on edition {to} already. Nothing was changed."),
            )
            .hint("There is nothing to do."));
        }
        self.maps.iter().copied().find(|m| &m.from == from && &m.to == to).ok_or_else(|| {
            Failure::not_found(format!("There is no way from edition {from} to edition {to}. Nothing was changed."))
                .hint("The assessment stays on its edition and stays usable.")
        })
    }

    /// The newest edition that an assessment could move to.
    pub fn newer_than(&self, id: &EditionId) -> Option<EditionId> {
        let newer = self.editions.iter().take_while(|e| &e.id != id);
        newer.map(|e| &e.id).find(|to| self.maps.iter().any(|m| &m.from == id && &m.to == *to)).cloned()
    }
}
