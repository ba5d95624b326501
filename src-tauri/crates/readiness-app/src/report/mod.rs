//! The board report: its front sheet, its preview, its file.

mod data;

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDateTime, Timelike};
use readiness_domain::{
    assessment::{Fault, FrontSheet, PaperType},
    catalogue::match_technologies,
    framework::Domain,
    scoring::{Comparison, QuestionScore, Scorecard, check, score},
};
use readiness_report::{
    Pdf, ReportError, Standard, Warning,
    blocks::{Document, Moment},
    docx, export, preview,
    story::{Audience, FEW_PRIVATE, PlanInput, ReportInput, ScenarioRow, Signed, tell},
};
use readiness_store::PlanRow;

use crate::{
    App, Code, Failure, Outcome,
    assessments::Opened,
    plans::{reckon, used_actions},
    wire::{FileSaved, FrontSheetView, Preview, ReportEdition, ReportFormat, ReportRequest},
};

/// What a report tells of: an assessment as it stands, or as it was signed.
pub(crate) struct Position<'a> {
    pub(crate) opened: &'a Opened,
    pub(crate) scorecard: &'a Scorecard,
    pub(crate) comparison: Option<&'a Comparison>,
    pub(crate) made: NaiveDateTime,
    pub(crate) signed: Option<Signed<'a>>,
}

impl App {
    /// The front sheet as kept, or a sensible beginning in which nothing is invented.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_front_sheet(&self, id: &str) -> Outcome<FrontSheetView> {
        let opened = self.opened(id)?;
        let kept = self.read(|s| s.front_sheet(id))?;
        let (saved, planned) = (kept.is_some(), !self.read(|s| s.plans(id))?.is_empty());
        Ok(FrontSheetView { sheet: kept.unwrap_or_else(|| beginning(&opened, planned)), saved })
    }

    /// Keeps the front sheet for this report and the next.
    ///
    /// # Errors
    /// `invalid` when a field is longer than 1,000 characters; `not-found`.
    pub fn save_front_sheet(&self, id: &str, sheet: FrontSheet) -> Outcome<FrontSheetView> {
        let faults = front_sheet_faults(&sheet);
        if !faults.is_empty() {
            return Err(Failure::invalid(faults));
        }
        self.read(|s| s.assessment(id))?;
        self.write(|tx| tx.save_front_sheet(id, &sheet, self.clock.now()))?;
        self.get_front_sheet(id)
    }

    /// Pages as they will be.
    ///
    /// # Errors
    /// `not-found`.
    pub fn preview_report(&self, request: &ReportRequest) -> Outcome<Preview> {
        let document = self.document(request, None)?;
        let (pages, warnings) = preview(&document);
        let warnings = self.warnings(request, &warnings)?;
        Ok(Preview { pages, warnings, content_hash: document.content_hash })
    }

    /// The PDF, checked.
    ///
    /// # Errors
    /// `not-found`; `internal` when the file would not conform: it is not handed over then.
    pub fn report(&self, request: &ReportRequest, front: Option<FrontSheet>) -> Outcome<Pdf> {
        Ok(export(&self.document(request, front)?, standard(request))?)
    }

    /// Writes the report: a Word document if the name ends so, else a PDF. An old file of that name
    /// stays whole when anything goes wrong.
    ///
    /// # Errors
    /// As [`App::report`], and `disk`.
    pub fn export_report_to(&self, request: &ReportRequest, path: &Path) -> Outcome<FileSaved> {
        self.write_report(request, None, path)
    }

    /// The same with a front sheet of the caller's, which is not kept.
    ///
    /// # Errors
    /// As [`App::export_report_to`]; `invalid` when the front sheet breaks a rule.
    pub fn write_report(&self, request: &ReportRequest, front: Option<FrontSheet>, path: &Path) -> Outcome<FileSaved> {
        let faults = front.as_ref().map(front_sheet_faults).unwrap_or_default();
        if !faults.is_empty() {
            return Err(Failure::invalid(faults));
        }
        let document = self.document(request, front)?;
        let (bytes, pages, warnings) = if is_word(path) {
            let word = docx(&document).map_err(ReportError::Paint)?;
            (word.bytes, None, word.warnings)
        } else {
            let pdf = export(&document, standard(request))?;
            (pdf.bytes, Some(pdf.pages as u32), pdf.warnings)
        };
        let saved = self.write_whole(path, &bytes)?;
        let data = request.data.then(|| self.write_data(request, document.content_hash, path)).transpose()?;
        Ok(FileSaved { pages, warnings: self.warnings(request, &warnings)?, data, ..saved })
    }

    /// What to know before the paper leaves the house: what is drawn otherwise than written, and
    /// private levels that could be worked out from a published score because there are so few.
    fn warnings(&self, request: &ReportRequest, drawn: &[Warning]) -> Outcome<Vec<String>> {
        let mut said: Vec<String> = drawn.iter().map(ToString::to_string).collect();
        if request.edition == ReportEdition::Public {
            let opened = self.opened(&request.assessment)?;
            let card = score(opened.edition, opened.row.trust.setting, &opened.answers);
            for domain in Domain::ALL {
                let of = |q: &&QuestionScore| q.domain == *domain && q.private && q.stated.is_some();
                let few = card.questions.iter().filter(of).count();
                if (1..FEW_PRIVATE).contains(&few) {
                    said.push(format!(
                        "{}: so few private questions are answered ({few}) that their levels could be worked out \
                         from the score. Answer the others before you publish.",
                        domain.label()
                    ));
                }
            }
        }
        let asks = |text: &String| text.split(|c: char| !c.is_alphabetic()).any(|word| word == "plan");
        if request.plan.is_none() && self.get_front_sheet(&request.assessment)?.sheet.asked_to.iter().any(asks) {
            said.push(
                "The front sheet asks the board about a plan, and this report has none. Choose a plan, or change \
                 what the board is asked to do."
                    .to_owned(),
            );
        }
        Ok(said)
    }

    /// Answers and plan as JSON beside the report.
    fn write_data(&self, request: &ReportRequest, content_hash: String, report: &Path) -> Outcome<String> {
        let opened = self.opened(&request.assessment)?;
        let public = request.edition == ReportEdition::Public;
        let mut answers = self.answers_as_file(&request.assessment)?;
        if public {
            answers.answers = data::open_answers(opened.edition, &answers.answers);
            (answers.means, answers.front) = (None, None);
        }
        let rows = self.read(|s| s.plans(&request.assessment))?;
        let shown = request.plan.as_ref().map(|plan| find(&rows, plan)).transpose()?;
        let plan = shown.map(|row| -> Outcome<_> {
            let (candidates, appraisal) = reckon(self, &opened, &row.request, &row.solution.steps)?;
            let actions = used_actions(opened.edition, &row.request, &candidates, opened.row.trust.size);
            let whole = data::PlanData {
                name: row.name.clone(),
                steps: row.solution.steps.clone(),
                money: appraisal.money,
                total: appraisal.total,
                tail: appraisal.tail,
                forecast: appraisal.forecast,
            };
            Ok(if public { whole.open(opened.edition, &actions) } else { whole })
        });
        let file = data::ReportData {
            format: "trust-readiness.report",
            version: 1,
            report: request.edition,
            content_hash,
            answers,
            plan: plan.transpose()?,
        };
        // Maps with text keys and plain structs always serialise.
        let bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
        Ok(self.write_whole(&beside(report), &bytes)?.path)
    }

    /// A name to propose for the file: trust, edition and day, so that no report is taken for another.
    ///
    /// # Errors
    /// `not-found`.
    pub fn report_name(&self, request: &ReportRequest) -> Outcome<String> {
        let trust = self.opened(&request.assessment)?.row.trust.name;
        let words: Vec<String> = trust
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && !["NHS", "Foundation", "Trust"].contains(word))
            .map(str::to_lowercase)
            .collect();
        let trust: String = words.join("-").chars().take(60).collect();
        let edition = if request.edition == ReportEdition::Public { "public" } else { "private" };
        let ending = if request.format == ReportFormat::Docx { "docx" } else { "pdf" };
        let day = self.clock.today().format("%Y-%m-%d");
        let name = ["board-report", trust.trim_matches('-'), edition, &day.to_string()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-");
        Ok(format!("{name}.{ending}"))
    }

    fn document(&self, request: &ReportRequest, front: Option<FrontSheet>) -> Outcome<Document> {
        let id = &request.assessment;
        let opened = self.opened(id)?;
        let front = match front {
            Some(front) => front,
            None => self.get_front_sheet(id)?.sheet,
        };
        let comparison = self.change_since_earlier(id)?;
        let position = Position {
            opened: &opened,
            scorecard: &score(opened.edition, opened.row.trust.setting, &opened.answers),
            comparison: comparison.as_ref(),
            made: self.clock.now().naive_utc(),
            signed: None,
        };
        self.tell(&position, &front, request.plan.as_deref(), request.edition)
    }

    /// What changed since the assessment that this one was copied from, when both can be compared.
    pub(crate) fn change_since_earlier(&self, id: &str) -> Outcome<Option<Comparison>> {
        Ok(self.earlier(id)?.map(|before| self.compare_assessments(&before, id)).transpose().unwrap_or_default())
    }

    /// A report of one position. Nothing is scored here: a signed position keeps the scores it was
    /// signed with.
    pub(crate) fn tell(
        &self,
        position: &Position<'_>,
        front: &FrontSheet,
        plan: Option<&str>,
        audience: ReportEdition,
    ) -> Outcome<Document> {
        let Position { opened, scorecard, made, .. } = position;
        let (edition, trust, answers, id) = (opened.edition, &opened.row.trust, &opened.answers, &opened.row.id);
        let checks = check(edition, trust.setting, answers, made.date());
        let benchmark = self.benchmark_of(id, trust, &scorecard.pillars)?;
        let catalogue = self.get_catalogue()?;
        let matches = match_technologies(&catalogue, edition, trust.setting, answers);
        let rows = self.read(|s| s.plans(id))?;
        let shown = plan.map(|plan| find(&rows, plan)).transpose()?;
        let reckoned = shown.map(|row| reckon(self, opened, &row.request, &row.solution.steps)).transpose()?;
        let actions =
            shown.zip(reckoned.as_ref()).map(|(row, (c, _))| used_actions(edition, &row.request, c, trust.size));
        let plan =
            shown.zip(reckoned.as_ref()).zip(actions.as_ref()).map(|((row, (_, appraisal)), actions)| PlanInput {
                name: &row.name,
                request: &row.request,
                solution: &row.solution,
                appraisal,
                actions,
                next_pound: &row.next_pound,
            });
        Ok(tell(&ReportInput {
            edition,
            catalogue: &catalogue,
            trust,
            answers,
            scorecard,
            checks: Some(&checks),
            benchmark: Some(&benchmark),
            comparison: position.comparison,
            scenarios: if plan.is_some() { self.scenarios(opened, &rows)? } else { Vec::new() },
            plan,
            matches: &matches,
            front,
            audience: match audience {
                ReportEdition::Public => Audience::Public,
                ReportEdition::Private => Audience::Private,
            },
            made: Moment::day(made.year() as u16, made.month() as u8, made.day() as u8).at(
                made.hour() as u8,
                made.minute() as u8,
                made.second() as u8,
            ),
            revision: opened.row.revision,
            application_version: env!("CARGO_PKG_VERSION"),
            signed: position.signed,
        }))
    }

    fn scenarios(&self, opened: &Opened, rows: &[PlanRow]) -> Outcome<Vec<ScenarioRow>> {
        let mut list = Vec::new();
        let first = rows.first().map(|row| {
            let fixed = row.solution.steps.iter().filter(|s| s.fixed).cloned().collect::<Vec<_>>();
            ("Do minimum".to_owned(), row, fixed)
        });
        let all = rows.iter().map(|row| (row.name.clone(), row, row.solution.steps.clone()));
        for (name, row, steps) in first.into_iter().chain(all) {
            let (_, appraisal) = reckon(self, opened, &row.request, &steps)?;
            let end = appraisal.forecast.last();
            list.push(ScenarioRow {
                name,
                actions: steps.len() as u32,
                money: appraisal.total,
                tail: appraisal.tail,
                overall: end.and_then(|p| p.overall),
                band: end.and_then(|p| p.band),
            });
        }
        Ok(list)
    }
}

fn standard(request: &ReportRequest) -> Standard {
    if request.format == ReportFormat::Ua2 { Standard::Ua2A4 } else { Standard::Ua1A2a }
}

/// Whether a report of that name is a Word document.
pub fn is_word(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"))
}

/// The data's place: the report's name with `-data.json` at its end.
fn beside(report: &Path) -> PathBuf {
    let mut name = report.file_stem().unwrap_or_default().to_owned();
    name.push("-data.json");
    report.with_file_name(name)
}

fn find<'a>(rows: &'a [PlanRow], plan: &str) -> Outcome<&'a PlanRow> {
    rows.iter().find(|row| row.id == plan).ok_or_else(|| {
        Failure::not_found("There is no such plan for this assessment.")
            .hint("Choose one of its plans, or report without a plan.")
    })
}

fn beginning(opened: &Opened, planned: bool) -> FrontSheet {
    let plan = planned.then(|| "approve the plan and the money it needs, capital and revenue together".to_owned());
    FrontSheet {
        title: if planned { "Digital readiness: position and plan" } else { "Digital readiness: position" }.into(),
        meeting: "Trust Board".into(),
        paper_type: if planned { PaperType::Approval } else { PaperType::Assurance },
        presented_by: "Chief Information Officer".into(),
        purpose: format!(
            "This paper sets out how ready {} is, digitally, for the care it wants to give, what that rests on, \
             and what it would take to do better.",
            opened.row.trust.name
        ),
        asked_to: std::iter::once("note the position and how sure it is".to_owned()).chain(plan).collect(),
        ..FrontSheet::default()
    }
}

/// Faults of a front sheet; empty when all is well.
pub(crate) fn front_sheet_faults(sheet: &FrontSheet) -> Vec<Fault> {
    let fields = [
        ("title", &sheet.title),
        ("meeting", &sheet.meeting),
        ("date", &sheet.date),
        ("agenda_item", &sheet.agenda_item),
        ("presented_by", &sheet.presented_by),
        ("prepared_by", &sheet.prepared_by),
        ("purpose", &sheet.purpose),
        ("previously_considered_by", &sheet.previously_considered_by),
        ("strategic_objectives", &sheet.strategic_objectives),
        ("assurance_framework", &sheet.assurance_framework),
        ("finance", &sheet.finance),
        ("workforce", &sheet.workforce),
        ("quality_and_safety", &sheet.quality_and_safety),
        ("equality", &sheet.equality),
        ("sustainability", &sheet.sustainability),
        ("private_reason", &sheet.private_reason),
    ];
    let texts = fields.into_iter().chain(sheet.asked_to.iter().map(|text| ("asked_to", text)));
    let mut faults: Vec<Fault> = texts
        .filter(|(_, text)| text.chars().count() > 1_000)
        .map(|(field, _)| Fault { field: field.into(), message: "Use at most 1,000 characters".into() })
        .collect();
    if sheet.asked_to.len() > 20 {
        faults.push(Fault { field: "asked_to".into(), message: "Ask for at most 20 things".into() });
    }
    faults
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        tracing::error!(%error, "report");
        Self::new(
            Code::Internal,
            format!("The report was not made: {error}. Your data is untouched, and no file was changed."),
        )
        .hint("Tell whoever supports the application what it said.")
    }
}
