//! The plan: what is done when and by whom, what it costs and brings, and what it leaves out.

use readiness_domain::roadmap::{Aim, Certificate, Request, SolutionStatus};

use super::{PlanInput, Story, actions, means, outlook, voice};
use crate::blocks::{Block, CalloutKind, Heading, text};

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
        blocks.extend(actions::roadmap(story, &plan));
        blocks.extend(means::sections(&mut story.sources, &plan));
    }
    blocks.extend(outlook::choices(story, &plan));
    blocks
}

fn intro(plan: &PlanInput<'_>) -> String {
    let means = &plan.request.means;
    let (first, last) = (means.start.months(), means.start.plus(means.horizon().saturating_sub(1)).months());
    // `April to June 2027` begins in April 2027 and ends in June 2027.
    let (from, year) = (first.split(' ').next().unwrap_or_default(), first.rsplit(' ').next().unwrap_or_default());
    let from = format!("{from} {year}");
    let to = last.split_once(" to ").map_or(last.as_str(), |(_, to)| to);
    let aim = match plan.request.aim {
        Aim::Gain => "It seeks the most readiness for the means given; what comes earlier counts more.",
        Aim::Target => "It seeks the least cost at which every target level is reached.",
    };
    format!(
        "The plan “{}” runs for {}, from {from} to {to}. {aim} An action counts when it is complete: a level is reached only when every criterion of it, and of all below, is met.",
        plan.name,
        voice::counted(means.horizon() as usize, "quarter", "quarters"),
    )
}

/// How good the plan is known to be, in words.
fn certificate(certificate: &Certificate) -> String {
    match certificate.status {
        SolutionStatus::Optimal if certificate.gap <= 1e-9 => {
            "It is proven that no other choice of actions and quarters does better within these means.".into()
        }
        SolutionStatus::Optimal => {
            "It is proven that no other choice of actions and quarters does better by more than 0.1% within these means."
                .into()
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
