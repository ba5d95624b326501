//! Three technologies: one ready now, one with gaps of both kinds, one with a private gap only.

use readiness_domain::{
    QuestionId,
    catalogue::{Catalogue, Finding, Technology},
    framework::{BenefitClass, Domain, Grade, Requirement, Setting},
};

use crate::edition::level;

pub(crate) fn catalogue() -> Catalogue {
    let technology = |id: &str, name: &str, needs: &[(&str, u8)], source: &str| Technology {
        id: id.into(),
        name: name.into(),
        what: "What it does.".into(),
        domain: Domain::Epr,
        settings: Setting::ALL.to_vec(),
        grade: Grade::B,
        grade_reason: "One site.".into(),
        paid_for_by: "Public money.".into(),
        regulation: Vec::new(),
        infrastructure: Vec::new(),
        workforce: Vec::new(),
        skills: Vec::new(),
        replaces: Vec::new(),
        benefit_class: BenefitClass::QualityAndSafety,
        months_to_benefit: 6,
        cost_note: String::new(),
        requires: needs
            .iter()
            .map(|(question, n)| Requirement { question: QuestionId::new(*question), level: level(*n) })
            .collect(),
        stands_for: Vec::new(),
        costs: None,
        days: None,
        results: vec![Finding {
            claim: format!("{name} saved a third of the time"),
            place: "one trust".into(),
            source: source.into(),
        }],
        contrary: vec![Finding {
            claim: "A second study found no effect".into(),
            place: String::new(),
            source: "costs-2026".into(),
        }],
        contrary_none: None,
        adopters: Vec::new(),
    };
    Catalogue {
        id: "2026.9".into(),
        content_hash: "beef".into(),
        technologies: vec![
            technology("voice", "Ambient voice", &[("epr.record", 2)], "press-2026"),
            technology("letters", "Digital letters", &[("epr.access", 4), ("infra.backup", 3)], "costs-2026"),
            technology("vault", "Protected copies", &[("infra.backup", 4)], "costs-2026"),
        ],
        sources: Vec::new(),
    }
}
