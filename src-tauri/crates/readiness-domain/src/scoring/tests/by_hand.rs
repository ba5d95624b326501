//! The worked example of `docs/worked-by-hand.md`, number by number; the page itself is read too, so
//! that it cannot drift from what the application says.

use crate::{
    Answers, Edition, Scorecard,
    assessment::{Answer, Quantity},
    framework::{
        Band, BenefitPair, Condition,
        Confidence::{Evidenced, Judgement, Unsure, Verified},
        Contradiction, Domain, Pillar, Question, Setting,
    },
    scoring::{Range, Share, score},
    testing::build::{answer, bands, edition, given, level, not_applicable, percent, question, score as exact},
};

const PAGE: &str = include_str!("../../../../../docs/worked-by-hand.md");

fn questions() -> Vec<Question> {
    let q = |id, title, domain, pillar| question(id, title, domain, pillar, 2);
    let medicines = Question {
        weight: 2,
        measures: vec![
            percent("medicines.in-place", "beds with ePMA"),
            percent("medicines.in-use", "prescribed in ePMA"),
        ],
        ..q("medicines", "Medicines", Domain::Epr, Pillar::ImproveCare)
    };
    vec![
        medicines,
        q("results", "Orders and results", Domain::Epr, Pillar::ImproveCare),
        Question {
            foundation: true,
            private: true,
            ..q("backup", "Backup and recovery", Domain::Infrastructure, Pillar::SafePractice)
        },
        q("sign-on", "Sign-on", Domain::Infrastructure, Pillar::SupportWorkforce),
        q("estates", "Estates", Domain::Infrastructure, Pillar::SmartFoundations),
        Question { foundation: true, ..q("safety", "Clinical safety", Domain::Workforce, Pillar::SafePractice) },
        q("training", "Training", Domain::Workforce, Pillar::SupportWorkforce),
        q("rostering", "E-rostering", Domain::Workforce, Pillar::SupportWorkforce),
        q("investment", "Investment plan", Domain::Funding, Pillar::WellLed),
        q("benefits", "Benefits", Domain::Funding, Pillar::ImproveCare),
    ]
}

fn example() -> (Edition, Answers) {
    let rules = bands([
        (Some(2), None, None),
        (Some(3), Some("2.5"), Some("3")),
        (Some(4), Some("3.5"), Some("3.5")),
        (Some(5), Some("4.5"), Some("4.5")),
    ]);
    let mut edition = edition("2026.1", questions(), rules);
    edition.benefit_pairs = vec![BenefitPair {
        id: "gap.epma".into(),
        title: "Electronic prescribing".into(),
        in_place: "medicines.in-place".into(),
        in_use: "medicines.in-use".into(),
    }];
    edition.contradictions = vec![Contradiction {
        id: "odd.epma".into(),
        sentence: "Medicines is level 3 or more, but at most 60 % of prescriptions are electronic.".into(),
        when: vec![
            Condition::Level { question: "medicines".into(), at_least: Some(level(3)), at_most: None },
            Condition::Measure {
                measure: "medicines.in-use".into(),
                at_least: None,
                at_most: Some(Quantity::whole(60)),
            },
        ],
    }];
    let medicines = Answer {
        met: ["medicines.4a".into()].into(),
        measures: [("medicines.in-place".into(), given(90)), ("medicines.in-use".into(), given(55))].into(),
        ..answer(3, Evidenced)
    };
    let answers = [
        ("medicines", medicines),
        ("results", answer(4, Evidenced)),
        ("backup", answer(3, Verified)),
        ("sign-on", answer(2, Unsure)),
        ("safety", Answer { met: ["safety.3b".into()].into(), ..answer(2, Unsure) }),
        ("training", answer(3, Judgement)),
        ("rostering", not_applicable("Run by the neighbouring trust.")),
        ("investment", answer(3, Unsure)),
    ];
    (edition, answers.into_iter().map(|(id, answer)| (id.into(), answer)).collect())
}

fn card() -> Scorecard {
    let (edition, answers) = example();
    score(&edition, Setting::Acute, &answers)
}

fn range(low: &str, stated: &str, high: &str) -> Range {
    Range { low: exact(low), stated: Some(exact(stated)), high: exact(high) }
}

/// A line of the page, as a reader sees it.
fn on_page(line: &str) {
    assert!(PAGE.lines().any(|l| l.trim() == line), "docs/worked-by-hand.md lacks the line:\n{line}");
}

#[test]
fn levels_and_their_ranges() {
    let shown = |level: Option<crate::Level>| level.map_or("–".into(), |l| l.to_string());
    for q in &card().questions {
        let (low, stated, high) = (shown(q.low), shown(q.stated), shown(q.high));
        let share = format!("{} of {}", q.criteria.met, q.criteria.of);
        on_page(&format!("| {} | {} | {low} | {stated} | {high} | {share} |", q.domain, q.title));
        on_page(&format!("> {}", q.reason.sentence));
    }
}

#[test]
fn domains_and_overall() {
    let card = card();
    let found: Vec<Range> = card.domains.iter().map(|d| d.range).collect();
    let by_hand = [
        range("10/3", "10/3", "10/3"),
        range("5/3", "5/2", "11/3"),
        range("3/2", "5/2", "3"),
        range("3/2", "3", "9/2"),
    ];
    assert_eq!(found, by_hand);
    assert_eq!(card.overall, range("2", "17/6", "29/8"));
    assert_eq!(card.criteria, Share { met: 28, of: 56 });
    assert_eq!(card.criteria.percent(), Some(50));
    let row = |name: &str, r: &Range| {
        let cell = |s: crate::Score| format!("{} = {s}", s.ratio());
        on_page(&format!("| {name} | {} | {} | {} |", cell(r.low), cell(r.stated.expect("stated")), cell(r.high)));
    };
    card.domains.iter().for_each(|d| row(d.domain.label(), &d.range));
    row("Overall", &card.overall);
    card.domains.iter().for_each(|d| on_page(&format!("> {}", d.reason.sentence)));
    on_page(&format!("> {}", card.overall_reason.sentence));
}

#[test]
fn pillars() {
    let card = card();
    let improve = card.pillars.iter().find(|p| p.pillar == Pillar::ImproveCare).expect("seven pillars");
    assert_eq!(improve.range, Some(range("8/3", "7/2", "4")));
    on_page(&format!("> {}", improve.reason.sentence));
}

#[test]
fn band_and_blockers() {
    let band = card().band;
    assert_eq!(band.stated, Some(Band::FoundationsInPlace));
    assert_eq!((band.low, band.high), (Band::FoundationsMissing, Band::CoreDigital));
    on_page(&format!("> {}", band.reason.sentence));
    assert_eq!((band.blockers.len(), band.blockers_low.len(), band.blockers_high.len()), (2, 1, 4));
    assert_eq!(band.blockers[0].missing, vec!["safety.3a".into()]);
    for blocker in band.blockers.iter().chain(&band.blockers_low).chain(&band.blockers_high) {
        on_page(&format!("- {}", blocker.sentence));
    }
    assert!(band.blockers_high.iter().any(|b| b.private), "backup is private");
}

#[test]
fn what_matters_most() {
    let card = card();
    let order: Vec<&str> = card.sensitivity.iter().map(|s| s.title.as_str()).collect();
    assert_eq!(order, ["Clinical safety", "Investment plan", "Medicines", "Backup and recovery", "Sign-on"]);
    for (i, s) in card.sensitivity.iter().enumerate() {
        let cell = |effect: Option<crate::scoring::Effect>, shown: &Option<String>| {
            let effect = effect.expect("no answer of the example is at an end");
            let band = effect.band.filter(|_| effect.changes_band).map(|b| format!(", {b}")).unwrap_or_default();
            let exact = effect.overall.ratio().to_string().replace('-', "−");
            format!("{exact} = {}{band}", shown.as_deref().unwrap_or_default())
        };
        let (up, down) = (cell(s.up, &s.up_shown), cell(s.down, &s.down_shown));
        on_page(&format!("| {} | {} | {up} | {down} |", i + 1, s.title));
        on_page(&format!("> {}", s.sentence));
    }
}

#[test]
fn gap_contradiction_and_assurance() {
    let card = card();
    assert_eq!(card.benefit_gaps.len(), 1);
    let gap = &card.benefit_gaps[0];
    on_page(&format!(
        "- {}: {} % in place, {} % in use, a gap of {} points.",
        gap.title, gap.in_place, gap.in_use, gap.gap
    ));
    assert_eq!(card.contradictions.len(), 1);
    on_page(&format!("- {}", card.contradictions[0].sentence));
    let a = card.assurance;
    on_page(&format!(
        "- Verified {}, evidenced {}, judgement {}, unsure {}, unanswered {}, not applicable {}.",
        a.verified, a.evidenced, a.judgement, a.unsure, a.unanswered, a.not_applicable
    ));
}
