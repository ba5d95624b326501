//! Solving a selection problem: by rule, then to proof.
//!
//! One whole column `y` for each offer, one column `x` for each shared part; `y ≤ x` for the roots of
//! an offer, `x ≤ x` along the needs. Only `y` must be whole: for whole `y` the least `x` that the rows
//! allow is 1 where a chosen offer needs the part and 0 elsewhere (follow the needs from the roots: each
//! row has one `x` bounded below by a 0 or a 1), that least `x` is also the cheapest, and the budget is
//! the only row that bounds `x` from above. So a choice within the budget exists for a whole `y` exactly
//! when this `x` is within it, and no choice is lost or gained by leaving `x` free.

use std::time::{Duration, Instant};

use super::{SelectStatus, Selected, Selection, parts::Parts};
use crate::{
    mip::{Limits, Mip},
    solution::{PlanError, Stop},
    solve::Clock,
};

/// Chooses items so that the profit of whole bundles is greatest within the budget. Hands over the best
/// so far after `time_limit`, or when asked to stop.
///
/// # Errors
/// [`PlanError::Solver`] when the solver refuses the program, which is a fault of this room.
pub fn select(selection: &Selection, time_limit: Duration, stop: &Stop) -> Result<Selected, PlanError> {
    let clock = Clock { start: Instant::now(), limit: time_limit, stop };
    let parts = Parts::of(selection);
    let budget = u128::from(selection.budget);
    let mut best = by_rule(&parts, budget);
    let mut bound: u64 = parts.offers.iter().map(|o| o.profit).sum();
    // The solver reckons to some 12 digits. A choice that it takes for affordable and that is not, to the last
    // unit, is named as such, and it searches again: no choice that is affordable is lost.
    let mut covers: Vec<Vec<usize>> = Vec::new();
    let mut started = true;
    while profit(&parts, &best) < bound && !clock.is_over() {
        let (mut over, mut claimed) = (None, false);
        let limits = Limits { time: clock.left(), gap: 0.0, slack: 0.999 };
        let from = started.then(|| values(&parts, &best));
        program(&parts, budget, &covers).solve(true, from.as_deref(), limits, stop, |outcome| {
            if outcome.bound.is_finite() {
                bound = bound.min((outcome.bound + 1e-6).floor().max(0.0) as u64);
            }
            if let Some(values) = &outcome.values {
                let found: Vec<bool> = (0..parts.offers.len()).map(|o| values[o] > 0.5).collect();
                over = (cost(&parts, &found) > budget).then(|| found.clone());
                if over.is_none() && profit(&parts, &found) > profit(&parts, &best) {
                    best = found;
                }
            }
            claimed = outcome.proven && over.is_none();
        })?;
        match over {
            Some(found) => covers.push(cover(&parts, found, budget)),
            // The solver calls it proven below its own bound: it has thrown away what is too dear by a unit and
            // fallen back to where it started. Without a start it hands that over, to be named.
            None if claimed && started && profit(&parts, &best) < bound => started = false,
            None => {
                bound = if claimed { profit(&parts, &best) } else { bound };
                break;
            }
        }
    }
    Ok(selected(selection, &parts, &best, bound))
}

/// With `covers`: sets of offers that are too dear together.
fn program(parts: &Parts, budget: u128, covers: &[Vec<usize>]) -> Mip {
    // Amounts of very different size are hard to tell apart: the budget is brought to a million or less, by a
    // power of two, so that no digit is lost.
    let unit = (budget as f64 / 1e6).max(1.0).log2().floor().exp2();
    let mut mip = Mip::default();
    let mut spend = Vec::new();
    for offer in &parts.offers {
        let column = mip.column(offer.profit as f64, 0.0, 1.0, true);
        spend.push((column, offer.cost as f64 / unit));
    }
    let first = parts.offers.len();
    for cost in &parts.costs {
        let column = mip.column(0.0, 0.0, 1.0, false);
        spend.push((column, *cost as f64 / unit));
    }
    for (o, offer) in parts.offers.iter().enumerate() {
        for root in &offer.roots {
            mip.at_most(vec![(o, 1.0), (first + root, -1.0)], 0.0);
        }
    }
    for (a, b) in &parts.needs {
        mip.at_most(vec![(first + a, 1.0), (first + b, -1.0)], 0.0);
    }
    spend.retain(|(_, cost)| *cost > 0.0);
    mip.at_most(spend, budget as f64 / unit);
    for cover in covers {
        mip.at_most(cover.iter().map(|o| (*o, 1.0)).collect(), cover.len() as f64 - 1.0);
    }
    mip
}

/// Of a choice that is too dear, offers of which none can be left out without its becoming affordable.
fn cover(parts: &Parts, mut chosen: Vec<bool>, budget: u128) -> Vec<usize> {
    for o in 0..chosen.len() {
        if chosen[o] {
            chosen[o] = false;
            chosen[o] = cost(parts, &chosen) <= budget;
        }
    }
    (0..chosen.len()).filter(|o| chosen[*o]).collect()
}

/// Offers by profit for what each would still cost, reckoned anew after every choice.
fn by_rule(parts: &Parts, budget: u128) -> Vec<bool> {
    let mut chosen = vec![false; parts.offers.len()];
    let mut paid = vec![false; parts.costs.len()];
    let mut left = budget;
    let price = |o: usize, paid: &[bool]| {
        let offer = &parts.offers[o];
        offer.cost + offer.parts.iter().filter(|p| !paid[**p]).map(|p| parts.costs[*p]).sum::<u128>()
    };
    let mut open: Vec<usize> = (0..parts.offers.len()).collect();
    loop {
        open.retain(|o| !chosen[*o]);
        let worth = |o: &usize| (parts.offers[*o].profit as f64) / (price(*o, &paid) as f64).max(1e-9);
        let affordable = open.iter().copied().filter(|o| price(*o, &paid) <= left);
        let ranked = affordable.map(|o| (worth(&o), o)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let Some((_, o)) = ranked else { return chosen };
        left -= price(o, &paid);
        chosen[o] = true;
        parts.offers[o].parts.iter().for_each(|p| paid[*p] = true);
    }
}

fn values(parts: &Parts, chosen: &[bool]) -> Vec<f64> {
    let paid = paid(parts, chosen);
    chosen.iter().chain(&paid).map(|in_it| f64::from(u8::from(*in_it))).collect()
}

fn paid(parts: &Parts, chosen: &[bool]) -> Vec<bool> {
    let mut paid = vec![false; parts.costs.len()];
    for (offer, _) in parts.offers.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
        offer.parts.iter().for_each(|p| paid[*p] = true);
    }
    paid
}

fn cost(parts: &Parts, chosen: &[bool]) -> u128 {
    let own: u128 = parts.offers.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(o, _)| o.cost).sum();
    let shared: u128 = parts.costs.iter().zip(paid(parts, chosen)).filter(|(_, paid)| *paid).map(|(c, _)| *c).sum();
    own + shared
}

fn profit(parts: &Parts, chosen: &[bool]) -> u64 {
    parts.offers.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(o, _)| o.profit).sum()
}

fn selected(selection: &Selection, parts: &Parts, chosen: &[bool], bound: u64) -> Selected {
    let mut taken = vec![false; selection.items.len()];
    for (offer, _) in parts.offers.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
        parts.closures[offer.bundles[0]].iter().for_each(|i| taken[i] = true);
    }
    // Bundles that come along, such as those without profit, are whole too.
    let whole: Vec<usize> =
        (0..selection.bundles.len()).filter(|b| parts.closures[*b].iter().all(|i| taken[i])).collect();
    let profit = whole.iter().map(|b| selection.profits[*b]).sum();
    Selected {
        format: 1,
        status: if profit >= bound { SelectStatus::Optimal } else { SelectStatus::Within },
        profit,
        bound: bound.max(profit),
        items: selection.items.iter().zip(&taken).filter(|(_, taken)| **taken).map(|(id, _)| id.clone()).collect(),
        bundles: whole.iter().map(|b| selection.bundles[*b].clone()).collect(),
    }
}
