//! The problem as the solvers see it: levels to reach, ways to reach them, when each can start, and
//! what each takes, in whole grains so that sums are exact.
//!
//! Choices that no plan can use or need are removed here, which is the cheapest part of any proof.

use std::{collections::BTreeMap, sync::Arc};

use readiness_domain::{
    Level, QuestionId,
    framework::ActionId,
    roadmap::{Aim, Candidate, Means, PeopleMeans, Request},
};

/// Grains in a whole percent and a quarter of a year: every cost divides by both.
const FINE: i128 = 400;

/// A level of a question, and the ways to reach it (by index).
#[derive(Debug, Clone)]
pub(crate) struct Milestone {
    pub(crate) ways: Vec<usize>,
    /// Whether every plan must reach it: a target, or fixed.
    pub(crate) required: bool,
    /// The question and level, for words.
    pub(crate) name: String,
}

/// One action that may be chosen.
#[derive(Debug, Clone)]
pub(crate) struct Way {
    pub(crate) action: ActionId,
    pub(crate) milestone: usize,
    pub(crate) quarters: usize,
    /// Each quarter while it lasts, grains of £k.
    pub(crate) capital: i128,
    /// Each quarter while it lasts, grains of £k.
    pub(crate) one_off: i128,
    /// Each quarter after it, grains of £k.
    pub(crate) recurring: i128,
    /// Each quarter while it lasts, grains of a person-day.
    pub(crate) days: [i128; 3],
    /// Milestones that must be reached before it starts.
    pub(crate) requires: Vec<usize>,
    /// First quarter it can start in.
    pub(crate) earliest: usize,
    /// Last quarter it can start in.
    pub(crate) latest: usize,
    pub(crate) fixed: bool,
    /// Worth of each quarter that its level holds, in units of the problem.
    pub(crate) value: i64,
    /// Whole cost for the aim `target`, hundredths of £k.
    pub(crate) cost: i64,
}

/// What there is to choose from, and what there is to choose it with. Cheap to make.
#[derive(Debug, Clone)]
pub struct Problem {
    pub(crate) aim: Aim,
    pub(crate) means: Means,
    pub(crate) horizon: usize,
    pub(crate) ways: Vec<Way>,
    pub(crate) milestones: Vec<Milestone>,
    /// Milestones so that each comes after those it can require.
    pub(crate) order: Vec<usize>,
    /// Grains in a unit.
    pub(crate) grain: i128,
    /// There is this much of each resource: capital by year, revenue by year, groups by quarter.
    pub(crate) there: Vec<i128>,
    /// Units of value in one point of overall score held for one quarter.
    pub(crate) unit: i64,
    /// Required levels that cannot be reached in time, and how many quarters are short.
    pub(crate) late: Vec<(String, u32)>,
    /// What it was made from.
    pub(crate) source: Arc<(Request, Vec<Candidate>)>,
}

impl Problem {
    /// From a request and the candidates that [`readiness_domain::roadmap::library`] gave for it.
    pub fn new(request: &Request, candidates: &[Candidate]) -> Self {
        Self::build(&Arc::new((request.clone(), candidates.to_vec())), true)
    }

    /// With `strict`, actions that alone are too much for the means are left out; without, they stay,
    /// so that what is short can be said.
    pub(crate) fn build(source: &Arc<(Request, Vec<Candidate>)>, strict: bool) -> Self {
        let (request, candidates) = &**source;
        let means = request.means.clone();
        let open: Vec<&Candidate> = candidates.iter().filter(|c| !c.excluded).collect();
        let mut index: BTreeMap<(&QuestionId, Level), usize> = BTreeMap::new();
        let mut milestones = Vec::new();
        for candidate in &open {
            index.entry((&candidate.question, candidate.to)).or_insert_with(|| {
                milestones.push(Milestone {
                    ways: Vec::new(),
                    required: false,
                    name: format!("{} at level {}", candidate.question_title, candidate.to),
                });
                milestones.len() - 1
            });
        }
        let lcm = open.iter().fold(1, |lcm, c| least_common(lcm, i128::from(c.quarters.max(1))));
        let grain = lcm * FINE;
        let unit = open.iter().fold(1, |lcm, c| least_common(lcm, i128::from(c.gain.denominator())));
        let unit = i64::try_from(unit).unwrap_or(1);
        let mut ways = Vec::with_capacity(open.len());
        for candidate in open {
            let requires: Option<Vec<usize>> =
                candidate.requires.iter().map(|need| index.get(&(&need.question, need.level)).copied()).collect();
            // A requirement that nothing can meet: the action is not to be had.
            let Some(requires) = requires else { continue };
            let milestone = index[&(&candidate.question, candidate.to)];
            milestones[milestone].required |=
                candidate.fixed.is_some() || (request.aim == Aim::Target && candidate.required);
            milestones[milestone].ways.push(ways.len());
            ways.push(way(candidate, milestone, requires, &means, grain, unit));
        }
        let horizon = means.horizon() as usize;
        let there = resources(&means, grain);
        let mut problem = Self {
            aim: request.aim,
            means,
            horizon,
            ways,
            milestones,
            order: Vec::new(),
            grain,
            there,
            unit,
            late: Vec::new(),
            source: Arc::clone(source),
        };
        problem.order = problem.in_order();
        problem.set_windows();
        problem.reduce(strict);
        problem
    }

    /// Milestones after those they can require. Circles have been refused before.
    fn in_order(&self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.milestones.len());
        let mut seen = vec![false; self.milestones.len()];
        for first in 0..self.milestones.len() {
            let mut walk = vec![(first, false)];
            while let Some((m, entered)) = walk.pop() {
                if entered {
                    order.push(m);
                } else if !std::mem::replace(&mut seen[m], true) {
                    walk.push((m, true));
                    let needs = self.milestones[m].ways.iter().flat_map(|w| &self.ways[*w].requires);
                    walk.extend(needs.filter(|n| !seen[**n]).map(|n| (*n, false)));
                }
            }
        }
        order
    }

    /// First quarter after which each milestone can hold: `usize::MAX` when never.
    fn first_ends(&self) -> Vec<usize> {
        let mut ends = vec![usize::MAX; self.milestones.len()];
        for m in &self.order {
            let end = |way: &Way| {
                let ready = way.requires.iter().map(|n| ends[*n]).max().unwrap_or(0);
                let start = if way.fixed { way.earliest.max(ready) } else { ready };
                start.saturating_add(way.quarters)
            };
            ends[*m] = self.milestones[*m].ways.iter().map(|w| end(&self.ways[*w])).min().unwrap_or(usize::MAX);
        }
        ends
    }

    /// Earliest starts by the longest way of requirements; latest by the horizon and by what is fixed.
    fn set_windows(&mut self) {
        let ends = self.first_ends();
        for way in &mut self.ways {
            let ready = way.requires.iter().map(|n| ends[*n]).max().unwrap_or(0);
            if !way.fixed {
                way.earliest = ready;
                way.latest = self.horizon.saturating_sub(way.quarters);
            } else if ready > way.latest {
                self.late.push((
                    self.milestones[way.milestone].name.clone(),
                    u32::try_from(ready - way.latest).unwrap_or(u32::MAX),
                ));
            }
        }
        for (milestone, end) in self.milestones.iter().zip(&ends) {
            if milestone.required && *end > self.horizon {
                self.late.push((milestone.name.clone(), u32::try_from(end - self.horizon).unwrap_or(u32::MAX)));
            }
        }
        // What a fixed action requires must be done before it, whichever way it is reached.
        let mut due = vec![usize::MAX; self.milestones.len()];
        for m in self.order.iter().rev() {
            let only = self.milestones[*m].ways.len() == 1;
            for w in self.milestones[*m].ways.clone() {
                let way = &mut self.ways[w];
                if !way.fixed && due[*m] != usize::MAX {
                    way.latest = way.latest.min(due[*m].saturating_sub(way.quarters));
                }
                if way.fixed || (only && due[*m] != usize::MAX) {
                    for need in way.requires.clone() {
                        due[need] = due[need].min(self.ways[w].latest);
                        self.milestones[need].required = true;
                    }
                }
            }
        }
    }

    /// What an action that starts in a quarter takes of each resource.
    pub(crate) fn uses(&self, way: &Way, start: usize, mut each: impl FnMut(usize, i128)) {
        let years = self.means.years.len();
        let offset = self.means.start.quarter() as usize - 1;
        let done = start + way.quarters;
        for year in 0..years {
            let (from, to) = ((year * 4).saturating_sub(offset), (year * 4 + 4 - offset).min(self.horizon));
            let doing = to.min(done).saturating_sub(from.max(start)) as i128;
            let after = to.saturating_sub(from.max(done)) as i128;
            if doing > 0 && way.capital > 0 {
                each(year, doing * way.capital);
            }
            let revenue = doing * way.one_off + after * way.recurring;
            if revenue > 0 {
                each(years + year, revenue);
            }
        }
        for quarter in start..done.min(self.horizon) {
            for (group, days) in way.days.iter().enumerate() {
                if *days > 0 {
                    each(years * 2 + quarter * 3 + group, *days);
                }
            }
        }
    }

    /// Whether an action fits into the means with nothing else, for some start.
    fn fits_alone(&self, way: &Way) -> bool {
        (way.earliest..=way.latest).any(|start| {
            let mut fits = true;
            self.uses(way, start, |r, amount| fits &= amount <= self.there[r]);
            fits
        })
    }

    /// Removes ways that no plan can use, that nothing wants, or that another way is better than in
    /// every respect.
    fn reduce(&mut self, strict: bool) {
        let mut kept = vec![true; self.ways.len()];
        let mut changed = true;
        while changed {
            changed = false;
            for w in 0..self.ways.len() {
                let way = &self.ways[w];
                let reachable = |n: &usize| self.milestones[*n].ways.iter().any(|v| kept[*v]);
                let possible = way.earliest <= way.latest && way.earliest.saturating_add(way.quarters) <= self.horizon;
                if kept[w]
                    && !(way.fixed
                        || (possible && way.requires.iter().all(reachable) && (!strict || self.fits_alone(way))))
                {
                    kept[w] = false;
                    changed = true;
                }
            }
        }
        let mut needed: Vec<bool> = self
            .milestones
            .iter()
            .map(|m| m.required || (self.aim == Aim::Gain && m.ways.iter().any(|w| self.ways[*w].value > 0)))
            .collect();
        for m in self.order.iter().rev().filter(|m| needed[**m]).copied().collect::<Vec<_>>() {
            self.need(m, &kept, &mut needed);
        }
        for (w, way) in self.ways.iter().enumerate() {
            kept[w] &= needed[way.milestone] || way.fixed;
        }
        for milestone in &self.milestones {
            let fixed = milestone.ways.iter().any(|w| self.ways[*w].fixed);
            for w in &milestone.ways {
                let beaten = |v: &usize| *v != *w && kept[*v] && self.better(&self.ways[*v], &self.ways[*w], v < w);
                if kept[*w] && !self.ways[*w].fixed && (fixed || milestone.ways.iter().any(beaten)) {
                    kept[*w] = false;
                }
            }
        }
        self.keep(&kept);
    }

    fn need(&self, milestone: usize, kept: &[bool], needed: &mut [bool]) {
        let mut walk = vec![milestone];
        while let Some(m) = walk.pop() {
            needed[m] = true;
            let ways = self.milestones[m].ways.iter().filter(|w| kept[**w]);
            walk.extend(ways.flat_map(|w| &self.ways[*w].requires).filter(|n| !needed[**n]));
        }
    }

    /// Whether one way is at least as good as another in every respect; of equals, the first.
    fn better(&self, a: &Way, b: &Way, first: bool) -> bool {
        let pairs = [
            (a.capital, b.capital),
            (a.one_off, b.one_off),
            (a.days[0], b.days[0]),
            (a.days[1], b.days[1]),
            (a.days[2], b.days[2]),
        ];
        // Only ways of one length are compared: a shorter one takes more of a quarter.
        let as_good = a.quarters == b.quarters
            && a.recurring <= b.recurring
            && a.cost <= b.cost
            && a.latest >= b.latest
            && pairs.iter().all(|(a, b)| a <= b)
            && a.requires.iter().all(|n| b.requires.contains(n));
        let strictly = a.recurring < b.recurring
            || a.cost < b.cost
            || pairs.iter().any(|(a, b)| a < b)
            || a.requires.len() < b.requires.len();
        as_good && (strictly || first) && self.milestones[a.milestone].ways.len() > 1
    }

    fn keep(&mut self, kept: &[bool]) {
        let mut place = vec![usize::MAX; kept.len()];
        let mut ways = Vec::new();
        for (w, way) in self.ways.drain(..).enumerate().filter(|(w, _)| kept[*w]) {
            place[w] = ways.len();
            ways.push(way);
        }
        self.ways = ways;
        for milestone in &mut self.milestones {
            milestone.ways = milestone.ways.iter().map(|w| place[*w]).filter(|w| *w != usize::MAX).collect();
        }
    }
}

fn way(candidate: &Candidate, milestone: usize, requires: Vec<usize>, means: &Means, grain: i128, unit: i64) -> Way {
    let n = i128::from(candidate.quarters.max(1));
    let percent = 100 + i128::from(means.uplift_percent);
    let each = |value: i128, parts: i128| value * percent * (grain / 100) / parts;
    let costs = candidate.costs;
    let [capital, technology, change, recurring] =
        [costs.capital, costs.technology, costs.change, costs.recurring].map(|e| i128::from(e.likely));
    let days = [candidate.days.digital, candidate.days.clinical, candidate.days.change];
    let years = means.years.len() as i128;
    let horizon = means.horizon();
    let latest = horizon.saturating_sub(candidate.quarters) as usize;
    let start = candidate.fixed.map(|f| f as usize);
    let scaled = candidate.gain.numerator() * (unit / candidate.gain.denominator()) * i64::from(candidate.factor);
    Way {
        action: candidate.action.clone(),
        milestone,
        quarters: candidate.quarters as usize,
        capital: each(capital, n),
        one_off: each(technology + change, n),
        recurring: each(recurring, 4),
        days: days.map(|d| i128::from(d) * grain / n),
        requires,
        earliest: start.unwrap_or(0),
        latest: start.unwrap_or(latest),
        fixed: start.is_some(),
        value: if candidate.wanted { scaled } else { 0 },
        cost: i64::try_from((capital + technology + change + recurring * years) * percent).unwrap_or(i64::MAX),
    }
}

fn resources(means: &Means, grain: i128) -> Vec<i128> {
    let money = means.years.iter().map(|y| y.capital).chain(means.years.iter().map(|y| y.revenue));
    let people = |there: PeopleMeans| [there.digital, there.clinical, there.change];
    let quarters = (0..means.horizon()).flat_map(|n| people(means.people_in(n)));
    money.chain(quarters).map(|n| i128::from(n) * grain).collect()
}

fn least_common(a: i128, b: i128) -> i128 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}
