//! A small question set: four domains, a few questions each, three of them private. Whatever is
//! private or personal carries the word [`SECRET`], so that a leak is seen.

use readiness_domain::{
    Edition, Level, Score,
    assessment::Quantity,
    framework::{
        Action, Band, BandRule, Basis, Benefit, BenefitClass, BenefitPair, Better, BySize, Condition, Contradiction,
        Costs, Criterion, Days, Domain, Estimate, FrameworkLink, LevelText, Measure, Pillar, Question, Setting, Source,
        Strength, Unit,
    },
};

/// Stands in everything that the public may not read.
pub(crate) const SECRET: &str = "Vexil";

/// id, domain, title, pillar, foundation, private.
type Row = (&'static str, Domain, &'static str, Pillar, bool, bool);

const ROWS: [Row; 12] = [
    ("epr.record", Domain::Epr, "Record coverage", Pillar::SmartFoundations, true, false),
    ("epr.medicines", Domain::Epr, "Medicines", Pillar::ImproveCare, false, false),
    ("epr.access", Domain::Epr, "Patient access", Pillar::EmpowerPeople, false, false),
    ("infra.network", Domain::Infrastructure, "Network", Pillar::SmartFoundations, false, false),
    ("infra.backup", Domain::Infrastructure, "Vexil backup", Pillar::SafePractice, true, true),
    ("infra.identity", Domain::Infrastructure, "Vexil identity", Pillar::SafePractice, true, true),
    ("infra.assets", Domain::Infrastructure, "Vexil assets", Pillar::SmartFoundations, false, true),
    ("work.leaders", Domain::Workforce, "Board leadership", Pillar::WellLed, false, false),
    ("work.skills", Domain::Workforce, "Digital literacy", Pillar::SupportWorkforce, false, false),
    ("fund.plan", Domain::Funding, "Investment plan", Pillar::WellLed, false, false),
    ("fund.benefits", Domain::Funding, "Benefits", Pillar::ImproveCare, false, false),
    ("fund.equity", Domain::Funding, "Equity", Pillar::HealthyPopulations, false, false),
];

pub(crate) fn level(n: u8) -> Level {
    Level::new(n).expect("1 to 5")
}

pub(crate) fn edition() -> Edition {
    Edition {
        id: "2026.9".into(),
        title: "Small question set".into(),
        published: "2026-11-25".into(),
        summary: "For tests.".into(),
        content_hash: "c0ffee".into(),
        questions: ROWS.iter().map(question).collect(),
        actions: ROWS.iter().flat_map(|row| (2..=5).map(move |n| action(row, n))).collect(),
        bands: bands(),
        contradictions: vec![
            contradiction(
                "open",
                "Medicines are at level 3 or above, but fewer than half of prescriptions are electronic.",
                "epr.medicines",
                "epr.medicines.in-use",
            ),
            contradiction(
                "closed",
                "Vexil backup is at level 1, which contradicts the record.",
                "epr.record",
                "infra.backup.days",
            ),
        ],
        benefit_pairs: vec![
            pair("medicines", "Electronic prescribing", "epr.medicines.in-place", "epr.medicines.in-use"),
            pair("sign-in", "Vexil sign-in", "epr.medicines.in-place", "infra.identity.covered"),
        ],
        sources: vec![source("costs-2026", Strength::Primary), source("press-2026", Strength::Weak)],
    }
}

fn question((id, domain, title, pillar, foundation, private): &Row) -> Question {
    let cyber = [FrameworkLink { framework: "CAF".into(), reference: "D1".into() }];
    let text = |what: &str| format!("{title}: {what}");
    let criterion = |n: u8, part: &str| Criterion {
        key: format!("{id}.{n}{part}").as_str().into(),
        text: text(&format!("criterion {n}{part} is met")),
    };
    let mut measures = Vec::new();
    let keys: &[(&str, Unit)] = match *id {
        "epr.medicines" => &[("in-place", Unit::Percent), ("in-use", Unit::Percent)],
        "infra.backup" => &[("days", Unit::Days)],
        "infra.identity" => &[("covered", Unit::Percent)],
        _ => &[],
    };
    for (key, unit) in keys {
        measures.push(Measure {
            key: format!("{id}.{key}").as_str().into(),
            label: text(&format!("{key}, measured")),
            help: String::new(),
            unit: *unit,
            min: Quantity::whole(0),
            max: Quantity::whole(4_000),
            better: Better::Higher,
        });
    }
    Question {
        id: (*id).into(),
        domain: *domain,
        title: (*title).into(),
        question: text("how far?"),
        why: text("it matters."),
        why_sources: Vec::new(),
        pillar: *pillar,
        settings: Setting::ALL.to_vec(),
        foundation: *foundation,
        private: *private,
        weight: 1,
        answered_by: if *private { "Cyber lead".into() } else { "Chief information officer".into() },
        minutes: 3,
        frameworks: if *private { cyber.into() } else { Vec::new() },
        evidence: Vec::new(),
        levels: (1..=5)
            .map(|n| LevelText {
                level: level(n),
                statement: text(&format!("what level {n} looks like")),
                criteria: if n == 1 { Vec::new() } else { vec![criterion(n, "a"), criterion(n, "b")] },
            })
            .collect(),
        measures,
    }
}

fn action((id, _, title, _, _, private): &Row, n: u8) -> Action {
    let costs = Costs {
        capital: Estimate { low: 80, likely: 100, high: 140 },
        technology: Estimate::exactly(20),
        change: Estimate::exactly(30),
        recurring: Estimate::exactly(15),
    };
    let days = Days { digital: 20, clinical: 5, change: 10 };
    Action {
        id: format!("{id}.{n}").as_str().into(),
        question: (*id).into(),
        to: level(n),
        title: format!("Bring {title} to the next stage {n}"),
        what: format!("{title}: what is done."),
        lead: if *private { "Cyber lead".into() } else { "Chief information officer".into() },
        quarters: 2,
        basis: Basis::Judgement,
        sources: Vec::new(),
        costs: BySize { small: costs, medium: costs, large: costs },
        days: BySize { small: days, medium: days, large: days },
        requires: Vec::new(),
        benefits: vec![Benefit { class: BenefitClass::NonCashReleasing, measure: format!("{title} time"), months: 6 }],
        if_not_done: format!("{title} stays where it is and patients wait"),
    }
}

fn bands() -> Vec<BandRule> {
    let rule = |band: Band, foundation: Option<u8>, overall: Option<i64>| BandRule {
        band,
        title: band.label().into(),
        statement: format!("{} is what it says.", band.label()),
        foundation_at_least: foundation.map(level),
        domain_at_least: None,
        overall_at_least: overall.map(Score::whole),
    };
    vec![
        rule(Band::FoundationsMissing, None, None),
        rule(Band::FoundationsInPlace, Some(2), Some(2)),
        rule(Band::CoreDigital, Some(3), Some(3)),
        rule(Band::Connected, Some(4), Some(4)),
        rule(Band::Leading, Some(5), Some(5)),
    ]
}

fn contradiction(id: &str, sentence: &str, question: &str, measure: &str) -> Contradiction {
    Contradiction {
        id: id.into(),
        sentence: sentence.into(),
        when: vec![
            Condition::Level { question: question.into(), at_least: Some(level(2)), at_most: None },
            Condition::Measure { measure: measure.into(), at_least: None, at_most: Some(Quantity::whole(49)) },
        ],
    }
}

fn pair(id: &str, title: &str, in_place: &str, in_use: &str) -> BenefitPair {
    BenefitPair { id: id.into(), title: title.into(), in_place: in_place.into(), in_use: in_use.into() }
}

fn source(id: &str, strength: Strength) -> Source {
    Source {
        id: id.into(),
        publisher: "A publisher".into(),
        title: format!("A report called {id}"),
        date: "2026".into(),
        address: "example.org/report".into(),
        taken: String::new(),
        strength,
        licence: String::new(),
    }
}
