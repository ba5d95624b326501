//! Technologies considered: how ready the trust is for each, how good the evidence is, and what
//! speaks against it.
//!
//! To the public, readiness is judged on requirements that may be named: otherwise "not yet" alone
//! would tell where a private question stands.

use std::collections::BTreeSet;

use readiness_domain::{
    catalogue::{Finding, Gap, Match, Readiness, Technology},
    framework::{Grade, TechnologyId},
};

use super::{PlanInput, Story, sources::Sources, voice};
use crate::blocks::{Block, Column, Heading, Rich, Table, bold, text};

/// The chapter; nothing when no technology was considered.
pub(super) fn chapter(story: &mut Story<'_>) -> Vec<Block> {
    let input = story.input;
    let known = |m: &'_ Match| input.catalogue.technologies.iter().find(|t| t.id == m.technology);
    let considered: Vec<_> = input.matches.iter().filter_map(|m| Some((m, known(m)?))).collect();
    if considered.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::PageBreak,
        Heading::new(1, "Technologies").anchor("technologies").into(),
        Block::p(intro(story, considered.len())),
        overview(story, &considered).into(),
        Block::p(grades(&considered)),
        Heading::new(2, "What the evidence says").anchor("evidence").into(),
    ];
    let adopted: Vec<&TechnologyId> = input.plan.iter().flat_map(|plan| &plan.request.technologies).collect();
    let items = considered.iter().map(|(_, technology)| evidence(&mut story.sources, technology, adopted.contains(&&technology.id)));
    blocks.push(Block::bullets(items.collect::<Vec<_>>()));
    blocks
}

fn intro(story: &Story<'_>, n: usize) -> String {
    let mut said = format!(
        "{} from the catalogue of proven technologies {} set beside what they need. Being ready is not a reason to buy: it says that nothing known is in the way.",
        voice::capital(&voice::counted(n, "technology", "technologies")),
        voice::agree(n, "is", "are"),
    );
    if story.veil.is_public() {
        said.push_str(" Only requirements that may be published are judged here.");
    }
    said
}

fn overview(story: &Story<'_>, considered: &[(&Match, &Technology)]) -> Table {
    let mut columns = vec![Column::words("Technology"), Column::words("Evidence"), Column::words("What is in the way").share(2.2)];
    let plan = story.input.plan;
    if plan.is_some() {
        columns.push(Column::words("Possible from"));
    }
    let rows = considered.iter().map(|(found, technology)| {
        let mut row = vec![technology.name.clone(), format!("Grade {}", technology.grade.code()), in_the_way(story, found)];
        if let Some(plan) = &plan {
            row.push(possible_from(story, plan, technology));
        }
        row
    });
    Table::new("Technologies considered, the readiest first", columns).rows(rows)
}

/// `Ready now`, or the gaps that may be named.
fn in_the_way(story: &Story<'_>, found: &Match) -> String {
    let gaps: Vec<&Gap> = found.gaps.iter().filter(|gap| story.veil.shows(&gap.question) && !(story.veil.is_public() && gap.private)).collect();
    if gaps.is_empty() {
        return "Nothing: ready now".into();
    }
    let named: Vec<String> = gaps
        .iter()
        .map(|gap| match gap.stands {
            Some(level) => format!("{} is level {level}, needs {}", gap.title, gap.needs),
            None => format!("{} is not answered, needs {}", gap.title, gap.needs),
        })
        .collect();
    let nearly = found.readiness == Readiness::Nearly || gaps.iter().all(|gap| gap.steps == 1) && gaps.len() <= 3;
    format!("{}: {}", if nearly { "Nearly ready" } else { "Not yet ready" }, named.join("; "))
}

/// When the plan gets there. To the public only for technologies that ask nothing private.
fn possible_from(story: &Story<'_>, plan: &PlanInput<'_>, technology: &Technology) -> String {
    if story.veil.is_public() && technology.requires.iter().any(|need| !story.veil.shows(&need.question)) {
        return "–".into();
    }
    let ready = plan.appraisal.technologies.iter().find(|t| t.technology == technology.id).and_then(|t| t.ready.as_deref());
    match ready {
        Some("now") => "now".into(),
        Some(quarter) => format!("end of {quarter}"),
        None => "after the plan".into(),
    }
}

/// What the grades in use mean.
fn grades(considered: &[(&Match, &Technology)]) -> String {
    let used: BTreeSet<Grade> = considered.iter().map(|(_, technology)| technology.grade).collect();
    let meanings: Vec<&str> = used.into_iter().map(Grade::label).collect();
    format!("Grades of evidence: {}.", meanings.join("; "))
}

/// Results, what speaks against, and their sources.
fn evidence(sources: &mut Sources<'_>, technology: &Technology, adopted: bool) -> Rich {
    let grade = technology.grade.code();
    let chosen = if adopted { ", chosen for this plan" } else { "" };
    let mut spans = vec![bold(format!("{} (grade {grade}{chosen}). ", technology.name))];
    let mut said: Vec<String> = technology.results.iter().map(|finding| claim(sources, finding)).collect();
    match (technology.contrary.as_slice(), technology.contrary_none.as_deref().map_or("", str::trim)) {
        ([], "") => {}
        ([], none) => said.push(voice::stopped(none)),
        (against, _) => {
            let against: Vec<String> = against.iter().map(|finding| claim(sources, finding)).collect();
            said.push(format!("Against: {}", against.join(" ")));
        }
    }
    spans.push(text(said.join(" ")));
    Rich(spans)
}

fn claim(sources: &mut Sources<'_>, finding: &Finding) -> String {
    let claim = finding.claim.trim().trim_end_matches('.');
    let place = match finding.place.trim() {
        "" => String::new(),
        place if claim.contains(place) => String::new(),
        place => format!(" ({place})"),
    };
    let reported = if sources.is_weak(&finding.source) && !claim.to_lowercase().contains("reported") { "Reported: " } else { "" };
    let cited = sources.cite(&finding.source);
    format!("{reported}{claim}{place}{cited}.")
}
