//! Whether costs are plausible: against each other, and against the national ratio.

use std::fmt;

use readiness_domain::{
    Edition,
    framework::{Action, BySize, Costs, Days, Domain, Size},
};

use super::Findings;

/// Capital, one-off revenue and recurring revenue of a set of actions, £ thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ratio {
    /// Capital.
    pub capital: u64,
    /// One-off revenue: technology and change together.
    pub one_off: u64,
    /// Revenue each year after completion.
    pub recurring: u64,
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pence = |part: u64| (part * 100 + self.capital / 2).checked_div(self.capital).unwrap_or(0);
        write!(
            f,
            "capital £{}k, one-off revenue £{}k, recurring £{}k a year: {}p and {}p per £1 of capital",
            self.capital,
            self.one_off,
            self.recurring,
            pence(self.one_off),
            pence(self.recurring),
        )
    }
}

/// Likely costs of the actions of these domains, all steps from level 1 to 5, for one size of trust.
pub fn ratio(edition: &Edition, domains: &[Domain], size: Size) -> Ratio {
    let wanted = |a: &&Action| edition.question(&a.question).is_some_and(|q| domains.contains(&q.domain));
    edition.actions.iter().filter(wanted).fold(Ratio::default(), |sum, action| {
        let costs = action.costs.of(size);
        Ratio {
            capital: sum.capital + u64::from(costs.capital.likely),
            one_off: sum.one_off + u64::from(costs.technology.likely) + u64::from(costs.change.likely),
            recurring: sum.recurring + u64::from(costs.recurring.likely),
        }
    })
}

pub(super) fn lint(edition: &Edition, findings: &mut Findings) {
    for action in &edition.actions {
        plausible(&action.id, Some(&action.costs), Some(&action.days), findings);
    }
    findings.tell("all actions, medium trust", ratio(edition, Domain::ALL, Size::Medium).to_string());
    let two = ratio(edition, &[Domain::Epr, Domain::Infrastructure], Size::Medium);
    findings.tell("EPR and infrastructure, medium trust", two.to_string());
}

/// A larger trust never pays less, and nothing is done for nothing.
pub(super) fn plausible(
    place: impl fmt::Display,
    costs: Option<&BySize<Costs>>,
    days: Option<&BySize<Days>>,
    findings: &mut Findings,
) {
    let mut rows: Vec<(&str, [u32; 3])> = Vec::new();
    if let Some(costs) = costs {
        rows.push(("capital", three(costs, |c| c.capital.likely)));
        rows.push(("technology", three(costs, |c| c.technology.likely)));
        rows.push(("change", three(costs, |c| c.change.likely)));
        rows.push(("recurring", three(costs, |c| c.recurring.likely)));
    }
    if let Some(days) = days {
        rows.push(("digital days", three(days, |d| d.digital)));
        rows.push(("clinical days", three(days, |d| d.clinical)));
        rows.push(("change days", three(days, |d| d.change)));
    }
    for (name, [small, medium, large]) in &rows {
        if small > medium || medium > large {
            findings.error(&place, format!("{name} of {small}, {medium} and {large} falls as the trust grows"));
        }
    }
    if !rows.is_empty() && Size::ALL.iter().enumerate().any(|(i, _)| rows.iter().all(|(_, row)| row[i] == 0)) {
        findings.error(&place, "costs nothing and takes nobody's time for one size of trust");
    }
}

fn three<T>(sizes: &BySize<T>, part: impl Fn(&T) -> u32) -> [u32; 3] {
    [part(&sizes.small), part(&sizes.medium), part(&sizes.large)]
}
