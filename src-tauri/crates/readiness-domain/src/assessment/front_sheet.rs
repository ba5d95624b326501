//! The front sheet of a board paper: written by people, remembered for the next report.

use serde::{Deserialize, Serialize};

/// Front sheet in the form that NHS boards use. Empty fields are not printed. Each at most 1,000 characters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct FrontSheet {
    /// Title of the paper.
    pub title: String,
    /// Meeting, such as `Trust Board in public`.
    pub meeting: String,
    /// Date of the meeting, as it shall be printed.
    pub date: String,
    /// Agenda item.
    pub agenda_item: String,
    /// What the paper is for.
    pub paper_type: PaperType,
    /// Role of the presenter.
    pub presented_by: String,
    /// Roles of the authors.
    pub prepared_by: String,
    /// Purpose, in one paragraph.
    pub purpose: String,
    /// What the Board is asked to do, one item a line.
    pub asked_to: Vec<String>,
    /// Committees that considered it before.
    pub previously_considered_by: String,
    /// Link to strategic objectives.
    pub strategic_objectives: String,
    /// Link to the board assurance framework.
    pub assurance_framework: String,
    /// Financial implications beyond the plan's figures.
    pub finance: String,
    /// Workforce implications.
    pub workforce: String,
    /// Quality and safety implications.
    pub quality_and_safety: String,
    /// Equality implications.
    pub equality: String,
    /// Sustainability implications.
    pub sustainability: String,
    /// Why the paper is private, when it is.
    pub private_reason: String,
}

/// What a board paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PaperType {
    /// For approval.
    #[default]
    Approval,
    /// For assurance.
    Assurance,
    /// For discussion.
    Discussion,
    /// For noting.
    Noting,
}
