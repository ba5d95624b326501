//! A document to a checked file.

use crate::blocks::Document;
use crate::check::{self, Finding, Reading};
use crate::layout::display::{Item, Kid, Laid, NodeId, Role};
use crate::layout::lay_out;
use crate::paint::{Standard, paint, role_name};
use crate::warning::Warning;
use std::collections::HashMap;

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What is to be seen otherwise than it was written.
    pub warnings: Vec<Warning>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The file could not be written. The reason is for the log; it holds nothing that a person typed.
    #[error("the report could not be written: {0}")]
    Paint(String),
    /// The file was written but is not what it has to be. It is not handed over.
    #[error("the report does not conform: {}", .0.first().map_or_else(String::new, ToString::to_string))]
    NotConforming(Vec<Finding>),
}

/// Makes the PDF, checks it and reads it back. The same document and standard give the same bytes.
pub fn export(document: &Document, standard: Standard) -> Result<Pdf, ReportError> {
    let (laid, warnings) = lay_out(document);
    let bytes = paint(document, &laid, standard).map_err(ReportError::Paint)?;
    let (mut findings, read) = check::examine(&bytes, standard);
    if read != reading(&laid) {
        let problem = "what is read differs from what was written";
        findings.push(Finding { clause: "reading", problem });
    }
    if !findings.is_empty() {
        return Err(ReportError::NotConforming(findings));
    }
    Ok(Pdf { bytes, pages: laid.pages.len(), warnings })
}

/// What a reader of the file should get, from the display list.
fn reading(laid: &Laid) -> Vec<Reading> {
    let mut texts: HashMap<(usize, usize), String> = HashMap::new();
    for (page, content) in laid.pages.iter().enumerate() {
        let mut open = None;
        for item in &content.items {
            match item {
                Item::Begin { mark, .. } => open = Some(*mark),
                Item::BeginArtifact(_) | Item::End => open = None,
                Item::Text { run, .. } => {
                    if let Some(mark) = open {
                        // A space that does not break is read as a space.
                        let text = run.text.replace(['\u{A0}', '\u{202F}'], " ");
                        texts.entry((page, mark)).or_default().push_str(&text);
                    }
                }
                Item::Path { .. } => {}
            }
        }
    }
    let mut out = Vec::new();
    collect(laid, &texts, 0, &mut out);
    out
}

fn collect(laid: &Laid, texts: &HashMap<(usize, usize), String>, node: NodeId, out: &mut Vec<Reading>) {
    let role = role_name(&laid.tree.nodes[node].role);
    if check::is_read(role) {
        let text = match &laid.tree.nodes[node].role {
            Role::Figure { alt, .. } => alt.clone(),
            _ => text_below(laid, texts, node),
        };
        out.push(Reading { role: role.into(), text });
    }
    for kid in &laid.tree.nodes[node].kids {
        if let Kid::Node(kid) = kid {
            collect(laid, texts, *kid, out);
        }
    }
}

fn text_below(laid: &Laid, texts: &HashMap<(usize, usize), String>, node: NodeId) -> String {
    let mut text = String::new();
    for kid in &laid.tree.nodes[node].kids {
        match kid {
            Kid::Node(kid) => text.push_str(&text_below(laid, texts, *kid)),
            Kid::Content { page, mark } => {
                text.push_str(texts.get(&(*page, *mark)).map_or("", String::as_str));
            }
            Kid::Area { .. } => {}
        }
    }
    text
}
