//! What the numbers beside the answers say: benefit gaps, contradictions, assurance.
//!
//! None of these ever changes a score. A measure counts while its question is asked in the setting
//! and not marked not applicable.

use std::collections::BTreeMap;

use super::{Assurance, BenefitGap, FoundContradiction, State, levels::Stand};
use crate::{
    assessment::Quantity,
    framework::{Condition, Confidence, Contradiction, Edition, MeasureId, Question, QuestionId},
};

/// Answers by question and numbers by measure, as far as they count.
pub(crate) struct Facts<'a> {
    stands: BTreeMap<&'a QuestionId, &'a Stand<'a>>,
    measures: BTreeMap<&'a MeasureId, (&'a Question, Quantity)>,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(stands: &'a [Stand<'a>]) -> Self {
        let mut facts = Self { stands: BTreeMap::new(), measures: BTreeMap::new() };
        for stand in stands.iter().filter(|s| s.applies()) {
            facts.stands.insert(&stand.question.id, stand);
            let Some(answer) = stand.answer else { continue };
            for measure in &stand.question.measures {
                if let Some(given) = answer.measures.get(&measure.key) {
                    facts.measures.insert(&measure.key, (stand.question, given.value));
                }
            }
        }
        facts
    }

    /// The question at this end of a contradiction, when the condition holds.
    fn holds(&self, condition: &Condition) -> Option<&'a Question> {
        match condition {
            Condition::Level { question, at_least, at_most } => {
                let stand = self.stands.get(question)?;
                within(stand.stated?, *at_least, *at_most).then_some(stand.question)
            }
            Condition::Measure { measure, at_least, at_most } => {
                let (question, value) = *self.measures.get(measure)?;
                within(value, *at_least, *at_most).then_some(question)
            }
        }
    }
}

fn within<T: PartialOrd + Copy>(value: T, at_least: Option<T>, at_most: Option<T>) -> bool {
    at_least.is_none_or(|least| value >= least) && at_most.is_none_or(|most| value <= most)
}

/// In place less in use, for every pair with both numbers; greatest gap first, then by id.
pub(crate) fn benefit_gaps(edition: &Edition, facts: &Facts<'_>) -> Vec<BenefitGap> {
    let mut gaps: Vec<BenefitGap> = edition
        .benefit_pairs
        .iter()
        .filter_map(|pair| {
            let (question, in_place) = *facts.measures.get(&pair.in_place)?;
            let (_, in_use) = *facts.measures.get(&pair.in_use)?;
            let gap = in_place.minus(in_use);
            Some(BenefitGap {
                id: pair.id.clone(),
                title: pair.title.clone(),
                question: question.id.clone(),
                in_place,
                in_use,
                gap,
                sentence: format!(
                    "{}: {in_place}% in place less {in_use}% in use leaves {} percentage points.",
                    pair.title,
                    gap.to_string().replace('-', "−")
                ),
            })
        })
        .collect();
    gaps.sort_by(|a, b| b.gap.cmp(&a.gap).then_with(|| a.id.cmp(&b.id)));
    gaps
}

/// Contradictions that hold, in the edition's order.
pub(crate) fn contradictions(edition: &Edition, facts: &Facts<'_>) -> Vec<FoundContradiction> {
    edition.contradictions.iter().filter_map(|rule| contradiction(rule, facts)).collect()
}

fn contradiction(rule: &Contradiction, facts: &Facts<'_>) -> Option<FoundContradiction> {
    let ends: Vec<&Question> = rule.when.iter().map(|c| facts.holds(c)).collect::<Option<_>>()?;
    let mut questions: Vec<QuestionId> = Vec::new();
    for end in &ends {
        if !questions.contains(&end.id) {
            questions.push(end.id.clone());
        }
    }
    let measures = rule.when.iter().filter_map(|c| match c {
        Condition::Measure { measure, .. } => Some(measure.clone()),
        Condition::Level { .. } => None,
    });
    // A rule without conditions says nothing.
    (!ends.is_empty()).then(|| FoundContradiction {
        id: rule.id.clone(),
        sentence: rule.sentence.clone(),
        questions,
        measures: measures.collect(),
        private: ends.iter().any(|q| q.private),
    })
}

/// What stands behind the answers, counted by question.
pub(crate) fn assurance(stands: &[Stand<'_>]) -> Assurance {
    let mut found = Assurance::default();
    for stand in stands {
        let slot = match (stand.state, stand.answer.map(crate::Answer::confidence)) {
            (State::NotApplicable, _) => &mut found.not_applicable,
            (State::Answered, Some(Confidence::Verified)) => &mut found.verified,
            (State::Answered, Some(Confidence::Evidenced)) => &mut found.evidenced,
            (State::Answered, Some(Confidence::Unsure)) => &mut found.unsure,
            (State::Answered, _) => &mut found.judgement,
            (State::Unanswered, _) => &mut found.unanswered,
        };
        *slot += 1;
        found.to_confirm += u32::from(stand.answer.is_some_and(|a| a.to_confirm));
    }
    found
}
