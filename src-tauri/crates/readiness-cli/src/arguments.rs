//! What can be asked, and how.

use std::{collections::BTreeSet, path::PathBuf};

use clap::{ArgGroup, Args, CommandFactory, Parser, Subcommand, ValueEnum, error::ErrorKind};
use readiness_app::is_word;
use readiness_domain::{
    assessment::Quantity,
    framework::{Confidence, Pillar, Setting, Size},
};

/// Assess an NHS trust's digital readiness, plan within its means, and print the plan for its board.
#[derive(Debug, Parser)]
#[command(name = "readiness", version, arg_required_else_help = false, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// The data folder; the application's own when it is not given
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Print JSON for machines
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Arguments {
    /// What was asked, when it makes sense together.
    ///
    /// # Errors
    /// Wrong use, in words.
    pub(crate) fn asked() -> Result<Self, clap::Error> {
        let arguments = Self::try_parse()?;
        match arguments.command.contradiction() {
            None => Ok(arguments),
            Some(said) => Err(Self::command().error(ErrorKind::ArgumentConflict, said)),
        }
    }
}

impl Command {
    /// What clap's own rules cannot see.
    fn contradiction(&self) -> Option<String> {
        match self {
            Self::Report(report) if is_word(&report.out) && report.signed.is_some() => {
                Some("a signed paper is a PDF: give --out a name that does not end in .docx".into())
            }
            Self::Report(report) if is_word(&report.out) && report.standard.is_some() => {
                Some("--standard is about PDF, and --out names a Word document".into())
            }
            Self::National(National::Scores { pillars, .. }) => {
                let mut seen = BTreeSet::new();
                let twice = pillars.iter().find(|(pillar, _)| !seen.insert(pillar))?;
                Some(format!("--pillar {} is given twice", twice.0.code()))
            }
            _ => None,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make an assessment and print its id
    New(New),
    /// Add the worked example, a fictional trust, and print its id
    Example,
    /// List the assessments
    List,
    /// Show one assessment with its answers
    Show { id: String },
    /// Give one answer
    Answer(Box<Answer>),
    /// Add the assessment in an answers file
    Import {
        file: PathBuf,
        /// What to do with it
        #[arg(long = "as", value_enum, default_value_t = ImportAs::New)]
        r#as: ImportAs,
    },
    /// Write an assessment to a file
    Export {
        id: String,
        /// Which kind of file
        #[arg(long = "as", value_enum, default_value_t = ExportAs::Json)]
        r#as: ExportAs,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// What is missing, unevidenced, contradictory or stale; exit 1 when there is anything
    Check { id: String },
    /// The scorecard, with reasons
    Score { id: String },
    /// The catalogue of technologies matched to the trust
    Options {
        id: String,
        /// A plan: says when it makes each technology possible
        #[arg(long, value_name = "P")]
        plan: Option<String>,
    },
    /// The plans of an assessment, with their ids
    Plans { id: String },
    /// Make a plan within means
    Plan(Plan),
    /// The bare selection problem, from a file
    Select {
        file: PathBuf,
        /// Seconds at most
        #[arg(long, default_value_t = 300, value_name = "S")]
        time_limit: u32,
    },
    /// Write the board report as an accessible PDF, or as a Word document when the file ends in .docx
    Report(Report),
    /// What moved between two assessments, or several side by side, on comparable questions
    Compare {
        /// Two or more, oldest first
        #[arg(required = true, num_args = 2.., value_name = "ID")]
        ids: Vec<String>,
    },
    /// The published national results
    #[command(subcommand)]
    National(National),
    /// Editions of the question set
    #[command(subcommand)]
    Edition(Content),
    /// The catalogue of technologies, with the trust's own entries
    #[command(subcommand)]
    Catalogue(Catalogue),
    /// Freeze the scorecard, or list those that were frozen
    SignOff {
        id: String,
        /// A role that signs; repeat for several. Without one, the sign-offs so far are listed
        #[arg(long = "role", value_name = "ROLE")]
        roles: Vec<String>,
        /// Show the scorecard of one that was frozen, by its revision
        #[arg(long, value_name = "REVISION", conflicts_with = "roles")]
        show: Option<u32>,
    },
    /// Answers that a newer edition had no place for
    Archived { id: String },
    /// Move an assessment to a newer edition
    Upgrade {
        id: String,
        #[arg(long, value_name = "EDITION")]
        to: String,
        /// Do it; without this, only show what would happen
        #[arg(long)]
        yes: bool,
    },
    /// Write a copy of all data
    Backup {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Put a backup in place of the data, after a backup of that
    Restore { file: PathBuf },
    /// Check that the data is whole; exit 1 when it is not
    Verify,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    /// Full name of the trust
    #[arg(long)]
    pub(crate) name: String,
    /// Care setting
    #[arg(long, value_parser = word::<Setting>, value_name = "acute|community|mental-health|ambulance")]
    pub(crate) setting: Setting,
    /// Size by yearly income: small under £350m, medium to £800m, large above
    #[arg(long, value_parser = word::<Size>, value_name = "small|medium|large")]
    pub(crate) size: Size,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("said").required(true).multiple(true).args([
    "level", "not_applicable", "clear", "confidence", "met", "measure", "comment", "owner", "target", "evidence", "confirm",
]))]
pub(crate) struct Answer {
    pub(crate) id: String,
    /// Question, such as epr.medicines
    pub(crate) question: String,
    /// Level, 1 to 5: all criteria up to it are met
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5), conflicts_with_all = ["not_applicable", "clear"])]
    pub(crate) level: Option<u8>,
    /// Why the question does not apply
    #[arg(long, value_name = "REASON", conflicts_with = "clear")]
    pub(crate) not_applicable: Option<String>,
    /// Take the whole answer away
    #[arg(long, conflicts_with_all = ["confidence", "met", "measure", "comment", "owner", "target"])]
    pub(crate) clear: bool,
    /// What stands behind it
    #[arg(long, value_parser = word::<Confidence>, value_name = "verified|evidenced|judgement|unsure")]
    pub(crate) confidence: Option<Confidence>,
    /// A criterion above the level that is met already; repeat for several
    #[arg(long, value_name = "CRITERION")]
    pub(crate) met: Vec<String>,
    /// A measure and its value; repeat for several
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) measure: Vec<String>,
    /// Free text
    #[arg(long, value_name = "TEXT")]
    pub(crate) comment: Option<String>,
    /// Who answers for it
    #[arg(long)]
    pub(crate) owner: Option<String>,
    /// Level aimed at, 1 to 5
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub(crate) target: Option<u8>,
    /// Name of a piece of evidence; repeat for several
    #[arg(long, value_name = "TITLE")]
    pub(crate) evidence: Vec<String>,
    /// An answer that was carried over still holds
    #[arg(long, conflicts_with = "clear")]
    pub(crate) confirm: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Plan {
    pub(crate) id: String,
    /// What there is to spend (JSON)
    #[arg(long, value_name = "FILE")]
    pub(crate) means: PathBuf,
    /// Most readiness for the means, or least cost for the targets
    #[arg(long, value_enum, default_value_t = AimWord::Gain)]
    pub(crate) aim: AimWord,
    /// Seconds at most; the plan is then the best so far, with its gap
    #[arg(long, default_value_t = 60, value_name = "S")]
    pub(crate) time_limit: u32,
    /// Name to keep it under
    #[arg(long, default_value = "Plan")]
    pub(crate) name: String,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    pub(crate) id: String,
    /// Who may read it
    #[arg(long, value_enum)]
    pub(crate) edition: Audience,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Id of the plan to print
    #[arg(long)]
    pub(crate) plan: Option<String>,
    /// A front sheet (JSON) in place of the one kept
    #[arg(long, value_name = "FILE")]
    pub(crate) front: Option<PathBuf>,
    /// The paper of a sign-off, by its revision, exactly as it was printed then
    #[arg(long, value_name = "REVISION", conflicts_with_all = ["plan", "front", "standard", "with_data"])]
    pub(crate) signed: Option<u32>,
    /// Accessibility and archive standards of a PDF: ua1, unless said otherwise, is PDF/UA-1 with PDF/A-2a,
    /// ua2 is PDF/UA-2 with PDF/A-4
    #[arg(long, value_enum)]
    pub(crate) standard: Option<StandardWord>,
    /// Also write answers and plan for machines, as JSON beside the report
    #[arg(long)]
    pub(crate) with_data: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum National {
    /// Load the published workbook
    Import { file: PathBuf },
    /// Show the published returns of a trust
    Show {
        /// Words of its name
        #[arg(required = true)]
        trust: Vec<String>,
    },
    /// An assessment beside the nation: pillar by pillar, another measure
    Benchmark { id: String },
    /// Type in published scores of a trust that the workbook does not hold; those before are replaced
    #[command(group = ArgGroup::new("scores").required(true).multiple(true).args(["overall", "overall_2024", "pillars", "clear"]))]
    Scores {
        id: String,
        /// Overall of 2025, 1 to 5
        #[arg(long, value_name = "SCORE")]
        overall: Option<Quantity>,
        /// Overall of 2024, 1 to 5
        #[arg(long, value_name = "SCORE")]
        overall_2024: Option<Quantity>,
        /// A pillar and its score of 2025, such as well-led=2.4; repeat for several
        #[arg(long = "pillar", value_name = "PILLAR=SCORE", value_parser = pillar_score)]
        pillars: Vec<(Pillar, Quantity)>,
        /// Take the scores that were typed in away
        #[arg(long, conflicts_with_all = ["overall", "overall_2024", "pillars"])]
        clear: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Content {
    /// List what there is
    List,
    /// Show one, or the newest
    Show { id: Option<String> },
    /// Look for faults; exit 1 when there is an error
    Check {
        /// A folder of content files; the embedded ones when it is not given
        dir: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Catalogue {
    /// List what there is
    List,
    /// Show one, or all
    Show { id: Option<String> },
    /// Look for faults; exit 1 when there is an error
    Check {
        /// A folder of content files, or a file of technologies to share; the embedded content when it is not given
        path: Option<PathBuf>,
    },
    /// Take in the technologies in a file
    Import { file: PathBuf },
    /// Write the trust's own entries to a file to share
    Export {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Remove an entry of the trust's own
    Remove { id: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportAs {
    New,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportAs {
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AimWord {
    Gain,
    Target,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Audience {
    Public,
    Private,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StandardWord {
    Ua1,
    Ua2,
}

/// A word of one of the domain's closed lists.
trait Word: Sized + Clone + Send + Sync + 'static {
    fn parse(text: &str) -> Result<Self, String>;
}

macro_rules! words {
    ($($type:ty),*) => {$(
        impl Word for $type {
            fn parse(text: &str) -> Result<Self, String> {
                Self::from_code(text).ok_or_else(|| {
                    let codes: Vec<&str> = Self::ALL.iter().map(|v| v.code()).collect();
                    format!("choose one of {}", codes.join(", "))
                })
            }
        }
    )*};
}
words!(Setting, Size, Confidence, Pillar);

fn word<T: Word>(text: &str) -> Result<T, String> {
    T::parse(text)
}

fn pillar_score(text: &str) -> Result<(Pillar, Quantity), String> {
    let (pillar, score) = text.split_once('=').ok_or("write it like well-led=2.4")?;
    Ok((Pillar::parse(pillar)?, score.parse()?))
}
