//! What an edition must hold: enough for every care setting, no measure without use, no action
//! missing, no rule twice.

use std::collections::BTreeSet;

use readiness_domain::{
    Edition,
    framework::{Basis, Condition, Level, Pillar, Setting, Unit},
};

use super::Findings;

/// Fewest questions and most minutes of a care setting.
pub(super) const FEWEST_QUESTIONS: usize = 35;
pub(super) const MOST_MINUTES: u32 = 240;
/// Fewest contradictions and requirements of an edition.
pub(super) const FEWEST_CONTRADICTIONS: usize = 30;
pub(super) const FEWEST_REQUIREMENTS: usize = 150;

pub(super) fn lint(edition: &Edition, findings: &mut Findings) {
    settings(edition, findings);
    actions(edition, findings);
    rules(edition, findings);
    let foundations: Vec<&str> = edition.questions.iter().filter(|q| q.foundation).map(|q| q.title.as_str()).collect();
    findings.tell("foundations", format!("{}: {}", foundations.len(), foundations.join("; ")));
}

fn settings(edition: &Edition, findings: &mut Findings) {
    for setting in Setting::ALL {
        let asked: Vec<_> = edition.questions_for(*setting).collect();
        let minutes: u32 = asked.iter().map(|q| q.minutes).sum();
        if asked.len() < FEWEST_QUESTIONS {
            findings.error(setting.code(), format!("has {} questions; at least {FEWEST_QUESTIONS}", asked.len()));
        }
        if minutes > MOST_MINUTES {
            findings.error(setting.code(), format!("takes {minutes} minutes; at most {MOST_MINUTES}"));
        }
        for pillar in Pillar::ALL.iter().filter(|p| !asked.iter().any(|q| q.pillar == **p)) {
            findings.error(setting.code(), format!("no question belongs to the pillar {pillar}"));
        }
        if !asked.iter().any(|q| q.foundation) {
            findings.error(setting.code(), "has no foundation question");
        }
        findings.tell(setting.code(), format!("{} questions, {minutes} minutes", asked.len()));
    }
}

/// Each criterion is delivered by exactly one action: the one to its level.
fn actions(edition: &Edition, findings: &mut Findings) {
    for question in &edition.questions {
        for level in &Level::ALL[1..] {
            let count = edition.actions.iter().filter(|a| a.question == question.id && a.to == *level).count();
            if count != 1 {
                findings.error(
                    &question.id,
                    format!("{count} actions deliver the criteria of level {level}; exactly one must"),
                );
            }
        }
    }
    for action in &edition.actions {
        if (action.basis == Basis::Judgement) != action.sources.is_empty() {
            findings.error(&action.id, "basis F or P names its sources, and basis J has none");
        }
    }
    let needs: usize = edition.actions.iter().map(|a| a.requires.len()).sum();
    if needs < FEWEST_REQUIREMENTS {
        findings.error("actions", format!("{needs} requirements across questions; at least {FEWEST_REQUIREMENTS}"));
    }
    let criteria: usize = edition.questions.iter().map(|q| q.all_criteria().count()).sum();
    let measures: usize = edition.questions.iter().map(|q| q.measures.len()).sum();
    findings.tell(
        "edition",
        format!(
            "{} questions, {criteria} criteria, {measures} measures, {} actions with {needs} requirements, {} contradictions, {} benefit pairs, {} sources",
            edition.questions.len(),
            edition.actions.len(),
            edition.contradictions.len(),
            edition.benefit_pairs.len(),
            edition.sources.len(),
        ),
    );
}

fn rules(edition: &Edition, findings: &mut Findings) {
    let conditions = edition.contradictions.iter().flat_map(|c| &c.when);
    let in_rules =
        conditions.filter_map(|c| if let Condition::Measure { measure, .. } = c { Some(measure) } else { None });
    let used: BTreeSet<_> =
        in_rules.chain(edition.benefit_pairs.iter().flat_map(|p| [&p.in_place, &p.in_use])).collect();
    for measure in edition.questions.iter().flat_map(|q| &q.measures).filter(|m| !used.contains(&m.key)) {
        findings.error(&measure.key, "is used by no contradiction and no benefit pair");
    }
    for pair in &edition.benefit_pairs {
        let percent = |key| edition.measure(key).is_some_and(|(_, m)| m.unit == Unit::Percent);
        if !percent(&pair.in_place) || !percent(&pair.in_use) {
            findings.error(&pair.id, "both measures of a benefit pair are percentages");
        }
    }
    if edition.contradictions.len() < FEWEST_CONTRADICTIONS {
        let count = edition.contradictions.len();
        findings.error("contradictions", format!("{count} contradictions; at least {FEWEST_CONTRADICTIONS}"));
    }
    for (i, rule) in edition.contradictions.iter().enumerate() {
        let same = |a: &[Condition], b: &[Condition]| a.len() == b.len() && a.iter().all(|c| b.contains(c));
        if let Some(first) = edition.contradictions[..i].iter().find(|r| same(&r.when, &rule.when)) {
            findings.warning(&rule.id, format!("has the conditions of {}", first.id));
        }
    }
}
