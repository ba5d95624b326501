//! What still applies of a request after answers, edition or catalogue have moved on.

use std::collections::BTreeSet;

use super::Request;
use crate::{
    Edition,
    assessment::{Answer, Answers},
    catalogue::Catalogue,
    framework::ActionId,
};

/// The request without what has come to nothing: fixed actions whose level holds by now, and actions,
/// questions and technologies that are gone.
#[must_use]
pub fn lasting(edition: &Edition, catalogue: &Catalogue, answers: &Answers, mut request: Request) -> Request {
    let actions = edition.actions.iter().chain(&request.own_actions);
    let (mut known, mut done) = (BTreeSet::<ActionId>::new(), BTreeSet::<ActionId>::new());
    for action in actions {
        known.insert(action.id.clone());
        let level = answers.get(&action.question).and_then(Answer::level);
        if level.is_some_and(|now| now >= action.to) {
            done.insert(action.id.clone());
        }
    }
    request.fixed.retain(|fixed| known.contains(&fixed.action) && !done.contains(&fixed.action));
    request.excluded.retain(|action| known.contains(action));
    request.edits.retain(|action, _| known.contains(action));
    request.focus.retain(|question| edition.question(question).is_some());
    request.targets.retain(|question, _| edition.question(question).is_some());
    request.technologies.retain(|id| catalogue.technologies.iter().any(|t| &t.id == id));
    request
}
