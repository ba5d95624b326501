//! Sensitivity against the slow way: score everything again for every change.

use std::cmp::Reverse;

use proptest::prelude::*;

use crate::{
    framework::Confidence,
    scoring::{Effect, Score, score},
    testing::genome::{Case, SETTING, case, config, genes, with_level},
};

/// A question and what one level does.
#[derive(Debug, PartialEq)]
struct Effects {
    question: crate::QuestionId,
    up: Option<Effect>,
    down: Option<Effect>,
}

/// Every answered question, ranked, by scoring all again.
fn the_slow_way(case: &Case) -> Vec<Effects> {
    let now = score(&case.edition, SETTING, &case.answers);
    let Some(overall) = now.overall.stated else { return Vec::new() };
    let effect = |id, to| {
        let then = score(&case.edition, SETTING, &with_level(&case.answers, id, to));
        let change = then.overall.stated.expect("still stated") - overall;
        Effect { overall: change, band: then.band.stated, changes_band: then.band.stated != now.band.stated }
    };
    let mut all: Vec<_> = now
        .questions
        .iter()
        .filter_map(|q| {
            let level = q.stated?;
            let (up, down) =
                (level.next().map(|to| effect(&q.question, to)), level.previous().map(|to| effect(&q.question, to)));
            let effects: Vec<Effect> = [up, down].into_iter().flatten().collect();
            let size = effects.iter().map(|e| e.overall.max(Score::whole(0) - e.overall)).max();
            let certainty = case.answers[&q.question].confidence();
            let rank = (
                !effects.iter().any(|e| e.changes_band),
                Reverse(size),
                !q.foundation,
                [Confidence::Unsure, Confidence::Judgement, Confidence::Evidenced, Confidence::Verified]
                    .iter()
                    .position(|c| *c == certainty),
                q.question.clone(),
            );
            let found = Effects { question: q.question.clone(), up, down };
            Some((rank, found))
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all.into_iter().map(|(_, found)| found).take(5).collect()
}

proptest! {
    #![proptest_config(config())]

    /// The quick way finds what scoring again a hundred times would find.
    #[test]
    fn sensitivity_is_what_scoring_again_would_say(bytes in genes()) {
        let case = case(&bytes);
        let found = score(&case.edition, SETTING, &case.answers).sensitivity;
        prop_assert!(found.iter().all(|s| s.up.is_some() == s.up_shown.is_some() && s.sentence.ends_with('.')));
        let found: Vec<Effects> =
            found.into_iter().map(|s| Effects { question: s.question, up: s.up, down: s.down }).collect();
        prop_assert_eq!(found, the_slow_way(&case));
    }
}
