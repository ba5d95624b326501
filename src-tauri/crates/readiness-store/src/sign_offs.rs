//! Scorecards that were signed off, with everything they rest on.

use readiness_domain::framework::EditionId;
use rusqlite::{Row, params};

use crate::{Moment, Reader, StoreError, Writer, from_json, text, to_json};

/// A frozen scorecard. Trust, answers and scorecard are kept as the JSON they were signed as, so
/// that a later version of the program cannot change them by reading them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOffRow {
    /// UUID.
    pub id: String,
    /// Revision it ended.
    pub revision: u32,
    /// ISO date.
    pub date: String,
    /// Roles that signed.
    pub roles: Vec<String>,
    /// Edition.
    pub edition: EditionId,
    /// Engine version.
    pub engine: u32,
    /// What it was sealed with; which kind of hash that is, only the application knows.
    pub content_hash: String,
    /// JSON.
    pub trust: String,
    /// JSON.
    pub answers: String,
    /// JSON.
    pub scorecard: String,
}

/// A paper printed when a scorecard was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedPaper {
    /// `public` or `private`.
    pub edition: String,
    /// Pages.
    pub pages: u32,
    /// The file.
    pub pdf: Vec<u8>,
}

impl Reader<'_> {
    /// Sign-offs of an assessment, latest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sign_offs(&self, assessment: &str) -> Result<Vec<SignOffRow>, StoreError> {
        let mut statement =
            self.sql().prepare_cached("SELECT * FROM sign_off WHERE assessment = ?1 ORDER BY revision DESC")?;
        let mut rows = statement.query([assessment])?;
        let mut list = Vec::new();
        while let Some(found) = rows.next()? {
            list.push(row(found)?);
        }
        Ok(list)
    }

    /// Papers as they were printed at sign-off, by edition; sign-offs from before papers were kept have none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn signed_papers(&self, sign_off: &str) -> Result<Vec<SignedPaper>, StoreError> {
        let sql = "SELECT edition, pages, pdf FROM signed_paper WHERE sign_off = ?1 ORDER BY edition";
        let paper = |row: &Row<'_>| Ok(SignedPaper { edition: row.get(0)?, pages: row.get(1)?, pdf: row.get(2)? });
        Ok(self.sql().prepare_cached(sql)?.query_map([sign_off], paper)?.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Keeps a sign-off with its papers and begins the next revision.
    ///
    /// # Errors
    /// When the revision is signed already, or the file cannot be written.
    pub fn add_sign_off(
        &self,
        assessment: &str,
        new: &SignOffRow,
        papers: &[SignedPaper],
        now: Moment,
    ) -> Result<(), StoreError> {
        self.sql().execute(
            "INSERT INTO sign_off (id, assessment, revision, date, roles, edition, engine, content_hash, trust, answers, scorecard)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                new.id,
                assessment,
                new.revision,
                new.date,
                to_json(&new.roles)?,
                new.edition.as_str(),
                new.engine,
                new.content_hash,
                new.trust,
                new.answers,
                new.scorecard
            ],
        )?;
        for paper in papers {
            let sql = "INSERT INTO signed_paper (sign_off, edition, pages, pdf) VALUES (?1, ?2, ?3, ?4)";
            self.sql().execute(sql, params![new.id, paper.edition, paper.pages, paper.pdf])?;
        }
        self.sql().execute(
            "UPDATE assessment SET revision = ?2, changed_at = ?3 WHERE id = ?1",
            params![assessment, new.revision + 1, text(now)],
        )?;
        Ok(())
    }
}

fn row(row: &Row<'_>) -> Result<SignOffRow, StoreError> {
    Ok(SignOffRow {
        id: row.get("id")?,
        revision: row.get("revision")?,
        date: row.get("date")?,
        roles: from_json(&row.get::<_, String>("roles")?)?,
        edition: EditionId::new(row.get::<_, String>("edition")?),
        engine: row.get("engine")?,
        content_hash: row.get("content_hash")?,
        trust: row.get("trust")?,
        answers: row.get("answers")?,
        scorecard: row.get("scorecard")?,
    })
}
