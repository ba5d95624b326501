//! Benefit gaps, contradictions and assurance.

use crate::{
    Answers, Edition,
    assessment::{Answer, Quantity},
    framework::{BenefitPair, Condition, Confidence, Contradiction, Domain, MeasureId, Pillar, Question, Setting},
    scoring::{Scorecard, score},
    testing::build::{answer, bands, edition, given, level, not_applicable, percent, question},
};

fn measured(id: &str, keys: &[&str]) -> Question {
    let measures = keys.iter().map(|k| percent(k, k)).collect();
    Question { measures, ..question(id, id, Domain::Epr, Pillar::ImproveCare, 1) }
}

fn example(contradictions: Vec<Contradiction>) -> Edition {
    let questions = vec![
        measured("a", &["a.in-place", "a.in-use"]),
        Question { private: true, ..measured("b", &["b.in-place", "b.in-use"]) },
        Question { settings: vec![Setting::Community], ..measured("c", &["c.in-place", "c.in-use"]) },
    ];
    let pair = |q: &str| BenefitPair {
        id: format!("pair.{q}").into(),
        title: format!("Title {q}"),
        in_place: format!("{q}.in-place").into(),
        in_use: format!("{q}.in-use").into(),
    };
    let mut edition = edition("2026.1", questions, bands([(None, None, None); 4]));
    edition.benefit_pairs = ["c", "b", "a"].map(pair).into();
    edition.contradictions = contradictions;
    edition
}

fn with(n: u8, measures: &[(&str, i32)]) -> Answer {
    let measures = measures.iter().map(|(k, v)| (MeasureId::from(*k), given(*v))).collect();
    Answer { measures, ..answer(n, Confidence::Verified) }
}

fn card(edition: &Edition, answers: &[(&str, Answer)]) -> Scorecard {
    let answers: Answers = answers.iter().map(|(id, a)| ((*id).into(), a.clone())).collect();
    score(edition, Setting::Acute, &answers)
}

#[test]
fn gaps_are_sorted_by_size_then_id() {
    let edition = example(Vec::new());
    let gaps = |a: (i32, i32), b: (i32, i32)| {
        let answers = [
            ("a", with(3, &[("a.in-place", a.0), ("a.in-use", a.1)])),
            ("b", with(3, &[("b.in-place", b.0), ("b.in-use", b.1)])),
            ("c", with(3, &[("c.in-place", 100), ("c.in-use", 0)])),
        ];
        let gaps = card(&edition, &answers).benefit_gaps;
        gaps.into_iter().map(|g| (g.id.to_string(), g.gap.to_string())).collect::<Vec<_>>()
    };
    let found = |list: [(&str, &str); 2]| list.map(|(id, gap)| (id.to_string(), gap.to_string())).to_vec();
    assert_eq!(gaps((90, 50), (60, 10)), found([("pair.b", "50"), ("pair.a", "40")]));
    assert_eq!(gaps((90, 50), (60, 20)), found([("pair.a", "40"), ("pair.b", "40")]));
    assert_eq!(gaps((10, 50), (60, 20)), found([("pair.b", "40"), ("pair.a", "-40")]));
}

#[test]
fn a_gap_needs_both_numbers_of_questions_that_apply() {
    let edition = example(Vec::new());
    assert!(card(&edition, &[("a", with(3, &[("a.in-place", 90)]))]).benefit_gaps.is_empty());
    let numbers = with(3, &[("a.in-place", 90), ("a.in-use", 10)]);
    let open = Answer { choice: None, ..numbers.clone() };
    assert_eq!(card(&edition, &[("a", open)]).benefit_gaps.len(), 1, "numbers count before a level is chosen");
    let away = Answer { choice: not_applicable("No.").choice, ..numbers };
    assert!(card(&edition, &[("a", away)]).benefit_gaps.is_empty());
}

fn rule(when: Vec<Condition>) -> Contradiction {
    Contradiction { id: "odd".into(), sentence: "These cannot both be true.".into(), when }
}

fn at(question: &str, least: Option<u8>, most: Option<u8>) -> Condition {
    Condition::Level { question: question.into(), at_least: least.map(level), at_most: most.map(level) }
}

fn number(measure: &str, least: Option<i32>, most: Option<i32>) -> Condition {
    let value = |n: Option<i32>| n.map(Quantity::whole);
    Condition::Measure { measure: measure.into(), at_least: value(least), at_most: value(most) }
}

#[test]
fn a_contradiction_holds_when_every_end_does() {
    let edition =
        example(vec![rule(vec![at("a", Some(4), None), number("a.in-use", None, Some(35)), at("b", None, Some(1))])]);
    let found = |a: u8, use_: i32, b: u8| {
        card(&edition, &[("a", with(a, &[("a.in-use", use_)])), ("b", with(b, &[]))]).contradictions
    };
    let held = found(4, 35, 1);
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].questions, ["a", "b"].map(Into::into));
    assert_eq!(held[0].measures, ["a.in-use".into()]);
    assert!(held[0].private, "b is private");
    assert!(found(3, 35, 1).is_empty());
    assert!(found(4, 36, 1).is_empty());
    assert!(found(4, 35, 2).is_empty());
}

#[test]
fn a_contradiction_needs_answers_that_apply() {
    let edition = example(vec![rule(vec![at("a", None, Some(3)), at("c", None, None)]), rule(Vec::new())]);
    assert!(
        card(&edition, &[("a", with(2, &[])), ("c", with(2, &[]))]).contradictions.is_empty(),
        "c is not asked here"
    );
    let edition = example(vec![rule(vec![at("a", None, Some(3))])]);
    assert_eq!(card(&edition, &[("a", with(2, &[]))]).contradictions.len(), 1);
    assert!(!card(&edition, &[("a", with(2, &[]))]).contradictions[0].private);
    assert!(card(&edition, &[]).contradictions.is_empty());
    assert!(card(&edition, &[("a", not_applicable("No."))]).contradictions.is_empty());
}

#[test]
fn assurance_counts_every_asked_question_once() {
    let edition = example(Vec::new());
    let to_confirm = Answer { to_confirm: true, ..answer(3, Confidence::Unsure) };
    let a = card(&edition, &[("a", to_confirm), ("c", answer(3, Confidence::Verified))]).assurance;
    assert_eq!((a.unsure, a.unanswered, a.to_confirm, a.verified), (1, 1, 1, 0));
}
