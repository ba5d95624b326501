//! Answers files in and out, and the worked example, which is one.

use std::path::Path;

use readiness_domain::assessment::{Fault, settle, validate_answer};
use readiness_exchange::{ANSWERS_LIMIT, AnswersFile, read_answers, write_answers};

use crate::{
    App, Failure, Outcome,
    answers::asked,
    files::{read_limited, write_whole},
    wire::FileSaved,
};

impl App {
    /// Adds the worked example: a fictional trust, complete enough that every page is full.
    ///
    /// # Errors
    /// When the data cannot be written.
    pub fn create_example(&self) -> Outcome<String> {
        let file = read_answers(readiness_content::example().as_bytes())?;
        self.take_in(file, true)
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
        write_whole(path, &self.answers_file(id)?)
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
                "The file is about edition {}, and new assessments are on {}.",
                file.edition,
                self.content.newest().id
            )));
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
        if !faults.is_empty() {
            return Err(Failure::invalid(faults));
        }
        let published = file.published.iter().flat_map(|(year, scores)| scores.iter().map(move |score| (*year, score)));
        let scores = published
            .map(|(year, (measure, text))| {
                Ok(((year, measure.clone()), crate::national::published_score(measure, text)?))
            })
            .collect::<Outcome<_>>()?;
        let id = self.add(&file.trust, &file.answers, example, None)?;
        self.write(|tx| {
            if let Some(front) = &file.front {
                tx.save_front_sheet(&id, front, self.clock.now())?;
            }
            if let Some(means) = &file.means {
                tx.save_preference(&crate::plans::means_key(&id), means)?;
            }
            tx.save_published(&id, &scores)
        })?;
        Ok(id)
    }
}
