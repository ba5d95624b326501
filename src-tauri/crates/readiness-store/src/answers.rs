//! Answers, and what each was before.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use readiness_domain::{
    Answer, Answers, Level, QuestionId,
    assessment::{Choice, Evidence, MeasureValue, Quantity},
    framework::{Confidence, CriterionId, EditionId, MeasureId},
};
use rusqlite::{OptionalExtension, Row, params};

use crate::{Moment, Reader, StoreError, Writer, assessments::unreadable, from_json, text, to_json};

impl Reader<'_> {
    /// All answers of an assessment.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn answers(&self, id: &str) -> Result<Answers, StoreError> {
        self.answers_where(id, "")
    }

    /// One answer; an empty one when nothing was entered.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn answer(&self, id: &str, question: &QuestionId) -> Result<Answer, StoreError> {
        Ok(self.answers_where(id, question.as_str())?.remove(question).unwrap_or_default())
    }

    /// Whether there is an earlier answer to go back to.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn can_undo(&self, id: &str, question: &QuestionId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM answer_history WHERE assessment = ?1 AND question = ?2)";
        Ok(self.sql().prepare_cached(sql)?.query_row([id, question.as_str()], |row| row.get(0))?)
    }

    /// Answers that earlier editions had and the present one has no place for: edition, question, answer.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn archived_answers(&self, id: &str) -> Result<Vec<(EditionId, QuestionId, Answer)>, StoreError> {
        let sql = "SELECT edition, question, answer FROM archived_answer WHERE assessment = ?1 ORDER BY id";
        let mut statement = self.sql().prepare_cached(sql)?;
        let rows = statement
            .query_map([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)))?
            .collect::<Result<Vec<_>, _>>()?;
        rows.into_iter().map(|(e, q, json)| Ok((e.into(), q.into(), from_json(&json)?))).collect()
    }

    /// `question` empty: all of them.
    fn answers_where(&self, id: &str, question: &str) -> Result<Answers, StoreError> {
        let mut answers: Answers = BTreeMap::new();
        let wanted = [id, question];
        self.each("SELECT * FROM answer WHERE assessment = ?1 AND (?2 = '' OR question = ?2)", wanted, |row| {
            answers.insert(QuestionId::new(row.get::<_, String>("question")?), answer(row)?);
            Ok(())
        })?;
        self.each(
            "SELECT * FROM answer_criterion WHERE assessment = ?1 AND (?2 = '' OR question = ?2)",
            wanted,
            |row| {
                let criterion = CriterionId::new(row.get::<_, String>("criterion")?);
                of(&mut answers, row)?.met.insert(criterion);
                Ok(())
            },
        )?;
        let evidence = "SELECT * FROM answer_evidence WHERE assessment = ?1 AND (?2 = '' OR question = ?2)
            ORDER BY question, position";
        self.each(evidence, wanted, |row| {
            let item = Evidence {
                title: row.get("title")?,
                location: row.get("location")?,
                date: date(row, "date")?,
                sha256: row.get("sha256")?,
            };
            of(&mut answers, row)?.evidence.push(item);
            Ok(())
        })?;
        self.each(
            "SELECT * FROM answer_measure WHERE assessment = ?1 AND (?2 = '' OR question = ?2)",
            wanted,
            |row| {
                let value =
                    Quantity::from_thousandths(row.get("thousandths")?).ok_or_else(|| unreadable("thousandths"))?;
                let measure = MeasureId::new(row.get::<_, String>("measure")?);
                let on = date(row, "taken_on")?;
                of(&mut answers, row)?.measures.insert(measure, MeasureValue { value, on });
                Ok(())
            },
        )?;
        Ok(answers)
    }

    fn each(
        &self,
        sql: &str,
        wanted: [&str; 2],
        mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let mut statement = self.sql().prepare_cached(sql)?;
        let mut rows = statement.query(wanted)?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }
}

impl Writer<'_> {
    /// Keeps an answer; what it was before goes into the history. An unchanged answer changes nothing.
    ///
    /// # Errors
    /// When there is no such assessment, or the file cannot be written.
    pub fn save_answer(&self, id: &str, question: &QuestionId, answer: &Answer, now: Moment) -> Result<(), StoreError> {
        let before = self.answer(id, question)?;
        if before == *answer {
            return Ok(());
        }
        self.touch(id, now)?;
        self.sql()
            .prepare_cached(
                "INSERT INTO answer_history (assessment, question, answer, replaced_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![id, question.as_str(), to_json(&before)?, text(now)])?;
        self.put_answer(id, question, answer, now)
    }

    /// Takes the latest earlier answer back and returns it; `None` when there is none.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn undo_answer(&self, id: &str, question: &QuestionId, now: Moment) -> Result<Option<Answer>, StoreError> {
        let latest: Option<(i64, String)> = self
            .sql()
            .query_row(
                "SELECT id, answer FROM answer_history WHERE assessment = ?1 AND question = ?2 ORDER BY id DESC LIMIT 1",
                [id, question.as_str()],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((entry, json)) = latest else { return Ok(None) };
        let answer: Answer = from_json(&json)?;
        self.touch(id, now)?;
        self.sql().execute("DELETE FROM answer_history WHERE id = ?1", [entry])?;
        self.put_answer(id, question, &answer, now)?;
        Ok(Some(answer))
    }

    /// Puts an answer where a new edition has no place for it: kept, readable, out of the way.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn archive_answer(
        &self,
        id: &str,
        edition: &EditionId,
        question: &QuestionId,
        answer: &Answer,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.sql().execute(
            "INSERT INTO archived_answer (assessment, edition, question, answer, archived_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id, edition.as_str(), question.as_str(), to_json(answer)?, text(now)],
        )?;
        Ok(())
    }

    /// Puts a whole set of answers in place of the present ones, each through the history.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn replace_answers(&self, id: &str, answers: &Answers, now: Moment) -> Result<(), StoreError> {
        let before = self.answers(id)?;
        for question in before.keys().filter(|q| !answers.contains_key(*q)) {
            self.save_answer(id, question, &Answer::default(), now)?;
        }
        for (question, answer) in answers {
            self.save_answer(id, question, answer, now)?;
        }
        Ok(())
    }

    fn put_answer(&self, id: &str, question: &QuestionId, answer: &Answer, now: Moment) -> Result<(), StoreError> {
        let sql = self.sql();
        let question = question.as_str();
        sql.prepare_cached("DELETE FROM answer WHERE assessment = ?1 AND question = ?2")?.execute([id, question])?;
        if answer.is_empty() {
            return Ok(());
        }
        let not_applicable = match &answer.choice {
            Some(Choice::NotApplicable(reason)) => Some(reason.as_str()),
            _ => None,
        };
        sql.prepare_cached("INSERT INTO answer VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?.execute(params![
            id,
            question,
            answer.level().map(Level::get),
            not_applicable,
            answer.confidence.map(Confidence::code),
            answer.comment,
            answer.owner,
            answer.target.map(Level::get),
            answer.to_confirm,
            text(now)
        ])?;
        for criterion in &answer.met {
            sql.prepare_cached("INSERT INTO answer_criterion VALUES (?1, ?2, ?3)")?.execute([
                id,
                question,
                criterion.as_str(),
            ])?;
        }
        for (position, item) in answer.evidence.iter().enumerate() {
            sql.prepare_cached("INSERT INTO answer_evidence VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute(params![
                id,
                question,
                i64::try_from(position).unwrap_or(i64::MAX),
                item.title,
                item.location,
                item.date.map(|d| d.to_string()),
                item.sha256
            ])?;
        }
        for (measure, value) in &answer.measures {
            sql.prepare_cached("INSERT INTO answer_measure VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![
                id,
                question,
                measure.as_str(),
                value.value.thousandths(),
                value.on.map(|d| d.to_string())
            ])?;
        }
        Ok(())
    }
}

fn of<'m>(answers: &'m mut Answers, row: &Row<'_>) -> rusqlite::Result<&'m mut Answer> {
    let question: String = row.get("question")?;
    answers.get_mut(question.as_str()).ok_or_else(|| unreadable("question"))
}

fn date(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|t| t.parse().map_err(|_| unreadable(column))).transpose()
}

fn answer(row: &Row<'_>) -> rusqlite::Result<Answer> {
    let level = |column: &str| -> rusqlite::Result<Option<Level>> {
        row.get::<_, Option<u8>>(column)?.map(|n| Level::new(n).ok_or_else(|| unreadable(column))).transpose()
    };
    let not_applicable: Option<String> = row.get("not_applicable")?;
    let confidence: Option<String> = row.get("confidence")?;
    Ok(Answer {
        choice: level("level")?.map(Choice::Level).or(not_applicable.map(Choice::NotApplicable)),
        confidence: confidence
            .map(|code| Confidence::from_code(&code).ok_or_else(|| unreadable("confidence")))
            .transpose()?,
        comment: row.get("comment")?,
        owner: row.get("owner")?,
        target: level("target")?,
        to_confirm: row.get("to_confirm")?,
        ..Answer::default()
    })
}
