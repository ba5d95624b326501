//! How things are said on standard output. A reader that goes away, such as `head`, is no fault.

use std::io::{self, ErrorKind, Write};

use readiness_app::{Code, Failure};
use serde::Serialize;

/// Version of the JSON that `--json` prints.
const FORMAT: u32 = 1;

/// One line for people. When it cannot be written the program ends here, with 1: a script must not take
/// half an answer for a whole one.
pub(crate) fn line(text: impl AsRef<str>) {
    let written = writeln!(io::stdout(), "{}", text.as_ref());
    if let Err(error) = written.and_then(|()| io::stdout().flush())
        && error.kind() != ErrorKind::BrokenPipe
    {
        eprintln!("error: The answer could not be written out: {error}. What the command did is done.");
        eprintln!("hint: Make room or send the answer elsewhere, and look before you give the command again.");
        std::process::exit(1);
    }
}

/// Rows with their columns lined up.
pub(crate) fn table(rows: &[Vec<String>]) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |c: usize| rows.iter().filter_map(|r| r.get(c)).map(|t| t.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(text, width)| format!("{text:<width$}"));
        line(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

/// A value as JSON; an object also says which format it is.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<(), Failure> {
    let fault = |e: serde_json::Error| Failure::new(Code::Internal, format!("This could not be written as JSON: {e}."));
    let value = match serde_json::to_value(value).map_err(fault)? {
        serde_json::Value::Object(fields) => {
            let mut all = serde_json::Map::new();
            all.insert("format".into(), FORMAT.into());
            all.extend(fields.into_iter().filter(|(name, _)| name != "format"));
            serde_json::Value::Object(all)
        }
        other => serde_json::json!({ "format": FORMAT, "items": other }),
    };
    line(serde_json::to_string_pretty(&value).map_err(fault)?);
    Ok(())
}
