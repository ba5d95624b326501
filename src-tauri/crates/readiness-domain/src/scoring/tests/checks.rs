//! What is left to check, and where it is mended.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::{
    Answers, Edition,
    assessment::{Answer, Evidence},
    framework::{Condition, Confidence, Contradiction, Domain, Pillar, Question, Setting},
    scoring::{CheckItem, Checks, check, score},
    testing::{
        build::{answer, bands, edition, given, level, not_applicable, percent, question},
        genome::{SETTING, case, config, genes},
    },
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn example() -> Edition {
    let q = |id: &str| question(id, &format!("Topic {id}"), Domain::Epr, Pillar::ImproveCare, 1);
    let questions = vec![
        Question { measures: vec![percent("a.in-use", "prescriptions in ePMA")], ..q("a") },
        Question { private: true, ..q("b") },
        Question { settings: vec![Setting::Ambulance], ..q("c") },
    ];
    edition("2026.1", questions, bands([(None, None, None); 4]))
}

fn checks(edition: &Edition, answers: &[(&str, Answer)], today: &str) -> Checks {
    let answers: Answers = answers.iter().map(|(id, a)| ((*id).into(), a.clone())).collect();
    check(edition, Setting::Acute, &answers, day(today))
}

fn places(items: &[CheckItem]) -> Vec<(String, String)> {
    items.iter().map(|i| (i.question.to_string(), i.field.clone())).collect()
}

fn place(question: &str, field: &str) -> (String, String) {
    (question.into(), field.into())
}

fn dated(dates: &[&str]) -> Answer {
    let item =
        |(i, d): (usize, &&str)| Evidence { title: format!("Paper {i}"), date: Some(day(d)), ..Evidence::default() };
    Answer { evidence: dates.iter().enumerate().map(item).collect(), ..answer(3, Confidence::Evidenced) }
}

#[test]
fn what_is_not_answered_is_missing() {
    let found = checks(&example(), &[("b", not_applicable(" "))], "2026-05-01");
    assert_eq!(places(&found.missing), [place("a", "level"), place("b", "not-applicable")]);
    assert_eq!(found.missing[0].sentence, "Topic a is not answered.");
    assert_eq!(found.missing[1].sentence, "Topic b is marked as not applicable without a reason.");
    assert_eq!((found.missing[0].private, found.missing[1].private), (false, true));
    assert_eq!(found.total(), 2);
    let with_reason = checks(&example(), &[("b", not_applicable("Not ours"))], "2026-05-01");
    assert_eq!(places(&with_reason.missing), [place("a", "level")]);
    assert!(found.measures_missing.is_empty(), "numbers are asked for once a level is chosen");
}

#[test]
fn a_claim_without_evidence_is_unevidenced() {
    let found = |confidence| checks(&example(), &[("b", answer(3, confidence))], "2026-05-01").unevidenced;
    assert_eq!(places(&found(Confidence::Verified)), [place("b", "evidence")]);
    assert_eq!(found(Confidence::Evidenced)[0].sentence, "Topic b is marked as evidenced, but no evidence is named.");
    assert!(found(Confidence::Judgement).is_empty() && found(Confidence::Unsure).is_empty());
    assert!(checks(&example(), &[("b", dated(&["2026-01-01"]))], "2026-05-01").unevidenced.is_empty());
}

#[test]
fn evidence_is_stale_the_day_after_twelve_months() {
    let stale = |date: &str, today: &str| !checks(&example(), &[("b", dated(&[date]))], today).stale.is_empty();
    assert!(!stale("2025-05-01", "2026-05-01"));
    assert!(stale("2025-04-30", "2026-05-01"));
    assert!(!stale("2026-06-01", "2026-05-01"), "a later date is not old");
    assert!(!stale("2023-02-28", "2024-02-28") && stale("2023-02-27", "2024-02-28"));
    assert!(!stale("2023-02-28", "2024-02-29"), "a year before 29 February is 28 February");
    let found = checks(&example(), &[("b", dated(&["2026-04-01", "2024-03-05"]))], "2026-05-01").stale;
    assert_eq!(places(&found), [place("b", "evidence.1.date")]);
    assert_eq!(found[0].sentence, "“Paper 1”, evidence for Topic b, is dated 5 March 2024: more than 12 months ago.");
}

#[test]
fn numbers_and_confirmations_are_asked_for() {
    let copied = Answer { to_confirm: true, ..answer(3, Confidence::Judgement) };
    let found = checks(&example(), &[("a", copied.clone())], "2026-05-01");
    assert_eq!(places(&found.measures_missing), [place("a", "measures.a.in-use")]);
    assert_eq!(found.measures_missing[0].sentence, "Topic a: “prescriptions in ePMA” is not given.");
    assert_eq!(places(&found.to_confirm), [place("a", "to-confirm")]);
    let given = Answer { measures: [("a.in-use".into(), given(3))].into(), ..copied };
    assert!(checks(&example(), &[("a", given)], "2026-05-01").measures_missing.is_empty());
}

#[test]
fn a_contradiction_points_at_both_ends() {
    let mut edition = example();
    let a = Condition::Measure { measure: "a.in-use".into(), at_least: None, at_most: None };
    let b = Condition::Level { question: "b".into(), at_least: Some(level(4)), at_most: None };
    edition.contradictions = vec![Contradiction { id: "odd".into(), sentence: "Odd.".into(), when: vec![a, b] }];
    let numbers = Answer { measures: [("a.in-use".into(), given(3))].into(), ..Answer::default() };
    let found =
        checks(&edition, &[("a", numbers), ("b", answer(4, Confidence::Judgement))], "2026-05-01").contradictory;
    assert_eq!(places(&found), [place("a", "measures.a.in-use")]);
    assert_eq!(
        found[0].others.iter().map(|p| (p.question.as_str(), p.field.as_str())).collect::<Vec<_>>(),
        [("b", "level")]
    );
    assert_eq!((found[0].rule.as_ref().map(crate::framework::RuleId::as_str), found[0].private), (Some("odd"), true));
    assert_eq!(found[0].sentence, "Odd.");
}

proptest! {
    #![proptest_config(config())]

    /// The list agrees with the scorecard, and every item leads to an asked question.
    #[test]
    fn checks_agree_with_the_scorecard(bytes in genes()) {
        let case = case(&bytes);
        let card = score(&case.edition, SETTING, &case.answers);
        let found = check(&case.edition, SETTING, &case.answers, day("2026-06-15"));
        let open = found.missing.iter().filter(|i| i.field == "level").count();
        prop_assert_eq!(open as u32, card.assurance.unanswered);
        prop_assert_eq!(found.to_confirm.len() as u32, card.assurance.to_confirm);
        prop_assert_eq!(found.contradictory.len(), card.contradictions.len());
        prop_assert!(found.unevidenced.len() as u32 <= card.assurance.verified + card.assurance.evidenced);
        for item in found.all() {
            let question = case.edition.question(&item.question);
            prop_assert!(question.is_some_and(|q| q.applies_to(SETTING) && q.title == item.title));
            prop_assert!(item.sentence.ends_with('.'));
        }
    }
}
