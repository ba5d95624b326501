//! Two pages that stand by themselves: where we are, what is at risk, what we ask for.

use readiness_domain::{
    Score,
    framework::Band,
    roadmap::SolutionStatus,
    scoring::{Blocker, DomainScore},
};

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
        Heading::new(2, "Where we are").quiet().into(),
        figures::domains(card).figure(),
        figures::band(card, input.edition, input.audience).figure(),
    ];
    blocks.extend(blockers(story));
    let risks = risks::section(story);
    if !risks.is_empty() {
        blocks.push(Heading::new(2, "What is at risk").quiet().into());
        blocks.extend(risks);
    }
    if let Some(plan) = &input.plan {
        blocks.push(Heading::new(2, "What it costs").quiet().into());
        blocks.push(means::table(plan).into());
        blocks.push(Block::p(format!("{} {}", means::tail(plan.appraisal), means::ASSUMPTIONS)));
    }
    blocks.push(Heading::new(2, "What we ask for").quiet().into());
    let asks = front::request(front::asks(story));
    blocks.push(Block::callout(CalloutKind::Ask, "The Board is asked to", vec![asks]));
    blocks
}

/// Three sentences: where the trust stands, what holds it back, what the plan would do.
fn sentences(story: &Story<'_>) -> String {
    [position(story), held_back(story), planned(story)]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn position(story: &Story<'_>) -> String {
    let card = story.input.scorecard;
    let Some(overall) = card.overall.stated else {
        let answered: u32 = card.domains.iter().map(|d| d.answered).sum();
        let of: u32 = card.domains.iter().map(|d| d.applicable).sum();
        return match (answered, of) {
            (_, 0) => format!("{} has no score yet, because no question applies.", story.trust()),
            (0, of) => format!("{} has no overall score yet: none of its {of} questions is answered.", story.trust()),
            (n, of) => format!(
                "{} has no overall score yet: {} of {of} questions {} answered.",
                story.trust(),
                voice::number(n as usize),
                voice::agree(n as usize, "is", "are")
            ),
        };
    };
    let band =
        card.band.stated.map_or_else(String::new, |band| format!(", which puts it in the band {}", title(story, band)));
    let range = voice::range(&card.overall);
    let range = if range.is_empty() {
        String::new()
    } else {
        format!("; with doubt and gaps counted, the score lies between {}", range.replace(" to ", " and "))
    };
    format!("{} stands at {overall} on a scale of 1 to 5{band}{range}.", story.trust())
}

/// The weakest and the strongest domain, and what stands before the next band.
fn held_back(story: &Story<'_>) -> String {
    let card = story.input.scorecard;
    let shown = |d: &DomainScore| d.range.stated.map(Score::shown);
    let ends = |pick: fn(&DomainScore, &DomainScore) -> bool| -> Vec<&str> {
        let end =
            card.domains.iter().filter(|d| d.range.stated.is_some()).reduce(|a, b| if pick(a, b) { a } else { b });
        let same = card.domains.iter().filter(|d| shown(d).is_some() && shown(d) == end.and_then(shown));
        same.map(|d| d.domain.label()).collect()
    };
    let (weak, strong) = (ends(|a, b| a.range.stated <= b.range.stated), ends(|a, b| a.range.stated >= b.range.stated));
    if weak.is_empty() || card.overall.stated.is_none() {
        return String::new();
    }
    let domains = if weak == strong {
        "All four domains stand alike".to_string()
    } else {
        format!(
            "Its weakest {} {}, its strongest {}",
            voice::agree(weak.len(), "domain is", "domains are"),
            voice::list(&weak),
            voice::list(&strong)
        )
    };
    match card.band.blockers.first() {
        None => format!("{domains}."),
        Some(first) => format!(
            "{domains}; {} before it reaches {}.",
            voice::counted(card.band.blockers.len(), "condition has to be met", "conditions have to be met"),
            title(story, first.band)
        ),
    }
}

/// The edition's name of a band.
pub(super) fn title<'a>(story: &Story<'a>, band: Band) -> &'a str {
    story.input.edition.bands.iter().find(|r| r.band == band).map_or(band.label(), |r| r.title.as_str())
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
    let title = title(story, first.band);
    let (shown, hidden): (Vec<&Blocker>, Vec<_>) = all.iter().partition(|b| may_name(story, b));
    let mut items: Vec<Rich> = shown.iter().take(BLOCKERS).map(|b| short(story, b)).collect();
    let more = shown.len().saturating_sub(BLOCKERS);
    if more > 0 {
        let more = voice::capital(&voice::counted(more, "more condition is", "more conditions are"));
        items.push([text(format!("{more} set out in ")), see("the position", "band"), text(".")].into());
    }
    if !hidden.is_empty() {
        items.push(unnamed(hidden.len()).into());
    }
    vec![Block::Together(vec![
        Block::p(format!("What stands between the trust and the band {title}:")),
        Block::bullets(items),
    ])]
}

/// Conditions that may not be named: how many, not what they are about.
pub(super) fn unnamed(n: usize) -> String {
    let conditions = voice::capital(&voice::counted(n, "condition is", "conditions are"));
    format!("{conditions} set out in the private edition.")
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
