//! What holds when one answer changes: monotone, narrowing, untouched by what does not count.

use proptest::prelude::*;

use crate::{
    Scorecard,
    assessment::{Answer, Choice},
    framework::Confidence,
    scoring::{Range, copy_answers_forward, score},
    testing::genome::{Case, SETTING, case, config, genes, pick_answered, with_level},
};

fn ranges(card: &Scorecard) -> Vec<Option<Range>> {
    let domains = card.domains.iter().map(|d| Some(d.range));
    domains.chain(card.pillars.iter().map(|p| p.range)).chain([Some(card.overall)]).collect()
}

/// No part of the second is below the first.
fn not_lower(before: &Scorecard, after: &Scorecard) -> bool {
    let scores = ranges(before).into_iter().zip(ranges(after)).all(|(b, a)| match (b, a) {
        (Some(b), Some(a)) => b.low <= a.low && b.stated <= a.stated && b.high <= a.high,
        (b, a) => b == a,
    });
    let (b, a) = (&before.band, &after.band);
    scores && b.low <= a.low && b.stated <= a.stated && b.high <= a.high
}

/// The figures that answers may move: everything but what names questions in words.
fn figures(card: &Scorecard) -> impl PartialEq + std::fmt::Debug + use<> {
    (ranges(card), card.band.low, card.band.stated, card.band.high, card.sensitivity.clone())
}

fn without(case: &Case, n: usize) -> (Case, crate::QuestionId) {
    let mut less = case.clone();
    let id = less.edition.questions.remove(n % case.edition.questions.len()).id;
    less.edition.contradictions.clear();
    less.edition.benefit_pairs.clear();
    less.answers.remove(&id);
    (less, id)
}

proptest! {
    #![proptest_config(config())]

    /// Raising an answer lowers no score, no end of a range and no band.
    #[test]
    fn raising_a_level_lowers_nothing(bytes in genes(), n in 0usize..8) {
        let case = case(&bytes);
        let Some((id, level)) = pick_answered(&case, n) else { return Ok(()) };
        let Some(higher) = level.next() else { return Ok(()) };
        let before = score(&case.edition, SETTING, &case.answers);
        let after = score(&case.edition, SETTING, &with_level(&case.answers, &id, higher));
        prop_assert!(not_lower(&before, &after));
        prop_assert!(before.criteria.met <= after.criteria.met && before.criteria.of == after.criteria.of);
    }

    /// More certainty never widens a range and never moves what is stated.
    #[test]
    fn certainty_only_narrows(bytes in genes(), n in 0usize..8) {
        let mut case = case(&bytes);
        let Some((id, _)) = pick_answered(&case, n) else { return Ok(()) };
        let mut before: Option<Scorecard> = None;
        for confidence in Confidence::ALL.iter().rev() {
            case.answers.get_mut(&id).expect("picked").confidence = Some(*confidence);
            let after = score(&case.edition, SETTING, &case.answers);
            if let Some(before) = before {
                for (b, a) in ranges(&before).into_iter().zip(ranges(&after)) {
                    let (Some(b), Some(a)) = (b, a) else { continue };
                    prop_assert!(b.low <= a.low && b.stated == a.stated && a.high <= b.high);
                }
                prop_assert!(before.band.low <= after.band.low && after.band.high <= before.band.high);
                prop_assert_eq!(before.band.stated, after.band.stated);
            }
            before = Some(after);
        }
    }

    /// Answering an open question never widens a range.
    #[test]
    fn an_answer_narrows_the_range(bytes in genes(), n in 0usize..8, level in 0usize..5) {
        let mut case = case(&bytes);
        let id = case.edition.questions[n % case.edition.questions.len()].id.clone();
        case.answers.remove(&id);
        let before = score(&case.edition, SETTING, &case.answers);
        let after = score(&case.edition, SETTING, &with_level(&case.answers, &id, crate::Level::ALL[level]));
        for (b, a) in ranges(&before).into_iter().zip(ranges(&after)) {
            let (Some(b), Some(a)) = (b, a) else { continue };
            prop_assert!(b.low <= a.low && a.high <= b.high);
        }
        prop_assert!(before.band.low <= after.band.low && after.band.high <= before.band.high);
    }

    /// A question marked not applicable leaves every other figure as if it had never been asked.
    #[test]
    fn not_applicable_changes_no_other_contribution(bytes in genes(), n in 0usize..8) {
        let case = case(&bytes);
        let (never_asked, id) = without(&case, n);
        let mut marked = case.clone();
        let reason = Choice::NotApplicable("Not provided here.".into());
        marked.answers.insert(id.clone(), Answer { choice: Some(reason), ..Answer::default() });
        let less = score(&never_asked.edition, SETTING, &never_asked.answers);
        let more = score(&marked.edition, SETTING, &marked.answers);
        prop_assert_eq!(figures(&less), figures(&more));
        prop_assert_eq!(less.criteria, more.criteria);
        prop_assert_eq!(&less.band.blockers, &more.band.blockers);
        let others: Vec<_> = more.questions.into_iter().filter(|q| q.question != id).collect();
        prop_assert_eq!(less.questions, others);
    }

    /// An answer moves its own domain and pillar, overall and the band, and nothing else.
    #[test]
    fn an_answer_stays_in_its_domain_and_pillar(bytes in genes(), n in 0usize..8) {
        let case = case(&bytes);
        let question = &case.edition.questions[n % case.edition.questions.len()];
        let mut emptied = case.answers.clone();
        emptied.remove(&question.id);
        let (a, b) = (score(&case.edition, SETTING, &case.answers), score(&case.edition, SETTING, &emptied));
        for (a, b) in a.domains.iter().zip(&b.domains).filter(|(d, _)| d.domain != question.domain) {
            prop_assert_eq!(a, b);
        }
        for (a, b) in a.pillars.iter().zip(&b.pillars).filter(|(p, _)| p.pillar != question.pillar) {
            prop_assert_eq!(a, b);
        }
        let others = |card: &Scorecard| {
            card.questions.iter().filter(|q| q.question != question.id).cloned().collect::<Vec<_>>()
        };
        prop_assert_eq!(others(&a), others(&b));
    }

    /// The order in which answers were entered, and questions are listed, changes no figure.
    #[test]
    fn order_is_irrelevant(bytes in genes(), turn in 0usize..8) {
        let case = case(&bytes);
        let mut shuffled = case.clone();
        let n = shuffled.edition.questions.len();
        shuffled.edition.questions.rotate_left(turn % n);
        shuffled.edition.questions.swap(0, turn % n);
        let mut entries: Vec<_> = case.answers.clone().into_iter().collect();
        entries.reverse();
        if !entries.is_empty() {
            let n = entries.len();
            entries.rotate_right(turn % n);
        }
        shuffled.answers = entries.into_iter().collect();
        let a = score(&case.edition, SETTING, &case.answers);
        prop_assert_eq!(&a, &score(&case.edition, SETTING, &shuffled.answers));
        let b = score(&shuffled.edition, SETTING, &shuffled.answers);
        prop_assert_eq!(figures(&a), figures(&b));
        prop_assert_eq!((a.criteria, a.assurance, a.benefit_gaps), (b.criteria, b.assurance, b.benefit_gaps));
        prop_assert_eq!(a.contradictions, b.contradictions);
    }

    /// Numbers, comments, evidence, targets and owners change no score; nor does what is not asked.
    #[test]
    fn nothing_but_levels_and_certainty_counts(bytes in genes()) {
        let case = case(&bytes);
        let mut bare = case.answers.clone();
        for answer in bare.values_mut() {
            *answer = Answer { choice: answer.choice.clone(), confidence: answer.confidence, ..Answer::default() };
        }
        bare.retain(|id, _| case.edition.question(id).is_some_and(|q| q.applies_to(SETTING)));
        bare.insert("never.asked".into(), Answer { choice: Some(Choice::Level(crate::Level::MAX)), ..Answer::default() });
        let (a, b) = (score(&case.edition, SETTING, &case.answers), score(&case.edition, SETTING, &bare));
        prop_assert_eq!(figures(&a), figures(&b));
    }

    /// Last year's answers as the start of this year's: the same scores, every one to be confirmed.
    #[test]
    fn copied_answers_score_the_same(bytes in genes()) {
        let case = case(&bytes);
        let copied = copy_answers_forward(&case.answers);
        let (a, b) = (score(&case.edition, SETTING, &case.answers), score(&case.edition, SETTING, &copied));
        prop_assert_eq!(figures(&a), figures(&b));
        prop_assert_eq!(a.questions, b.questions);
        prop_assert!(copied.values().all(|a| a.to_confirm));
        prop_assert_eq!(copied.len(), case.answers.len());
    }
}
