//! The worked example is a whole answers file that the program accepts as it stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use readiness_content::{current_edition, example};
use readiness_domain::{
    Answers, Trust,
    assessment::{FrontSheet, validate_answer, validate_trust},
    framework::{Band, Confidence, Pillar},
    roadmap::Means,
    scoring::{Score, check, score},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswersFile {
    format: String,
    version: u32,
    edition: String,
    trust: Trust,
    answers: Answers,
    means: Means,
    front: FrontSheet,
    published: BTreeMap<u32, BTreeMap<String, String>>,
}

fn read() -> AnswersFile {
    serde_json::from_str(example()).unwrap()
}

#[test]
fn every_answer_is_valid() {
    let file = read();
    assert_eq!((file.format.as_str(), file.version, file.edition.as_str()), ("trust-readiness.answers", 1, "2026.1"));
    assert_eq!(validate_trust(&file.trust), []);
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    for (id, answer) in &file.answers {
        let question = current_edition().question(id).unwrap_or_else(|| panic!("{id} is not a question"));
        assert!(question.applies_to(file.trust.setting), "{id}");
        assert_eq!(validate_answer(question, answer, today), [], "{id}");
        let mut settled = answer.clone();
        readiness_domain::assessment::settle(question, &mut settled);
        assert_eq!(&settled, answer, "{id} is not in its normal form");
    }
    for (measure, text) in file.published.values().flatten() {
        assert!(Pillar::from_code(measure).is_some() && text.parse::<Score>().is_ok());
    }
    assert!(!file.front.title.is_empty());
}

#[test]
fn it_shows_what_the_program_can_do() {
    let file = read();
    let asked = current_edition().questions_for(file.trust.setting).count();
    let count = |f: &dyn Fn(&readiness_domain::Answer) -> bool| file.answers.values().filter(|a| f(a)).count();
    let not_applicable = count(&|a| a.is_not_applicable());
    let answered = count(&|a| a.level().is_some());
    assert_eq!(not_applicable, 1);
    assert!((3..=4).contains(&(asked - answered - not_applicable)));
    for confidence in Confidence::ALL {
        assert!(count(&|a| a.confidence == Some(*confidence)) > 0, "{confidence}");
    }
    assert!(count(&|a| !a.met.is_empty()) >= 3);
    assert!(count(&|a| a.target.is_some()) >= 20);
    let levels = |n: u8| count(&|a| a.level().is_some_and(|l| l.get() == n));
    assert!(levels(1) > 0 && levels(4) > 0);

    let card = score(current_edition(), file.trust.setting, &file.answers);
    assert!(card.contradictions.len() >= 3, "{:?}", card.contradictions);
    assert!(card.benefit_gaps.len() >= 10);
    assert_eq!(card.band.stated, Some(Band::FoundationsInPlace));
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let checks = check(current_edition(), file.trust.setting, &file.answers, today);
    assert!(!checks.stale.is_empty() && !checks.unevidenced.is_empty() && !checks.missing.is_empty());
}

#[test]
fn its_means_hold_three_years_and_its_funds_fit() {
    let means = read().means;
    assert_eq!((means.years.len(), means.horizon()), (3, 12));
    for (i, year) in means.years.iter().enumerate() {
        let funds = means.funds.iter().filter(|f| f.year == i);
        let (capital, revenue) = funds.fold((0, 0), |sum, f| (sum.0 + f.capital, sum.1 + f.revenue));
        assert!(capital <= year.capital && revenue <= year.revenue);
    }
}
