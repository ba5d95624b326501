//! What the answers amount to: one pure, exact function.

mod score;
mod scorecard;

pub use score::{Printed, Score};
pub use scorecard::{
    Assurance, BandResult, BenefitGap, Blocker, DomainScore, ENGINE, Effect, FoundContradiction, Input, NextLevel,
    PillarScore, QuestionScore, Range, Reason, Scorecard, Sensitivity, Share, State,
};
