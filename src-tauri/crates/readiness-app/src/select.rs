//! The bare selection problem: no assessment, no data, one file in and one answer out.

use std::time::Duration;

use readiness_plan::{
    Stop,
    select::{Selected, parse, select as solve},
};

use crate::{Code, Failure, Outcome};

/// Chooses items and bundles under one budget, proven optimal unless the time runs out first.
///
/// # Errors
/// `file` with what is wrong in the text.
pub fn select(text: &str, time_limit: Duration) -> Outcome<Selected> {
    let selection = parse(text).map_err(|e| refused(&e.to_string()))?;
    solve(&selection, time_limit, &Stop::new()).map_err(|e| Failure::new(Code::Internal, format!("{e}.")))
}

fn refused(why: &str) -> Failure {
    Failure::new(Code::File, format!("The selection problem has a fault: {}.", why.trim_end_matches('.'))).hint(
        "It looks like {\"budget\": 10, \"items\": [{\"id\": \"a\", \"cost\": 3}], \"requires\": [[\"a\", \"b\"]], \
         \"bundles\": [{\"id\": \"x\", \"profit\": 5, \"items\": [\"a\"]}]}.",
    )
}
