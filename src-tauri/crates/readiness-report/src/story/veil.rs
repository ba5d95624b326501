//! What may be said to whom. A question that the edition marks as private is not named to the
//! public: neither its title and level nor anything that would give them away.
//!
//! Every chapter asks here before it names a question, an action, a person or a sentence of the
//! domain that may name one. Private papers say all.

use std::collections::BTreeSet;

use readiness_domain::{
    Edition, QuestionId,
    framework::{Action, BenefitPair, Question},
    scoring::{BenefitGap, PillarScore, QuestionScore, Scorecard},
};

use super::Audience;

/// From so many private answers on, a score tells their mean and no single one.
pub const FEW_PRIVATE: usize = 3;

/// The edition of the question set, seen by one audience.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Veil<'a> {
    pub(crate) edition: &'a Edition,
    pub(crate) audience: Audience,
}

impl<'a> Veil<'a> {
    pub(crate) fn new(edition: &'a Edition, audience: Audience) -> Self {
        Self { edition, audience }
    }

    pub(crate) fn is_public(self) -> bool {
        self.audience == Audience::Public
    }

    /// Whether a question may be named. One that the edition does not know may not.
    pub(crate) fn shows(self, id: &QuestionId) -> bool {
        !self.is_public() || self.edition.question(id).is_some_and(|q| !q.private)
    }

    /// Whether a question may be named, by the edition and by the scorecard alike.
    pub(crate) fn shows_score(self, score: &QuestionScore) -> bool {
        self.shows(&score.question) && !(self.is_public() && score.private)
    }

    /// Whether an action may be named.
    pub(crate) fn shows_action(self, action: &Action) -> bool {
        self.shows(&action.question)
    }

    /// Whether both numbers of a benefit gap may be printed.
    pub(crate) fn shows_gap(self, gap: &BenefitGap) -> bool {
        let pair: Option<&BenefitPair> = self.edition.benefit_pairs.iter().find(|pair| pair.id == gap.id);
        let open = |key| self.edition.measure(key).is_some_and(|(question, _)| !question.private);
        !self.is_public()
            || (self.shows(&gap.question) && pair.is_some_and(|pair| open(&pair.in_place) && open(&pair.in_use)))
    }

    /// Whether a pillar's score may be printed: not when it rests on one or two private answers, which
    /// could be worked out from the other levels, nor when it rests on private answers alone.
    pub(crate) fn shows_pillar(self, pillar: &PillarScore, card: &Scorecard) -> bool {
        if !self.is_public() {
            return true;
        }
        let counts = |score: &&QuestionScore| {
            score.stated.is_some() && self.edition.question(&score.question).is_some_and(|q| q.pillar == pillar.pillar)
        };
        let (open, closed): (Vec<_>, Vec<_>) =
            card.questions.iter().filter(counts).partition(|score| self.shows_score(score));
        closed.is_empty() || (closed.len() >= FEW_PRIVATE && !open.is_empty())
    }

    /// Whether a sentence of the domain names no private question.
    pub(crate) fn says(self, sentence: &str) -> bool {
        if !self.is_public() {
            return true;
        }
        let sentence = sentence.to_lowercase();
        let named = |question: &Question| {
            let title = question.title.trim().to_lowercase();
            question.private && !title.is_empty() && sentence.contains(&title)
        };
        let titled = |action: &Action| !self.shows_action(action) && sentence.contains(&action.title.to_lowercase());
        !self.edition.questions.iter().any(named) && !self.edition.actions.iter().any(titled)
    }

    /// A role that leads an action. Words that the edition does not know as a role may be a name.
    pub(crate) fn role(self, lead: &'a str) -> &'a str {
        let roles: BTreeSet<&str> = self
            .edition
            .actions
            .iter()
            .map(|a| a.lead.as_str())
            .chain(self.edition.questions.iter().map(|q| q.answered_by.as_str()))
            .collect();
        if !self.is_public() || roles.contains(lead) { lead } else { "" }
    }

    /// What private questions are about: the words that stand in their place.
    pub(crate) fn kind(self) -> &'static str {
        let mut private = self.edition.questions.iter().filter(|q| q.private).peekable();
        let cyber = |q: &Question| q.frameworks.iter().any(|f| f.framework == "CAF" || f.framework == "DSPT");
        if private.peek().is_some() && private.all(cyber) { "cyber security" } else { "private" }
    }

    /// What private questions are about, as a noun.
    pub(crate) fn subject(self) -> &'static str {
        if self.kind() == "private" { "what is private" } else { self.kind() }
    }

    /// `a cyber security action`, `three cyber security actions`.
    pub(crate) fn unnamed(self, n: usize, one: &str, many: &str) -> String {
        if n == 1 {
            format!("a {} {one}", self.kind())
        } else {
            format!("{} {} {many}", super::voice::number(n), self.kind())
        }
    }
}
