//! The story: what the board report says, from facts, and to whom.
//!
//! [`tell`] turns one assessment, its results and its plan into a [`Document`] in two editions. The
//! public one names no private question, no person and no comment; the private one says all and is
//! marked on every page. Nothing is printed where there is nothing to say.
//!
//! Not here: how pages look (layout), how results come about (domain).

mod actions;
mod appendix;
mod assurance;
mod canon;
mod catalogue;
mod domains;
mod front;
mod identity;
mod means;
mod method;
mod outlook;
mod plan;
mod profile;
mod risks;
mod sources;
mod summary;
pub(crate) mod veil;
pub(crate) mod voice;

use readiness_domain::{
    Answers, Edition, Score, Scorecard, Trust,
    assessment::FrontSheet,
    catalogue::{Catalogue, Match},
    framework::{Action, Band},
    roadmap::{Appraisal, Money, NextPound, Request, Solution},
    scoring::{Benchmark, Checks, Comparison},
};

use crate::blocks::{Block, Document, Moment};

pub use canon::plain_text;

use sources::Sources;
pub use veil::FEW_PRIVATE;
use veil::Veil;

/// Who may read a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Anyone: no private question, no person, no comment.
    Public,
    /// The board in private: everything.
    Private,
}

/// The facts of a report.
#[derive(Debug, Clone)]
pub struct ReportInput<'a> {
    /// The question set that was answered.
    pub edition: &'a Edition,
    /// The technologies.
    pub catalogue: &'a Catalogue,
    /// Who is assessed.
    pub trust: &'a Trust,
    /// The answers.
    pub answers: &'a Answers,
    /// What they amount to.
    pub scorecard: &'a Scorecard,
    /// What is left to check.
    pub checks: Option<&'a Checks>,
    /// The published national results.
    pub benchmark: Option<&'a Benchmark>,
    /// What changed since an earlier assessment.
    pub comparison: Option<&'a Comparison>,
    /// The plan that the board is shown.
    pub plan: Option<PlanInput<'a>>,
    /// Plans side by side, the shown one among them.
    pub scenarios: Vec<ScenarioRow>,
    /// Technologies matched to the trust.
    pub matches: &'a [Match],
    /// The front sheet.
    pub front: &'a FrontSheet,
    /// Who may read it.
    pub audience: Audience,
    /// When the report is made; not part of the content hash.
    pub made: Moment,
    /// Revision of the assessment.
    pub revision: u32,
    /// Version of the application.
    pub application_version: &'a str,
    /// Who signed it off, when it is the paper of a sign-off.
    pub signed: Option<Signed<'a>>,
}

/// A sign-off, as a paper names it.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// ISO date.
    pub date: &'a str,
    /// Roles that signed.
    pub roles: &'a [String],
    /// SHA-256 over trust, answers and scorecard, hexadecimal.
    pub content_hash: &'a str,
}

/// The plan that the board is shown.
#[derive(Debug, Clone, Copy)]
pub struct PlanInput<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it was asked to do, and with what.
    pub request: &'a Request,
    /// What was chosen.
    pub solution: &'a Solution,
    /// What that costs and brings.
    pub appraisal: &'a Appraisal,
    /// The actions as used, after edits, the trust's own among them.
    pub actions: &'a [Action],
    /// What a little more would buy.
    pub next_pound: &'a [NextPound],
}

/// One plan of several, for the table of scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioRow {
    /// Its name.
    pub name: String,
    /// Actions in it.
    pub actions: u32,
    /// Money over the whole plan.
    pub money: Money,
    /// Full-year recurring revenue after it, £ thousand.
    pub tail: u32,
    /// Overall score at its end.
    pub overall: Option<Score>,
    /// Band at its end.
    pub band: Option<Band>,
}

/// What chapters share: the facts, who listens, and the publications cited so far.
pub(crate) struct Story<'a> {
    pub(crate) input: &'a ReportInput<'a>,
    pub(crate) veil: Veil<'a>,
    pub(crate) sources: Sources<'a>,
}

impl<'a> Story<'a> {
    /// The trust's name, as sentences use it.
    pub(crate) fn trust(&self) -> &'a str {
        let name = self.input.trust.name.trim();
        if name.is_empty() { "The trust" } else { name }
    }
}

/// The report for one audience. The same facts give the same content hash, whenever it is made.
pub fn tell(input: &ReportInput<'_>) -> Document {
    let veil = Veil::new(input.edition, input.audience);
    let mut story = Story { input, veil, sources: Sources::new(input.edition, input.catalogue) };
    let mut document = front::document(&story);
    let chapters: [fn(&mut Story<'_>) -> Vec<Block>; 7] = [
        front::sheet,
        summary::chapter,
        domains::chapter,
        plan::chapter,
        catalogue::chapter,
        assurance::chapter,
        appendix::chapter,
    ];
    for chapter in chapters {
        document.blocks.extend(chapter(&mut story));
    }
    document.blocks.extend(story.sources.chapter());
    document.content_hash = canon::content_hash(&document, &identity::facts(input));
    document.blocks.extend(identity::chapter(input, &document.content_hash));
    document
}
