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
    report::Position,
    wire::{FileSaved, ReportEdition, SignOff},
};

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
        let mut row = SignOffRow {
            id: new_id(),
            revision: opened.row.revision,
            date: self.clock.today().to_string(),
            roles,
            edition: opened.row.edition.clone(),
            engine: ENGINE,
            content_hash: String::new(),
            trust,
            answers,
            scorecard,
        };
        row.content_hash = content(&row);
        let front = self.get_front_sheet(id)?.sheet;
        let since = self.change_since_earlier(id)?;
        let papers = [ReportEdition::Public, ReportEdition::Private]
            .map(|edition| {
                paper(&self.signed_document(&row, &opened, &card, since.as_ref(), &front, edition)?, edition)
            })
            .into_iter()
            .collect::<Outcome<Vec<_>>>()?;
        row.content_hash = format!("{SECOND}{}:{}", row.content_hash, hash_of(&papers));
        self.write(|tx| tx.add_sign_off(id, &row, &papers, self.clock.now()))?;
        Ok(frozen(&row, &papers))
    }

    /// Sign-offs, latest first. Each scorecard is the one that was signed, never reckoned anew.
    ///
    /// # Errors
    /// `not-found`.
    pub fn list_sign_offs(&self, id: &str) -> Outcome<Vec<SignOff>> {
        Ok(self.signed_rows(id)?.iter().map(|(row, papers)| frozen(row, papers)).collect())
    }

    /// One sign-off, by the revision it ended.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_sign_off(&self, id: &str, revision: u32) -> Outcome<SignOff> {
        let (row, papers) = self.signed_row(id, revision)?;
        Ok(frozen(&row, &papers))
    }

    /// Writes the paper of a sign-off: byte for byte as it was printed when it was signed.
    ///
    /// # Errors
    /// `not-found`; `disk`; `internal` when it is no longer what was signed. An old file of that name stays
    /// whole then.
    pub fn export_signed_to(&self, id: &str, revision: u32, edition: ReportEdition, path: &Path) -> Outcome<FileSaved> {
        let (row, papers) = self.signed_row(id, revision)?;
        if !intact(&row, &papers) {
            let message = format!(
                "Revision {revision} is no longer what was signed on {}: its papers, or what they rest on, were changed \
                 since, outside the application. No paper was written.",
                row.date
            );
            return Err(Failure::new(Code::Internal, message)
                .hint("Restore a backup from before the change, and export the paper from there."));
        }
        let paper = match papers.into_iter().find(|paper| paper.edition == code(edition)) {
            Some(paper) => paper,
            None => self.paper_from_frozen(id, &row, edition)?,
        };
        let saved = self.write_whole(path, &paper.pdf)?;
        Ok(FileSaved { pages: Some(paper.pages), ..saved })
    }

    /// Sign-offs of every assessment that are no longer what was signed, in words.
    pub(crate) fn changed_sign_offs(&self) -> Outcome<Vec<String>> {
        let mut changed = Vec::new();
        for assessment in self.read(|s| s.assessments())? {
            let rows = self.signed_rows(&assessment.id)?;
            let not_intact = rows.iter().filter(|(row, papers)| !intact(row, papers));
            changed.extend(not_intact.map(|(row, _)| {
                format!("revision {} of {} is no longer what was signed", row.revision, assessment.trust.name)
            }));
        }
        Ok(changed)
    }

    fn signed_rows(&self, id: &str) -> Outcome<Vec<(SignOffRow, Vec<SignedPaper>)>> {
        self.read(|s| {
            s.assessment(id)?;
            s.sign_offs(id)?
                .into_iter()
                .map(|row| {
                    let papers = s.signed_papers(&row.id)?;
                    Ok((row, papers))
                })
                .collect()
        })
    }

    fn signed_row(&self, id: &str, revision: u32) -> Outcome<(SignOffRow, Vec<SignedPaper>)> {
        self.signed_rows(id)?.into_iter().find(|(row, _)| row.revision == revision).ok_or_else(|| {
            Failure::not_found(format!(
                "Revision {revision} of this assessment is not signed off. Nothing was changed."
            ))
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
        let signed = Signed { date: &row.date, roles: &row.roles, content_hash: seal(row).0 };
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

/// Begins a seal of the second kind, `2:CONTENT:PAPERS`. The first kind is a bare hash of trust, answers and
/// scorecard. Neither keeps out somebody who reckons the hashes anew; they show what was changed by other means.
const SECOND: &str = "2:";

/// The content hash, which is printed in the papers, and the hash of the papers, when they are sealed too.
fn seal(row: &SignOffRow) -> (&str, Option<&str>) {
    match row.content_hash.strip_prefix(SECOND).and_then(|both| both.split_once(':')) {
        Some((content, papers)) => (content, Some(papers)),
        None => (&row.content_hash, None),
    }
}

/// Whether what was signed still has the hashes that it was signed with, as far as they reach.
fn intact(row: &SignOffRow, papers: &[SignedPaper]) -> bool {
    match seal(row) {
        (sealed, None) => sealed == hash(&[&row.trust, &row.answers, &row.scorecard]),
        (sealed, Some(sealed_papers)) => sealed == content(row) && sealed_papers == hash_of(papers),
    }
}

/// Hash of everything that is signed, but for the papers, in which it is printed.
fn content(row: &SignOffRow) -> String {
    let (revision, engine) = (row.revision.to_string(), row.engine.to_string());
    let mut parts: Vec<&str> = vec![SECOND, &revision, &row.date, row.edition.as_str(), &engine];
    parts.extend([&row.trust, &row.answers, &row.scorecard].map(String::as_str));
    parts.extend(row.roles.iter().map(String::as_str));
    hash(&parts)
}

fn hash_of(papers: &[SignedPaper]) -> String {
    let mut papers: Vec<&SignedPaper> = papers.iter().collect();
    papers.sort_by_key(|paper| &paper.edition);
    hash(&papers.iter().flat_map(|paper| [paper.edition.as_bytes(), paper.pdf.as_slice()]).collect::<Vec<_>>())
}

/// SHA-256 over parts, each after its length, hexadecimal.
pub(crate) fn hash<T: AsRef<[u8]>>(parts: &[T]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        let part = part.as_ref();
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> Outcome<String> {
    serde_json::to_string(value)
        .map_err(|e| Failure::new(Code::Internal, format!("This could not be written as JSON: {e}.")))
}

fn frozen(row: &SignOffRow, papers: &[SignedPaper]) -> SignOff {
    let (content, papers_sealed) = seal(row);
    SignOff {
        id: row.id.clone(),
        revision: row.revision,
        date: row.date.clone(),
        roles: row.roles.clone(),
        edition: row.edition.clone(),
        engine: row.engine,
        content_hash: content.to_owned(),
        intact: intact(row, papers),
        sealed: papers_sealed.is_some(),
        scorecard: read("scorecard", &row.scorecard).ok(),
    }
}

#[cfg(test)]
mod tests;
