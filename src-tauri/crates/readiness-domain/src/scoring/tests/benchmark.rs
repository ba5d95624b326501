//! Quartiles, percentiles and the benchmark.

use num_rational::Ratio;
use proptest::prelude::*;

use crate::{
    Answers,
    framework::{Confidence, Domain, Pillar, Setting},
    scoring::{
        Measured, NOT_THE_SAME, NationalReturn,
        Quartile::{self, Highest, LowerMiddle, Lowest, UpperMiddle},
        Quartiles, Score, benchmark, percentile, quantile, quartiles_of, score,
    },
    testing::{
        build::{answer, bands, edition, question, score as exact},
        genome::config,
    },
};

fn scores(texts: &[&str]) -> Vec<Score> {
    texts.iter().map(|t| exact(t)).collect()
}

fn at(sorted: &[Score], n: i64, d: i64) -> Option<Score> {
    quantile(sorted, Ratio::new(n, d))
}

#[test]
fn quantiles_interpolate() {
    let four = scores(&["1", "2", "3", "5"]);
    assert_eq!(at(&four, 0, 1), Some(exact("1")));
    assert_eq!(at(&four, 1, 2), Some(exact("2.5")));
    assert_eq!(at(&four, 3, 4), Some(exact("3.5")));
    assert_eq!(at(&four, 9, 10), Some(exact("4.4")));
    assert_eq!(at(&four, 1, 1), Some(exact("5")));
    assert_eq!(at(&scores(&["2.3"]), 1, 4), Some(exact("2.3")));
    assert_eq!(at(&[], 1, 2), None);
    assert_eq!((at(&four, 11, 10), at(&four, -1, 10)), (None, None));
}

#[test]
fn a_percentile_counts_half_of_the_equal() {
    let five = scores(&["1.5", "2", "2", "2.5", "3"]);
    let found = percentile(exact("2"), &five);
    assert_eq!((found.below, found.equal, found.of), (1, 2, 5));
    assert_eq!((found.share(), found.percent()), (Some(Ratio::new(2, 5)), Some(40)));
    assert_eq!(percentile(exact("5"), &five).percent(), Some(100));
    assert_eq!(percentile(exact("1"), &five).percent(), Some(0));
    assert_eq!(percentile(exact("1"), &[]).percent(), None);
    let eight = scores(&["1", "2", "2", "2", "2", "2", "2", "2"]);
    assert_eq!(percentile(exact("1"), &eight).percent(), Some(6), "6.25");
    assert_eq!(percentile(exact("1"), &eight[..4]).percent(), Some(12), "12.5 goes to the even");
    let of = |below, equal| crate::scoring::Percentile { below, equal, of: 100 }.percent();
    assert_eq!([of(0, 1), of(1, 1), of(2, 1), of(3, 1)], [0, 2, 2, 4].map(Some), "halves go to the even");
}

fn national(code: &str, setting: Setting, well_led: &str, years: (&str, &str)) -> NationalReturn {
    NationalReturn {
        name: format!("Trust {code}"),
        setting,
        region: String::new(),
        system: String::new(),
        pillars: [(Pillar::WellLed, Some(exact(well_led))), (Pillar::ImproveCare, None)].into(),
        overall_2024: Some(exact(years.0)),
        overall_2025: Some(exact(years.1)),
    }
}

fn returns() -> Vec<NationalReturn> {
    vec![
        national("RA1", Setting::Acute, "2", ("2.0", "2.1")),
        national("RA2", Setting::Acute, "3", ("2.5", "2.7")),
        national("RA3", Setting::Acute, "4", ("3.0", "2.9")),
        national("RC1", Setting::Community, "5", ("4.0", "4.1")),
    ]
}

fn ours() -> Vec<crate::scoring::PillarScore> {
    let edition =
        edition("2026.1", vec![question("a", "A", Domain::Epr, Pillar::WellLed, 1)], bands([(None, None, None); 4]));
    let answers: Answers = [("a".into(), answer(3, Confidence::Verified))].into();
    score(&edition, Setting::Acute, &answers).pillars
}

#[test]
fn a_trust_stands_among_returns_of_its_own_setting() {
    let all = returns();
    let found = benchmark(Setting::Acute, &ours(), Some(&all[1]), &all, &[]);
    assert_eq!((found.label.as_str(), found.published.as_deref()), (NOT_THE_SAME, Some("Trust RA2")));
    assert_eq!(found.pillars.len(), 7);
    let led = &found.pillars[0];
    assert_eq!(led.ours.and_then(|r| r.stated), Some(exact("3")));
    let published = &led.published;
    let counts = published.percentile.map(|p| (p.below, p.equal, p.of));
    assert_eq!(
        (published.score, counts, published.quarter),
        (Some(exact("3")), Some((1, 1, 3)), Some(Quartile::UpperMiddle))
    );
    assert_eq!(
        published.sentence,
        "Published as 3.0, between the median and the upper quartile of acute returns, higher than 1 of 3 and equal to 1."
    );
    assert_eq!(found.overall.change, Some(exact("0.2")));
    assert_eq!(found.overall_position.percentile.map(|p| p.below), Some(1));
    let care = found.pillars.iter().find(|p| p.pillar == Pillar::ImproveCare).expect("seven");
    assert_eq!((&care.published.score, care.published.sentence.as_str(), &care.ours), (&None, "", &None));
}

#[test]
fn without_the_workbook_the_shipped_quartiles_show() {
    let shipped = quartiles_of(Some(Setting::Acute), &returns());
    let typed = national("RXX", Setting::Acute, "1.5", ("2.0", "2.2"));
    let found = benchmark(Setting::Acute, &ours(), Some(&typed), &[], &shipped);
    let led = &found.pillars[0].published;
    assert_eq!((led.percentile, led.quarter), (None, Some(Quartile::Lowest)));
    assert_eq!(led.quartiles.as_ref().map(|q| (q.n, q.median)), Some((3, exact("3"))));
    assert_eq!(led.sentence, "Published as 1.5, in the lowest quarter of acute returns.");
    let nothing = benchmark(Setting::Acute, &ours(), None, &[], &shipped);
    assert!(nothing.published.is_none() && nothing.pillars[0].published.quartiles.is_some());
    assert_eq!(nothing.overall.change, None);
    let elsewhere = benchmark(Setting::Community, &ours(), Some(&typed), &[], &shipped);
    assert!(elsewhere.published.is_none() && elsewhere.pillars[0].published.quartiles.is_none());
}

#[test]
fn all_returns_together_have_quartiles_too() {
    let all = quartiles_of(None, &returns());
    let led = all.iter().find(|q| q.measured == Measured::Pillar(Pillar::WellLed)).expect("well led");
    assert_eq!((led.setting, led.n, led.min, led.median, led.max), (None, 4, exact("2"), exact("3.5"), exact("5")));
    assert_eq!(all.len(), 3, "only what was published");
}

#[test]
fn scores_off_the_scale_are_named() {
    let mut odd = national("RXX", Setting::Acute, "5.1", ("0.9", "5"));
    let found: Vec<Measured> = odd.out_of_range().into_iter().map(|(m, _)| m).collect();
    assert_eq!(found, [Measured::Pillar(Pillar::WellLed), Measured::Overall2024]);
    odd = national("RXX", Setting::Acute, "1", ("5", "1"));
    assert!(odd.out_of_range().is_empty());
}

#[test]
fn quarters_begin_on_their_lower_edge() {
    let spread = Quartiles::of(None, Measured::Overall2025, &scores(&["1", "2", "3", "4", "5"])).expect("five");
    let found = ["1.9", "2", "2.9", "3", "3.9", "4"].map(|t| spread.quarter(exact(t)));
    assert_eq!(found, [Lowest, LowerMiddle, LowerMiddle, UpperMiddle, UpperMiddle, Highest]);
}

proptest! {
    #![proptest_config(config())]

    /// Quantiles rise with p, stay within the scores, and a percentile rises with the score.
    #[test]
    fn quantiles_and_percentiles_rise(tenths in proptest::collection::vec(10i64..=50, 1..40), a in 0i64..=100, b in 0i64..=100) {
        let population: Vec<Score> = tenths.iter().map(|t| Score::new(*t, 10).expect("ten")).collect();
        let mut sorted = population.clone();
        sorted.sort();
        let (low, high) = (a.min(b), a.max(b));
        let (x, y) = (at(&sorted, low, 100).expect("some"), at(&sorted, high, 100).expect("some"));
        prop_assert!(x <= y && sorted[0] <= x && y <= sorted[sorted.len() - 1]);
        let spread = Quartiles::of(None, Measured::Overall2025, &population).expect("some");
        prop_assert!(spread.min <= spread.p10 && spread.p10 <= spread.q1 && spread.q1 <= spread.median);
        prop_assert!(spread.median <= spread.q3 && spread.q3 <= spread.p90 && spread.p90 <= spread.max);
        let (p, q) = (percentile(x, &population).share(), percentile(y, &population).share());
        prop_assert!(p <= q && q <= Some(Ratio::from_integer(1)));
        let found = percentile(x, &population);
        prop_assert!(found.below + found.equal <= found.of && found.of as usize == population.len());
    }
}
