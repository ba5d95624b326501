//! Assessments side by side, on comparable questions only.

use readiness_domain::scoring::{Comparison, NotComparable, Side, SideBySide, compare, compare_many};

use crate::{App, Code, Failure, Outcome, assessments::Opened};

impl App {
    /// What moved between two assessments, and why.
    ///
    /// # Errors
    /// `not-found`; `invalid` when they are about different care settings.
    pub fn compare_assessments(&self, before: &str, after: &str) -> Outcome<Comparison> {
        let (first, second) = (self.opened(before)?, self.opened(after)?);
        let labels = [label(&first), label(&second)];
        let map = if first.row.edition == second.row.edition {
            None
        } else {
            Some(self.content.map(&first.row.edition, &second.row.edition)?)
        };
        Ok(compare(&side(&first, &labels[0]), &side(&second, &labels[1]), map)?)
    }

    /// The assessment that this one was copied from, when it was.
    pub(crate) fn earlier(&self, id: &str) -> Outcome<Option<String>> {
        Ok(self.read(|s| s.assessment(id))?.copied_from)
    }

    /// Several assessments in one table.
    ///
    /// # Errors
    /// As [`App::compare_assessments`].
    pub fn compare_many(&self, ids: &[String]) -> Outcome<SideBySide> {
        let opened = ids.iter().map(|id| self.opened(id)).collect::<Outcome<Vec<_>>>()?;
        let labels: Vec<String> = opened.iter().map(label).collect();
        let sides: Vec<Side<'_>> = opened.iter().zip(&labels).map(|(o, l)| side(o, l)).collect();
        Ok(compare_many(&sides)?)
    }
}

/// `Trust name, changed 25 November 2026`: tells two years of one trust apart.
fn label(opened: &Opened) -> String {
    let day = chrono::DateTime::parse_from_rfc3339(&opened.row.changed_at)
        .map_or_else(|_| opened.row.changed_at.clone(), |at| at.format("%-d %B %Y").to_string());
    format!("{}, {day}", opened.row.trust.name)
}

fn side<'a>(opened: &'a Opened, label: &'a str) -> Side<'a> {
    Side { label, edition: opened.edition, setting: opened.row.trust.setting, answers: &opened.answers }
}

impl From<NotComparable> for Failure {
    fn from(reason: NotComparable) -> Self {
        Self::new(Code::Invalid, format!("These cannot be compared: {reason}."))
            .hint("Choose assessments of the same care setting.")
    }
}
