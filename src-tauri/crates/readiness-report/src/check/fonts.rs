//! Fonts: embedded, cut down, with the right widths and a Unicode value for every code used.

use super::Findings;
use super::file::File;
use lopdf::{Dictionary, Object, ObjectId};
use std::collections::{BTreeMap, HashMap};

/// The codes that are used of each font.
#[derive(Default)]
pub(super) struct Used(BTreeMap<ObjectId, Vec<bool>>);

impl Used {
    pub(super) fn note(&mut self, font: ObjectId, codes: &[u16]) {
        let used = self.0.entry(font).or_default();
        for code in codes.iter().map(|code| usize::from(*code)) {
            if code >= used.len() {
                used.resize(code + 1, false);
            }
            used[code] = true;
        }
    }
}

/// What each code of a font stands for.
#[derive(Default)]
pub(super) struct UnicodeMap(Vec<Option<String>>);

impl UnicodeMap {
    /// A map as we write it: `beginbfchar` with one pair on a line.
    fn parse(map: &str) -> Self {
        let mut out = Self::default();
        for part in map.split("beginbfchar").skip(1) {
            for line in part.split("endbfchar").next().unwrap_or("").lines() {
                let mut parts = line.split('<').skip(1).filter_map(|part| part.split('>').next());
                let (Some(code), Some(text)) = (parts.next(), parts.next()) else { continue };
                let units: Vec<u16> = text
                    .as_bytes()
                    .chunks(4)
                    .filter_map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok())
                    .collect();
                if let Ok(code) = u16::from_str_radix(code, 16) {
                    out.set(code, String::from_utf16_lossy(&units));
                }
            }
        }
        out
    }

    fn set(&mut self, code: u16, text: String) {
        let code = usize::from(code);
        if code >= self.0.len() {
            self.0.resize(code + 1, None);
        }
        self.0[code] = Some(text);
    }

    pub(super) fn get(&self, code: u16) -> Option<&str> {
        self.0.get(usize::from(code))?.as_deref()
    }
}

/// The Unicode maps of fonts, each read once.
#[derive(Default)]
pub(super) struct UnicodeMaps(HashMap<ObjectId, UnicodeMap>);

impl UnicodeMaps {
    /// Reads the maps of fonts that are not known yet.
    pub(super) fn learn(&mut self, file: &File<'_>, fonts: &HashMap<Vec<u8>, ObjectId>) {
        for font in fonts.values() {
            self.0.entry(*font).or_insert_with(|| {
                let stream = file.object(*font).and_then(|font| file.stream(font, "ToUnicode"));
                stream.map(|stream| UnicodeMap::parse(&String::from_utf8_lossy(stream))).unwrap_or_default()
            });
        }
    }

    /// The map of a font.
    pub(super) fn of(&self, font: ObjectId) -> Option<&UnicodeMap> {
        self.0.get(&font)
    }
}

pub(super) fn check(file: &File<'_>, used: &Used, findings: &mut Findings) {
    for (font, used) in &used.0 {
        let codes: Vec<u16> = (0..=u16::MAX).zip(used).filter(|(_, used)| **used).map(|(code, _)| code).collect();
        match file.object(*font) {
            Some(font) => one(file, font, &codes, findings),
            None => findings.add("31", "a font is missing"),
        }
    }
}

fn one(file: &File<'_>, font: &Dictionary, codes: &[u16], findings: &mut Findings) {
    let plain_type = file.name(font, "Subtype") == "Type0" && file.name(font, "Encoding") == "Identity-H";
    findings.require(plain_type, "31-006", "a font of a kind that we never write");
    let below = file.array(font, "DescendantFonts").first().and_then(|below| file.as_dictionary(below));
    let Some(below) = below else { return findings.add("31", "a font without its descendant") };
    findings.require(file.name(below, "Subtype") == "CIDFontType2", "31", "a font that is not TrueType");
    findings.require(file.name(below, "CIDToGIDMap") == "Identity", "31-004", "a font without map to glyphs");
    let system = file.dictionary(below, "CIDSystemInfo").map(|system| file.text(system, "Ordering"));
    findings.require(system.as_deref() == Some("Identity"), "31-001", "a font with another character collection");
    let name = file.name(font, "BaseFont");
    let tagged = name.len() > 7 && name.as_bytes()[6] == b'+' && name.bytes().take(6).all(|b| b.is_ascii_uppercase());
    findings.require(tagged, "31", "a cut-down font without its tag");
    let Some(descriptor) = file.dictionary(below, "FontDescriptor") else {
        return findings.add("31-009", "a font without description");
    };
    let same = file.name(descriptor, "FontName") == name && file.name(below, "BaseFont") == name;
    findings.require(same, "31", "a font with several names");
    findings.require(!codes.contains(&0), "31-030", "a missing glyph is shown");
    match file.stream(descriptor, "FontFile2") {
        Some(program) => widths(file, below, program, codes, findings),
        None => findings.add("31-009", "a font is not embedded"),
    }
    let Some(map) = file.stream(font, "ToUnicode") else {
        return findings.add("31-027", "a font without Unicode map");
    };
    let map = UnicodeMap::parse(&String::from_utf8_lossy(map));
    for code in codes {
        match map.get(*code) {
            None => findings.add("10-001", "a glyph without Unicode value"),
            Some(text) => {
                let bad = |c: char| matches!(c, '\0' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}');
                findings.require(!text.is_empty() && !text.contains(bad), "31-028", "a forbidden Unicode value");
            }
        }
    }
}

/// The widths in the file are those of the font program.
fn widths(file: &File<'_>, font: &Dictionary, program: &[u8], codes: &[u16], findings: &mut Findings) {
    let Some(own) = Advances::read(program) else {
        return findings.add("31", "a font program cannot be read");
    };
    let mut listed: HashMap<u16, f32> = HashMap::new();
    for pair in file.array(font, "W").chunks(2) {
        let first = pair.first().and_then(|first| first.as_i64().ok()).and_then(|first| u16::try_from(first).ok());
        let (Some(first), Some(Object::Array(widths))) = (first, pair.get(1)) else {
            return findings.add("31-016", "widths in a form that we never write");
        };
        for (code, width) in (first..).zip(widths) {
            listed.insert(code, width.as_float().unwrap_or(-1.0));
        }
    }
    for code in codes {
        let Some(own) = own.of(*code) else {
            findings.add("31-011", "a glyph is not in its font");
            continue;
        };
        let right = listed.get(code).is_some_and(|listed| (listed - own).abs() <= 1.0);
        findings.require(right, "31-016", "a width is not that of the glyph");
    }
}

/// The advance widths of a TrueType program, in thousandths of an em.
struct Advances<'a> {
    table: &'a [u8],
    units: f32,
    long: usize,
    glyphs: usize,
}

impl<'a> Advances<'a> {
    fn read(program: &'a [u8]) -> Option<Self> {
        let number = |data: &[u8], at: usize| Some(u16::from_be_bytes([*data.get(at)?, *data.get(at + 1)?]));
        let long =
            |data: &[u8], at: usize| Some((usize::from(number(data, at)?) << 16) | usize::from(number(data, at + 2)?));
        let table = |tag: &[u8; 4]| -> Option<&'a [u8]> {
            let count = usize::from(number(program, 4)?);
            let record = (0..count).map(|n| 12 + n * 16).find(|at| program.get(*at..at + 4) == Some(tag))?;
            let from = long(program, record + 8)?;
            program.get(from..from + long(program, record + 12)?)
        };
        Some(Self {
            units: f32::from(number(table(b"head")?, 18)?),
            long: usize::from(number(table(b"hhea")?, 34)?),
            glyphs: usize::from(number(table(b"maxp")?, 4)?),
            table: table(b"hmtx")?,
        })
    }

    fn of(&self, glyph: u16) -> Option<f32> {
        let glyph = usize::from(glyph);
        let at = glyph.min(self.long.checked_sub(1)?) * 4;
        let advance = u16::from_be_bytes([*self.table.get(at)?, *self.table.get(at + 1)?]);
        (glyph < self.glyphs && self.units > 0.0).then(|| f32::from(advance) * 1000.0 / self.units)
    }
}
