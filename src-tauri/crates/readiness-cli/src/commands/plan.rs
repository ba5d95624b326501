//! Plans, and the bare selection problem.

use std::{path::Path, time::Duration};

use readiness_app::{
    App, Code, Failure, Outcome,
    wire::{PlanSummary, PlanView},
};
use readiness_domain::{
    roadmap::{Aim, SolutionStatus},
    sentences::counted,
};

use super::read_text;
use crate::{
    arguments::{AimWord, Plan},
    means, say,
};

pub(super) fn plan(app: &App, asked: &Plan, json: bool) -> Outcome<bool> {
    let aim = match asked.aim {
        AimWord::Gain => Aim::Gain,
        AimWord::Target => Aim::Target,
    };
    let request = means::read(&asked.means, aim)?;
    if aim == Aim::Gain && !request.targets.is_empty() && !json {
        say::line("The targets in the file are not used: they are for --aim target.");
    }
    let made = app.create_plan(&asked.id, &asked.name, request)?;
    let view = app.prove_plan(&made.id, asked.time_limit)?;
    let found = view.solution.certificate.status != SolutionStatus::Infeasible;
    if json {
        say::json(&view)?;
    } else {
        print(&view);
    }
    Ok(found)
}

fn print(view: &PlanView) {
    let certificate = &view.solution.certificate;
    say::line(match certificate.status {
        SolutionStatus::Optimal if certificate.gap <= 1e-9 => "Proven optimal.".to_owned(),
        SolutionStatus::Optimal => "Proven within 0.1 % of the best possible.".to_owned(),
        SolutionStatus::Within => format!("Within {:.1} % of the best possible.", certificate.gap * 100.0),
        SolutionStatus::Greedy => "Made by rule; not improved.".to_owned(),
        SolutionStatus::Infeasible => {
            "No plan keeps to what is fixed, and to the targets, within these means.".to_owned()
        }
    });
    view.solution.shortfalls.iter().for_each(|s| say::line(format!("  {}", s.sentence)));
    let actions = counted(view.solution.steps.len(), "action", "actions");
    say::line(format!("Plan {}, version {}, {actions}", view.id, view.version));
    let start = view.request.means.start;
    let rows = view.solution.steps.iter().map(|step| {
        let title = view.candidates.iter().find(|c| c.action == step.action).map_or("", |c| &c.title);
        vec![
            format!("  {}", start.plus(step.start).label()),
            format!("to {}", start.plus(step.end).label()),
            step.action.to_string(),
            title.to_owned(),
        ]
    });
    say::table(&rows.collect::<Vec<_>>());
    say::line("\nMoney, £ thousand");
    let mut rows = vec![
        ["  Year", "capital", "of", "one-off technology", "one-off change", "recurring", "of revenue"]
            .map(String::from)
            .to_vec(),
    ];
    rows.extend(view.appraisal.money.iter().map(|m| {
        vec![
            format!("  {}", m.year),
            m.spent.capital.to_string(),
            m.capital_means.to_string(),
            m.spent.technology.to_string(),
            m.spent.change.to_string(),
            m.spent.recurring.to_string(),
            m.revenue_means.to_string(),
        ]
    }));
    say::table(&rows);
    say::line(format!("  Recurring after the plan: {} a year", view.appraisal.tail));
    say::line(format!("  {}", view.appraisal.change_funding.sentence));
    if let (Some(first), Some(last)) = (view.appraisal.forecast.first(), view.appraisal.forecast.last()) {
        let shown = |s: Option<readiness_domain::Score>| s.map_or("not yet scored".into(), |s| s.shown());
        say::line(format!("\nOverall from {} to {} by {}", shown(first.overall), shown(last.overall), last.label));
    }
    if !view.next_pound.is_empty() {
        say::line("\nWhat a little more would buy");
        view.next_pound.iter().for_each(|n| say::line(format!("  {}", n.sentence)));
    }
    if !view.appraisal.left_out.is_empty() {
        say::line(format!("\nLeft out ({})", view.appraisal.left_out.len()));
        view.appraisal.left_out.iter().for_each(|l| say::line(format!("  {}: {}", l.action, l.sentence)));
    }
}

pub(super) fn plans(app: &App, id: &str, json: bool) -> Outcome<bool> {
    let plans = app.list_plans(id)?;
    if json {
        return say::json(&plans).map(|()| true);
    }
    let row = |p: &PlanSummary| {
        let stale = if p.stale { "answers have changed since" } else { "" };
        let end = p.overall_end.clone().map_or_else(String::new, |overall| format!("overall {overall} at the end"));
        vec![p.id.clone(), p.name.clone(), counted(p.steps, "action", "actions"), end, p.status.clone(), stale.into()]
    };
    say::table(&plans.iter().map(row).collect::<Vec<_>>());
    Ok(true)
}

pub(super) fn select(file: &Path, seconds: u32, json: bool) -> Outcome<bool> {
    let selected = readiness_app::select(&read_text(file)?, Duration::from_secs(u64::from(seconds)))?;
    if json {
        say::json(&selected)?;
    } else {
        let value = serde_json::to_value(&selected).map_err(|e| Failure::new(Code::Internal, e.to_string()))?;
        for key in ["status", "profit", "bound"] {
            say::line(format!("{key}: {}", value[key].to_string().trim_matches('"')));
        }
        for key in ["bundles", "items"] {
            let ids: Vec<&str> = value[key].as_array().into_iter().flatten().filter_map(|v| v.as_str()).collect();
            say::line(format!("{key} ({}): {}", ids.len(), ids.join(" ")));
        }
    }
    Ok(true)
}
