//! Answers taken to a new edition: each case of the map, and nothing lost.

use proptest::prelude::*;

use crate::{
    Answers, Edition,
    assessment::{
        Answer, EditionMap, Evidence, MapEntry,
        upgrade::{
            AnswerFate,
            Fate::{self, Archived, CopiedToConfirm, Kept, KeptToConfirm, Merged, Moved},
            apply, preview,
        },
    },
    framework::{Confidence, Domain, Pillar, Question, QuestionId},
    testing::{
        build::{answer, bands, edition, given, level, not_applicable, percent, question},
        genome::{Genes, SETTING, case, config, genes},
    },
};

fn q(id: &str) -> Question {
    Question {
        measures: vec![percent(&format!("{id}.n"), "how many")],
        ..question(id, &format!("Topic {id}"), Domain::Epr, Pillar::WellLed, 2)
    }
}

fn year(id: &str, questions: Vec<Question>) -> Edition {
    edition(id, questions, bands([(None, None, None); 4]))
}

/// One question for each thing that can become of it.
fn two_editions() -> (EditionMap, Edition, Edition) {
    let old = year("2026.1", ["same", "words", "moved", "split", "left", "right", "gone"].map(q).into());
    let mut moved = q("moved");
    moved.id = "elsewhere".into();
    moved.domain = Domain::Funding;
    for criterion in moved.levels.iter_mut().flat_map(|l| &mut l.criteria) {
        criterion.key = criterion.key.as_str().replace("moved", "elsewhere").into();
    }
    moved.measures[0].key = "elsewhere.n".into();
    let mut new: Vec<Question> = ["same", "words", "one", "two", "both", "fresh"].map(q).into();
    new.insert(2, moved);
    let id = |id: &str| QuestionId::from(id);
    let entries = vec![
        MapEntry::Same { question: id("same") },
        MapEntry::Reworded { question: id("words") },
        MapEntry::Moved { from: id("moved"), to: id("elsewhere") },
        MapEntry::Split { from: id("split"), to: vec![id("one"), id("two")] },
        MapEntry::Merged { from: vec![id("left"), id("right")], to: id("both") },
        MapEntry::Retired { question: id("gone") },
        MapEntry::New { question: id("fresh") },
    ];
    (EditionMap { from: "2026.1".into(), to: "2027.1".into(), entries }, old, year("2027.1", new))
}

fn full(id: &str, n: u8) -> Answer {
    Answer {
        met: [format!("{id}.{}a", n + 1).into()].into(),
        measures: [(format!("{id}.n").into(), given(40))].into(),
        comment: format!("About {id}."),
        owner: format!("Owner of {id}"),
        target: Some(level(5)),
        evidence: vec![Evidence { title: format!("Paper on {id}"), ..Evidence::default() }],
        ..answer(n, Confidence::Evidenced)
    }
}

fn all() -> Answers {
    let levels = [("same", 3), ("words", 3), ("moved", 3), ("split", 3), ("left", 4), ("right", 2), ("gone", 3)];
    levels.into_iter().map(|(id, n)| (id.into(), full(id, n))).collect()
}

fn fate<'a>(fates: &'a [AnswerFate], id: &str) -> &'a AnswerFate {
    fates.iter().find(|f| f.question.as_str() == id).expect(id)
}

#[test]
fn each_case_of_the_map() {
    let (map, old, new) = two_editions();
    assert_eq!(map.faults(&old, &new), Vec::<String>::new());
    let answers = all();
    let (after, archived) = apply(&map, &old, &new, &answers);
    assert_eq!(after["same"], answers["same"]);
    assert_eq!(after["words"], Answer { to_confirm: true, ..answers["words"].clone() });
    let moved = Answer {
        met: ["elsewhere.4a".into()].into(),
        measures: [("elsewhere.n".into(), given(40))].into(),
        ..answers["moved"].clone()
    };
    assert_eq!(after["elsewhere"], moved, "criteria and numbers are recognised by their words");
    for part in ["one", "two"] {
        assert!(after[part].to_confirm && after[part].level() == Some(level(3)));
        assert_eq!(after[part].comment, "About split.");
    }
    let both = &after["both"];
    assert!(both.to_confirm && both.level() == Some(level(2)));
    assert_eq!(both.comment, "Topic left: About left.\n\nTopic right: About right.");
    assert_eq!((both.evidence.len(), both.owner.as_str()), (2, "Owner of left"));
    assert!(!after.contains_key("gone") && !after.contains_key("fresh"));
    for kept in ["left", "right", "gone", "split"] {
        assert_eq!(archived[kept], answers[kept], "{kept}");
    }
    assert_eq!(archived.len(), 4);
}

#[test]
fn the_preview_says_what_will_happen() {
    let (map, old, new) = two_editions();
    let shown = preview(&map, &old, &new, SETTING, &all());
    let fates: Vec<(&str, Fate)> = shown.answers.iter().map(|f| (f.question.as_str(), f.fate)).collect();
    let expected = [
        ("same", Kept),
        ("words", KeptToConfirm),
        ("moved", Moved),
        ("split", CopiedToConfirm),
        ("left", Merged),
        ("right", Merged),
        ("gone", Archived),
    ];
    assert_eq!(fates, expected);
    assert_eq!(shown.to_answer.iter().map(|t| (t.question.as_str(), t.new)).collect::<Vec<_>>(), [("fresh", true)]);
    let said = |id: &str| fate(&shown.answers, id).sentence.as_str();
    assert_eq!(said("same"), "Topic same: the answer stays as it is.");
    assert_eq!(said("words"), "Topic words: the answer stays and is to be confirmed.");
    assert_eq!(said("moved"), "Topic moved: the answer moves to “Topic moved”.");
    assert_eq!(
        said("split"),
        "Topic split: the answer is copied to “Topic one” and “Topic two”, to be confirmed. One criterion or number is not known to the new edition, and the old answer is kept in the archive too."
    );
    assert_eq!(said("gone"), "Topic gone is no longer asked: the answer is kept in the archive.");
    assert!(
        said("left").starts_with(
            "Topic left: the answer becomes part of “Topic both”, which takes the lowest level of its parts"
        )
    );
    assert_eq!(fate(&shown.answers, "split").left_behind, ["split.4a"]);
    assert_eq!(shown.to_answer[0].title, "Topic fresh");
}

#[test]
fn an_answer_that_was_kept_with_a_part_missing_is_to_confirm_and_archived() {
    let (map, old, mut new) = two_editions();
    new.questions[0].measures.clear();
    let answers: Answers = [("same".into(), full("same", 3))].into();
    let (after, archived) = apply(&map, &old, &new, &answers);
    assert!(after["same"].to_confirm && after["same"].measures.is_empty());
    assert_eq!(archived["same"], answers["same"]);
    let shown = preview(&map, &old, &new, SETTING, &answers);
    let same = fate(&shown.answers, "same");
    assert_eq!((same.fate, same.left_behind.clone()), (Fate::KeptToConfirm, vec!["same.n".to_string()]));
    assert!(same.sentence.ends_with(
        "One criterion or number is not known to the new edition, and the old answer is kept in the archive too."
    ));
}

#[test]
fn a_number_outside_the_new_bounds_stays_behind() {
    let (map, old, mut new) = two_editions();
    new.questions[0].measures[0].max = crate::assessment::Quantity::whole(39);
    let answers: Answers = [("same".into(), full("same", 3))].into();
    let (after, archived) = apply(&map, &old, &new, &answers);
    assert!(after["same"].measures.is_empty() && archived.contains_key("same"));
}

#[test]
fn criteria_follow_their_level_in_the_new_edition() {
    let (map, old, mut new) = two_editions();
    // The new edition asks for one of level 3 only at level 5, and for something new at level 2.
    let levels = &mut new.questions[0].levels;
    let later = levels[2].criteria.pop().expect("two");
    levels[4].criteria.push(later);
    let answers: Answers = [("same".into(), full("same", 3))].into();
    let (after, archived) = apply(&map, &old, &new, &answers);
    assert_eq!(after["same"].met, ["same.3b".into(), "same.4a".into()].into(), "it was met and still is");
    assert!(!after["same"].to_confirm && archived.is_empty());
    let mut stricter = q("same").levels[1].criteria[0].clone();
    stricter.key = "same.2z".into();
    stricter.text = "Something new is seen".into();
    new.questions[0].levels[1].criteria.push(stricter);
    let (after, _) = apply(&map, &old, &new, &answers);
    assert!(after["same"].to_confirm, "the level now claims what was never asked");
    assert_eq!(after["same"].level(), Some(level(3)));
}

#[test]
fn a_level_that_became_complete_is_to_confirm() {
    let (map, old, mut new) = two_editions();
    new.questions[0].levels[3].criteria.truncate(1);
    let answers: Answers = [("same".into(), full("same", 3))].into();
    let (after, _) = apply(&map, &old, &new, &answers);
    assert!(after["same"].to_confirm && after["same"].level() == Some(level(3)));
}

#[test]
fn merging_takes_the_lowest_of_what_is_stated() {
    let (map, old, new) = two_editions();
    let merged = |left: Answer, right: Answer| {
        let answers = [("left".into(), left), ("right".into(), right)].into();
        apply(&map, &old, &new, &answers).0["both"].clone()
    };
    let unsure = merged(answer(4, Confidence::Unsure), answer(5, Confidence::Verified));
    assert_eq!((unsure.level(), unsure.confidence), (Some(level(4)), Some(Confidence::Unsure)));
    let one = merged(not_applicable("No."), answer(3, Confidence::Verified));
    assert_eq!((one.level(), one.confidence), (Some(level(3)), Some(Confidence::Verified)));
    assert!(merged(not_applicable("No."), Answer::default()).is_not_applicable());
    let noted = merged(Answer { comment: "Only this.".into(), ..Answer::default() }, Answer::default());
    assert_eq!((noted.choice.clone(), noted.comment.as_str()), (None, "Topic left: Only this."));
    let aimed = |n| Answer { target: Some(level(n)), ..answer(2, Confidence::Judgement) };
    assert_eq!(merged(aimed(3), aimed(4)).target, Some(level(4)), "an aim is not lowered");
    let long = Answer { comment: "é".repeat(4_000), ..answer(2, Confidence::Judgement) };
    assert_eq!(merged(long.clone(), long).comment.chars().count(), 4_000);
}

#[test]
fn faults_of_a_map_are_named() {
    let (mut map, old, new) = two_editions();
    map.to = "2028.1".into();
    map.entries.pop();
    map.entries.push(MapEntry::Retired { question: "same".into() });
    map.entries.push(MapEntry::New { question: "nowhere".into() });
    assert_eq!(
        map.faults(&old, &new),
        [
            "to: the map says 2028.1, the edition is 2027.1",
            "same stands in the map twice as a question of the old edition",
            "nowhere is not a question of the new edition",
            "fresh of the new edition is not in the map",
        ]
    );
}

#[test]
fn a_map_is_read_strictly() {
    let (map, ..) = two_editions();
    let json = serde_json::to_string(&map).expect("written");
    assert!(json.contains(r#"{"became":"moved","from":"moved","to":"elsewhere"}"#), "{json}");
    assert_eq!(serde_json::from_str::<EditionMap>(&json).expect("read"), map);
    for wrong in [
        r#"{"from":"a","to":"b","entries":[],"note":""}"#,
        r#"{"from":"a","to":"b","entries":[{"became":"same","question":"q","also":1}]}"#,
        r#"{"from":"a","to":"b","entries":[{"became":"lost","question":"q"}]}"#,
        r#"{"from":"a","to":"b"}"#,
    ] {
        assert!(serde_json::from_str::<EditionMap>(wrong).is_err(), "{wrong}");
    }
}

/// A map that may be incomplete or contradict itself, between random editions.
fn any_map(genes: &mut Genes<'_>, old: &Edition, new: &Edition) -> EditionMap {
    let pick = |genes: &mut Genes<'_>, e: &Edition| e.questions[genes.below(e.questions.len())].id.clone();
    let entries = (0..genes.below(10)).map(|_| match genes.below(7) {
        0 => MapEntry::Same { question: pick(genes, old) },
        1 => MapEntry::Reworded { question: pick(genes, old) },
        2 => MapEntry::Moved { from: pick(genes, old), to: pick(genes, new) },
        3 => MapEntry::Split { from: pick(genes, old), to: vec![pick(genes, new), pick(genes, new)] },
        4 => MapEntry::Merged { from: vec![pick(genes, old), pick(genes, old)], to: pick(genes, new) },
        5 => MapEntry::Retired { question: pick(genes, old) },
        _ => MapEntry::New { question: pick(genes, new) },
    });
    EditionMap { from: old.id.clone(), to: new.id.clone(), entries: entries.collect() }
}

/// Whether every part of an old answer is in a new one, word for word.
fn arrived(old: &Answer, asked: &Question, new: &Answer, target: &Question) -> bool {
    let text = |q: &Question, key: &str| {
        q.all_criteria().find(|(_, c)| c.key.as_str() == key).map(|(l, c)| (l, c.text.clone()))
    };
    let ticks = old.met.iter().all(|key| {
        let Some((_, words)) = text(asked, key.as_str()) else { return false };
        target.all_criteria().any(|(l, c)| {
            (c.key == *key || c.text == words)
                && (new.met.contains(&c.key) || new.level().is_some_and(|level| l <= level))
        })
    });
    let numbers = old.measures.values().all(|v| new.measures.values().any(|n| n == v));
    let bare = |a: &Answer| Answer { met: [].into(), measures: [].into(), to_confirm: false, ..a.clone() };
    ticks && numbers && bare(old) == bare(new) && (new.to_confirm || !old.to_confirm)
}

proptest! {
    #![proptest_config(config())]

    /// Whatever the map says, every answer arrives word for word or is archived whole; the preview
    /// says what is done; and no level is invented.
    #[test]
    fn an_upgrade_loses_no_answer(bytes in genes(), more in genes()) {
        let (case, other) = (case(&bytes), case(&more));
        let mut answers = case.answers.clone();
        answers.insert("stray".into(), answer(3, Confidence::Unsure));
        let map = any_map(&mut Genes::new(&more), &case.edition, &other.edition);
        let (after, archived) = apply(&map, &case.edition, &other.edition, &answers);
        let shown = preview(&map, &case.edition, &other.edition, SETTING, &answers);
        prop_assert_eq!(shown.answers.len(), answers.len());
        for fate in &shown.answers {
            let old = &answers[&fate.question];
            prop_assert_eq!(fate.archived, archived.contains_key(&fate.question));
            if fate.archived {
                prop_assert_eq!(&archived[&fate.question], old);
            } else {
                let asked = case.edition.question(&fate.question).expect("not a stray");
                prop_assert!(!fate.to.is_empty());
                let whole = fate.to.iter().any(|to| {
                    let target = other.edition.question(to).expect("a target");
                    arrived(old, asked, &after[to], target)
                });
                // A split may share the numbers out among its parts.
                let shared_out = fate.fate == Fate::CopiedToConfirm
                    && old.measures.values().all(|v| {
                        fate.to.iter().any(|to| after[to].measures.values().any(|n| n == v))
                    });
                prop_assert!(whole || shared_out);
            }
            prop_assert_eq!(fate.fate == Fate::Archived, fate.to.is_empty());
            prop_assert!(fate.to.iter().all(|to| after.contains_key(to)));
            if fate.to_confirm {
                prop_assert!(fate.to.iter().all(|to| after[to].to_confirm));
            }
        }
        for (id, answer) in &after {
            let sources: Vec<&Answer> =
                shown.answers.iter().filter(|f| f.to.contains(id)).map(|f| &answers[&f.question]).collect();
            prop_assert!(!sources.is_empty());
            prop_assert_eq!(answer.level(), sources.iter().filter_map(|a| a.level()).min());
            let question = other.edition.question(id).expect("known to the new edition");
            let keys = question.all_criteria().map(|(_, c)| &c.key).collect::<Vec<_>>();
            prop_assert!(answer.met.iter().all(|key| keys.contains(&key)));
            prop_assert!(answer.measures.keys().all(|key| question.measures.iter().any(|m| &m.key == key)));
        }
        let open = other.edition.questions_for(SETTING).filter(|q| after.get(&q.id).is_none_or(|a| a.choice.is_none()));
        prop_assert_eq!(shown.to_answer.len(), open.count());
    }

    /// Staying on the same edition, as it is, changes nothing but what needs confirming.
    #[test]
    fn the_same_edition_keeps_every_answer(bytes in genes()) {
        let case = case(&bytes);
        let entries = case.edition.questions.iter().map(|q| MapEntry::Same { question: q.id.clone() }).collect();
        let map = EditionMap { from: "2026.1".into(), to: "2026.1".into(), entries };
        let (after, archived) = apply(&map, &case.edition, &case.edition, &case.answers);
        prop_assert!(archived.is_empty());
        for (id, old) in &case.answers {
            let mut settled = old.clone();
            let raised = super::super::settle(case.edition.question(id).expect("known"), &mut settled);
            if raised.is_none() && old.level().is_some() {
                prop_assert_eq!(&after[id], &settled);
            }
            prop_assert_eq!(after[id].level(), old.level());
        }
    }
}
