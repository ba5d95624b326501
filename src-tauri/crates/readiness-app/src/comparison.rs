//! Assessments side by side, on comparable questions only.

use std::collections::BTreeSet;

use readiness_domain::scoring::{Comparison, NotComparable, Side, compare, compare_many, side_by_side};
use readiness_report::figures::{self, TrendPoint};

use crate::{
    App, Code, Failure, Outcome,
    assessments::Opened,
    results::{chart_view, day},
    wire::{Beside, Between},
};

impl App {
    /// What moved between two assessments, and why.
    ///
    /// # Errors
    /// `not-found`; `invalid` when they are about different care settings.
    pub fn compare_assessments(&self, before: &str, after: &str) -> Outcome<Comparison> {
        let (first, second) = (self.opened(before)?, self.opened(after)?);
        let labels = labels(&[&first, &second]);
        self.change(&side(&first, &labels[0]), &side(&second, &labels[1]))
    }

    fn change(&self, before: &Side<'_>, after: &Side<'_>) -> Outcome<Comparison> {
        let (from, to) = (&before.edition.id, &after.edition.id);
        let map = if from == to { None } else { Some(self.content.map(from, to)?) };
        Ok(compare(before, after, map)?)
    }

    /// The assessment that this one was copied from, when it was.
    pub(crate) fn earlier(&self, id: &str) -> Outcome<Option<String>> {
        Ok(self.read(|s| s.assessment(id))?.copied_from)
    }

    /// Two or more assessments side by side, in the order given: years or care settings of one
    /// trust, or several trusts in one care setting.
    ///
    /// # Errors
    /// As [`App::compare_assessments`]; `invalid` for fewer than two, or one twice.
    pub fn compare_many(&self, ids: &[String]) -> Outcome<Beside> {
        if ids.iter().collect::<BTreeSet<_>>().len() < ids.len() {
            return Err(Failure::new(Code::Invalid, "The same assessment is named twice. Nothing was compared.")
                .hint("Choose assessments that differ."));
        }
        let opened = ids.iter().map(|id| self.opened(id)).collect::<Outcome<Vec<_>>>()?;
        let labels = labels(&opened.iter().collect::<Vec<_>>());
        let sides: Vec<Side<'_>> = opened.iter().zip(&labels).map(|(o, l)| side(o, l)).collect();
        let one_trust = opened.windows(2).all(|pair| same_trust(&pair[0], &pair[1]));
        let one_setting = sides.windows(2).all(|pair| pair[0].setting == pair[1].setting);
        let table = if one_trust { side_by_side(&sides)? } else { compare_many(&sides)? };
        let steps = opened
            .windows(2)
            .zip(sides.windows(2))
            .filter(|(_, sides)| sides[0].setting == sides[1].setting && (one_trust || opened.len() == 2))
            .map(|(pair, sides)| {
                let (before, after) = (pair[0].row.id.clone(), pair[1].row.id.clone());
                Ok(Between { before, after, found: self.change(&sides[0], &sides[1])? })
            })
            .collect::<Outcome<Vec<_>>>()?;
        let chart = (one_trust && one_setting).then(|| {
            let points = opened.iter().zip(&table.columns).map(|(opened, column)| TrendPoint {
                label: day(&opened.row.changed_at),
                domains: column.domains.clone(),
                overall: column.overall,
            });
            chart_view("trend", &figures::trend(&points.collect::<Vec<_>>()))
        });
        Ok(Beside { table, steps, chart })
    }
}

/// By organisation code where both have one, else by name.
fn same_trust(one: &Opened, other: &Opened) -> bool {
    let (one, other) = (&one.row.trust, &other.row.trust);
    let words = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    if one.code.is_empty() || other.code.is_empty() {
        words(&one.name) == words(&other.name)
    } else {
        one.code == other.code
    }
}

/// `Trust name, acute care, 25 November 2026`: tells years and care settings of one trust apart. Those
/// that would still be alike are numbered.
fn labels(opened: &[&Opened]) -> Vec<String> {
    let plain = |o: &&Opened| {
        let trust = &o.row.trust;
        format!("{}, {} care, {}", trust.name, trust.setting.label().to_lowercase(), day(&o.row.changed_at))
    };
    let plain: Vec<String> = opened.iter().map(plain).collect();
    let number = |(i, label): (usize, &String)| {
        let alike = |list: &[String]| list.iter().filter(|other| *other == label).count();
        if alike(&plain) == 1 { label.clone() } else { format!("{label} ({})", alike(&plain[..=i])) }
    };
    plain.iter().enumerate().map(number).collect()
}

fn side<'a>(opened: &'a Opened, label: &'a str) -> Side<'a> {
    Side { label, edition: opened.edition, setting: opened.row.trust.setting, answers: &opened.answers }
}

impl From<NotComparable> for Failure {
    fn from(reason: NotComparable) -> Self {
        Self::new(Code::Invalid, format!("These cannot be compared: {reason}."))
            .hint("Choose assessments of one trust, or of several trusts in the same care setting.")
    }
}
