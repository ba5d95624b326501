//! Technologies considered: how ready the trust is for each, how good the evidence is, and what
//! speaks against it.
//!
//! To the public, readiness is judged on requirements that may be named, in order and in words:
//! otherwise "not yet" alone would tell where a private question stands.

use std::collections::BTreeSet;

use readiness_domain::{
    catalogue::{Finding, Gap, Match, Technology, is_own},
    framework::Grade,
};

use super::{PlanInput, Story, sources::Sources, voice};
use crate::blocks::{Block, Column, Heading, Rich, Table, bold, text};

/// So many technologies are set out; the application has all.
const SHOWN: usize = 8;
/// So many gaps, each of one level, count as nearly ready; the domain's own rule.
const NEARLY: usize = 3;

/// A technology with the gaps that may be named.
struct Considered<'a> {
    technology: &'a Technology,
    gaps: Vec<&'a Gap>,
    /// Whether it needs something that may not be named.
    veiled: bool,
    chosen: bool,
}

/// The chapter; nothing when no technology was considered.
pub(super) fn chapter(story: &mut Story<'_>) -> Vec<Block> {
    let plan = story.input.plan;
    let all = considered(story);
    let of = all.len();
    let (mut shown, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|c| c.chosen || within_reach(plan.as_ref(), c));
    shown.sort_by_key(|c| !c.chosen);
    shown.extend(rest);
    shown.truncate(SHOWN);
    if shown.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Heading::new(1, "Technologies").anchor("technologies").into(),
        Block::p(intro(story, shown.len(), of)),
        overview(story, &shown).into(),
        Block::p(grades(&shown)),
        Heading::new(2, "What the evidence says").anchor("evidence").quiet().into(),
        Block::p(
            "For each, its leading result and what speaks against it. The catalogue of the application holds every finding.",
        ),
    ];
    let items: Vec<Rich> = shown.iter().map(|c| evidence(&mut story.sources, c)).collect();
    blocks.push(Block::bullets(items));
    blocks
}

fn considered<'a>(story: &Story<'a>) -> Vec<Considered<'a>> {
    let (input, veil) = (story.input, story.veil);
    let known = |found: &Match| input.catalogue.technologies.iter().find(|t| t.id == found.technology);
    let mut all: Vec<Considered<'a>> = input
        .matches
        .iter()
        .filter_map(|found| {
            let technology = known(found)?;
            let open = |gap: &&Gap| veil.shows(&gap.question) && !(veil.is_public() && gap.private);
            Some(Considered {
                technology,
                gaps: found.gaps.iter().filter(open).collect(),
                veiled: technology.requires.iter().any(|need| !veil.shows(&need.question)),
                chosen: input.plan.is_some_and(|plan| plan.request.technologies.contains(&technology.id)),
            })
        })
        .collect();
    // The order of the matches tells how ready the trust is for each, private requirements included.
    if veil.is_public() {
        all.sort_by_key(|c| (steps(c), c.veiled, &c.technology.name));
    }
    all
}

fn steps(considered: &Considered<'_>) -> u32 {
    considered.gaps.iter().map(|gap| gap.steps).sum()
}

fn is_near(considered: &Considered<'_>) -> bool {
    considered.gaps.len() <= NEARLY && considered.gaps.iter().all(|gap| gap.steps == 1)
}

/// Ready, nearly ready, or made possible by the plan.
fn within_reach(plan: Option<&PlanInput<'_>>, considered: &Considered<'_>) -> bool {
    let reached = |plan: &PlanInput<'_>| {
        let found = plan.appraisal.technologies.iter().find(|t| t.technology == considered.technology.id);
        found.is_some_and(|t| t.ready.is_some())
    };
    is_near(considered) || (!considered.veiled && plan.is_some_and(reached))
}

fn intro(story: &Story<'_>, n: usize, of: usize) -> String {
    let which = if n == of {
        voice::capital(&voice::counted(n, "technology of the catalogue", "technologies of the catalogue"))
    } else {
        format!("{} of {of} technologies of the catalogue", voice::capital(&voice::number(n)))
    };
    let mut said = format!(
        "{which} {} set beside what {}{}. Being ready is not a reason to buy; it means only that nothing known is in the way.",
        voice::agree(n, "is", "are"),
        voice::agree(n, "it needs", "they need"),
        if n == of { "" } else { ": those chosen for the plan and those within closest reach" },
    );
    if story.veil.is_public() {
        said.push_str(&format!(" Here, only requirements outside {} are judged.", story.veil.subject()));
    }
    said
}

fn overview(story: &Story<'_>, considered: &[Considered<'_>]) -> Table {
    let mut columns = vec![
        Column::words("Technology").share(2.4),
        Column::words("Evidence").share(1.0),
        Column::words("What is in the way").share(3.4),
    ];
    let plan = story.input.plan;
    if plan.is_some() {
        columns.push(Column::words("Possible from").share(1.3));
    }
    let rows = considered.iter().map(|c| {
        let mut row = vec![c.technology.name.clone(), format!("Grade {}", c.technology.grade.code()), in_the_way(c)];
        if let Some(plan) = &plan {
            row.push(possible_from(plan, c));
        }
        row
    });
    Table::new("Technologies considered, those with least in the way first", columns).rows(rows)
}

/// The gaps that may be named.
fn in_the_way(considered: &Considered<'_>) -> String {
    if considered.gaps.is_empty() {
        return if considered.veiled { "Nothing that may be named here".into() } else { "Nothing: ready now".into() };
    }
    let named: Vec<String> = considered
        .gaps
        .iter()
        .map(|gap| match gap.stands {
            Some(level) => format!("{} is level {level}, needs level {}", gap.title, gap.needs),
            None => format!("{} is not answered, needs level {}", gap.title, gap.needs),
        })
        .collect();
    let ready = if considered.gaps.iter().any(|gap| gap.stands.is_none()) {
        "Not yet known"
    } else if is_near(considered) {
        "Nearly ready"
    } else {
        "Not yet ready"
    };
    format!("{ready}: {}", named.join("; "))
}

/// When the plan gets there. To the public only for technologies that ask nothing private.
fn possible_from(plan: &PlanInput<'_>, considered: &Considered<'_>) -> String {
    if considered.veiled {
        return "Not stated here".into();
    }
    let found = plan.appraisal.technologies.iter().find(|t| t.technology == considered.technology.id);
    match found.and_then(|t| t.ready.as_deref()) {
        Some("now") => "Now".into(),
        Some(quarter) => format!("End of {quarter}"),
        None => "After the plan".into(),
    }
}

/// What the grades in use mean.
fn grades(considered: &[Considered<'_>]) -> String {
    let used: BTreeSet<Grade> = considered.iter().map(|c| c.technology.grade).collect();
    let meanings: Vec<&str> = used.into_iter().map(Grade::label).collect();
    format!("Grades of evidence: {}.", meanings.join("; "))
}

/// The leading result, what speaks against it, and their sources.
fn evidence(sources: &mut Sources<'_>, considered: &Considered<'_>) -> Rich {
    let technology = considered.technology;
    let chosen = if considered.chosen { ", chosen for this plan" } else { "" };
    let mut said: Vec<String> = technology.results.first().map(|finding| claim(sources, finding)).into_iter().collect();
    let none = technology.contrary_none.as_deref().map_or("", str::trim);
    match technology.contrary.first() {
        Some(against) => {
            let against = claim(sources, against);
            said.push(match against.strip_prefix("Reported: ") {
                Some(against) => format!("Against, as reported: {against}"),
                None => format!("Against: {against}"),
            });
        }
        None if none.is_empty() => {}
        None => said.push(format!("Against: {}", voice::small(&voice::stopped(none)))),
    }
    let own = if is_own(&technology.id) { ", the trust's own entry" } else { "" };
    let name = format!("{} (grade {}{own}{chosen}). ", technology.name, technology.grade.code());
    Rich(vec![bold(name), text(said.join(" "))])
}

fn claim(sources: &mut Sources<'_>, finding: &Finding) -> String {
    let claim = finding.claim.trim().trim_end_matches('.');
    let place = match finding.place.trim() {
        "" => String::new(),
        place if claim.contains(place) => String::new(),
        place => format!(" ({place})"),
    };
    let weak = sources.is_weak(&finding.source) && !claim.to_lowercase().contains("reported");
    let reported = if weak { "Reported: " } else { "" };
    let cited = sources.cite(&finding.source);
    format!("{reported}{claim}{place}{cited}.")
}
