//! The position: the band in full, then domain by domain what is strong and what is weak.

use readiness_domain::{
    framework::{LevelText, Question},
    scoring::{DomainScore, QuestionScore, Share, State},
};

use super::{Audience, Story, profile, summary, voice};
use crate::{
    blocks::{Block, Heading, Rich, bold, text},
    figures,
};

/// So many questions are named as strong, and as weak, in each domain.
const NAMED: usize = 3;

/// Position, with profile, benefit gaps and change.
pub(super) fn chapter(story: &mut Story<'_>) -> Vec<Block> {
    let card = story.input.scorecard;
    let mut blocks = vec![Block::PageBreak, Heading::new(1, "Position").anchor("position").into()];
    blocks.extend(band(story));
    for domain in &card.domains {
        blocks.extend(section(story, domain));
    }
    blocks.push(Heading::new(2, "All questions at a glance").into());
    blocks.push(Block::Together(vec![figures::heat_map(card, story.input.audience).figure(), Block::p(key(story))]));
    blocks.extend(profile::sections(story));
    blocks
}

/// What the band means and every condition of the next.
fn band(story: &Story<'_>) -> Vec<Block> {
    let (card, edition) = (story.input.scorecard, story.input.edition);
    let mut blocks = vec![Heading::new(2, "The band and what blocks the next").anchor("band").into()];
    let mut said = card.band.reason.sentence.clone();
    if let Some(rule) = card.band.stated.and_then(|band| edition.bands.iter().find(|r| r.band == band)) {
        said = format!("{said} {}", voice::stopped(&rule.statement));
    }
    blocks.push(Block::p(said));
    if card.band.stated.is_none() {
        return blocks;
    }
    let mut items: Vec<String> =
        card.band.blockers.iter().filter(|b| summary::may_name(story, b)).map(|b| b.sentence.clone()).collect();
    let hidden = card.band.blockers.len() - items.len();
    if hidden > 0 {
        items.push(summary::unnamed(hidden));
    }
    if !items.is_empty() {
        blocks.push(Block::bullets(items));
    }
    blocks
}

fn section(story: &Story<'_>, domain: &DomainScore) -> Vec<Block> {
    let mut blocks = vec![Heading::new(2, domain.domain.label()).into(), Block::p(standing(story, domain))];
    let here =
        story.input.scorecard.questions.iter().filter(|q| q.domain == domain.domain && q.state == State::Answered);
    let mut shown: Vec<&QuestionScore> = here.filter(|q| story.veil.shows_score(q)).collect();
    // Lowest first; those with most still to do come before those that are nearly there.
    shown.sort_by_key(|q| (q.stated, q.next.as_ref().map(|n| std::cmp::Reverse(n.missing.len()))));
    let high = |q: &&&QuestionScore| q.stated.is_some_and(|level| level.get() >= 3);
    let top = shown.last().and_then(|q| q.stated);
    let strong: Vec<&QuestionScore> = shown.iter().rev().filter(high).take(NAMED).copied().collect();
    let strong: Vec<&QuestionScore> =
        strong.into_iter().filter(|q| q.stated.is_some_and(|l| l.get() >= 4) || q.stated == top).collect();
    let named = |q: &QuestionScore| strong.iter().any(|s| s.question == q.question);
    let weak = shown.iter().filter(|q| q.stated.is_some_and(|l| l.get() <= 2) && !named(q)).take(NAMED);
    let weak: Vec<&QuestionScore> = weak.copied().collect();
    for (title, list, with_missing) in [("Strong", strong, false), ("Weak", weak, true)] {
        if !list.is_empty() {
            blocks.push(Heading::new(3, title).quiet().into());
            blocks.push(Block::bullets(list.into_iter().map(|q| item(story, q, with_missing))));
        }
    }
    blocks
}

/// The score, its range, what it rests on.
fn standing(story: &Story<'_>, domain: &DomainScore) -> String {
    let name = domain.domain.label();
    let hidden = |q: &&QuestionScore| q.domain == domain.domain && q.stated.is_some() && !story.veil.shows_score(q);
    let hidden = story.input.scorecard.questions.iter().filter(hidden).count();
    let Some(score) = domain.range.stated else {
        return if domain.applicable == 0 {
            format!("No question of {name} applies.")
        } else {
            format!(
                "{name} has no score yet: none of its {} is answered.",
                voice::counted(domain.applicable as usize, "question", "questions")
            )
        };
    };
    let range = voice::range(&domain.range);
    let range = if range.is_empty() { String::new() } else { format!(", within a range of {range}") };
    let answered = if domain.answered == domain.applicable {
        match domain.applicable {
            1 => "its one question answered".into(),
            2 => "both questions answered".into(),
            n => format!("all {} questions answered", voice::number(n as usize)),
        }
    } else {
        format!("{} of {} questions answered", domain.answered, domain.applicable)
    };
    let mut said = format!("{name} stands at {score}{range}, with {answered}.");
    said.push_str(&criteria(domain.criteria));
    if hidden > 0 {
        said.push_str(&format!(
            " {} {} in the score and {} not named here.",
            voice::capital(&story.veil.unnamed(hidden, "question", "questions")),
            voice::agree(hidden, "counts", "count"),
            voice::agree(hidden, "is", "are")
        ));
    }
    said
}

fn criteria(share: Share) -> String {
    share.percent().map_or_else(String::new, |percent| {
        format!(" Of their criteria, {percent}% are met ({} of {}).", share.met, share.of)
    })
}

/// A question with its level, what that looks like, and what the next level would take.
fn item(story: &Story<'_>, score: &QuestionScore, with_missing: bool) -> Rich {
    let level = score.stated.map_or_else(String::new, |level| format!(" (level {level})"));
    let mut spans = vec![bold(format!("{}{level}. ", score.title))];
    let question = story.input.edition.question(&score.question);
    let here = question.zip(score.stated).and_then(|(q, level)| q.levels.get(level.index()));
    spans.push(text(here.map_or_else(String::new, |LevelText { statement, .. }| voice::stopped(statement))));
    if with_missing && story.input.audience == Audience::Private {
        spans.extend(question.and_then(|q| missing(q, score)).map(text));
    }
    Rich(spans)
}

/// ` For level 3: …; ….`
fn missing(question: &Question, score: &QuestionScore) -> Option<String> {
    let next = score.next.as_ref().filter(|next| !next.missing.is_empty())?;
    let criteria = question.criteria(next.level).iter().filter(|c| next.missing.contains(&c.key));
    let texts: Vec<String> = criteria.map(|c| voice::small(c.text.trim().trim_end_matches('.'))).collect();
    Some(format!(" Missing for level {}: {}.", next.level, texts.join("; ")))
}

/// How to read the tiles.
fn key(story: &Story<'_>) -> String {
    let card = story.input.scorecard;
    let mut said = "Each tile is one question: its code above, its level below; a darker tile is a higher level. The codes are those of the appendix.".to_string();
    if card.questions.iter().any(|q| q.state == State::Unanswered) {
        said.push_str(" A dash means that the question is not answered.");
    }
    if card.questions.iter().any(|q| q.state == State::NotApplicable && story.veil.shows_score(q)) {
        said.push_str(" “n/a” means that it does not apply.");
    }
    if card.questions.iter().any(|q| !story.veil.shows_score(q)) {
        said.push_str(" “private” marks a question whose level is not for publication.");
    }
    said
}
