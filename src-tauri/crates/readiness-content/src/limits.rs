//! How long each text may be, in characters. The guide for authors shows the same numbers.

use readiness_domain::framework::{Action, Question};

/// Faults of a question's texts.
pub(crate) fn question(file: &str, q: &Question, faults: &mut Vec<String>) {
    let mut check = |what: &str, text: &str, limit: usize| long(file, what, text, limit, faults);
    check("title", &q.title, 60);
    check("question", &q.question, 200);
    check("why", &q.why, 480);
    check("answered_by", &q.answered_by, 80);
    for hint in &q.evidence {
        check("evidence", hint, 140);
    }
    for level in &q.levels {
        check("statement", &level.statement, 220);
        for criterion in &level.criteria {
            check(criterion.key.as_str(), &criterion.text, 200);
        }
    }
    for measure in &q.measures {
        check("measure label", &measure.label, 120);
        check("measure help", &measure.help, 300);
    }
}

/// Faults of an action's texts.
pub(crate) fn action(file: &str, a: &Action, faults: &mut Vec<String>) {
    let mut check = |what: &str, text: &str, limit: usize| long(file, what, text, limit, faults);
    check("action title", &a.title, 90);
    check("what", &a.what, 700);
    check("lead", &a.lead, 80);
    check("if_not_done", &a.if_not_done, 260);
    for benefit in &a.benefits {
        check("benefit measure", &benefit.measure, 160);
    }
}

pub(crate) fn long(file: &str, what: &str, text: &str, limit: usize, faults: &mut Vec<String>) {
    let length = text.chars().count();
    if length > limit {
        faults.push(format!(
            "{file}: {what} has {length} characters; at most {limit}: “{}…”",
            text.chars().take(40).collect::<String>()
        ));
    }
    if text.trim().is_empty() {
        faults.push(format!("{file}: {what} is empty"));
    }
}
