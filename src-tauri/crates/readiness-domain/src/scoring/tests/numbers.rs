//! Rounding, parsing and printing of exact numbers.

use proptest::prelude::*;

use crate::{
    assessment::Quantity,
    scoring::{Score, Share},
    testing::genome::config,
};

/// The nearest tenth, the even one of two equally near, found by trying.
fn nearest_tenth(n: i64, d: i64) -> i64 {
    let (n, d) = if d < 0 { (-n, -d) } else { (n, d) };
    let guess = 10 * n / d;
    let distance = |k: i64| (10 * n - k * d).abs();
    let all = guess - 2..=guess + 2;
    let least = all.clone().map(distance).min().expect("five tries");
    let best: Vec<i64> = all.filter(|k| distance(*k) == least).collect();
    *best.iter().find(|k| best.len() == 1 || *k % 2 == 0).expect("one of two neighbours is even")
}

#[test]
fn halves_go_to_the_even_tenth() {
    for (exact, shown) in [
        ("9/4", "2.2"),
        ("47/20", "2.4"),
        ("31/10", "3.1"),
        ("79/20", "4.0"),
        ("3.949", "3.9"),
        ("5/2", "2.5"),
        ("17/6", "2.8"),
        ("29/8", "3.6"),
        ("49/24", "2.0"),
        ("-1/4", "-0.2"),
        ("-1/30", "0.0"),
        ("-7/20", "-0.4"),
    ] {
        assert_eq!(exact.parse::<Score>().expect(exact).shown(), shown, "{exact}");
    }
}

#[test]
fn a_change_carries_its_sign() {
    let change = |text: &str| text.parse::<Score>().expect(text).shown_as_change();
    assert_eq!(change("1/4"), "+0.2");
    assert_eq!(change("-1/3"), "−0.3");
    assert_eq!(change("-1/30"), "0.0");
    assert_eq!(change("0"), "0.0");
    let small = |text: &str| text.parse::<Score>().expect(text).shown_as_small_change();
    assert_eq!(small("1/44"), "+0.02");
    assert_eq!(small("-1/8"), "−0.12");
    assert_eq!(small("3/8"), "+0.38");
    assert_eq!(small("-1/1000"), "0.00");
    assert_eq!(small("7/6"), "+1.17");
}

#[test]
fn what_is_not_a_score_is_refused() {
    for text in [
        "",
        "three",
        "3,5/2",
        "1/0",
        "1.2345",
        "9223372036854775807/2",
        "-9223372036854775808/-1",
        "1/4611686018427387904",
    ] {
        assert!(text.parse::<Score>().is_err(), "{text}");
    }
    assert_eq!(Score::new(1, 0), None);
    assert_eq!(Score::mean(&[]), None);
}

#[test]
fn a_score_is_drawn_where_it_stands() {
    assert!(("5/2".parse::<Score>().expect("a score").approximate() - 2.5).abs() < 1e-12);
}

#[test]
fn a_share_is_a_whole_percent() {
    let percent = |met, of| Share { met, of }.percent();
    assert_eq!(percent(1, 3), Some(33));
    assert_eq!(percent(2, 3), Some(67));
    assert_eq!(percent(1, 200), Some(0));
    assert_eq!(percent(3, 200), Some(2));
    assert_eq!(percent(0, 0), None);
    assert_eq!(percent(7, 7), Some(100));
    assert_eq!((percent(0, 1), percent(1, 1)), (Some(0), Some(100)));
}

proptest! {
    #![proptest_config(config())]

    /// One decimal, half to even, against the nearest tenth found by trying.
    #[test]
    fn scores_round_half_to_even(n in -100_000i64..100_000, d in prop_oneof![1i64..400, Just(20), Just(40), -400i64..-1]) {
        let k = nearest_tenth(n, d);
        let sign = if k < 0 { "-" } else { "" };
        prop_assert_eq!(Score::new(n, d).expect("not zero").shown(), format!("{sign}{}.{}", k.abs() / 10, k.abs() % 10));
    }

    /// What is shown lies within a twentieth of what is exact.
    #[test]
    fn what_is_shown_is_close_to_what_is_exact(n in 0i64..5_000, d in 1i64..1_000) {
        let score = Score::new(n, d).expect("not zero");
        let shown: Score = score.shown().parse().expect("what is shown can be read");
        prop_assert!((shown - score).max(score - shown) <= Score::new(1, 20).expect("not zero"));
    }

    /// Exact ratios survive being written and read.
    #[test]
    fn scores_survive_text_and_json(n in -1_000_000i64..1_000_000, d in 1i64..1_000_000) {
        let score = Score::new(n, d).expect("not zero");
        prop_assert_eq!(format!("{}/{}", score.numerator(), score.denominator()).parse::<Score>(), Ok(score));
        let json = serde_json::to_string(&score).expect("written");
        prop_assert_eq!(serde_json::from_str::<Score>(&json).expect("read"), score);
    }

    /// Quantities survive being printed and read, as text and as JSON, to the last thousandth.
    #[test]
    fn quantities_survive_text_and_json(n in prop_oneof![
        -1_000_000_000_000_000i64..=1_000_000_000_000_000, -200_000i64..200_000, Just(1_000_000_000_000_000), Just(999_999_999_999_999)
    ]) {
        let quantity = Quantity::from_thousandths(n).expect("within the range");
        prop_assert_eq!(quantity.to_string().parse::<Quantity>(), Ok(quantity));
        let json = serde_json::to_string(&quantity).expect("written");
        prop_assert_eq!(serde_json::from_str::<Quantity>(&json).expect("read"), quantity);
        prop_assert!(!quantity.to_string().ends_with('.') && quantity.minus(quantity) == Quantity::whole(0));
    }

    /// No text makes reading a quantity or a score panic, and what is read can be printed and read.
    #[test]
    fn any_text_is_read_or_refused(text in "[-+0-9.,/e ]{0,24}|.{0,12}") {
        if let Ok(quantity) = text.parse::<Quantity>() {
            prop_assert_eq!(quantity.to_string().parse::<Quantity>(), Ok(quantity));
        }
        if let Ok(score) = text.parse::<Score>() {
            let _ = (score.shown(), score.shown_as_change(), score - Score::whole(1));
        }
    }
}
