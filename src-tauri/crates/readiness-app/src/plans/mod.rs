//! Plans: made at once by rule, improved in the background, kept with every version they had.

mod planner;
mod view;

use readiness_domain::{
    Answers, Edition, Trust,
    assessment::{Fault, Quarter, is_unseen},
    catalogue::is_own,
    roadmap::{Candidate, Means, PeopleMeans, Request, YearMeans, check_request, lasting, library},
};
use readiness_plan::{Problem, greedy};
use readiness_store::PlanRow;

pub(crate) use planner::Planner;
pub(crate) use view::{reckon, used_actions};

use crate::{
    App, Failure, Outcome,
    assessments::new_id,
    sign_offs::{hash, json},
    wire::{PlanSummary, PlanView},
};

/// Where the means of an assessment are kept until a plan has its own.
pub(crate) fn means_key(assessment: &str) -> String {
    format!("means:{assessment}")
}

impl App {
    /// Plans of an assessment; doing nothing new is always the first of them.
    ///
    /// # Errors
    /// `not-found`.
    pub fn list_plans(&self, id: &str) -> Outcome<Vec<PlanSummary>> {
        let opened = self.opened(id)?;
        let rows = self.read(|s| s.plans(id))?;
        let mut list = Vec::with_capacity(rows.len() + 1);
        list.push(match rows.first() {
            Some(first) => view::do_minimum(self, &opened, &first.request, &first.solution.steps)?,
            None => view::do_minimum(self, &opened, &self.suggest_plan(id)?, &[])?,
        });
        for row in &rows {
            list.push(view::summary(self, &opened, row)?);
        }
        Ok(list)
    }

    /// What a new plan begins with: the means of the latest plan or answers file, or a sensible
    /// beginning for the size of the trust, marked as such by being round.
    ///
    /// # Errors
    /// `not-found`.
    pub fn suggest_plan(&self, id: &str) -> Outcome<Request> {
        let trust = self.opened(id)?.row.trust;
        let beginning = self.beginning(&trust);
        let mut means = self.means(id)?.unwrap_or_else(|| beginning.clone());
        // What was meant for a time that has passed is offered for the time to come.
        if Quarter::of(self.clock.today()).is_some_and(|now| means.start < now) {
            means.start = beginning.start;
            means.people_later.clear();
        }
        Ok(Request {
            means,
            aim: readiness_domain::roadmap::Aim::default(),
            fixed: Vec::new(),
            excluded: Vec::new(),
            focus: Vec::new(),
            targets: std::collections::BTreeMap::new(),
            edits: std::collections::BTreeMap::new(),
            own_actions: Vec::new(),
            technologies: Vec::new(),
        })
    }

    /// Makes a plan by rule, within a tenth of a second; [`App::improve_plan`] makes it better.
    ///
    /// # Errors
    /// `invalid` with the fields; `not-found`.
    pub fn create_plan(&self, id: &str, name: &str, request: Request) -> Outcome<PlanView> {
        self.replan(new_id(), id, name, request)
    }

    /// A plan with everything that follows from it; while it is being improved, the best so far.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_plan(&self, plan: &str) -> Outcome<PlanView> {
        let mut row = self.read(|s| s.plan(plan))?;
        let running = self.planner.best(plan);
        let solving = running.is_some();
        if let Some(best) = running.flatten() {
            row.solution = best;
        }
        let opened = self.opened(&row.assessment)?;
        view::whole(self, &opened, row, solving)
    }

    /// Re-plans with another request, without what of it has come to nothing since. Another name alone
    /// changes nothing else; nor does the same request again, unless answers have moved on.
    ///
    /// # Errors
    /// As [`App::create_plan`].
    pub fn save_plan(&self, plan: &str, name: &str, request: Request) -> Outcome<PlanView> {
        let row = self.read(|s| s.plan(plan))?;
        let name = plan_name(name)?;
        let opened = self.opened(&row.assessment)?;
        let renamed = name != row.name;
        if request == row.request && (renamed || row.answers_hash == self.made_from(&opened.answers, &request)?) {
            self.write(|tx| tx.rename_plan(plan, name))?;
            return self.get_plan(plan);
        }
        self.planner.abandon(plan);
        let request = lasting(opened.edition, &*self.get_catalogue()?, &opened.answers, request);
        self.replan(row.id, &row.assessment, name, request)
    }

    /// Improves a plan in the background for at most so many seconds (1 to 3,600).
    ///
    /// # Errors
    /// `not-found`; `invalid` when the request no longer fits the answers.
    pub fn improve_plan(&self, plan: &str, seconds: u32) -> Outcome<()> {
        let work = self.work(plan)?;
        planner::start(&self.planner, &self.store, self.clock, work, seconds.clamp(1, 3_600));
        Ok(())
    }

    /// Improves a plan here and now, for scripts.
    ///
    /// # Errors
    /// As [`App::improve_plan`].
    pub fn prove_plan(&self, plan: &str, seconds: u32) -> Outcome<PlanView> {
        let work = self.work(plan)?;
        planner::run(&self.planner, &self.store, self.clock, &work, seconds.clamp(1, 3_600));
        self.get_plan(plan)
    }

    /// Stops improving; the best so far is kept.
    ///
    /// # Errors
    /// `not-found`.
    pub fn stop_plan(&self, plan: &str) -> Outcome<PlanView> {
        self.planner.stop(plan);
        self.get_plan(plan)
    }

    /// Puts a plan out of sight; its versions stay in the file.
    ///
    /// # Errors
    /// `not-found`.
    pub fn remove_plan(&self, plan: &str) -> Outcome<()> {
        self.planner.stop(plan);
        self.write(|tx| tx.remove_plan(plan, self.clock.now()))
    }

    /// What there is to spend: of the latest plan, or as it came with an answers file.
    pub(crate) fn means(&self, id: &str) -> Outcome<Option<Means>> {
        let plans = self.read(|s| s.plans(id))?;
        match plans.into_iter().next_back() {
            Some(plan) => Ok(Some(plan.request.means)),
            None => self.read(|s| s.preference(&means_key(id))),
        }
    }

    fn replan(&self, plan: String, assessment: &str, name: &str, request: Request) -> Outcome<PlanView> {
        let name = plan_name(name)?;
        let opened = self.opened(assessment)?;
        let today = Quarter::of(self.clock.today());
        let (edition, trust) = (opened.edition, &opened.row.trust);
        if let Some(today) = today {
            let faults = check_request(edition, &*self.get_catalogue()?, trust, &opened.answers, &request, today);
            if !faults.is_empty() {
                return Err(Failure::invalid(faults));
            }
        }
        let candidates = self.candidates(edition, trust, &opened.answers, &request)?;
        let answers_hash = self.made_from(&opened.answers, &request)?;
        let solution = greedy(&Problem::new(&request, &candidates));
        let row = PlanRow {
            id: plan,
            assessment: assessment.to_owned(),
            name: name.to_owned(),
            version: 0,
            request,
            solution,
            next_pound: Vec::new(),
            answers_hash,
        };
        self.write(|tx| tx.save_plan(&row, self.clock.now()))?;
        self.get_plan(&row.id)
    }

    fn work(&self, plan: &str) -> Outcome<planner::Work> {
        let row = self.read(|s| s.plan(plan))?;
        let opened = self.opened(&row.assessment)?;
        let candidates = self.candidates(opened.edition, &opened.row.trust, &opened.answers, &row.request)?;
        let answers_hash = self.made_from(&opened.answers, &row.request)?;
        Ok(planner::Work { candidates, row: PlanRow { answers_hash, ..row } })
    }

    fn candidates(
        &self,
        edition: &Edition,
        trust: &Trust,
        answers: &Answers,
        request: &Request,
    ) -> Outcome<Vec<Candidate>> {
        library(edition, &*self.get_catalogue()?, trust, answers, request).map_err(Failure::invalid)
    }

    /// Tells whether answers, or entries of the trust's own that it adopts, have changed since a plan was made.
    pub(crate) fn made_from(&self, answers: &Answers, request: &Request) -> Outcome<String> {
        let answers = json(answers)?;
        let mut own = Vec::new();
        if request.technologies.iter().any(is_own) {
            own = self.read(|s| s.own_technologies())?;
            own.retain(|own| request.technologies.contains(&own.technology.id));
        }
        Ok(if own.is_empty() { hash(&[&answers]) } else { hash(&[&answers, &json(&own)?]) })
    }

    /// From the next financial year, three years of a sum that a trust of this size could find.
    fn beginning(&self, trust: &Trust) -> Means {
        use readiness_domain::framework::Size;
        let (capital, revenue, digital, clinical, change) = match trust.size {
            Size::Small => (2_000, 1_500, 400, 250, 150),
            Size::Medium => (4_000, 3_000, 700, 500, 300),
            Size::Large => (8_000, 6_000, 1_400, 1_000, 600),
        };
        let now = Quarter::of(self.clock.today());
        let next_year = now.and_then(|q| Quarter::new(q.year() + 1, 1));
        let start = trust.plan_start.filter(|q| now.is_none_or(|now| *q >= now)).or(next_year);
        Means {
            start: start.unwrap_or_else(|| Quarter::new(2027, 1).unwrap_or_else(|| unreachable!("a fixed quarter"))),
            years: vec![YearMeans { capital, revenue }; 3],
            people: PeopleMeans { digital, clinical, change },
            people_later: Vec::new(),
            uplift_percent: 0,
            funds: Vec::new(),
        }
    }
}

fn plan_name(name: &str) -> Outcome<&str> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 80 || name.contains(is_unseen) {
        let message = "Give the plan a name of 1 to 80 characters that can be seen".to_owned();
        return Err(Failure::invalid(vec![Fault { field: "name".into(), message }]));
    }
    Ok(name)
}
