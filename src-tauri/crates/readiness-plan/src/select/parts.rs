//! A selection problem made small without losing a choice: circles become one, needs are followed to
//! their end, items that the same bundles need become one part, and what only one bundle needs becomes
//! part of its price.

use std::collections::BTreeMap;

use super::Selection;

/// A set of small numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Set(Vec<u64>);

impl Set {
    fn new(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)])
    }
    fn insert(&mut self, n: usize) {
        self.0[n / 64] |= 1 << (n % 64);
    }
    pub(crate) fn contains(&self, n: usize) -> bool {
        self.0[n / 64] >> (n % 64) & 1 == 1
    }
    fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a |= b);
    }
    fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        let bits =
            |word: u64| std::iter::successors((word != 0).then_some(word), |w| Some(w & (w - 1)).filter(|w| *w != 0));
        self.0
            .iter()
            .enumerate()
            .flat_map(move |(i, word)| bits(*word).map(move |w| i * 64 + w.trailing_zeros() as usize))
    }
}

/// The problem that is left.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts {
    /// Bundles that can be in, with profit.
    pub(crate) offers: Vec<Offer>,
    /// Cost of each part that several offers share.
    pub(crate) costs: Vec<u128>,
    /// Pairs of parts: the first needs the second; only pairs that no others imply.
    pub(crate) needs: Vec<(usize, usize)>,
    /// Items of each bundle of the problem with all they need; empty beyond the budget.
    pub(crate) closures: Vec<Set>,
}

/// Bundles that need the same things.
#[derive(Debug, Clone)]
pub(crate) struct Offer {
    /// Bundles of the problem.
    pub(crate) bundles: Vec<usize>,
    pub(crate) profit: u64,
    /// Cost of what only this offer needs.
    pub(crate) cost: u128,
    /// All shared parts it needs.
    pub(crate) parts: Vec<usize>,
    /// Those of them that no other of them needs.
    pub(crate) roots: Vec<usize>,
}

impl Parts {
    pub(crate) fn of(selection: &Selection) -> Self {
        let closures = closures(selection);
        let cost = |set: &Set| set.iter().map(|i| u128::from(selection.costs[i])).sum::<u128>();
        let mut offers: Vec<(Offer, &Set)> = Vec::new();
        let mut alike: BTreeMap<&Set, usize> = BTreeMap::new();
        for (b, closure) in closures.iter().enumerate() {
            if selection.profits[b] == 0 || cost(closure) > u128::from(selection.budget) {
                continue;
            }
            let at = *alike.entry(closure).or_insert_with(|| {
                offers.push((
                    Offer { bundles: Vec::new(), profit: 0, cost: 0, parts: Vec::new(), roots: Vec::new() },
                    closure,
                ));
                offers.len() - 1
            });
            offers[at].0.bundles.push(b);
            offers[at].0.profit += selection.profits[b];
        }
        // Items by the set of offers that need them: that set is all that matters of an item.
        let mut wanted = vec![Set::new(offers.len()); selection.items.len()];
        for (o, (_, closure)) in offers.iter().enumerate() {
            closure.iter().for_each(|i| wanted[i].insert(o));
        }
        let mut by_set: BTreeMap<&Set, u128> = BTreeMap::new();
        for (i, set) in wanted.iter().enumerate().filter(|(i, set)| selection.costs[*i] > 0 && set.len() > 0) {
            *by_set.entry(set).or_default() += u128::from(selection.costs[i]);
        }
        let mut parts = Self { closures: closures.clone(), ..Self::default() };
        let mut sets = Vec::new();
        for (set, cost) in by_set {
            if set.len() == 1 {
                set.iter().for_each(|o| offers[o].0.cost += cost);
            } else {
                set.iter().for_each(|o| offers[o].0.parts.push(parts.costs.len()));
                parts.costs.push(cost);
                sets.push(set);
            }
        }
        parts.offers = offers.into_iter().map(|(offer, _)| offer).collect();
        parts.set_needs(&sets);
        parts
    }

    /// A part needs another when every offer that needs the one needs the other. Keeps the pairs that no
    /// chain of others implies, and the roots of each offer.
    fn set_needs(&mut self, sets: &[&Set]) {
        let within = |a: &Set, b: &Set| a.0.iter().zip(&b.0).all(|(a, b)| a & !b == 0);
        // Fewest offers first: what needs comes before what is needed.
        let mut order: Vec<usize> = (0..sets.len()).collect();
        order.sort_by_key(|p| (sets[*p].len(), *p));
        let mut place = vec![0; sets.len()];
        order.iter().enumerate().for_each(|(i, p)| place[*p] = i);
        let mut reach: Vec<Set> = vec![Set::new(sets.len()); sets.len()];
        for i in (0..order.len()).rev() {
            let p = order[i];
            // Parts of one offer that needs p are the only ones p can need.
            let Some(offer) = sets[p].iter().min_by_key(|o| self.offers[*o].parts.len()) else { continue };
            let mut above: Vec<usize> = self.offers[offer]
                .parts
                .iter()
                .copied()
                .filter(|q| place[*q] > i && within(sets[p], sets[*q]))
                .collect();
            above.sort_by_key(|q| place[*q]);
            let mut reached = Set::new(sets.len());
            for q in above {
                if !reached.contains(q) {
                    self.needs.push((p, q));
                    reached.insert(q);
                    reached.add(&reach[q]);
                }
            }
            reach[p] = reached;
        }
        for offer in &mut self.offers {
            let mut implied = Set::new(sets.len());
            offer.parts.iter().for_each(|p| implied.add(&reach[*p]));
            offer.roots = offer.parts.iter().copied().filter(|p| !implied.contains(*p)).collect();
        }
    }
}

/// Every bundle's items with all that they need, to the end of every chain.
fn closures(selection: &Selection) -> Vec<Set> {
    let n = selection.items.len();
    let mut needs: Vec<Vec<usize>> = vec![Vec::new(); n];
    for (a, b) in &selection.requires {
        needs[*a].push(*b);
    }
    let follow = |members: &Vec<usize>| {
        let mut set = Set::new(n);
        let mut walk = members.clone();
        while let Some(i) = walk.pop() {
            if !set.contains(i) {
                set.insert(i);
                walk.extend(needs[i].iter().filter(|j| !set.contains(**j)));
            }
        }
        set
    };
    selection.members.iter().map(follow).collect()
}
