//! What crosses the door besides the domain's own types: the shapes that the window and the
//! command line receive. No logic is here.

use std::collections::BTreeMap;

use readiness_domain::{
    assessment::{Answers, Fault, FrontSheet, Quantity, Trust},
    framework::{Domain, EditionId, Level, Pillar, QuestionId, Setting, Size},
    roadmap::{Appraisal, Candidate, NextPound, Request, Solution},
    scoring::{Comparison, Scorecard, SideBySide},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An assessment as listed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AssessmentSummary {
    /// Its id (UUID).
    pub id: String,
    /// The trust's name.
    pub name: String,
    /// Care setting.
    pub setting: Setting,
    /// Size of trust.
    pub size: Size,
    /// Edition it is on.
    pub edition: EditionId,
    /// When it was made, RFC 3339.
    pub created: String,
    /// When anything last changed, RFC 3339.
    pub changed: String,
    /// Questions answered or marked not applicable.
    pub answered: u32,
    /// Questions asked in the setting.
    pub of: u32,
    /// Whether it is the worked example.
    pub example: bool,
    /// Revision, from 1; a sign-off ends one.
    pub revision: u32,
    /// Date of the latest sign-off.
    pub signed_off: Option<String>,
    /// A newer edition that it could move to.
    pub newer_edition: Option<EditionId>,
}

/// An assessment, whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AssessmentView {
    /// As listed.
    pub summary: AssessmentSummary,
    /// The trust.
    pub trust: Trust,
    /// All answers.
    pub answers: Answers,
    /// What is done and left.
    pub progress: Progress,
    /// The question last looked at, to resume there.
    pub place: Option<QuestionId>,
}

/// An answer that a newer edition had no place for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchivedAnswer {
    /// The edition it was given under.
    pub edition: EditionId,
    /// The question it answered.
    pub question: QuestionId,
    /// Its title.
    pub title: String,
    /// What was answered, in the words of that edition.
    pub said: String,
    /// The answer, whole.
    pub answer: readiness_domain::Answer,
}

/// What is done and what is left.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Progress {
    /// Questions answered or marked not applicable.
    pub answered: u32,
    /// Questions asked.
    pub of: u32,
    /// Minutes left, by the edition's estimate.
    pub minutes_left: u32,
    /// By domain.
    pub domains: Vec<DomainProgress>,
}

/// One domain's progress.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DomainProgress {
    /// The domain.
    pub domain: Domain,
    /// Questions answered or marked not applicable.
    pub answered: u32,
    /// Questions asked.
    pub of: u32,
    /// Minutes left.
    pub minutes_left: u32,
    /// Owners named in answers, and roles that usually answer what is left.
    pub owners: Vec<String>,
}

/// What a saved answer became.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    /// The answer as kept: ticks at or below the level are folded into it.
    pub answer: readiness_domain::Answer,
    /// The level it was raised to, when the last missing criterion was ticked.
    pub raised_to: Option<Level>,
    /// What is done and left.
    pub progress: Progress,
    /// When, RFC 3339.
    pub saved_at: String,
    /// Whether there is an earlier answer to go back to.
    pub can_undo: bool,
}

/// A chart for the window: the same shapes as in the PDF.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChartView {
    /// `domains`, `pillars`, `band`, `benefit-gaps`, `heat-map`, `trend`, `gantt`, `money`, `forecast`.
    pub id: String,
    /// The finding.
    pub heading: String,
    /// Text alternative, made from the data.
    pub alt: String,
    /// SVG, self-contained.
    pub svg: String,
    /// Head of its table.
    pub head: Vec<String>,
    /// Rows of its table.
    pub rows: Vec<Vec<String>>,
}

/// A scorecard that was signed off.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignOff {
    /// Its id.
    pub id: String,
    /// Revision it ended.
    pub revision: u32,
    /// Date, ISO.
    pub date: String,
    /// Roles that signed.
    pub roles: Vec<String>,
    /// Edition.
    pub edition: EditionId,
    /// Engine version.
    pub engine: u32,
    /// SHA-256 over all that was signed, hexadecimal, as it is printed in the papers.
    pub content_hash: String,
    /// Whether what is kept still is what was signed, as far as it was sealed.
    pub intact: bool,
    /// Whether date, roles and papers were sealed too: earlier versions sealed trust, answers and scorecard.
    pub sealed: bool,
    /// The scorecard as it was; absent when this version cannot read it. Its papers can still be saved.
    pub scorecard: Option<Scorecard>,
}

/// Two or more assessments side by side.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Beside {
    /// Scores and levels, one column for each.
    pub table: SideBySide,
    /// What moved from each to the next, and why: for years of one trust, or for any two.
    pub steps: Vec<Between>,
    /// Scores over the years of one trust.
    pub chart: Option<ChartView>,
}

/// What moved from one assessment to the next.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Between {
    /// Id of the first.
    pub before: String,
    /// Id of the second.
    pub after: String,
    /// What moved, and why.
    pub found: Comparison,
}

/// A plan with everything that follows from it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Version, from 1; each re-plan is one more.
    pub version: u32,
    /// What was asked.
    pub request: Request,
    /// What was found.
    pub solution: Solution,
    /// What it costs and brings.
    pub appraisal: Appraisal,
    /// Actions that there are to choose from, with the figures that count for this trust.
    pub candidates: Vec<Candidate>,
    /// What a little more would buy; empty until reckoned.
    pub next_pound: Vec<NextPound>,
    /// Whether answers have changed since.
    pub stale: bool,
    /// Whether the solver is still at work on it.
    pub solving: bool,
    /// Charts: `gantt`, `money`, `forecast`.
    pub charts: Vec<ChartView>,
}

/// A plan as listed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanSummary {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Actions in it.
    pub steps: u32,
    /// Overall score at the end, as printed.
    pub overall_end: Option<String>,
    /// Band at the end.
    pub band_end: Option<String>,
    /// Capital over the plan, £ thousand.
    pub capital: u32,
    /// One-off revenue over the plan, £ thousand.
    pub one_off: u32,
    /// Recurring revenue a year after the horizon, £ thousand.
    pub tail: u32,
    /// `greedy`, `optimal`, `within`, `infeasible`.
    pub status: String,
    /// Whether answers have changed since.
    pub stale: bool,
}

/// Which report.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReportRequest {
    /// The assessment.
    pub assessment: String,
    /// `public` or `private`.
    pub edition: ReportEdition,
    /// The plan to print, if any.
    #[serde(default)]
    pub plan: Option<String>,
    /// What kind of file.
    #[serde(default)]
    pub format: ReportFormat,
    /// Whether to write answers and plan for machines beside it, as JSON.
    #[serde(default)]
    pub data: bool,
}

/// Who may read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportEdition {
    /// No cyber weakness, no named person, no comment.
    Public,
    /// Everything.
    Private,
}

/// What kind of file the report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportFormat {
    /// PDF/UA-1 with PDF/A-2a.
    #[default]
    Ua1,
    /// PDF/UA-2 with PDF/A-4.
    Ua2,
    /// A Word document, to be edited.
    Docx,
}

/// Pages as they will be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Preview {
    /// One SVG a page.
    pub pages: Vec<String>,
    /// Things a person should know, such as a character that cannot be printed.
    pub warnings: Vec<String>,
    /// Printed on the pages.
    pub content_hash: String,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileSaved {
    /// Where.
    pub path: String,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Pages, when it has pages.
    pub pages: Option<u32>,
    /// Things a person should know.
    pub warnings: Vec<String>,
    /// The file of data beside it, when one was asked for.
    pub data: Option<String>,
}

/// The front sheet with its beginnings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FrontSheetView {
    /// As kept, or a sensible beginning.
    pub sheet: FrontSheet,
    /// Whether a person has saved it.
    pub saved: bool,
}

/// Published scores as typed in; absent ones are taken away.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PublishedScores {
    /// Overall of 2025, 1 to 5.
    pub overall: Option<Quantity>,
    /// Overall of 2024, on the questions common to both years, 1 to 5.
    pub overall_2024: Option<Quantity>,
    /// Pillar scores of 2025, 1 to 5.
    pub pillars: BTreeMap<Pillar, Quantity>,
}

/// What was read from the published national workbook.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NationalSummary {
    /// Returns read.
    pub returns: u32,
    /// Those that have pillar scores.
    pub with_pillars: u32,
    /// By care setting: label and number.
    pub settings: Vec<(String, u32)>,
    /// When it was loaded, RFC 3339.
    pub loaded: String,
}

/// What became of the technologies in a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct TechnologiesRead {
    /// Came in.
    pub added: u32,
    /// Were here already, word for word.
    pub known: u32,
    /// Came in beside one of the same id that says something else.
    pub beside: u32,
}

/// Where the data is and how it fares.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DataHealth {
    /// The data folder.
    pub folder: String,
    /// Size of the database in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Version of its tables.
    pub schema: u32,
    /// Result of the integrity check, signed papers included; `ok` when well.
    pub integrity: String,
    /// Backups, newest first: file name.
    pub backups: Vec<String>,
    /// Something to know, such as a network drive.
    pub notice: Option<String>,
}

/// Choices that belong to the person, not to an assessment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// 100, 112, 125 or 150.
    pub text_percent: u32,
    /// `system`, `light` or `dark`.
    pub theme: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { text_percent: 100, theme: "system".into() }
    }
}

/// What went wrong, for a person and for code.
#[derive(Debug, Clone, Serialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// Acted on by the window and command line: `not-found`, `invalid`, `stale`, `newer`, `damaged`,
    /// `busy`, `disk`, `file`, `internal`.
    pub code: Code,
    /// What happened and what it means for the data.
    pub message: String,
    /// Which fields, when input was invalid.
    pub fields: Vec<Fault>,
    /// What to do next.
    pub hint: String,
}

/// A code exists only if the window or the command line acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// There is no such thing.
    NotFound,
    /// The input breaks a rule; see `fields`.
    Invalid,
    /// The database was made by a newer version.
    Newer,
    /// The database is gone, or is damaged and was set aside.
    Damaged,
    /// Somebody else is writing.
    Busy,
    /// The disk is full, or the place cannot be written.
    Disk,
    /// A file given cannot be read as what it should be.
    File,
    /// A fault of ours.
    Internal,
}
