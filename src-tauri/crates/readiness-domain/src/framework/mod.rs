//! What an edition holds: questions, actions and rules. Loaded and checked by the content room.

mod action;
mod ids;
mod question;
mod rules;
mod words;

use serde::{Deserialize, Serialize};

pub use action::{Action, Benefit, BySize, Costs, Days, Estimate, MOST_DAYS, MOST_MONEY, Requirement};
pub use ids::{ActionId, CriterionId, EditionId, MeasureId, QuestionId, RuleId, SourceId, TechnologyId};
pub use question::{Criterion, FrameworkLink, LevelText, Measure, Question};
pub use rules::{BandRule, BenefitPair, Condition, Contradiction, Source};
pub use words::{
    Band, Basis, BenefitClass, Better, Confidence, Domain, Grade, Level, Pillar, Setting, Size, Strength, Unit,
};

/// A published version of the question set; never edited, only succeeded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Edition {
    /// Such as `2026.1`.
    pub id: EditionId,
    /// Its name for people.
    pub title: String,
    /// Date of publication, ISO.
    pub published: String,
    /// Two sentences.
    pub summary: String,
    /// SHA-256 of its files, hexadecimal.
    pub content_hash: String,
    /// Questions by domain, then in file order.
    pub questions: Vec<Question>,
    /// Actions, in the order of questions and levels.
    pub actions: Vec<Action>,
    /// Bands, lowest first.
    pub bands: Vec<BandRule>,
    /// Answers that cannot both be true.
    pub contradictions: Vec<Contradiction>,
    /// In place against in use.
    pub benefit_pairs: Vec<BenefitPair>,
    /// Publications that figures come from.
    pub sources: Vec<Source>,
}

impl Edition {
    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|q| &q.id == id)
    }
    /// Questions asked in a care setting, in order.
    pub fn questions_for(&self, setting: Setting) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |q| q.applies_to(setting))
    }
    /// The measure with this key, and its question.
    pub fn measure(&self, key: &MeasureId) -> Option<(&Question, &Measure)> {
        self.questions.iter().find_map(|q| q.measures.iter().find(|m| &m.key == key).map(|m| (q, m)))
    }
    /// The action with this id.
    pub fn action(&self, id: &ActionId) -> Option<&Action> {
        self.actions.iter().find(|a| &a.id == id)
    }
    /// The library's action that takes a question to a level.
    pub fn action_to(&self, question: &QuestionId, to: Level) -> Option<&Action> {
        self.actions.iter().find(|a| &a.question == question && a.to == to)
    }
    /// The name of a band for people, in this edition.
    pub fn band_title(&self, band: Band) -> &str {
        self.bands.iter().find(|rule| rule.band == band).map_or(band.label(), |rule| rule.title.as_str())
    }
    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|s| &s.id == id)
    }
}
