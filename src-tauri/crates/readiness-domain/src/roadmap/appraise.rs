//! Everything that follows from a choice of actions and quarters: pure reckoning, no judgement.

use std::collections::BTreeMap;

use super::{
    Appraisal, Candidate, ChangeFunding, ForecastPoint, PeopleUse, Request, Step, TechnologyReadiness, YearMoney,
    breaches::breaches,
    candidate::holds,
    ledger::{Exact, Ledger, Spend, whole},
    left_out::left_out,
};
use crate::{
    Edition, Level, QuestionId, Trust,
    assessment::{Answer, Answers, Choice, financial_year},
    catalogue::Catalogue,
    framework::ActionId,
    scoring::standing,
};

/// National estimate of one-off revenue per £1 of capital, pence: £2.25bn to £5bn.
pub const NATIONAL_ONE_OFF_PENCE: u32 = 45;
/// National estimate of recurring revenue a year per £1 of capital, pence: £1.5bn to £5bn.
pub const NATIONAL_RECURRING_PENCE: u32 = 30;

/// What a choice costs and brings. `candidates` come from [`super::library`] for the same request;
/// steps need not be a solver's: whatever they break is listed, nothing is mended.
pub fn appraise(
    edition: &Edition,
    catalogue: &Catalogue,
    trust: &Trust,
    answers: &Answers,
    request: &Request,
    candidates: &[Candidate],
    steps: &[Step],
) -> Appraisal {
    let means = &request.means;
    let by_id: BTreeMap<&ActionId, &Candidate> = candidates.iter().map(|c| (&c.action, c)).collect();
    let chosen: Vec<(&Candidate, &Step)> = steps.iter().filter_map(|s| Some((*by_id.get(&s.action)?, s))).collect();
    let mut ledger = Ledger::new(means);
    for (candidate, step) in &chosen {
        ledger.enter(candidate, step.start, means);
    }
    let total = ledger.total();
    let levels = levels_by_quarter(&chosen, answers, means.horizon());
    let stages: Vec<Answers> = levels.iter().map(|levels| raised(answers, levels)).collect();
    Appraisal {
        money: (means.start.year()..)
            .zip(ledger.years.iter().zip(&means.years))
            .map(|(year, (spent, means))| YearMoney {
                year: financial_year(year),
                spent: spent.rounded(),
                capital_means: means.capital,
                revenue_means: means.revenue,
            })
            .collect(),
        total: total.rounded(),
        tail: whole(ledger.tail),
        people: (0..)
            .zip(&ledger.people)
            .map(|(n, [digital, clinical, change])| PeopleUse {
                quarter: means.start.plus(n),
                digital: whole(*digital),
                clinical: whole(*clinical),
                change: whole(*change),
                means: means.people_in(n),
            })
            .collect(),
        change_funding: change_funding(&total, ledger.tail),
        forecast: forecast(edition, trust, request, &levels, &stages),
        left_out: left_out(edition, request, candidates, &chosen, &ledger),
        technologies: technologies(edition, catalogue, trust, request, &stages),
        breaches: breaches(request, candidates, steps, &ledger),
    }
}

/// Levels that differ from the start, now and after each quarter, under the gated rule: a level
/// counts when it and all below it have been completed.
fn levels_by_quarter(
    chosen: &[(&Candidate, &Step)],
    answers: &Answers,
    horizon: u32,
) -> Vec<BTreeMap<QuestionId, Level>> {
    let mut done: BTreeMap<(&QuestionId, Level), u32> = BTreeMap::new();
    for (candidate, step) in chosen {
        let end = done.entry((&candidate.question, candidate.to)).or_insert(step.end);
        *end = (*end).min(step.end);
    }
    (0..=horizon)
        .map(|point| {
            let mut levels = BTreeMap::new();
            for question in done.keys().map(|(question, _)| *question) {
                let Some(now) = answers.get(question).and_then(crate::Answer::level) else { continue };
                let mut level = now;
                while let Some(next) =
                    level.next().filter(|n| done.get(&(question, *n)).is_some_and(|end| *end < point))
                {
                    level = next;
                }
                if level > now {
                    levels.insert(question.clone(), level);
                }
            }
            levels
        })
        .collect()
}

/// The choices as they will stand: nothing else of an answer bears on what is expected.
fn raised(answers: &Answers, levels: &BTreeMap<QuestionId, Level>) -> Answers {
    let choice = |id, answer: &Answer| match levels.get(id) {
        Some(level) => Some(Choice::Level(*level)),
        None => answer.choice.clone(),
    };
    let bare = |id, answer| Answer { choice: choice(id, answer), ..Answer::default() };
    answers.iter().map(|(id, answer)| (id.clone(), bare(id, answer))).collect()
}

fn forecast(
    edition: &Edition,
    trust: &Trust,
    request: &Request,
    levels: &[BTreeMap<QuestionId, Level>],
    stages: &[Answers],
) -> Vec<ForecastPoint> {
    let mut points: Vec<ForecastPoint> = Vec::with_capacity(levels.len());
    for (n, (levels, answers)) in (0..).zip(levels.iter().zip(stages)) {
        let label = label(request, n);
        let point = if let Some(same) = points.last().filter(|last| &last.levels == levels) {
            ForecastPoint { label, ..same.clone() }
        } else {
            let standing = standing(edition, trust.setting, answers);
            ForecastPoint {
                label,
                domains: standing.domains,
                overall: standing.overall,
                band: standing.band,
                levels: levels.clone(),
            }
        };
        points.push(point);
    }
    points
}

/// `Now`, or the quarter just completed.
fn label(request: &Request, point: u32) -> String {
    if point == 0 { "Now".into() } else { request.means.start.plus(point - 1).label() }
}

fn technologies(
    edition: &Edition,
    catalogue: &Catalogue,
    trust: &Trust,
    request: &Request,
    stages: &[Answers],
) -> Vec<TechnologyReadiness> {
    let ready = |technology: &crate::catalogue::Technology| {
        let holds =
            |answers: &Answers| technology.requires.iter().all(|need| holds(need, edition, trust.setting, answers));
        let point = stages.iter().position(holds)?;
        Some(if point == 0 { "now".to_string() } else { label(request, u32::try_from(point).ok()?) })
    };
    let of_setting = catalogue.technologies.iter().filter(|t| t.settings.contains(&trust.setting));
    of_setting
        .map(|t| TechnologyReadiness { technology: t.id.clone(), name: t.name.clone(), ready: ready(t) })
        .collect()
}

/// Revenue per £1 of capital beside the national estimate: a reference line, never pass or fail.
fn change_funding(total: &Spend, tail: Exact) -> ChangeFunding {
    let one_off = total.technology + total.change;
    let pence =
        |part: Exact| (*total.capital.numer() > 0).then(|| whole(part * Exact::from_integer(100) / total.capital));
    let (one_off_pence, recurring_pence) = (pence(one_off), pence(tail));
    let here = match (one_off_pence, recurring_pence, pence(total.change)) {
        (Some(one_off), Some(recurring), Some(change)) => format!(
            "For each £1 of capital this plan has {one_off}p of one-off revenue, {change}p of it for the change itself, and {recurring}p of recurring revenue a year."
        ),
        _ => "This plan has no capital, so there is nothing to compare.".into(),
    };
    ChangeFunding {
        one_off_pence,
        recurring_pence,
        national_one_off_pence: NATIONAL_ONE_OFF_PENCE,
        national_recurring_pence: NATIONAL_RECURRING_PENCE,
        sentence: format!(
            "{here} A national estimate for England has {NATIONAL_ONE_OFF_PENCE}p and {NATIONAL_RECURRING_PENCE}p (Health Foundation and PA Consulting, 2025: £5bn of capital, £2.25bn of one-off revenue and £1.5bn of revenue a year). It is a reference, not a test."
        ),
    }
}
