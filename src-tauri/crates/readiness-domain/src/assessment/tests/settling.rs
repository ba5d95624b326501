//! The normal form of an answer, and what an answer may hold.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::{
    Level,
    assessment::{
        Answer, Choice, Evidence, MeasureValue, Quantity, Trust, held, settle, validate_answer, validate_trust,
    },
    framework::{Confidence, Domain, Pillar, Question, Setting, Size},
    testing::{
        build::{answer, given, level, percent, question},
        genome::{case, config, genes},
    },
};

fn medicines() -> Question {
    Question {
        measures: vec![percent("m.in-use", "in use")],
        ..question("m", "Medicines", Domain::Epr, Pillar::ImproveCare, 2)
    }
}

fn ticked(n: u8, keys: &[&str]) -> Answer {
    Answer { met: keys.iter().map(|k| (*k).into()).collect(), ..answer(n, Confidence::Judgement) }
}

#[test]
fn the_last_tick_raises_the_level() {
    let mut half = ticked(2, &["m.3a", "m.4a"]);
    assert_eq!(settle(&medicines(), &mut half), None);
    assert_eq!(half, ticked(2, &["m.3a", "m.4a"]));
    let mut full = ticked(2, &["m.3a", "m.3b", "m.4a"]);
    assert_eq!(settle(&medicines(), &mut full), Some(level(3)));
    assert_eq!(full, ticked(3, &["m.4a"]));
    let mut two = ticked(2, &["m.3a", "m.3b", "m.4a", "m.4b", "m.5b"]);
    assert_eq!(settle(&medicines(), &mut two), Some(level(4)));
    assert_eq!(two, ticked(4, &["m.5b"]));
}

#[test]
fn ticks_at_or_below_the_level_are_implied() {
    let mut answer = ticked(4, &["m.2a", "m.4b", "m.5a", "unknown"]);
    assert_eq!(settle(&medicines(), &mut answer), None);
    assert_eq!(answer, ticked(4, &["m.5a"]));
}

#[test]
fn without_a_level_nothing_settles() {
    let mut open = Answer { met: ["m.2a".into(), "m.2b".into()].into(), ..Answer::default() };
    let before = open.clone();
    assert_eq!(settle(&medicines(), &mut open), None);
    assert_eq!(open, before);
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn fields(answer: &Answer) -> Vec<String> {
    validate_answer(&medicines(), answer, day(2026, 11, 25)).into_iter().map(|f| f.field).collect()
}

#[test]
fn every_fault_of_an_answer_names_its_field() {
    assert!(fields(&ticked(2, &["m.3a"])).is_empty());
    let reason = |text: &str| Answer { choice: Some(Choice::NotApplicable(text.into())), ..Answer::default() };
    assert_eq!(fields(&reason(" ")), ["not-applicable"]);
    assert!(fields(&reason(&"é".repeat(500))).is_empty(), "characters are counted, not bytes");
    assert_eq!(fields(&reason(&"é".repeat(501))), ["not-applicable"]);
    assert_eq!(fields(&ticked(2, &["x.3a"])), ["met"]);
    assert_eq!(
        fields(&Answer { comment: "x".repeat(4_001), owner: "x".repeat(121), ..Answer::default() }),
        ["comment", "owner"]
    );
    let item = |title: &str, sha: Option<&str>| Evidence {
        title: title.into(),
        location: String::new(),
        date: None,
        sha256: sha.map(Into::into),
    };
    let evidence = vec![item("", None), item("Paper", Some(&"g".repeat(64))), item("Paper", Some(&"a".repeat(64)))];
    assert_eq!(fields(&Answer { evidence, ..Answer::default() }), ["evidence.0.title", "evidence.1.sha256"]);
    assert_eq!(fields(&Answer { evidence: vec![item("x", None); 51], ..Answer::default() }), ["evidence"]);
    let long = Evidence { location: "x".repeat(501), ..item(&"x".repeat(201), None) };
    assert_eq!(
        fields(&Answer { evidence: vec![long], ..Answer::default() }),
        ["evidence.0.title", "evidence.0.location"]
    );
    let number = |key: &str, n| Answer { measures: [(key.into(), given(n))].into(), ..Answer::default() };
    assert_eq!(fields(&number("m.in-use", 101)), ["measures.m.in-use"]);
    assert_eq!(fields(&number("m.in-use", -1)), ["measures.m.in-use"]);
    assert!(fields(&number("m.in-use", 100)).is_empty() && fields(&number("m.in-use", 0)).is_empty());
    assert_eq!(fields(&number("other", 1)), ["measures.other"]);
    let seen = |date| {
        let value = MeasureValue { on: Some(date), ..given(1) };
        let evidence = vec![Evidence { date: Some(date), ..item("x", None) }];
        Answer { measures: [("m.in-use".into(), value)].into(), evidence, ..Answer::default() }
    };
    assert!(fields(&seen(day(2026, 11, 26))).is_empty(), "east of London it may be tomorrow");
    assert_eq!(fields(&seen(day(2026, 11, 27))), ["evidence.0.date", "measures.m.in-use.on"]);
}

#[test]
fn every_fault_of_a_trust_names_its_field() {
    let trust = Trust {
        name: "Northtown NHS Trust".into(),
        code: "RXX".into(),
        setting: Setting::Acute,
        size: Size::Medium,
        turnover: Some(10_000_000),
        staff: Some(200_000),
        sites: Some(5_000),
        epr: String::new(),
        plan_start: None,
    };
    assert!(validate_trust(&trust).is_empty());
    assert!(validate_trust(&Trust { code: String::new(), ..trust.clone() }).is_empty());
    let fields = |trust: Trust| validate_trust(&trust).into_iter().map(|f| f.field).collect::<Vec<_>>();
    assert_eq!(fields(Trust { name: " ".into(), ..trust.clone() }), ["name"]);
    assert_eq!(fields(Trust { name: "x".repeat(121), epr: "x".repeat(121), ..trust.clone() }), ["name", "epr"]);
    for code in ["RX", "RXXX", "rxx", "R X", "ÄÄ"] {
        assert_eq!(fields(Trust { code: code.into(), ..trust.clone() }), ["code"], "{code}");
    }
    for name in ["Evil \u{1b}[31m trust", "Two\nlines", "Nul\0", "Turned \u{202e}txt"] {
        assert_eq!(fields(Trust { name: name.into(), ..trust.clone() }), ["name"], "{name:?}");
    }
    let big = Trust { turnover: Some(10_000_001), staff: Some(200_001), sites: Some(5_001), ..trust };
    assert_eq!(fields(big), ["turnover", "staff", "sites"]);
}

proptest! {
    #![proptest_config(config())]

    /// Settling is done once, never lowers, loses no criterion, and stops where one is missing.
    #[test]
    fn settling_finds_the_normal_form(bytes in genes()) {
        let case = case(&bytes);
        for question in &case.edition.questions {
            let Some(before) = case.answers.get(&question.id) else { continue };
            let mut after = before.clone();
            let raised = settle(question, &mut after);
            let Some(start) = before.level() else {
                prop_assert_eq!((raised, &after), (None, before));
                continue;
            };
            let level = after.level().expect("still a level");
            prop_assert_eq!(raised, (level > start).then_some(level));
            prop_assert!(level >= start);
            // What was said to be met still is, and nothing else.
            prop_assert_eq!(held(before, question), held(&after, question));
            let above = |key| question.all_criteria().any(|(l, c)| l > level && &c.key == key);
            prop_assert!(after.met.iter().all(above));
            // The level is the largest of which every criterion is met, unless a level asks nothing.
            if let Some(next) = level.next() {
                let criteria = question.criteria(next);
                prop_assert!(criteria.is_empty() || criteria.iter().any(|c| !after.met.contains(&c.key)));
            }
            prop_assert_eq!(&Answer { met: before.met.clone(), choice: before.choice.clone(), ..after.clone() }, before);
            let mut again = after.clone();
            prop_assert_eq!(settle(question, &mut again), None);
            prop_assert_eq!(again, after);
        }
    }

    /// Raising a level never unsays a criterion.
    #[test]
    fn a_higher_level_holds_more(bytes in genes(), low in 0usize..5, high in 0usize..5) {
        let case = case(&bytes);
        let (low, high) = (Level::ALL[low.min(high)], Level::ALL[low.max(high)]);
        for question in &case.edition.questions {
            let at = |level| Answer { choice: Some(Choice::Level(level)), ..Answer::default() };
            prop_assert!(held(&at(low), question).is_subset(&held(&at(high), question)));
        }
    }
}

#[test]
fn numbers_are_read_as_they_are_written() {
    let read = |text: &str| text.parse::<Quantity>().map(|q| q.to_string());
    for (text, value) in
        [("93", "93"), (" 93.50 ", "93.5"), ("-2", "-2"), ("1,200", "1200"), ("12,345,678.5", "12345678.5")]
    {
        assert_eq!(read(text), Ok(value.to_owned()));
    }
    for text in ["", "50,5", "1,2", "1,23,456", ",500", "1,2000", "1.5,000", "1e3", "½", "1.2345", "NaN", "--1"] {
        assert!(read(text).is_err(), "{text}");
    }
}
