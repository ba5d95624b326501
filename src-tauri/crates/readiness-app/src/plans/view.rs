//! A plan as the window and the report see it.

use readiness_domain::{
    Edition,
    framework::{Action, Size},
    roadmap::{Appraisal, Candidate, Request, SolutionStatus, Step, appraise, candidates},
};
use readiness_report::{figures, story::Audience};
use readiness_store::PlanRow;

use crate::{
    App, Outcome,
    assessments::Opened,
    results::chart_view,
    wire::{PlanSummary, PlanView},
};

/// A plan with its appraisal and charts.
pub(super) fn whole(app: &App, opened: &Opened, row: PlanRow, solving: bool) -> Outcome<PlanView> {
    let (candidates, appraisal) = reckon(app, opened, &row.request, &row.solution.steps)?;
    let actions = used_actions(opened.edition, &row.request, &candidates, opened.row.trust.size);
    let mut charts: Vec<_> = figures::gantt(opened.edition, &actions, &row.request, &row.solution, Audience::Private)
        .iter()
        .enumerate()
        .map(|(i, chart)| chart_view(&if i == 0 { "gantt".to_owned() } else { format!("gantt-{}", i + 1) }, chart))
        .collect();
    charts.push(chart_view("money", &figures::money(&appraisal)));
    charts.push(chart_view("forecast", &figures::forecast(&appraisal)));
    let stale = row.answers_hash != app.made_from(&opened.answers, &row.request)?;
    Ok(PlanView {
        id: row.id,
        name: row.name,
        version: row.version,
        request: row.request,
        solution: row.solution,
        appraisal,
        candidates,
        next_pound: row.next_pound,
        stale,
        solving,
        charts,
    })
}

/// A plan as listed.
pub(super) fn summary(app: &App, opened: &Opened, row: &PlanRow) -> Outcome<PlanSummary> {
    let (_, appraisal) = reckon(app, opened, &row.request, &row.solution.steps)?;
    let status = match row.solution.certificate.status {
        SolutionStatus::Greedy => "greedy",
        SolutionStatus::Optimal => "optimal",
        SolutionStatus::Within => "within",
        SolutionStatus::Infeasible => "infeasible",
    };
    let stale = row.answers_hash != app.made_from(&opened.answers, &row.request)?;
    Ok(listed(&row.id, &row.name, row.solution.steps.len(), &appraisal, status, stale))
}

/// Only what is committed already: the plan to compare every other with.
pub(super) fn do_minimum(app: &App, opened: &Opened, request: &Request, steps: &[Step]) -> Outcome<PlanSummary> {
    let fixed: Vec<Step> = steps.iter().filter(|s| s.fixed).cloned().collect();
    let (_, appraisal) = reckon(app, opened, request, &fixed)?;
    Ok(listed("do-minimum", "Do minimum: only what is fixed already", fixed.len(), &appraisal, "optimal", false))
}

/// Candidates and appraisal of a choice. Answers may have moved on since: steps that no longer
/// apply are left out of the reckoning.
pub(crate) fn reckon(
    app: &App,
    opened: &Opened,
    request: &Request,
    steps: &[Step],
) -> Outcome<(Vec<Candidate>, Appraisal)> {
    let (trust, answers, catalogue) = (&opened.row.trust, &opened.answers, app.get_catalogue()?);
    let candidates = candidates(opened.edition, &catalogue, trust, answers, request);
    let appraisal = appraise(opened.edition, &catalogue, trust, answers, request, &candidates, steps);
    Ok((candidates, appraisal))
}

/// The actions as this plan uses them, with the trust's own figures in the place of the edition's.
pub(crate) fn used_actions(edition: &Edition, request: &Request, candidates: &[Candidate], size: Size) -> Vec<Action> {
    let all = edition.actions.iter().chain(&request.own_actions);
    all.filter_map(|action| {
        let used = candidates.iter().find(|c| c.action == action.id)?;
        let mut action = action.clone();
        action.lead.clone_from(&used.lead);
        action.quarters = used.quarters;
        *action.costs.of_mut(size) = used.costs;
        *action.days.of_mut(size) = used.days;
        Some(action)
    })
    .collect()
}

fn listed(id: &str, name: &str, steps: usize, appraisal: &Appraisal, status: &str, stale: bool) -> PlanSummary {
    let end = appraisal.forecast.last();
    PlanSummary {
        id: id.to_owned(),
        name: name.to_owned(),
        steps: steps as u32,
        overall_end: end.and_then(|p| p.overall).map(|s| s.shown()),
        band_end: end.and_then(|p| p.band).map(|b| b.label().to_owned()),
        capital: appraisal.total.capital,
        one_off: appraisal.total.technology + appraisal.total.change,
        tail: appraisal.tail,
        status: status.to_owned(),
        stale,
    }
}
