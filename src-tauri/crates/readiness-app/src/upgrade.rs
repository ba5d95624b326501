//! Moving an assessment to a newer edition: previewed, backed up, done in one transaction.

use readiness_domain::{
    Answer, QuestionId,
    assessment::{
        Choice,
        upgrade::{self, UpgradePreview},
    },
    framework::{EditionId, Question},
};

use crate::{
    App, Outcome,
    wire::{ArchivedAnswer, AssessmentView},
};

impl App {
    /// What would happen to each answer.
    ///
    /// # Errors
    /// `not-found` when there is no such assessment, edition or map.
    pub fn preview_upgrade(&self, id: &str, edition: &EditionId) -> Outcome<UpgradePreview> {
        let opened = self.opened(id)?;
        let map = self.content.map(&opened.row.edition, edition)?;
        let new = self.content.edition(edition)?;
        Ok(upgrade::preview(map, opened.edition, new, opened.row.trust.setting, &opened.answers))
    }

    /// Moves the assessment, after a backup of the whole database. Answers without a place in the
    /// new edition are archived and stay readable.
    ///
    /// # Errors
    /// As [`App::preview_upgrade`]; nothing is changed then.
    pub fn upgrade_assessment(&self, id: &str, edition: &EditionId) -> Outcome<AssessmentView> {
        let opened = self.opened(id)?;
        let map = self.content.map(&opened.row.edition, edition)?;
        let new = self.content.edition(edition)?;
        let (answers, archived) = upgrade::apply(map, opened.edition, new, &opened.answers);
        let now = self.clock.now();
        self.store().backup_before("before-edition", now)?;
        self.write(|tx| {
            for (question, answer) in &archived {
                tx.archive_answer(id, &opened.row.edition, question, answer, now)?;
            }
            tx.replace_answers(id, &answers, now)?;
            tx.set_edition(id, edition, now)
        })?;
        self.get_assessment(id)
    }

    /// Answers that a newer edition had no place for, oldest first.
    ///
    /// # Errors
    /// `not-found`.
    pub fn list_archived_answers(&self, id: &str) -> Outcome<Vec<ArchivedAnswer>> {
        let rows = self.read(|s| s.assessment(id).and_then(|_| s.archived_answers(id)))?;
        let archived = |(edition, question, answer): (EditionId, QuestionId, Answer)| {
            let asked = self.content.edition(&edition).ok().and_then(|e| e.question(&question));
            let title = asked.map_or_else(|| question.to_string(), |q| q.title.clone());
            ArchivedAnswer { title, said: said(asked, &answer), edition, question, answer }
        };
        Ok(rows.into_iter().map(archived).collect())
    }
}

/// What was answered, in the words of the edition it was answered on.
fn said(asked: Option<&Question>, answer: &Answer) -> String {
    match &answer.choice {
        None => "Not answered".into(),
        Some(Choice::NotApplicable(reason)) => format!("Does not apply: {reason}"),
        Some(Choice::Level(level)) => match asked.and_then(|q| q.levels.get(level.index())) {
            Some(words) => format!("Level {level}: {}", words.statement),
            None => format!("Level {level}"),
        },
    }
}
