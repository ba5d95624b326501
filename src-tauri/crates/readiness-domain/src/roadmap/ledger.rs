//! The exact books of a plan: what each step takes of each year's money and each quarter's people.
//!
//! Sums are ratios, so that thirds of a quarter's cost add up; rounding happens once, where a
//! figure leaves this room.

use num_rational::Ratio;

use super::{Candidate, Means, Money};

/// An exact amount of £ thousand or person-days.
pub(crate) type Exact = Ratio<i128>;

/// Exact money of one year or of a whole plan, £ thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spend {
    pub(crate) capital: Exact,
    pub(crate) technology: Exact,
    pub(crate) change: Exact,
    pub(crate) recurring: Exact,
}

impl Default for Spend {
    fn default() -> Self {
        let nothing = Exact::from_integer(0);
        Self { capital: nothing, technology: nothing, change: nothing, recurring: nothing }
    }
}

impl Spend {
    /// One-off and recurring revenue together.
    pub(crate) fn revenue(&self) -> Exact {
        self.technology + self.change + self.recurring
    }
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            capital: self.capital + other.capital,
            technology: self.technology + other.technology,
            change: self.change + other.change,
            recurring: self.recurring + other.recurring,
        }
    }
    /// Rounded half to even.
    pub(crate) fn rounded(&self) -> Money {
        Money {
            capital: whole(self.capital),
            technology: whole(self.technology),
            change: whole(self.change),
            recurring: whole(self.recurring),
        }
    }
}

/// Days of the digital team, clinical staff, change and training staff.
pub(crate) type Effort = [Exact; 3];

/// The books of a plan.
#[derive(Debug, Clone)]
pub(crate) struct Ledger {
    /// By financial year.
    pub(crate) years: Vec<Spend>,
    /// By quarter.
    pub(crate) people: Vec<Effort>,
    /// Full-year recurring revenue of everything in it.
    pub(crate) tail: Exact,
}

impl Ledger {
    /// Empty books for some means.
    pub(crate) fn new(means: &Means) -> Self {
        Self {
            years: vec![Spend::default(); means.years.len()],
            people: vec![[Exact::from_integer(0); 3]; means.horizon() as usize],
            tail: Exact::from_integer(0),
        }
    }
    /// Enters an action that starts in a quarter. What falls outside the plan is not entered.
    pub(crate) fn enter(&mut self, candidate: &Candidate, start: u32, means: &Means) {
        let (costs, days, n) = (&candidate.costs, &candidate.days, i128::from(candidate.quarters.max(1)));
        let part = |value: u32, parts: i128| uplifted(value, means) / parts;
        let done = start.saturating_add(candidate.quarters);
        for quarter in start..means.horizon() {
            let year = &mut self.years[means.year_of(quarter)];
            if quarter < done {
                year.capital += part(costs.capital.likely, n);
                year.technology += part(costs.technology.likely, n);
                year.change += part(costs.change.likely, n);
                for (sum, value) in
                    self.people[quarter as usize].iter_mut().zip([days.digital, days.clinical, days.change])
                {
                    *sum += Exact::new(i128::from(value), n);
                }
            } else {
                year.recurring += part(costs.recurring.likely, 4);
            }
        }
        self.tail += uplifted(costs.recurring.likely, means);
    }
    /// Money over the whole plan.
    pub(crate) fn total(&self) -> Spend {
        self.years.iter().copied().fold(Spend::default(), Spend::plus)
    }
}

/// A cost with the uplift against optimism bias.
fn uplifted(value: u32, means: &Means) -> Exact {
    Exact::new(i128::from(value) * (100 + i128::from(means.uplift_percent)), 100)
}

/// Rounded half to even; beyond the range of a field, its end.
pub(crate) fn whole(exact: Exact) -> u32 {
    let floor = exact.floor().to_integer();
    let rest = exact - Exact::from_integer(floor);
    let half = Exact::new(1, 2);
    let up = rest > half || (rest == half && floor % 2 != 0);
    u32::try_from((floor + i128::from(up)).max(0)).unwrap_or(u32::MAX)
}

/// Rounded up, for what is short.
pub(crate) fn whole_up(exact: Exact) -> u32 {
    u32::try_from(exact.ceil().to_integer().max(0)).unwrap_or(u32::MAX)
}

/// `£1,250k`.
pub(crate) fn pounds(thousand: u32) -> String {
    format!("£{}k", grouped(thousand))
}

/// `12,500`.
pub(crate) fn grouped(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
