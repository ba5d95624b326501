//! The answers file: one assessment as JSON, for colleagues, scripts and the worked example.

use std::{collections::BTreeMap, fmt};

use readiness_domain::{Answers, QuestionId, Trust, assessment::FrontSheet, framework::EditionId, roadmap::Means};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, MapAccess, Visitor},
};

use crate::{ExchangeError, head};

/// Most bytes read from an answers file: ten times a full one with every field at its longest.
pub const ANSWERS_LIMIT: usize = 8 << 20;
const FORMAT: &str = "trust-readiness.answers";
const VERSION: u32 = 1;

/// One assessment as a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswersFile {
    /// Always `trust-readiness.answers`.
    pub format: String,
    /// Version of the format: 1.
    pub version: u32,
    /// The edition that the answers are about.
    pub edition: EditionId,
    /// The trust.
    pub trust: Trust,
    /// The answers.
    #[serde(deserialize_with = "once_each")]
    pub answers: Answers,
    /// What there is to spend, when it has been said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Means>,
    /// The front sheet of the board paper, when it has been written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub front: Option<FrontSheet>,
    /// Published national scores by year, then pillar code or `overall`, as printed (`2.4`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub published: BTreeMap<u32, BTreeMap<String, String>>,
}

impl AnswersFile {
    /// A file of the present version.
    pub fn new(edition: EditionId, trust: Trust, answers: Answers) -> Self {
        Self {
            format: FORMAT.into(),
            version: VERSION,
            edition,
            trust,
            answers,
            means: None,
            front: None,
            published: BTreeMap::new(),
        }
    }
}

/// A map of JSON whose keys differ: of two answers to one question, one would be lost without a word.
fn once_each<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answers, D::Error> {
    struct Once;
    impl<'de> Visitor<'de> for Once {
        type Value = Answers;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("answers by question")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
            let mut answers = Answers::new();
            while let Some((question, answer)) = map.next_entry::<QuestionId, _>()? {
                if answers.contains_key(&question) {
                    return Err(A::Error::custom(format!("the question “{question}” is answered twice")));
                }
                answers.insert(question, answer);
            }
            Ok(answers)
        }
    }
    deserializer.deserialize_map(Once)
}

/// Reads an answers file.
///
/// # Errors
/// When it is too large, not JSON, of another or a newer format, holds an unknown field, or answers a question
/// twice.
pub fn read_answers(bytes: &[u8]) -> Result<AnswersFile, ExchangeError> {
    let refused = |message: String| {
        ExchangeError::new(message, "Choose an answers file (.json) that was exported by this application.")
    };
    if bytes.len() > ANSWERS_LIMIT {
        return Err(refused(format!("The file has {} MiB; an answers file has at most 8.", bytes.len() >> 20)));
    }
    let bytes = head(bytes, "an answers file", FORMAT, VERSION, refused)?;
    serde_json::from_slice(bytes).map_err(|e| refused(format!("The answers file has a fault: {e}.")))
}

/// Writes an answers file: the same answers always give the same bytes.
pub fn write_answers(file: &AnswersFile) -> Vec<u8> {
    // Maps with text keys and plain structs always serialise.
    let mut bytes = serde_json::to_vec_pretty(file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"{"format":"trust-readiness.answers","version":1,"edition":"2026.1",
        "trust":{"name":"A trust","setting":"acute","size":"small"},
        "answers":{"epr.medicines":{"choice":{"level":3},"measures":{"epr.medicines.in-use":{"value":62.5}}}}}"#;

    #[test]
    fn what_is_written_reads_back() {
        let file = read_answers(SMALL.as_bytes()).unwrap();
        let again = read_answers(&write_answers(&file)).unwrap();
        assert_eq!(file, again);
        assert_eq!(write_answers(&file), write_answers(&again));
    }

    #[test]
    fn a_byte_order_mark_is_no_fault() {
        assert!(read_answers(format!("\u{feff}{SMALL}").as_bytes()).is_ok());
    }

    #[test]
    fn bad_files_are_refused_with_the_reason() {
        let says = |text: &str| read_answers(text.as_bytes()).unwrap_err().message;
        assert!(says("").contains("it is empty"));
        assert!(says(&SMALL[..200]).contains("it ends too soon"));
        assert!(says("PK\u{3}\u{4}").contains("not an answers file"));
        assert!(says("{}").contains("not an answers file of this application"));
        assert!(says(&SMALL.replace("\"version\":1", "\"version\":2")).contains("newer version"));
        assert!(says(&SMALL.replace("\"version\":1,", "")).contains("which version"));
        assert!(says(&SMALL.replace("\"level\":3", "\"level\":6")).contains("6 is not a level"));
        assert!(says(&SMALL.replace("62.5", "62.5555")).contains("three decimal places"));
        assert!(says(&SMALL.replace("\"small\"", "\"tiny\"")).contains("tiny"));
        let twice = SMALL.replace("\"answers\":{", "\"answers\":{\"epr.medicines\":{},");
        assert!(says(&twice).contains("“epr.medicines” is answered twice"));
        assert!(says(&SMALL.replace("\"choice\"", "\"chioce\"")).contains("chioce"));
        assert!(read_answers(&vec![b' '; ANSWERS_LIMIT + 1]).unwrap_err().message.contains("at most 8"));
    }
}
