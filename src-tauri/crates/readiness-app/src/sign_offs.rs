//! Sign-off: a scorecard frozen with everything it rests on, and its papers printed once and for all.

use std::path::Path;

use chrono::NaiveDate;
use readiness_domain::{
    assessment::FrontSheet,
    scoring::{Comparison, ENGINE, Scorecard, score},
};
use readiness_report::{Standard, blocks::Document, export, story::Signed};
use readiness_store::{AssessmentRow, SignOffRow, SignedPaper};
use sha2::{Digest, Sha256};

use crate::{
    App, Code, Failure, Outcome,
    assessments::{Opened, new_id},
    files::write_whole,
    report::Position,
    wire::{FileSaved, ReportEdition, SignOff},
};

const TAMPERED: &str =
    "What was signed has been changed since, outside the application: its content hash no longer fits.";

impl App {
    /// Freezes the scorecard as it stands, prints its papers and begins a new revision.
    ///
    /// # Errors
    /// `invalid` when no role is named; `not-found`; `internal` when a paper would not conform.
    /// Nothing is signed then.
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
        let card = score(opened.edition, opened.row.trust.setting, &opened.answers);
        let (trust, answers, scorecard) = (json(&opened.row.trust)?, json(&opened.answers)?, json(&card)?);
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
        let front = self.get_front_sheet(id)?.sheet;
        let since = self.change_since_earlier(id)?;
        let papers = [ReportEdition::Public, ReportEdition::Private]
            .map(|edition| {
                paper(&self.signed_document(&row, &opened, &card, since.as_ref(), &front, edition)?, edition)
            })
            .into_iter()
            .collect::<Outcome<Vec<_>>>()?;
        self.write(|tx| tx.add_sign_off(id, &row, &papers, self.clock.now()))?;
        Ok(frozen(&row))
    }

    /// Sign-offs, latest first. Each scorecard is the one that was signed, never reckoned anew.
    ///
    /// # Errors
    /// `not-found`.
    pub fn list_sign_offs(&self, id: &str) -> Outcome<Vec<SignOff>> {
        Ok(self.read(|s| s.assessment(id).and_then(|_| s.sign_offs(id)))?.iter().map(frozen).collect())
    }

    /// One sign-off, by the revision it ended.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_sign_off(&self, id: &str, revision: u32) -> Outcome<SignOff> {
        Ok(frozen(&self.signed_row(id, revision)?))
    }

    /// Writes the paper of a sign-off: byte for byte as it was printed when it was signed.
    ///
    /// # Errors
    /// `not-found`; `disk`. An old file of that name stays whole then.
    pub fn export_signed_to(&self, id: &str, revision: u32, edition: ReportEdition, path: &Path) -> Outcome<FileSaved> {
        let row = self.signed_row(id, revision)?;
        let paper = match self.read(|s| s.signed_paper(&row.id, code(edition)))? {
            Some(paper) => paper,
            None => self.paper_from_frozen(id, &row, edition)?,
        };
        let saved = write_whole(path, &paper.pdf)?;
        let warnings = if intact(&row) { Vec::new() } else { vec![TAMPERED.to_owned()] };
        Ok(FileSaved { pages: Some(paper.pages), warnings, ..saved })
    }

    fn signed_row(&self, id: &str, revision: u32) -> Outcome<SignOffRow> {
        let rows = self.read(|s| s.sign_offs(id))?;
        rows.into_iter().find(|row| row.revision == revision).ok_or_else(|| {
            Failure::not_found(format!("Revision {revision} of this assessment is not signed off."))
                .hint("List the sign-offs and choose one of them.")
        })
    }

    /// For sign-offs from before papers were kept: printed from what was frozen, nothing scored anew.
    fn paper_from_frozen(&self, id: &str, row: &SignOffRow, edition: ReportEdition) -> Outcome<SignedPaper> {
        let (opened, card) = self.as_signed(id, row)?;
        let front = self.get_front_sheet(id)?.sheet;
        paper(&self.signed_document(row, &opened, &card, None, &front, edition)?, edition)
    }

    /// The assessment as it was when it was signed.
    fn as_signed(&self, id: &str, row: &SignOffRow) -> Outcome<(Opened, Scorecard)> {
        let trust = read("trust", &row.trust)?;
        let live = self.read(|s| s.assessment(id))?;
        let as_was = AssessmentRow { trust, edition: row.edition.clone(), revision: row.revision, ..live };
        let edition = self.content.edition(&row.edition)?;
        let opened = Opened { row: as_was, edition, answers: read("answers", &row.answers)? };
        Ok((opened, read("scorecard", &row.scorecard)?))
    }

    fn signed_document(
        &self,
        row: &SignOffRow,
        opened: &Opened,
        scorecard: &Scorecard,
        comparison: Option<&Comparison>,
        front: &FrontSheet,
        edition: ReportEdition,
    ) -> Outcome<Document> {
        let day: NaiveDate = row.date.parse().unwrap_or_else(|_| self.clock.today());
        let signed = Signed { date: &row.date, roles: &row.roles, content_hash: &row.content_hash };
        let position = Position { opened, scorecard, comparison, made: day.into(), signed: Some(signed) };
        self.tell(&position, front, None, edition)
    }
}

fn paper(document: &Document, edition: ReportEdition) -> Outcome<SignedPaper> {
    let pdf = export(document, Standard::Ua1A2a)?;
    Ok(SignedPaper { edition: code(edition).into(), pages: pdf.pages as u32, pdf: pdf.bytes })
}

const fn code(edition: ReportEdition) -> &'static str {
    match edition {
        ReportEdition::Public => "public",
        ReportEdition::Private => "private",
    }
}

fn read<T: serde::de::DeserializeOwned>(what: &str, json: &str) -> Outcome<T> {
    serde_json::from_str(json).map_err(|e| {
        Failure::new(Code::Internal, format!("The signed {what} cannot be read: {e}. It is untouched in the data."))
            .hint("Open it with the version of the application that signed it.")
    })
}

/// Whether what was signed still has the hash that it was signed with.
fn intact(row: &SignOffRow) -> bool {
    hash(&[&row.trust, &row.answers, &row.scorecard]) == row.content_hash
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

fn frozen(row: &SignOffRow) -> SignOff {
    SignOff {
        id: row.id.clone(),
        revision: row.revision,
        date: row.date.clone(),
        roles: row.roles.clone(),
        edition: row.edition.clone(),
        engine: row.engine,
        content_hash: row.content_hash.clone(),
        intact: intact(row),
        scorecard: read("scorecard", &row.scorecard).ok(),
    }
}

#[cfg(test)]
mod tests;
