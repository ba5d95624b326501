//! Plans, with every version they had.

use readiness_domain::roadmap::{NextPound, Request, Solution};
use rusqlite::{OptionalExtension, Row, params};

use crate::{
    Moment, Reader, StoreError, Writer,
    assessments::{missing, one},
    from_json, text, to_json,
};

/// A plan as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRow {
    /// UUID.
    pub id: String,
    /// The assessment it belongs to.
    pub assessment: String,
    /// Its name.
    pub name: String,
    /// From 1.
    pub version: u32,
    /// What was asked.
    pub request: Request,
    /// What was found, with its certificate.
    pub solution: Solution,
    /// What a little more would buy.
    pub next_pound: Vec<NextPound>,
    /// SHA-256 of the answers it was made from.
    pub answers_hash: String,
}

const SELECT: &str = "SELECT p.id, p.assessment, p.name, v.version, v.request, v.solution, v.next_pound, v.answers_hash
    FROM plan p JOIN plan_version v ON v.plan = p.id
    WHERE v.version = (SELECT max(version) FROM plan_version WHERE plan = p.id)";

impl Reader<'_> {
    /// Plans of an assessment that are not removed, oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn plans(&self, assessment: &str) -> Result<Vec<PlanRow>, StoreError> {
        let sql = format!("{SELECT} AND p.assessment = ?1 AND p.removed_at IS NULL ORDER BY p.created_at, p.id");
        let mut statement = self.sql().prepare_cached(&sql)?;
        let mut rows = statement.query([assessment])?;
        let mut list = Vec::new();
        while let Some(found) = rows.next()? {
            list.push(row(found)?);
        }
        Ok(list)
    }

    /// One plan.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none with this id.
    pub fn plan(&self, id: &str) -> Result<PlanRow, StoreError> {
        let sql = format!("{SELECT} AND p.id = ?1");
        self.sql()
            .prepare_cached(&sql)?
            .query_row([id], |found| Ok(row(found)))
            .optional()?
            .unwrap_or_else(|| Err(missing("plan", id)))
    }
}

impl Writer<'_> {
    /// Keeps a plan's next version; the first makes the plan. Returns the version.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_plan(&self, plan: &PlanRow, now: Moment) -> Result<u32, StoreError> {
        self.sql().execute(
            "INSERT INTO plan (id, assessment, name, created_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            params![plan.id, plan.assessment, plan.name, text(now)],
        )?;
        let version: u32 = self.sql().query_row(
            "SELECT coalesce(max(version), 0) + 1 FROM plan_version WHERE plan = ?1",
            [&plan.id],
            |row| row.get(0),
        )?;
        self.sql().execute(
            "INSERT INTO plan_version VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                plan.id,
                version,
                to_json(&plan.request)?,
                to_json(&plan.solution)?,
                to_json(&plan.next_pound)?,
                plan.answers_hash,
                text(now)
            ],
        )?;
        Ok(version)
    }

    /// Gives a plan another name; its version stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none with this id.
    pub fn rename_plan(&self, id: &str, name: &str) -> Result<(), StoreError> {
        one(self.sql().execute("UPDATE plan SET name = ?2 WHERE id = ?1", [id, name])?, "plan", id)
    }

    /// Puts a plan out of sight; its versions stay in the file.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none with this id.
    pub fn remove_plan(&self, id: &str, now: Moment) -> Result<(), StoreError> {
        one(self.sql().execute("UPDATE plan SET removed_at = ?2 WHERE id = ?1", [id, &text(now)])?, "plan", id)
    }
}

fn row(row: &Row<'_>) -> Result<PlanRow, StoreError> {
    Ok(PlanRow {
        id: row.get("id")?,
        assessment: row.get("assessment")?,
        name: row.get("name")?,
        version: row.get("version")?,
        request: from_json(&row.get::<_, String>("request")?)?,
        solution: from_json(&row.get::<_, String>("solution")?)?,
        next_pound: from_json(&row.get::<_, String>("next_pound")?)?,
        answers_hash: row.get("answers_hash")?,
    })
}
