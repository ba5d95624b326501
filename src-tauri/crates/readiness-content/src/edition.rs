//! From files to an [`Edition`], with every fault found on the way.

use std::collections::BTreeSet;

use readiness_domain::{
    Score,
    assessment::Quantity,
    framework::{
        Action, ActionId, Band, BandRule, Benefit, BenefitPair, BySize, Condition, Contradiction, Costs, Criterion,
        Days, Domain, Edition, FrameworkLink, Level, LevelText, Measure, Question, Requirement, Source,
    },
};
use serde::de::DeserializeOwned;

use crate::{
    ContentError, Files, costs, graph, limits,
    schema::{
        ActionEntry, BandEntry, ConditionEntry, ContradictionsFile, CostEntry, DaysEntry, EditionFile, PairsFile,
        QuestionFile, RequirementEntry, SourcesFile,
    },
};

pub(crate) fn load(files: &Files) -> Result<Edition, ContentError> {
    let mut faults = Vec::new();
    let head: Option<EditionFile> = required(files, "edition.toml", &mut faults);
    let sources = sources(files, &mut faults);
    let mut questions = Vec::new();
    let mut actions = Vec::new();
    for (path, text) in files.0.iter().filter(|(path, _)| path.starts_with("questions/")) {
        if let Some(file) = parse::<QuestionFile>(path, text, &mut faults) {
            let question = question(path, &file, &mut faults);
            actions.extend(question_actions(path, &file, &question, &mut faults));
            questions.push(question);
        }
    }
    // Domains in their order; within a domain as the edition says.
    let order = head.as_ref().map(|h| h.order.as_slice()).unwrap_or_default();
    ordered(order, &questions, &mut faults);
    questions.sort_by_key(|q: &Question| (q.domain, order.iter().position(|id| id == q.id.as_str())));
    actions.sort_by_key(|a: &Action| questions.iter().position(|q| q.id == a.question));

    let mut edition = Edition {
        id: head.as_ref().map_or("", |h| h.id.as_str()).into(),
        title: head.as_ref().map(|h| h.title.clone()).unwrap_or_default(),
        published: head.as_ref().map(|h| h.published.clone()).unwrap_or_default(),
        summary: head.as_ref().map(|h| h.summary.clone()).unwrap_or_default(),
        content_hash: files.hash(),
        bands: head.as_ref().map(|h| bands(&h.bands, &mut faults)).unwrap_or_default(),
        questions,
        actions,
        contradictions: Vec::new(),
        benefit_pairs: Vec::new(),
        sources,
    };
    if head.is_some_and(|h| h.engine != readiness_domain::scoring::ENGINE) {
        faults.push(format!("edition.toml: engine must be {}", readiness_domain::scoring::ENGINE));
    }
    rules(files, &mut edition, &mut faults);
    faults.extend(graph::faults(&edition.questions, &edition.actions));
    whole(&edition, &mut faults);
    if faults.is_empty() { Ok(edition) } else { Err(ContentError { faults }) }
}

/// Parses one file; a fault names the place.
pub(crate) fn parse<T: DeserializeOwned>(path: &str, text: &str, faults: &mut Vec<String>) -> Option<T> {
    toml::from_str(text).map_err(|error| faults.push(format!("{path}: {}", error.to_string().trim()))).ok()
}

fn required<T: DeserializeOwned>(files: &Files, path: &str, faults: &mut Vec<String>) -> Option<T> {
    let Some(text) = files.0.get(path) else {
        faults.push(format!("{path} is missing"));
        return None;
    };
    parse(path, text, faults)
}

/// The list of sources, each id once.
pub(crate) fn sources(files: &Files, faults: &mut Vec<String>) -> Vec<Source> {
    let list: Option<SourcesFile> = required(files, "sources.toml", faults);
    let mut seen = BTreeSet::new();
    let entries = list.map(|l| l.sources).unwrap_or_default();
    for entry in &entries {
        if !seen.insert(entry.id.clone()) {
            faults.push(format!("sources.toml: source {} stands twice", entry.id));
        }
    }
    entries
        .into_iter()
        .map(|e| Source {
            id: e.id.into(),
            publisher: e.publisher,
            title: e.title,
            date: e.date,
            address: e.address,
            taken: e.taken,
            strength: e.strength,
            licence: e.licence,
        })
        .collect()
}

/// The order names every question once, and nothing else.
fn ordered(order: &[String], questions: &[Question], faults: &mut Vec<String>) {
    for question in questions.iter().filter(|q| !order.iter().any(|id| id == q.id.as_str())) {
        faults.push(format!("edition.toml: the order leaves out {}", question.id));
    }
    for (i, id) in order.iter().enumerate() {
        if order[..i].contains(id) || !questions.iter().any(|q| q.id.as_str() == id) {
            faults.push(format!("edition.toml: the order names {id}, which is not a question or stands twice"));
        }
    }
}

fn bands(entries: &[BandEntry], faults: &mut Vec<String>) -> Vec<BandRule> {
    if entries.iter().map(|e| e.band).ne(Band::ALL.iter().copied()) {
        faults.push("edition.toml: bands must be the five, lowest first".into());
    }
    if entries.iter().any(|e| e.foundation_at_least.is_some_and(|n| Level::new(n).is_none())) {
        faults.push("edition.toml: foundation_at_least is a level, 1 to 5".into());
    }
    let mut score = |text: &Option<String>| -> Option<Score> {
        let text = text.as_ref()?;
        text.parse().map_err(|e| faults.push(format!("edition.toml: {e}"))).ok()
    };
    entries
        .iter()
        .map(|e| BandRule {
            band: e.band,
            title: e.title.clone(),
            statement: e.statement.clone(),
            foundation_at_least: e.foundation_at_least.and_then(Level::new),
            domain_at_least: score(&e.domain_at_least),
            overall_at_least: score(&e.overall_at_least),
        })
        .collect()
}

fn question(path: &str, file: &QuestionFile, faults: &mut Vec<String>) -> Question {
    let expected = format!("questions/{}.toml", file.id.replacen('.', "/", 1));
    if path != expected {
        faults.push(format!("{path}: question {} belongs in {expected}", file.id));
    }
    if !file.id.starts_with(&format!("{}.", file.domain.code())) {
        faults.push(format!("{path}: the id must start with its domain"));
    }
    if file.levels.len() != 5 {
        faults.push(format!("{path}: a question has five levels; this has {}", file.levels.len()));
    }
    if file.weight == 0 || file.weight > 5 || file.minutes == 0 || file.minutes > 15 || file.settings.is_empty() {
        faults.push(format!("{path}: weight is 1 to 5, minutes 1 to 15, and settings name at least one"));
    }
    let levels = Level::ALL
        .iter()
        .zip(&file.levels)
        .map(|(level, entry)| {
            let wanted = if *level == Level::MIN { 0..=0 } else { 2..=4 };
            if !wanted.contains(&entry.criteria.len()) {
                faults.push(format!(
                    "{path}: level {level} has {} criteria; level 1 has none, others two to four",
                    entry.criteria.len()
                ));
            }
            for criterion in &entry.criteria {
                if !criterion.key.starts_with(&format!("{}.{level}", file.id)) {
                    faults.push(format!("{path}: {} must start with {}.{level}", criterion.key, file.id));
                }
            }
            let criteria =
                entry.criteria.iter().map(|c| Criterion { key: c.key.as_str().into(), text: c.text.clone() }).collect();
            LevelText { level: *level, statement: entry.statement.clone(), criteria }
        })
        .collect();
    let question = Question {
        id: file.id.as_str().into(),
        domain: file.domain,
        title: file.title.clone(),
        question: file.question.clone(),
        why: file.why.clone(),
        why_sources: file.why_sources.iter().map(|s| s.as_str().into()).collect(),
        pillar: file.pillar,
        settings: file.settings.clone(),
        foundation: file.foundation,
        private: file.private,
        weight: file.weight,
        answered_by: file.answered_by.clone(),
        minutes: file.minutes,
        frameworks: file
            .frameworks
            .iter()
            .map(|f| FrameworkLink { framework: f.framework.clone(), reference: f.reference.clone() })
            .collect(),
        evidence: file.evidence.clone(),
        levels,
        measures: measures(path, file, faults),
    };
    limits::question(path, &question, faults);
    question
}

fn measures(path: &str, file: &QuestionFile, faults: &mut Vec<String>) -> Vec<Measure> {
    let mut measures = Vec::new();
    for m in &file.measures {
        let (Some(min), Some(max)) = (quantity(m.min), quantity(m.max)) else {
            faults.push(format!("{path}: {}: min and max are numbers with at most three decimal places", m.key));
            continue;
        };
        if min >= max || !m.key.starts_with(&format!("{}.", file.id)) {
            faults.push(format!("{path}: {}: min lies below max, and the key starts with the question's id", m.key));
        }
        measures.push(Measure {
            key: m.key.as_str().into(),
            label: m.label.clone(),
            help: m.help.clone(),
            unit: m.unit,
            min,
            max,
            better: m.better,
        });
    }
    measures
}

fn quantity(value: f64) -> Option<Quantity> {
    format!("{value}").parse().ok()
}

fn question_actions(path: &str, file: &QuestionFile, question: &Question, faults: &mut Vec<String>) -> Vec<Action> {
    if file.actions.len() != 4 {
        faults.push(format!(
            "{path}: a question has four actions, to levels 2, 3, 4 and 5; this has {}",
            file.actions.len()
        ));
    }
    Level::ALL[1..]
        .iter()
        .zip(&file.actions)
        .map(|(to, entry)| {
            if !(1..=8).contains(&entry.quarters) || entry.benefits.is_empty() {
                faults.push(format!("{path}: the action to level {to} takes 1 to 8 quarters and names a benefit"));
            }
            let action = action(path, question, *to, entry, faults);
            limits::action(path, &action, faults);
            action
        })
        .collect()
}

fn action(path: &str, question: &Question, to: Level, entry: &ActionEntry, faults: &mut Vec<String>) -> Action {
    Action {
        id: ActionId::new(format!("{}.{to}", question.id)),
        question: question.id.clone(),
        to,
        title: entry.title.clone(),
        what: entry.what.clone(),
        lead: entry.lead.clone(),
        quarters: entry.quarters,
        basis: entry.basis,
        sources: entry.sources.iter().map(|s| s.as_str().into()).collect(),
        costs: by_size_costs(&entry.cost, entry.basis),
        days: by_size_days(&entry.days),
        requires: requirements(path, &entry.requires, faults),
        benefits: entry
            .benefits
            .iter()
            .map(|b| Benefit { class: b.class, measure: b.measure.clone(), months: b.months })
            .collect(),
        if_not_done: entry.if_not_done.clone(),
    }
}

pub(crate) fn requirements(path: &str, entries: &[RequirementEntry], faults: &mut Vec<String>) -> Vec<Requirement> {
    let mut list = Vec::new();
    for entry in entries {
        match Level::new(entry.level) {
            Some(level) => list.push(Requirement { question: entry.question.as_str().into(), level }),
            None => faults.push(format!("{path}: level {} is not 1 to 5", entry.level)),
        }
    }
    list
}

pub(crate) fn by_size_costs(entry: &CostEntry, basis: readiness_domain::framework::Basis) -> BySize<Costs> {
    let one = |i: usize| Costs {
        capital: costs::estimate(entry.capital[i], basis),
        technology: costs::estimate(entry.technology[i], basis),
        change: costs::estimate(entry.change[i], basis),
        recurring: costs::estimate(entry.recurring[i], basis),
    };
    BySize { small: one(0), medium: one(1), large: one(2) }
}

pub(crate) fn by_size_days(entry: &DaysEntry) -> BySize<Days> {
    let one = |i: usize| Days { digital: entry.digital[i], clinical: entry.clinical[i], change: entry.change[i] };
    BySize { small: one(0), medium: one(1), large: one(2) }
}

fn rules(files: &Files, edition: &mut Edition, faults: &mut Vec<String>) {
    for (path, text) in files.0.iter().filter(|(path, _)| path.starts_with("contradictions/")) {
        for entry in parse::<ContradictionsFile>(path, text, faults).map(|f| f.contradictions).unwrap_or_default() {
            limits::long(path, "sentence", &entry.sentence, 260, faults);
            if !(2..=3).contains(&entry.when.len()) {
                faults.push(format!("{path}: {} has two or three conditions", entry.id));
            }
            let when = entry.when.iter().filter_map(|c| condition(path, &entry.id, c, edition, faults)).collect();
            edition.contradictions.push(Contradiction { id: entry.id.as_str().into(), sentence: entry.sentence, when });
        }
    }
    for (path, text) in files.0.iter().filter(|(path, _)| path.starts_with("benefit-pairs/")) {
        for entry in parse::<PairsFile>(path, text, faults).map(|f| f.pairs).unwrap_or_default() {
            limits::long(path, "title", &entry.title, 60, faults);
            let pair = BenefitPair {
                id: entry.id.as_str().into(),
                title: entry.title,
                in_place: entry.in_place.as_str().into(),
                in_use: entry.in_use.as_str().into(),
            };
            for key in [&pair.in_place, &pair.in_use] {
                if edition.measure(key).is_none() {
                    faults.push(format!("{path}: {}: {key} is not a measure", pair.id));
                }
            }
            edition.benefit_pairs.push(pair);
        }
    }
}

fn condition(
    path: &str,
    id: &str,
    entry: &ConditionEntry,
    edition: &Edition,
    faults: &mut Vec<String>,
) -> Option<Condition> {
    let level = |value: Option<f64>| {
        value.and_then(|v| Level::ALL.into_iter().find(|l| quantity(f64::from(l.get())) == quantity(v)))
    };
    let made = match (&entry.question, &entry.measure) {
        _ if entry.at_least.is_none() && entry.at_most.is_none() => None,
        (Some(q), None) if edition.question(&q.as_str().into()).is_some() => {
            let (at_least, at_most) = (level(entry.at_least), level(entry.at_most));
            let known = at_least.is_some() == entry.at_least.is_some() && at_most.is_some() == entry.at_most.is_some();
            known.then(|| Condition::Level { question: q.as_str().into(), at_least, at_most })
        }
        (None, Some(m)) if edition.measure(&m.as_str().into()).is_some() => Some(Condition::Measure {
            measure: m.as_str().into(),
            at_least: entry.at_least.and_then(quantity),
            at_most: entry.at_most.and_then(quantity),
        }),
        _ => None,
    };
    if made.is_none() {
        faults.push(format!(
            "{path}: {id}: each condition names a known question with levels 1 to 5, or a known measure, and a bound"
        ));
    }
    made
}

/// What only shows when everything is together: ids and keys used twice, sources that are not there.
fn whole(edition: &Edition, faults: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    let mut once = |kind: &str, id: &str| {
        if !seen.insert(format!("{kind} {id}")) {
            faults.push(format!("{kind} {id} stands twice"));
        }
    };
    for question in &edition.questions {
        once("question", question.id.as_str());
        question.all_criteria().for_each(|(_, c)| once("criterion", c.key.as_str()));
        question.measures.iter().for_each(|m| once("measure", m.key.as_str()));
    }
    edition.contradictions.iter().for_each(|c| once("contradiction", c.id.as_str()));
    edition.benefit_pairs.iter().for_each(|p| once("benefit pair", p.id.as_str()));
    let cited = edition.questions.iter().flat_map(|q| q.why_sources.iter().map(move |s| (q.id.to_string(), s)));
    let cited = cited.chain(edition.actions.iter().flat_map(|a| a.sources.iter().map(move |s| (a.id.to_string(), s))));
    for (by, id) in cited {
        if edition.source(id).is_none() {
            faults.push(format!("{by}: source {id} is not in sources.toml"));
        }
    }
    for domain in Domain::ALL {
        if !edition.questions.iter().any(|q| q.domain == *domain) {
            faults.push(format!("no question belongs to the domain {domain}"));
        }
    }
}
