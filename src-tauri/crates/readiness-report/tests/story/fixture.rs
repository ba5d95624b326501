//! A whole report's facts, owned, for any setting; with plan, comparison and benchmark or without.

use readiness_domain::{
    Answers, Edition, Scorecard, Trust,
    assessment::{Choice, FrontSheet},
    catalogue::{Catalogue, Match, match_technologies},
    framework::{Action, Setting, Size},
    roadmap::{
        Appraisal, Certificate, LeftOut, LeftOutReason, NextPound, Request, Solution, SolutionStatus, Step, appraise,
        library,
    },
    scoring::{Benchmark, Checks, Comparison, NationalReturn, Side, benchmark, check, compare, score},
};
use readiness_report::{
    blocks::{Document, Moment},
    story::{Audience, PlanInput, ReportInput, ScenarioRow, tell},
};

use crate::{
    edition::{edition, level},
    facts::{answers, day, front, request},
    technologies::catalogue,
};

pub(crate) struct Facts {
    pub edition: Edition,
    pub catalogue: Catalogue,
    pub trust: Trust,
    pub answers: Answers,
    pub card: Scorecard,
    pub checks: Option<Checks>,
    pub benchmark: Option<Benchmark>,
    pub comparison: Option<Comparison>,
    pub plan: Option<Plan>,
    pub matches: Vec<Match>,
    pub front: FrontSheet,
}

pub(crate) struct Plan {
    pub request: Request,
    pub solution: Solution,
    pub appraisal: Appraisal,
    pub actions: Vec<Action>,
    pub next_pound: Vec<NextPound>,
}

impl Facts {
    /// Answers only.
    pub(crate) fn of(setting: Setting, answers: Answers) -> Self {
        let (edition, catalogue) = (edition(), catalogue());
        let trust = Trust { code: "RXX".into(), ..Trust::new("Example NHS Trust", setting, Size::Medium) };
        let card = score(&edition, setting, &answers);
        let checks = check(&edition, setting, &answers, day(2026));
        let matches = match_technologies(&catalogue, &edition, setting, &answers);
        Self {
            edition,
            catalogue,
            trust,
            answers,
            card,
            checks: Some(checks),
            benchmark: None,
            comparison: None,
            plan: None,
            matches,
            front: FrontSheet::default(),
        }
    }

    /// Everything there is.
    pub(crate) fn full(setting: Setting) -> Self {
        let mut facts = Self::of(setting, answers());
        facts.front = front();
        let returns: Vec<NationalReturn> =
            ["2.0", "2.4", "3.1"].iter().enumerate().map(|(n, s)| national(setting, n, s)).collect();
        facts.benchmark = Some(benchmark(setting, &facts.card.pillars, returns.first(), &returns, &[]));
        let mut before = facts.answers.clone();
        for id in ["infra.backup", "epr.access"] {
            before.entry(id.into()).and_modify(|a| a.choice = Some(Choice::Level(level(4))));
        }
        let side = |label, answers| Side { label, edition: &facts.edition, setting, answers };
        facts.comparison =
            Some(compare(&side("2025", &before), &side("2026", &facts.answers), None).expect("comparable"));
        facts.plan = Some(facts.planned());
        facts
    }

    fn planned(&self) -> Plan {
        let request = request();
        let candidates =
            library(&self.edition, &self.catalogue, &self.trust, &self.answers, &request).expect("a sound request");
        let steps: Vec<Step> =
            [("epr.access.3", 0), ("infra.backup.2", 0), ("infra.identity.2", 2), ("work.skills.3", 4)]
                .map(|(id, start)| Step { action: id.into(), start, end: start + 1, fixed: start == 4 })
                .into();
        let mut appraisal =
            appraise(&self.edition, &self.catalogue, &self.trust, &self.answers, &request, &candidates, &steps);
        let left = |id: &str, title: &str, reason, sentence: &str| LeftOut {
            action: id.into(),
            title: title.into(),
            reason,
            sentence: sentence.into(),
        };
        appraisal.left_out = vec![
            left(
                "epr.medicines.4",
                "Bring Medicines on",
                LeftOutReason::Money,
                "Needs £100k of capital in 2027/28; £20k is left.",
            ),
            left(
                "fund.plan.4",
                "Plan further",
                LeftOutReason::Prerequisite,
                "Needs Vexil identity at level 3 first, which is not in the plan.",
            ),
            left("infra.backup.3", "Bring Vexil backup on", LeftOutReason::Time, "Vexil lasts too long."),
        ];
        appraisal.breaches = vec!["Vexil backup starts before Vexil identity is complete.".into()];
        let mut actions = self.edition.actions.clone();
        if let Some(action) = actions.iter_mut().find(|a| a.id.as_str() == "epr.access.3") {
            action.lead = "Vexil Person".into();
        }
        let more = |sentence: &str, gained: &str| NextPound {
            more: "£100k of capital in 2027/28".into(),
            overall: readiness_domain::Score::new(1, 12).expect("a ratio"),
            gained: vec![gained.into()],
            sentence: sentence.into(),
        };
        Plan {
            request,
            solution: Solution {
                steps,
                certificate: Certificate {
                    status: SolutionStatus::Within,
                    objective: 1.0,
                    bound: 1.02,
                    gap: 0.02,
                    solver: "HiGHS 1.11".into(),
                    engine: 1,
                },
                shortfalls: Vec::new(),
            },
            appraisal,
            actions,
            next_pound: vec![
                more("£100k of capital in 2027/28 would bring Medicines to level 4.", "epr.medicines.4"),
                more("£100k of capital in 2027/28 would bring Vexil backup to level 3.", "infra.backup.3"),
            ],
        }
    }

    pub(crate) fn tell(&self, audience: Audience) -> Document {
        let plan = self.plan.as_ref().map(|plan| PlanInput {
            name: "Three years",
            request: &plan.request,
            solution: &plan.solution,
            appraisal: &plan.appraisal,
            actions: &plan.actions,
            next_pound: &plan.next_pound,
        });
        tell(&ReportInput {
            edition: &self.edition,
            catalogue: &self.catalogue,
            trust: &self.trust,
            answers: &self.answers,
            scorecard: &self.card,
            checks: self.checks.as_ref(),
            benchmark: self.benchmark.as_ref(),
            comparison: self.comparison.as_ref(),
            plan,
            scenarios: self.plan.iter().flat_map(|plan| [row("Do minimum", plan), row("Three years", plan)]).collect(),
            matches: &self.matches,
            front: &self.front,
            audience,
            made: Moment::day(2026, 11, 25),
            revision: 7,
            application_version: "0.1.0",
            signed: None,
        })
    }
}

fn row(name: &str, plan: &Plan) -> ScenarioRow {
    let last = plan.appraisal.forecast.last();
    ScenarioRow {
        name: name.into(),
        actions: 4,
        money: plan.appraisal.total,
        tail: plan.appraisal.tail,
        overall: last.and_then(|p| p.overall),
        band: last.and_then(|p| p.band),
    }
}

fn national(setting: Setting, n: usize, score: &str) -> NationalReturn {
    let score = score.parse().expect("a score");
    NationalReturn {
        name: format!("Published Trust {n}"),
        setting,
        region: String::new(),
        system: String::new(),
        pillars: readiness_domain::framework::Pillar::ALL.iter().map(|p| (*p, Some(score))).collect(),
        overall_2024: Some(score),
        overall_2025: Some(score),
    }
}
