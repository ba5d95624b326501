//! Which actions a plan can choose from: the edition's library for this trust, with the trust's own
//! figures, its own actions, and the technologies it adopts.
//!
//! Decided here: an unanswered question has no candidates, for it has no level to start from; a
//! requirement on a question that is not asked or not applicable asks nothing, one on a question
//! without an answer never holds. Not here: faults of the request (`faults`) and the choice itself.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Aim, Request, faults};
use crate::{
    Edition, Level, QuestionId, Score, Trust,
    assessment::{Answers, Fault},
    catalogue::Catalogue,
    framework::{Action, ActionId, Costs, Days, Domain, Question, Requirement, Setting, TechnologyId},
    scoring::score,
};

/// An action that this trust could take, with the figures that count for it.
#[expect(clippy::struct_excessive_bools, reason = "independent facts for the page, not states of a machine")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Candidate {
    /// The action.
    pub action: ActionId,
    /// The question it raises.
    pub question: QuestionId,
    /// The title of that question.
    pub question_title: String,
    /// The domain of that question.
    pub domain: Domain,
    /// Whether the question is private.
    pub private: bool,
    /// The level it reaches.
    pub to: Level,
    /// Its title.
    pub title: String,
    /// The role that leads, as edited.
    pub lead: String,
    /// Whole quarters from start to completion, 1 to 20, as edited.
    pub quarters: u32,
    /// Money for this trust, £ thousand, as edited, before the uplift.
    pub costs: Costs,
    /// Person-days for this trust, as edited.
    pub days: Days,
    /// Levels that must hold before it starts and do not hold now; the level below its own included.
    pub requires: Vec<Requirement>,
    /// The technology that takes its place.
    pub technology: Option<TechnologyId>,
    /// Whether it is the trust's own.
    pub own: bool,
    /// Whether the trust has put its own figures in.
    pub edited: bool,
    /// The trust's note.
    pub note: String,
    /// Whether the level is wished for: up to the answer's target level, else all.
    pub wanted: bool,
    /// Whether the aim `target` requires the level.
    pub required: bool,
    /// Whether a person ruled it out.
    pub excluded: bool,
    /// The quarter a person fixed its start in, counted from the start of the plan.
    pub fixed: Option<u32>,
    /// What one level of its question adds to the overall score.
    pub gain: Score,
    /// How many times that gain counts: 1, doubled for a focus question, doubled for a band blocker.
    pub factor: u32,
}

/// The actions that apply: questions of the setting that have a level, each level above it, by
/// question in the edition's order, then level, the library's action before the trust's own.
///
/// # Errors
/// Every fault of the request that does not depend on the day (see [`super::check_request`]).
pub fn library(
    edition: &Edition,
    catalogue: &Catalogue,
    trust: &Trust,
    answers: &Answers,
    request: &Request,
) -> Result<Vec<Candidate>, Vec<Fault>> {
    let found = faults::check(edition, catalogue, trust, answers, request);
    if found.is_empty() { Ok(candidates(edition, catalogue, trust, answers, request)) } else { Err(found) }
}

/// Levels that the aim `target` must reach: the request's, or else the answers' target levels.
pub fn targets(answers: &Answers, request: &Request) -> BTreeMap<QuestionId, Level> {
    if request.targets.is_empty() {
        answers.iter().filter_map(|(id, a)| Some((id.clone(), a.level().and(a.target)?))).collect()
    } else {
        request.targets.clone()
    }
}

/// As [`library`], without looking for faults: for a plan that was made before answers moved on, where
/// what no longer applies says nothing.
pub fn candidates(
    edition: &Edition,
    catalogue: &Catalogue,
    trust: &Trust,
    answers: &Answers,
    request: &Request,
) -> Vec<Candidate> {
    let weights = Weights::of(edition, trust.setting, answers, request);
    let aims = if request.aim == Aim::Target { targets(answers, request) } else { BTreeMap::new() };
    let adopted = adopted(catalogue, trust.setting, request);
    let excluded: BTreeSet<_> = request.excluded.iter().collect();
    let fixed: BTreeMap<_, _> = request.fixed.iter().map(|f| (&f.action, f.quarter)).collect();
    let mut carried = BTreeSet::new();
    let mut found = Vec::new();
    for question in edition.questions_for(trust.setting) {
        let Some(answer) = answers.get(&question.id) else { continue };
        let Some(level) = answer.level() else { continue };
        let of_question = |a: &&Action| a.question == question.id && a.to > level;
        let own = request.own_actions.iter().filter(of_question).map(|a| (a, true));
        let mut actions: Vec<_> = edition.actions.iter().filter(of_question).map(|a| (a, false)).chain(own).collect();
        actions.sort_by(|a, b| (a.0.to, a.1, &a.0.id).cmp(&(b.0.to, b.1, &b.0.id)));
        for (action, own) in actions {
            let mut candidate = plain(question, action, own, trust);
            if !own && let Some(technology) = adopted.get(&action.id) {
                candidate.technology = Some(technology.id.clone());
                candidate.requires.extend(technology.requires.iter().cloned());
                // One price is paid once: by the first of the actions it stands for.
                if carried.insert(&technology.id) {
                    candidate.costs = technology.costs.map_or(candidate.costs, |c| *c.of(trust.size));
                    candidate.days = technology.days.map_or(candidate.days, |d| *d.of(trust.size));
                }
            }
            edit(&mut candidate, request);
            candidate.requires = open(&candidate, edition, trust.setting, answers);
            candidate.excluded = excluded.contains(&action.id);
            candidate.fixed = fixed.get(&action.id).and_then(|q| u32::try_from(q.since(request.means.start)).ok());
            candidate.wanted = candidate.fixed.is_some() || answer.target.is_none_or(|target| action.to <= target);
            candidate.required = aims.get(&question.id).is_some_and(|target| action.to <= *target);
            candidate.gain = weights.gain(question);
            candidate.factor = weights.factor(question, action.to);
            found.push(candidate);
        }
    }
    found
}

fn plain(question: &Question, action: &Action, own: bool, trust: &Trust) -> Candidate {
    Candidate {
        action: action.id.clone(),
        question: question.id.clone(),
        question_title: question.title.clone(),
        domain: question.domain,
        private: question.private,
        to: action.to,
        title: action.title.clone(),
        lead: action.lead.clone(),
        quarters: action.quarters,
        costs: *action.costs.of(trust.size),
        days: *action.days.of(trust.size),
        requires: action.requires.clone(),
        technology: None,
        own,
        edited: false,
        note: String::new(),
        wanted: true,
        required: false,
        excluded: false,
        fixed: None,
        gain: Score::whole(0),
        factor: 1,
    }
}

fn edit(candidate: &mut Candidate, request: &Request) {
    let Some(edit) = request.edits.get(&candidate.action) else { return };
    candidate.edited = edit.costs.is_some() || edit.days.is_some() || edit.quarters.is_some() || edit.lead.is_some();
    candidate.costs = edit.costs.unwrap_or(candidate.costs);
    candidate.days = edit.days.unwrap_or(candidate.days);
    candidate.quarters = edit.quarters.unwrap_or(candidate.quarters);
    candidate.lead = edit.lead.clone().unwrap_or_else(|| candidate.lead.clone());
    candidate.note.clone_from(&edit.note);
}

/// Requirements that do not hold now, by question, the highest level of each; its own level below first.
fn open(candidate: &Candidate, edition: &Edition, setting: Setting, answers: &Answers) -> Vec<Requirement> {
    let mut needs: BTreeMap<&QuestionId, Level> = BTreeMap::new();
    let below = candidate.to.previous().map(|level| Requirement { question: candidate.question.clone(), level });
    for need in candidate.requires.iter().chain(below.as_ref()) {
        if !holds(need, edition, setting, answers) {
            let level = needs.entry(&need.question).or_insert(need.level);
            *level = (*level).max(need.level);
        }
    }
    needs.into_iter().map(|(question, level)| Requirement { question: question.clone(), level }).collect()
}

/// Whether a requirement holds now; one on a question that does not apply asks nothing.
pub(crate) fn holds(need: &Requirement, edition: &Edition, setting: Setting, answers: &Answers) -> bool {
    let asked = edition.question(&need.question).is_some_and(|q| q.applies_to(setting));
    let answer = answers.get(&need.question);
    !asked
        || need.level == Level::MIN
        || answer.is_some_and(|a| a.is_not_applicable() || a.level().is_some_and(|level| level >= need.level))
}

/// Which technology takes the place of which action: the first adopted one that can.
fn adopted<'a>(
    catalogue: &'a Catalogue,
    setting: Setting,
    request: &Request,
) -> BTreeMap<&'a ActionId, &'a crate::catalogue::Technology> {
    let mut places = BTreeMap::new();
    for id in &request.technologies {
        let found = catalogue.technologies.iter().find(|t| &t.id == id && t.settings.contains(&setting));
        for action in found.into_iter().flat_map(|t| &t.stands_for) {
            places.entry(action).or_insert_with(|| found.expect("an action of a technology that was found"));
        }
    }
    places
}

/// What a level of each question is worth.
struct Weights<'a> {
    domains: [i64; 4],
    focus: BTreeSet<&'a QuestionId>,
    blocked: BTreeMap<QuestionId, Level>,
    domains_blocked: BTreeSet<Domain>,
}

impl<'a> Weights<'a> {
    fn of(edition: &Edition, setting: Setting, answers: &Answers, request: &'a Request) -> Self {
        let mut domains = [0; 4];
        for question in edition.questions_for(setting) {
            if answers.get(&question.id).is_some_and(|a| a.level().is_some()) {
                domains[question.domain as usize] += i64::from(question.weight);
            }
        }
        let blockers = score(edition, setting, answers).band.blockers;
        let need = |text: &str| text.parse().ok().and_then(Level::new).unwrap_or(Level::MAX);
        Self {
            domains,
            focus: request.focus.iter().collect(),
            blocked: blockers.iter().filter_map(|b| Some((b.question.clone()?, need(&b.needs)))).collect(),
            domains_blocked: blockers.iter().filter_map(|b| b.domain).collect(),
        }
    }
    fn gain(&self, question: &Question) -> Score {
        let all = self.domains[question.domain as usize];
        Score::new(i64::from(question.weight), all * 4).unwrap_or(Score::whole(0))
    }
    fn factor(&self, question: &Question, to: Level) -> u32 {
        let focus = self.focus.contains(&question.id);
        let blocker = self.blocked.get(&question.id).is_some_and(|need| to <= *need)
            || self.domains_blocked.contains(&question.domain);
        (1 + u32::from(focus)) * (1 + u32::from(blocker))
    }
}
