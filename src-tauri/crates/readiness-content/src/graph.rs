//! Prerequisites as a graph: nothing may dangle, nothing may go round in a circle.

use std::collections::BTreeMap;

use readiness_domain::framework::{Action, ActionId, Level, Question, QuestionId};

/// Dangling requirements and cycles (printed), as faults.
pub(crate) fn faults(questions: &[Question], actions: &[Action]) -> Vec<String> {
    let mut faults = Vec::new();
    let known: BTreeMap<&QuestionId, &Question> = questions.iter().map(|q| (&q.id, q)).collect();
    for action in actions {
        for (i, need) in action.requires.iter().enumerate() {
            if action.requires[..i].iter().any(|r| r.question == need.question) {
                faults.push(format!("{}: requires {} twice", action.id, need.question));
            }
            if !known.contains_key(&need.question) {
                faults.push(format!("{}: requires {}, which is not a question", action.id, need.question));
            } else if need.question == action.question {
                faults.push(format!("{}: requires its own question; the level below is implied", action.id));
            }
        }
    }
    if let Some(cycle) = cycle(actions) {
        let names: Vec<&str> = cycle.iter().map(ActionId::as_str).collect();
        faults.push(format!("prerequisites go round in a circle: {}", names.join(" → ")));
    }
    faults
}

/// The first circle of actions, each needing the next; `None` when there is none.
fn cycle(actions: &[Action]) -> Option<Vec<ActionId>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let by_step: BTreeMap<(&QuestionId, Level), usize> =
        actions.iter().enumerate().map(|(i, a)| ((&a.question, a.to), i)).collect();
    let needs = |i: usize| -> Vec<usize> {
        let action = &actions[i];
        let own = action.to.previous().and_then(|l| by_step.get(&(&action.question, l)));
        let others = action.requires.iter().filter_map(|r| by_step.get(&(&r.question, r.level)));
        own.into_iter().chain(others).copied().collect()
    };
    let mut marks = vec![Mark::New; actions.len()];
    for root in 0..actions.len() {
        let mut path: Vec<(usize, Vec<usize>)> = Vec::new();
        if marks[root] == Mark::New {
            marks[root] = Mark::Open;
            path.push((root, needs(root)));
        }
        while let Some((at, left)) = path.last_mut() {
            let at = *at;
            match left.pop() {
                None => {
                    marks[at] = Mark::Done;
                    path.pop();
                }
                Some(next) if marks[next] == Mark::Open => {
                    let from = path.iter().position(|(i, _)| *i == next).unwrap_or(0);
                    let mut names: Vec<ActionId> = path[from..].iter().map(|(i, _)| actions[*i].id.clone()).collect();
                    names.push(actions[next].id.clone());
                    return Some(names);
                }
                Some(next) if marks[next] == Mark::New => {
                    marks[next] = Mark::Open;
                    path.push((next, needs(next)));
                }
                Some(_) => {}
            }
        }
    }
    None
}
