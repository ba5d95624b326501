//! Candidates, faults and the reckoning, on an edition small enough to add up by hand.

use std::collections::BTreeMap;

use super::{
    Aim, Candidate, Edit, Fixed, Fund, FundStatus, LeftOutReason, Means, PeopleFrom, PeopleMeans, Request, Step,
    YearMeans, appraise, check_request, library,
};
use crate::{
    Edition, Level, QuestionId, Trust,
    assessment::{Answer, Answers, Choice, Quarter},
    catalogue::{Catalogue, Technology},
    framework::{
        Action, Basis, BenefitClass, BySize, Costs, Days, Domain, Estimate, Grade, LevelText, Pillar, Question,
        Requirement, Setting, Size,
    },
};

fn level(n: u8) -> Level {
    Level::new(n).unwrap()
}

fn action(id: &str, question: &str, to: u8, requires: &[(&str, u8)]) -> Action {
    let e = Estimate::exactly;
    let costs = Costs { capital: e(100), technology: e(30), change: e(15), recurring: e(40) };
    let days = Days { digital: 20, clinical: 10, change: 5 };
    Action {
        id: id.into(),
        question: question.into(),
        to: level(to),
        title: format!("Do {id}"),
        what: String::new(),
        lead: "CIO".into(),
        quarters: 2,
        basis: Basis::Judgement,
        sources: Vec::new(),
        costs: BySize { small: Costs::default(), medium: costs, large: costs },
        days: BySize { small: days, medium: days, large: days },
        requires: requires.iter().map(|(q, l)| Requirement { question: (*q).into(), level: level(*l) }).collect(),
        benefits: Vec::new(),
        if_not_done: String::new(),
    }
}

/// Questions `a` to `d`, one a domain; `a.3` requires `b` at level 2.
fn edition() -> Edition {
    let names = ["a", "b", "c", "d"];
    let questions = names.iter().zip(Domain::ALL).map(|(id, domain)| Question {
        id: (*id).into(),
        domain: *domain,
        title: id.to_uppercase(),
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
        levels: Level::ALL.map(|level| LevelText { level, statement: String::new(), criteria: Vec::new() }).to_vec(),
        measures: Vec::new(),
    });
    let needs = |id: &str, to: u8| if (id, to) == ("a", 3) { vec![("b", 2)] } else { Vec::new() };
    let actions =
        names.iter().flat_map(|id| (2..=5).map(move |to| action(&format!("{id}.{to}"), id, to, &needs(id, to))));
    Edition {
        id: "test".into(),
        title: String::new(),
        published: String::new(),
        summary: String::new(),
        content_hash: String::new(),
        questions: questions.collect(),
        actions: actions.collect(),
        bands: Vec::new(),
        contradictions: Vec::new(),
        benefit_pairs: Vec::new(),
        sources: Vec::new(),
    }
}

fn at(n: u8) -> Answer {
    Answer { choice: Some(Choice::Level(level(n))), ..Answer::default() }
}

/// `a` 2, `b` 1, `c` not applicable, `d` not answered.
fn answers() -> Answers {
    let none = Answer { choice: Some(Choice::NotApplicable("no such service".into())), ..Answer::default() };
    let answers = [("a", at(2)), ("b", at(1)), ("c", none), ("d", Answer::default())];
    answers.into_iter().map(|(id, answer)| (QuestionId::from(id), answer)).collect()
}

fn trust() -> Trust {
    Trust::new("Test", Setting::Acute, Size::Medium)
}

fn technology(stands_for: &[&str], requires: &[(&str, u8)]) -> Technology {
    let costs = Costs { capital: Estimate::exactly(70), ..Costs::default() };
    Technology {
        id: "tool".into(),
        name: "Tool".into(),
        what: String::new(),
        domain: Domain::Epr,
        settings: vec![Setting::Acute],
        grade: Grade::C,
        grade_reason: String::new(),
        paid_for_by: String::new(),
        regulation: Vec::new(),
        infrastructure: Vec::new(),
        workforce: Vec::new(),
        skills: Vec::new(),
        replaces: Vec::new(),
        benefit_class: BenefitClass::Societal,
        months_to_benefit: 1,
        cost_note: String::new(),
        requires: requires.iter().map(|(q, l)| Requirement { question: (*q).into(), level: level(*l) }).collect(),
        stands_for: stands_for.iter().map(|id| (*id).into()).collect(),
        costs: Some(BySize { small: costs, medium: costs, large: costs }),
        days: None,
        results: Vec::new(),
        contrary: Vec::new(),
        contrary_none: None,
        adopters: Vec::new(),
    }
}

fn catalogue() -> Catalogue {
    let technologies = vec![technology(&["a.3", "a.4"], &[("b", 3)])];
    Catalogue { id: "test".into(), content_hash: String::new(), technologies, sources: Vec::new() }
}

fn request() -> Request {
    Request {
        means: Means {
            start: quarter("2026-Q3"),
            years: vec![YearMeans { capital: 400, revenue: 200 }; 2],
            people: PeopleMeans { digital: 20, clinical: 10, change: 5 },
            people_later: Vec::new(),
            uplift_percent: 0,
            funds: Vec::new(),
        },
        aim: Aim::Gain,
        fixed: Vec::new(),
        excluded: Vec::new(),
        focus: Vec::new(),
        targets: BTreeMap::new(),
        edits: BTreeMap::new(),
        own_actions: Vec::new(),
        technologies: Vec::new(),
    }
}

fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}

fn candidates(request: &Request) -> Vec<Candidate> {
    library(&edition(), &catalogue(), &trust(), &answers(), request).unwrap()
}

fn found<'a>(candidates: &'a [Candidate], id: &str) -> &'a Candidate {
    candidates.iter().find(|c| c.action.as_str() == id).unwrap()
}

fn step(id: &str, start: u32) -> Step {
    Step { action: id.into(), start, end: start + 1, fixed: false }
}

/// Messages of the faults of a request.
fn faults(change: impl FnOnce(&mut Request)) -> Vec<String> {
    let mut request = request();
    change(&mut request);
    let today = quarter("2026-Q3");
    check_request(&edition(), &catalogue(), &trust(), &answers(), &request, today)
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn only_questions_with_a_level_have_candidates() {
    let candidates = candidates(&request());
    let ids: Vec<&str> = candidates.iter().map(|c| c.action.as_str()).collect();
    assert_eq!(ids, ["a.3", "a.4", "a.5", "b.2", "b.3", "b.4", "b.5"]);
    assert_eq!(found(&candidates, "a.3").requires, [Requirement { question: "b".into(), level: level(2) }]);
    assert!(found(&candidates, "b.2").requires.is_empty());
    assert_eq!(found(&candidates, "b.3").requires, [Requirement { question: "b".into(), level: level(2) }]);
    // One question of one domain: a whole level of it is a quarter of a point.
    assert_eq!(found(&candidates, "a.3").gain.ratio(), num_rational::Ratio::new(1, 4));
}

#[test]
fn own_figures_and_technologies_take_their_place() {
    let mut request = request();
    request.technologies.push("tool".into());
    let costs = Costs { capital: Estimate::exactly(1), ..Costs::default() };
    request.edits.insert("b.2".into(), Edit { costs: Some(costs), quarters: Some(3), ..Edit::default() });
    request.focus.push("a".into());
    let candidates = candidates(&request);
    let (first, second) = (found(&candidates, "a.3"), found(&candidates, "a.4"));
    assert_eq!((first.costs.capital.likely, first.technology.as_ref().unwrap().as_str()), (70, "tool"));
    // Both requirements of the one, and one price only.
    assert_eq!(first.requires, [Requirement { question: "b".into(), level: level(3) }]);
    assert_eq!((second.costs.capital.likely, second.technology.is_some()), (100, true));
    let edited = found(&candidates, "b.2");
    assert_eq!((edited.costs.capital.likely, edited.quarters, edited.edited), (1, 3, true));
    assert_eq!((first.factor, edited.factor), (2, 1));
}

#[test]
fn targets_say_what_is_wanted() {
    let (edition, request) = (edition(), request());
    let mut answers = answers();
    answers.get_mut("b").unwrap().target = Some(level(3));
    let candidates = library(&edition, &catalogue(), &trust(), &answers, &request).unwrap();
    let wanted: Vec<&str> = candidates.iter().filter(|c| c.wanted).map(|c| c.action.as_str()).collect();
    assert_eq!(wanted, ["a.3", "a.4", "a.5", "b.2", "b.3"]);
}

#[test]
fn bad_requests_are_refused_in_words() {
    fn fix(request: &mut Request, id: &str, at: &str) {
        request.fixed.push(Fixed { action: id.into(), quarter: quarter(at) });
    }
    fn aim_at(request: &mut Request, question: &str) {
        request.aim = Aim::Target;
        request.targets.insert(question.into(), level(2));
    }
    fn rule_out(request: &mut Request, id: &str) {
        fix(request, id, "2027-Q2");
        request.excluded.push("b.2".into());
    }
    assert_eq!(faults(|_| ()), Vec::<String>::new());
    let one = |change: fn(&mut Request), word: &str| {
        let found = faults(change);
        assert!(found.len() == 1 && found[0].contains(word), "{found:?} should say {word}");
    };
    one(|r| r.means.start = quarter("2026-Q2"), "has passed");
    one(|r| r.means.years.clear(), "one to five");
    one(|r| r.means.years = vec![YearMeans::default(); 6], "one to five");
    one(|r| r.means.years[1].capital = 10_000_001, "£10 billion");
    one(|r| r.means.people.change = 1_000_001, "person-days");
    one(|r| later(r, "2026-Q3", 1), "after the first and within the plan");
    one(|r| later(r, "2028-Q1", 1), "after the first and within the plan");
    one(|r| later(r, "2027-Q1", 1_000_001), "person-days");
    one(
        |r| {
            later(r, "2027-Q1", 1);
            later(r, "2027-Q1", 2);
        },
        "each once",
    );
    one(|r| r.means.uplift_percent = 201, "0 to 200");
    one(
        |r| {
            let source = "NHS England".to_string();
            r.means.funds.push(Fund {
                name: "F".into(),
                year: 0,
                capital: 401,
                revenue: 0,
                source,
                status: FundStatus::Confirmed,
            });
        },
        "part of it",
    );
    one(|r| r.excluded.push("x.9".into()), "is not an action");
    one(|r| r.focus = vec!["a".into(), "a".into()], "twice");
    one(|r| r.technologies.push("x".into()), "catalogue");
    one(|r| r.own_actions.push(action("mine", "a", 3, &[])), "own.");
    one(|r| r.own_actions = vec![action("own.x", "a", 3, &[]), action("own.x", "a", 3, &[])], "twice");
    one(|r| r.own_actions.push(action("own.x", "q", 3, &[])), "not a question");
    one(|r| r.own_actions = (0..5_001).map(|n| action(&format!("own.{n}"), "a", 3, &[])).collect(), "5,000");
    one(
        |r| r.own_actions.push(action("own.x", "b", 2, &[("a", 3)])),
        "A level 3 → B level 2 → A level 3 (through own.x)",
    );
    one(|r| r.aim = Aim::Target, "at least one level");
    one(|r| aim_at(r, "d"), "no level yet");
    one(|r| fix(r, "a.3", "2028-Q4"), "within the plan");
    one(|r| fix(r, "a.2", "2026-Q3"), "holds already");
    one(|r| rule_out(r, "a.3"), "“b.2” is ruled out");
    one(|r| rule_out(r, "b.2"), "at once");
}

#[test]
fn faults_of_figures_name_each_field() {
    let fields = |change: fn(&mut Request)| {
        let mut request = request();
        change(&mut request);
        let found = check_request(&edition(), &catalogue(), &trust(), &answers(), &request, quarter("2026-Q3"));
        found.into_iter().map(|fault| fault.field).collect::<Vec<_>>()
    };
    let edited = fields(|r| {
        let costs = Costs { change: Estimate::exactly(10_000_001), ..Costs::default() };
        let days = Days { clinical: 1_000_001, ..Days::default() };
        let (lead, note) = (Some("x".repeat(121)), "x".repeat(4_001));
        let edit = Edit { costs: Some(costs), days: Some(days), quarters: Some(21), lead, note };
        r.edits.insert("b.2".into(), edit);
    });
    let named = ["costs.change", "days.clinical", "quarters", "lead", "note"];
    assert_eq!(edited, named.map(|field| format!("edits.b.2.{field}")));
    let own = fields(|r| {
        let mut own = action("own.x", "a", 3, &[]);
        own.title = "x".repeat(201);
        let costs = Costs { capital: Estimate::exactly(10_000_001), ..Costs::default() };
        own.costs = BySize { small: costs, medium: costs, large: costs };
        r.own_actions.push(own);
    });
    assert_eq!(own, ["own_actions.0.title", "own_actions.0.costs.capital"]);
}

#[test]
fn five_thousand_own_actions_are_taken() {
    let mut request = request();
    request.own_actions = (0..5_000).map(|n| action(&format!("own.{n}"), "a", 3, &[])).collect();
    assert_eq!(candidates(&request).len(), 5_007);
}

fn later(request: &mut Request, from: &str, digital: u32) {
    let people = PeopleMeans { digital, ..request.means.people };
    request.means.people_later.push(PeopleFrom { from: quarter(from), people });
}

#[test]
fn people_may_change_from_a_quarter_on() {
    let mut request = request();
    later(&mut request, "2027-Q1", 9);
    later(&mut request, "2027-Q3", 30);
    let candidates = candidates(&request);
    let steps = [step("b.2", 1)];
    let appraisal = appraise(&edition(), &catalogue(), &trust(), &answers(), &request, &candidates, &steps);
    assert_eq!(appraisal.people.iter().map(|p| p.means.digital).collect::<Vec<_>>(), [20, 20, 9, 9, 30, 30]);
    assert_eq!(appraisal.breaches, ["The digital team: over by 1 person-days in Q1 2027/28."]);
}

#[test]
fn money_people_and_tail_add_up() {
    let mut request = request();
    request.means.uplift_percent = 10;
    let candidates = candidates(&request);
    // Starts in January 2027: half in 2026/27, half in 2027/28; nine months of recurring cost in 2027/28.
    let steps = [step("b.2", 1)];
    let appraisal = appraise(&edition(), &catalogue(), &trust(), &answers(), &request, &candidates, &steps);
    let years: Vec<_> = appraisal
        .money
        .iter()
        .map(|y| (y.year.as_str(), y.spent.capital, y.spent.technology, y.spent.recurring))
        .collect();
    assert_eq!(years, [("2026/27", 55, 16, 0), ("2027/28", 55, 16, 33)]);
    assert_eq!((appraisal.total.capital, appraisal.total.technology, appraisal.tail), (110, 33, 44));
    assert_eq!(appraisal.people.iter().map(|p| p.digital).collect::<Vec<_>>(), [0, 10, 10, 0, 0, 0]);
    assert_eq!(
        (appraisal.change_funding.one_off_pence, appraisal.change_funding.recurring_pence),
        (Some(45), Some(40))
    );
    assert!(appraisal.change_funding.sentence.contains("Health Foundation and PA Consulting, 2025"));
    assert_eq!(appraisal.breaches, Vec::<String>::new());
    let levels: Vec<usize> = appraisal.forecast.iter().map(|p| p.levels.len()).collect();
    assert_eq!((levels, appraisal.forecast[0].label.as_str()), (vec![0, 0, 0, 1, 1, 1, 1], "Now"));
    assert_eq!(appraisal.forecast[3].label, "Q1 2027/28");
    assert_eq!(appraisal.technologies[0].ready, None);
}

#[test]
fn technologies_become_possible_with_the_plan() {
    let request = request();
    let candidates = candidates(&request);
    let steps = [step("b.2", 0), step("b.3", 2)];
    let appraisal = appraise(&edition(), &catalogue(), &trust(), &answers(), &request, &candidates, &steps);
    assert_eq!(appraisal.technologies[0].ready.as_deref(), Some("Q2 2027/28"));
}

#[test]
fn what_is_left_out_has_its_reason() {
    let mut request = request();
    request.means.years[1].capital = 40;
    request.excluded.push("b.5".into());
    let candidates = candidates(&request);
    let appraisal = appraise(&edition(), &catalogue(), &trust(), &answers(), &request, &candidates, &[step("b.2", 0)]);
    let reasons: Vec<_> = appraisal.left_out.iter().map(|l| (l.action.as_str(), l.reason)).collect();
    assert_eq!(
        reasons,
        [
            ("a.3", LeftOutReason::Money),
            ("a.4", LeftOutReason::Prerequisite),
            ("a.5", LeftOutReason::Prerequisite),
            ("b.3", LeftOutReason::Money),
            ("b.4", LeftOutReason::Prerequisite),
            ("b.5", LeftOutReason::Excluded),
        ]
    );
    assert_eq!(appraisal.left_out[0].sentence, "Needs £100k of capital in 2027/28; £40k is left.");
}

#[test]
fn breaches_are_named() {
    let mut request = request();
    request.fixed.push(Fixed { action: "b.2".into(), quarter: quarter("2026-Q3") });
    let candidates = candidates(&request);
    let steps = [step("b.2", 1), step("a.3", 1), step("b.3", 9)];
    let appraisal = appraise(&edition(), &catalogue(), &trust(), &answers(), &request, &candidates, &steps);
    let all = appraisal.breaches.join(" ");
    for word in ["fixed to start in Q3 2026/27", "“Do a.3” starts before b has reached level 2", "ends after the plan"]
    {
        assert!(all.contains(word), "{all} should say {word}");
    }
}
