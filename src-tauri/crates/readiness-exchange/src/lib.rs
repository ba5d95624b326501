//! The post: files that come and go, as bytes in and bytes out. Here: the answers file and the
//! technologies file (JSON) and the published national workbook. Where files are kept, and what is done with them, is not here.

mod answers;
mod national;
mod technologies;

pub use answers::{ANSWERS_LIMIT, AnswersFile, read_answers, write_answers};
pub use national::{PublishedReturn, WORKBOOK_LIMIT, read_workbook};
pub use technologies::{TECHNOLOGIES_LIMIT, read_technologies, write_technologies};

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

/// The text of a JSON file of ours without its byte order mark, when it is of this format and version.
fn head<'a>(
    bytes: &'a [u8],
    what: &str,
    format: &str,
    version: u32,
    refused: impl Fn(String) -> ExchangeError,
) -> Result<&'a [u8], ExchangeError> {
    #[derive(serde::Deserialize)]
    struct Head {
        format: Option<String>,
        version: Option<u32>,
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(|e| {
        refused(match bytes {
            [] => format!("The file is not {what}: it is empty."),
            _ if e.is_eof() => format!("The file is not {what}, or only the first part of one: it ends too soon."),
            _ => format!("The file is not {what}."),
        })
    })?;
    if head.format.as_deref() != Some(format) {
        return Err(refused(format!("The file is JSON, but not {what} of this application.")));
    }
    match head.version {
        Some(v) if v == version => Ok(bytes),
        Some(newer) if newer > version => Err(ExchangeError::new(
            format!(
                "The file was made by a newer version of the application (format {newer}, this one reads {version})."
            ),
            "Install the newer version, or ask the sender for an export from this one.",
        )),
        _ => Err(refused("The file does not say which version of the format it is.".into())),
    }
}
