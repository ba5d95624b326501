//! Publications cited in the report, numbered in the order in which they are first named.

use std::collections::BTreeMap;

use readiness_domain::{
    Edition,
    catalogue::Catalogue,
    framework::{Source, SourceId, Strength},
};

use super::voice;
use crate::blocks::{Block, Heading, Rich, link, text};

/// The lists of sources, and those cited so far.
pub(crate) struct Sources<'a> {
    known: BTreeMap<&'a SourceId, &'a Source>,
    cited: Vec<&'a Source>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(edition: &'a Edition, catalogue: &'a Catalogue) -> Self {
        let known = edition.sources.iter().chain(&catalogue.sources).map(|source| (&source.id, source)).collect();
        Self { known, cited: Vec::new() }
    }

    /// ` [3]`, which stays on the line of the word before it; nothing for a source that no list knows.
    pub(super) fn cite(&mut self, id: &SourceId) -> String {
        let Some(source) = self.known.get(id).copied() else { return String::new() };
        let at = self.cited.iter().position(|cited| cited.id == source.id).unwrap_or_else(|| {
            self.cited.push(source);
            self.cited.len() - 1
        });
        format!("\u{A0}[{}]", at + 1)
    }

    /// A sentence with its source, before the full stop.
    pub(super) fn cited(&mut self, sentence: &str, id: &SourceId) -> String {
        format!("{}{}.", sentence.trim().trim_end_matches('.'), self.cite(id))
    }

    /// Whether a source can bear no more than "reported".
    pub(super) fn is_weak(&self, id: &SourceId) -> bool {
        self.known.get(id).is_some_and(|source| source.strength == Strength::Weak)
    }

    /// The numbered list, in the appendix; nothing when nothing was cited.
    pub(super) fn chapter(&self) -> Vec<Block> {
        if self.cited.is_empty() {
            return Vec::new();
        }
        let intro = format!(
            "Numbers in square brackets in this report lead to {} below. The grade of evidence beside each technology says how far the results can be trusted.",
            if self.cited.len() == 1 { "the publication" } else { "the publications" }
        );
        vec![
            Heading::new(2, "Sources").anchor("sources").into(),
            Block::p(intro),
            Block::numbered(self.cited.iter().map(|source| entry(source))),
        ]
    }
}

fn entry(source: &Source) -> Rich {
    let mut said = voice::stopped(&format!("{}: {}", source.publisher.trim(), source.title.trim()));
    if !source.date.trim().is_empty() {
        said.push_str(&format!(" {}.", voice::day(source.date.trim())));
    }
    if source.strength == Strength::Weak {
        said.push_str(" Reported; the original was not seen.");
    }
    if !source.licence.trim().is_empty() {
        said.push_str(&format!(" {}", voice::stopped(&source.licence)));
    }
    // The address comes last: a full stop after it would look like a part of it.
    let address = source.address.trim();
    if address.is_empty() {
        return text(said).into();
    }
    Rich(vec![text(said + " "), link(address, web(address))])
}

/// An address of the list has no scheme.
fn web(address: &str) -> String {
    if address.contains("://") { address.into() } else { format!("https://{address}") }
}
