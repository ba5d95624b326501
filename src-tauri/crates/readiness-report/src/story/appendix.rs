//! Every question with its level and target; in private also what is missing, evidence and comments.

use readiness_domain::{
    Answer,
    assessment::{Choice, Evidence},
    framework::{Confidence, Domain, Question},
    scoring::{QuestionScore, State},
};

use super::{Audience, Story, voice};
use crate::{
    blocks::{Block, Column, Heading, Rich, Span, Table, bold, text},
    figures,
};

/// The appendix up to its sources.
pub(super) fn chapter(story: &mut Story<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Heading::new(1, "Appendix").anchor("appendix").into(),
        Heading::new(2, "Every question").anchor("questions").into(),
    ];
    let private = story.input.audience == Audience::Private;
    for domain in Domain::ALL {
        blocks.extend(if private { details(story, *domain) } else { table(story, *domain) });
    }
    blocks
}

fn of_domain<'a>(story: &Story<'a>, domain: Domain) -> Vec<&'a QuestionScore> {
    story.input.scorecard.questions.iter().filter(|q| q.domain == domain).collect()
}

fn table(story: &Story<'_>, domain: Domain) -> Vec<Block> {
    let codes = figures::codes(story.input.scorecard);
    let (shown, hidden): (Vec<_>, Vec<_>) =
        of_domain(story, domain).into_iter().partition(|q| story.veil.shows_score(q));
    let columns = [
        Column::words("Question"),
        Column::words("Code"),
        Column::numbers("Level"),
        Column::numbers("Target"),
        Column::words("Rests on"),
        Column::words("Foundation"),
    ];
    let rows = shown.iter().map(|score| {
        [
            score.title.clone(),
            codes.get(&score.question).cloned().unwrap_or_default(),
            level(score),
            score.target.map_or_else(|| "–".into(), |t| t.to_string()),
            rests_on(score, story.input.answers.get(&score.question)),
            if score.foundation { "Yes" } else { "No" }.into(),
        ]
    });
    let mut blocks = Vec::new();
    if !shown.is_empty() {
        blocks.push(Table::new(format!("{}: levels and targets", domain.label()), columns).rows(rows).into());
    }
    if !hidden.is_empty() {
        let questions = voice::capital(&story.veil.unnamed(hidden.len(), "question", "questions"));
        blocks.push(Block::p(format!(
            "{questions} of {} {} set out in the private edition.",
            domain.label(),
            voice::agree(hidden.len(), "is", "are")
        )));
    }
    blocks
}

fn level(score: &QuestionScore) -> String {
    match score.state {
        State::NotApplicable => "n/a".into(),
        _ => score.stated.map_or_else(|| "–".into(), |level| level.to_string()),
    }
}

fn rests_on(score: &QuestionScore, answer: Option<&Answer>) -> String {
    match (score.state, answer) {
        (State::Answered, Some(answer)) => answer.confidence().label().into(),
        (State::NotApplicable, _) => "Does not apply".into(),
        _ => "Not answered".into(),
    }
}

/// In private: where each question stands, what is missing, and what stands behind it.
fn details(story: &Story<'_>, domain: Domain) -> Vec<Block> {
    let codes = figures::codes(story.input.scorecard);
    let columns = [
        Column::words("Question").share(1.0),
        Column::words("Where it stands, what is missing, and what stands behind it").share(4.0),
    ];
    let rows: Vec<[Rich; 2]> = of_domain(story, domain)
        .into_iter()
        .filter_map(|score| Some((score, story.input.edition.question(&score.question)?)))
        .map(|(score, question)| {
            let answer = story.input.answers.get(&score.question);
            let code = codes.get(&score.question).map_or("", String::as_str);
            let mut said = stands(score, question, answer);
            said.0.extend(answer.into_iter().flat_map(|answer| behind(question, answer)));
            [text(format!("{code} {}", score.title)).into(), said]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Table::new(format!("{}: question by question", domain.label()), columns).rows(rows).into()]
}

/// Level, what it looks like, and the criteria missing for the next.
fn stands(score: &QuestionScore, question: &Question, answer: Option<&Answer>) -> Rich {
    let mut spans = vec![bold(format!("{}.", standing(score, answer)))];
    let said = if let Some(Choice::NotApplicable(reason)) = answer.and_then(|a| a.choice.as_ref()) {
        voice::stopped(reason)
    } else {
        let statement = score.stated.and_then(|level| question.levels.get(level.index()));
        statement.map_or_else(String::new, |l| voice::stopped(&l.statement))
    };
    if !said.is_empty() {
        spans.push(text(format!(" {said}")));
    }
    if let Some(next) = score.next.as_ref().filter(|n| !n.missing.is_empty() && score.state == State::Answered) {
        let missing = question.criteria(next.level).iter().filter(|c| next.missing.contains(&c.key));
        let texts: Vec<String> = missing.map(|c| voice::small(c.text.trim().trim_end_matches('.'))).collect();
        spans.push(bold(format!("\nMissing for level {}: ", next.level)));
        spans.push(text(voice::stopped(&texts.join("; "))));
    }
    Rich(spans)
}

/// Numbers, evidence, comment, owner, on a line of their own.
fn behind(question: &Question, answer: &Answer) -> Vec<Span> {
    let parts = [
        ("Numbers: ", numbers(question, answer)),
        ("Evidence: ", answer.evidence.iter().map(evidence).collect::<Vec<_>>().join("; ")),
        ("Comment: ", answer.comment.trim().to_string()),
        ("Owner: ", answer.owner.trim().to_string()),
    ];
    let mut spans = Vec::new();
    for (lead, said) in parts.into_iter().filter(|(_, said)| !said.is_empty()) {
        let before = if spans.is_empty() { "\n" } else { " " };
        spans.extend([bold(format!("{before}{lead}")), text(voice::stopped(&said))]);
    }
    spans
}

/// `3, target 4; evidenced`.
fn standing(score: &QuestionScore, answer: Option<&Answer>) -> String {
    let mut said = match score.state {
        State::Unanswered => "Not answered".to_string(),
        State::NotApplicable => "Does not apply".into(),
        State::Answered => format!("Level {}", level(score)),
    };
    if let Some(target) = score.target {
        said.push_str(&format!(", target {target}"));
    }
    if let (State::Answered, Some(answer)) = (score.state, answer) {
        let confidence = answer.confidence();
        said.push_str(&format!("; {}", voice::small(confidence.label())));
        if let (Confidence::Judgement | Confidence::Unsure, Some(low), Some(high)) = (confidence, score.low, score.high)
            && low != high
        {
            said.push_str(&format!(", may be {low} to {high}"));
        }
        if answer.to_confirm {
            said.push_str("; copied, to be confirmed");
        }
    }
    if score.foundation {
        said.push_str("; a foundation");
    }
    if score.private {
        said.push_str("; private");
    }
    said
}

fn numbers(question: &Question, answer: &Answer) -> String {
    let given = question.measures.iter().filter_map(|m| Some((m, answer.measures.get(&m.key)?)));
    let lines: Vec<String> = given
        .map(|(measure, given)| {
            let unit = measure.unit.label();
            let value = match unit {
                "%" => format!("{}%", given.value),
                "number" | "score" => given.value.to_string(),
                "£ thousand" => format!("£{}k", given.value),
                unit => format!("{} {unit}", given.value),
            };
            let on = given.on.map_or_else(String::new, |on| format!(" ({})", on.format("%-d %B %Y")));
            format!("{}: {value}{on}", measure.label)
        })
        .collect();
    lines.join("; ")
}

fn evidence(item: &Evidence) -> String {
    let place = item.location.trim();
    let date = item.date.map(|d| d.format("%-d %B %Y").to_string());
    let rest: Vec<&str> = [Some(place), date.as_deref()].into_iter().flatten().filter(|s| !s.is_empty()).collect();
    let title = item.title.trim();
    if rest.is_empty() { title.into() } else { format!("{title} ({})", rest.join(", ")) }
}
