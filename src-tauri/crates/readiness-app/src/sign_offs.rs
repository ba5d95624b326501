//! Sign-off: a scorecard frozen with everything it rests on.

use readiness_domain::scoring::{ENGINE, score};
use readiness_store::SignOffRow;
use sha2::{Digest, Sha256};

use crate::{App, Code, Failure, Outcome, assessments::new_id, wire::SignOff};

impl App {
    /// Freezes the scorecard as it stands and begins a new revision.
    ///
    /// # Errors
    /// `invalid` when no role is named; `not-found`.
    pub fn sign_off(&self, id: &str, roles: &[String]) -> Outcome<SignOff> {
        let roles: Vec<String> = roles.iter().map(|r| r.trim().to_owned()).filter(|r| !r.is_empty()).collect();
        if roles.is_empty() || roles.len() > 20 || roles.iter().any(|r| r.chars().count() > 120) {
            return Err(Failure::new(
                Code::Invalid,
                "Name the roles that sign: one to 20, each at most 120 characters. Nothing was signed.",
            )
            .hint("Give a role such as “Chief Information Officer”."));
        }
        let opened = self.opened(id)?;
        let scorecard = score(opened.edition, opened.row.trust.setting, &opened.answers);
        let (trust, answers) = (json(&opened.row.trust)?, json(&opened.answers)?);
        let scorecard = json(&scorecard)?;
        let row = SignOffRow {
            id: new_id(),
            revision: opened.row.revision,
            date: self.clock.today().to_string(),
            roles,
            edition: opened.row.edition.clone(),
            engine: ENGINE,
            content_hash: hash(&[&trust, &answers, &scorecard]),
            trust,
            answers,
            scorecard,
        };
        self.write(|tx| tx.add_sign_off(id, &row, self.clock.now()))?;
        frozen(&row)
    }

    /// Sign-offs, latest first. Each scorecard is the one that was signed, never reckoned anew.
    ///
    /// # Errors
    /// When the data cannot be read.
    pub fn list_sign_offs(&self, id: &str) -> Outcome<Vec<SignOff>> {
        self.read(|s| s.sign_offs(id))?.iter().map(frozen).collect()
    }
}

/// SHA-256 over texts, each after its length, hexadecimal.
pub(crate) fn hash(texts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> Outcome<String> {
    serde_json::to_string(value)
        .map_err(|e| Failure::new(Code::Internal, format!("This could not be written as JSON: {e}.")))
}

fn frozen(row: &SignOffRow) -> Outcome<SignOff> {
    let scorecard = serde_json::from_str(&row.scorecard).map_err(|e| {
        Failure::new(Code::Internal, format!("The signed scorecard cannot be read: {e}. It is untouched in the data."))
    })?;
    Ok(SignOff {
        id: row.id.clone(),
        revision: row.revision,
        date: row.date.clone(),
        roles: row.roles.clone(),
        edition: row.edition.clone(),
        engine: row.engine,
        content_hash: row.content_hash.clone(),
        scorecard,
    })
}
