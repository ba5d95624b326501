//! Over time: scores of past assessments, scores that the plan leads to, and its money.

use std::collections::BTreeMap;

use readiness_domain::{
    Score,
    framework::Domain,
    roadmap::{Appraisal, ForecastPoint, Money, YearMoney},
};

use super::TOP;
use crate::{
    charts::{self, Chart, Lines, MoneyYear, Point, Series},
    story::voice::{agree, list, number, pounds, sums},
};

/// Scores at one time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TrendPoint {
    /// When, as printed.
    pub label: String,
    /// Domain scores; absent where nothing is stated.
    pub domains: BTreeMap<Domain, Option<Score>>,
    /// Overall.
    pub overall: Option<Score>,
}

/// Scores of several assessments, oldest first.
pub fn trend(points: &[TrendPoint]) -> Chart {
    let overall: Vec<(&str, Score)> = points.iter().filter_map(|p| Some((p.label.as_str(), p.overall?))).collect();
    let finding = match overall.as_slice() {
        [] => "No assessment has an overall score yet.".to_string(),
        [(when, only)] => format!("Overall stood at {only} ({when})."),
        [(then, before), .., (now, after)] => match (before.shown() == after.shown(), after > before) {
            (true, _) => format!("Overall is unchanged at {after} ({then}, {now})."),
            (_, true) => format!("Overall rose from {before} ({then}) to {after} ({now})."),
            _ => format!("Overall fell from {before} ({then}) to {after} ({now})."),
        },
    };
    charts::trend(&finding, &lines(points))
}

/// Scores by quarter of the plan, from what was measured to what is expected.
pub fn forecast(appraisal: &Appraisal) -> Chart {
    let points: Vec<TrendPoint> = appraisal
        .forecast
        .iter()
        .map(|p| TrendPoint { label: p.label.replacen(" 20", " ", 1), domains: p.domains.clone(), overall: p.overall })
        .collect();
    let chart = charts::forecast(&forecast_finding(&points), &lines(&points), 1);
    Chart { alt: forecast_alt(appraisal), ..chart }
}

/// Where a forecast is read off: now, at the end of each financial year, and at the end.
pub(crate) fn milestones(appraisal: &Appraisal) -> Vec<&ForecastPoint> {
    let last = appraisal.forecast.len().saturating_sub(1);
    let kept = |(n, point): &(usize, &ForecastPoint)| *n == 0 || *n == last || point.label.starts_with("Q4 ");
    appraisal.forecast.iter().enumerate().filter(kept).map(|(_, point)| point).collect()
}

/// Now and at the end of each year: a value for every quarter would be too much to listen to.
fn forecast_alt(appraisal: &Appraisal) -> String {
    let points = milestones(appraisal);
    let line = |name: &str, at: &dyn Fn(&ForecastPoint) -> Option<Score>| {
        let values: Vec<String> = points.iter().filter_map(|p| Some(format!("{} ({})", at(p)?, p.label))).collect();
        format!("{name} {}", values.join(", "))
    };
    let mut said = vec![line("Overall", &|p| p.overall)];
    said.extend(Domain::ALL.iter().map(|d| line(d.label(), &|p| p.domains.get(d).copied().flatten())));
    format!(
        "Line chart by quarter on a scale of 0 to 5, measured now and expected after each quarter. {}.",
        said.join("; ")
    )
}

fn lines(points: &[TrendPoint]) -> Lines {
    let series = |name: &str, at: &dyn Fn(&TrendPoint) -> Option<Score>| Series {
        name: name.into(),
        points: points
            .iter()
            .map(|p| at(p).map(|s| Point { value: s.approximate(), text: s.shown(), range: None }))
            .collect(),
    };
    let mut all = vec![series("Overall", &|p| p.overall)];
    all.extend(Domain::ALL.iter().map(|d| series(d.label(), &|p| p.domains.get(d).copied().flatten())));
    Lines { times: points.iter().map(|p| p.label.clone()).collect(), maximum: TOP, series: all, target: None }
}

fn forecast_finding(points: &[TrendPoint]) -> String {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return "The plan has no forecast.".into() };
    let (Some(now), Some(then)) = (first.overall, last.overall) else {
        return "There is no forecast of overall, because not every domain has a score.".into();
    };
    if now == then {
        return format!("The plan leaves overall at {now}.");
    }
    let gain = |domain: &Domain| {
        let (from, to) = (first.domains.get(domain).copied().flatten()?, last.domains.get(domain).copied().flatten()?);
        (to > from).then(|| (to - from, domain.label(), from, to))
    };
    let most = Domain::ALL.iter().filter_map(gain).max_by(|a, b| a.0.cmp(&b.0));
    let rest = most.map_or_else(String::new, |(_, name, from, to)| format!("; {name} gains most, from {from} to {to}"));
    format!("When the plan is complete, overall rises from {now} to {then}{rest}.")
}

/// Money by financial year in its four kinds, against the means.
pub fn money(appraisal: &Appraisal) -> Chart {
    let kinds = ["Capital", "One-off technology", "One-off change", "Recurring"];
    let years = appraisal.money.iter().map(|year| {
        let parts = parts(&year.spent);
        MoneyYear {
            label: year.year.clone(),
            amounts: parts.iter().map(|n| f64::from(*n)).collect(),
            texts: parts.iter().map(|n| pounds(u64::from(*n))).collect(),
            total_text: pounds(in_all(&year.spent)),
            means: means(year).map(|sum| (sum as f64, pounds(sum))),
        }
    });
    let chart = charts::Money {
        kinds: kinds.map(Into::into).into(),
        years: years.collect(),
        means_name: "Means, capital and revenue".into(),
    };
    charts::money(&money_finding(appraisal), &chart)
}

/// The four kinds, as printed.
pub(crate) fn parts(money: &Money) -> [u32; 4] {
    [money.capital, money.technology, money.change, money.recurring]
}

/// The sum of the four figures as printed.
pub(crate) fn in_all(money: &Money) -> u64 {
    parts(money).iter().copied().map(u64::from).sum()
}

/// One-off revenue of technology and change together.
pub(crate) fn one_off(money: &Money) -> u64 {
    u64::from(money.technology) + u64::from(money.change)
}

fn means(year: &YearMoney) -> Option<u64> {
    let sum = u64::from(year.capital_means) + u64::from(year.revenue_means);
    (sum > 0).then_some(sum)
}

pub(crate) fn money_finding(appraisal: &Appraisal) -> String {
    let total = &appraisal.total;
    let spent = sums(&[
        (u64::from(total.capital), "capital"),
        (one_off(total), "one-off revenue"),
        (u64::from(total.recurring), "recurring revenue"),
    ]);
    if spent.is_empty() {
        return "The plan asks for no money.".into();
    }
    let years = appraisal.money.len();
    let over = format!("over {} {}", number(years), agree(years, "financial year", "financial years"));
    let tail = match appraisal.tail {
        0 => "; nothing recurs after it".to_string(),
        tail => format!("; after that it costs {} a year", pounds(u64::from(tail))),
    };
    format!("The plan takes {} {over}{tail}.", list(&[spent]))
}
