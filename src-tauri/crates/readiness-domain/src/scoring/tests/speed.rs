//! How fast it must be: measured in release builds only.

use std::time::{Duration, Instant};

use crate::{
    Answers, Edition,
    assessment::{Answer, Quantity},
    framework::{BenefitPair, Condition, Confidence, Contradiction, Domain, Pillar, Question},
    scoring::{Side, compare_many, score},
    testing::{
        build::{answer, bands, edition, given, level, percent, question},
        genome::SETTING,
    },
};

/// Fifty questions with three criteria a level, two numbers each, ten foundations.
fn full_size() -> Edition {
    let make = |i: usize| Question {
        foundation: i.is_multiple_of(5),
        weight: 1 + u32::from(i.is_multiple_of(10)),
        measures: vec![percent(&format!("q{i}.in-place"), "in place"), percent(&format!("q{i}.in-use"), "in use")],
        ..question(&format!("q{i}"), &format!("Topic number {i}"), Domain::ALL[i % 4], Pillar::ALL[i % 7], 3)
    };
    let rules = [
        (Some(2), None, None),
        (Some(3), Some("2"), Some("2")),
        (Some(4), Some("3"), Some("3")),
        (Some(5), Some("4"), Some("4")),
    ];
    let mut edition = edition("2026.1", (0..50).map(make).collect(), bands(rules));
    edition.benefit_pairs = (0..15)
        .map(|i| BenefitPair {
            id: format!("pair.{i}").into(),
            title: format!("Pair {i}"),
            in_place: format!("q{i}.in-place").into(),
            in_use: format!("q{i}.in-use").into(),
        })
        .collect();
    let rule = |i: usize| Contradiction {
        id: format!("odd.{i}").into(),
        sentence: "This is odd.".into(),
        when: vec![
            Condition::Level { question: format!("q{i}").into(), at_least: Some(level(2)), at_most: None },
            Condition::Measure {
                measure: format!("q{i}.in-use").into(),
                at_least: None,
                at_most: Some(Quantity::whole(90)),
            },
        ],
    };
    edition.contradictions = (0..30).map(rule).collect();
    edition
}

fn answers(edition: &Edition, turn: usize) -> Answers {
    let make = |(i, q): (usize, &Question)| {
        let measures = q.measures.iter().zip([80, 50]).map(|(m, value)| (m.key.clone(), given(value))).collect();
        let confidence = Confidence::ALL[(i + turn) % 4];
        (q.id.clone(), Answer { measures, ..answer(1 + ((i * 7 + turn) % 5) as u8, confidence) })
    };
    edition.questions.iter().enumerate().map(make).collect()
}

fn fastest(mut run: impl FnMut()) -> Duration {
    (0..30)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measured in release builds")]
fn a_full_scorecard_takes_less_than_two_milliseconds() {
    let edition = full_size();
    let answers = answers(&edition, 0);
    let card = score(&edition, SETTING, &answers);
    assert_eq!((card.questions.len(), card.sensitivity.len(), card.benefit_gaps.len()), (50, 5, 15));
    let took = fastest(|| drop(std::hint::black_box(score(&edition, SETTING, &answers))));
    println!("scorecard of 50 questions: {took:?}");
    assert!(took < Duration::from_millis(2), "{took:?}");
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measured in release builds")]
fn fifty_assessments_compare_in_less_than_a_tenth_of_a_second() {
    let edition = full_size();
    let all: Vec<Answers> = (0..50).map(|turn| answers(&edition, turn)).collect();
    let sides: Vec<Side<'_>> =
        all.iter().map(|answers| Side { label: "trust", edition: &edition, setting: SETTING, answers }).collect();
    let took = fastest(|| drop(std::hint::black_box(compare_many(&sides))));
    println!("comparison of 50 assessments: {took:?}");
    assert!(took < Duration::from_millis(100), "{took:?}");
}
