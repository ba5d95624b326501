//! The tables, brought up to date. Scripts are numbered, and never edited once shipped.

use rusqlite::Connection;

use crate::StoreError;

/// Marks a file as ours (`TrRe`).
pub(crate) const APPLICATION_ID: i32 = 0x5472_5265;

const SCRIPTS: &[&str] = &[
    include_str!("../../../../migrations/0001_assessment.sql"),
    include_str!("../../../../migrations/0002_result.sql"),
    include_str!("../../../../migrations/0003_plan.sql"),
    include_str!("../../../../migrations/0004_signed_paper.sql"),
    include_str!("../../../../migrations/0005_national_return.sql"),
];

/// Newest version of the tables that this program knows.
pub(crate) const KNOWN: u32 = SCRIPTS.len() as u32;

/// Version of the tables in a file; 0 for an empty one.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Runs every pending script in one transaction, then checks that all references hold.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let from = version(connection)?;
    if from > KNOWN {
        return Err(StoreError::Newer { found: from, known: KNOWN });
    }
    if from == KNOWN {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another program may have done it while this one waited.
    for script in &SCRIPTS[version(&transaction)?.min(KNOWN) as usize..] {
        transaction.execute_batch(script)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", KNOWN)?;
    let broken: u32 = transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if broken > 0 {
        return Err(StoreError::Content(format!(
            "{broken} references do not hold after bringing the tables up to date"
        )));
    }
    transaction.commit()?;
    Ok(())
}
