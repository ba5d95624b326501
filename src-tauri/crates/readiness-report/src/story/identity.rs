//! Which report this is, so that two versions can be told apart.

use readiness_domain::roadmap::SolutionStatus;

use super::{Audience, ReportInput, voice};
use crate::blocks::{Block, Heading, KeyValue, grouped_digits};

/// What identifies the content, besides what is said. Not the time: the same content has one hash.
pub(super) fn facts(input: &ReportInput<'_>) -> Vec<(String, String)> {
    let facts = [
        ("Trust", trust(input)),
        ("Care setting", input.trust.setting.label().to_string()),
        ("Report edition", audience(input).to_string()),
        ("Question set", format!("{}, published {}", input.edition.id, voice::day(&input.edition.published))),
        ("Fingerprint of the question set", input.edition.content_hash.clone()),
        ("Catalogue of technologies", catalogue(input)),
        ("Scoring rules", format!("version {}", input.scorecard.engine)),
        ("Plan", plan(input)),
        ("Revision of the assessment", input.revision.to_string()),
        ("Signed off", signed(input)),
        ("Fingerprint of what was signed", input.signed.map_or_else(String::new, |s| s.content_hash.into())),
        ("Application", format!("Trust Readiness {}", input.application_version)),
    ];
    facts.into_iter().filter(|(_, value)| !value.trim().is_empty()).map(|(name, value)| (name.into(), value)).collect()
}

/// The last page: facts, date and fingerprint.
pub(super) fn chapter(input: &ReportInput<'_>, content_hash: &str) -> Vec<Block> {
    let mut pairs = KeyValue::new("Identity of this report");
    for (name, value) in facts(input) {
        pairs.pairs.push((name, grouped_digits(&value, 4).into()));
    }
    pairs.pairs.push(("Date of export".into(), input.made.words().into()));
    pairs.pairs.push(("Content fingerprint (SHA-256)".into(), grouped_digits(content_hash, 4).into()));
    vec![Block::Together(vec![
        Heading::new(2, "About this report").anchor("identity").into(),
        Block::p(
            "Two copies with the same content fingerprint say the same, whenever they were exported. Each page shows its first 16 digits.",
        ),
        pairs.into(),
    ])]
}

fn trust(input: &ReportInput<'_>) -> String {
    let (name, code) = (input.trust.name.trim(), input.trust.code.trim());
    if code.is_empty() { name.into() } else { format!("{name} ({code})") }
}

fn audience(input: &ReportInput<'_>) -> &'static str {
    match input.audience {
        Audience::Public => "Public",
        Audience::Private => "Private: not for publication",
    }
}

/// When it was signed off, and by which roles.
pub(super) fn signed(input: &ReportInput<'_>) -> String {
    let by = |s: super::Signed<'_>| format!("{} by {}", voice::day(s.date), voice::list(s.roles));
    input.signed.map_or_else(String::new, by)
}

fn catalogue(input: &ReportInput<'_>) -> String {
    if input.matches.is_empty() { String::new() } else { input.catalogue.id.clone() }
}

/// Name, what made it and rules of the plan.
fn plan(input: &ReportInput<'_>) -> String {
    input.plan.map_or_else(String::new, |plan| {
        let made = &plan.solution.certificate;
        let by = if made.status == SolutionStatus::Greedy { "a simple rule" } else { &made.solver };
        format!("{}, made by {by} under plan rules version {}", plan.name, made.engine)
    })
}
