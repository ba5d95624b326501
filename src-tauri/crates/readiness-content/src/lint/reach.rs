//! Whether every question can be brought from level 1 to 5 by actions, in each care setting.
//!
//! A requirement on a question that is not asked in the setting does not bind there.

use std::collections::BTreeMap;

use readiness_domain::{
    Edition,
    framework::{Action, Level, QuestionId, Setting},
};

use super::Findings;

pub(super) fn lint(edition: &Edition, findings: &mut Findings) {
    for setting in Setting::ALL {
        for (question, (level, wants)) in stuck(edition, *setting) {
            findings.error(question, format!("stays at level {level} in {} care: {wants}", setting.code()));
        }
    }
}

/// Questions that do not reach level 5 when everything that can be done is done, with the reason.
fn stuck(edition: &Edition, setting: Setting) -> BTreeMap<QuestionId, (Level, String)> {
    let mut levels: BTreeMap<&QuestionId, Level> =
        edition.questions_for(setting).map(|q| (&q.id, Level::MIN)).collect();
    let blocking = |levels: &BTreeMap<&QuestionId, Level>, action: &Action| {
        action.requires.iter().find(|need| levels.get(&need.question).is_some_and(|at| *at < need.level)).cloned()
    };
    loop {
        let next = edition.actions.iter().find(|action| {
            levels.get(&action.question).is_some_and(|at| at.next() == Some(action.to))
                && blocking(&levels, action).is_none()
        });
        let Some(action) = next else { break };
        levels.insert(&action.question, action.to);
    }
    let reason = |question: &QuestionId, level: Level| {
        let action = level.next().and_then(|to| edition.action_to(question, to));
        action.map_or_else(
            || "there is no action to the next level".to_owned(),
            |a| {
                blocking(&levels, a)
                    .map_or_else(String::new, |r| format!("{} waits for {} at level {}", a.id, r.question, r.level))
            },
        )
    };
    levels.iter().filter(|(_, l)| **l < Level::MAX).map(|(q, l)| ((*q).clone(), (*l, reason(q, *l)))).collect()
}
