//! Answers files in and out, and the worked example, which is one.

use std::{collections::BTreeMap, path::Path};

use readiness_domain::{
    assessment::{Fault, settle, validate_answer},
    roadmap::check_means,
};
use readiness_exchange::{ANSWERS_LIMIT, AnswersFile, read_answers, write_answers};

use crate::{
    App, Failure, Outcome, answers::asked, files::read_limited, national::published_score, plans::means_key,
    report::front_sheet_faults, wire::FileSaved,
};

impl App {
    /// Adds the worked example: a fictional trust, complete enough that every page is full.
    ///
    /// # Errors
    /// When the data cannot be written.
    pub fn create_example(&self) -> Outcome<String> {
        let file = read_answers(readiness_content::example().as_bytes())?;
        let id = self.take_in(file, true)?;
        // A plan by rule, so that every page is full; opened, it is made better in the background.
        self.create_plan(&id, "Plan", self.suggest_plan(&id)?)?;
        Ok(id)
    }

    /// One assessment as an answers file.
    ///
    /// # Errors
    /// `not-found`.
    pub fn answers_file(&self, id: &str) -> Outcome<Vec<u8>> {
        Ok(write_answers(&self.answers_as_file(id)?))
    }

    pub(crate) fn answers_as_file(&self, id: &str) -> Outcome<AnswersFile> {
        let opened = self.opened(id)?;
        let mut file = AnswersFile::new(opened.row.edition, opened.row.trust, opened.answers);
        file.front = self.read(|s| s.front_sheet(id))?;
        file.means = self.means(id)?;
        for ((year, measure), score) in self.read(|s| s.published_scores(id))? {
            file.published.entry(year).or_default().insert(measure, score.ratio().to_string());
        }
        Ok(file)
    }

    /// Writes an answers file.
    ///
    /// # Errors
    /// `not-found`; `disk` with the old file whole.
    pub fn export_answers_to(&self, id: &str, path: &Path) -> Outcome<FileSaved> {
        self.write_whole(path, &self.answers_file(id)?)
    }

    /// Adds the assessment in an answers file and returns its id.
    ///
    /// # Errors
    /// `file` or `invalid`, with nothing changed.
    pub fn import_answers_from(&self, path: &Path) -> Outcome<String> {
        self.import_answers(&read_limited(path, ANSWERS_LIMIT)?)
    }

    /// The same from bytes.
    ///
    /// # Errors
    /// As [`App::import_answers_from`].
    pub fn import_answers(&self, bytes: &[u8]) -> Outcome<String> {
        self.take_in(read_answers(bytes)?, false)
    }

    fn take_in(&self, mut file: AnswersFile, example: bool) -> Outcome<String> {
        let edition = self.content.edition(&file.edition)?;
        if edition.id != self.content.newest().id {
            return Err(Failure::not_found(format!(
                "The file is about edition {}, and new assessments are on {}. Nothing was changed.",
                file.edition,
                self.content.newest().id
            ))
            .hint("Move the assessment to the newer edition where it is, and export it again there."));
        }
        // The worked example opens on a machine whose clock is wrong, too.
        let today = if example { chrono::NaiveDate::MAX } else { self.clock.today() };
        let mut faults = Vec::new();
        for (id, answer) in &mut file.answers {
            let question = asked(edition, id)?;
            faults.extend(
                validate_answer(question, answer, today)
                    .into_iter()
                    .map(|f| Fault { field: format!("{id}.{}", f.field), ..f }),
            );
            settle(question, answer);
        }
        faults.extend(
            file.front.iter().flat_map(front_sheet_faults).map(|f| Fault { field: format!("front.{}", f.field), ..f }),
        );
        faults.extend(file.means.iter().flat_map(check_means));
        let mut scores = BTreeMap::new();
        for (year, measures) in &file.published {
            for (measure, text) in measures {
                match published_score(*year, measure, text) {
                    Ok(score) => drop(scores.insert((*year, measure.clone()), score)),
                    Err(fault) => faults.push(fault),
                }
            }
        }
        if !faults.is_empty() {
            return Err(Failure::invalid(faults));
        }
        self.add(&file.trust, &file.answers, example, None, |tx, id| {
            if let Some(front) = &file.front {
                tx.save_front_sheet(id, front, self.clock.now())?;
            }
            if let Some(means) = &file.means {
                tx.save_preference(&means_key(id), means)?;
            }
            tx.save_published(id, &scores)
        })
    }
}
