//! The technologies file: catalogue entries of a trust's own as JSON, to share with another trust.

use std::collections::BTreeSet;

use readiness_domain::catalogue::{MOST_OWN_TECHNOLOGIES, OwnTechnology};
use serde::{Deserialize, Serialize};

use crate::{ExchangeError, head};

/// Most bytes read from a technologies file.
pub const TECHNOLOGIES_LIMIT: usize = 8 << 20;
const FORMAT: &str = "trust-readiness.technologies";
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TechnologiesFile {
    format: String,
    version: u32,
    technologies: Vec<OwnTechnology>,
}

/// Reads a technologies file; what its entries say is for the domain to judge.
///
/// # Errors
/// When it is too large, not JSON, of another or a newer format, holds an unknown field, too many entries
/// or two with one id.
pub fn read_technologies(bytes: &[u8]) -> Result<Vec<OwnTechnology>, ExchangeError> {
    let refused = |message: String| {
        ExchangeError::new(message, "Choose a file of technologies (.json) that was exported by this application.")
    };
    if bytes.len() > TECHNOLOGIES_LIMIT {
        return Err(refused(format!("The file has {} MiB; a technologies file has at most 8.", bytes.len() >> 20)));
    }
    let bytes = head(bytes, "a technologies file", FORMAT, VERSION, refused)?;
    let file: TechnologiesFile =
        serde_json::from_slice(bytes).map_err(|e| refused(format!("The technologies file has a fault: {e}.")))?;
    let many = file.technologies.len();
    if many > MOST_OWN_TECHNOLOGIES {
        return Err(refused(format!("The file has {many} technologies; at most {MOST_OWN_TECHNOLOGIES} are read.")));
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = file.technologies.iter().find(|own| !seen.insert(&own.technology.id)) {
        return Err(refused(format!("The technology “{}” is in the file twice.", twice.technology.id)));
    }
    Ok(file.technologies)
}

/// Writes a technologies file: the same technologies always give the same bytes.
pub fn write_technologies(technologies: Vec<OwnTechnology>) -> Vec<u8> {
    let file = TechnologiesFile { format: FORMAT.into(), version: VERSION, technologies };
    // Plain structs with text keys always serialise.
    let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_files_are_refused_with_the_reason() {
        let says = |text: &str| read_technologies(text.as_bytes()).unwrap_err().message;
        let with = |list: &str| format!(r#"{{"format":"{FORMAT}","version":1,"technologies":[{list}]}}"#);
        assert_eq!(read_technologies(with("").as_bytes()).unwrap(), []);
        assert!(says("").contains("not a technologies file"));
        assert!(says("{}").contains("not a technologies file of this application"));
        assert!(says(r#"{"format":"trust-readiness.answers","version":1}"#).contains("not a technologies file"));
        assert!(says(&with("").replace(":1,", ":2,")).contains("newer version"));
        assert!(says(&with(r#"{"technology":{},"sources":[]}"#)).contains("missing field"));
        assert!(says(&with("").replace("\"technologies\"", "\"tech\"")).contains("has a fault"));
        assert!(says(&"[".repeat(100_000)).contains("not a technologies file"));
        assert!(read_technologies(&vec![b' '; TECHNOLOGIES_LIMIT + 1]).unwrap_err().message.contains("at most 8"));
    }
}
