//! Catalogue entries of the trust's own.

use readiness_domain::{catalogue::OwnTechnology, framework::TechnologyId};
use rusqlite::params;

use crate::{Moment, Reader, StoreError, Writer, assessments::one, from_json, text, to_json};

impl Reader<'_> {
    /// Every entry, by id.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn own_technologies(&self) -> Result<Vec<OwnTechnology>, StoreError> {
        let mut statement = self.sql().prepare_cached("SELECT technology FROM own_technology ORDER BY id")?;
        let mut rows = statement.query([])?;
        let mut list = Vec::new();
        while let Some(row) = rows.next()? {
            list.push(from_json(&row.get::<_, String>(0)?)?);
        }
        Ok(list)
    }
}

impl Writer<'_> {
    /// Keeps an entry, in the place of the one with its id.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_own_technology(&self, own: &OwnTechnology, now: Moment) -> Result<(), StoreError> {
        self.sql().execute(
            "INSERT INTO own_technology (id, technology, changed_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET technology = excluded.technology, changed_at = excluded.changed_at",
            params![own.technology.id.as_str(), to_json(own)?, text(now)],
        )?;
        Ok(())
    }

    /// Removes an entry.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none with this id.
    pub fn remove_own_technology(&self, id: &TechnologyId) -> Result<(), StoreError> {
        one(self.sql().execute("DELETE FROM own_technology WHERE id = ?1", [id.as_str()])?, "technology", id.as_str())
    }
}
