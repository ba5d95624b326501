//! Two pages that stand by themselves: where we are, what is at risk, what we ask for.

use readiness_domain::{roadmap::SolutionStatus, scoring::Blocker};

use super::{PlanInput, Story, front, means, risks, voice};
use crate::{
    blocks::{Block, CalloutKind, Heading, Rich, bold, see, text},
    figures,
};

/// So many blockers are named here; all stand in the position.
const BLOCKERS: usize = 5;

/// The two pages.
pub(super) fn chapter(story: &mut Story<'_>) -> Vec<Block> {
    let (input, card) = (story.input, story.input.scorecard);
    let mut blocks = vec![
        Block::PageBreak,
        Heading::new(1, "Where we are, what is at risk, what we ask for").anchor("summary").into(),
        Block::p(sentences(story)),
        Heading::new(2, "Where we are").into(),
        figures::domains(card).figure(),
        figures::band(card, input.edition, input.audience).figure(),
    ];
    blocks.extend(blockers(story));
    let risks = risks::section(story);
    if !risks.is_empty() {
        blocks.push(Heading::new(2, "What is at risk").into());
        blocks.extend(risks);
    }
    if let Some(plan) = &input.plan {
        blocks.push(Heading::new(2, "What it costs").into());
        blocks.push(means::table(plan).into());
        blocks.push(Block::p(format!("{} {}", means::tail(plan.appraisal), means::ASSUMPTIONS)));
    }
    blocks.push(Heading::new(2, "What we ask for").into());
    let asks = front::request(front::asks(story));
    blocks.push(Block::callout(CalloutKind::Ask, "The Board is asked to", vec![asks]));
    blocks
}

/// Three sentences: where the trust stands, what holds it back, what the plan would do.
fn sentences(story: &Story<'_>) -> String {
    let card = story.input.scorecard;
    [position(story), figures::domains_finding(&card.domains), planned(story)].join(" ")
}

fn position(story: &Story<'_>) -> String {
    let card = story.input.scorecard;
    let Some(overall) = card.overall.stated else {
        let answered: u32 = card.domains.iter().map(|d| d.answered).sum();
        let of: u32 = card.domains.iter().map(|d| d.applicable).sum();
        let answered = voice::number(answered as usize);
        return if of == 0 {
            format!("{} has no score yet, because no question applies.", story.trust())
        } else {
            format!("{} has no overall score yet: {answered} of {of} questions {} answered.", story.trust(), if answered == "one" { "is" } else { "are" })
        };
    };
    let title = |band| story.input.edition.bands.iter().find(|r| r.band == band).map_or(band.label(), |r| r.title.as_str());
    let band = card.band.stated.map_or_else(String::new, |band| format!(", which puts it in the band {}", title(band)));
    let range = voice::range(&card.overall);
    let range = if range.is_empty() {
        String::new()
    } else {
        format!("; with doubt and gaps counted, the score lies between {}", range.replace(" to ", " and "))
    };
    format!("{} stands at {overall} on a scale of 1 to 5{band}{range}.", story.trust())
}

fn planned(story: &Story<'_>) -> String {
    let Some(plan) = &story.input.plan else {
        return "There is no plan yet, and this report asks for no money.".into();
    };
    let steps = plan.solution.steps.len();
    if plan.solution.certificate.status == SolutionStatus::Infeasible || steps == 0 {
        return "No plan reaches what was asked for within the means given.".into();
    }
    let total = &plan.appraisal.total;
    let money = voice::sums(&[
        (u64::from(total.capital), "capital"),
        (figures::one_off(total) + u64::from(total.recurring), "revenue"),
    ]);
    let money = if money.is_empty() { String::new() } else { format!(", for {money}") };
    format!("The plan of {} would {}{money}.", voice::counted(steps, "action", "actions"), outcome(plan))
}

/// What the plan would do to overall and band.
fn outcome(plan: &PlanInput<'_>) -> String {
    let (first, last) = (plan.appraisal.forecast.first(), plan.appraisal.forecast.last());
    match first.zip(last).and_then(|(a, b)| Some((a, b, a.overall?, b.overall?))) {
        None => "raise some levels, but not yet give an overall score".into(),
        Some((_, _, now, then)) if now.shown() == then.shown() => format!("keep overall at {then}"),
        Some((a, b, now, then)) => {
            let band = b.band.filter(|band| a.band != Some(*band));
            let band = band.map_or_else(String::new, |band| format!(" and reach the band {band}"));
            format!("raise overall from {now} to {then}{band}")
        }
    }
}

/// What blocks the next band, in short.
fn blockers(story: &Story<'_>) -> Vec<Block> {
    let all = &story.input.scorecard.band.blockers;
    let Some(first) = all.first() else { return Vec::new() };
    if story.input.scorecard.band.stated.is_none() {
        return Vec::new();
    }
    let title = story.input.edition.bands.iter().find(|r| r.band == first.band).map_or(first.band.label(), |r| r.title.as_str());
    let (shown, hidden): (Vec<&Blocker>, Vec<_>) = all.iter().partition(|b| may_name(story, b));
    let mut items: Vec<Rich> = shown.iter().take(BLOCKERS).map(|b| short(story, b)).collect();
    let more = shown.len().saturating_sub(BLOCKERS);
    if more > 0 {
        let more = voice::capital(&voice::counted(more, "more condition", "more conditions"));
        items.push([text(format!("{more}, set out in ")), see("the position", "band"), text(".")].into());
    }
    if !hidden.is_empty() {
        items.push(unnamed(story, hidden.len()).into());
    }
    vec![Block::Together(vec![Block::p(format!("What stands between the trust and the band {title}:")), Block::bullets(items)])]
}

/// Conditions at questions that may not be named.
pub(super) fn unnamed(story: &Story<'_>, n: usize) -> String {
    format!(
        "{} at {} {} set out in the private edition.",
        voice::capital(&voice::counted(n, "condition", "conditions")),
        story.veil.unnamed(n, "question", "questions"),
        voice::agree(n, "is", "are")
    )
}

pub(super) fn may_name(story: &Story<'_>, blocker: &Blocker) -> bool {
    let public = story.veil.is_public();
    blocker.question.as_ref().is_none_or(|q| story.veil.shows(q)) && !(public && blocker.private)
}

fn short(story: &Story<'_>, blocker: &Blocker) -> Rich {
    let (name, level) = match &blocker.question {
        Some(id) => (story.input.edition.question(id).map_or(id.as_str(), |q| q.title.as_str()), "level "),
        None => (blocker.domain.map_or("Overall", |d| d.label()), ""),
    };
    let stands = match blocker.stands.as_str() {
        "not answered" => " is not answered".to_string(),
        "not yet scored" => " is not yet scored".into(),
        stands => format!(" is {}{stands}", if stands.starts_with(|c: char| c.is_ascii_digit()) { level } else { "" }),
    };
    [bold(name), text(format!("{stands}; {level}{} is needed.", blocker.needs))].into()
}
