//! Assessments: the trust, where a person was, and the bin.

use readiness_domain::{
    Trust,
    assessment::FrontSheet,
    framework::{EditionId, QuestionId, Setting, Size},
};
use rusqlite::{OptionalExtension, Row, named_params, params};

use crate::{Moment, Reader, StoreError, Writer, from_json, text, to_json};

/// An assessment without its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentRow {
    /// UUID.
    pub id: String,
    /// The edition it is on.
    pub edition: EditionId,
    /// The trust.
    pub trust: Trust,
    /// Question last looked at.
    pub place: Option<QuestionId>,
    /// Whether it is the worked example.
    pub example: bool,
    /// From 1.
    pub revision: u32,
    /// RFC 3339.
    pub created_at: String,
    /// RFC 3339.
    pub changed_at: String,
    /// Answered or not applicable.
    pub answered: Vec<QuestionId>,
    /// Date of the latest sign-off.
    pub signed_off: Option<String>,
    /// The assessment it was copied from.
    pub copied_from: Option<String>,
}

/// What a new assessment begins with.
#[derive(Debug, Clone)]
pub struct NewAssessment<'a> {
    /// A fresh UUID.
    pub id: &'a str,
    /// Its edition.
    pub edition: &'a EditionId,
    /// The trust.
    pub trust: &'a Trust,
    /// Whether it is the worked example.
    pub example: bool,
    /// The assessment it was copied from.
    pub copied_from: Option<&'a str>,
}

const SELECT: &str = "SELECT a.*,
        (SELECT group_concat(x.question, ' ') FROM answer x WHERE x.assessment = a.id AND (x.level IS NOT NULL OR x.not_applicable IS NOT NULL)) AS answered,
        (SELECT max(s.date) FROM sign_off s WHERE s.assessment = a.id) AS signed_off
    FROM assessment a";

impl Reader<'_> {
    /// All that are not in the bin, latest change first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn assessments(&self) -> Result<Vec<AssessmentRow>, StoreError> {
        self.listed("a.removed_at IS NULL ORDER BY a.changed_at DESC, a.id")
    }

    /// All that are in the bin, latest removal first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn removed_assessments(&self) -> Result<Vec<AssessmentRow>, StoreError> {
        self.listed("a.removed_at IS NOT NULL ORDER BY a.removed_at DESC, a.id")
    }

    fn listed(&self, which: &str) -> Result<Vec<AssessmentRow>, StoreError> {
        let mut statement = self.sql().prepare_cached(&format!("{SELECT} WHERE {which}"))?;
        let rows = statement.query_map([], row)?.collect::<Result<Vec<_>, _>>()?;
        Ok(rows)
    }

    /// One assessment, in the bin or not.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none with this id.
    pub fn assessment(&self, id: &str) -> Result<AssessmentRow, StoreError> {
        let sql = format!("{SELECT} WHERE a.id = ?1");
        let found = self.sql().prepare_cached(&sql)?.query_row([id], row).optional()?;
        found.ok_or_else(|| missing("assessment", id))
    }

    /// The front sheet kept for an assessment.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn front_sheet(&self, id: &str) -> Result<Option<FrontSheet>, StoreError> {
        let json: Option<String> = self
            .sql()
            .query_row("SELECT sheet FROM front_sheet WHERE assessment = ?1", [id], |row| row.get(0))
            .optional()?;
        json.as_deref().map(from_json).transpose()
    }
}

impl Writer<'_> {
    /// Adds an assessment.
    ///
    /// # Errors
    /// When the id is taken or the file cannot be written.
    pub fn add_assessment(&self, new: &NewAssessment<'_>, now: Moment) -> Result<(), StoreError> {
        self.sql().execute(
            "INSERT INTO assessment (id, edition, name, setting, size, example, copied_from, created_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
            params![
                new.id,
                new.edition.as_str(),
                new.trust.name,
                new.trust.setting.code(),
                new.trust.size.code(),
                new.example,
                new.copied_from,
                text(now)
            ],
        )?;
        self.save_trust(new.id, new.trust, now)
    }

    /// Keeps the trust's details.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such assessment.
    pub fn save_trust(&self, id: &str, trust: &Trust, now: Moment) -> Result<(), StoreError> {
        let changed = self.sql().execute(
            "UPDATE assessment SET name = :name, code = :code, setting = :setting, size = :size, turnover = :turnover,
                staff = :staff, sites = :sites, epr = :epr, plan_start = :plan_start, changed_at = :now WHERE id = :id",
            named_params! {
                ":name": trust.name, ":code": trust.code, ":setting": trust.setting.code(), ":size": trust.size.code(),
                ":turnover": trust.turnover.and_then(|t| i64::try_from(t).ok()), ":staff": trust.staff,
                ":sites": trust.sites, ":epr": trust.epr, ":plan_start": trust.plan_start.map(|q| q.to_string()),
                ":now": text(now), ":id": id,
            },
        )?;
        one(changed, "assessment", id)
    }

    /// Keeps the question last looked at; does not count as a change.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such assessment.
    pub fn save_place(&self, id: &str, question: &QuestionId) -> Result<(), StoreError> {
        one(
            self.sql().execute("UPDATE assessment SET place = ?2 WHERE id = ?1", [id, question.as_str()])?,
            "assessment",
            id,
        )
    }

    /// Puts an assessment into the bin, or takes it out again. Nothing is deleted.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such assessment.
    pub fn set_removed(&self, id: &str, removed: Option<Moment>) -> Result<(), StoreError> {
        let changed = self
            .sql()
            .execute("UPDATE assessment SET removed_at = ?2 WHERE id = ?1", params![id, removed.map(text)])?;
        one(changed, "assessment", id)
    }

    /// Moves an assessment to another edition.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such assessment.
    pub fn set_edition(&self, id: &str, edition: &EditionId, now: Moment) -> Result<(), StoreError> {
        let changed = self.sql().execute(
            "UPDATE assessment SET edition = ?2, changed_at = ?3 WHERE id = ?1",
            params![id, edition.as_str(), text(now)],
        )?;
        one(changed, "assessment", id)
    }

    /// Keeps the front sheet.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_front_sheet(&self, id: &str, sheet: &FrontSheet, now: Moment) -> Result<(), StoreError> {
        self.sql().execute(
            "INSERT INTO front_sheet VALUES (?1, ?2, ?3)
             ON CONFLICT (assessment) DO UPDATE SET sheet = excluded.sheet, changed_at = excluded.changed_at",
            params![id, to_json(sheet)?, text(now)],
        )?;
        Ok(())
    }

    pub(crate) fn touch(&self, id: &str, now: Moment) -> Result<(), StoreError> {
        one(
            self.sql().execute("UPDATE assessment SET changed_at = ?2 WHERE id = ?1", [id, &text(now)])?,
            "assessment",
            id,
        )
    }
}

pub(crate) fn one(changed: usize, what: &'static str, id: &str) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(missing(what, id)) }
}

pub(crate) fn missing(what: &'static str, id: &str) -> StoreError {
    StoreError::NotFound { what, id: id.to_owned() }
}

/// A word of a closed list, or a fault that names the column.
pub(crate) fn word<T>(row: &Row<'_>, column: &str, from_code: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let code: String = row.get(column)?;
    from_code(&code).ok_or_else(|| unreadable(column))
}

pub(crate) fn unreadable(column: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(
        0,
        rusqlite::types::Type::Text,
        format!("{column} holds an unknown word").into(),
    )
}

fn row(row: &Row<'_>) -> rusqlite::Result<AssessmentRow> {
    let plan_start: Option<String> = row.get("plan_start")?;
    Ok(AssessmentRow {
        id: row.get("id")?,
        edition: EditionId::new(row.get::<_, String>("edition")?),
        trust: Trust {
            name: row.get("name")?,
            code: row.get("code")?,
            setting: word(row, "setting", Setting::from_code)?,
            size: word(row, "size", Size::from_code)?,
            turnover: row.get::<_, Option<i64>>("turnover")?.and_then(|t| u64::try_from(t).ok()),
            staff: row.get("staff")?,
            sites: row.get("sites")?,
            epr: row.get("epr")?,
            plan_start: plan_start.map(|q| q.parse().map_err(|_| unreadable("plan_start"))).transpose()?,
        },
        place: row.get::<_, Option<String>>("place")?.map(QuestionId::new),
        example: row.get("example")?,
        revision: row.get("revision")?,
        created_at: row.get("created_at")?,
        changed_at: row.get("changed_at")?,
        answered: row
            .get::<_, Option<String>>("answered")?
            .unwrap_or_default()
            .split_whitespace()
            .map(Into::into)
            .collect(),
        signed_off: row.get("signed_off")?,
        copied_from: row.get("copied_from")?,
    })
}
