//! Bands and blockers, on both sides of every threshold.

use crate::{
    Answers, Edition,
    assessment::Answer,
    framework::{Band, Confidence, Domain, Pillar, Question, Setting},
    scoring::{BandResult, score},
    testing::build::{answer, bands, edition, not_applicable, question},
};

/// One foundation and one other question in each domain.
fn small(rules: [(Option<u8>, Option<&str>, Option<&str>); 4]) -> Edition {
    let pair = |domain: &Domain| {
        let q = |kind: &str| {
            let id = format!("{}.{kind}", domain.code());
            question(&id, &format!("{} {kind}", domain.label()), *domain, Pillar::WellLed, 2)
        };
        [Question { foundation: true, ..q("base") }, q("more")]
    };
    edition("2026.1", Domain::ALL.iter().flat_map(pair).collect(), bands(rules))
}

fn usual() -> Edition {
    small([
        (Some(2), None, None),
        (Some(3), Some("2.5"), Some("3")),
        (Some(4), Some("3.5"), Some("4")),
        (Some(5), Some("4.5"), None),
    ])
}

fn all_at(edition: &Edition, level: u8) -> Answers {
    edition.questions.iter().map(|q| (q.id.clone(), answer(level, Confidence::Verified))).collect()
}

fn band(edition: &Edition, answers: &Answers) -> BandResult {
    score(edition, Setting::Acute, answers).band
}

fn set(answers: &mut Answers, id: &str, answer: Answer) {
    answers.insert(id.into(), answer);
}

fn sentences(blockers: &[crate::scoring::Blocker]) -> Vec<&str> {
    blockers.iter().map(|b| b.sentence.as_str()).collect()
}

#[test]
fn each_level_reaches_its_band() {
    let edition = usual();
    for (level, expected) in (1..=5).zip(Band::ALL) {
        let found = band(&edition, &all_at(&edition, level));
        assert_eq!((found.low, found.stated, found.high), (*expected, Some(*expected), *expected));
        assert_eq!(found.blockers.is_empty(), *expected == Band::Leading);
        assert!(found.blockers.iter().all(|b| b.band > *expected));
    }
    let leading = band(&edition, &all_at(&edition, 5));
    assert_eq!(
        leading.reason.sentence,
        "The band is Leading because all its conditions, and those of every band below, hold."
    );
}

#[test]
fn one_weak_foundation_holds_the_band_down() {
    let edition = usual();
    let mut answers = all_at(&edition, 5);
    set(&mut answers, "epr.base", answer(1, Confidence::Verified));
    let found = band(&edition, &answers);
    assert_eq!(found.stated, Some(Band::FoundationsMissing));
    assert_eq!(
        sentences(&found.blockers),
        ["EPR base is level 1; Foundations in place needs level 2: of its criteria for level 2, both are missing."]
    );
    assert_eq!(
        found.reason.sentence,
        "The band is Foundations missing; for Foundations in place one condition does not hold."
    );
    set(&mut answers, "epr.base", answer(2, Confidence::Verified));
    let found = band(&edition, &answers);
    assert_eq!(found.stated, Some(Band::FoundationsInPlace));
    assert_eq!(found.blockers[0].missing.len(), 2);
    set(&mut answers, "epr.base", answer(3, Confidence::Verified));
    assert_eq!(band(&edition, &answers).stated, Some(Band::CoreDigital));
}

#[test]
fn thresholds_are_judged_on_exact_values() {
    let edition =
        small([(None, Some("2.5"), None), (None, None, Some("2.76")), (None, Some("3"), None), (None, None, None)]);
    let mut answers = all_at(&edition, 3);
    set(&mut answers, "epr.base", answer(2, Confidence::Verified));
    // EPR is exactly 2.5: it reaches 2.5.
    assert!(band(&edition, &answers).stated >= Some(Band::FoundationsInPlace));
    set(&mut answers, "funding.base", answer(2, Confidence::Verified));
    // Overall is exactly 2.75: it does not reach 2.76, although both are printed 2.8.
    let found = band(&edition, &answers);
    assert_eq!(found.stated, Some(Band::FoundationsInPlace));
    assert_eq!(sentences(&found.blockers), ["Overall is just under 2.8; Core digital needs 2.8."]);
    assert_eq!((found.blockers[0].stands.as_str(), found.blockers[0].needs.as_str()), ("just under 2.8", "2.8"));
    assert_eq!((found.blockers[0].question.clone(), found.blockers[0].domain), (None, None));
}

#[test]
fn a_band_above_does_not_hold_when_one_below_fails() {
    let edition = small([(None, None, None), (None, Some("4"), None), (None, None, None), (None, None, None)]);
    let found = band(&edition, &all_at(&edition, 3));
    assert_eq!(found.stated, Some(Band::FoundationsInPlace));
    let lacking: Vec<_> = found.blockers.iter().filter_map(|b| b.domain).collect();
    assert_eq!(lacking, Domain::ALL);
    assert_eq!(found.blockers[0].sentence, "EPR is 3.0; Core digital needs 4.0.");
}

#[test]
fn an_open_foundation_blocks_and_one_that_does_not_apply_does_not() {
    let edition = usual();
    let mut answers = all_at(&edition, 3);
    answers.remove("workforce.base");
    let found = band(&edition, &answers);
    assert_eq!(
        (found.low, found.stated, found.high),
        (Band::FoundationsMissing, Some(Band::FoundationsMissing), Band::CoreDigital)
    );
    assert_eq!(sentences(&found.blockers), ["Workforce base is not answered; Foundations in place needs level 2."]);
    assert_eq!(found.blockers[0].stands, "not answered");
    assert_eq!(found.blockers[0].missing.len(), 2, "criteria to get there are still named");
    assert_eq!(
        sentences(&found.blockers_low),
        ["Workforce base is not answered, so it counts as level 1 at the low end; Foundations in place needs level 2."]
    );
    set(&mut answers, "workforce.base", not_applicable("Run by the neighbouring trust."));
    assert_eq!(band(&edition, &answers).stated, Some(Band::CoreDigital));
}

#[test]
fn a_domain_without_a_score_blocks_and_there_is_no_band_yet() {
    let edition = usual();
    let mut answers = all_at(&edition, 3);
    answers.remove("funding.base");
    answers.remove("funding.more");
    let found = band(&edition, &answers);
    assert_eq!(found.stated, None);
    assert_eq!(sentences(&found.blockers), ["Funding base is not answered; Foundations in place needs level 2."]);
    let no_foundations =
        small([(None, Some("1"), None), (None, Some("2"), Some("2")), (None, None, None), (None, None, None)]);
    let found = band(&no_foundations, &answers);
    assert_eq!(
        sentences(&found.blockers),
        ["Funding is not yet scored; Core digital needs 2.0.", "Overall is not yet scored; Core digital needs 2.0."]
    );
    assert_eq!(found.low, Band::FoundationsInPlace, "the bottom of the scale is always reached");
}

#[test]
fn a_doubtful_foundation_is_named_at_the_low_end() {
    let edition = usual();
    let mut answers = all_at(&edition, 3);
    set(&mut answers, "epr.base", answer(3, Confidence::Judgement));
    let found = band(&edition, &answers);
    assert_eq!((found.low, found.stated), (Band::FoundationsInPlace, Some(Band::CoreDigital)));
    assert_eq!(
        sentences(&found.blockers_low),
        [
            "EPR base is level 3, but it rests on judgement and may be level 2; Core digital needs level 3.",
            "Overall is 2.9 at the low end; Core digital needs 3.0."
        ]
    );
    assert_eq!(
        found.reason.sentence,
        "The band is Core digital; for Connected nine conditions do not hold. With doubt and gaps counted, it lies between Foundations in place and Core digital."
    );
}

#[test]
fn several_levels_to_go_are_counted_each() {
    let edition = small([(Some(4), None, None), (None, None, None), (None, None, None), (None, None, None)]);
    let mut answers = all_at(&edition, 4);
    set(&mut answers, "epr.base", Answer { met: ["epr.base.3a".into()].into(), ..answer(2, Confidence::Verified) });
    let blocker = &band(&edition, &answers).blockers[0];
    assert_eq!(
        blocker.sentence,
        "EPR base is level 2; Foundations in place needs level 4: of its criteria for level 3, one of two is missing and of its criteria for level 4, both are missing."
    );
    assert_eq!(blocker.missing, ["epr.base.3b", "epr.base.4a", "epr.base.4b"].map(Into::into));
}

#[test]
fn a_private_blocker_is_marked_and_still_says_everything() {
    let mut edition = usual();
    edition.questions[0].private = true;
    let mut answers = all_at(&edition, 3);
    set(&mut answers, "epr.base", answer(1, Confidence::Verified));
    let found = band(&edition, &answers);
    assert!(found.blockers[0].private && found.blockers[0].sentence.starts_with("EPR base is level 1"));
    assert!(found.reason.inputs[0].private && found.reason.inputs[0].label == "EPR base");
}

#[test]
fn an_edition_without_bands_still_answers() {
    let mut edition = usual();
    edition.bands.clear();
    let found = band(&edition, &all_at(&edition, 3));
    assert_eq!((found.stated, found.blockers.len()), (Some(Band::FoundationsMissing), 0));
}
