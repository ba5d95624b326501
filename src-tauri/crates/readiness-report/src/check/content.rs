//! The content streams: everything is either content with one owner or an artifact, and only known
//! operators are used. The text of each mark is read on the way.

use super::Findings;
use super::file::{File, text};
use super::fonts::{UnicodeMaps, Used};
use super::operators;
use super::structure::{Kid, Tree};
use lopdf::content::Operation;
use lopdf::{Dictionary, Object, ObjectId};
use std::collections::{HashMap, HashSet};

/// What a mark holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Mark {
    /// Whether anything is drawn.
    pub(super) ink: bool,
    /// The text as a reader gets it.
    pub(super) text: String,
}

/// All marks, by page and number.
pub(super) type Marks = HashMap<(ObjectId, i64), Mark>;

/// The operators that we write. Colour is always RGB.
const KNOWN: [&str; 24] = [
    "BDC", "EMC", "BT", "ET", "Tf", "Tm", "TJ", "rg", "RG", "w", "d", "m", "l", "c", "h", "f", "f*", "S", "s", "B",
    "B*", "b", "q", "Q",
];

pub(super) fn check(file: &File<'_>, tree: &Tree, used: &mut Used, findings: &mut Findings) -> Marks {
    let mut marks = Marks::new();
    let mut keys = HashSet::new();
    let mut maps = UnicodeMaps::default();
    for page in &file.pages {
        let Some(dictionary) = file.object(*page) else {
            findings.add("file", "a page is missing");
            continue;
        };
        let found = of_page(file, *page, dictionary, used, &mut maps, findings);
        let key = file.integer(dictionary, "StructParents");
        findings.require(key.is_some_and(|key| keys.insert(key)), "01-005", "a page has no parent key of its own");
        let owners = key.map(|key| tree.owners(file, key)).unwrap_or_default();
        for mark in found.keys() {
            let owner = usize::try_from(*mark).ok().and_then(|mark| owners.get(mark).copied().flatten());
            match owner.and_then(|owner| tree.elements.get(&owner)) {
                Some(owner) if owner.holds(Kid::Mark(*page, *mark)) => {}
                Some(_) => findings.add("structure", "the parent tree names another owner"),
                None => findings.add("01-005", "marked content without an owner"),
            }
        }
        marks.extend(found.into_iter().map(|(mark, value)| ((*page, mark), value)));
    }
    marks
}

/// What encloses an operator.
#[derive(Clone, Debug, PartialEq)]
enum Around {
    Artifact,
    Mark(i64),
    /// A span whose text is told instead of read from its glyphs.
    Told(String),
    Other,
}

struct Stream<'f> {
    around: Vec<Around>,
    marks: HashMap<i64, Mark>,
    states: i32,
    text_open: bool,
    font: Option<ObjectId>,
    findings: &'f mut Findings,
}

fn of_page(
    file: &File<'_>,
    page: ObjectId,
    dictionary: &Dictionary,
    used: &mut Used,
    maps: &mut UnicodeMaps,
    findings: &mut Findings,
) -> HashMap<i64, Mark> {
    let Some(operations) = operators::read(&file.document.get_page_content(page)) else {
        findings.add("file", "a content stream cannot be read");
        return HashMap::new();
    };
    let fonts = resources(file, dictionary);
    maps.learn(file, &fonts);
    let mut stream =
        Stream { around: Vec::new(), marks: HashMap::new(), states: 0, text_open: false, font: None, findings };
    for operation in &operations {
        stream.step(operation, &fonts);
        if operation.operator == "TJ"
            && let Some(font) = stream.font
        {
            let codes = codes(operation);
            used.note(font, &codes);
            stream.read(&codes, maps.of(font));
        }
    }
    let balanced = stream.around.is_empty() && stream.states == 0 && !stream.text_open;
    stream.findings.require(balanced, "file", "operators are not balanced");
    stream.marks
}

/// The fonts of a page by their names.
fn resources(file: &File<'_>, page: &Dictionary) -> HashMap<Vec<u8>, ObjectId> {
    let follow = |of: &Dictionary, key: &[u8]| -> Option<Dictionary> {
        let object = of.get(key).ok()?;
        file.document.dereference(object).ok()?.1.as_dict().ok().cloned()
    };
    let fonts = follow(page, b"Resources").and_then(|resources| follow(&resources, b"Font"));
    let fonts = fonts.unwrap_or_default();
    fonts.iter().filter_map(|(name, font)| Some((name.clone(), font.as_reference().ok()?))).collect()
}

fn codes(operation: &Operation) -> Vec<u16> {
    let Some(Object::Array(parts)) = operation.operands.first() else { return Vec::new() };
    let strings = parts.iter().filter_map(|part| part.as_str().ok());
    strings
        .flat_map(|string| string.chunks(2))
        .map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]))
        .collect()
}

impl Stream<'_> {
    fn step(&mut self, operation: &Operation, fonts: &HashMap<Vec<u8>, ObjectId>) {
        let operator = operation.operator.as_str();
        self.findings.require(KNOWN.contains(&operator), "file", "an operator that we never write");
        match operator {
            "BDC" => self.begin(operation),
            "EMC" => {
                let begun = self.around.pop().is_some();
                self.findings.require(begun, "file", "marked content ends that never began");
            }
            "q" => self.states += 1,
            "Q" => self.states -= 1,
            "BT" => {
                self.findings.require(!self.text_open, "file", "text within text");
                self.text_open = true;
            }
            "ET" => self.text_open = false,
            "Tf" => {
                let name = operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or(b"");
                self.font = fonts.get(name).copied();
                self.findings.require(self.font.is_some(), "31", "a font is not among the resources");
            }
            "TJ" | "f" | "f*" | "S" | "s" | "B" | "B*" | "b" => self.ink(),
            _ => {}
        }
    }

    fn begin(&mut self, operation: &Operation) {
        let tag = operation.operands.first().and_then(|tag| tag.as_name().ok()).unwrap_or(b"");
        let properties = operation.operands.get(1).and_then(|properties| properties.as_dict().ok());
        let mark = properties.and_then(|p| p.get(b"MCID").ok()).and_then(|mark| mark.as_i64().ok());
        let told = properties.and_then(|p| p.get(b"ActualText").ok()).and_then(|told| told.as_str().ok());
        let within = self.around.iter().any(|around| matches!(around, Around::Mark(_)));
        let around = match (tag, mark, told) {
            (b"Artifact", _, _) => {
                self.findings.require(!within, "01-003", "an artifact within content");
                Around::Artifact
            }
            (_, Some(mark), _) => {
                self.findings.require(self.around.is_empty(), "01-004", "content within other marked content");
                let new = self.marks.insert(mark, Mark::default()).is_none();
                self.findings.require(new, "structure", "a mark is used twice on a page");
                Around::Mark(mark)
            }
            (b"Span", None, Some(told)) => {
                let told = text(told);
                self.findings.require(!told.is_empty(), "structure", "a span tells nothing");
                if let Some(mark) = self.current() {
                    mark.text.push_str(&told);
                }
                Around::Told(told)
            }
            _ => Around::Other,
        };
        self.around.push(around);
    }

    /// The mark that is open.
    fn current(&mut self) -> Option<&mut Mark> {
        let mark = self.around.iter().find_map(|around| match around {
            Around::Mark(mark) => Some(*mark),
            _ => None,
        });
        mark.and_then(|mark| self.marks.get_mut(&mark))
    }

    fn ink(&mut self) {
        if self.around.contains(&Around::Artifact) {
            return;
        }
        match self.current() {
            Some(mark) => mark.ink = true,
            None => self.findings.add("01-005", "something is neither content nor artifact"),
        }
    }

    fn read(&mut self, codes: &[u16], map: Option<&HashMap<u16, String>>) {
        let told = self.around.iter().any(|around| matches!(around, Around::Told(_)));
        let read: String = codes.iter().filter_map(|code| map?.get(code)).map(String::as_str).collect();
        if !told && let Some(mark) = self.current() {
            mark.text.push_str(&read);
        }
    }
}
