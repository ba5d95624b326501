//! The plan: what is done when and by whom, what it costs and brings, and what it leaves out.

use std::collections::BTreeMap;

use readiness_domain::{
    QuestionId,
    framework::{Action, Domain},
    roadmap::{Aim, Certificate, Request, SolutionStatus, Step},
};

use super::{PlanInput, Story, means, outlook, voice};
use crate::{
    blocks::{Block, CalloutKind, Column, Heading, Rich, Table, text},
    figures,
};

/// The plan's chapter; nothing when there is no plan.
pub(super) fn chapter(story: &mut Story<'_>) -> Vec<Block> {
    let Some(plan) = story.input.plan else { return Vec::new() };
    let planned = !plan.solution.steps.is_empty();
    let mut blocks = vec![
        Block::PageBreak,
        Heading::new(1, "Plan").anchor("plan").into(),
        Block::p(intro(&plan)),
        Block::p([
            text(certificate(&plan.solution.certificate)),
            text(if planned { costs_note(plan.request) } else { String::new() }),
        ]),
    ];
    blocks.extend(shortfalls(story, &plan));
    blocks.extend(breaches(story, &plan));
    if planned {
        blocks.extend(outlook::forecast(story, &plan));
        blocks.extend(roadmap(story, &plan));
        blocks.extend(means::sections(&plan));
    }
    blocks.extend(outlook::choices(story, &plan));
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
        SolutionStatus::Optimal => {
            "It is proven that no other choice of actions and quarters does better within these means.".into()
        }
        SolutionStatus::Within => format!(
            "No other choice of actions and quarters can do better by more than {:.1}%.",
            (certificate.gap.max(0.0) * 100.0).min(9_999.0)
        ),
        SolutionStatus::Greedy => "It was made by a simple rule; a better choice may exist.".into(),
        SolutionStatus::Infeasible => {
            "No choice of actions and quarters reaches the targets within these means.".into()
        }
    }
}

fn shortfalls(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let said: Vec<&str> =
        plan.solution.shortfalls.iter().map(|s| s.sentence.as_str()).filter(|s| story.veil.says(s)).collect();
    if said.is_empty() {
        Vec::new()
    } else {
        vec![Block::callout(CalloutKind::Risk, "What is short", vec![Block::bullets(said)])]
    }
}

fn breaches(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let said: Vec<&str> = plan.appraisal.breaches.iter().map(String::as_str).filter(|s| story.veil.says(s)).collect();
    let hidden = plan.appraisal.breaches.len() - said.len();
    let mut items: Vec<String> = said.into_iter().map(Into::into).collect();
    if hidden > 0 {
        let breaches = voice::capital(&voice::counted(hidden, "breach is", "breaches are"));
        items.push(format!("{breaches} set out in the private edition."));
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::callout(CalloutKind::Risk, "The plan as edited breaks its own limits", vec![Block::bullets(items)])]
}

fn costs_note(request: &Request) -> String {
    let own = if request.edits.values().any(|edit| edit.costs.is_some()) {
        " Where the trust has its own figures, they are used."
    } else {
        ""
    };
    format!(" {}{own} Released time is never counted as cash.", means::ASSUMPTIONS)
}

/// The roadmap on landscape pages, then the table of actions.
fn roadmap(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let charts = figures::gantt(story.input.edition, plan.actions, plan.request, plan.solution, story.input.audience);
    let mut wide: Vec<Block> = vec![Heading::new(2, "Roadmap by quarter").anchor("roadmap").into()];
    wide.extend(charts.iter().map(crate::charts::Chart::figure));
    vec![
        Block::Landscape(wide),
        Heading::new(2, "Actions").anchor("actions").into(),
        Block::p(table_note(story, plan)),
        table(story, plan).into(),
    ]
}

fn table_note(story: &Story<'_>, plan: &PlanInput<'_>) -> String {
    let size = story.input.trust.size.label().to_lowercase();
    let uplift = match plan.request.means.uplift_percent {
        0 => String::new(),
        n => format!(" The uplift of {n}% is not in them; it is in the money by year."),
    };
    format!(
        "“Raises” names the question by its code in the appendix and the level reached. Costs are likely values for a {size} trust, £ thousand; yearly is recurring revenue in a full year. Of its benefits, the class of the one that shows first is named.{uplift}"
    )
}

fn table(story: &Story<'_>, plan: &PlanInput<'_>) -> Table {
    let mut columns = vec![Column::words("Action").share(3.2), Column::words("Raises").share(1.25)];
    columns.extend([Column::words("Lead, and what it brings").share(3.0), Column::words("When").share(2.2)]);
    columns.extend(["Capital", "One-off", "Yearly"].map(|name| Column::numbers(name).share(1.2)));
    let codes = figures::codes(story.input.scorecard);
    let steps = ordered(story, plan);
    let (open, closed): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(action, _)| story.veil.shows_action(action));
    let mut table = Table::new("Actions of the plan, by domain and quarter", columns)
        .rows(open.into_iter().map(|(action, step)| row(story, plan, &codes, action, step)));
    if !closed.is_empty() {
        let name = voice::capital(&story.veil.unnamed(closed.len(), "action", "actions"));
        table = table.row([name.as_str(), "", "In the private edition", "", "", "", ""]);
    }
    table
}

/// Actions with their places, by domain and start.
fn ordered<'a>(story: &Story<'a>, plan: &PlanInput<'a>) -> Vec<(&'a Action, &'a Step)> {
    let domain =
        |action: &Action| story.input.edition.question(&action.question).map_or(Domain::Infrastructure, |q| q.domain);
    let known = |step: &'a Step| plan.actions.iter().find(|a| a.id == step.action).map(|action| (action, step));
    let mut steps: Vec<_> = plan.solution.steps.iter().filter_map(known).collect();
    steps.sort_by(|(a, x), (b, y)| (domain(a), x.start, x.end, &a.id).cmp(&(domain(b), y.start, y.end, &b.id)));
    steps
}

/// `Q1 to Q2 2027/28`, or with both years.
fn when(request: &Request, step: &Step) -> String {
    let (from, to) = (request.means.start.plus(step.start), request.means.start.plus(step.end));
    if from == to {
        from.label()
    } else if from.year() == to.year() {
        format!("Q{} to {}", from.quarter(), to.label())
    } else {
        format!("{} to {}", from.label(), to.label())
    }
}

fn row(
    story: &Story<'_>,
    plan: &PlanInput<'_>,
    codes: &BTreeMap<QuestionId, String>,
    action: &Action,
    step: &Step,
) -> Vec<Rich> {
    let costs = action.costs.of(story.input.trust.size);
    let one_off = u64::from(costs.technology.likely) + u64::from(costs.change.likely);
    let code = codes.get(&action.question).map_or(action.question.as_str(), String::as_str);
    let note = plan
        .request
        .edits
        .get(&action.id)
        .map(|edit| edit.note.trim())
        .filter(|note| !note.is_empty() && !story.veil.is_public());
    let name =
        note.map_or_else(|| action.title.clone(), |note| format!("{}. Note: {}", action.title, voice::stopped(note)));
    [
        name,
        format!("{code} to {}", action.to),
        lead_and_benefit(story.veil.role(&action.lead), action),
        when(plan.request, step),
        voice::grouped(costs.capital.likely),
        voice::grouped(one_off),
        voice::grouped(costs.recurring.likely),
    ]
    .into_iter()
    .map(Rich::from)
    .collect()
}

/// Who leads; the class of the benefit that shows first, and when.
fn lead_and_benefit(lead: &str, action: &Action) -> String {
    let first = action.benefits.iter().min_by_key(|b| (b.months, b.class));
    let brings = first.map(|b| {
        let class = voice::small(b.class.label());
        format!("{class} after {} {}", b.months, voice::agree(b.months as usize, "month", "months"))
    });
    let parts: Vec<&str> =
        [Some(lead.trim()), brings.as_deref()].into_iter().flatten().filter(|p| !p.is_empty()).collect();
    voice::capital(&parts.join("; "))
}
