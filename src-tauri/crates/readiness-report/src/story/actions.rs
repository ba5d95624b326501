//! The plan's actions: the roadmap by quarter and the table with lead, benefit and costs.

use readiness_domain::{
    framework::{Action, Domain},
    roadmap::{Request, Step},
};

use super::{PlanInput, Story, voice};
use crate::{
    blocks::{Block, Column, Heading, Table},
    charts::Chart,
    figures,
};

/// The roadmap on landscape pages, then the table of actions.
pub(super) fn roadmap(story: &mut Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let charts = figures::gantt(story.input.edition, plan.actions, plan.request, plan.solution, story.input.audience);
    let mut wide: Vec<Block> = vec![Heading::new(2, "Roadmap by quarter").anchor("roadmap").into()];
    wide.extend(charts.iter().map(Chart::figure));
    wide.extend([
        Heading::new(2, "Actions").anchor("actions").into(),
        Block::p(table_note(story, plan)),
        table(story, plan).into(),
    ]);
    vec![Block::Landscape(wide)]
}

fn table_note(story: &Story<'_>, plan: &PlanInput<'_>) -> String {
    let size = story.input.trust.size.label().to_lowercase();
    let uplift = match plan.request.means.uplift_percent {
        0 => String::new(),
        n => format!(", before the uplift of {n}%"),
    };
    format!(
        "“Raises” names the question by its code in the appendix and the level reached. Costs are likely values for a {size} trust, £ thousand{uplift}; yearly is recurring revenue in a full year. The benefit named is the one that shows first."
    )
}

fn table(story: &mut Story<'_>, plan: &PlanInput<'_>) -> Table {
    let mut columns = ["Action", "Raises", "Lead, and what it brings", "When"].map(Column::words).to_vec();
    columns.extend(["Capital", "One-off", "Yearly"].map(Column::numbers));
    let codes = figures::codes(story.input.scorecard);
    let steps = ordered(story, plan);
    let (open, closed): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(action, _)| story.veil.shows_action(action));
    let mut table = Table::new("Actions of the plan, by domain and quarter", columns);
    for (action, step) in open {
        let code = codes.get(&action.question).map_or(action.question.as_str(), String::as_str);
        table = table.row(row(story, plan, code, action, step));
    }
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

fn row(story: &mut Story<'_>, plan: &PlanInput<'_>, code: &str, action: &Action, step: &Step) -> [String; 7] {
    let costs = action.costs.of(story.input.trust.size);
    let one_off = u64::from(costs.technology.likely) + u64::from(costs.change.likely);
    [
        name(story, plan, action),
        format!("{code} to {}", action.to),
        lead_and_benefit(story.veil.role(&action.lead), action),
        when(plan.request, step),
        voice::grouped(costs.capital.likely),
        voice::grouped(one_off),
        voice::grouped(costs.recurring.likely),
    ]
}

/// The title with the sources of its figures and, in private, the trust's note.
fn name(story: &mut Story<'_>, plan: &PlanInput<'_>, action: &Action) -> String {
    let mut said = action.title.clone();
    for source in &action.sources {
        said.push_str(&story.sources.cite(source));
    }
    let note = plan.request.edits.get(&action.id).map_or("", |edit| edit.note.trim());
    if !note.is_empty() && !story.veil.is_public() {
        said = format!("{said}. Note: {}", voice::stopped(note));
    }
    said
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
