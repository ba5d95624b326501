//! Constraints that a choice breaks, in words: the plan model's rules, reckoned on their own.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Candidate, Request, Step,
    ledger::{Exact, Ledger, grouped, pounds, whole_up},
};
use crate::assessment::financial_year;

/// Every rule that is broken; empty for a solver's plan.
pub(crate) fn breaches(request: &Request, candidates: &[Candidate], steps: &[Step], ledger: &Ledger) -> Vec<String> {
    let mut found = Vec::new();
    order(request, candidates, steps, &mut found);
    money(request, ledger, &mut found);
    people(request, ledger, &mut found);
    found
}

fn order(request: &Request, candidates: &[Candidate], steps: &[Step], found: &mut Vec<String>) {
    let horizon = request.means.horizon();
    let by_id: BTreeMap<_, _> = candidates.iter().map(|c| (&c.action, c)).collect();
    let mut ends = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for step in steps {
        let Some(candidate) = by_id.get(&step.action) else {
            found.push(format!("“{}” is not an action that applies.", step.action));
            continue;
        };
        let title = &candidate.title;
        if !seen.insert(&step.action) {
            found.push(format!("“{title}” is there twice."));
        } else if ends.insert((&candidate.question, candidate.to), step.end).is_some() {
            found.push(format!("“{title}” reaches a level that another action of the plan reaches too."));
        }
        if step.start.checked_add(candidate.quarters) != step.end.checked_add(1) {
            found.push(format!("“{title}” does not last as many quarters as it should."));
        }
        if step.end >= horizon {
            found.push(format!("“{title}” ends after the plan."));
        }
        if candidate.excluded {
            found.push(format!("“{title}” is ruled out."));
        }
    }
    for candidate in candidates {
        let step = steps.iter().find(|s| s.action == candidate.action);
        if let Some(start) = candidate.fixed
            && step.is_none_or(|s| s.start != start)
        {
            found.push(format!(
                "“{}” is fixed to start in {}.",
                candidate.title,
                request.means.start.plus(start).label()
            ));
        }
        let Some(step) = step else { continue };
        for need in &candidate.requires {
            let held = ends.get(&(&need.question, need.level));
            if held.is_none_or(|end| *end >= step.start) {
                found.push(format!(
                    "“{}” starts before {} has reached level {}.",
                    candidate.title, need.question, need.level
                ));
            }
        }
    }
}

fn money(request: &Request, ledger: &Ledger, found: &mut Vec<String>) {
    for (year, (spent, means)) in (request.means.start.year()..).zip(ledger.years.iter().zip(&request.means.years)) {
        for (kind, used, there) in
            [("Capital", spent.capital, means.capital), ("Revenue", spent.revenue(), means.revenue)]
        {
            let over = used - Exact::from_integer(i128::from(there));
            if *over.numer() > 0 {
                found.push(format!("{kind} in {} is over by {}.", financial_year(year), pounds(whole_up(over))));
            }
        }
    }
}

fn people(request: &Request, ledger: &Ledger, found: &mut Vec<String>) {
    for (n, used) in (0..).zip(&ledger.people) {
        let means = request.means.people_in(n);
        let groups = [
            ("The digital team", means.digital),
            ("Clinical staff", means.clinical),
            ("Change and training staff", means.change),
        ];
        for ((name, there), used) in groups.iter().zip(used) {
            let over = *used - Exact::from_integer(i128::from(*there));
            if *over.numer() > 0 {
                let quarter = request.means.start.plus(n).label();
                found.push(format!("{name}: over by {} person-days in {quarter}.", grouped(whole_up(over))));
            }
        }
    }
}
