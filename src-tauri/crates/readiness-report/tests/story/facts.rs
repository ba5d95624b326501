//! What the trust and its people say: answers, front sheet, what the plan is asked to do.

use chrono::NaiveDate;
use readiness_domain::{
    Answer, Answers,
    assessment::{Choice, Evidence, FrontSheet, MeasureValue, PaperType, Quantity, Quarter},
    framework::Confidence,
    roadmap::{Aim, Edit, Fund, FundStatus, Means, PeopleMeans, Request, YearMeans},
};

use crate::edition::level;

pub(crate) fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 11, 25).expect("a day")
}

/// Twelve answers: levels, doubt, evidence, comments, owners, numbers.
pub(crate) fn answers() -> Answers {
    let rows = [
        ("epr.record", 3, Confidence::Evidenced),
        ("epr.medicines", 3, Confidence::Judgement),
        ("epr.access", 2, Confidence::Unsure),
        ("infra.network", 4, Confidence::Verified),
        ("infra.backup", 1, Confidence::Evidenced),
        ("infra.identity", 1, Confidence::Judgement),
        ("infra.assets", 2, Confidence::Unsure),
        ("work.leaders", 2, Confidence::Judgement),
        ("work.skills", 2, Confidence::Evidenced),
        ("fund.plan", 3, Confidence::Evidenced),
        ("fund.benefits", 2, Confidence::Judgement),
    ];
    let mut answers: Answers = rows.into_iter().map(|(id, n, confidence)| (id.into(), answer(n, confidence))).collect();
    let equity = Answer {
        choice: Some(Choice::NotApplicable("Vexil reason why not".into())),
        owner: "Vexil Owner".into(),
        ..Answer::default()
    };
    answers.insert("fund.equity".into(), equity);
    let mut measure = |question: &str, key: &str, value: i32| {
        let given = MeasureValue { value: Quantity::whole(value), on: Some(day(2026)) };
        if let Some(answer) = answers.get_mut(question) {
            answer.measures.insert(format!("{question}.{key}").as_str().into(), given);
        }
    };
    measure("epr.medicines", "in-place", 93);
    measure("epr.medicines", "in-use", 41);
    measure("infra.backup", "days", 37);
    measure("infra.identity", "covered", 44);
    answers
}

fn answer(n: u8, confidence: Confidence) -> Answer {
    Answer {
        choice: Some(Choice::Level(level(n))),
        confidence: Some(confidence),
        evidence: vec![Evidence {
            title: "Vexil evidence title".into(),
            location: "Vexil evidence place".into(),
            date: Some(day(2024)),
            sha256: None,
        }],
        comment: "Vexil comment of the team".into(),
        owner: "Vexil Owner".into(),
        target: level(n).next(),
        ..Answer::default()
    }
}

pub(crate) fn front() -> FrontSheet {
    FrontSheet {
        title: "Digital readiness".into(),
        meeting: "Trust Board in public".into(),
        date: "3 December 2026".into(),
        agenda_item: "9".into(),
        paper_type: PaperType::Approval,
        presented_by: "Chief information officer".into(),
        purpose: "To show where we stand.".into(),
        asked_to: vec!["note the position".into(), "approve the plan.".into(), String::new()],
        private_reason: "Vexil reason for privacy".into(),
        ..FrontSheet::default()
    }
}

pub(crate) fn request() -> Request {
    let year = YearMeans { capital: 500, revenue: 400 };
    Request {
        means: Means {
            start: Quarter::new(2027, 1).expect("a quarter"),
            years: vec![year; 3],
            people: PeopleMeans { digital: 100, clinical: 50, change: 50 },
            people_later: Vec::new(),
            uplift_percent: 10,
            funds: vec![Fund {
                name: "Capital programme".into(),
                year: 1,
                capital: 300,
                revenue: 0,
                source: "The trust".into(),
                status: FundStatus::AppliedFor,
            }],
        },
        aim: Aim::Gain,
        fixed: Vec::new(),
        excluded: Vec::new(),
        focus: Vec::new(),
        targets: std::collections::BTreeMap::new(),
        edits: [(
            "epr.access.3".into(),
            Edit { lead: Some("Vexil Person".into()), note: "Vexil note".into(), ..Edit::default() },
        )]
        .into(),
        own_actions: Vec::new(),
        technologies: Vec::new(),
    }
}
