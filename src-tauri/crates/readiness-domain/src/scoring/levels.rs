//! One question: its level, its range, its way to the next level.
//!
//! Here the table of ranges lives, and nowhere else. Not here: what levels of several questions
//! amount to.

use super::{Input, NextLevel, QuestionScore, Reason, Share, State};
use crate::{
    assessment::{Answer, Answers, Choice},
    framework::{Confidence, Criterion, Edition, Level, Question, Setting},
    sentences::{capital, count, doubt, levels_up_to, missing},
};

/// A question as it stands: what was asked, what was answered, and the levels that follow.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stand<'a> {
    pub(crate) question: &'a Question,
    pub(crate) answer: Option<&'a Answer>,
    pub(crate) state: State,
    pub(crate) low: Option<Level>,
    pub(crate) stated: Option<Level>,
    pub(crate) high: Option<Level>,
}

/// Every question of the setting as it stands, in the edition's order.
pub(crate) fn stands<'a>(edition: &'a Edition, setting: Setting, answers: &'a Answers) -> Vec<Stand<'a>> {
    edition.questions_for(setting).map(|question| stand(question, answers.get(&question.id))).collect()
}

fn stand<'a>(question: &'a Question, answer: Option<&'a Answer>) -> Stand<'a> {
    let (state, low, stated, high) = match answer.and_then(|a| a.choice.as_ref().map(|c| (c, a.confidence()))) {
        None => (State::Unanswered, Some(Level::MIN), None, Some(Level::MAX)),
        Some((Choice::NotApplicable(_), _)) => (State::NotApplicable, None, None, None),
        Some((Choice::Level(level), confidence)) => {
            let (low, high) = ends(*level, confidence);
            (State::Answered, Some(low), Some(*level), Some(high))
        }
    };
    Stand { question, answer, state, low, stated, high }
}

/// Low and high end of a level, by what stands behind it.
pub(crate) fn ends(level: Level, confidence: Confidence) -> (Level, Level) {
    let below = level.previous().unwrap_or(Level::MIN);
    let above = level.next().unwrap_or(Level::MAX);
    match confidence {
        Confidence::Verified | Confidence::Evidenced => (level, level),
        Confidence::Judgement => (below, level),
        Confidence::Unsure => (below, above),
    }
}

impl<'a> Stand<'a> {
    /// Whether it counts: asked, and not marked not applicable.
    pub(crate) fn applies(&self) -> bool {
        self.state != State::NotApplicable
    }

    /// Criteria of one level that are not met.
    pub(crate) fn missing_of(&self, level: Level) -> impl Iterator<Item = &'a Criterion> {
        let (answer, held) = (self.answer, self.stated.is_some_and(|stated| level <= stated));
        let criteria = self.question.criteria(level).iter();
        criteria.filter(move |c| !held && !answer.is_some_and(|a| a.met.contains(&c.key)))
    }

    /// Criteria met of all; none of none where the question does not apply.
    pub(crate) fn share(&self) -> Share {
        if !self.applies() {
            return Share::default();
        }
        let of: usize = Level::ALL.iter().map(|l| self.question.criteria(*l).len()).sum();
        let missing: usize = Level::ALL.iter().map(|l| self.missing_of(*l).count()).sum();
        Share { met: count(of - missing), of: count(of) }
    }

    /// The level above, and what is missing for it; absent at 5 and where no level is stated.
    pub(crate) fn next(&self) -> Option<NextLevel> {
        let level = self.stated?.next()?;
        let missing = self.missing_of(level).map(|c| c.key.clone()).collect();
        Some(NextLevel { level, missing, of: count(self.question.criteria(level).len()) })
    }

    /// The level as an input of a mean: `3`, or `3 × 2` where it counts twice.
    pub(crate) fn input(&self, weight: u32) -> Input {
        let level = self.stated.map_or_else(String::new, |l| l.to_string());
        let value = if weight == 1 { level } else { format!("{level} × {weight}") };
        Input { private: self.question.private, ..Input::new(&self.question.title, value) }
    }

    /// The question's part of the scorecard.
    pub(crate) fn score(&self) -> QuestionScore {
        let next = self.next();
        let mut reason = self.reason(next.as_ref());
        reason.inputs.iter_mut().for_each(|input| input.private = self.question.private);
        QuestionScore {
            question: self.question.id.clone(),
            domain: self.question.domain,
            title: self.question.title.clone(),
            private: self.question.private,
            foundation: self.question.foundation,
            state: self.state,
            low: self.low,
            stated: self.stated,
            high: self.high,
            target: self.answer.and_then(|a| a.target),
            confidence: self.answer.filter(|_| self.state == State::Answered).map(crate::Answer::confidence),
            criteria: self.share(),
            next,
            reason,
        }
    }

    fn reason(&self, next: Option<&NextLevel>) -> Reason {
        let title = &self.question.title;
        match (self.state, self.stated) {
            (State::NotApplicable, _) => Reason {
                rule: "level.not-applicable".into(),
                sentence: format!("{title} is marked as not applicable, so it is left out of every score."),
                inputs: vec![Input::new("Answer", "not applicable")],
            },
            (_, Some(level)) => Reason {
                rule: "level.gated".into(),
                sentence: self.level_sentence(level, next),
                inputs: self.level_inputs(level, next),
            },
            _ => Reason {
                rule: "level.unanswered".into(),
                sentence: format!(
                    "{title} is not answered: the stated score leaves it out, and the range counts it as 1 at the low end and 5 at the high end."
                ),
                inputs: vec![Input::new("Answer", "not answered")],
            },
        }
    }

    fn level_sentence(&self, level: Level, next: Option<&NextLevel>) -> String {
        let title = &self.question.title;
        let left = next.filter(|n| n.of > 0).map(|n| match count(n.missing.len()) {
            0 => format!("for level {} every criterion is ticked, so that level can be chosen", n.level),
            k => format!("for level {} {}", n.level, missing(k, n.of)),
        });
        let mut sentence = match (level == Level::MIN, left) {
            (true, None) => format!("{title} is level 1, where every question starts."),
            (true, Some(left)) => format!("{title} is level 1, where every question starts; {left}."),
            (false, None) => {
                format!("{title} is level {level} because every criterion of {} is met.", levels_up_to(level))
            }
            (false, Some(left)) => {
                format!("{title} is level {level} because every criterion of {} is met; {left}.", levels_up_to(level))
            }
        };
        sentence.push_str(&self.doubt_sentence(level));
        sentence
    }

    fn doubt_sentence(&self, level: Level) -> String {
        let others: Vec<String> =
            [self.low, self.high].into_iter().flatten().filter(|l| *l != level).map(|l| l.to_string()).collect();
        match self.answer.and_then(|a| doubt(a.confidence())) {
            Some(why) if !others.is_empty() => format!(" As {why}, it may be level {}.", others.join(" or ")),
            _ => String::new(),
        }
    }

    fn level_inputs(&self, level: Level, next: Option<&NextLevel>) -> Vec<Input> {
        let confidence = self.answer.map_or("", |a| a.confidence().label());
        let mut inputs = vec![Input::new("Level chosen", level.to_string()), Input::new("Confidence", confidence)];
        if let (Some(low), Some(high)) = (self.low, self.high) {
            inputs.push(Input::new("Range", if low == high { low.to_string() } else { format!("{low} to {high}") }));
        }
        if let Some(next) = next {
            let label = format!("Missing for level {}", next.level);
            inputs.extend(self.missing_of(next.level).map(|c| Input::new(&label, capital(&c.text))));
        }
        inputs
    }
}
