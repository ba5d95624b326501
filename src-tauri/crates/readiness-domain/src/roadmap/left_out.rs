//! Why an action that was wished for is not in the plan.
//!
//! Reckoned against what the plan leaves over: the reason names what is in the way of the start that
//! comes nearest to fitting.

use std::collections::BTreeMap;

use super::{
    Candidate, LeftOut, LeftOutReason, Means, Request, Step,
    faults::{in_quarters, title},
    ledger::{Exact, Ledger, grouped, pounds, whole, whole_up},
};
use crate::{Edition, Level, QuestionId, assessment::financial_year};

/// Every wanted action whose level the plan does not reach, in the order of the candidates.
pub(crate) fn left_out(
    edition: &Edition,
    request: &Request,
    candidates: &[Candidate],
    chosen: &[(&Candidate, &Step)],
    ledger: &Ledger,
) -> Vec<LeftOut> {
    let mut ends: BTreeMap<(&QuestionId, Level), u32> = BTreeMap::new();
    for (candidate, step) in chosen {
        ends.insert((&candidate.question, candidate.to), step.end);
    }
    let open = candidates.iter().filter(|c| c.wanted && !ends.contains_key(&(&c.question, c.to)));
    open.map(|candidate| {
        let (reason, sentence) = reason(edition, &request.means, candidate, &ends, ledger);
        LeftOut { action: candidate.action.clone(), title: candidate.title.clone(), reason, sentence }
    })
    .collect()
}

fn reason(
    edition: &Edition,
    means: &Means,
    candidate: &Candidate,
    ends: &BTreeMap<(&QuestionId, Level), u32>,
    ledger: &Ledger,
) -> (LeftOutReason, String) {
    if candidate.excluded {
        return (LeftOutReason::Excluded, "Ruled out for this plan.".into());
    }
    if let Some(need) = candidate.requires.iter().find(|need| !ends.contains_key(&(&need.question, need.level))) {
        let name = title(edition, &need.question);
        return (
            LeftOutReason::Prerequisite,
            format!("Needs {name} at level {} first, which is not in the plan.", need.level),
        );
    }
    let earliest = candidate.requires.iter().map(|need| ends[&(&need.question, need.level)] + 1).max().unwrap_or(0);
    let Some(latest) = means.horizon().checked_sub(candidate.quarters).filter(|latest| *latest >= earliest) else {
        let sentence = format!(
            "Lasts {} and cannot start before {}, so it would end after the plan.",
            in_quarters(candidate.quarters),
            means.start.plus(earliest).label()
        );
        return (LeftOutReason::Time, sentence);
    };
    let nearest =
        (earliest..=latest).map(|start| Lack::of(candidate, start, means, ledger)).min_by_key(|lack| lack.size);
    match nearest {
        Some(Lack { worst: Some((reason, sentence)), .. }) => (reason, sentence),
        _ => {
            (LeftOutReason::Less, "Would fit into what is left, but the plan reaches its aim better without it.".into())
        }
    }
}

/// What is lacking for one start.
struct Lack {
    /// Sum of lacks, each as a share of what is asked for.
    size: Exact,
    /// The greatest one.
    worst: Option<(LeftOutReason, String)>,
}

impl Lack {
    fn of(candidate: &Candidate, start: u32, means: &Means, ledger: &Ledger) -> Self {
        let mut alone = Ledger::new(means);
        alone.enter(candidate, start, means);
        let mut lack = Self { size: Exact::from_integer(0), worst: None };
        let mut greatest = Exact::from_integer(0);
        let mut weigh = |asked: Exact, used: Exact, there: u32, reason, words: &dyn Fn(u32, u32) -> String| {
            let left = Exact::from_integer(i128::from(there)) - used;
            if *asked.numer() > 0 && asked > left {
                let share = (asked - left) / asked;
                lack.size += share;
                if share > greatest {
                    greatest = share;
                    lack.worst = Some((reason, words(whole_up(asked), whole(left.floor()))));
                }
            }
        };
        for (i, year) in (means.start.year()..).enumerate().take(means.years.len()) {
            let (asked, used, there) = (&alone.years[i], &ledger.years[i], &means.years[i]);
            let money = |kind: &str, asked: u32, left: u32| {
                format!("Needs {} of {kind} in {}; {} is left.", pounds(asked), financial_year(year), pounds(left))
            };
            weigh(asked.capital, used.capital, there.capital, LeftOutReason::Money, &|a, l| money("capital", a, l));
            weigh(asked.revenue(), used.revenue(), there.revenue, LeftOutReason::Money, &|a, l| money("revenue", a, l));
        }
        for (n, (asked, used)) in (0..).zip(alone.people.iter().zip(&ledger.people)) {
            let there = means.people_in(n);
            let people = [
                ("the digital team", there.digital),
                ("clinical staff", there.clinical),
                ("change and training staff", there.change),
            ];
            for (group, (name, there)) in people.iter().enumerate() {
                weigh(asked[group], used[group], *there, LeftOutReason::People, &|a, l| {
                    format!(
                        "Needs {} person-days of {name} in {}; {} are left.",
                        grouped(a),
                        means.start.plus(n).label(),
                        grouped(l)
                    )
                });
            }
        }
        lack
    }
}
