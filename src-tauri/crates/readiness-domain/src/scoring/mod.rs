//! What the answers amount to: one pure, exact function ([`score`]), what is left to check
//! ([`check`]), how assessments compare, and where a trust stands beside the nation.

mod averages;
mod bands;
mod benchmark;
mod check;
mod compare;
mod compare_many;
mod comparison;
mod findings;
mod levels;
mod pairs;
mod quantiles;
mod score;
mod scorecard;
mod sensitivity;
mod standing;
#[cfg(test)]
mod tests;

pub use benchmark::{
    Benchmark, NOT_THE_SAME, NationalReturn, PillarBenchmark, PublishedPosition, benchmark, quartiles_of,
};
pub use check::{CheckItem, Checks, Place, STALE_AFTER_MONTHS, check};
pub use compare::{compare, copy_answers_forward};
pub use compare_many::{compare_many, side_by_side};
pub use comparison::{
    AssessmentColumn, Comparison, DomainChange, LevelCell, Movement, NamedQuestion, NotComparable, OneSided,
    QuestionRow, ScoreChange, Side, SideBySide,
};
pub use quantiles::{Measured, Percentile, Quartile, Quartiles, percentile, quantile};
pub use score::{Printed, Score};
pub use scorecard::{
    Assurance, BandResult, BenefitGap, Blocker, DomainScore, ENGINE, Effect, FoundContradiction, Input, NextLevel,
    PillarScore, QuestionScore, Range, Reason, Scorecard, Sensitivity, Share, State,
};
pub use standing::{Standing, score, standing};
