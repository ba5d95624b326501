//! Comparison of two assessments, and of many.

use proptest::prelude::*;

use crate::{
    Answers, Edition,
    assessment::{Answer, EditionMap, MapEntry},
    framework::{Confidence, Domain, Pillar, Question, Setting},
    scoring::{
        Comparison, NotComparable, Score, ScoreChange, Side, State, compare, compare_many, side_by_side, standing,
    },
    testing::{
        build::{answer, bands, edition, not_applicable, question, score as exact},
        genome::{Genes, SETTING, answers, case, config, genes},
    },
};

fn side<'a>(label: &'a str, edition: &'a Edition, answers: &'a Answers) -> Side<'a> {
    Side { label, edition, setting: SETTING, answers }
}

fn topics(ids: &[&str]) -> Vec<Question> {
    let domain = |i: usize| Domain::ALL[i % 4];
    let make = |(i, id): (usize, &&str)| question(id, &format!("Topic {id}"), domain(i), Pillar::WellLed, 2);
    ids.iter().enumerate().map(make).collect()
}

fn year(id: &str, ids: &[&str]) -> Edition {
    edition(id, topics(ids), bands([(None, None, None); 4]))
}

fn levels(list: &[(&str, u8)]) -> Answers {
    list.iter().map(|(id, n)| ((*id).into(), answer(*n, Confidence::Verified))).collect()
}

fn ids(list: &[crate::scoring::NamedQuestion]) -> Vec<&str> {
    list.iter().map(|q| q.question.as_str()).collect()
}

#[test]
fn a_cell_says_whether_there_is_a_level_and_why_not() {
    let edition = year("2026.1", &["a", "b", "c", "d"]);
    let mut mine = levels(&[("a", 2)]);
    mine.insert("b".into(), not_applicable("Not ours"));
    mine.insert("c".into(), Answer { comment: "To ask the pharmacist".into(), ..Answer::default() });
    let table = side_by_side(&[side("one", &edition, &mine), side("other", &edition, &mine)]).expect("two");
    let states: Vec<_> = table.rows.iter().map(|row| row.cells[0].state).collect();
    assert_eq!(
        states,
        [Some(State::Answered), Some(State::NotApplicable), Some(State::Unanswered), Some(State::Unanswered)]
    );
}

#[test]
fn what_is_private_on_either_side_stays_private() {
    let open = year("2026.1", &["a"]);
    let mut shut = open.clone();
    shut.questions[0].private = true;
    let (then, now) = (levels(&[("a", 2)]), levels(&[("a", 3)]));
    for (before, after) in [(&open, &shut), (&shut, &open)] {
        let found = compare(&side("2025", before, &then), &side("2026", after, &now), None).expect("comparable");
        assert!(found.moved[0].private);
    }
}

#[test]
fn what_moved_and_why() {
    let edition = year("2026.1", &["a", "b", "c", "d", "e"]);
    let mut then = levels(&[("a", 2), ("b", 4), ("c", 3), ("d", 3)]);
    let mut now = levels(&[("a", 3), ("b", 2), ("c", 3), ("d", 3), ("e", 3)]);
    then.get_mut("a").expect("a").met.insert("a.3a".into());
    let c = now.get_mut("c").expect("c");
    c.met.insert("c.4b".into());
    now.get_mut("a").expect("a").comment = "Went live in March.".into();
    let found = compare(&side("2025", &edition, &then), &side("2026", &edition, &now), None).expect("comparable");
    let sentences: Vec<&str> = found.moved.iter().map(|m| m.sentence.as_str()).collect();
    assert_eq!(
        sentences,
        [
            "Topic b fell from level 4 to level 2: four criteria are no longer met.",
            "Topic a rose from level 2 to level 3: one criterion is newly met.",
            "Topic c stays at level 3: one criterion is newly met.",
        ]
    );
    let a = &found.moved[1];
    assert_eq!(a.newly_met.iter().map(|c| c.key.as_str()).collect::<Vec<_>>(), ["a.3b"]);
    assert_eq!((a.comment.as_str(), a.from.get(), a.to.get()), ("Went live in March.", 2, 3));
    assert_eq!((found.unchanged, found.comparable), (1, 4));
    assert_eq!(found.one_sided.len(), 1);
    assert_eq!(found.one_sided[0].question.question.as_str(), "e");
    let states = (found.one_sided[0].before.state, found.one_sided[0].after.state);
    assert_eq!(states, (Some(State::Unanswered), Some(State::Answered)));
    let epr = &found.domains[0];
    assert_eq!(epr.change, ScoreChange { before: Some(exact("2")), after: Some(exact("3")), change: Some(exact("1")) });
    assert_eq!(epr.sentence, "EPR rose by 1.0, from 2.0 to 3.0, on one comparable question.");
    assert_eq!(found.domains[2].sentence, "Workforce is unchanged at 3.0, on one comparable question.");
    assert_eq!(found.overall.change, Some(exact("-1/4")));
    assert_eq!(found.sentence, "Overall fell by 0.2, from 3.0 to 2.8, on four comparable questions.");
}

#[test]
fn a_small_change_is_not_called_none() {
    let edition = year("2026.1", &["a", "b", "c", "d", "a2", "a3", "a4", "a5"]);
    let questions = edition.questions.iter().enumerate();
    let questions = questions.map(|(i, q)| Question {
        domain: Domain::ALL[i.min(3)],
        weight: if i == 3 { 1 } else { 9 },
        ..q.clone()
    });
    let edition = Edition { questions: questions.collect(), ..edition };
    let then: Answers = edition.questions.iter().map(|q| (q.id.clone(), answer(3, Confidence::Verified))).collect();
    let mut now = then.clone();
    now.insert("d".into(), answer(4, Confidence::Verified));
    let found = compare(&side("a", &edition, &then), &side("b", &edition, &now), None).expect("comparable");
    assert_eq!(
        found.domains[3].sentence,
        "Funding rose by less than 0.1, from 3.0 to 3.0, on five comparable questions."
    );
}

#[test]
fn only_what_is_asked_alike_is_compared() {
    let old = year("2026.1", &["a", "b", "c", "d", "gone"]);
    let mut new = year("2027.1", &["a", "b", "c", "d", "fresh"]);
    new.questions[1].levels[2].criteria[0].text = "Something stricter is seen".into();
    let (then, now) = (levels(&[("a", 2), ("b", 1), ("gone", 5)]), levels(&[("a", 4), ("b", 5), ("fresh", 1)]));
    let found = compare(&side("2026", &old, &then), &side("2027", &new, &now), None).expect("comparable");
    assert_eq!((ids(&found.new), ids(&found.retired), ids(&found.reworded)), (vec!["fresh"], vec!["gone"], vec!["b"]));
    assert_eq!((found.moved.len(), found.comparable), (1, 1));
    assert_eq!(found.overall.change, None);
    assert_eq!(
        found.sentence,
        "Overall cannot be compared because Infrastructure, Workforce and Funding have no comparable question. Not compared: one new, one retired and one reworded."
    );
}

#[test]
fn a_map_decides_in_both_directions() {
    let old = year("2026.1", &["a", "b", "c", "d"]);
    let mut new = year("2027.1", &["a", "b2", "c", "d"]);
    new.questions[0].question = "How good is it, in new words?".into();
    new.questions[1].domain = Domain::Funding;
    new.questions[1].levels = old.questions[1].levels.clone();
    let q = |id: &str| id.into();
    let entries = vec![
        MapEntry::Same { question: q("a") },
        MapEntry::Moved { from: q("b"), to: q("b2") },
        MapEntry::Reworded { question: q("c") },
        MapEntry::Retired { question: q("d") },
        MapEntry::New { question: q("d") },
    ];
    let map = EditionMap { from: "2026.1".into(), to: "2027.1".into(), entries };
    let (then, now) =
        (levels(&[("a", 2), ("b", 2), ("c", 2), ("d", 2)]), levels(&[("a", 3), ("b2", 4), ("c", 3), ("d", 3)]));
    let (then, now) = (side("2026", &old, &then), side("2027", &new, &now));
    let there = compare(&then, &now, Some(&map)).expect("comparable");
    assert_eq!((ids(&there.new), ids(&there.retired), ids(&there.reworded)), (vec!["d"], vec!["d"], vec!["c"]));
    assert_eq!(there.moved.iter().map(|m| m.question.as_str()).collect::<Vec<_>>(), ["b2", "a"]);
    assert_eq!(there.domains[3].change.change, Some(Score::whole(2)), "counted in its new domain");
    let back = compare(&now, &then, Some(&map)).expect("comparable");
    assert_eq!(back.domains[3].change.change, Some(Score::whole(-2)), "in the newer edition's domain that way too");
    assert_eq!(back.moved[0].question.as_str(), "b");
    let third = year("2028.1", &["a"]);
    let nothing = Answers::new();
    let wrong = compare(&then, &side("2028", &third, &nothing), Some(&map));
    assert!(matches!(&wrong, Err(NotComparable::Map { after, .. }) if after.as_str() == "2028.1"));
    assert_eq!(
        wrong.expect_err("wrong map").to_string(),
        "the edition map leads from 2026.1 to 2027.1, but the assessments are on 2026.1 and 2028.1"
    );
    let wrong = compare(&now, &side("2028", &third, &nothing), Some(&map));
    assert!(matches!(wrong, Err(NotComparable::Map { before, .. }) if before.as_str() == "2027.1"));
}

#[test]
fn a_forgotten_question_is_judged_by_its_words() {
    let (old, mut new) = (year("2026.1", &["a", "b"]), year("2027.1", &["a", "b"]));
    new.questions[1].question = "Other words?".into();
    let map = EditionMap { from: "2026.1".into(), to: "2027.1".into(), entries: Vec::new() };
    let answers = levels(&[("a", 2), ("b", 2)]);
    let found = compare(&side("1", &old, &answers), &side("2", &new, &answers), Some(&map)).expect("comparable");
    assert_eq!((found.comparable, ids(&found.reworded)), (1, vec!["b"]));
}

#[test]
fn unlike_settings_are_not_compared() {
    let edition = year("2026.1", &["a"]);
    let nothing = Answers::new();
    let acute = side("Northtown acute", &edition, &nothing);
    let community = Side { setting: Setting::Community, label: "Northtown community", ..acute };
    let error = compare(&acute, &community, None).expect_err("unlike");
    assert_eq!(
        error.to_string(),
        "“Northtown acute” is about Acute care and “Northtown community” about Community care: only the same care setting can be compared"
    );
    assert_eq!(compare_many(&[acute, acute, community]).expect_err("unlike"), error);
    assert!(side_by_side(&[acute, community]).is_ok());
    assert_eq!(
        compare_many(&[acute]).expect_err("one").to_string(),
        "a comparison takes at least two assessments; there is 1"
    );
    assert_eq!(
        compare_many(&[]).expect_err("none").to_string(),
        "a comparison takes at least two assessments; there are 0"
    );
}

#[test]
fn several_side_by_side() {
    let old = year("2026.1", &["a", "b", "c", "d", "gone"]);
    let mut new = year("2027.1", &["a", "b", "c", "d", "e", "fresh"]);
    new.questions[0].private = true;
    new.questions[4].settings = vec![Setting::Ambulance];
    let (mut then, now) =
        (levels(&[("a", 2), ("b", 1), ("gone", 5)]), levels(&[("a", 4), ("b", 2), ("c", 3), ("d", 3), ("fresh", 1)]));
    then.insert("c".into(), not_applicable("No."));
    let sides = [side("2026", &old, &then), side("2027", &new, &now)];
    let found = compare_many(&sides).expect("comparable");
    let rows: Vec<(&str, bool)> = found.rows.iter().map(|r| (r.question.question.as_str(), r.comparable)).collect();
    assert_eq!(rows, [("a", true), ("gone", false), ("b", true), ("fresh", false), ("c", true), ("d", true)]);
    assert!(found.rows[0].question.private);
    let cells = |i: usize| found.rows[i].cells.iter().map(|c| c.level.map(crate::Level::get)).collect::<Vec<_>>();
    assert_eq!((cells(0), cells(1)), (vec![Some(2), Some(4)], vec![Some(5), None]));
    assert_eq!((found.rows[1].cells[1].state, found.rows[3].cells[0].state), (None, None));
    let states: Vec<_> = found.rows[4].cells.iter().map(|c| c.state).collect();
    assert_eq!(states, [Some(State::NotApplicable), Some(State::Answered)]);
    let [first, second] = found.columns.as_slice() else { panic!("two columns") };
    assert_eq!((first.answered, second.answered, found.comparable), (2, 4, 4));
    assert_eq!((first.overall, second.overall), (None, Some(exact("3"))));
    assert_eq!(first.domains[&Domain::Epr], Some(exact("2")), "without “gone”, which only one is asked");
    assert_eq!(first.own, standing(&old, SETTING, &then));
    assert_eq!(
        found.sentence,
        "Four of six questions are asked in the same words in both assessments; only they are compared."
    );
}

#[test]
fn questions_stand_in_the_order_of_the_newest_edition_whatever_the_order_of_the_sides() {
    let old = year("2026.1", &["gone", "a", "b", "c", "d"]);
    let new = year("2027.1", &["a", "b", "c", "d", "e", "f", "g", "h"]);
    let nothing = Answers::new();
    let (then, now) = (side("2026", &old, &nothing), side("2027", &new, &nothing));
    let rows = |sides: &[Side<'_>]| {
        let found = side_by_side(sides).expect("comparable").rows;
        found.into_iter().map(|r| r.question.question.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(rows(&[then, now])[..3], ["a", "e", "gone"]);
    assert_eq!(rows(&[then, now]), rows(&[now, then]));
}

#[test]
fn care_settings_of_one_edition_bring_their_own_questions() {
    let mut edition = year("2026.1", &["a", "b", "c", "d"]);
    edition.questions[1].settings = vec![Setting::Ambulance];
    edition.questions[2].settings = vec![SETTING];
    let nothing = Answers::new();
    let first = side("Hospitals", &edition, &nothing);
    let second = Side { setting: Setting::Ambulance, ..first };
    let found = side_by_side(&[first, second]).expect("comparable");
    let rows: Vec<_> = found.rows.iter().map(|r| (r.question.question.as_str(), r.comparable)).collect();
    assert_eq!(rows, [("a", true), ("b", false), ("c", false), ("d", true)]);
}

fn turned(change: ScoreChange) -> ScoreChange {
    let zero = Score::whole(0);
    ScoreChange { before: change.after, after: change.before, change: change.change.map(|c| zero - c) }
}

fn two_years(bytes: &[u8], more: &[u8]) -> (Edition, Edition, Answers, Answers) {
    let case = case(bytes);
    let mut genes = Genes::new(more);
    let mut newer = Edition { id: "2027.1".into(), published: "2027-01-01".into(), ..case.edition.clone() };
    for question in &mut newer.questions {
        match genes.below(8) {
            5 => question.question.push_str(" (reworded)"),
            6 => question.weight += 1,
            7 => question.domain = Domain::ALL[genes.below(4)],
            _ => {}
        }
    }
    if genes.below(3) == 2 {
        newer.questions.remove(0);
    }
    let later = answers(&mut genes, &newer);
    (case.edition, newer, case.answers, later)
}

fn both_ways(bytes: &[u8], more: &[u8]) -> (Comparison, Comparison) {
    let (old, new, then, now) = two_years(bytes, more);
    let (then, now) = (side("then", &old, &then), side("now", &new, &now));
    (compare(&then, &now, None).expect("like settings"), compare(&now, &then, None).expect("like settings"))
}

proptest! {
    #![proptest_config(config())]

    /// Turning a comparison round turns its signs and nothing else.
    #[test]
    fn comparison_is_antisymmetric(bytes in genes(), more in genes()) {
        let (there, back) = both_ways(&bytes, &more);
        prop_assert_eq!(there.overall, turned(back.overall));
        for (a, b) in there.domains.iter().zip(&back.domains) {
            prop_assert_eq!((a.change, a.comparable), (turned(b.change), b.comparable));
        }
        prop_assert_eq!((there.unchanged, there.comparable), (back.unchanged, back.comparable));
        prop_assert_eq!(there.one_sided.len(), back.one_sided.len());
        prop_assert_eq!(ids(&there.new), ids(&back.retired));
        prop_assert_eq!(ids(&there.retired), ids(&back.new));
        prop_assert_eq!(there.reworded.len(), back.reworded.len());
        prop_assert_eq!(there.moved.len(), back.moved.len());
        for a in &there.moved {
            let b = back.moved.iter().find(|b| b.question == a.question);
            let b = b.expect("moved both ways");
            prop_assert_eq!((a.from, a.to), (b.to, b.from));
            prop_assert_eq!((&a.newly_met, &a.no_longer_met), (&b.no_longer_met, &b.newly_met));
        }
    }

    /// Nothing changes between an assessment and itself, and its scores are its own.
    #[test]
    fn nothing_changes_against_itself(bytes in genes()) {
        let case = case(&bytes);
        let same = side("same", &case.edition, &case.answers);
        let found = compare(&same, &same, None).expect("alike");
        prop_assert!(found.moved.is_empty() && found.one_sided.is_empty());
        prop_assert!(found.new.is_empty() && found.retired.is_empty() && found.reworded.is_empty());
        let own = standing(&case.edition, SETTING, &case.answers);
        prop_assert_eq!((found.overall.before, found.overall.after), (own.overall, own.overall));
        for d in &found.domains {
            prop_assert_eq!((d.change.before, d.change.after), (own.domains[&d.domain], own.domains[&d.domain]));
        }
        prop_assert!(found.moved.is_empty());
    }

    /// Every question that either side is asked is accounted for exactly once.
    #[test]
    fn no_question_is_left_unsaid(bytes in genes(), more in genes()) {
        let (old, new, then, now) = two_years(&bytes, &more);
        let found = compare(&side("a", &old, &then), &side("b", &new, &now), None).expect("alike");
        let asked = |e: &Edition| e.questions_for(SETTING).map(|q| q.id.clone()).collect::<std::collections::BTreeSet<_>>();
        let levels = |a: &Answers, id: &crate::QuestionId| a.get(id).and_then(Answer::level).is_some();
        let neither = asked(&new).intersection(&asked(&old)).filter(|id| {
            !levels(&then, id) && !levels(&now, id) && !found.reworded.iter().any(|q| &q.question == *id)
        }).count();
        let compared = found.moved.len() + found.unchanged as usize;
        prop_assert_eq!(compared, found.comparable as usize);
        prop_assert_eq!(compared + found.one_sided.len() + found.reworded.len() + found.new.len() + neither, asked(&new).len());
        prop_assert_eq!(compared + found.one_sided.len() + found.reworded.len() + found.retired.len() + neither, asked(&old).len());
    }

    /// Side by side, like assessments on one edition keep their own scores.
    #[test]
    fn side_by_side_keeps_own_scores(bytes in genes(), more in genes()) {
        let case = case(&bytes);
        let other = answers(&mut Genes::new(&more), &case.edition);
        let sides = [side("a", &case.edition, &case.answers), side("b", &case.edition, &other)];
        let found = compare_many(&sides).expect("alike");
        prop_assert!(found.rows.iter().all(|r| r.comparable && r.cells.len() == 2));
        prop_assert_eq!(found.rows.len(), case.edition.questions_for(SETTING).count());
        for column in &found.columns {
            prop_assert_eq!(&column.own.domains, &column.domains);
            prop_assert_eq!(column.own.overall, column.overall);
        }
    }
}
