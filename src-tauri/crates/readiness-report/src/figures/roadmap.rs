//! The plan by quarter.

use readiness_domain::{
    Edition,
    framework::{Action, Domain},
    roadmap::{Request, Solution, Step},
};

use crate::{
    charts::{Bar, Chart, Gantt, Lane, gantt as draw},
    story::{
        Audience,
        veil::Veil,
        voice::{capital, counted},
    },
};

/// The plan's actions over its quarters, in a lane for each domain. To the public, actions on
/// private questions are one bar without a name.
pub fn gantt(
    edition: &Edition,
    actions: &[Action],
    request: &Request,
    solution: &Solution,
    audience: Audience,
) -> Vec<Chart> {
    let veil = Veil::new(edition, audience);
    let means = &request.means;
    let known = |step: &Step| actions.iter().find(|a| a.id == step.action).map(|action| (step.clone(), action));
    let mut steps: Vec<(Step, &Action)> = solution.steps.iter().filter_map(known).collect();
    steps.sort_by(|(a, _), (b, _)| (a.start, a.end, &a.action).cmp(&(b.start, b.end, &b.action)));
    let lane = |domain: &Domain| Lane { label: domain.label().into(), bars: bars(veil, &steps, *domain) };
    let chart = Gantt {
        quarters: (0..means.horizon()).map(|n| means.start.plus(n).label()).collect(),
        lanes: Domain::ALL.iter().map(lane).collect(),
    };
    let finding = match steps.iter().map(|(step, _)| step.end).max() {
        None => "The plan holds no action.".to_string(),
        Some(last) => format!(
            "{} {} in the plan; the last is complete at the end of {}.",
            capital(&counted(steps.len(), "action", "actions")),
            if steps.len() == 1 { "is" } else { "are" },
            means.start.plus(last).label()
        ),
    };
    draw(&finding, &chart)
}

fn bars(veil: Veil<'_>, steps: &[(Step, &Action)], domain: Domain) -> Vec<Bar> {
    let of_domain = |action: &Action| {
        veil.edition.question(&action.question).map_or(Domain::Infrastructure, |q| q.domain) == domain
    };
    let here: Vec<&(Step, &Action)> = steps.iter().filter(|(_, action)| of_domain(action)).collect();
    let bar = |label: String, start: u32, end: u32, note: &str| Bar {
        label,
        start: start as usize,
        length: (end.saturating_sub(start) + 1) as usize,
        note: note.into(),
        proposed: false,
    };
    let (open, closed): (Vec<&(Step, &Action)>, Vec<_>) =
        here.into_iter().partition(|(_, action)| veil.shows_action(action));
    let mut bars: Vec<Bar> = open
        .iter()
        .map(|(step, action)| {
            bar(action.title.clone(), step.start, step.end, if step.fixed { "date fixed" } else { "" })
        })
        .collect();
    let from = closed.iter().map(|(step, _)| step.start).min();
    let to = closed.iter().map(|(step, _)| step.end).max();
    if let (Some(from), Some(to)) = (from, to) {
        let name = capital(&veil.unnamed(closed.len(), "action", "actions"));
        bars.push(bar(name, from, to, "set out in the private edition"));
    }
    bars
}
