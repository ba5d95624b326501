//! The bare selection problem: brute force equalled, files read and refused, hard amounts.

use std::time::Duration;

use proptest::prelude::*;
use readiness_plan::{
    Stop,
    select::{MOST, SelectError, SelectStatus, Selection, parse, select},
};

const LONG: Duration = Duration::from_secs(60);

fn profit_by_brute_force(s: &Selection) -> u64 {
    let n = s.items.len();
    (0..1_u32 << n)
        .filter(|set| {
            let cost: u64 = (0..n).filter(|i| set >> i & 1 == 1).map(|i| s.costs[i]).sum();
            cost <= s.budget && s.requires.iter().all(|(a, b)| set >> a & 1 == 0 || set >> b & 1 == 1)
        })
        .map(|set| {
            (0..s.bundles.len()).filter(|b| s.members[*b].iter().all(|i| set >> i & 1 == 1)).map(|b| s.profits[b]).sum()
        })
        .max()
        .unwrap_or(0)
}

prop_compose! {
    fn selection()(n in 1..9_usize)(
        costs in prop::collection::vec(0..20_u64, n),
        requires in prop::collection::vec((0..n, 0..n), 0..8),
        members in prop::collection::vec(prop::collection::btree_set(0..n, 1..=n.min(4)), 1..7),
        profits in prop::collection::vec(0..30_u64, 7),
        budget in 0..90_u64,
    ) -> Selection {
        Selection {
            budget,
            items: (0..costs.len()).map(|i| format!("i{i}")).collect(),
            costs,
            requires,
            bundles: (0..members.len()).map(|b| format!("b{b}")).collect(),
            profits: profits[..members.len()].to_vec(),
            members: members.into_iter().map(|m| m.into_iter().collect()).collect(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_choice_of_great_amounts_equals_brute_force(problem in selection(), whole in 2..6_u64, part in -2..3_i64) {
        // Costs a few units beside a share of the limit, so that the last unit decides.
        let share = MOST / whole;
        let costs = problem.costs.iter().map(|c| share - 10 + c).collect();
        let great = Selection { budget: (MOST - whole).saturating_add_signed(part), costs, ..problem };
        let found = select(&great, LONG, &Stop::new()).unwrap();
        prop_assert_eq!((found.profit, found.status), (profit_by_brute_force(&great), SelectStatus::Optimal));
    }

    #[test]
    fn a_choice_equals_brute_force(problem in selection()) {
        let found = select(&problem, LONG, &Stop::new()).unwrap();
        prop_assert_eq!(found.status, SelectStatus::Optimal);
        prop_assert_eq!((found.profit, found.bound), (profit_by_brute_force(&problem), found.profit));
        let index = |id: &String| problem.items.iter().position(|i| i == id).unwrap();
        let taken: Vec<usize> = found.items.iter().map(index).collect();
        prop_assert!(taken.iter().map(|i| problem.costs[*i]).sum::<u64>() <= problem.budget);
        prop_assert!(problem.requires.iter().all(|(a, b)| !taken.contains(a) || taken.contains(b)));
        let whole = |b: usize| problem.members[b].iter().all(|i| taken.contains(i));
        let bundles: Vec<&String> = (0..problem.bundles.len()).filter(|b| whole(*b)).map(|b| &problem.bundles[b]).collect();
        prop_assert_eq!(found.bundles.iter().collect::<Vec<_>>(), bundles);
    }
}

#[test]
fn the_answer_is_the_documented_json() {
    let text = r#"{"budget":10,"items":[{"id":"a","cost":4},{"id":"b","cost":5},{"id":"c","cost":9}],
        "requires":[["a","b"]],"bundles":[{"id":"x","profit":7,"items":["a"]},{"id":"y","profit":6,"items":["c"]}]}"#;
    let found = select(&parse(text).unwrap(), LONG, &Stop::new()).unwrap();
    assert_eq!(
        serde_json::to_string(&found).unwrap(),
        r#"{"format":1,"status":"optimal","profit":7,"bound":7,"items":["a","b"],"bundles":["x"]}"#
    );
}

#[test]
fn circles_of_needs_go_together() {
    let text = r#"{"budget":5,"items":[{"id":"a","cost":2},{"id":"b","cost":3},{"id":"c","cost":1}],
        "requires":[["a","b"],["b","a"],["c","c"]],"bundles":[{"id":"x","profit":1,"items":["a"]},{"id":"y","profit":1,"items":["c"]}]}"#;
    let found = select(&parse(text).unwrap(), LONG, &Stop::new()).unwrap();
    assert_eq!((found.profit, found.items.len()), (1, 1));
}

#[test]
fn amounts_near_the_limit_are_exact_to_the_last_unit() {
    let text = format!(
        r#"{{"budget":{MOST},"items":[{{"id":"a","cost":{}}},{{"id":"b","cost":1}},{{"id":"c","cost":2}}],
        "bundles":[{{"id":"x","profit":5,"items":["a"]}},{{"id":"y","profit":3,"items":["b"]}},{{"id":"z","profit":4,"items":["c"]}}]}}"#,
        MOST - 1
    );
    let found = select(&parse(&text).unwrap(), LONG, &Stop::new()).unwrap();
    assert_eq!((found.profit, found.bound, found.status), (8, 8, SelectStatus::Optimal));
    assert_eq!(found.bundles, ["x", "y"]);
}

#[test]
fn bad_files_are_refused_in_words() {
    let with = |items: &str, requires: &str, bundles: &str| {
        parse(&format!(r#"{{"budget":1,"items":[{items}],"requires":[{requires}],"bundles":[{bundles}]}}"#))
            .unwrap_err()
    };
    let a = r#"{"id":"a","cost":1}"#;
    let x = r#"{"id":"x","profit":1,"items":["a"]}"#;
    assert!(matches!(with(a, r#"["a","q"]"#, x), SelectError::Unknown { id, .. } if id == "q"));
    assert!(matches!(with(a, "", r#"{"id":"x","profit":1,"items":["q"]}"#), SelectError::Unknown { .. }));
    assert!(matches!(with(&format!("{a},{a}"), "", x), SelectError::Duplicate { .. }));
    assert!(matches!(with(a, "", &format!("{x},{x}")), SelectError::Duplicate { .. }));
    assert!(matches!(with(a, "", r#"{"id":"x","profit":1,"items":["a","a"]}"#), SelectError::Duplicate { .. }));
    assert!(matches!(with(a, "", r#"{"id":"x","profit":1,"items":[]}"#), SelectError::EmptyBundle(id) if id == "x"));
    assert!(matches!(with(r#"{"id":"a","cost":-1}"#, "", x), SelectError::Negative(_)));
    assert!(matches!(with(r#"{"id":"a","cost":1.5}"#, "", x), SelectError::NotWhole(_)));
    assert!(matches!(with(r#"{"id":"a","cost":9007199254740993}"#, "", x), SelectError::TooLarge(_)));
    assert!(matches!(with(r#"{"id":"a","cost":1e300}"#, "", x), SelectError::TooLarge(_)));
    assert!(matches!(parse("[]").unwrap_err(), SelectError::Malformed(_)));
    assert!(matches!(parse(r#"{"budget":-5,"items":[],"bundles":[]}"#).unwrap_err(), SelectError::Negative(_)));
    let large = format!(r#"{{"id":"x","profit":{MOST},"items":["a"]}},{{"id":"y","profit":1,"items":["a"]}}"#);
    assert!(matches!(with(a, "", &large), SelectError::TooLarge(_)));
}

#[test]
fn a_start_that_is_kept_is_not_taken_for_proven() {
    let share = MOST / 5;
    let great = Selection {
        budget: MOST - 5,
        items: (0..6).map(|i| format!("i{i}")).collect(),
        costs: [8, 18, 4, 4, 1, 17].map(|c| share - 10 + c).to_vec(),
        requires: vec![(0, 1), (4, 0)],
        bundles: (0..5).map(|b| format!("b{b}")).collect(),
        profits: vec![1, 5, 10, 1, 10],
        members: vec![vec![2, 4], vec![5], vec![3], vec![4], vec![4, 5]],
    };
    let found = select(&great, LONG, &Stop::new()).unwrap();
    assert_eq!((found.profit, found.status), (16, SelectStatus::Optimal));
}
