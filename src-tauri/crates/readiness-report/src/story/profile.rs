//! The position seen from other sides: what changed since the last assessment, the answers that
//! matter most, what is bought and not used, and the seven pillars.

use readiness_domain::{
    Score,
    framework::SourceId,
    scoring::{Comparison, Effect, Movement, NOT_THE_SAME, PillarScore, ScoreChange},
};

use super::{Audience, Story, voice};
use crate::{
    blocks::{Block, Column, Heading, Table},
    figures,
};

/// So many movements are listed one by one.
const MOVEMENTS: usize = 8;
/// The published national results, in the list of sources.
const PUBLISHED: &str = "nhse-dma-2025";
/// So many pairs of numbers are drawn.
const GAPS: usize = 10;

/// Sections that have something to say.
pub(super) fn sections(story: &mut Story<'_>) -> Vec<Block> {
    // What flows comes before what stands as one piece: fewer gaps at the foot of pages.
    [change(story), sensitivity(story), gaps(story), pillars(story)].concat()
}

fn gaps(story: &Story<'_>) -> Vec<Block> {
    let (card, edition) = (story.input.scorecard, story.input.edition);
    let Some(chart) = figures::widest_gaps(card, edition, story.input.audience, GAPS) else { return Vec::new() };
    let mut intro = "Installed does not mean used. Each pair sets what is in place beside what is in use; the distance is what has been bought and does not yet bring its benefit.".to_string();
    let more = card.benefit_gaps.iter().filter(|gap| story.veil.shows_gap(gap)).count().saturating_sub(GAPS);
    if more > 0 {
        intro.push_str(&format!(
            " The {} widest are shown; {} smaller.",
            voice::number(GAPS),
            voice::counted(more, "more is", "more are")
        ));
    }
    vec![Heading::new(2, "What is bought and not yet used").anchor("gaps").into(), Block::p(intro), chart.figure()]
}

fn pillars(story: &mut Story<'_>) -> Vec<Block> {
    let (card, veil) = (story.input.scorecard, story.veil);
    if card.pillars.iter().all(|p| p.range.is_none_or(|r| r.stated.is_none())) {
        return Vec::new();
    }
    let withheld: Vec<&PillarScore> = card.pillars.iter().filter(|p| !veil.shows_pillar(p, card)).collect();
    let benchmark = story
        .input
        .benchmark
        .filter(|b| b.pillars.iter().any(|p| p.published.quartiles.is_some() || p.published.score.is_some()));
    let mut intro = format!("The same answers, ordered by the seven success measures. This profile is {NOT_THE_SAME}.");
    if let Some(benchmark) = benchmark {
        let cited = story.sources.cite(&SourceId::new(PUBLISHED));
        intro.push_str(&format!(
            " It stands beside published returns of 2025 for {} care{cited}, which come from other questions: read the shape, not the distance.",
            benchmark.setting.label().to_lowercase()
        ));
        if let Some(published) = &benchmark.published {
            intro.push_str(&format!(" “As published” is the return of {published}."));
        }
    }
    if !withheld.is_empty() {
        let names: Vec<&str> = withheld.iter().map(|p| p.pillar.label()).collect();
        intro.push_str(&format!(
            " {} {} not shown, because a private answer could be worked out from {}.",
            voice::list(&names),
            voice::agree(names.len(), "is", "are"),
            voice::agree(names.len(), "it", "them")
        ));
    }
    let figure = figures::pillars(card, story.input.edition, benchmark, story.input.audience).figure();
    vec![
        Heading::new(2, "Profile over the seven pillars").anchor("pillars").into(),
        Block::p(intro),
        // The table first: it can be split where the page ends, the figure cannot.
        pillar_table(story).into(),
        figure,
    ]
}

fn pillar_table(story: &Story<'_>) -> Table {
    let benchmark = story.input.benchmark;
    let published = benchmark.is_some_and(|b| b.pillars.iter().any(|p| p.published.score.is_some()));
    let spread = benchmark.is_some_and(|b| b.pillars.iter().any(|p| p.published.quartiles.is_some()));
    let mut columns = vec![Column::words("Pillar"), Column::numbers("This assessment"), Column::numbers("Range")];
    if published {
        columns.push(Column::numbers("As published"));
    }
    if spread {
        columns.extend(["Lower quartile", "Median", "Upper quartile"].map(Column::numbers));
    }
    let card = story.input.scorecard;
    let rows = card.pillars.iter().map(|pillar| {
        let shown = story.veil.shows_pillar(pillar, card);
        let range = pillar.range.filter(|_| shown);
        let mut cells = vec![
            pillar.pillar.label().to_string(),
            if shown { voice::cell(range.and_then(|r| r.stated)) } else { "not shown".into() },
            range.filter(|r| r.stated.is_some()).map_or_else(String::new, |r| voice::range(&r)),
        ];
        let position =
            benchmark.and_then(|b| b.pillars.iter().find(|p| p.pillar == pillar.pillar)).map(|p| &p.published);
        if published {
            cells.push(voice::cell(position.and_then(|p| p.score)));
        }
        if spread {
            let quartiles = position.and_then(|p| p.quartiles.as_ref());
            cells.extend(
                [quartiles.map(|q| q.q1), quartiles.map(|q| q.median), quartiles.map(|q| q.q3)].map(voice::cell),
            );
        }
        cells
    });
    Table::new(format!("Pillar scores, {NOT_THE_SAME}"), columns).rows(rows)
}

fn change(story: &Story<'_>) -> Vec<Block> {
    let Some(comparison) = story.input.comparison else { return Vec::new() };
    let mut blocks = vec![
        Heading::new(2, "Change since the last assessment").anchor("change").into(),
        Block::p(format!(
            "{} Only questions that were asked alike in “{}” (earlier) and “{}” (now) are compared, so these scores may differ from those above.",
            comparison.sentence, comparison.before, comparison.after
        )),
    ];
    if comparison.comparable > 0 {
        blocks.push(change_table(comparison).into());
    }
    if comparison.overall.change.is_some() {
        let point = |label: &str, at: fn(&ScoreChange) -> Option<Score>| figures::TrendPoint {
            label: label.into(),
            domains: comparison.domains.iter().map(|d| (d.domain, at(&d.change))).collect(),
            overall: at(&comparison.overall),
        };
        blocks.push(figures::trend(&[point("earlier", |c| c.before), point("now", |c| c.after)]).figure());
    }
    let shown: Vec<&Movement> = comparison
        .moved
        .iter()
        .filter(|m| story.veil.shows(&m.question) && !(story.veil.is_public() && m.private))
        .collect();
    let hidden = comparison.moved.len() - shown.len();
    let comment = |m: &Movement| match m.comment.trim() {
        comment if !comment.is_empty() && story.input.audience == Audience::Private => {
            format!(" Comment: {}", voice::stopped(comment))
        }
        _ => String::new(),
    };
    let mut items: Vec<String> = shown.iter().take(MOVEMENTS).map(|m| m.sentence.clone() + &comment(m)).collect();
    if shown.len() > MOVEMENTS {
        let more = voice::counted(shown.len() - MOVEMENTS, "more question moved", "more questions moved");
        items.push(format!("{} by less.", voice::capital(&more)));
    }
    if hidden > 0 {
        let which = if items.is_empty() { "What moved is" } else { "What else moved is" };
        items.push(format!("{which} set out in the private edition."));
    }
    if !items.is_empty() {
        blocks.push(Heading::new(3, "What moved").quiet().into());
        blocks.push(Block::bullets(items));
    }
    blocks
}

fn change_table(comparison: &Comparison) -> Table {
    let columns = [
        Column::words("Domain"),
        Column::numbers("Earlier"),
        Column::numbers("Now"),
        Column::numbers("Change"),
        Column::numbers("Questions compared"),
    ];
    let cells = |change: &ScoreChange| {
        [
            voice::cell(change.before),
            voice::cell(change.after),
            change.change.map_or_else(|| "–".into(), Score::shown_as_change),
        ]
    };
    let row = |name: &str, change: &ScoreChange, compared: u32| {
        let [before, after, by] = cells(change);
        [name.to_string(), before, after, by, compared.to_string()]
    };
    Table::new("Scores on comparable questions", columns)
        .rows(comparison.domains.iter().map(|d| row(d.domain.label(), &d.change, d.comparable)))
        .totals(row("Overall", &comparison.overall, comparison.comparable))
}

/// The answers that a doubt would cost most.
fn sensitivity(story: &Story<'_>) -> Vec<Block> {
    let card = story.input.scorecard;
    let shown =
        card.sensitivity.iter().filter(|s| story.veil.shows(&s.question) && !(story.veil.is_public() && s.private));
    let rows: Vec<[String; 3]> = shown.map(|s| [s.title.clone(), effect(s.up), effect(s.down)]).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = [
        Column::words("Question").share(1.4),
        Column::words("One level up").share(1.0),
        Column::words("One level down").share(1.0),
    ];
    vec![
        Heading::new(2, "The answers that matter most").anchor("sensitivity").quiet().into(),
        Block::p(
            "What one level up or down on a single question would do to the overall score. These answers deserve the closest look.",
        ),
        Table::new("Effect of a single level on overall", columns).rows(rows).into(),
    ]
}

fn effect(effect: Option<Effect>) -> String {
    let Some(effect) = effect else { return "–".into() };
    let change = match effect.overall.shown_as_change().as_str() {
        "0.0" if effect.overall != Score::whole(0) => "less than 0.1".to_string(),
        change => change.to_string(),
    };
    match effect.band.filter(|_| effect.changes_band) {
        Some(band) => format!("{change}, and the band becomes {band}"),
        None => change,
    }
}
