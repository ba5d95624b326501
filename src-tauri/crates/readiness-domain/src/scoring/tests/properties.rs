//! What holds for every scorecard: one random assessment at a time.

use proptest::prelude::*;

use crate::{
    framework::{Confidence, Domain, Level, Pillar},
    scoring::{Range, Score, State, score, standing},
    testing::genome::{SETTING, case, config, genes, with_level},
};

fn in_order(range: &Range) -> bool {
    range.low <= range.high
        && range.stated.is_none_or(|stated| range.low <= stated && stated <= range.high)
        && range.low >= Score::whole(1)
        && range.high <= Score::whole(5)
}

proptest! {
    #![proptest_config(config())]

    /// low ≤ stated ≤ high, within 1 to 5, for every question, domain, pillar, overall and band.
    #[test]
    fn low_stated_and_high_are_in_order(bytes in genes()) {
        let case = case(&bytes);
        let card = score(&case.edition, SETTING, &case.answers);
        for q in &card.questions {
            prop_assert_eq!(q.low.is_none(), q.state == State::NotApplicable);
            prop_assert_eq!(q.stated.is_some(), q.state == State::Answered);
            prop_assert!(q.low <= q.high);
            prop_assert!(q.stated.is_none_or(|stated| q.low <= Some(stated) && Some(stated) <= q.high));
        }
        prop_assert!(card.domains.iter().all(|d| in_order(&d.range)), "{:?}", card.domains);
        prop_assert!(card.pillars.iter().filter_map(|p| p.range.as_ref()).all(in_order));
        prop_assert!(in_order(&card.overall));
        prop_assert!(card.band.low <= card.band.high);
        prop_assert!(card.band.stated.is_none_or(|stated| card.band.low <= stated && stated <= card.band.high));
    }

    /// Every question of the setting is scored by exactly one domain and one pillar.
    #[test]
    fn one_domain_and_one_pillar_score_each_question(bytes in genes()) {
        let case = case(&bytes);
        let card = score(&case.edition, SETTING, &case.answers);
        let asked: Vec<_> = case.edition.questions_for(SETTING).map(|q| &q.id).collect();
        prop_assert_eq!(card.questions.iter().map(|q| &q.question).collect::<Vec<_>>(), asked);
        let applicable = card.questions.iter().filter(|q| q.state != State::NotApplicable).count() as u32;
        let answered = card.questions.iter().filter(|q| q.state == State::Answered).count() as u32;
        prop_assert_eq!(card.domains.iter().map(|d| d.applicable).sum::<u32>(), applicable);
        prop_assert_eq!(card.pillars.iter().map(|p| p.applicable).sum::<u32>(), applicable);
        prop_assert_eq!(card.domains.iter().map(|d| d.answered).sum::<u32>(), answered);
        prop_assert_eq!(card.pillars.iter().map(|p| p.answered).sum::<u32>(), answered);
        prop_assert_eq!(card.domains.iter().map(|d| d.domain).collect::<Vec<_>>(), Domain::ALL);
        prop_assert_eq!(card.pillars.iter().map(|p| p.pillar).collect::<Vec<_>>(), Pillar::ALL);
    }

    /// A score is stated exactly when something is; overall and band when every domain is.
    #[test]
    fn nothing_stated_is_not_yet_scored(bytes in genes()) {
        let case = case(&bytes);
        let card = score(&case.edition, SETTING, &case.answers);
        prop_assert!(card.domains.iter().all(|d| d.range.stated.is_some() == (d.answered > 0)));
        prop_assert!(card.pillars.iter().all(|p| p.range.is_some() == (p.applicable > 0)));
        prop_assert!(card.pillars.iter().all(|p| p.range.is_some_and(|r| r.stated.is_some()) == (p.answered > 0)));
        let all = card.domains.iter().all(|d| d.answered > 0);
        prop_assert_eq!(card.overall.stated.is_some(), all);
        prop_assert_eq!(card.band.stated.is_some(), all);
        prop_assert!(all || card.sensitivity.is_empty());
    }

    /// The scores are the means that the method page promises, reckoned here in another way.
    #[test]
    fn scores_are_the_means_of_their_levels(bytes in genes()) {
        let case = case(&bytes);
        let card = score(&case.edition, SETTING, &case.answers);
        // A question of weight w is as good as w questions of weight 1.
        let repeated = |domain: Domain, end: &dyn Fn(&crate::scoring::QuestionScore) -> Option<Level>| {
            let levels: Vec<Score> = card.questions.iter().filter(|q| q.domain == domain).flat_map(|q| {
                let weight = case.edition.question(&q.question).map_or(0, |q| q.weight) as usize;
                end(q).into_iter().flat_map(move |l| vec![Score::whole(i64::from(l.get())); weight])
            }).collect();
            Score::mean(&levels)
        };
        for d in &card.domains {
            prop_assert_eq!(d.range.low, repeated(d.domain, &|q| q.low).unwrap_or(Score::whole(1)));
            prop_assert_eq!(d.range.high, repeated(d.domain, &|q| q.high).unwrap_or(Score::whole(5)));
            prop_assert_eq!(d.range.stated, repeated(d.domain, &|q| q.stated));
        }
        for p in &card.pillars {
            let members = || card.questions.iter().filter(|q| {
                case.edition.question(&q.question).is_some_and(|q| q.pillar == p.pillar)
            });
            let mean = |levels: Vec<Level>| {
                Score::mean(&levels.iter().map(|l| Score::whole(i64::from(l.get()))).collect::<Vec<_>>())
            };
            prop_assert_eq!(p.range.and_then(|r| r.stated), mean(members().filter_map(|q| q.stated).collect()));
            prop_assert_eq!(p.range.map(|r| r.low), mean(members().filter_map(|q| q.low).collect()));
            prop_assert_eq!(p.range.map(|r| r.high), mean(members().filter_map(|q| q.high).collect()));
        }
        let overall = |end: &dyn Fn(&Range) -> Score| {
            Score::mean(&card.domains.iter().map(|d| end(&d.range)).collect::<Vec<_>>())
        };
        prop_assert_eq!(Some(card.overall.low), overall(&|r| r.low));
        prop_assert_eq!(Some(card.overall.high), overall(&|r| r.high));
    }

    /// Whatever the weights, all at level 1 scores exactly 1 and all at level 5 exactly 5.
    #[test]
    fn weights_keep_both_ends_reachable(bytes in genes()) {
        let mut case = case(&bytes);
        for end in [Level::MIN, Level::MAX] {
            for q in &case.edition.questions {
                case.answers = with_level(&case.answers, &q.id, end);
            }
            for answer in case.answers.values_mut() {
                answer.confidence = Some(Confidence::Verified);
            }
            let card = score(&case.edition, SETTING, &case.answers);
            let exactly = Score::whole(i64::from(end.get()));
            for d in card.domains.iter().filter(|d| d.applicable > 0) {
                prop_assert_eq!((d.range.low, d.range.stated, d.range.high), (exactly, Some(exactly), exactly));
            }
            for range in card.pillars.iter().filter_map(|p| p.range) {
                prop_assert_eq!((range.low, range.stated, range.high), (exactly, Some(exactly), exactly));
            }
            if card.domains.iter().all(|d| d.applicable > 0) {
                prop_assert_eq!(card.overall, Range { low: exactly, stated: Some(exactly), high: exactly });
            }
        }
    }

    /// Forecasts and comparisons stand on the same figures as the scorecard.
    #[test]
    fn standing_is_the_scorecard_without_reasons(bytes in genes()) {
        let case = case(&bytes);
        let card = score(&case.edition, SETTING, &case.answers);
        let bare = standing(&case.edition, SETTING, &case.answers);
        prop_assert_eq!(bare.overall, card.overall.stated);
        prop_assert_eq!(bare.band, card.band.stated);
        for d in &card.domains {
            prop_assert_eq!(bare.domains[&d.domain], d.range.stated);
        }
    }

    /// A scorecard survives being written down and read again, to the last digit.
    #[test]
    fn a_scorecard_travels_without_loss(bytes in genes()) {
        let case = case(&bytes);
        let card = score(&case.edition, SETTING, &case.answers);
        let text = serde_json::to_string(&card).expect("a scorecard can be written");
        prop_assert_eq!(serde_json::from_str::<crate::Scorecard>(&text).expect("and read"), card);
    }

    /// Every sentence ends like one and says no zero, no doubled word and no empty name.
    #[test]
    fn every_figure_has_a_full_sentence(bytes in genes()) {
        let case = case(&bytes);
        let card = score(&case.edition, SETTING, &case.answers);
        let mut reasons = vec![&card.overall_reason, &card.band.reason];
        reasons.extend(card.questions.iter().map(|q| &q.reason));
        reasons.extend(card.domains.iter().map(|d| &d.reason));
        reasons.extend(card.pillars.iter().map(|p| &p.reason));
        let all = [&card.band.blockers, &card.band.blockers_low, &card.band.blockers_high];
        let blockers = all.into_iter().flatten().map(|b| &b.sentence);
        for sentence in reasons.iter().map(|r| &r.sentence).chain(blockers) {
            prop_assert!(sentence.ends_with('.') && !sentence.contains("..") && !sentence.contains("  "), "{}", sentence);
            prop_assert!(sentence.starts_with(char::is_uppercase), "{}", sentence);
            prop_assert!(!sentence.contains(" 0 ") && !sentence.contains("no of"), "{}", sentence);
        }
    }
}
