//! The file of means: what there is to spend, and what is fixed, ruled out or aimed at.

use std::{collections::BTreeMap, path::Path};

use readiness_app::{Code, Failure, Outcome};
use readiness_domain::{
    Level, QuestionId,
    assessment::Quarter,
    framework::{Action, ActionId, TechnologyId},
    roadmap::{Aim, Edit, Fixed, Fund, Means, PeopleFrom, PeopleMeans, Request, YearMeans},
};
use serde::Deserialize;

use crate::commands::read_text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MeansFile {
    start: Quarter,
    years: Vec<YearMeans>,
    people: PeopleMeans,
    #[serde(default)]
    people_later: Vec<PeopleFrom>,
    /// A share: 0.15 adds 15 % to every cost.
    #[serde(default)]
    uplift: f64,
    #[serde(default)]
    fixed: Vec<Fixed>,
    #[serde(default)]
    excluded: Vec<ActionId>,
    #[serde(default)]
    focus: Vec<QuestionId>,
    #[serde(default)]
    targets: BTreeMap<QuestionId, Level>,
    #[serde(default)]
    funds: Vec<Fund>,
    #[serde(default)]
    edits: BTreeMap<ActionId, Edit>,
    #[serde(default)]
    own_actions: Vec<Action>,
    #[serde(default)]
    technologies: Vec<TechnologyId>,
}

/// Reads a file of means.
pub(crate) fn read(path: &Path, aim: Aim) -> Outcome<Request> {
    let text = read_text(path)?;
    let refused = |why: String| {
        Failure::new(Code::File, format!("The file of means has a fault: {why}. Nothing was changed.")).hint(
            "It looks like {\"start\": \"2027-Q1\", \"years\": [{\"capital\": 4000, \"revenue\": 3000}, …], \
             \"people\": {\"digital\": 700, \"clinical\": 500, \"change\": 300}}; money in £ thousand, people in days a quarter.",
        )
    };
    let plainly = |e: serde_json::Error| e.to_string().replace("expected u32", "expected a whole number, 0 or more");
    let file: MeansFile = serde_json::from_str(&text).map_err(|e| refused(plainly(e)))?;
    let percent = (file.uplift * 100.0).round();
    if !(0.0..=200.0).contains(&percent) || (percent / 100.0 - file.uplift).abs() > 1e-9 {
        return Err(refused(format!("uplift is a share from 0 to 2 in whole hundredths, not {}", file.uplift)));
    }
    Ok(Request {
        means: Means {
            start: file.start,
            years: file.years,
            people: file.people,
            people_later: file.people_later,
            uplift_percent: percent as u32,
            funds: file.funds,
        },
        aim,
        fixed: file.fixed,
        excluded: file.excluded,
        focus: file.focus,
        targets: file.targets,
        edits: file.edits,
        own_actions: file.own_actions,
        technologies: file.technologies,
    })
}
