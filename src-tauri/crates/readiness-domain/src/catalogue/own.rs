//! Technologies that a trust adds to the catalogue itself: what one must say, and the two lists as one.
//!
//! Their ids begin with `own.` and their sources' ids with theirs, so that they never meet those of the
//! published catalogue or of another trust. Not here: how they are kept and shared.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Catalogue, Finding, Technology};
use crate::{
    assessment::{Fault, is_unseen},
    framework::{BySize, Costs, Days, Edition, Estimate, MOST_DAYS, MOST_MONEY, Source, TechnologyId},
};

/// Most entries of a trust's own.
pub const MOST_OWN_TECHNOLOGIES: usize = 500;
/// Most lines in one of its lists.
const MOST_LINES: usize = 50;
/// Longest line, characters.
const LINE: usize = 400;
/// Longest months until a benefit shows: twenty years.
const MOST_MONTHS: u32 = 240;

/// A technology of a trust's own with the publications or documents that it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OwnTechnology {
    /// The technology; its id begins with `own.`.
    pub technology: Technology,
    /// Its sources; their ids begin with its id.
    pub sources: Vec<Source>,
}

/// Whether a technology is a trust's own.
pub fn is_own(id: &TechnologyId) -> bool {
    id.as_str().starts_with("own.")
}

impl OwnTechnology {
    /// The same under another id, its sources with it.
    #[must_use]
    pub fn renamed(mut self, id: &TechnologyId) -> Self {
        let old = self.technology.id.to_string();
        let rename = |text: &str| text.strip_prefix(&old).map(|end| format!("{id}{end}").into());
        let t = &mut self.technology;
        let cited = t.results.iter_mut().chain(&mut t.contrary).map(|f| &mut f.source);
        for source in
            cited.chain(t.adopters.iter_mut().map(|a| &mut a.source)).chain(self.sources.iter_mut().map(|s| &mut s.id))
        {
            if let Some(new) = rename(source.as_str()) {
                *source = new;
            }
        }
        t.id = id.clone();
        self
    }

    /// What it lacks or gets wrong, by field; empty when all is well.
    pub fn faults(&self, edition: &Edition) -> Vec<Fault> {
        let t = &self.technology;
        let mut faults = Vec::new();
        let mut at = |field: &str, message: String| faults.push(Fault { field: field.into(), message });
        if !is_own(&t.id) || t.id.as_str().chars().count() > 80 {
            at("id", format!("“{}” must start with “own.” and have at most 80 characters", t.id));
        }
        for (field, text, limit, ask) in [
            ("name", &t.name, 80, "Enter a name"),
            ("what", &t.what, 600, "Say what it is and does"),
            ("grade_reason", &t.grade_reason, 300, "Say why the evidence has this grade"),
            ("paid_for_by", &t.paid_for_by, 200, "Say who paid for the evidence, or that nobody knows"),
            ("cost_note", &t.cost_note, 400, "Say what is known of its price"),
        ] {
            if text.trim().is_empty() || text.chars().count() > limit || text.contains(is_unseen) {
                at(field, format!("{ask}, in at most {limit} characters that can be seen"));
            }
        }
        if t.settings.is_empty() {
            at("settings", "Choose at least one care setting".into());
        }
        if t.months_to_benefit > MOST_MONTHS {
            at("months_to_benefit", format!("Enter months, at most {MOST_MONTHS}"));
        }
        for (field, list) in [
            ("regulation", &t.regulation),
            ("infrastructure", &t.infrastructure),
            ("workforce", &t.workforce),
            ("skills", &t.skills),
            ("replaces", &t.replaces),
        ] {
            if list.len() > MOST_LINES || list.iter().any(|line| !is_line(line)) {
                at(field, format!("Use at most {MOST_LINES} lines of at most {LINE} characters, none of them empty"));
            }
        }
        if t.results.is_empty() {
            at("results", "Give at least one result, with where it comes from".into());
        }
        match &t.contrary_none {
            Some(said) if !is_line(said) => at("contrary_none", format!("Use at most {LINE} characters")),
            None if t.contrary.is_empty() => {
                at("contrary", "Give evidence against it, or say that none was found and where you looked".into());
            }
            Some(_) | None => {}
        }
        for (field, list) in [("results", &t.results), ("contrary", &t.contrary)] {
            if list.len() > MOST_LINES || list.iter().any(|f| !is_finding(f)) {
                at(
                    field,
                    format!("Say in each what was found, in at most {LINE} characters; at most {MOST_LINES} of them"),
                );
            }
        }
        if t.adopters.len() > MOST_LINES || t.adopters.iter().any(|a| !is_line(&a.organisation)) {
            at("adopters", format!("Name an organisation in each; at most {MOST_LINES} of them"));
        }
        if let Some(need) = t.requires.iter().find(|need| edition.question(&need.question).is_none()) {
            at("requires", format!("“{}” is not a question of edition {}", need.question, edition.id));
        }
        if let Some(action) = t.stands_for.iter().find(|action| edition.action(action).is_none()) {
            at("stands_for", format!("“{action}” is not an action of edition {}", edition.id));
        }
        if t.requires.len() > MOST_LINES || t.stands_for.len() > MOST_LINES {
            at("requires", format!("At most {MOST_LINES} requirements and {MOST_LINES} actions"));
        }
        if t.costs.as_ref().is_some_and(|costs| sizes(costs).iter().any(absurd)) {
            at(
                "costs",
                "Enter £ thousand, at most 10,000,000 (£10 billion), the low end first and the high end last".into(),
            );
        }
        if t.days
            .as_ref()
            .is_some_and(|days| sizes(days).iter().any(|d: &Days| d.digital.max(d.clinical).max(d.change) > MOST_DAYS))
        {
            at("days", "Enter person-days, at most 1,000,000".into());
        }
        self.source_faults(&mut at);
        faults
    }

    fn source_faults(&self, at: &mut impl FnMut(&str, String)) {
        let t = &self.technology;
        let mut known = BTreeSet::new();
        for source in &self.sources {
            let own = source.id.as_str().strip_prefix(t.id.as_str()).is_some_and(|end| end.starts_with('.'));
            if !own || !known.insert(&source.id) {
                at("sources", format!("the source “{}” must be there once, and start with “{}.”", source.id, t.id));
            }
            let short = [&source.date, &source.address, &source.taken, &source.licence];
            if !is_line(&source.publisher) || !is_line(&source.title) || short.iter().any(|s| s.chars().count() > LINE)
            {
                at("sources", format!("Say who says so and in which document, in at most {LINE} characters"));
            }
        }
        let lists = [("results", &t.results), ("contrary", &t.contrary)];
        let cited = lists.iter().flat_map(|(field, list)| list.iter().map(|f| (*field, &f.source)));
        for (field, source) in cited.chain(t.adopters.iter().map(|a| ("adopters", &a.source))) {
            if !known.contains(source) {
                at(field, format!("“{source}” is not one of its sources"));
            }
        }
    }
}

fn is_line(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= LINE && !text.contains(is_unseen)
}

fn is_finding(finding: &Finding) -> bool {
    is_line(&finding.claim) && finding.place.chars().count() <= LINE
}

fn sizes<T: Copy>(all: &BySize<T>) -> [T; 3] {
    [all.small, all.medium, all.large]
}

fn absurd(costs: &Costs) -> bool {
    [costs.capital, costs.technology, costs.change, costs.recurring]
        .iter()
        .any(|Estimate { low, likely, high }| low > likely || likely > high || *high > MOST_MONEY)
}

impl Catalogue {
    /// The published catalogue with a trust's own entries, by name, and the sources of both.
    #[must_use]
    pub fn with_own(&self, own: Vec<OwnTechnology>) -> Self {
        let mut whole = self.clone();
        for OwnTechnology { technology, sources } in own {
            whole.technologies.push(technology);
            whole.sources.extend(sources);
        }
        whole.technologies.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        whole
    }
}
