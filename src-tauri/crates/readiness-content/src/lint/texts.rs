//! What is read: reading age, vague words, spelling, sentences that stand twice.

use std::collections::BTreeMap;

use readiness_domain::{
    Edition,
    framework::{Action, Question},
};

use super::{Exceptions, Findings, Severity, grade, words};

/// Highest Flesch–Kincaid grade of a question, a level's sentence or a criterion.
const HIGHEST_GRADE: f64 = 10.0;

pub(super) fn lint(edition: &Edition, exceptions: &Exceptions, findings: &mut Findings) {
    for question in &edition.questions {
        let mut hard = 0;
        for (place, text) in asked(question) {
            let grade = grade(text);
            if grade > HIGHEST_GRADE {
                hard += 1;
                if !exceptions.contains_key(&question.id) {
                    findings.error(&place, format!("reads at grade {grade:.1}; at most {HIGHEST_GRADE}: “{text}”"));
                }
            }
            word_faults(&place, text, Severity::Error, findings);
        }
        match exceptions.get(&question.id) {
            Some(_) if hard == 0 => {
                findings.warning(&question.id, "claims a reading-age exception that it does not need");
            }
            Some(reason) => findings.tell(&question.id, format!("reading-age exception for {hard} texts: {reason}")),
            None => {}
        }
        for text in beside(question) {
            word_faults(&question.id, text, Severity::Warning, findings);
        }
        if question.why.chars().any(|c| c.is_ascii_digit()) && question.why_sources.is_empty() {
            findings.warning(&question.id, "“why” prints a figure and names no source");
        }
    }
    for action in &edition.actions {
        for text in said(action) {
            word_faults(&action.id, text, Severity::Warning, findings);
        }
    }
    for rule in &edition.contradictions {
        word_faults(&rule.id, &rule.sentence, Severity::Warning, findings);
    }
    for band in &edition.bands {
        word_faults(band.band.code(), &band.statement, Severity::Warning, findings);
    }
    twice(edition, findings);
}

/// The texts that an assessor answers by.
fn asked(question: &Question) -> Vec<(String, &str)> {
    let mut texts = vec![(question.id.to_string(), question.question.as_str())];
    for level in &question.levels {
        texts.push((format!("{} level {}", question.id, level.level), level.statement.as_str()));
        texts.extend(level.criteria.iter().map(|c| (c.key.to_string(), c.text.as_str())));
    }
    texts
}

/// The texts beside them.
fn beside(question: &Question) -> Vec<&str> {
    let measures = question.measures.iter().flat_map(|m| [m.label.as_str(), m.help.as_str()]);
    let evidence = question.evidence.iter().map(String::as_str);
    [question.title.as_str(), question.why.as_str()].into_iter().chain(measures).chain(evidence).collect()
}

fn said(action: &Action) -> Vec<&str> {
    let benefits = action.benefits.iter().map(|b| b.measure.as_str());
    [action.title.as_str(), action.what.as_str(), action.if_not_done.as_str()].into_iter().chain(benefits).collect()
}

/// Vague words and American spellings of one text.
pub(super) fn word_faults(place: impl std::fmt::Display, text: &str, severity: Severity, findings: &mut Findings) {
    for word in words::vague(text) {
        findings.add(severity, &place, format!("“{word}” is not used in an edition; it stands in “{text}”"));
    }
    for word in words::american(text) {
        findings.add(severity, &place, format!("“{word}” is not the British spelling"));
    }
}

/// Criteria and level sentences that stand twice in the edition, whatever their case and stops.
fn twice(edition: &Edition, findings: &mut Findings) {
    let plain = |text: &str| text.to_lowercase().split(|c: char| !c.is_alphanumeric() && c != '%').collect::<String>();
    let mut criteria = BTreeMap::new();
    let mut statements = BTreeMap::new();
    for question in &edition.questions {
        for (_, criterion) in question.all_criteria() {
            if let Some(first) = criteria.insert(plain(&criterion.text), criterion.key.clone()) {
                findings.error(&criterion.key, format!("has the text of {first}"));
            }
        }
        for level in &question.levels {
            let place = format!("{} level {}", question.id, level.level);
            if let Some(first) = statements.insert(plain(&level.statement), place.clone()) {
                findings.error(place, format!("has the sentence of {first}"));
            }
        }
    }
}
