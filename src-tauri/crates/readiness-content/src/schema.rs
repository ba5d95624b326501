//! The shape of the data files, as they are written; `JSON Schema` is made from it.

use readiness_domain::framework::{Band, Basis, BenefitClass, Better, Domain, Grade, Pillar, Setting, Strength, Unit};
use schemars::JsonSchema;
use serde::Deserialize;

macro_rules! coded {
    ($($module:ident: $type:ty),* $(,)?) => {$(
        mod $module {
            use super::*;
            pub(super) fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let codes: Vec<&str> = <$type>::ALL.iter().map(|v| v.code()).collect();
                schemars::json_schema!({ "type": "string", "enum": codes })
            }
        }
    )*};
}
coded!(domain: Domain, pillar: Pillar, setting: Setting, unit: Unit, better: Better, basis: Basis, class: BenefitClass, grade: Grade, strength: Strength, band: Band);

fn settings_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let item = setting::schema(generator);
    schemars::json_schema!({ "type": "array", "items": item, "minItems": 1 })
}

/// `edition.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditionFile {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) published: String,
    pub(crate) summary: String,
    pub(crate) engine: u32,
    /// Every question, in the order in which it is asked.
    pub(crate) order: Vec<String>,
    pub(crate) bands: Vec<BandEntry>,
}

/// One band.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandEntry {
    #[schemars(schema_with = "band::schema")]
    pub(crate) band: Band,
    pub(crate) title: String,
    pub(crate) statement: String,
    pub(crate) foundation_at_least: Option<u8>,
    pub(crate) domain_at_least: Option<String>,
    pub(crate) overall_at_least: Option<String>,
}

/// A question file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile {
    pub(crate) id: String,
    #[schemars(schema_with = "domain::schema")]
    pub(crate) domain: Domain,
    pub(crate) title: String,
    pub(crate) question: String,
    pub(crate) why: String,
    pub(crate) why_sources: Vec<String>,
    #[schemars(schema_with = "pillar::schema")]
    pub(crate) pillar: Pillar,
    #[schemars(schema_with = "settings_schema")]
    pub(crate) settings: Vec<Setting>,
    pub(crate) foundation: bool,
    pub(crate) private: bool,
    pub(crate) weight: u32,
    pub(crate) answered_by: String,
    pub(crate) minutes: u32,
    pub(crate) frameworks: Vec<FrameworkEntry>,
    pub(crate) evidence: Vec<String>,
    pub(crate) reading_age_exception: Option<String>,
    pub(crate) levels: Vec<LevelEntry>,
    #[serde(default)]
    pub(crate) measures: Vec<MeasureEntry>,
    pub(crate) actions: Vec<ActionEntry>,
}

/// A framework that the answer also serves.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrameworkEntry {
    pub(crate) framework: String,
    pub(crate) reference: String,
}

/// One of five levels.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LevelEntry {
    pub(crate) statement: String,
    #[serde(default)]
    pub(crate) criteria: Vec<CriterionEntry>,
}

/// A criterion.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionEntry {
    pub(crate) key: String,
    pub(crate) text: String,
}

/// A measure.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureEntry {
    pub(crate) key: String,
    pub(crate) label: String,
    pub(crate) help: String,
    #[schemars(schema_with = "unit::schema")]
    pub(crate) unit: Unit,
    pub(crate) min: f64,
    pub(crate) max: f64,
    #[schemars(schema_with = "better::schema")]
    pub(crate) better: Better,
}

/// An action: the way to one level.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionEntry {
    pub(crate) title: String,
    pub(crate) what: String,
    pub(crate) lead: String,
    pub(crate) quarters: u32,
    #[schemars(schema_with = "basis::schema")]
    pub(crate) basis: Basis,
    pub(crate) sources: Vec<String>,
    pub(crate) cost: CostEntry,
    pub(crate) days: DaysEntry,
    #[serde(default)]
    pub(crate) requires: Vec<RequirementEntry>,
    pub(crate) if_not_done: String,
    pub(crate) benefits: Vec<BenefitEntry>,
}

/// Likely £ thousand for a small, medium and large trust.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CostEntry {
    pub(crate) capital: [u32; 3],
    pub(crate) technology: [u32; 3],
    pub(crate) change: [u32; 3],
    pub(crate) recurring: [u32; 3],
}

/// Person-days for a small, medium and large trust.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DaysEntry {
    pub(crate) digital: [u32; 3],
    pub(crate) clinical: [u32; 3],
    pub(crate) change: [u32; 3],
}

/// A level of another question that must hold first.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequirementEntry {
    pub(crate) question: String,
    pub(crate) level: u8,
}

/// A benefit.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BenefitEntry {
    #[schemars(schema_with = "class::schema")]
    pub(crate) class: BenefitClass,
    pub(crate) measure: String,
    pub(crate) months: u32,
}

/// A file of contradictions.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContradictionsFile {
    pub(crate) contradictions: Vec<ContradictionEntry>,
}

/// A contradiction.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContradictionEntry {
    pub(crate) id: String,
    pub(crate) sentence: String,
    pub(crate) when: Vec<ConditionEntry>,
}

/// One end of it: a question by level or a measure by value.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConditionEntry {
    pub(crate) question: Option<String>,
    pub(crate) measure: Option<String>,
    pub(crate) at_least: Option<f64>,
    pub(crate) at_most: Option<f64>,
}

/// A file of benefit pairs.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PairsFile {
    pub(crate) pairs: Vec<PairEntry>,
}

/// In place against in use.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PairEntry {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) in_place: String,
    pub(crate) in_use: String,
}

/// `sources.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourcesFile {
    pub(crate) sources: Vec<SourceEntry>,
}

/// A publication.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    pub(crate) id: String,
    pub(crate) publisher: String,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) address: String,
    pub(crate) taken: String,
    #[schemars(schema_with = "strength::schema")]
    pub(crate) strength: Strength,
    #[serde(default)]
    pub(crate) licence: String,
}

/// A technology file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TechnologyFile {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) what: String,
    #[schemars(schema_with = "domain::schema")]
    pub(crate) domain: Domain,
    #[schemars(schema_with = "settings_schema")]
    pub(crate) settings: Vec<Setting>,
    #[schemars(schema_with = "grade::schema")]
    pub(crate) grade: Grade,
    pub(crate) grade_reason: String,
    pub(crate) paid_for_by: String,
    pub(crate) regulation: Vec<String>,
    pub(crate) infrastructure: Vec<String>,
    pub(crate) workforce: Vec<String>,
    pub(crate) skills: Vec<String>,
    pub(crate) replaces: Vec<String>,
    #[schemars(schema_with = "class::schema")]
    pub(crate) benefit_class: BenefitClass,
    pub(crate) months_to_benefit: u32,
    pub(crate) cost_note: String,
    pub(crate) requires: Vec<RequirementEntry>,
    pub(crate) stands_for: Vec<String>,
    #[schemars(schema_with = "basis::schema")]
    #[serde(default = "judgement")]
    pub(crate) basis: Basis,
    pub(crate) cost: Option<CostEntry>,
    pub(crate) days: Option<DaysEntry>,
    pub(crate) results: Vec<FindingEntry>,
    #[serde(default)]
    pub(crate) contrary: Vec<FindingEntry>,
    pub(crate) contrary_none: Option<String>,
    pub(crate) adopters: Vec<AdopterEntry>,
}

const fn judgement() -> Basis {
    Basis::Judgement
}

/// A finding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingEntry {
    pub(crate) claim: String,
    #[serde(default, rename = "where")]
    pub(crate) place: String,
    pub(crate) source: String,
}

/// An organisation to ask.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdopterEntry {
    pub(crate) organisation: String,
    pub(crate) source: String,
}

/// `coverage.toml`: what every system in the source documents becomes.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverageFile {
    /// The documents, each `number: title`.
    pub documents: Vec<String>,
    /// What they speak of.
    pub systems: Vec<SystemEntry>,
}

/// A system that a source document speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SystemEntry {
    /// As the documents call it.
    pub name: String,
    /// The documents, by number.
    pub documents: Vec<String>,
    /// Questions that ask about it.
    pub questions: Vec<String>,
    /// Whether it is a technology, which the catalogue must then hold.
    #[serde(default)]
    pub technology: bool,
    /// Entries of the catalogue.
    #[serde(default)]
    pub technologies: Vec<String>,
    /// Where else it is seen in the product.
    #[serde(default)]
    pub product: String,
}

/// JSON Schema of every kind of file, by file name; committed beside the content, and a test says
/// when it is stale.
pub fn json_schemas() -> Vec<(&'static str, String)> {
    macro_rules! schemas { ($($name:literal: $type:ty),*) => { vec![$(($name, pretty(&schemars::schema_for!($type)))),*] } }
    schemas!(
        "edition": EditionFile, "question": QuestionFile, "contradictions": ContradictionsFile,
        "benefit-pairs": PairsFile, "sources": SourcesFile, "technology": TechnologyFile, "coverage": CoverageFile
    )
}

fn pretty(schema: &schemars::Schema) -> String {
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    text
}
