//! The post: files that come and go, as bytes in and bytes out. Here: the answers file (JSON) and
//! the published national workbook. Where files are kept, and what is done with them, is not here.

mod answers;
mod national;

pub use answers::{ANSWERS_LIMIT, AnswersFile, read_answers, write_answers};
pub use national::{PublishedReturn, WORKBOOK_LIMIT, read_workbook};

/// Why a file was refused. Nothing of it was used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ExchangeError {
    /// What is wrong, with the place in the file.
    pub message: String,
    /// What to do next.
    pub hint: String,
}

impl ExchangeError {
    fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }
}
