//! Plans against the page: rules kept, brute force equalled, greedy never better, same input same plan.

mod support;

use std::time::Duration;

use proptest::prelude::*;
use readiness_domain::{
    Level,
    assessment::Quarter,
    framework::ActionId,
    roadmap::{Aim, Certificate, Fixed, PeopleFrom, PeopleMeans, Request, SolutionStatus, Step, appraise},
};
use readiness_plan::{Options, Problem, Progress, Stop, greedy, next_pound, solve};
use support::{Sketch, answers, brute_force, candidates, catalogue, check, edition, request, trust, value};

const EXACT: Options = Options { time_limit: Duration::from_secs(120), gap: 0.0 };

fn sketch() -> impl Strategy<Value = Sketch> {
    let money = (0..60_u32, 0..30_u32, 0..30_u32, 0..20_u32);
    (1..4_u32, money, prop::array::uniform3(0..12_u32), prop::option::of((0..3_usize, 2..4_u8))).prop_map(
        |(quarters, (capital, technology, change, recurring), days, requires)| Sketch {
            quarters,
            capital,
            technology,
            change,
            recurring,
            days,
            requires,
        },
    )
}

prop_compose! {
    /// Up to three questions with one or two actions each: at most six actions in four or five quarters.
    fn instance()(
        sketches in prop::collection::vec(prop::collection::vec(sketch(), 1..3), 1..4),
        capital in 0..120_u32,
        revenue in 0..120_u32,
        people in prop::array::uniform3(0..20_u32),
        later in prop::option::of((1..4_u32, prop::array::uniform3(0..20_u32))),
        first in 1..4_u8,
        uplift in prop::sample::select(vec![0_u32, 7, 40]),
        focus in any::<bool>(),
        aims in prop::collection::vec(1..4_u8, 3),
    ) -> (Vec<Vec<Sketch>>, Request, Vec<u8>) {
        let start = format!("2026-Q{first}");
        let mut request = request(&start, &[(capital, revenue)], people, Aim::Gain);
        request.means.uplift_percent = uplift;
        let from = |n: u32| request.means.start.plus(n.min(request.means.horizon() - 1));
        let later = later.map(|(n, [digital, clinical, change])| {
            PeopleFrom { from: from(n), people: PeopleMeans { digital, clinical, change } }
        });
        request.means.people_later.extend(later.filter(|l| l.from > request.means.start));
        if focus {
            request.focus.push("q.0".into());
        }
        (sketches, request, aims)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn most_gain_equals_brute_force((sketches, request, _) in instance()) {
        let edition = edition(&sketches);
        // Circles between made-up requirements are refused before a plan is made.
        let Ok(candidates) = readiness_domain::roadmap::library(&edition, &catalogue(), &trust(), &answers(&edition), &request) else {
            return Ok(());
        };
        let problem = Problem::new(&request, &candidates);
        let (by_rule, found) = (greedy(&problem), solve(&problem, &EXACT, &Stop::new(), |_| {}).unwrap());
        prop_assert_eq!(check(&edition, &request, &by_rule.steps), Vec::<String>::new());
        prop_assert_eq!(check(&edition, &request, &found.steps), Vec::<String>::new());
        prop_assert_eq!(found.certificate.status, SolutionStatus::Optimal);
        let best = brute_force(&edition, &request).expect("doing nothing keeps the rules");
        let reached = value(&edition, &request, &found.steps);
        prop_assert!((reached - best).abs() < 1e-9, "found {reached}, best {best}");
        prop_assert!((found.certificate.objective - reached).abs() < 1e-9);
        prop_assert!(value(&edition, &request, &by_rule.steps) <= reached + 1e-9);
        let appraisal = appraise(&edition, &catalogue(), &trust(), &answers(&edition), &request, &candidates, &found.steps);
        prop_assert_eq!(appraisal.breaches, Vec::<String>::new());
    }

    #[test]
    fn least_cost_equals_brute_force((sketches, mut request, aims) in instance()) {
        let edition = edition(&sketches);
        request.aim = Aim::Target;
        for (n, list) in sketches.iter().enumerate() {
            let level = aims[n].min(list.len() as u8 + 1);
            request.targets.insert(format!("q.{n}").into(), Level::new(level).unwrap());
        }
        let Ok(candidates) = readiness_domain::roadmap::library(&edition, &catalogue(), &trust(), &answers(&edition), &request) else {
            return Ok(());
        };
        let problem = Problem::new(&request, &candidates);
        let found = solve(&problem, &EXACT, &Stop::new(), |_| {}).unwrap();
        match brute_force(&edition, &request) {
            Some(best) => {
                prop_assert_eq!(check(&edition, &request, &found.steps), Vec::<String>::new());
                prop_assert_eq!(found.certificate.status, SolutionStatus::Optimal);
                prop_assert!((value(&edition, &request, &found.steps) - best).abs() < 1e-9);
            }
            None => {
                prop_assert_eq!(found.certificate.status, SolutionStatus::Infeasible);
                prop_assert!(!found.shortfalls.is_empty());
                prop_assert!(found.shortfalls.iter().all(|s| s.short_by > 0 && !s.sentence.is_empty()));
            }
        }
    }
}

/// Six questions with three actions each and scarce means: too many choices for brute force.
fn crowded() -> (readiness_domain::Edition, Request) {
    let sketches: Vec<Vec<Sketch>> = (0..8_u32)
        .map(|n| {
            (0..3_u32)
                .map(|l| Sketch {
                    quarters: 1 + (n + l) % 3,
                    capital: 20 + n * 7 % 40 + l * 11,
                    technology: 10 + n * 5 % 17,
                    change: 6 + l * 5,
                    recurring: 4 + n % 3,
                    days: [20 + n, 30 - n, 10 + l],
                    requires: (n > 0).then(|| (n as usize - 1, 2)),
                })
                .collect()
        })
        .collect();
    (edition(&sketches), request("2026-Q2", &[(150, 120), (150, 130), (150, 140)], [45, 50, 25], Aim::Gain))
}

#[test]
fn the_same_input_gives_the_same_plan() {
    let (edition, request) = crowded();
    let problem = Problem::new(&request, &candidates(&edition, &request));
    let run = || {
        solve(&problem, &Options { time_limit: Duration::from_secs(300), gap: 0.001 }, &Stop::new(), |_| {}).unwrap()
    };
    let (one, two) = (run(), run());
    assert_eq!(one, two);
    assert_eq!(check(&edition, &request, &one.steps), Vec::<String>::new());
    assert!(one.certificate.objective >= greedy(&problem).certificate.objective);
}

#[test]
fn progress_starts_with_the_greedy_plan_and_never_falls() {
    let (edition, request) = crowded();
    let problem = Problem::new(&request, &candidates(&edition, &request));
    let mut seen = Vec::new();
    let found = solve(&problem, &Options::default(), &Stop::new(), |p| seen.push(p)).unwrap();
    assert_eq!(seen[0].steps, greedy(&problem).steps);
    assert!(seen.windows(2).all(|w| w[0].best <= w[1].best && w[0].bound >= w[1].bound));
    assert!(found.certificate.bound >= found.certificate.objective);
}

#[test]
fn a_stopped_plan_is_the_best_so_far_with_its_gap() {
    let (edition, request) = crowded();
    let problem = Problem::new(&request, &candidates(&edition, &request));
    // Before anything is proven, nothing is claimed.
    let stop = Stop::new();
    stop.stop();
    let found = solve(&problem, &EXACT, &stop, |_| {}).unwrap();
    assert_eq!(found.certificate.status, SolutionStatus::Greedy);
    assert_eq!(check(&edition, &request, &found.steps), Vec::<String>::new());
    let stop = Stop::new();
    let ends = |progress: Progress| {
        if progress.bound.is_finite() {
            stop.stop()
        }
    };
    let found = solve(&problem, &EXACT, &stop, ends).unwrap();
    let Certificate { objective, bound, gap, status, .. } = found.certificate;
    assert_ne!(status, SolutionStatus::Greedy);
    assert!(gap.is_finite() && bound >= objective - 1e-9, "{objective} against {bound}");
    assert_eq!(check(&edition, &request, &found.steps), Vec::<String>::new());
}

#[test]
fn what_is_fixed_stays_and_what_is_ruled_out_stays_out() {
    let (edition, mut request) = crowded();
    let quarter: Quarter = "2027-Q3".parse().unwrap();
    request.fixed.push(Fixed { action: "q.1.2".into(), quarter });
    request.excluded.push("q.4.3".into());
    let problem = Problem::new(&request, &candidates(&edition, &request));
    for plan in [greedy(&problem), solve(&problem, &Options::default(), &Stop::new(), |_| {}).unwrap()] {
        assert_eq!(check(&edition, &request, &plan.steps), Vec::<String>::new());
        let step = plan.steps.iter().find(|s| s.action == ActionId::new("q.1.2")).unwrap();
        assert!(step.fixed && step.start == 5);
    }
}

#[test]
fn targets_out_of_reach_say_what_is_short() {
    let sketches =
        vec![vec![Sketch { quarters: 2, capital: 100, technology: 30, days: [40, 0, 0], ..Sketch::default() }]];
    let edition = edition(&sketches);
    let mut request = request("2026-Q1", &[(60, 100)], [30, 0, 0], Aim::Target);
    request.targets.insert("q.0".into(), Level::new(2).unwrap());
    let found = solve(&Problem::new(&request, &candidates(&edition, &request)), &EXACT, &Stop::new(), |_| {}).unwrap();
    assert_eq!(found.certificate.status, SolutionStatus::Infeasible);
    let short: Vec<_> = found.shortfalls.iter().map(|s| (s.means.as_str(), s.when.as_str(), s.short_by)).collect();
    assert_eq!(short, [("capital", "2026/27", 40)]);
    assert!(found.shortfalls[0].sentence.contains("2026/27") && found.shortfalls[0].sentence.contains("£40k"));
}

#[test]
fn targets_too_late_say_how_many_quarters() {
    let slow = Sketch { quarters: 3, ..Sketch::default() };
    let edition = edition(&[vec![slow, slow]]);
    let mut request = request("2026-Q1", &[(60, 100)], [30, 0, 0], Aim::Target);
    request.targets.insert("q.0".into(), Level::new(3).unwrap());
    let found = solve(&Problem::new(&request, &candidates(&edition, &request)), &EXACT, &Stop::new(), |_| {}).unwrap();
    assert_eq!(found.shortfalls.iter().map(|s| (s.means.as_str(), s.short_by)).collect::<Vec<_>>(), [("time", 2)]);
    assert!(found.shortfalls[0].sentence.contains("Question 0 at level 3"));
}

#[test]
fn of_two_ways_to_one_level_the_better_is_taken() {
    let edition = edition(&[vec![Sketch { quarters: 1, capital: 50, ..Sketch::default() }]]);
    let mut request = request("2026-Q1", &[(60, 100)], [30, 0, 0], Aim::Target);
    request.targets.insert("q.0".into(), Level::new(2).unwrap());
    let cheap = Sketch { quarters: 2, capital: 20, ..Sketch::default() };
    request.own_actions.push(support::action("own.cheap", "q.0".into(), Level::new(2).unwrap(), &cheap, None));
    let found = solve(&Problem::new(&request, &candidates(&edition, &request)), &EXACT, &Stop::new(), |_| {}).unwrap();
    assert_eq!(found.steps, [Step { action: "own.cheap".into(), start: 0, end: 1, fixed: false }]);
    assert!((found.certificate.objective - 20.0).abs() < 1e-9);
}

#[test]
fn a_little_more_never_buys_less() {
    let (edition, request) = crowded();
    let problem = Problem::new(&request, &candidates(&edition, &request));
    let plan = solve(&problem, &Options::default(), &Stop::new(), |_| {}).unwrap();
    let answers =
        next_pound(&problem, &plan, &Options { time_limit: Duration::from_secs(10), gap: 0.001 }, &Stop::new())
            .unwrap();
    assert_eq!(answers.len(), 5);
    assert_eq!(answers[0].more, "£100k of capital in 2027/28");
    assert!(answers.iter().all(|a| a.sentence.starts_with("Another ")));
}

#[test]
fn nothing_to_choose_from_is_an_empty_plan() {
    let edition = edition(&[vec![]]);
    let request = request("2026-Q1", &[(0, 0)], [0; 3], Aim::Gain);
    let problem = Problem::new(&request, &candidates(&edition, &request));
    let found = solve(&problem, &EXACT, &Stop::new(), |_| {}).unwrap();
    assert!(found.steps.is_empty());
    assert_eq!(found.certificate.status, SolutionStatus::Optimal);
}
