//! A small made-up edition, and a checker written from the page of the plan model, not from the code.
#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::BTreeMap;

use readiness_domain::{
    Edition, Level, QuestionId, Trust,
    assessment::{Answer, Answers, Choice},
    catalogue::Catalogue,
    framework::{
        Action, Basis, BySize, Costs, Days, Domain, Estimate, LevelText, Pillar, Question, Requirement, Setting, Size,
    },
    roadmap::{Aim, Candidate, Means, PeopleMeans, Request, Step, YearMeans, library},
};

/// What one action takes; small numbers, so that means are easily too little.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sketch {
    pub(crate) quarters: u32,
    pub(crate) capital: u32,
    pub(crate) technology: u32,
    pub(crate) change: u32,
    pub(crate) recurring: u32,
    pub(crate) days: [u32; 3],
    /// Another question (by number) and level, when it requires one.
    pub(crate) requires: Option<(usize, u8)>,
}

/// One question for each list of sketches, whose first takes it to level 2; all stand at level 1.
pub(crate) fn edition(sketches: &[Vec<Sketch>]) -> Edition {
    let id = |n: usize| QuestionId::new(format!("q.{n}"));
    let questions = (0..sketches.len())
        .map(|n| Question {
            id: id(n),
            domain: Domain::ALL[n % 4],
            title: format!("Question {n}"),
            question: String::new(),
            why: String::new(),
            why_sources: Vec::new(),
            pillar: Pillar::WellLed,
            settings: vec![Setting::Acute],
            foundation: false,
            private: false,
            weight: 1,
            answered_by: String::new(),
            minutes: 1,
            frameworks: Vec::new(),
            evidence: Vec::new(),
            levels: Level::ALL
                .map(|level| LevelText { level, statement: String::new(), criteria: Vec::new() })
                .to_vec(),
            measures: Vec::new(),
        })
        .collect();
    let mut actions = Vec::new();
    for (n, list) in sketches.iter().enumerate() {
        for (i, sketch) in list.iter().enumerate() {
            let to = Level::ALL[i + 1];
            let requires = sketch.requires.filter(|(q, _)| *q != n && *q < sketches.len());
            actions.push(action(&format!("q.{n}.{to}"), id(n), to, sketch, requires.map(|(q, l)| (id(q), l))));
        }
    }
    Edition {
        id: "test".into(),
        title: String::new(),
        published: String::new(),
        summary: String::new(),
        content_hash: String::new(),
        questions,
        actions,
        bands: Vec::new(),
        contradictions: Vec::new(),
        benefit_pairs: Vec::new(),
        sources: Vec::new(),
    }
}

/// One action from a sketch.
pub(crate) fn action(
    id: &str,
    question: QuestionId,
    to: Level,
    sketch: &Sketch,
    requires: Option<(QuestionId, u8)>,
) -> Action {
    let costs = Costs {
        capital: Estimate::exactly(sketch.capital),
        technology: Estimate::exactly(sketch.technology),
        change: Estimate::exactly(sketch.change),
        recurring: Estimate::exactly(sketch.recurring),
    };
    let days = Days { digital: sketch.days[0], clinical: sketch.days[1], change: sketch.days[2] };
    Action {
        id: id.into(),
        question,
        to,
        title: format!("Do {id}"),
        what: String::new(),
        lead: "CIO".into(),
        quarters: sketch.quarters,
        basis: Basis::Judgement,
        sources: Vec::new(),
        costs: BySize { small: costs, medium: costs, large: costs },
        days: BySize { small: days, medium: days, large: days },
        requires: requires
            .and_then(|(question, level)| Some(Requirement { question, level: Level::new(level)? }))
            .into_iter()
            .collect(),
        benefits: Vec::new(),
        if_not_done: String::new(),
    }
}

pub(crate) fn answers(edition: &Edition) -> Answers {
    let answer = Answer { choice: Some(Choice::Level(Level::MIN)), ..Answer::default() };
    edition.questions.iter().map(|q| (q.id.clone(), answer.clone())).collect()
}

pub(crate) fn trust() -> Trust {
    Trust::new("Test", Setting::Acute, Size::Medium)
}

pub(crate) fn catalogue() -> Catalogue {
    Catalogue { id: "test".into(), content_hash: String::new(), technologies: Vec::new(), sources: Vec::new() }
}

pub(crate) fn request(start: &str, years: &[(u32, u32)], people: [u32; 3], aim: Aim) -> Request {
    Request {
        means: Means {
            start: start.parse().expect("a quarter"),
            years: years.iter().map(|(capital, revenue)| YearMeans { capital: *capital, revenue: *revenue }).collect(),
            people: PeopleMeans { digital: people[0], clinical: people[1], change: people[2] },
            people_later: Vec::new(),
            uplift_percent: 0,
            funds: Vec::new(),
        },
        aim,
        fixed: Vec::new(),
        excluded: Vec::new(),
        focus: Vec::new(),
        targets: BTreeMap::new(),
        edits: BTreeMap::new(),
        own_actions: Vec::new(),
        technologies: Vec::new(),
    }
}

pub(crate) fn candidates(edition: &Edition, request: &Request) -> Vec<Candidate> {
    library(edition, &catalogue(), &trust(), &answers(edition), request).expect("a fair request")
}

/// Every rule of the page that a choice breaks. Amounts are kept in 1/40,320 of a unit times percent,
/// which every duration up to eight quarters divides.
pub(crate) fn check(edition: &Edition, request: &Request, steps: &[Step]) -> Vec<String> {
    const PART: i128 = 40_320;
    let mut wrong = Vec::new();
    let horizon = i64::from(request.means.start.quarter()) - 1;
    let horizon = request.means.years.len() as i64 * 4 - horizon;
    let actions: BTreeMap<_, _> = edition.actions.iter().chain(&request.own_actions).map(|a| (&a.id, a)).collect();
    let percent = 100 + i128::from(request.means.uplift_percent);
    let mut capital = vec![0_i128; request.means.years.len()];
    let mut revenue = capital.clone();
    let mut people = vec![[0_i128; 3]; horizon as usize];
    // Level n of a question holds from this quarter on.
    let mut holds: BTreeMap<(&QuestionId, u8), i64> = edition.questions.iter().map(|q| ((&q.id, 1), 0)).collect();
    for step in steps {
        let action = actions[&step.action];
        if holds.insert((&action.question, action.to.get()), i64::from(step.end) + 1).is_some() {
            wrong.push(format!("{} twice", action.question));
        }
    }
    for step in steps {
        let action = actions[&step.action];
        let (start, end) = (i64::from(step.start), i64::from(step.end));
        if end - start + 1 != i64::from(action.quarters) || end >= horizon {
            wrong.push(format!("{} does not lie in the plan", step.action));
            continue;
        }
        let own = (&action.question, action.to.get() - 1);
        let others = action.requires.iter().map(|need| (&need.question, need.level.get()));
        for need in others.chain([own]) {
            if holds.get(&need).is_none_or(|from| *from > start) {
                wrong.push(format!("{} starts before {} {}", step.action, need.0, need.1));
            }
        }
        if request.excluded.contains(&step.action) {
            wrong.push(format!("{} is ruled out", step.action));
        }
        let (costs, days, n) = (action.costs.medium, action.days.medium, i128::from(action.quarters));
        for quarter in 0..horizon {
            let year = ((quarter + i64::from(request.means.start.quarter()) - 1) / 4) as usize;
            if (start..=end).contains(&quarter) {
                capital[year] += i128::from(costs.capital.likely) * percent * PART / n;
                revenue[year] += i128::from(costs.technology.likely + costs.change.likely) * percent * PART / n;
                for (sum, days) in people[quarter as usize].iter_mut().zip([days.digital, days.clinical, days.change]) {
                    *sum += i128::from(days) * PART / n;
                }
            } else if quarter > end {
                revenue[year] += i128::from(costs.recurring.likely) * percent * PART / 4;
            }
        }
    }
    for (year, means) in request.means.years.iter().enumerate() {
        if capital[year] > i128::from(means.capital) * 100 * PART {
            wrong.push(format!("capital of year {year}"));
        }
        if revenue[year] > i128::from(means.revenue) * 100 * PART {
            wrong.push(format!("revenue of year {year}"));
        }
    }
    for (quarter, used) in people.iter().enumerate() {
        let now = request.means.start.plus(u32::try_from(quarter).expect("few quarters"));
        let begun = request.means.people_later.iter().filter(|later| later.from <= now);
        let there = begun.max_by_key(|later| later.from).map_or(request.means.people, |later| later.people);
        for (used, there) in used.iter().zip([there.digital, there.clinical, there.change]) {
            if *used > i128::from(there) * PART {
                wrong.push(format!("people of quarter {quarter}"));
            }
        }
    }
    for fixed in &request.fixed {
        let at = u32::try_from(fixed.quarter.since(request.means.start)).ok();
        if !steps.iter().any(|s| s.action == fixed.action && Some(s.start) == at) {
            wrong.push(format!("{} is not where it was fixed", fixed.action));
        }
    }
    if request.aim == Aim::Target {
        for (question, level) in &request.targets {
            if (2..=level.get()).any(|l| !holds.contains_key(&(question, l))) {
                wrong.push(format!("{question} does not reach its target"));
            }
        }
    }
    wrong
}

/// Value of a choice as the page has it: points of overall averaged over the quarters, or £k with
/// recurring revenue counted for as many years as the plan has.
pub(crate) fn value(edition: &Edition, request: &Request, steps: &[Step]) -> f64 {
    let actions: BTreeMap<_, _> = edition.actions.iter().chain(&request.own_actions).map(|a| (&a.id, a)).collect();
    let horizon = request.means.horizon();
    let of = |step: &Step| {
        let action = actions[&step.action];
        match request.aim {
            Aim::Gain => {
                let domain = edition.question(&action.question).map(|q| q.domain);
                let members = edition.questions.iter().filter(|q| Some(q.domain) == domain).count();
                let double = if request.focus.contains(&action.question) { 2.0 } else { 1.0 };
                double * f64::from(horizon - step.end) / f64::from(horizon) / members as f64 / 4.0
            }
            Aim::Target => {
                let c = action.costs.medium;
                let years = request.means.years.len() as u32;
                f64::from(c.capital.likely + c.technology.likely + c.change.likely + c.recurring.likely * years)
                    * f64::from(100 + request.means.uplift_percent)
                    / 100.0
            }
        }
    };
    steps.iter().map(of).sum()
}

/// The best value of all choices there are, by trying them all; `None` when none keeps the rules.
pub(crate) fn brute_force(edition: &Edition, request: &Request) -> Option<f64> {
    let actions: Vec<_> = edition.actions.iter().chain(&request.own_actions).collect();
    let horizon = request.means.horizon();
    let mut best: Option<f64> = None;
    let mut starts: Vec<Option<u32>> = vec![None; actions.len()];
    loop {
        let steps: Vec<Step> = actions
            .iter()
            .zip(&starts)
            .filter_map(|(a, start)| {
                let start = (*start)?;
                Some(Step { action: a.id.clone(), start, end: start + a.quarters - 1, fixed: false })
            })
            .collect();
        if check(edition, request, &steps).is_empty() {
            let value = value(edition, request, &steps);
            let better = best.is_none_or(|best| if request.aim == Aim::Gain { value > best } else { value < best });
            if better {
                best = Some(value);
            }
        }
        // The next choice, like a counter whose digits are "not at all", 0, 1 …
        let mut digit = 0;
        loop {
            let Some(start) = starts.get_mut(digit) else { return best };
            let last = horizon.saturating_sub(actions[digit].quarters);
            *start = match *start {
                None if actions[digit].quarters <= horizon => Some(0),
                Some(n) if n < last => Some(n + 1),
                _ => None,
            };
            if start.is_some() {
                break;
            }
            digit += 1;
        }
    }
}
