//! The plan's money and people against what there is.

use readiness_domain::{
    assessment::financial_year,
    framework::SourceId,
    roadmap::{Appraisal, Fund, FundStatus, Means},
};

use super::{PlanInput, sources::Sources, voice};
use crate::{
    blocks::{Block, Column, Heading, Table},
    figures,
};

/// What stands beside every cost.
pub(super) const ASSUMPTIONS: &str =
    "All costs are planning assumptions that come with the question set, not quotations.";

/// The national estimate, in the list of sources.
const ESTIMATE: &str = "hf-pa-2025";

/// Money by financial year.
pub(super) fn table(plan: &PlanInput<'_>) -> Table {
    let kinds = ["Capital", "One-off technology", "One-off change", "Recurring", "In all"].map(Column::numbers);
    let columns: Vec<Column> = std::iter::once(Column::words("Financial year")).chain(kinds).collect();
    let cells = |name: &str, money| {
        let figures =
            figures::parts(money).into_iter().map(voice::grouped).chain([voice::grouped(figures::in_all(money))]);
        std::iter::once(name.to_string()).chain(figures).collect::<Vec<_>>()
    };
    Table::new("Money by financial year, £ thousand", columns)
        .rows(plan.appraisal.money.iter().map(|year| cells(&year.year, &year.spent)))
        .totals(cells("Whole plan", &plan.appraisal.total))
}

/// What recurs after the plan.
pub(super) fn tail(appraisal: &Appraisal) -> String {
    match appraisal.tail {
        0 => "Nothing recurs after the plan.".into(),
        tail => format!("After the plan, what it brings costs {} a year in revenue.", voice::pounds(u64::from(tail))),
    }
}

/// Money, funding of the change, people.
pub(super) fn sections(sources: &mut Sources<'_>, plan: &PlanInput<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Heading::new(2, "Money by year").anchor("money").into(),
        figures::money(plan.appraisal).figure(),
        against(plan).into(),
        Block::p(format!("{}{}", tail(plan.appraisal), uplift(&plan.request.means))),
    ];
    blocks.extend(funds(&plan.request.means));
    blocks.extend(change_funding(sources, plan.appraisal));
    blocks.extend(people(plan));
    blocks
}

fn uplift(means: &Means) -> String {
    match means.uplift_percent {
        0 => String::new(),
        n => format!(" An uplift of {n}% against optimism bias is included."),
    }
}

/// Used and available: capital and revenue apart, because neither can stand in for the other.
fn against(plan: &PlanInput<'_>) -> Table {
    let kinds = [
        "Capital",
        "Capital available",
        "One-off technology",
        "One-off change",
        "Recurring",
        "Revenue in all",
        "Revenue available",
    ];
    let columns: Vec<Column> =
        std::iter::once(Column::words("Financial year")).chain(kinds.map(Column::numbers)).collect();
    let rows = plan.appraisal.money.iter().map(|year| {
        let [capital, technology, change, recurring] = figures::parts(&year.spent).map(voice::grouped);
        let revenue = voice::grouped(figures::one_off(&year.spent) + u64::from(year.spent.recurring));
        let (capital_means, revenue_means) = (voice::grouped(year.capital_means), voice::grouped(year.revenue_means));
        [year.year.clone(), capital, capital_means, technology, change, recurring, revenue, revenue_means]
    });
    Table::new("Money by financial year against what is available, £ thousand", columns).rows(rows)
}

/// Named money with its source and status.
fn funds(means: &Means) -> Vec<Block> {
    if means.funds.is_empty() {
        return Vec::new();
    }
    let columns = [
        Column::words("Fund"),
        Column::words("Year"),
        Column::numbers("Capital"),
        Column::numbers("Revenue"),
        Column::words("Who pays"),
        Column::words("Status"),
    ];
    let rows = means.funds.iter().map(|fund| {
        [
            fund.name.clone(),
            year(means, fund),
            voice::grouped(fund.capital),
            voice::grouped(fund.revenue),
            fund.source.clone(),
            status(fund.status).into(),
        ]
    });
    vec![Table::new("Named money within these means, £ thousand", columns).rows(rows).into()]
}

fn year(means: &Means, fund: &Fund) -> String {
    i32::try_from(fund.year).map_or_else(|_| String::new(), |n| financial_year(means.start.year().saturating_add(n)))
}

fn status(status: FundStatus) -> &'static str {
    match status {
        FundStatus::Confirmed => "Confirmed",
        FundStatus::AppliedFor => "Applied for",
        FundStatus::Unfunded => "Unfunded",
    }
}

/// Whether the change is paid for and not only the technology: a reference line.
fn change_funding(sources: &mut Sources<'_>, appraisal: &Appraisal) -> Vec<Block> {
    let found = &appraisal.change_funding;
    let mut blocks = vec![
        Heading::new(2, "Is the change funded, and not only the technology?").anchor("change-funding").into(),
        Block::p(sources.cited(&found.sentence, &SourceId::new(ESTIMATE))),
    ];
    let pence = |n: Option<u32>| n.map_or_else(|| "–".into(), |n| format!("{}p", voice::grouped(n)));
    if found.one_off_pence.is_some() || found.recurring_pence.is_some() {
        let columns = [
            Column::words("For each £1 of capital"),
            Column::numbers("This plan"),
            Column::numbers("National estimate, a reference"),
        ];
        let rows = [
            ["One-off revenue".to_string(), pence(found.one_off_pence), pence(Some(found.national_one_off_pence))],
            [
                "Recurring revenue a year".into(),
                pence(found.recurring_pence),
                pence(Some(found.national_recurring_pence)),
            ],
        ];
        blocks.push(
            Table::new("Revenue for each £1 of capital, beside the national estimate", columns).rows(rows).into(),
        );
    }
    blocks
}

/// Person-days by quarter against what there is.
fn people(plan: &PlanInput<'_>) -> Vec<Block> {
    let used = |p: &readiness_domain::roadmap::PeopleUse| p.digital + p.clinical + p.change > 0;
    if !plan.appraisal.people.iter().any(used) {
        return Vec::new();
    }
    let means = &plan.request.means;
    // One line says what there is where that is the same all the time.
    let varied = !means.people_later.is_empty();
    let columns = [
        Column::words("Quarter"),
        Column::numbers("Digital team"),
        Column::numbers("Clinical staff"),
        Column::numbers("Change and training"),
    ];
    let cell = |used: u32, there: u32| {
        let used = voice::grouped(used);
        if varied { format!("{used} of {}", voice::grouped(there)) } else { used }
    };
    let rows = plan.appraisal.people.iter().map(|p| {
        let (digital, clinical) = (cell(p.digital, p.means.digital), cell(p.clinical, p.means.clinical));
        [p.quarter.label(), digital, clinical, cell(p.change, p.means.change)]
    });
    let mut table = Table::new("Person-days by quarter", columns).rows(rows);
    if !varied {
        let there = [means.people.digital, means.people.clinical, means.people.change].map(voice::grouped);
        table = table.totals(std::iter::once("Available each quarter".to_owned()).chain(there));
    }
    let intro = "What the plan takes in person-days each quarter, beside what is available. Time that digital tools release is counted as capacity, never as cash.";
    vec![Heading::new(2, "People").anchor("people").into(), Block::p(intro), table.into()]
}
