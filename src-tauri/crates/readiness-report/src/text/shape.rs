//! Shaping: a piece of text in one face and direction becomes placed glyphs. Words recur, so results
//! are kept for the length of an export.

use super::faces::{BOLD, REGULAR, faces};
use harfrust::{Buffer, BufferFlags, Direction, ShapeOptions, ShapePlan, ShaperFont, shape};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// A glyph as shaped. Lengths are in ems.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Glyph {
    /// Its number in the face.
    pub(crate) id: u16,
    /// How far it moves the pen.
    pub(crate) advance: f32,
    /// Where it stands from the pen, to the right and up.
    pub(crate) shift: (f32, f32),
    /// The bytes of the text that it stands for.
    pub(crate) from: usize,
    /// The end of those bytes.
    pub(crate) to: usize,
}

/// Glyphs in visual order, with their total advance in ems.
pub(crate) struct Shaped {
    pub(crate) glyphs: Vec<Glyph>,
    pub(crate) width: f32,
}

type Cache = HashMap<(usize, bool), HashMap<Box<str>, Rc<Shaped>>>;

/// Shapes text and remembers the results, and which characters no face has.
#[derive(Default)]
pub(crate) struct Shaper {
    cache: RefCell<Cache>,
    missing: RefCell<BTreeMap<char, usize>>,
    choices: RefCell<HashMap<(char, bool), Option<usize>>>,
    plans: RefCell<Vec<(usize, Rc<ShapePlan>)>>,
}

/// The character drawn in place of one that no face has.
pub(crate) const SUBSTITUTE: &str = "\u{25A1}";

/// The face of the report's own words.
pub(crate) fn own_face(bold: bool) -> usize {
    if bold { BOLD } else { REGULAR }
}

impl Shaper {
    /// The face for a grapheme: the report's own if it has all of it, else the first that has.
    /// `None`: no face has it, and it is noted as missing.
    pub(crate) fn face_for(&self, grapheme: &str, bold: bool) -> Option<usize> {
        let mut chars = grapheme.chars();
        let (Some(first), rest) = (chars.next(), chars.as_str()) else { return Some(REGULAR) };
        if rest.is_empty() {
            let key = (first, bold);
            if let Some(known) = self.choices.borrow().get(&key) {
                if known.is_none() {
                    self.note(grapheme);
                }
                return *known;
            }
            let face = self.search(grapheme, bold);
            self.choices.borrow_mut().insert(key, face);
            return face;
        }
        self.search(grapheme, bold)
    }

    fn search(&self, grapheme: &str, bold: bool) -> Option<usize> {
        let own = own_face(bold);
        let order = || std::iter::once(own).chain(2..faces().len());
        let has_all = |face: usize| {
            grapheme.chars().all(|c| matches!(c, '\u{200C}' | '\u{200D}') || faces()[face].glyph(c).is_some())
        };
        // A mark that is not in the face may still compose with its base.
        let composes = |face: usize| {
            let shaped = self.shape(face, false, grapheme);
            !shaped.glyphs.is_empty() && shaped.glyphs.iter().all(|glyph| glyph.id != 0)
        };
        let found = order().find(|face| has_all(*face));
        let found = found.or_else(|| (grapheme.chars().count() > 1).then(|| order().find(|f| composes(*f)))?);
        if found.is_none() {
            self.note(grapheme);
        }
        found
    }

    fn note(&self, grapheme: &str) {
        let mut missing = self.missing.borrow_mut();
        for c in grapheme.chars().filter(|c| !matches!(c, '\u{200C}' | '\u{200D}')) {
            if !faces().iter().any(|face| face.glyph(c).is_some()) {
                *missing.entry(c).or_default() += 1;
            }
        }
    }

    /// The characters that no face has, each with the number of times it was met.
    pub(crate) fn missing(&self) -> BTreeMap<char, usize> {
        self.missing.borrow().clone()
    }

    /// The glyphs of a text in one face and direction.
    pub(crate) fn shape(&self, face: usize, rtl: bool, text: &str) -> Rc<Shaped> {
        let key = (face, rtl);
        if let Some(hit) = self.cache.borrow().get(&key).and_then(|cache| cache.get(text)) {
            return Rc::clone(hit);
        }
        let shaped = Rc::new(self.shape_now(face, rtl, text));
        self.cache.borrow_mut().entry(key).or_default().insert(text.into(), Rc::clone(&shaped));
        shaped
    }

    fn shape_now(&self, number: usize, rtl: bool, text: &str) -> Shaped {
        let face = &faces()[number];
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let plan = self.plan(number, &buffer);
        let options = ShapeOptions::new().plan(Some(&plan));
        if shape(&ShaperFont::new(&face.font), &mut buffer, options).is_err() {
            return Shaped { glyphs: Vec::new(), width: 0.0 };
        }
        let (infos, places) = (buffer.glyph_infos(), buffer.glyph_positions());
        let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        starts.push(text.len());
        starts.sort_unstable();
        starts.dedup();
        let end = |from: usize| starts.iter().copied().find(|start| *start > from).unwrap_or(text.len());
        let em = |units: i32| units as f32 / face.units;
        let glyphs: Vec<Glyph> = infos
            .iter()
            .zip(places)
            .map(|(info, place)| Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance: em(place.x_advance),
                shift: (em(place.x_offset), em(place.y_offset)),
                from: info.cluster as usize,
                to: end(info.cluster as usize),
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        Shaped { glyphs, width }
    }

    /// How a face shapes a script in a direction: worked out once, as it takes longer than a word.
    fn plan(&self, face: usize, buffer: &Buffer) -> Rc<ShapePlan> {
        let mut plans = self.plans.borrow_mut();
        let (direction, script, language) = (buffer.direction(), buffer.script(), buffer.language());
        let same = |(of, plan): &&(usize, Rc<ShapePlan>)| {
            *of == face && (plan.direction(), plan.script(), plan.language()) == (direction, script, language)
        };
        if let Some((_, plan)) = plans.iter().find(same) {
            return Rc::clone(plan);
        }
        let plan = Rc::new(ShapePlan::new(&faces()[face].font, direction, script, language, &[]));
        plans.push((face, Rc::clone(&plan)));
        plan
    }

    /// What stands in the place of a grapheme that no face has.
    pub(crate) fn substitute(&self, grapheme: &str) -> (usize, Rc<Shaped>) {
        let face = self.search(SUBSTITUTE, false).unwrap_or(REGULAR);
        let mut glyphs = self.shape(face, false, SUBSTITUTE).glyphs.clone();
        glyphs.truncate(1);
        for glyph in &mut glyphs {
            (glyph.from, glyph.to) = (0, grapheme.len());
        }
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        (face, Rc::new(Shaped { glyphs, width }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_is_found_for_each_script_and_a_box_for_the_rest() {
        let shaper = Shaper::default();
        for (text, name) in [
            ("é", "OpenSans-Regular"),
            ("Ω", "OpenSans-Regular"),
            ("Ж", "OpenSans-Regular"),
            ("ع", "NotoSansArabic-Regular"),
            ("ש", "NotoSansHebrew-Regular"),
            ("न", "NotoSansDevanagari-Regular"),
            ("王", "DroidSansFallback-Subset"),
            ("✓", "DejaVuSans-Regular"),
            ("→", "DejaVuSans-Regular"),
            ("≥", "OpenSans-Regular"),
            ("ɔ̃", "DejaVuSans-Regular"),
            ("□", "DejaVuSans-Regular"),
        ] {
            let face = shaper.face_for(text, false).map(|face| faces()[face].name);
            assert_eq!(face, Some(name), "{text}");
        }
        assert_eq!(shaper.face_for("🩺", false), None);
        assert_eq!(shaper.face_for("🩺", false), None);
        assert_eq!(shaper.missing(), BTreeMap::from([('🩺', 2)]));
        let (_, square) = shaper.substitute("🩺");
        assert_eq!((square.glyphs.len(), square.glyphs[0].to), (1, 4));
    }

    #[test]
    fn ligatures_and_joined_letters_keep_their_text() {
        let shaper = Shaper::default();
        let name = shaper.shape(2, true, "علي");
        assert_eq!(name.glyphs.first().map(|g| g.to), Some("علي".len()));
        assert!(name.glyphs.iter().all(|glyph| glyph.id != 0));
        let mut covered: Vec<_> = shaper.shape(0, false, "office").glyphs.iter().map(|g| (g.from, g.to)).collect();
        covered.dedup();
        assert_eq!(covered.last().map(|c| c.1), Some(6));
    }
}
