//! The linter: what a machine can check of content that the loader accepts. It reads words, sums
//! money and walks prerequisites; whether a question is worth asking is for people to judge.

mod catalogue;
mod money;
mod reach;
mod reading;
mod shape;
mod texts;
mod words;

use std::{collections::BTreeMap, fmt};

use readiness_domain::{Edition, catalogue::Catalogue, framework::QuestionId};

use crate::{Files, coverage, edition::parse, load_catalogue, load_edition, schema::QuestionFile};

pub use catalogue::lint_catalogue;
pub use money::{Ratio, ratio};
pub use reading::{grade, syllables};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The content is refused.
    Error,
    /// A person should look.
    Warning,
    /// Told, not judged.
    Information,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Information => "information",
        })
    }
}

/// One thing found, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// A question, criterion, action, technology, rule or file.
    pub place: String,
    /// What was found, in words.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.severity, self.place, self.message)
    }
}

/// Findings as they are gathered.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, severity: Severity, place: impl fmt::Display, message: impl Into<String>) {
        self.0.push(Finding { severity, place: place.to_string(), message: message.into() });
    }
    fn error(&mut self, place: impl fmt::Display, message: impl Into<String>) {
        self.add(Severity::Error, place, message);
    }
    fn warning(&mut self, place: impl fmt::Display, message: impl Into<String>) {
        self.add(Severity::Warning, place, message);
    }
    fn tell(&mut self, place: impl fmt::Display, message: impl Into<String>) {
        self.add(Severity::Information, place, message);
    }
    fn sorted(mut self) -> Vec<Finding> {
        self.0.sort();
        self.0
    }
}

/// Questions whose texts may read harder than grade 10, each with its reason.
pub type Exceptions = BTreeMap<QuestionId, String>;

/// The reading-age exceptions that the question files of an edition claim.
pub fn exceptions(files: &Files) -> Exceptions {
    let questions = files.0.iter().filter(|(path, _)| path.starts_with("questions/"));
    questions
        .filter_map(|(path, text)| parse::<QuestionFile>(path, text, &mut Vec::new()))
        .filter_map(|file| Some((file.id.as_str().into(), file.reading_age_exception?)))
        .collect()
}

/// Checks an edition that the loader has accepted.
pub fn lint_edition(edition: &Edition, exceptions: &Exceptions) -> Vec<Finding> {
    let mut findings = Findings::default();
    texts::lint(edition, exceptions, &mut findings);
    shape::lint(edition, &mut findings);
    reach::lint(edition, &mut findings);
    money::lint(edition, &mut findings);
    findings.sorted()
}

/// Loads and checks content from files: a whole content folder with `edition-…`, `catalogue-…`,
/// `sources.toml` and `coverage.toml`, or an edition's folder alone. Faults of the loader come first.
pub fn check(files: &Files) -> Vec<Finding> {
    if files.0.contains_key("edition.toml") {
        return check_edition(files).1;
    }
    let folder = |start: &str| -> Option<String> {
        let tops = files.0.keys().filter_map(|path| path.split_once('/')).map(|(top, _)| top);
        tops.filter(|top| top.starts_with(start)).max().map(str::to_owned)
    };
    let mut findings = Vec::new();
    let Some(edition_folder) = folder("edition-") else {
        return vec![fault("no folder edition-… was found")];
    };
    let (edition, found) = check_edition(&files.part(&edition_folder));
    findings.extend(found);
    let (Some(edition), Some(catalogue_folder)) = (edition, folder("catalogue-")) else {
        return findings;
    };
    match load_catalogue(&files.part(&catalogue_folder), &edition) {
        Ok(catalogue) => {
            findings.extend(lint_catalogue(&catalogue, &edition));
            findings.extend(whole(files, &edition, &catalogue));
        }
        Err(refused) => findings.extend(refused.faults.iter().map(|text| fault(text))),
    }
    findings
}

fn check_edition(files: &Files) -> (Option<Edition>, Vec<Finding>) {
    match load_edition(files) {
        Ok(edition) => {
            let findings = lint_edition(&edition, &exceptions(files));
            (Some(edition), findings)
        }
        Err(refused) => (None, refused.faults.iter().map(|text| fault(text)).collect()),
    }
}

fn fault(text: &str) -> Finding {
    let (place, message) = text.split_once(": ").unwrap_or(("content", text));
    Finding { severity: Severity::Error, place: place.into(), message: message.into() }
}

/// What only shows beside each other: sources that nobody cites, systems that nothing covers.
fn whole(files: &Files, edition: &Edition, catalogue: &Catalogue) -> Vec<Finding> {
    let mut findings = Findings::default();
    let questions = edition.questions.iter().flat_map(|q| &q.why_sources);
    let actions = edition.actions.iter().flat_map(|a| &a.sources);
    let technologies = catalogue.technologies.iter().flat_map(|t| {
        t.results.iter().chain(&t.contrary).map(|f| &f.source).chain(t.adopters.iter().map(|a| &a.source))
    });
    let cited: std::collections::BTreeSet<_> = questions.chain(actions).chain(technologies).collect();
    for source in edition.sources.iter().filter(|s| !cited.contains(&s.id)) {
        findings.warning(&source.id, "is cited by no question, action or technology");
    }
    match coverage::read(files) {
        Ok(file) => coverage::missing(&file, edition, catalogue)
            .into_iter()
            .for_each(|(place, message)| findings.error(place, message)),
        Err(trouble) => findings.error(coverage::FILE, trouble),
    }
    findings.sorted()
}
