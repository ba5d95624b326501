//! Sentences of levels and means, word for word.

use crate::{
    Answers,
    assessment::Answer,
    framework::{Confidence, Domain, Pillar, Question, Setting},
    scoring::{Scorecard, score},
    testing::build::{answer, bands, edition, not_applicable, question},
};

fn medicines(criteria: u8) -> Question {
    question("medicines", "Medicines", Domain::Epr, Pillar::ImproveCare, criteria)
}

fn card(questions: Vec<Question>, answers: &[(&str, Answer)]) -> Scorecard {
    let edition = edition("2026.1", questions, bands([(None, None, None); 4]));
    let answers: Answers = answers.iter().map(|(id, a)| ((*id).into(), a.clone())).collect();
    score(&edition, Setting::Acute, &answers)
}

fn said(criteria: u8, answer: Answer) -> String {
    card(vec![medicines(criteria)], &[("medicines", answer)]).questions[0].reason.sentence.clone()
}

fn ticked(n: u8, confidence: Confidence, keys: &[&str]) -> Answer {
    Answer { met: keys.iter().map(|k| (*k).into()).collect(), ..answer(n, confidence) }
}

#[test]
fn a_level_names_what_holds_and_what_is_missing() {
    let verified = |n| answer(n, Confidence::Verified);
    assert_eq!(
        said(3, ticked(3, Confidence::Verified, &["medicines.4b"])),
        "Medicines is level 3 because every criterion of levels 2 and 3 is met; for level 4 two of three are missing."
    );
    assert_eq!(
        said(3, verified(2)),
        "Medicines is level 2 because every criterion of level 2 is met; for level 3 all three are missing."
    );
    assert_eq!(said(3, verified(5)), "Medicines is level 5 because every criterion of levels 2 to 5 is met.");
    assert_eq!(
        said(1, verified(4)),
        "Medicines is level 4 because every criterion of levels 2 to 4 is met; for level 5 its only criterion is missing."
    );
    assert_eq!(
        said(3, verified(1)),
        "Medicines is level 1, where every question starts; for level 2 all three are missing."
    );
    assert_eq!(
        said(3, ticked(1, Confidence::Verified, &["medicines.2a", "medicines.2c"])),
        "Medicines is level 1, where every question starts; for level 2 one of three is missing."
    );
    assert_eq!(
        said(2, ticked(2, Confidence::Verified, &["medicines.3a", "medicines.3b"])),
        "Medicines is level 2 because every criterion of level 2 is met; for level 3 every criterion is ticked, so that level can be chosen."
    );
    assert_eq!(said(0, verified(3)), "Medicines is level 3 because every criterion of levels 2 and 3 is met.");
    assert_eq!(said(0, verified(1)), "Medicines is level 1, where every question starts.");
    assert_eq!(
        said(12, verified(3)),
        "Medicines is level 3 because every criterion of levels 2 and 3 is met; for level 4 all 12 are missing."
    );
}

#[test]
fn doubt_is_said() {
    let ends = |n, confidence| said(0, answer(n, confidence)).split_once(". ").map(|(_, doubt)| doubt.to_string());
    assert_eq!(ends(3, Confidence::Judgement).as_deref(), Some("As it rests on judgement, it may be level 2."));
    assert_eq!(ends(3, Confidence::Unsure).as_deref(), Some("As it is unsure, it may be level 2 or 4."));
    assert_eq!(ends(1, Confidence::Unsure).as_deref(), Some("As it is unsure, it may be level 2."));
    assert_eq!(ends(5, Confidence::Unsure).as_deref(), Some("As it is unsure, it may be level 4."));
    assert_eq!(ends(1, Confidence::Judgement), None);
    assert_eq!(ends(3, Confidence::Evidenced), None);
}

#[test]
fn what_stands_behind_a_level_is_named_only_where_there_is_one() {
    let questions = ["a", "b", "c"].map(|id| question(id, id, Domain::Epr, Pillar::ImproveCare, 1)).to_vec();
    let card = card(questions, &[("a", answer(3, Confidence::Verified)), ("b", not_applicable("Not ours"))]);
    let named: Vec<Option<Confidence>> = card.questions.iter().map(|q| q.confidence).collect();
    assert_eq!(named, [Some(Confidence::Verified), None, None]);
}

#[test]
fn a_domain_without_a_level_says_how_many_questions_are_open() {
    let sentence = |n: usize| {
        let questions = (0..n).map(|i| question(&format!("q{i}"), "Q", Domain::Epr, Pillar::ImproveCare, 1)).collect();
        card(questions, &[]).domains[0].reason.sentence.clone()
    };
    assert!(sentence(1).starts_with("EPR is not yet scored because its one question is not answered."));
    assert!(sentence(2).starts_with("EPR is not yet scored because none of its two questions is answered."));
}

#[test]
fn a_level_without_confidence_is_a_judgement() {
    let silent = Answer { confidence: None, ..answer(3, Confidence::Verified) };
    let card = card(vec![medicines(2)], &[("medicines", silent)]);
    assert_eq!(card.questions[0].low.map(crate::Level::get), Some(2));
    assert_eq!(card.assurance.judgement, 1);
}

#[test]
fn a_derivation_names_its_inputs() {
    let card = card(vec![medicines(2)], &[("medicines", ticked(3, Confidence::Unsure, &["medicines.4a"]))]);
    let q = &card.questions[0];
    let inputs: Vec<(&str, &str)> = q.reason.inputs.iter().map(|i| (i.label.as_str(), i.value.as_str())).collect();
    let missing = ("Missing for level 4", "Medicines: 4b is seen");
    assert_eq!(inputs, [("Level chosen", "3"), ("Confidence", "Unsure"), ("Range", "2 to 4"), missing]);
    assert_eq!(q.reason.rule, "level.gated");
    let next = q.next.as_ref().expect("level 4");
    assert_eq!((next.level.get(), next.missing.clone(), next.of), (4, vec!["medicines.4b".into()], 2));
    assert_eq!(q.criteria, crate::scoring::Share { met: 5, of: 8 });
}

#[test]
fn ticks_of_an_open_question_are_counted_but_not_in_its_domain() {
    let open =
        Answer { met: ["medicines.2a".into(), "medicines.5b".into(), "unknown".into()].into(), ..Answer::default() };
    let card = card(vec![medicines(2)], &[("medicines", open)]);
    assert_eq!(card.questions[0].criteria, crate::scoring::Share { met: 2, of: 8 });
    assert_eq!(card.domains[0].criteria, crate::scoring::Share::default());
    assert_eq!(card.questions[0].next, None);
}

#[test]
fn means_say_how_they_were_made() {
    let four = || (0..4).map(|i| question(&format!("q{i}"), &format!("Topic {i}"), Domain::Epr, Pillar::WellLed, 1));
    let weighted = four().map(|q| Question { weight: if q.id.as_str() == "q3" { 2 } else { 1 }, ..q }).collect();
    let all: Vec<_> = ["q0", "q1", "q2", "q3"].map(|id| (id, answer(3, Confidence::Verified))).into();
    let epr = |questions, n: usize| card(questions, &all[..n]).domains[0].reason.clone();
    assert_eq!(
        epr(four().collect(), 4).sentence,
        "EPR is 3.0 because the levels of its four answered questions add up to 12 (12 ÷ 4)."
    );
    let weighted = epr(weighted, 4);
    assert_eq!(
        weighted.sentence,
        "EPR is 3.0 because the levels of its four answered questions, each times its weight, add up to 15, and the weights to 5 (15 ÷ 5)."
    );
    assert_eq!(weighted.inputs.last().map(|i| i.value.as_str()), Some("3 × 2"));
    assert_eq!(
        epr(four().collect(), 1).sentence,
        "EPR is 3.0, the level of its one answered question. With doubt and gaps counted, it lies between 1.5 and 4.5."
    );
    assert_eq!(
        epr(four().collect(), 0).sentence,
        "EPR is not yet scored because none of its four questions is answered. With doubt and gaps counted, it lies between 1.0 and 5.0."
    );
}

#[test]
fn overall_says_what_it_lacks() {
    let card = card(vec![medicines(1)], &[("medicines", answer(3, Confidence::Verified))]);
    assert_eq!(
        card.overall_reason.sentence,
        "Overall is not scored: it needs all four domains, and no question of Infrastructure, Workforce and Funding applies. With doubt and gaps counted, it lies between 1.5 and 4.5."
    );
    assert_eq!(card.overall.stated, None);
    assert_eq!(card.band.reason.sentence, "There is no band yet because not every domain has a score.");
}

#[test]
fn a_domain_where_nothing_applies_is_not_yet_scored() {
    let card = card(vec![medicines(1)], &[("medicines", not_applicable("No beds."))]);
    let epr = &card.domains[0];
    assert_eq!(epr.reason.sentence, "EPR is not yet scored because no question counts towards it.");
    assert_eq!(
        (epr.range.low, epr.range.stated, epr.range.high),
        (crate::Score::whole(1), None, crate::Score::whole(5))
    );
    assert_eq!(
        card.questions[0].reason.sentence,
        "Medicines is marked as not applicable, so it is left out of every score."
    );
    assert_eq!((epr.applicable, epr.answered, card.criteria.percent()), (0, 0, None));
}

#[test]
fn inputs_of_private_questions_are_marked() {
    let private = Question { private: true, ..question("mfa", "Sign-in", Domain::Epr, Pillar::SafePractice, 1) };
    let both = [("mfa", answer(2, Confidence::Verified)), ("medicines", answer(3, Confidence::Verified))];
    let card = card(vec![private, medicines(1)], &both);
    let marks = |inputs: &[crate::scoring::Input]| inputs.iter().map(|i| i.private).collect::<Vec<_>>();
    assert_eq!(marks(&card.domains[0].reason.inputs), [true, false]);
    assert!(card.questions[0].reason.inputs.iter().all(|i| i.private));
    assert!(card.pillars.iter().filter(|p| p.pillar == Pillar::SafePractice).all(|p| p.reason.inputs[0].private));
}
