//! What a machine can check of the catalogue beyond the loader.

use readiness_domain::{Edition, catalogue::Catalogue};

use super::{Finding, Findings, Severity, money::plausible, texts::word_faults};

/// Fewest technologies of a catalogue.
pub(super) const FEWEST_TECHNOLOGIES: usize = 20;

/// Checks a catalogue that the loader has accepted, against the edition whose questions it names.
pub fn lint_catalogue(catalogue: &Catalogue, edition: &Edition) -> Vec<Finding> {
    let mut findings = Findings::default();
    if catalogue.technologies.len() < FEWEST_TECHNOLOGIES {
        let count = catalogue.technologies.len();
        findings.error("catalogue", format!("{count} technologies; at least {FEWEST_TECHNOLOGIES}"));
    }
    for technology in &catalogue.technologies {
        let place = &technology.id;
        plausible(place, technology.costs.as_ref(), technology.days.as_ref(), &mut findings);
        for result in technology.results.iter().filter(|r| r.place.trim().is_empty()) {
            findings.warning(place, format!("a result does not say where: “{}”", result.claim));
        }
        if technology.requires.is_empty() {
            findings.warning(place, "requires no level of any question");
        }
        if !(1..=120).contains(&technology.months_to_benefit) {
            findings.error(place, format!("{} months to benefit; 1 to 120", technology.months_to_benefit));
        }
        for need in &technology.requires {
            let asked = edition.question(&need.question);
            if !asked.is_some_and(|q| technology.settings.iter().any(|s| q.applies_to(*s))) {
                findings.error(place, format!("requires {}, which is asked in none of its settings", need.question));
            }
        }
        let lists = [&technology.regulation, &technology.infrastructure, &technology.workforce, &technology.skills];
        let claims = technology.results.iter().chain(&technology.contrary).map(|f| &f.claim);
        let own = [&technology.what, &technology.grade_reason, &technology.cost_note];
        for text in own.into_iter().chain(lists.into_iter().flatten()).chain(claims) {
            word_faults(place, text, Severity::Warning, &mut findings);
        }
        if technology.contrary.is_empty() {
            findings.tell(place, "names no contrary evidence, and says so");
        }
    }
    let grades = readiness_domain::framework::Grade::ALL.iter().map(|grade| {
        let count = catalogue.technologies.iter().filter(|t| t.grade == *grade).count();
        format!("{count} of grade {}", grade.code())
    });
    let count = catalogue.technologies.len();
    findings.tell("catalogue", format!("{count} technologies: {}", grades.collect::<Vec<_>>().join(", ")));
    findings.sorted()
}
