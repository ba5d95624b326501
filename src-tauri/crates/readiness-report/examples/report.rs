//! Writes both editions of the report of the worked example, with a plan made by a simple rule.
//!
//! `cargo run --release --example report -- FOLDER [TIMES]`: made so many times, with the time of each.

use std::{collections::BTreeMap, error::Error, fs, path::PathBuf, time::Instant};

use chrono::NaiveDate;
use readiness_domain::{
    Answers, Edition, Level, Score, Scorecard, Trust,
    assessment::{Choice, FrontSheet},
    catalogue::{Catalogue, match_technologies},
    framework::{Action, Pillar},
    roadmap::{
        Aim, Appraisal, Candidate, Certificate, Means, NextPound, Request, Solution, SolutionStatus, Step, appraise,
        library,
    },
    scoring::{Checks, Comparison, NationalReturn, Side, benchmark, check, compare, score},
};
use readiness_report::{
    Standard,
    blocks::Moment,
    export,
    story::{Audience, PlanInput, ReportInput, ScenarioRow, plain_text, tell},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Example {
    trust: Trust,
    answers: Answers,
    means: Means,
    front: FrontSheet,
    published: BTreeMap<String, BTreeMap<Pillar, Option<Score>>>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".into()));
    let times: u32 = std::env::args().nth(2).map_or(Ok(1), |n| n.parse())?;
    let (edition, catalogue) = (readiness_content::current_edition(), readiness_content::catalogue());
    let mut example: serde_json::Value = serde_json::from_str(readiness_content::example())?;
    printed_scores(&mut example["published"]);
    let example: Example = serde_json::from_value(example)?;
    let (trust, answers) = (&example.trust, &example.answers);
    let card = score(edition, trust.setting, answers);
    let published = NationalReturn {
        name: trust.name.clone(),
        setting: trust.setting,
        region: String::new(),
        system: String::new(),
        pillars: example.published.get("2025").cloned().unwrap_or_default(),
        overall_2024: None,
        overall_2025: None,
    };
    let nation =
        benchmark(trust.setting, &card.pillars, Some(&published), &[], readiness_content::national_quartiles());
    let checks: Checks =
        check(edition, trust.setting, answers, NaiveDate::from_ymd_opt(2027, 1, 20).ok_or("no such day")?);
    let before = year_before(answers);
    let side = |label, answers| Side { label, edition, setting: trust.setting, answers };
    let comparison: Comparison = compare(&side("2025", &before), &side("2026", answers), None)?;
    let plan = Planned::make(edition, catalogue, trust, answers, request(&example.means, &card))?;
    let least = Planned::make(edition, catalogue, trust, answers, request(&modest(&example.means), &card))?;
    let matches = match_technologies(catalogue, edition, trust.setting, answers);
    for (audience, name) in [(Audience::Public, "public"), (Audience::Private, "private")] {
        let mut front = example.front.clone();
        if audience == Audience::Private {
            front.meeting = "Trust Board in private".into();
            front.private_reason = "It describes weaknesses in the defence of systems.".into();
        }
        let document = tell(&ReportInput {
            edition,
            catalogue,
            trust,
            answers,
            scorecard: &card,
            checks: Some(&checks),
            benchmark: Some(&nation),
            comparison: Some(&comparison),
            plan: Some(plan.input("Three years within expected means")),
            scenarios: vec![least.row("Do minimum"), plan.row("Three years within expected means")],
            matches: &matches,
            front: &front,
            audience,
            made: Moment::day(2027, 1, 20).at(9, 30, 0),
            revision: 42,
            application_version: env!("CARGO_PKG_VERSION"),
            signed: None,
        });
        fs::write(folder.join(format!("{name}.txt")), plain_text(&document))?;
        let pdf = export(&document, Standard::Ua1A2a)?;
        fs::write(folder.join(format!("{name}.pdf")), &pdf.bytes)?;
        println!("{name}: {} pages, {} bytes, {} warnings", pdf.pages, pdf.bytes.len(), pdf.warnings.len());
        for _ in 1..times {
            let begun = Instant::now();
            export(&document, Standard::Ua1A2a)?;
            println!("    {:.1?}", begun.elapsed());
        }
    }
    Ok(())
}

/// Published scores are written as decimals in the example, and travel as printed scores.
fn printed_scores(published: &mut serde_json::Value) {
    let years = published.as_object_mut().into_iter().flat_map(|years| years.values_mut());
    for score in years.filter_map(|year| year.as_object_mut()).flat_map(|year| year.values_mut()) {
        if let Some(Ok(exact)) = score.as_str().map(str::parse::<Score>) {
            *score = serde_json::to_value(exact).unwrap_or_default();
        }
    }
}

/// The same answers with some levels lower, as a year ago.
fn year_before(answers: &Answers) -> Answers {
    let mut before = answers.clone();
    for answer in before.values_mut().step_by(4) {
        if let Some(level) = answer.level().and_then(Level::previous) {
            answer.choice = Some(Choice::Level(level));
            answer.met.clear();
        }
    }
    before
}

fn request(means: &Means, card: &Scorecard) -> Request {
    Request {
        means: means.clone(),
        aim: Aim::Gain,
        fixed: Vec::new(),
        excluded: Vec::new(),
        focus: card.band.blockers.iter().filter_map(|b| b.question.clone()).collect(),
        targets: BTreeMap::new(),
        edits: BTreeMap::new(),
        own_actions: Vec::new(),
        technologies: Vec::new(),
    }
}

/// A third of the means, without its named funds.
fn modest(means: &Means) -> Means {
    let mut means = Means { funds: Vec::new(), ..means.clone() };
    for year in &mut means.years {
        (year.capital, year.revenue) = (year.capital / 3, year.revenue / 3);
    }
    means
}

/// A plan by rule: what gains most for its cost first, in the earliest quarter where it fits.
struct Planned {
    request: Request,
    solution: Solution,
    appraisal: Appraisal,
    actions: Vec<Action>,
}

impl Planned {
    fn make(
        edition: &Edition,
        catalogue: &Catalogue,
        trust: &Trust,
        answers: &Answers,
        request: Request,
    ) -> Result<Self, Box<dyn Error>> {
        let candidates =
            library(edition, catalogue, trust, answers, &request).map_err(|faults| format!("{faults:?}"))?;
        let reckon = |steps: &[Step]| appraise(edition, catalogue, trust, answers, &request, &candidates, steps);
        let worth = |c: &Candidate| {
            let cost = c.costs.capital.likely
                + c.costs.technology.likely
                + c.costs.change.likely
                + 3 * c.costs.recurring.likely;
            c.gain.approximate() * f64::from(c.factor) / f64::from(cost.max(1))
        };
        let mut open: Vec<&Candidate> = candidates.iter().filter(|c| c.wanted).collect();
        open.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
        let mut steps: Vec<Step> = Vec::new();
        loop {
            let before = steps.len();
            open.retain(|c| {
                let latest = request.means.horizon().checked_sub(c.quarters);
                let place = latest.and_then(|latest| {
                    (0..=latest).find_map(|start| {
                        let step = Step { action: c.action.clone(), start, end: start + c.quarters - 1, fixed: false };
                        let with: Vec<Step> = steps.iter().cloned().chain([step]).collect();
                        reckon(&with).breaches.is_empty().then_some(with)
                    })
                });
                place.map(|with| steps = with).is_none()
            });
            if steps.len() == before {
                break;
            }
        }
        steps.sort_by(|a, b| (a.start, &a.action).cmp(&(b.start, &b.action)));
        let appraisal = reckon(&steps);
        let certificate = Certificate {
            status: SolutionStatus::Greedy,
            objective: 0.0,
            bound: 0.0,
            gap: 0.0,
            solver: "rule of the example".into(),
            engine: 1,
        };
        let actions = edition.actions.clone();
        Ok(Self { request, solution: Solution { steps, certificate, shortfalls: Vec::new() }, appraisal, actions })
    }

    fn input<'a>(&'a self, name: &'a str) -> PlanInput<'a> {
        const NONE: &[NextPound] = &[];
        PlanInput {
            name,
            request: &self.request,
            solution: &self.solution,
            appraisal: &self.appraisal,
            actions: &self.actions,
            next_pound: NONE,
        }
    }

    fn row(&self, name: &str) -> ScenarioRow {
        let end = self.appraisal.forecast.last();
        ScenarioRow {
            name: name.into(),
            actions: u32::try_from(self.solution.steps.len()).unwrap_or(u32::MAX),
            money: self.appraisal.total,
            tail: self.appraisal.tail,
            overall: end.and_then(|p| p.overall),
            band: end.and_then(|p| p.band),
        }
    }
}
