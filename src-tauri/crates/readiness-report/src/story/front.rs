//! The front sheet, in the form that boards use.
//!
//! A person writes it; empty fields are not printed. From facts come only the figures of the plan
//! and, when nobody has written what the Board is asked to do, the plainest request.

use readiness_domain::assessment::PaperType;

use super::{Audience, PlanInput, Story, identity, voice};
use crate::{
    blocks::{Block, CalloutKind, Document, Heading, KeyValue},
    figures,
};

/// What stands on every page of the private edition.
const MARKING: &str = "Private: not for publication";

/// The document without its chapters.
pub(super) fn document(story: &Story<'_>) -> Document {
    let (input, front) = (story.input, story.input.front);
    let trust = story.trust();
    let title = match front.title.trim() {
        "" => format!("Digital readiness of {}", readable(trust)),
        title => title.into(),
    };
    let mut document = Document::new(title, trust, input.made);
    let meeting: Vec<&str> = [front.meeting.trim(), front.date.trim()].into_iter().filter(|s| !s.is_empty()).collect();
    document.subtitle = if meeting.is_empty() { "Report to the Board".into() } else { meeting.join(", ") };
    let (setting, edition) = (input.trust.setting.label().to_lowercase(), &input.edition.id);
    document.subject =
        format!("Digital readiness, {setting} care, question set {edition}, {} edition", kind(input.audience));
    document.footer = format!("{trust}, {} edition", kind(input.audience));
    document.marking = (input.audience == Audience::Private).then(|| MARKING.into());
    document
}

fn kind(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Private => "private",
    }
}

/// A name within a sentence: `The trust` becomes `the trust`.
fn readable(name: &str) -> &str {
    if name == "The trust" { "the trust" } else { name }
}

/// Title, front sheet, request, contents.
pub(super) fn sheet(story: &mut Story<'_>) -> Vec<Block> {
    let front = story.input.front;
    let mut pairs = KeyValue::new("Front sheet of the paper");
    let mut say = |name: &str, value: &str| {
        if !value.trim().is_empty() {
            pairs.pairs.push((name.into(), value.trim().into()));
        }
    };
    say("Meeting", &front.meeting);
    say("Date", &front.date);
    say("Agenda item", &front.agenda_item);
    say("This paper is", paper(front.paper_type));
    say("Presented by", &front.presented_by);
    say("Prepared by", &front.prepared_by);
    say("Signed off", &identity::signed(story.input));
    say("Purpose", &front.purpose);
    say("Previously considered by", &front.previously_considered_by);
    say("Strategic objectives", &front.strategic_objectives);
    say("Board assurance framework", &front.assurance_framework);
    say("Finance", &finance(story.input.plan.as_ref(), &front.finance));
    say("Workforce", &front.workforce);
    say("Quality and safety", &front.quality_and_safety);
    say("Equality", &front.equality);
    say("Sustainability", &front.sustainability);
    say("Publication", &publication(story));
    let asks = asks(story);
    vec![
        Block::Title,
        Block::callout(CalloutKind::Ask, "The Board is asked to", vec![request(asks)]),
        Heading::new(1, "Front sheet").anchor("front").into(),
        pairs.into(),
        Block::Contents(2),
    ]
}

/// One request as a sentence, several as a numbered list.
pub(super) fn request(asks: Vec<String>) -> Block {
    if asks.len() == 1 { Block::p(asks.into_iter().next().unwrap_or_default()) } else { Block::numbered(asks) }
}

/// What the Board is asked to do: as written, or the plainest request.
pub(super) fn asks(story: &Story<'_>) -> Vec<String> {
    let front = story.input.front;
    let written: Vec<String> =
        front.asked_to.iter().map(|ask| voice::capital(&voice::stopped(ask))).filter(|ask| !ask.is_empty()).collect();
    if written.is_empty() { plainest(front.paper_type, story.input.plan.as_ref()) } else { written }
}

fn plainest(paper: PaperType, plan: Option<&PlanInput<'_>>) -> Vec<String> {
    let position = match paper {
        PaperType::Approval | PaperType::Noting => "Note the position set out in this report.",
        PaperType::Assurance => "Take assurance from the position set out in this report.",
        PaperType::Discussion => "Discuss the position set out in this report.",
    };
    let plan = plan.filter(|plan| !plan.solution.steps.is_empty()).map(|plan| {
        let total = &plan.appraisal.total;
        let money = voice::sums(&[
            (u64::from(total.capital), "capital"),
            (figures::one_off(total), "one-off revenue"),
            (u64::from(total.recurring), "recurring revenue"),
        ]);
        let money = if money.is_empty() { String::new() } else { format!(", which takes {money}") };
        match paper {
            PaperType::Approval => format!("Approve the plan “{}”{money}.", plan.name),
            PaperType::Noting => format!("Note the plan “{}”{money}.", plan.name),
            PaperType::Assurance | PaperType::Discussion => format!("Discuss the plan “{}”{money}.", plan.name),
        }
    });
    std::iter::once(position.into()).chain(plan).collect()
}

fn paper(paper: PaperType) -> &'static str {
    match paper {
        PaperType::Approval => "For approval",
        PaperType::Assurance => "For assurance",
        PaperType::Discussion => "For discussion",
        PaperType::Noting => "For noting",
    }
}

/// The plan's figures, then what a person wrote.
fn finance(plan: Option<&PlanInput<'_>>, written: &str) -> String {
    let figures = plan.map(|plan| figures::money_finding(plan.appraisal)).unwrap_or_default();
    let figures = if figures.is_empty() {
        figures
    } else {
        format!("{figures} All costs are planning assumptions, not quotations.")
    };
    [figures.trim(), written.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn publication(story: &Story<'_>) -> String {
    match story.input.audience {
        Audience::Public => {
            let private = story.input.scorecard.questions.iter().filter(|q| !story.veil.shows_score(q)).count();
            match private {
                0 => "Public.".into(),
                n => format!(
                    "Public. What concerns {} is set out in a private edition.",
                    story.veil.unnamed(n, "question", "questions")
                ),
            }
        }
        Audience::Private => {
            let reason = voice::stopped(&story.input.front.private_reason);
            format!("{MARKING}. {reason}").trim().into()
        }
    }
}
