//! From files to a [`Catalogue`], checked against the edition whose questions it names.

use std::collections::BTreeSet;

use readiness_domain::{
    Edition,
    catalogue::{Adopter, Catalogue, Finding, Technology},
};

use crate::{
    ContentError, Files,
    edition::{by_size_costs, by_size_days, parse, requirements, sources},
    limits::long,
    schema::{FindingEntry, TechnologyFile},
};

pub(crate) fn load(files: &Files, edition: &Edition) -> Result<Catalogue, ContentError> {
    let mut faults = Vec::new();
    let sources = sources(files, &mut faults);
    let mut technologies = Vec::new();
    for (path, text) in files.0.iter().filter(|(path, _)| path.as_str() != "sources.toml") {
        if let Some(file) = parse::<TechnologyFile>(path, text, &mut faults) {
            if *path != format!("{}.toml", file.id) {
                faults.push(format!("{path}: the file is named after its id, {}", file.id));
            }
            technologies.push(technology(path, file, &mut faults));
        }
    }
    technologies.sort_by(|a, b| a.name.cmp(&b.name));
    let catalogue = Catalogue { id: edition.id.to_string(), content_hash: files.hash(), technologies, sources };
    whole(&catalogue, edition, &mut faults);
    if faults.is_empty() { Ok(catalogue) } else { Err(ContentError { faults }) }
}

fn technology(path: &str, file: TechnologyFile, faults: &mut Vec<String>) -> Technology {
    for (what, text, limit) in [
        ("name", &file.name, 80),
        ("what", &file.what, 600),
        ("grade_reason", &file.grade_reason, 300),
        ("paid_for_by", &file.paid_for_by, 200),
        ("cost_note", &file.cost_note, 400),
    ] {
        long(path, what, text, limit, faults);
    }
    let lists = [&file.regulation, &file.infrastructure, &file.workforce, &file.skills];
    if lists.iter().any(|list| list.is_empty()) || file.results.is_empty() || file.adopters.is_empty() {
        faults.push(format!(
            "{path}: regulation, infrastructure, workforce, skills, results and adopters each need an entry"
        ));
    }
    if file.contrary.is_empty() == file.contrary_none.is_none() {
        faults.push(format!("{path}: give contrary evidence, or say in contrary_none that none was found"));
    }
    let findings = |entries: Vec<FindingEntry>| -> Vec<Finding> {
        entries.into_iter().map(|f| Finding { claim: f.claim, place: f.place, source: f.source.into() }).collect()
    };
    Technology {
        id: file.id.into(),
        name: file.name,
        what: file.what,
        domain: file.domain,
        settings: file.settings,
        grade: file.grade,
        grade_reason: file.grade_reason,
        paid_for_by: file.paid_for_by,
        regulation: file.regulation,
        infrastructure: file.infrastructure,
        workforce: file.workforce,
        skills: file.skills,
        replaces: file.replaces,
        benefit_class: file.benefit_class,
        months_to_benefit: file.months_to_benefit,
        cost_note: file.cost_note,
        requires: requirements(path, &file.requires, faults),
        stands_for: file.stands_for.into_iter().map(Into::into).collect(),
        costs: file.cost.map(|c| by_size_costs(&c, file.basis)),
        days: file.days.map(|d| by_size_days(&d)),
        results: findings(file.results),
        contrary: findings(file.contrary),
        contrary_none: file.contrary_none,
        adopters: file
            .adopters
            .into_iter()
            .map(|a| Adopter { organisation: a.organisation, source: a.source.into() })
            .collect(),
    }
}

fn whole(catalogue: &Catalogue, edition: &Edition, faults: &mut Vec<String>) {
    let known: BTreeSet<&str> = catalogue.sources.iter().map(|s| s.id.as_str()).collect();
    for technology in &catalogue.technologies {
        for need in technology.requires.iter().filter(|r| edition.question(&r.question).is_none()) {
            faults.push(format!("{}: requires {}, which is not a question", technology.id, need.question));
        }
        for action in technology.stands_for.iter().filter(|a| edition.action(a).is_none()) {
            faults.push(format!("{}: stands for {action}, which is not an action", technology.id));
        }
        let cited = technology.results.iter().chain(&technology.contrary).map(|f| &f.source);
        for source in cited.chain(technology.adopters.iter().map(|a| &a.source)).filter(|s| !known.contains(s.as_str()))
        {
            faults.push(format!("{}: source {source} is not in sources.toml", technology.id));
        }
    }
}
