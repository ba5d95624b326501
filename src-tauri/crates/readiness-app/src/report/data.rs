//! What the report was made from, for machines: a file beside it, because neither PDF/A-2a nor
//! PDF/A-4 permits one inside. The public one holds what the public report may say, and no more.

use readiness_domain::{
    Answers, Edition, QuestionId,
    assessment::{Answer, Choice},
    framework::Action,
    roadmap::{ForecastPoint, Money, Step, YearMoney},
};
use readiness_exchange::AnswersFile;
use serde::Serialize;

use crate::wire::ReportEdition;

/// The file.
#[derive(Debug, Serialize)]
pub(super) struct ReportData {
    /// Always `trust-readiness.report`.
    pub(super) format: &'static str,
    /// Version of the format: 1.
    pub(super) version: u32,
    /// Who may read it.
    pub(super) report: ReportEdition,
    /// The fingerprint printed in the report.
    pub(super) content_hash: String,
    /// The answers, as in an answers file.
    pub(super) answers: AnswersFile,
    /// The plan printed, if one was.
    pub(super) plan: Option<PlanData>,
}

/// A plan: what is done when, what it costs and where it leads.
#[derive(Debug, Serialize)]
pub(super) struct PlanData {
    pub(super) name: String,
    pub(super) steps: Vec<Step>,
    /// £ thousand by financial year.
    pub(super) money: Vec<YearMoney>,
    /// £ thousand over the plan.
    pub(super) total: Money,
    /// £ thousand a year after it.
    pub(super) tail: u32,
    pub(super) forecast: Vec<ForecastPoint>,
}

/// What the public may read of the answers: levels, targets and what they rest on, of questions that
/// are not private; no number, evidence, comment, owner or reason.
pub(super) fn open_answers(edition: &Edition, answers: &Answers) -> Answers {
    let open = |(id, _): &(&_, &Answer)| edition.question(id).is_some_and(|question| !question.private);
    let bare = |answer: &Answer| Answer {
        choice: answer.choice.clone().map(|choice| match choice {
            Choice::NotApplicable(_) => Choice::NotApplicable("Not stated in the public edition".into()),
            level @ Choice::Level(_) => level,
        }),
        confidence: answer.confidence,
        target: answer.target,
        ..Answer::default()
    };
    answers.iter().filter(open).map(|(id, answer)| (id.clone(), bare(answer))).collect()
}

impl PlanData {
    /// Without what would name a private question: steps that raise one, and its levels to come.
    pub(super) fn open(mut self, edition: &Edition, actions: &[Action]) -> Self {
        let open = |id: &QuestionId| edition.question(id).is_some_and(|question| !question.private);
        self.steps.retain(|step| {
            actions.iter().find(|action| action.id == step.action).is_some_and(|action| open(&action.question))
        });
        for point in &mut self.forecast {
            point.levels.retain(|id, _| open(id));
        }
        self
    }
}
