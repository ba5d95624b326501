//! The selection problem as a file: reading it, and refusing what cannot be meant.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::Selection;

/// Greatest amount that every program reads alike: 2^53.
pub const MOST: u64 = 1 << 53;

/// What is wrong with a selection file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SelectError {
    /// It does not read as the JSON it should be.
    #[error("the file does not read as a selection problem: {0}")]
    Malformed(String),
    /// An id is used that no item has.
    #[error("“{id}” in {place} is not the id of an item")]
    Unknown {
        /// The id.
        id: String,
        /// Where it is used.
        place: String,
    },
    /// Two things have one id.
    #[error("{what} “{id}” is there twice")]
    Duplicate {
        /// `item`, `bundle`, or an item within a bundle.
        what: String,
        /// The id.
        id: String,
    },
    /// Without `requires` another problem would be solved than was meant, if that key is it, misspelt.
    #[error("it has no “requires”, and “{0}” is not known: write \"requires\": [] where nothing needs anything")]
    NoRequires(String),
    /// A bundle holds no item.
    #[error("bundle “{0}” holds no item")]
    EmptyBundle(String),
    /// An amount is below zero.
    #[error("{0} is below zero")]
    Negative(String),
    /// An amount is not a whole number.
    #[error("{0} is not a whole number")]
    NotWhole(String),
    /// An amount is beyond 2^53.
    #[error("{0} is beyond 2^53 (9,007,199,254,740,992)")]
    TooLarge(String),
}

#[derive(Deserialize)]
struct File {
    budget: serde_json::Number,
    items: Vec<FileItem>,
    requires: Option<Vec<(String, String)>>,
    bundles: Vec<FileBundle>,
    /// A name or a remark; or `requires`, misspelt.
    #[serde(flatten)]
    others: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct FileItem {
    id: String,
    cost: serde_json::Number,
}

#[derive(Deserialize)]
struct FileBundle {
    id: String,
    profit: serde_json::Number,
    items: Vec<String>,
}

/// Reads a selection problem: `{"budget":n,"items":[{"id","cost"}],"requires":[["a","b"]],"bundles":[{"id","profit","items":[…]}]}`,
/// where `["a","b"]` says that a needs b. Circles of needs are allowed: such items go together.
///
/// # Errors
/// The first fault found: malformed text, unknown or double ids, a bundle of nothing, an amount that is
/// negative, not whole or beyond 2^53, profits that together go beyond 2^53.
pub fn parse(text: &str) -> Result<Selection, SelectError> {
    let file: File = serde_json::from_str(text).map_err(|e| SelectError::Malformed(e.to_string()))?;
    if let (None, Some(key)) = (&file.requires, file.others.keys().next()) {
        return Err(SelectError::NoRequires(key.clone()));
    }
    let mut selection = Selection { budget: amount("the budget", &file.budget)?, ..Selection::default() };
    let mut index = BTreeMap::new();
    for item in file.items {
        selection.costs.push(amount(&format!("the cost of item “{}”", item.id), &item.cost)?);
        if index.insert(item.id.clone(), selection.items.len()).is_some() {
            return Err(SelectError::Duplicate { what: "item".into(), id: item.id });
        }
        selection.items.push(item.id);
    }
    let find = |id: &str, place: &dyn Fn() -> String| {
        index.get(id).copied().ok_or_else(|| SelectError::Unknown { id: id.into(), place: place() })
    };
    for (a, b) in file.requires.iter().flatten() {
        let place = || format!("requires [“{a}”, “{b}”]");
        selection.requires.push((find(a, &place)?, find(b, &place)?));
    }
    let mut seen = BTreeSet::new();
    let mut total: u64 = 0;
    for bundle in file.bundles {
        let profit = amount(&format!("the profit of bundle “{}”", bundle.id), &bundle.profit)?;
        if !seen.insert(bundle.id.clone()) {
            return Err(SelectError::Duplicate { what: "bundle".into(), id: bundle.id });
        }
        if bundle.items.is_empty() {
            return Err(SelectError::EmptyBundle(bundle.id));
        }
        let place = || format!("bundle “{}”", bundle.id);
        let mut members = Vec::with_capacity(bundle.items.len());
        for id in &bundle.items {
            members.push(find(id, &place)?);
        }
        let mut sorted = members.clone();
        sorted.sort_unstable();
        if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(SelectError::Duplicate {
                what: format!("in bundle “{}” item", bundle.id),
                id: selection.items[pair[0]].clone(),
            });
        }
        total = total
            .checked_add(profit)
            .filter(|sum| *sum <= MOST)
            .ok_or_else(|| SelectError::TooLarge("the sum of all profits".into()))?;
        selection.bundles.push(bundle.id);
        selection.profits.push(profit);
        selection.members.push(members);
    }
    Ok(selection)
}

fn amount(what: &str, number: &serde_json::Number) -> Result<u64, SelectError> {
    let value = match (number.as_u64(), number.as_i64(), number.as_f64()) {
        (Some(value), _, _) => value,
        (_, Some(_), _) => return Err(SelectError::Negative(what.into())),
        (_, _, Some(value)) if value < 0.0 => return Err(SelectError::Negative(what.into())),
        (_, _, Some(value)) if value > MOST as f64 => return Err(SelectError::TooLarge(what.into())),
        (_, _, Some(value)) if value.fract() == 0.0 => value as u64,
        _ => return Err(SelectError::NotWhole(what.into())),
    };
    if value > MOST { Err(SelectError::TooLarge(what.into())) } else { Ok(value) }
}
