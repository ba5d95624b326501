//! The method in half a page.

use super::{Story, voice};
use crate::{
    blocks::{Block, Heading, bold, text},
    figures,
};

/// How levels, scores, ranges and bands come about.
pub(super) fn section(story: &Story<'_>) -> Vec<Block> {
    let edition = story.input.edition;
    let asked = story.input.scorecard.questions.len();
    let setting = story.input.trust.setting.label().to_lowercase();
    let paragraphs = [
        (
            "Questions and levels. ",
            format!(
                "{} of the set {} {} asked in {setting} care, in four domains. Each has five levels with criteria that a person outside the team could check. A level holds when every criterion of it, and of all below, is met.",
                voice::capital(&voice::counted(asked, "question", "questions")),
                edition.id,
                voice::agree(asked, "is", "are")
            ),
        ),
        (
            "Scores. ",
            "A domain's score is the mean of the levels of its answered questions, by the weights of the set; overall is the mean of the four domains. Questions that do not apply or are not answered are left out. Scores are rounded to one decimal place only where they are printed; thresholds are judged on exact values.".into(),
        ),
        (
            "Ranges. ",
            "Verified and evidenced answers count as they stand. A judgement may be one level lower; an unsure answer one lower or one higher; a question without an answer anything from 1 to 5. The range is what remains possible.".into(),
        ),
    ];
    let mut blocks = vec![Heading::new(2, "Method").anchor("method").into()];
    blocks.extend(paragraphs.into_iter().map(|(lead, said)| Block::p([bold(lead), text(said)])));
    if !edition.bands.is_empty() {
        let rules = edition.bands.iter().map(|rule| format!("{}: {}", rule.title, figures::asks(rule)));
        blocks.push(Block::p([
            bold("Bands. "),
            text(format!(
                "The band is the highest whose conditions, and those of every band below, hold. {}.",
                rules.collect::<Vec<_>>().join("; ")
            )),
        ]));
    }
    if story.input.plan.is_some() {
        blocks.push(Block::p([
            bold("Plan. "),
            text("Actions and quarters are chosen so that money and people stay within what there is in each year and quarter, and so that nothing starts before what it needs is complete. The forecast applies the same scoring to the levels then reached."),
        ]));
    }
    blocks.push(Block::p("This is a self-assessment of the trust. It is aligned with What Good Looks Like; it is not the national Digital Maturity Assessment, and its scores are not comparable with it."));
    blocks
}
