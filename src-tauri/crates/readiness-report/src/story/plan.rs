//! The plan: what is done when and by whom, what it costs and brings, and what it leaves out.

use std::cmp::Reverse;

use readiness_domain::{
    framework::{Action, Domain},
    roadmap::{Aim, Certificate, Request, SolutionStatus, Step},
};

use super::{PlanInput, Story, means, outlook, voice};
use crate::{
    blocks::{Block, CalloutKind, Column, Heading, Rich, Table},
    figures,
};

/// The plan's chapter; nothing when there is no plan.
pub(super) fn chapter(story: &mut Story<'_>) -> Vec<Block> {
    let Some(plan) = story.input.plan else { return Vec::new() };
    let mut blocks = vec![
        Block::PageBreak,
        Heading::new(1, "Plan").anchor("plan").into(),
        Block::p(intro(&plan)),
        Block::p(certificate(&plan.solution.certificate)),
    ];
    blocks.extend(shortfalls(story, &plan));
    blocks.extend(breaches(story, &plan));
    if !plan.solution.steps.is_empty() {
        blocks.push(Block::callout(CalloutKind::Note, "Costs", vec![Block::p(costs_note(plan.request))]));
        blocks.extend(outlook::forecast(story, &plan));
        blocks.extend(means::sections(story, &plan));
    }
    blocks.extend(outlook::choices(story, &plan));
    if !plan.solution.steps.is_empty() {
        blocks.push(roadmap(story, &plan));
    }
    blocks
}

fn intro(plan: &PlanInput<'_>) -> String {
    let means = &plan.request.means;
    let last = means.start.plus(means.horizon().saturating_sub(1));
    let aim = match plan.request.aim {
        Aim::Gain => "It seeks the most readiness for the means given; what comes earlier counts more.",
        Aim::Target => "It seeks the least cost at which every target level is reached.",
    };
    format!(
        "The plan “{}” runs from {} to {}. {aim} An action counts when it is complete: a level is reached only when every criterion of it, and of all below, is met.",
        plan.name,
        means.start.months(),
        last.months()
    )
}

/// How good the plan is known to be, in words.
fn certificate(certificate: &Certificate) -> String {
    match certificate.status {
        SolutionStatus::Optimal => "It is proven that no other choice of actions and quarters does better within these means.".into(),
        SolutionStatus::Within => format!(
            "No other choice of actions and quarters can do better by more than {:.1}%.",
            (certificate.gap.max(0.0) * 100.0).min(9_999.0)
        ),
        SolutionStatus::Greedy => "It was made by a simple rule; a better choice may exist.".into(),
        SolutionStatus::Infeasible => "No choice of actions and quarters reaches the targets within these means.".into(),
    }
}

fn shortfalls(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let said: Vec<&str> = plan.solution.shortfalls.iter().map(|s| s.sentence.as_str()).filter(|s| story.veil.says(s)).collect();
    if said.is_empty() { Vec::new() } else { vec![Block::callout(CalloutKind::Risk, "What is short", vec![Block::bullets(said)])] }
}

fn breaches(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let said: Vec<&str> = plan.appraisal.breaches.iter().map(String::as_str).filter(|s| story.veil.says(s)).collect();
    let hidden = plan.appraisal.breaches.len() - said.len();
    let mut items: Vec<String> = said.into_iter().map(Into::into).collect();
    if hidden > 0 {
        items.push(format!("{} set out in the private edition.", voice::capital(&voice::counted(hidden, "more is", "more are"))));
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::callout(CalloutKind::Risk, "The plan as edited breaks its own limits", vec![Block::bullets(items)])]
}

fn costs_note(request: &Request) -> String {
    let own = if request.edits.values().any(|edit| edit.costs.is_some()) { " Where the trust has its own figures, they are used." } else { "" };
    format!("{}{own} They are not quotations, and released time is never counted as cash.", means::ASSUMPTIONS)
}

/// Roadmap and table of actions, on landscape pages.
fn roadmap(story: &Story<'_>, plan: &PlanInput<'_>) -> Block {
    let charts = figures::gantt(story.input.edition, plan.actions, plan.request, plan.solution, story.input.audience);
    let mut blocks: Vec<Block> = vec![Heading::new(2, "Roadmap by quarter").anchor("roadmap").into()];
    blocks.extend(charts.iter().map(crate::charts::Chart::figure));
    blocks.push(Heading::new(2, "Actions").anchor("actions").into());
    blocks.push(Block::p(table_note(story, plan)));
    blocks.push(table(story, plan).into());
    Block::Landscape(blocks)
}

fn table_note(story: &Story<'_>, plan: &PlanInput<'_>) -> String {
    let size = story.input.trust.size.label().to_lowercase();
    let uplift = match plan.request.means.uplift_percent {
        0 => String::new(),
        n => format!(" The uplift of {n}% is not in them; it is in the money by year."),
    };
    format!("Costs are likely values for a {size} trust, £ thousand; recurring is a full year.{uplift}")
}

fn table(story: &Story<'_>, plan: &PlanInput<'_>) -> Table {
    let mut columns = vec![Column::words("Action").share(3.0), Column::words("Raises").share(2.0)];
    columns.extend([Column::words("Lead").share(1.6), Column::words("When").share(1.7)]);
    columns.extend(["Capital", "One-off", "Recurring"].map(|name| Column::numbers(name).share(0.9)));
    columns.push(Column::words("What it brings").share(3.4));
    let steps = ordered(story, plan);
    let (open, closed): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(action, _)| story.veil.shows_action(action));
    let mut table = Table::new("Actions of the plan, by domain and quarter", columns)
        .rows(open.into_iter().map(|(action, step)| row(story, plan, action, step)));
    if !closed.is_empty() {
        let name = voice::capital(&story.veil.unnamed(closed.len(), "action", "actions"));
        table = table.row([name.as_str(), "", "", "", "", "", "", "Set out in the private edition; the money by year includes them."]);
    }
    table
}

/// Actions with their places, by domain and start.
fn ordered<'a>(story: &Story<'a>, plan: &PlanInput<'a>) -> Vec<(&'a Action, &'a Step)> {
    let domain = |action: &Action| story.input.edition.question(&action.question).map_or(Domain::Infrastructure, |q| q.domain);
    let known = |step: &'a Step| plan.actions.iter().find(|a| a.id == step.action).map(|action| (action, step));
    let mut steps: Vec<_> = plan.solution.steps.iter().filter_map(known).collect();
    steps.sort_by(|(a, x), (b, y)| {
        (domain(a), x.start, x.end, &a.id).cmp(&(domain(b), y.start, y.end, &b.id))
    });
    steps
}

fn row(story: &Story<'_>, plan: &PlanInput<'_>, action: &Action, step: &Step) -> Vec<Rich> {
    let start = plan.request.means.start;
    let when = match (start.plus(step.start).label(), start.plus(step.end).label()) {
        (from, to) if from == to => from,
        (from, to) => format!("{from} to {to}"),
    };
    let costs = action.costs.of(story.input.trust.size);
    let one_off = u64::from(costs.technology.likely) + u64::from(costs.change.likely);
    let title = story.input.edition.question(&action.question).map_or(action.question.as_str(), |q| q.title.as_str());
    let note = plan.request.edits.get(&action.id).map(|edit| edit.note.trim()).filter(|note| !note.is_empty() && !story.veil.is_public());
    let name = note.map_or_else(|| action.title.clone(), |note| format!("{}. Note: {}", action.title, voice::stopped(note)));
    [
        name,
        format!("{title} to level {}", action.to),
        story.veil.role(&action.lead).to_string(),
        when,
        voice::grouped(costs.capital.likely),
        voice::grouped(one_off),
        voice::grouped(costs.recurring.likely),
        benefit(action),
    ]
    .into_iter()
    .map(Rich::from)
    .collect()
}

/// The benefit that shows first.
fn benefit(action: &Action) -> String {
    let first = action.benefits.iter().min_by_key(|b| (b.months, Reverse(b.class)));
    first.map_or_else(String::new, |b| {
        format!(
            "{}: {}, after {} {}",
            b.class.label(),
            voice::small(b.measure.trim().trim_end_matches('.')),
            b.months,
            voice::agree(b.months as usize, "month", "months")
        )
    })
}
