//! Answers: kept as they are given, one at a time, with the last one to go back to.

use readiness_domain::{
    Answer, Edition, QuestionId,
    assessment::{settle, validate_answer},
    framework::Question,
};
use readiness_store::StoreError;

use crate::{App, Code, Failure, Outcome, assessments::progress, wire::Saved};

impl App {
    /// Keeps one answer. Ticks at or below its level are folded into the level; when the last
    /// missing criterion of the next level is ticked, the level is raised and the result says so.
    ///
    /// # Errors
    /// `invalid` with the fields; `not-found`. Nothing is changed then.
    pub fn save_answer(&self, id: &str, question: &QuestionId, mut answer: Answer) -> Outcome<Saved> {
        let row = self.read(|s| s.assessment(id))?;
        let edition = self.content.edition(&row.edition)?;
        let asked = asked(edition, question)?;
        if !asked.settings.contains(&row.trust.setting) {
            let setting = row.trust.setting.label().to_lowercase();
            return Err(Failure::new(
                Code::Invalid,
                format!("“{}” is not asked of {setting} trusts. Nothing was changed.", asked.title),
            )
            .hint("Choose another question, or correct the care setting of the trust."));
        }
        let faults = validate_answer(asked, &answer, self.clock.today());
        if !faults.is_empty() {
            return Err(Failure::invalid(faults));
        }
        let raised_to = settle(asked, &mut answer);
        self.write(|tx| tx.save_answer(id, question, &answer, self.clock.now()))?;
        Ok(Saved { raised_to, ..self.saved(id, question)? })
    }

    /// Takes the latest earlier answer back; without one the answer stays as it is.
    ///
    /// # Errors
    /// `not-found`.
    pub fn undo_answer(&self, id: &str, question: &QuestionId) -> Outcome<Saved> {
        self.read(|s| s.assessment(id))?;
        self.write(|tx| tx.undo_answer(id, question, self.clock.now()))?;
        self.saved(id, question)
    }

    fn saved(&self, id: &str, question: &QuestionId) -> Outcome<Saved> {
        let (row, answers, can_undo) =
            self.read(|s| Ok::<_, StoreError>((s.assessment(id)?, s.answers(id)?, s.can_undo(id, question)?)))?;
        let edition = self.content.edition(&row.edition)?;
        Ok(Saved {
            answer: answers.get(question).cloned().unwrap_or_default(),
            raised_to: None,
            progress: progress(edition, &row.trust, &answers),
            saved_at: row.changed_at,
            can_undo,
        })
    }
}

/// The question, or a failure that names it.
pub(crate) fn asked<'e>(edition: &'e Edition, id: &QuestionId) -> Outcome<&'e Question> {
    edition.question(id).ok_or_else(|| {
        let one = edition.questions.first().map_or("", |q| q.id.as_str());
        Failure::not_found(format!("There is no question {id} in edition {}. Nothing was changed.", edition.id))
            .hint(format!("Name a question of that edition by its id, such as {one}."))
    })
}
