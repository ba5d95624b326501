//! The content streams: everything is either content with one owner or an artifact, and only known
//! operators are used. The text of each mark is read on the way.

use super::Findings;
use super::file::{File, text};
use super::fonts::{UnicodeMap, UnicodeMaps, Used};
use super::operators::{self, Operand};
use super::structure::{Kid, Tree};
use lopdf::{Dictionary, ObjectId};
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
    let fonts = resources(file, dictionary);
    maps.learn(file, &fonts);
    let mut stream = Stream { around: Vec::new(), marks: HashMap::new(), text_open: false, font: None, findings };
    let content = file.document.get_page_content(page);
    let readable = operators::read(&content, |operator, operands| {
        stream.step(operator, operands, &fonts);
        if operator == b"TJ"
            && let Some(font) = stream.font
        {
            let codes = codes(operands);
            used.note(font, &codes);
            stream.read(&codes, maps.of(font));
        }
    });
    stream.findings.require(readable.is_some(), "file", "a content stream cannot be read");
    let balanced = stream.around.is_empty() && !stream.text_open;
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

fn codes(operands: &[Operand<'_>]) -> Vec<u16> {
    let Some(Operand::Array(parts)) = operands.first() else { return Vec::new() };
    let strings = parts.iter().filter_map(|part| part.text());
    strings
        .flat_map(|string| string.chunks(2))
        .map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]))
        .collect()
}

impl Stream<'_> {
    fn step(&mut self, operator: &[u8], operands: &[Operand<'_>], fonts: &HashMap<Vec<u8>, ObjectId>) {
        match operator {
            b"BDC" => self.begin(operands),
            b"EMC" => {
                let begun = self.around.pop().is_some();
                self.findings.require(begun, "file", "marked content ends that never began");
            }
            b"BT" => {
                self.findings.require(!self.text_open, "file", "text within text");
                self.text_open = true;
            }
            b"ET" => self.text_open = false,
            b"Tf" => {
                let name = operands.first().and_then(Operand::name).unwrap_or(b"");
                self.font = fonts.get(name).copied();
                self.findings.require(self.font.is_some(), "31", "a font is not among the resources");
            }
            b"TJ" | b"f" | b"S" | b"b" => self.ink(),
            // Colour is always RGB.
            b"Td" | b"rg" | b"RG" | b"w" | b"d" | b"m" | b"l" | b"c" | b"h" => {}
            _ => self.findings.add("file", "an operator that we never write"),
        }
    }

    fn begin(&mut self, operands: &[Operand<'_>]) {
        let tag = operands.first().and_then(Operand::name).unwrap_or(b"");
        let properties = operands.get(1);
        let mark = properties.and_then(|p| p.get(b"MCID")).and_then(Operand::whole);
        let told = properties.and_then(|p| p.get(b"ActualText")).and_then(Operand::text);
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

    fn read(&mut self, codes: &[u16], map: Option<&UnicodeMap>) {
        let told = self.around.iter().any(|around| matches!(around, Around::Told(_)));
        if !told && let (Some(map), Some(mark)) = (map, self.current()) {
            mark.text.extend(codes.iter().filter_map(|code| map.get(*code)));
        }
    }
}
