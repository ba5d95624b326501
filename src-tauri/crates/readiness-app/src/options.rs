//! The catalogue matched to a trust, with the entries that the trust adds, shares and takes in.

use std::{borrow::Cow, collections::BTreeMap, path::Path};

use readiness_domain::{
    assessment::Fault,
    catalogue::{Catalogue, MOST_OWN_TECHNOLOGIES, Match, OwnTechnology, match_technologies},
    framework::TechnologyId,
};
use readiness_exchange::{TECHNOLOGIES_LIMIT, read_technologies, write_technologies};

use crate::{
    App, Code, Failure, Outcome,
    assessments::new_id,
    files::read_limited,
    wire::{FileSaved, TechnologiesRead},
};

impl App {
    /// The catalogue that comes with the program, with the entries of the trust's own.
    ///
    /// # Errors
    /// When the data cannot be read.
    pub fn get_catalogue(&self) -> Outcome<Cow<'static, Catalogue>> {
        let own = self.read(|s| s.own_technologies())?;
        let shipped = self.content.catalogue;
        Ok(if own.is_empty() { Cow::Borrowed(shipped) } else { Cow::Owned(shipped.with_own(own)) })
    }

    /// Every technology for the trust's setting: ready now, nearly, not yet.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_options(&self, id: &str) -> Outcome<Vec<Match>> {
        let opened = self.opened(id)?;
        Ok(match_technologies(&*self.get_catalogue()?, opened.edition, opened.row.trust.setting, &opened.answers))
    }

    /// Keeps an entry of the trust's own, with an id of its own when it has none. Returns the id.
    ///
    /// # Errors
    /// `invalid` with the fields.
    pub fn save_technology(&self, own: OwnTechnology) -> Outcome<TechnologyId> {
        let own = if own.technology.id.as_str().is_empty() { own.renamed(&fresh()) } else { own };
        let faults = own.faults(self.content.newest());
        if !faults.is_empty() {
            return Err(Failure::invalid(faults));
        }
        let kept = self.read(|s| s.own_technologies())?;
        let others = kept.iter().filter(|k| k.technology.id != own.technology.id).count();
        room_for(others + 1)?;
        self.write(|tx| tx.save_own_technology(&own, self.clock.now()))?;
        Ok(own.technology.id)
    }

    /// Removes an entry of the trust's own.
    ///
    /// # Errors
    /// `not-found`; `invalid` for one that comes with the program, or while a plan adopts it, with the
    /// plan's name.
    pub fn remove_technology(&self, technology: &TechnologyId) -> Outcome<()> {
        if self.content.catalogue.technologies.iter().any(|t| &t.id == technology) {
            let message = format!(
                "The technology {technology} comes with the application and cannot be removed. Nothing was changed."
            );
            return Err(Failure::new(Code::Invalid, message).hint("Only entries of your own can be removed."));
        }
        for assessment in self.read(|s| s.assessments())? {
            for plan in self.read(|s| s.plans(&assessment.id))? {
                if plan.request.technologies.contains(technology) {
                    let message = format!(
                        "The plan “{}” of {} adopts it. Nothing was changed.",
                        plan.name, assessment.trust.name
                    );
                    return Err(Failure::new(Code::Invalid, message)
                        .hint("Take it out of the plan first, then remove it here."));
                }
            }
        }
        self.write(|tx| tx.remove_own_technology(technology))
    }

    /// Writes the entries of the trust's own to a file that another trust can take in.
    ///
    /// # Errors
    /// `not-found` when there are none; `disk` with the old file whole.
    pub fn export_technologies_to(&self, path: &Path) -> Outcome<FileSaved> {
        let own = self.read(|s| s.own_technologies())?;
        if own.is_empty() {
            return Err(Failure::not_found("There are no technologies of your own to export.").hint("Add one first."));
        }
        self.write_whole(path, &write_technologies(own))
    }

    /// Takes in the technologies of a file. One that is here with the same words is left alone; one whose
    /// id is here with other words comes in beside it, so that neither is lost.
    ///
    /// # Errors
    /// `file` or `invalid`, with nothing changed.
    pub fn import_technologies_from(&self, path: &Path) -> Outcome<TechnologiesRead> {
        let read = self.technologies_in(path)?;
        let kept = self.read(|s| s.own_technologies())?;
        let here: BTreeMap<_, _> = kept.iter().map(|own| (&own.technology.id, own)).collect();
        let mut took = TechnologiesRead::default();
        let mut new = Vec::new();
        for own in read {
            match here.get(&own.technology.id) {
                Some(same) if **same == own => took.known += 1,
                Some(_) => {
                    took.beside += 1;
                    new.push(own.renamed(&fresh()));
                }
                None => {
                    took.added += 1;
                    new.push(own);
                }
            }
        }
        room_for(kept.len() + new.len())?;
        self.write(|tx| new.iter().try_for_each(|own| tx.save_own_technology(own, self.clock.now())))?;
        Ok(took)
    }

    /// How many technologies a file holds, when every one of them could be taken in.
    ///
    /// # Errors
    /// As [`App::import_technologies_from`].
    pub fn check_technologies(&self, path: &Path) -> Outcome<u32> {
        self.technologies_in(path).map(|read| read.len() as u32)
    }

    fn technologies_in(&self, path: &Path) -> Outcome<Vec<OwnTechnology>> {
        let read = read_technologies(&read_limited(path, TECHNOLOGIES_LIMIT)?)?;
        let edition = self.content.newest();
        let named = |own: &OwnTechnology, fault: Fault| {
            let name: String = own.technology.name.chars().take(80).collect();
            Fault {
                field: format!("{}.{}", own.technology.id, fault.field),
                message: format!("{name}: {}", fault.message),
            }
        };
        let faults: Vec<Fault> =
            read.iter().flat_map(|own| own.faults(edition).into_iter().map(|fault| named(own, fault))).collect();
        if faults.is_empty() { Ok(read) } else { Err(Failure::invalid(faults)) }
    }
}

fn fresh() -> TechnologyId {
    format!("own.{}", new_id()).into()
}

fn room_for(n: usize) -> Outcome<()> {
    if n > MOST_OWN_TECHNOLOGIES {
        return Err(Failure::new(
            Code::Invalid,
            format!(
                "That would be {n} technologies of your own; at most {MOST_OWN_TECHNOLOGIES} fit. Nothing was changed."
            ),
        )
        .hint("Remove some that are not needed."));
    }
    Ok(())
}
