//! What a request may hold. Every fault names its field, so that a person can mend it.
//!
//! Not here: whether a plan exists within the means; that is the solver's to find, in words too.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Aim, Candidate, Means, PeopleMeans, Request,
    candidate::{candidates as gather, targets},
    cycle,
};
use crate::{
    Edition, Level, QuestionId, Trust,
    assessment::{Answers, Fault, Quarter, line, prose},
    catalogue::Catalogue,
    framework::{Action, ActionId, Costs, Days, Estimate, MOST_DAYS, MOST_MONEY, Requirement},
};

/// Most own actions in one request.
pub const MOST_OWN_ACTIONS: usize = 5_000;
/// Longest action, quarters.
pub const MOST_QUARTERS: u32 = 20;

const TOO_MUCH_MONEY: &str = "Enter £ thousand: at most 10,000,000 (£10 billion)";
const TOO_MANY_DAYS: &str = "Enter person-days: at most 1,000,000";

/// Faults of a request on a given day; empty when all is well. Means beyond reason, a start before
/// the quarter of `today`, ids that are not known, given twice or in contradiction, a fixed action or a
/// target that can never come about, a circle of requirements.
pub fn check_request(
    edition: &Edition,
    catalogue: &Catalogue,
    trust: &Trust,
    answers: &Answers,
    request: &Request,
    today: Quarter,
) -> Vec<Fault> {
    let mut faults = check(edition, catalogue, trust, answers, request);
    if request.means.start < today {
        let message = format!(
            "The plan would start in {}, which has passed: start in {} or later",
            request.means.start.label(),
            today.label()
        );
        faults.insert(0, fault("means.start", message));
    }
    faults
}

/// Faults that do not depend on the day.
pub(crate) fn check(
    edition: &Edition,
    catalogue: &Catalogue,
    trust: &Trust,
    answers: &Answers,
    request: &Request,
) -> Vec<Fault> {
    let mut faults = check_means(&request.means);
    faults.extend(own_actions(edition, request));
    faults.extend(ids(edition, catalogue, request));
    faults.extend(edits(request));
    if !faults.is_empty() {
        return faults;
    }
    let candidates = gather(edition, catalogue, trust, answers, request);
    faults.extend(cycle::faults(&candidates, edition));
    if faults.is_empty() {
        faults.extend(fixed(edition, &candidates, request));
        faults.extend(reachable(edition, answers, &candidates, request));
    }
    faults
}

pub(crate) fn fault(field: impl Into<String>, message: impl Into<String>) -> Fault {
    Fault { field: field.into(), message: message.into() }
}

/// Faults of what there is to spend; empty when all is well.
pub fn check_means(means: &Means) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !(1..=5).contains(&means.years.len()) {
        faults.push(fault("means.years", format!("Give one to five financial years; there are {}", means.years.len())));
    }
    let money = |faults: &mut Vec<Fault>, field: String, value: u32| {
        if value > MOST_MONEY {
            faults.push(fault(field, TOO_MUCH_MONEY));
        }
    };
    for (i, year) in means.years.iter().enumerate() {
        money(&mut faults, format!("means.years.{i}.capital"), year.capital);
        money(&mut faults, format!("means.years.{i}.revenue"), year.revenue);
    }
    let days = |faults: &mut Vec<Fault>, field: &str, people: PeopleMeans| {
        for (name, value) in [("digital", people.digital), ("clinical", people.clinical), ("change", people.change)] {
            if value > MOST_DAYS {
                faults.push(fault(format!("{field}.{name}"), "Enter person-days in a quarter: at most 1,000,000"));
            }
        }
    };
    days(&mut faults, "means.people", means.people);
    let mut before = means.start;
    for (i, later) in means.people_later.iter().enumerate() {
        days(&mut faults, &format!("means.people_later.{i}.people"), later.people);
        if later.from <= before || later.from.since(means.start) >= i64::from(means.horizon()) {
            let message =
                "Choose a quarter after the first and within the plan; each once, the earlier before the later";
            faults.push(fault(format!("means.people_later.{i}.from"), message));
        }
        before = later.from;
    }
    if means.uplift_percent > 200 {
        faults.push(fault(
            "means.uplift_percent",
            "Enter the uplift against optimism bias as a whole percent from 0 to 200",
        ));
    }
    let mut named = vec![(0_u64, 0_u64); means.years.len()];
    for (i, fund) in means.funds.iter().enumerate() {
        match named.get_mut(fund.year) {
            None => faults.push(fault(format!("means.funds.{i}.year"), "This year is not one of the plan's years")),
            Some(sum) => *sum = (sum.0 + u64::from(fund.capital), sum.1 + u64::from(fund.revenue)),
        }
    }
    for (i, (sum, year)) in named.iter().zip(&means.years).enumerate() {
        if sum.0 > u64::from(year.capital) || sum.1 > u64::from(year.revenue) {
            let message = "The named funds of this year come to more than its capital or revenue: they are part of it, not added to it";
            faults.push(fault(format!("means.years.{i}"), message));
        }
    }
    faults
}

fn own_actions(edition: &Edition, request: &Request) -> Vec<Fault> {
    let own = &request.own_actions;
    if own.len() > MOST_OWN_ACTIONS {
        return vec![fault("own_actions", format!("At most 5,000 own actions; there are {}", own.len()))];
    }
    let library: BTreeSet<_> = edition.actions.iter().map(|a| &a.id).collect();
    let questions: BTreeSet<_> = edition.questions.iter().map(|q| &q.id).collect();
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (i, action) in own.iter().enumerate() {
        let name = |field: &str| format!("own_actions.{i}.{field}");
        line(&mut faults, &name("id"), action.id.as_str(), 80);
        line(&mut faults, &name("title"), &action.title, 200);
        line(&mut faults, &name("lead"), &action.lead, 120);
        prose(&mut faults, &name("what"), &action.what, 4_000);
        prose(&mut faults, &name("if_not_done"), &action.if_not_done, 4_000);
        let mut at = |field: &str, message: String| faults.push(fault(format!("own_actions.{i}.{field}"), message));
        if action.id.as_str().strip_prefix("own.").is_none_or(str::is_empty) || library.contains(&action.id) {
            at("id", format!("“{}” must start with “own.” and go on", action.id));
        }
        if !seen.insert(&action.id) {
            at("id", format!("“{}” is there twice", action.id));
        }
        if action.title.trim().is_empty() {
            at("title", "Enter what is done".into());
        }
        if !questions.contains(&action.question) {
            at("question", format!("“{}” is not a question of this edition", action.question));
        }
        if action.to == Level::MIN {
            at("to", "An action reaches level 2, 3, 4 or 5".into());
        }
        for need in &action.requires {
            if !questions.contains(&need.question) {
                at("requires", format!("“{}” is not a question of this edition", need.question));
            }
        }
        if let Some(message) = quarters(action.quarters) {
            at("quarters", message);
        }
        let sizes = figures(action).flat_map(|(costs, days)| absurd(&costs, &days));
        for (field, message) in sizes.collect::<BTreeSet<_>>() {
            at(field, message.into());
        }
    }
    faults
}

fn figures(action: &Action) -> impl Iterator<Item = (Costs, Days)> {
    let (c, d) = (&action.costs, &action.days);
    [(c.small, d.small), (c.medium, d.medium), (c.large, d.large)].into_iter()
}

/// Figures beyond reason, by field.
fn absurd(costs: &Costs, days: &Days) -> Vec<(&'static str, &'static str)> {
    let money = [
        ("costs.capital", costs.capital),
        ("costs.technology", costs.technology),
        ("costs.change", costs.change),
        ("costs.recurring", costs.recurring),
    ];
    let people = [("days.digital", days.digital), ("days.clinical", days.clinical), ("days.change", days.change)];
    let wrong = |e: Estimate| match e {
        _ if e.high > MOST_MONEY || e.likely > MOST_MONEY => Some(TOO_MUCH_MONEY),
        _ if e.low > e.likely || e.likely > e.high => Some("Give a likely cost between the low and the high one"),
        _ => None,
    };
    let money = money.into_iter().filter_map(|(field, e)| wrong(e).map(|message| (field, message)));
    let people = people.into_iter().filter(|(_, n)| *n > MOST_DAYS).map(|(field, _)| (field, TOO_MANY_DAYS));
    money.chain(people).collect()
}

fn quarters(n: u32) -> Option<String> {
    (!(1..=MOST_QUARTERS).contains(&n))
        .then(|| format!("An action lasts 1 to {MOST_QUARTERS} whole quarters; this says {n}"))
}

fn ids(edition: &Edition, catalogue: &Catalogue, request: &Request) -> Vec<Fault> {
    let actions: BTreeSet<&str> = edition.actions.iter().chain(&request.own_actions).map(|a| a.id.as_str()).collect();
    let questions: BTreeSet<&str> = edition.questions.iter().map(|q| q.id.as_str()).collect();
    let technologies: BTreeSet<&str> = catalogue.technologies.iter().map(|t| t.id.as_str()).collect();
    let mut faults = Vec::new();
    let mut list = |field: &str, what: &str, known: &BTreeSet<&str>, given: &mut dyn Iterator<Item = &str>| {
        let mut seen = BTreeSet::new();
        for id in given {
            if !known.contains(id) {
                faults.push(fault(field, format!("“{id}” is not {what}")));
            } else if !seen.insert(id.to_owned()) {
                faults.push(fault(field, format!("“{id}” is there twice")));
            }
        }
    };
    let action = "an action of this edition or of this plan";
    list("fixed", action, &actions, &mut request.fixed.iter().map(|f| f.action.as_str()));
    list("excluded", action, &actions, &mut request.excluded.iter().map(ActionId::as_str));
    list("edits", action, &actions, &mut request.edits.keys().map(ActionId::as_str));
    list("focus", "a question of this edition", &questions, &mut request.focus.iter().map(QuestionId::as_str));
    list("targets", "a question of this edition", &questions, &mut request.targets.keys().map(QuestionId::as_str));
    list(
        "technologies",
        "in the catalogue",
        &technologies,
        &mut request.technologies.iter().map(crate::framework::TechnologyId::as_str),
    );
    faults
}

fn edits(request: &Request) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (id, edit) in &request.edits {
        let mut at = |field: &str, message: String| faults.push(fault(format!("edits.{id}.{field}"), message));
        for (field, message) in absurd(&edit.costs.unwrap_or_default(), &edit.days.unwrap_or_default()) {
            at(field, message.into());
        }
        if let Some(message) = edit.quarters.and_then(quarters) {
            at("quarters", message);
        }
        line(&mut faults, &format!("edits.{id}.lead"), edit.lead.as_deref().unwrap_or_default(), 120);
        prose(&mut faults, &format!("edits.{id}.note"), &edit.note, 4_000);
    }
    faults
}

fn fixed(edition: &Edition, candidates: &[Candidate], request: &Request) -> Vec<Fault> {
    let horizon = i64::from(request.means.horizon());
    let ways = Ways::of(candidates);
    let mut faults = Vec::new();
    for (i, fix) in request.fixed.iter().enumerate() {
        let (id, field) = (&fix.action, format!("fixed.{i}"));
        let Some(candidate) = candidates.iter().find(|c| &c.action == id) else {
            faults.push(fault(
                field,
                format!("“{id}” cannot be fixed: its level holds already, or its question has no level yet"),
            ));
            continue;
        };
        let start = fix.quarter.since(request.means.start);
        if start < 0 || start + i64::from(candidate.quarters) > horizon {
            let message = format!(
                "“{}” lasts {} and would not lie within the plan when it starts in {}",
                candidate.title,
                in_quarters(candidate.quarters),
                fix.quarter.label()
            );
            faults.push(fault(field, message));
        } else if candidate.excluded {
            faults.push(fault(field, format!("“{}” is fixed and ruled out at once", candidate.title)));
        } else if let Some(missing) = candidate.requires.iter().find_map(|need| ways.missing(need)) {
            faults.push(fault(field, format!("“{}” is fixed, but {}", candidate.title, ways.why(edition, &missing))));
        }
    }
    for (i, a) in request.fixed.iter().enumerate() {
        let key = |id: &ActionId| candidates.iter().find(|c| &c.action == id).map(|c| (&c.question, c.to));
        if request.fixed[..i]
            .iter()
            .any(|b| key(&b.action).is_some() && key(&b.action) == key(&a.action) && a.action != b.action)
        {
            faults.push(fault(
                format!("fixed.{i}"),
                format!("“{}” reaches a level that another fixed action reaches too", a.action),
            ));
        }
    }
    faults
}

/// `one quarter`, `3 quarters`.
pub(crate) fn in_quarters(n: u32) -> String {
    if n == 1 { "one quarter".into() } else { format!("{n} quarters") }
}

fn reachable(edition: &Edition, answers: &Answers, candidates: &[Candidate], request: &Request) -> Vec<Fault> {
    if request.aim != Aim::Target {
        return Vec::new();
    }
    let aims = targets(answers, request);
    if aims.is_empty() {
        return vec![fault("targets", "Set at least one level to reach")];
    }
    let ways = Ways::of(candidates);
    let mut faults = Vec::new();
    for (question, level) in &aims {
        let field = format!("targets.{question}");
        let need = Requirement { question: question.clone(), level: *level };
        match answers.get(question).and_then(crate::Answer::level) {
            None => faults.push(fault(
                field,
                format!("{} has no level yet: answer it before you set a target", title(edition, question)),
            )),
            Some(now) if now >= *level => {}
            Some(_) => {
                if let Some(missing) = ways.missing(&need) {
                    let message = format!(
                        "{} cannot reach level {level}: {}",
                        title(edition, question),
                        ways.why(edition, &missing)
                    );
                    faults.push(fault(field, message));
                }
            }
        }
    }
    faults
}

pub(crate) fn title(edition: &Edition, question: &QuestionId) -> String {
    edition.question(question).map_or_else(|| question.to_string(), |q| q.title.clone())
}

/// Ways to reach each level, and which levels can be reached at all.
struct Ways<'a> {
    by_level: BTreeMap<(&'a QuestionId, Level), Vec<&'a Candidate>>,
}

impl<'a> Ways<'a> {
    fn of(candidates: &'a [Candidate]) -> Self {
        let mut by_level: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for candidate in candidates {
            by_level.entry((&candidate.question, candidate.to)).or_default().push(candidate);
        }
        Self { by_level }
    }
    /// The first level on the way that nothing can reach; there are no circles when this is asked.
    fn missing(&self, need: &Requirement) -> Option<Requirement> {
        let mut known = BTreeMap::new();
        self.look(need, &mut known)
    }
    fn look(&self, need: &Requirement, known: &mut BTreeMap<Requirement, Option<Requirement>>) -> Option<Requirement> {
        if let Some(found) = known.get(need) {
            return found.clone();
        }
        let ways = self.by_level.get(&(&need.question, need.level)).map_or(&[][..], Vec::as_slice);
        let mut missing = Some(need.clone());
        for way in ways.iter().filter(|w| !w.excluded) {
            missing = way.requires.iter().find_map(|next| self.look(next, known));
            if missing.is_none() {
                break;
            }
        }
        known.insert(need.clone(), missing.clone());
        missing
    }
    fn why(&self, edition: &Edition, missing: &Requirement) -> String {
        let name = title(edition, &missing.question);
        match self.by_level.get(&(&missing.question, missing.level)) {
            Some(ways) if ways.iter().any(|w| w.excluded) => {
                format!("it needs {name} at level {}, and “{}” is ruled out", missing.level, ways[0].action)
            }
            _ => format!("it needs {name} at level {}, and that question has no level yet", missing.level),
        }
    }
}
