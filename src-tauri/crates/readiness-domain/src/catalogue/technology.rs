//! One proven technology: what it brings, needs and costs, and how good the evidence is.

use serde::{Deserialize, Serialize};

use crate::framework::{
    ActionId, BenefitClass, BySize, Costs, Days, Domain, Grade, Requirement, Setting, Source, SourceId, TechnologyId,
};

/// A published list of technologies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Catalogue {
    /// Such as `2026.1`.
    pub id: String,
    /// SHA-256 of its files, hexadecimal.
    pub content_hash: String,
    /// By name.
    pub technologies: Vec<Technology>,
    /// Publications that figures come from.
    pub sources: Vec<Source>,
}

/// One proven technology.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Technology {
    /// Stable and opaque.
    pub id: TechnologyId,
    /// Its name.
    pub name: String,
    /// What it is and does.
    pub what: String,
    /// The domain it belongs to.
    pub domain: Domain,
    /// Settings it is for.
    pub settings: Vec<Setting>,
    /// Strength of its evidence.
    pub grade: Grade,
    /// Why that grade.
    pub grade_reason: String,
    /// Who paid for the evidence.
    pub paid_for_by: String,
    /// Regulatory essentials.
    pub regulation: Vec<String>,
    /// Infrastructure it needs.
    pub infrastructure: Vec<String>,
    /// People needed to run it.
    pub workforce: Vec<String>,
    /// Skills needed.
    pub skills: Vec<String>,
    /// What it replaces.
    pub replaces: Vec<String>,
    /// Class of its main benefit.
    pub benefit_class: BenefitClass,
    /// Months until it shows.
    pub months_to_benefit: u32,
    /// What is known of its price.
    pub cost_note: String,
    /// Levels that must hold for it to work.
    pub requires: Vec<Requirement>,
    /// Actions it can take the place of.
    pub stands_for: Vec<ActionId>,
    /// Planning costs of its own, when it has any.
    #[serde(default)]
    pub costs: Option<BySize<Costs>>,
    /// Person-days of its own, when it has any.
    #[serde(default)]
    pub days: Option<BySize<Days>>,
    /// Results of pilots and studies.
    pub results: Vec<Finding>,
    /// Evidence against.
    pub contrary: Vec<Finding>,
    /// What is said when no evidence against was found.
    #[serde(default)]
    pub contrary_none: Option<String>,
    /// Organisations to ask, never a person.
    pub adopters: Vec<Adopter>,
}

/// A finding with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// A plain sentence with the figure.
    pub claim: String,
    /// Organisation, or number of sites.
    #[serde(default, rename = "where")]
    pub place: String,
    /// Its source.
    pub source: SourceId,
}

/// An organisation that has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Adopter {
    /// Its name.
    pub organisation: String,
    /// Public source.
    pub source: SourceId,
}
