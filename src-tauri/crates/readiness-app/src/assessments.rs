//! Assessments: making, listing, copying, and putting into the bin and out of it.

use std::collections::BTreeSet;

use readiness_domain::{
    Answers, Edition, QuestionId, Trust, assessment::validate_trust, framework::Domain, scoring::copy_answers_forward,
    sentences::count,
};
use readiness_store::{AssessmentRow, NewAssessment, StoreError, Writer};

use crate::{
    App, Failure, Outcome,
    wire::{AssessmentSummary, AssessmentView, DomainProgress, Progress},
};

/// A fresh id.
pub(crate) fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// An assessment with its edition and answers: what most use cases begin with.
pub(crate) struct Opened {
    pub(crate) row: AssessmentRow,
    pub(crate) edition: &'static Edition,
    pub(crate) answers: Answers,
}

impl App {
    /// Every assessment that is not in the bin, latest change first.
    ///
    /// # Errors
    /// When the data cannot be read.
    pub fn list_assessments(&self) -> Outcome<Vec<AssessmentSummary>> {
        Ok(self.read(|s| s.assessments())?.iter().map(|row| self.summary(row)).collect())
    }

    /// Every assessment in the bin, latest removal first.
    ///
    /// # Errors
    /// When the data cannot be read.
    pub fn list_removed(&self) -> Outcome<Vec<AssessmentSummary>> {
        Ok(self.read(|s| s.removed_assessments())?.iter().map(|row| self.summary(row)).collect())
    }

    /// Makes an assessment on the newest edition and returns its id.
    ///
    /// # Errors
    /// `invalid` with the fields, when the trust's details break a rule.
    pub fn create_assessment(&self, trust: &Trust) -> Outcome<String> {
        self.add(trust, &Answers::new(), false, None, |_, _| Ok(()))
    }

    /// An assessment, whole.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_assessment(&self, id: &str) -> Outcome<AssessmentView> {
        let opened = self.opened(id)?;
        Ok(AssessmentView {
            summary: self.summary(&opened.row),
            progress: progress(opened.edition, &opened.row.trust, &opened.answers),
            trust: opened.row.trust,
            answers: opened.answers,
            place: opened.row.place,
        })
    }

    /// Keeps the trust's details.
    ///
    /// # Errors
    /// `invalid` with the fields; `not-found`.
    pub fn save_trust(&self, id: &str, trust: &Trust) -> Outcome<AssessmentView> {
        valid(trust)?;
        self.write(|tx| tx.save_trust(id, trust, self.clock.now()))?;
        self.get_assessment(id)
    }

    /// Puts an assessment into the bin. Nothing is deleted; [`App::restore_assessment`] takes it out.
    ///
    /// # Errors
    /// `not-found`.
    pub fn remove_assessment(&self, id: &str) -> Outcome<()> {
        self.write(|tx| tx.set_removed(id, Some(self.clock.now())))
    }

    /// Takes an assessment out of the bin.
    ///
    /// # Errors
    /// `not-found`.
    pub fn restore_assessment(&self, id: &str) -> Outcome<()> {
        self.write(|tx| tx.set_removed(id, None))
    }

    /// Begins a new assessment with the answers of an earlier one, each to be confirmed.
    ///
    /// # Errors
    /// `not-found`.
    pub fn copy_assessment(&self, id: &str) -> Outcome<String> {
        let Opened { row, answers, .. } = self.opened(id)?;
        self.add(&row.trust, &copy_answers_forward(&answers), false, Some((id, &row)), |_, _| Ok(()))
    }

    /// Keeps the question last looked at, to resume there.
    ///
    /// # Errors
    /// `not-found`.
    pub fn save_place(&self, id: &str, question: &QuestionId) -> Outcome<()> {
        self.write(|tx| tx.save_place(id, question))
    }

    /// Adds an assessment, and what `more` writes of it, in one transaction. Returns the id.
    pub(crate) fn add(
        &self,
        trust: &Trust,
        answers: &Answers,
        example: bool,
        copied: Option<(&str, &AssessmentRow)>,
        more: impl FnOnce(&Writer<'_>, &str) -> Result<(), StoreError>,
    ) -> Outcome<String> {
        valid(trust)?;
        let id = new_id();
        let now = self.clock.now();
        let edition = copied.map_or(&self.content.newest().id, |(_, row)| &row.edition);
        let new = NewAssessment { id: &id, edition, trust, example, copied_from: copied.map(|(from, _)| from) };
        self.write(|tx: &Writer<'_>| {
            tx.add_assessment(&new, now)?;
            answers.iter().try_for_each(|(question, answer)| tx.save_answer(&id, question, answer, now))?;
            more(tx, &id)
        })?;
        Ok(id)
    }

    pub(crate) fn opened(&self, id: &str) -> Outcome<Opened> {
        let (row, answers) = self.read(|s| Ok::<_, StoreError>((s.assessment(id)?, s.answers(id)?)))?;
        let edition = self.content.edition(&row.edition)?;
        Ok(Opened { row, edition, answers })
    }

    fn summary(&self, row: &AssessmentRow) -> AssessmentSummary {
        let edition = self.content.edition(&row.edition).ok();
        let asked = || edition.iter().flat_map(|e| e.questions_for(row.trust.setting));
        AssessmentSummary {
            id: row.id.clone(),
            name: row.trust.name.clone(),
            setting: row.trust.setting,
            size: row.trust.size,
            edition: row.edition.clone(),
            created: row.created_at.clone(),
            changed: row.changed_at.clone(),
            answered: count(asked().filter(|q| row.answered.contains(&q.id)).count()),
            of: count(asked().count()),
            example: row.example,
            revision: row.revision,
            signed_off: row.signed_off.clone(),
            newer_edition: self.content.newer_than(&row.edition),
        }
    }
}

fn valid(trust: &Trust) -> Outcome<()> {
    let faults = validate_trust(trust);
    if faults.is_empty() { Ok(()) } else { Err(Failure::invalid(faults)) }
}

/// What is done and what is left.
pub(crate) fn progress(edition: &Edition, trust: &Trust, answers: &Answers) -> Progress {
    let domains: Vec<DomainProgress> =
        Domain::ALL.iter().map(|d| domain_progress(edition, *d, trust, answers)).collect();
    Progress {
        answered: domains.iter().map(|d| d.answered).sum(),
        of: domains.iter().map(|d| d.of).sum(),
        minutes_left: domains.iter().map(|d| d.minutes_left).sum(),
        domains,
    }
}

fn domain_progress(edition: &Edition, domain: Domain, trust: &Trust, answers: &Answers) -> DomainProgress {
    let mut progress = DomainProgress { domain, answered: 0, of: 0, minutes_left: 0, owners: Vec::new() };
    let mut owners = BTreeSet::new();
    for question in edition.questions_for(trust.setting).filter(|q| q.domain == domain) {
        let answer = answers.get(&question.id);
        progress.of += 1;
        if answer.is_some_and(|a| a.choice.is_some()) {
            progress.answered += 1;
        } else {
            progress.minutes_left += question.minutes;
        }
        let named = answer.map(|a| a.owner.trim()).filter(|o| !o.is_empty());
        owners.insert(named.unwrap_or(&question.answered_by).to_owned());
    }
    progress.owners = owners.into_iter().collect();
    progress
}
