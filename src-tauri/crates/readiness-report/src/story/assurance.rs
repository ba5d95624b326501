//! How far the answers can be trusted: what stands behind them, what contradicts itself, who
//! answered, and how scores are made.

use readiness_domain::{
    framework::Domain,
    scoring::{CheckItem, Checks, FoundContradiction, State},
};

use super::{Story, method, voice};
use crate::blocks::{Block, Column, Heading, Rich, Table, bold, text};

/// So many items of each kind of check are named in the private edition.
const ITEMS: usize = 6;

/// The chapter.
pub(super) fn chapter(story: &mut Story<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Heading::new(1, "Assurance").anchor("assurance").into(),
        Heading::new(2, "What stands behind the answers").quiet().into(),
        Block::p(intro(story)),
        behind(story).into(),
    ];
    blocks.extend(contradictions(story));
    blocks.extend(open(story));
    blocks.extend(who(story));
    blocks.extend(method::section(story));
    blocks
}

fn intro(story: &Story<'_>) -> String {
    let a = &story.input.scorecard.assurance;
    let answered = a.verified + a.evidenced + a.judgement + a.unsure;
    let all = answered + a.unanswered + a.not_applicable;
    if answered == 0 {
        return format!("None of the {} is answered yet.", voice::counted(all as usize, "question", "questions"));
    }
    let firm = (a.verified + a.evidenced) as usize;
    let named = if firm == 0 { "None".to_string() } else { voice::capital(&voice::number(firm)) };
    let mut said = format!(
        "{named} of {} {} on evidence that is named or was checked by someone outside the team.",
        voice::counted(answered as usize, "answer", "answers"),
        voice::agree(firm.max(1), "rests", "rest")
    );
    if a.to_confirm > 0 {
        let copied = voice::capital(&voice::counted(a.to_confirm as usize, "answer was", "answers were"));
        said.push_str(&format!(
            " {copied} copied from an earlier assessment and {} to be confirmed.",
            voice::agree(a.to_confirm as usize, "is", "are")
        ));
    }
    said
}

fn behind(story: &Story<'_>) -> Table {
    let a = &story.input.scorecard.assurance;
    let rows = [
        ("Verified", a.verified, "Checked by someone outside the team"),
        ("Evidenced", a.evidenced, "Evidence is named"),
        ("Judgement", a.judgement, "The team's judgement; may be one level lower"),
        ("Unsure", a.unsure, "May be one level lower or higher"),
        ("Not answered", a.unanswered, "Left out of the score; counted as 1 to 5 in the range"),
        ("Not applicable", a.not_applicable, "Left out, with a reason"),
    ];
    let all: u32 = rows.iter().map(|(_, n, _)| n).sum();
    let columns = [Column::words("Answers"), Column::numbers("Questions"), Column::words("What it means")];
    Table::new("Questions by what stands behind their answers", columns)
        .rows(rows.iter().map(|(name, n, meaning)| [(*name).to_string(), n.to_string(), (*meaning).to_string()]))
        .totals(["All questions".to_string(), all.to_string(), String::new()])
}

fn contradictions(story: &Story<'_>) -> Vec<Block> {
    let all = &story.input.scorecard.contradictions;
    if all.is_empty() {
        return Vec::new();
    }
    let veil = story.veil;
    let may = |c: &&FoundContradiction| {
        !veil.is_public() || (!c.private && c.questions.iter().all(|q| veil.shows(q)) && veil.says(&c.sentence))
    };
    let (shown, hidden): (Vec<&FoundContradiction>, Vec<_>) = all.iter().partition(may);
    let mut items: Vec<String> = shown.iter().map(|c| voice::stopped(&c.sentence)).collect();
    if !hidden.is_empty() {
        items.push(format!(
            "{} {} set out in the private edition.",
            voice::capital(&voice::counted(hidden.len(), "contradiction", "contradictions")),
            voice::agree(hidden.len(), "is", "are")
        ));
    }
    let said = if all.len() == 1 {
        "One contradiction between answers is open. It changes no score; those who answered need to settle it."
            .to_string()
    } else {
        format!(
            "{} between answers are open. They change no score; those who answered need to settle them.",
            voice::capital(&voice::counted(all.len(), "contradiction", "contradictions"))
        )
    };
    vec![
        Heading::new(2, "Contradictions open").anchor("contradictions").quiet().into(),
        Block::p(said),
        Block::bullets(items),
    ]
}

/// What is left to check, counted; named in private.
fn open(story: &Story<'_>) -> Vec<Block> {
    let Some(checks) = story.input.checks else { return Vec::new() };
    let items: Vec<Rich> = kinds(checks)
        .into_iter()
        .filter(|(_, _, list)| !list.is_empty())
        .map(|(one, many, list)| {
            let count = voice::capital(&voice::counted(list.len(), one, many));
            if story.veil.is_public() {
                return text(format!("{count}.")).into();
            }
            let more = list.len().saturating_sub(ITEMS);
            // What is missing is plain from the count: the titles are enough.
            if std::ptr::eq(list, checks.missing.as_slice()) {
                let mut titles: Vec<&str> = list.iter().take(ITEMS).map(|item| item.title.as_str()).collect();
                let rest = voice::counted(more, "more", "more");
                titles.extend((more > 0).then_some(rest.as_str()));
                return Rich(vec![bold(format!("{count}: ")), text(format!("{}.", titles.join("; ")))]);
            }
            let mut said: Vec<String> = list.iter().take(ITEMS).map(|item| voice::stopped(&item.sentence)).collect();
            if more > 0 {
                said.push(format!("And {}.", voice::counted(more, "more", "more")));
            }
            Rich(vec![bold(format!("{count}. ")), text(said.join(" "))])
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Heading::new(2, "Left to check").anchor("checks").quiet().into(), Block::bullets(items)]
}

fn kinds(checks: &Checks) -> [(&'static str, &'static str, &[CheckItem]); 5] {
    [
        ("question is not answered", "questions are not answered", &checks.missing),
        ("answer claims evidence and names none", "answers claim evidence and name none", &checks.unevidenced),
        ("item of evidence is older than 12 months", "items of evidence are older than 12 months", &checks.stale),
        ("answer is copied and not yet confirmed", "answers are copied and not yet confirmed", &checks.to_confirm),
        ("number is not given", "numbers are not given", &checks.measures_missing),
    ]
}

/// Which roles answer for which domain. Roles are those of the question set, never a person.
fn who(story: &Story<'_>) -> Vec<Block> {
    let card = story.input.scorecard;
    let row = |domain: &Domain| {
        let here = || card.questions.iter().filter(|q| q.domain == *domain);
        let mut roles: Vec<(&str, usize)> = Vec::new();
        for score in here() {
            let role = story.input.edition.question(&score.question).map_or("", |q| q.answered_by.trim());
            match roles.iter_mut().find(|(known, _)| *known == role) {
                Some((_, n)) => *n += 1,
                None => roles.push((role, 1)),
            }
        }
        roles.retain(|(role, _)| !role.is_empty());
        roles.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        let named: Vec<String> = roles
            .iter()
            .map(|(role, n)| if *n == 1 { voice::small(role) } else { format!("{} ({n})", voice::small(role)) })
            .collect();
        // As in the domain's score: what does not apply is neither answered nor open.
        let applies = || here().filter(|q| q.state != State::NotApplicable);
        let answered = applies().filter(|q| q.state != State::Unanswered).count();
        let counts = format!("{answered} of {}", applies().count());
        (!named.is_empty()).then(|| [domain.label().to_string(), counts, voice::capital(&voice::list(&named))])
    };
    let rows: Vec<[String; 3]> = Domain::ALL.iter().filter_map(row).collect();
    if rows.is_empty() || card.questions.iter().all(|q| q.state == State::Unanswered) {
        return Vec::new();
    }
    let columns = [
        Column::words("Domain"),
        Column::words("Answered"),
        Column::words("Roles asked, with the number of questions where more than one").share(4.0),
    ];
    vec![
        Heading::new(2, "Who is asked which part").anchor("roles").quiet().into(),
        Table::new("Roles that usually answer, by domain", columns).rows(rows).into(),
    ]
}
