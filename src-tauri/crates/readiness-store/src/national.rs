//! The published national results, and scores typed in by a trust.

use std::collections::BTreeMap;

use readiness_domain::{Score, framework::Setting};
use rusqlite::{OptionalExtension, Row, params};

use crate::{
    Moment, Reader, StoreError, Writer,
    assessments::{unreadable, word},
    text, to_json,
};

/// The measure that is not a pillar.
pub const OVERALL: &str = "overall";

/// Where the trust of a return is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalPlace {
    /// Organisation name, as published.
    pub name: String,
    /// Care setting.
    pub setting: Setting,
    /// Region.
    pub region: String,
    /// Integrated care system.
    pub system: String,
}

/// One score of one return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalScore {
    /// Organisation name, as published.
    pub name: String,
    /// Care setting.
    pub setting: Setting,
    /// Year of the results.
    pub year: u32,
    /// A pillar's code, or [`OVERALL`].
    pub measure: String,
    /// The score.
    pub score: Score,
}

impl Reader<'_> {
    /// Every national score, by organisation, setting, year and measure.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn national_scores(&self) -> Result<Vec<NationalScore>, StoreError> {
        let mut statement =
            self.sql().prepare_cached("SELECT * FROM national_score ORDER BY name, setting, year, measure")?;
        let rows = statement
            .query_map([], |row| {
                let exact: String = row.get("exact")?;
                Ok(NationalScore {
                    setting: word(row, "setting", Setting::from_code)?,
                    name: row.get("name")?,
                    year: row.get("year")?,
                    measure: row.get("measure")?,
                    score: exact.parse().map_err(|_| unreadable("exact"))?,
                })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(rows)
    }

    /// Where every return's trust is, by organisation and setting; empty when an earlier version loaded them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn national_places(&self) -> Result<Vec<NationalPlace>, StoreError> {
        let mut statement = self.sql().prepare_cached("SELECT * FROM national_return ORDER BY name, setting")?;
        let place = |row: &Row<'_>| {
            Ok(NationalPlace {
                setting: word(row, "setting", Setting::from_code)?,
                name: row.get("name")?,
                region: row.get("region")?,
                system: row.get("system")?,
            })
        };
        Ok(statement.query_map([], place)?.collect::<Result<_, _>>()?)
    }

    /// When the national results were loaded.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn national_loaded(&self) -> Result<Option<String>, StoreError> {
        self.preference("national-loaded")
    }

    /// Published scores typed in for an assessment, by year and measure.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn published_scores(&self, assessment: &str) -> Result<BTreeMap<(u32, String), Score>, StoreError> {
        let sql = "SELECT year, measure, exact FROM published_score WHERE assessment = ?1";
        let mut statement = self.sql().prepare_cached(sql)?;
        let rows = statement
            .query_map([assessment], |row| {
                let exact: String = row.get(2)?;
                Ok(((row.get(0)?, row.get(1)?), exact.parse().map_err(|_| unreadable("exact"))?))
            })?
            .collect::<Result<BTreeMap<_, _>, _>>()?;
        Ok(rows)
    }

    /// A preference, as it was kept.
    ///
    /// # Errors
    /// When the file cannot be read or the value is of another shape.
    pub fn preference<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StoreError> {
        let json: Option<String> = self
            .sql()
            .query_row("SELECT value FROM preference WHERE name = ?1", [name], |row| row.get(0))
            .optional()?;
        json.as_deref().map(crate::from_json).transpose()
    }
}

impl Writer<'_> {
    /// Puts a whole workbook in place of the one before.
    ///
    /// # Errors
    /// When a return stands twice, or the file cannot be written; nothing is changed then.
    pub fn replace_national(
        &self,
        places: &[NationalPlace],
        scores: &[NationalScore],
        now: Moment,
    ) -> Result<(), StoreError> {
        self.sql().execute_batch("DELETE FROM national_score; DELETE FROM national_return")?;
        let mut insert = self.sql().prepare_cached("INSERT INTO national_return VALUES (?1, ?2, ?3, ?4)")?;
        for p in places {
            insert.execute(params![p.name, p.setting.code(), p.region, p.system])?;
        }
        let mut insert = self.sql().prepare_cached("INSERT INTO national_score VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for s in scores {
            insert.execute(params![s.name, s.setting.code(), s.year, s.measure, s.score.ratio().to_string()])?;
        }
        self.save_preference("national-loaded", &text(now))
    }

    /// Keeps published scores typed in, in place of those before.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_published(&self, assessment: &str, scores: &BTreeMap<(u32, String), Score>) -> Result<(), StoreError> {
        self.sql().execute("DELETE FROM published_score WHERE assessment = ?1", [assessment])?;
        for ((year, measure), score) in scores {
            self.sql().execute(
                "INSERT INTO published_score VALUES (?1, ?2, ?3, ?4)",
                params![assessment, year, measure, score.ratio().to_string()],
            )?;
        }
        Ok(())
    }

    /// Keeps a preference.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_preference<T: serde::Serialize>(&self, name: &str, value: &T) -> Result<(), StoreError> {
        self.sql().execute(
            "INSERT INTO preference VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            params![name, to_json(value)?],
        )?;
        Ok(())
    }
}
