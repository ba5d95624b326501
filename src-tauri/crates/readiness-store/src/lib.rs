//! The memory: one SQLite file in the application's data folder, and its backups.
//!
//! The only room that speaks SQL. Time is an argument; nothing is ever deleted; every write is
//! one transaction. Not here: what an answer may hold (domain) and when to write (app).

#![cfg_attr(not(test), warn(clippy::unwrap_used))]

mod answers;
mod assessments;
mod backup;
mod error;
mod migrations;
mod national;
mod open;
mod plans;
mod sign_offs;
mod technologies;

use std::{ops::Deref, path::PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use assessments::{AssessmentRow, NewAssessment};
pub use error::StoreError;
pub use national::{NationalPlace, NationalScore, OVERALL};
pub use plans::PlanRow;
pub use sign_offs::{SignOffRow, SignedPaper};

/// A moment, in UTC.
pub type Moment = DateTime<Utc>;

/// The open database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    folder: PathBuf,
    notice: Option<String>,
}

impl Store {
    /// Reads from one consistent snapshot.
    ///
    /// # Errors
    /// Whatever `work` or the database says.
    pub fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let snapshot = self.connection.unchecked_transaction()?;
        work(&Reader(&snapshot))
    }

    /// Writes in one transaction: all of it happens, or none.
    ///
    /// # Errors
    /// Whatever `work` or the database says; nothing is changed then.
    pub fn write<T>(&mut self, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&Writer(Reader(&transaction)))?;
        transaction.commit()?;
        Ok(done)
    }

    /// Something the person should know, such as a data folder on a network drive.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }
}

/// Reads, inside a snapshot or a transaction.
#[derive(Debug)]
pub struct Reader<'a>(&'a Transaction<'a>);

/// Writes, inside a transaction; reads what it has written.
#[derive(Debug)]
pub struct Writer<'a>(Reader<'a>);

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Reader<'_> {
    fn sql(&self) -> &Connection {
        self.0
    }
}

fn text(moment: Moment) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn to_json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Content(e.to_string()))
}

fn from_json<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|e| StoreError::Content(e.to_string()))
}
