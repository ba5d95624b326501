//! Where the plan leads, what else could be chosen, and what is left out.

use readiness_domain::{
    framework::{Action, ActionId, Domain},
    roadmap::{ForecastPoint, LeftOut, LeftOutReason},
};

use super::{PlanInput, ScenarioRow, Story, summary, voice};
use crate::{
    blocks::{Block, Column, Heading, Table},
    figures,
};

/// So many actions left out are listed.
const LEFT_OUT: usize = 10;

/// Scores and band by quarter.
pub(super) fn forecast(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let points = &plan.appraisal.forecast;
    if points.iter().all(|p| p.domains.values().all(Option::is_none)) {
        return Vec::new();
    }
    let mut blocks = vec![
        Heading::new(2, "Where the plan leads").anchor("forecast").into(),
        figures::forecast(plan.appraisal).figure(),
    ];
    blocks.push(milestones(story, plan).into());
    let title = |band| summary::title(story, band).to_string();
    let changes: Vec<String> = points
        .windows(2)
        .filter_map(|pair| Some((pair[0].band, pair[1].band?, &pair[1].label)))
        .filter(|(before, after, _)| *before != Some(*after))
        .map(|(_, after, label)| format!("{} at the end of {label}", title(after)))
        .collect();
    let now = points.first().and_then(|p| p.band).map(title);
    let said = match (changes.as_slice(), now) {
        ([], Some(now)) => format!("The band stays {now} to the end of the plan."),
        ([], None) => String::new(),
        (changes, _) => format!("The band becomes {}.", voice::list(changes)),
    };
    blocks.push(Block::p(
        format!(
            "{said} The forecast holds if every action is completed as planned and everything else stays as it is."
        )
        .trim()
        .to_string(),
    ));
    blocks
}

/// Scores and band now and at the end of each financial year.
fn milestones(story: &Story<'_>, plan: &PlanInput<'_>) -> Table {
    let points = figures::milestones(plan.appraisal);
    let head =
        |label: &str| label.strip_prefix("Q4 ").map_or_else(|| label.to_string(), |year| format!("End of {year}"));
    let columns: Vec<Column> =
        std::iter::once(Column::words("Score")).chain(points.iter().map(|p| Column::numbers(head(&p.label)))).collect();
    let row = |name: &str, at: &dyn Fn(&ForecastPoint) -> String| -> Vec<String> {
        std::iter::once(name.to_string()).chain(points.iter().map(|p| at(p))).collect()
    };
    let mut rows: Vec<Vec<String>> =
        Domain::ALL.iter().map(|d| row(d.label(), &|p| voice::cell(p.domains.get(d).copied().flatten()))).collect();
    rows.push(row("Overall", &|p| voice::cell(p.overall)));
    rows.push(row("Band", &|p| p.band.map_or_else(|| "–".into(), |band| summary::title(story, band).to_string())));
    Table::new("Scores expected, by financial year", columns).rows(rows)
}

/// Scenarios, the next pound, what is left out.
pub(super) fn choices(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    [scenarios(&story.input.scenarios), next_pound(story, plan), left_out(story, plan)].concat()
}

fn scenarios(rows: &[ScenarioRow]) -> Vec<Block> {
    if rows.len() < 2 {
        return Vec::new();
    }
    let columns = [
        Column::words("Plan"),
        Column::numbers("Actions"),
        Column::numbers("Capital"),
        Column::numbers("One-off revenue"),
        Column::numbers("Recurring, in the plan"),
        Column::numbers("Recurring, a year after"),
        Column::numbers("Overall at the end"),
        Column::words("Band at the end"),
    ];
    let cells = rows.iter().map(|row| {
        [
            row.name.clone(),
            row.actions.to_string(),
            voice::grouped(row.money.capital),
            voice::grouped(figures::one_off(&row.money)),
            voice::grouped(row.money.recurring),
            voice::grouped(row.tail),
            voice::cell(row.overall),
            voice::band(row.band),
        ]
    });
    vec![
        Heading::new(2, "Plans side by side").anchor("scenarios").into(),
        Table::new("Plans compared, £ thousand", columns).rows(cells).into(),
    ]
}

fn next_pound(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let named = |id: &ActionId| {
        let action: Option<&Action> =
            plan.actions.iter().find(|a| &a.id == id).or_else(|| story.input.edition.action(id));
        action.is_some_and(|a| story.veil.shows_action(a))
    };
    let open = |ids: &[ActionId]| !story.veil.is_public() || ids.iter().all(named);
    let said = plan.next_pound.iter().map(|next| {
        if open(&next.gained) && story.veil.says(&next.sentence) {
            next.sentence.clone()
        } else {
            format!(
                "{} would change overall at the end of the plan by {}.",
                voice::capital(&next.more),
                next.overall.shown_as_change()
            )
        }
    });
    let items: Vec<String> = said.collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Heading::new(2, "What a little more would buy").anchor("next-pound").into(), Block::bullets(items)]
}

fn left_out(story: &Story<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let all = &plan.appraisal.left_out;
    let action = |left: &LeftOut| -> Option<Action> {
        let own = plan.actions.iter().chain(&plan.request.own_actions).find(|a| a.id == left.action);
        own.or_else(|| story.input.edition.action(&left.action)).cloned()
    };
    let open = |left: &&LeftOut| action(left).is_some_and(|a| story.veil.shows_action(&a)) || !story.veil.is_public();
    let (shown, hidden): (Vec<&LeftOut>, Vec<_>) = all.iter().partition(open);
    let mut blocks = Vec::new();
    if !shown.is_empty() {
        let columns = [Column::words("Action").share(2.0), Column::words("Why it is left out").share(3.0)];
        let why = |left: &LeftOut| {
            let reaches_private = left.reason == LeftOutReason::Prerequisite
                && action(left).is_none_or(|a| a.requires.iter().any(|need| !story.veil.shows(&need.question)));
            if reaches_private || !story.veil.says(&left.sentence) {
                "Something that must come first is not in the plan.".to_string()
            } else {
                left.sentence.clone()
            }
        };
        blocks.push(
            Table::new("Actions wanted and not in the plan", columns)
                .rows(shown.iter().take(LEFT_OUT).map(|left| [left.title.clone(), why(left)]))
                .into(),
        );
        let more = shown.len().saturating_sub(LEFT_OUT);
        if more > 0 {
            blocks.push(Block::p(format!(
                "{} left out for similar reasons; the application lists them all.",
                voice::capital(&voice::counted(more, "more action is", "more actions are"))
            )));
        }
    }
    if !hidden.is_empty() {
        let which = if shown.is_empty() { "What is left out is" } else { "What else is left out is" };
        blocks.push(Block::p(format!("{which} set out in the private edition.")));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Heading::new(2, "What is left out, and why").anchor("left-out").into());
    }
    blocks
}
