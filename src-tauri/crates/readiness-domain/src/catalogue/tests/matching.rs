//! Ready now, nearly, not yet; and when a plan closes the gaps.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::{
    Answers, Edition, Level, QuestionId,
    catalogue::{Catalogue, Match, Readiness, Technology, closes_at, match_technologies},
    framework::{BenefitClass, Confidence, Domain, Grade, Pillar, Question, Requirement, Setting},
    testing::{
        build::{answer, bands, edition, level, not_applicable, question},
        genome::{Genes, SETTING, case, config, genes, pick_answered, with_level},
    },
};

fn technology(id: &str, grade: Grade, requires: &[(&str, u8)]) -> Technology {
    Technology {
        id: id.into(),
        name: format!("Technology {id}"),
        what: String::new(),
        domain: Domain::Epr,
        settings: vec![Setting::Acute],
        grade,
        grade_reason: String::new(),
        paid_for_by: String::new(),
        regulation: Vec::new(),
        infrastructure: Vec::new(),
        workforce: Vec::new(),
        skills: Vec::new(),
        replaces: Vec::new(),
        benefit_class: BenefitClass::QualityAndSafety,
        months_to_benefit: 6,
        cost_note: String::new(),
        requires: requires.iter().map(|(q, n)| Requirement { question: (*q).into(), level: level(*n) }).collect(),
        stands_for: Vec::new(),
        costs: None,
        days: None,
        results: Vec::new(),
        contrary: Vec::new(),
        contrary_none: None,
        adopters: Vec::new(),
    }
}

fn catalogue(technologies: Vec<Technology>) -> Catalogue {
    Catalogue { id: "2026.1".into(), content_hash: String::new(), technologies, sources: Vec::new() }
}

fn example() -> (Edition, Answers) {
    let q = |id: &str| question(id, &format!("Topic {id}"), Domain::Epr, Pillar::WellLed, 1);
    let mut questions: Vec<Question> = ["a", "b", "c", "d", "e"].map(q).into();
    questions[1].private = true;
    questions.push(Question { settings: vec![Setting::Ambulance], ..q("elsewhere") });
    let levels = [("a", 3), ("b", 2), ("c", 2), ("d", 2)];
    let mut answers: Answers = levels.map(|(id, n)| (id.into(), answer(n, Confidence::Verified))).into();
    answers.insert("e".into(), not_applicable("No."));
    (edition("2026.1", questions, bands([(None, None, None); 4])), answers)
}

fn matched(technologies: Vec<Technology>) -> Vec<Match> {
    let (edition, answers) = example();
    match_technologies(&catalogue(technologies), &edition, SETTING, &answers)
}

fn one(requires: &[(&str, u8)]) -> Match {
    matched(vec![technology("t", Grade::B, requires)]).remove(0)
}

#[test]
fn ready_nearly_and_not_yet() {
    assert_eq!(one(&[]).readiness, Readiness::ReadyNow);
    assert_eq!(one(&[("a", 3), ("b", 2)]).readiness, Readiness::ReadyNow);
    assert_eq!(one(&[("a", 4), ("b", 3), ("c", 3)]).readiness, Readiness::Nearly);
    assert_eq!(one(&[("a", 4), ("b", 3), ("c", 3), ("d", 3)]).readiness, Readiness::NotYet, "four gaps");
    assert_eq!(one(&[("a", 5)]).readiness, Readiness::NotYet, "two levels");
    let nearly = one(&[("b", 3), ("a", 4)]);
    assert_eq!(
        nearly.sentence,
        "Technology t: nearly ready, with two gaps: Topic a is level 3 and needs level 4; Topic b is level 2 and needs level 3."
    );
    assert!(nearly.private && !nearly.gaps[0].private && nearly.gaps[1].private);
    assert_eq!(one(&[]).sentence, "Technology t: ready now, because everything it needs is in place.");
    assert_eq!(one(&[("a", 5)]).sentence, "Technology t: not yet, with one gap: Topic a is level 3 and needs level 5.");
}

#[test]
fn what_is_not_asked_asks_nothing_and_what_is_not_answered_is_at_the_bottom() {
    assert_eq!(one(&[("e", 5), ("elsewhere", 5), ("unknown", 5)]).readiness, Readiness::ReadyNow);
    let (edition, mut answers) = example();
    answers.remove("a");
    let found = |n| {
        match_technologies(&catalogue(vec![technology("t", Grade::A, &[("a", n)])]), &edition, SETTING, &answers)
            .remove(0)
    };
    assert_eq!(
        (found(1).readiness, found(2).readiness, found(3).readiness),
        (Readiness::ReadyNow, Readiness::Nearly, Readiness::NotYet)
    );
    assert_eq!((found(2).gaps[0].stands, found(2).gaps[0].steps), (None, 1));
    assert_eq!(
        found(2).sentence,
        "Technology t: nearly ready, with one gap: Topic a is not answered and needs level 2."
    );
}

#[test]
fn a_question_named_twice_counts_once_at_the_higher_level() {
    let found = one(&[("a", 4), ("a", 5), ("a", 2)]);
    assert_eq!((found.gaps.len(), found.gaps[0].needs), (1, level(5)));
}

#[test]
fn the_readiest_come_first() {
    let all = vec![
        technology("far", Grade::A, &[("a", 5)]),
        technology("near-d", Grade::D, &[("b", 3)]),
        technology("near-two", Grade::A, &[("b", 3), ("c", 3)]),
        technology("near-b", Grade::B, &[("c", 3)]),
        technology("z-ready", Grade::A, &[]),
        technology("b-ready", Grade::C, &[]),
        technology("a-ready", Grade::C, &[]),
        Technology { settings: vec![Setting::Ambulance], ..technology("elsewhere", Grade::A, &[]) },
    ];
    let order: Vec<String> = matched(all).into_iter().map(|m| m.technology.to_string()).collect();
    assert_eq!(order, ["z-ready", "a-ready", "b-ready", "near-b", "near-d", "near-two", "far"]);
}

#[test]
fn a_plan_closes_gaps_when_the_last_one_closes() {
    let gaps = one(&[("a", 4), ("b", 3)]).gaps;
    let point =
        |list: &[(&str, u8)]| list.iter().map(|(q, n)| (QuestionId::from(*q), level(*n))).collect::<BTreeMap<_, _>>();
    let plan = [point(&[]), point(&[("a", 4)]), point(&[("a", 4), ("b", 3)]), point(&[("a", 5), ("b", 5)])];
    assert_eq!(closes_at(&gaps, &plan), Some(2));
    assert_eq!(closes_at(&gaps, &plan[..2]), None);
    assert_eq!(closes_at(&gaps, &[]), None);
    assert_eq!(closes_at(&[], &[]), Some(0));
}

fn random_catalogue(genes: &mut Genes<'_>, edition: &Edition) -> Catalogue {
    let technologies = (0..genes.below(5)).map(|i| {
        let requires = (0..genes.below(5)).map(|_| Requirement {
            question: edition.questions[genes.below(edition.questions.len())].id.clone(),
            level: Level::ALL[genes.below(5)],
        });
        Technology { requires: requires.collect(), ..technology(&format!("t{i}"), Grade::ALL[genes.below(4)], &[]) }
    });
    catalogue(technologies.collect())
}

proptest! {
    #![proptest_config(config())]

    /// Raising an answer never makes a trust less ready, and a gap is closed exactly when its level
    /// is reached.
    #[test]
    fn raising_a_level_never_makes_less_ready(bytes in genes(), more in genes(), n in 0usize..8) {
        let case = case(&bytes);
        let catalogue = random_catalogue(&mut Genes::new(&more), &case.edition);
        let before = match_technologies(&catalogue, &case.edition, SETTING, &case.answers);
        prop_assert_eq!(before.len(), catalogue.technologies.len());
        prop_assert!(before.windows(2).all(|pair| pair[0].readiness <= pair[1].readiness));
        for found in &before {
            prop_assert_eq!(found.readiness == Readiness::ReadyNow, found.gaps.is_empty());
            let reached: BTreeMap<_, _> = found.gaps.iter().map(|g| (g.question.clone(), g.needs)).collect();
            prop_assert_eq!(closes_at(&found.gaps, std::slice::from_ref(&reached)), Some(0));
            let mut answers = case.answers.clone();
            for (id, level) in &reached {
                answers = with_level(&answers, id, *level);
            }
            let after = match_technologies(&catalogue, &case.edition, SETTING, &answers);
            let same = after.iter().find(|m| m.technology == found.technology).expect("still there");
            prop_assert_eq!(same.readiness, Readiness::ReadyNow);
        }
        let Some((id, level)) = pick_answered(&case, n) else { return Ok(()) };
        let Some(higher) = level.next() else { return Ok(()) };
        let after = match_technologies(&catalogue, &case.edition, SETTING, &with_level(&case.answers, &id, higher));
        for found in &before {
            let then = after.iter().find(|m| m.technology == found.technology).expect("still there");
            prop_assert!(then.readiness <= found.readiness && then.gaps.len() <= found.gaps.len());
        }
    }
}
