//! What the answers amount to: scorecard, checks, charts, and the content they rest on.

use readiness_domain::{
    Edition,
    framework::EditionId,
    scoring::{Checks, Scorecard, check, score, standing},
};
use readiness_report::{
    blocks::Rich,
    charts::Chart,
    figures::{self, TrendPoint},
    story::Audience,
};

use crate::{App, Outcome, wire::ChartView};

impl App {
    /// An edition of the question set.
    ///
    /// # Errors
    /// `not-found` when this version of the program does not have it.
    pub fn get_edition(&self, id: &EditionId) -> Outcome<&'static Edition> {
        self.content.edition(id)
    }

    /// Every edition, newest first.
    pub fn list_editions(&self) -> &[&'static Edition] {
        &self.content.editions
    }

    /// The scorecard, reckoned afresh.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_scorecard(&self, id: &str) -> Outcome<Scorecard> {
        let opened = self.opened(id)?;
        Ok(score(opened.edition, opened.row.trust.setting, &opened.answers))
    }

    /// What is missing, unevidenced, contradictory, stale or to confirm.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_checks(&self, id: &str) -> Outcome<Checks> {
        let opened = self.opened(id)?;
        Ok(check(opened.edition, opened.row.trust.setting, &opened.answers, self.clock.today()))
    }

    /// The charts of the results: the same shapes as in the report.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_result_charts(&self, id: &str) -> Outcome<Vec<ChartView>> {
        let opened = self.opened(id)?;
        let card = score(opened.edition, opened.row.trust.setting, &opened.answers);
        let benchmark = self.benchmark_of(id, &opened.row.trust, &card.pillars)?;
        let mut charts = vec![
            chart_view("domains", &figures::domains(&card)),
            chart_view("pillars", &figures::pillars(&card, opened.edition, Some(&benchmark), Audience::Private)),
            chart_view("band", &figures::band(&card, opened.edition, Audience::Private)),
        ];
        let gaps = figures::benefit_gaps(&card, opened.edition, Audience::Private);
        charts.extend(gaps.map(|chart| chart_view("benefit-gaps", &chart)));
        charts.push(chart_view("heat-map", &figures::heat_map(&card, Audience::Private)));
        let points = self.trend(id)?;
        if points.len() > 1 {
            charts.push(chart_view("trend", &figures::trend(&points)));
        }
        Ok(charts)
    }

    /// Signed-off scorecards of this assessment and the present one, oldest first.
    fn trend(&self, id: &str) -> Outcome<Vec<TrendPoint>> {
        let opened = self.opened(id)?;
        let mut points: Vec<TrendPoint> = self
            .list_sign_offs(id)?
            .into_iter()
            .rev()
            .filter_map(|s| {
                let card = s.scorecard?;
                let domains = card.domains.iter().map(|d| (d.domain, d.range.stated)).collect();
                Some(TrendPoint { label: day(&s.date), domains, overall: card.overall.stated })
            })
            .collect();
        let now = standing(opened.edition, opened.row.trust.setting, &opened.answers);
        points.push(TrendPoint { label: "now".into(), domains: now.domains, overall: now.overall });
        Ok(points)
    }
}

/// `25 November 2026`, from an ISO date or RFC 3339 moment; anything else as it stands.
pub(crate) fn day(iso: &str) -> String {
    let date = iso.get(..10).and_then(|date| date.parse::<chrono::NaiveDate>().ok());
    date.map_or_else(|| iso.to_owned(), |date| date.format("%-d %B %Y").to_string())
}

pub(crate) fn chart_view(id: &str, chart: &Chart) -> ChartView {
    ChartView {
        id: id.to_owned(),
        heading: chart.heading.clone(),
        alt: chart.alt.clone(),
        svg: chart.to_svg(id),
        head: chart.table.columns.iter().map(|c| c.header.clone()).collect(),
        rows: chart.table.rows.iter().map(|row| row.iter().map(Rich::plain).collect()).collect(),
    }
}
