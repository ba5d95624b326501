//! The fonts of a file: cut down to the glyphs used, with exact widths and a Unicode map of our own.
//! (`printpdf` cuts widths to whole numbers and keeps one text per glyph, the last it met.)

use crate::layout::display::{Item, Page};
use crate::text::{Glyph, Run, faces};
use lopdf::{Dictionary, Document, Object, Stream};
use printpdf::font::{FontMetrics, FontType, PdfFontMetricsStub};
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfFont, PdfFontHandle, Pt, TextItem};
use std::collections::BTreeMap;
use std::fmt::Write;
use subsetter::GlyphRemapper;

/// One typeface as far as the file uses it. Glyphs are numbered anew.
pub(super) struct FontPart {
    /// The typeface.
    pub(super) face: usize,
    glyphs: ByGlyph<Used>,
    /// The font program.
    program: Vec<u8>,
}

/// A glyph that is used.
struct Used {
    /// Its new number.
    code: u16,
    /// Its width in thousandths of an em.
    width: f32,
    /// What it stands for.
    text: String,
}

/// Something for each glyph, by its number in the typeface: looked up for every letter of the report.
struct ByGlyph<T>(Vec<Option<T>>);

impl<T> Default for ByGlyph<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ByGlyph<T> {
    fn get(&self, glyph: u16) -> Option<&T> {
        self.0.get(usize::from(glyph))?.as_ref()
    }

    fn slot(&mut self, glyph: u16) -> &mut Option<T> {
        let at = usize::from(glyph);
        if at >= self.0.len() {
            self.0.resize_with(at + 1, || None);
        }
        &mut self.0[at]
    }
}

/// Finds what the pages use of each face.
pub(super) fn collect(pages: &[Page]) -> Result<Vec<FontPart>, String> {
    let mut texts: BTreeMap<usize, Texts> = BTreeMap::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Text { run, .. } = item {
            texts.entry(run.face).or_default().note(run);
        }
    }
    texts.into_iter().map(|(face, texts)| FontPart::new(face, texts)).collect()
}

/// Candidates for what a glyph stands for.
#[derive(Default)]
struct Texts {
    /// The character that leads to the glyph in the font's own map.
    own: ByGlyph<String>,
    /// The first text that it was met with.
    met: ByGlyph<String>,
}

impl Texts {
    fn note(&mut self, run: &Run) {
        for (n, glyph) in run.glyphs.iter().enumerate() {
            if self.own.get(glyph.id).is_some() {
                continue;
            }
            let cluster = &run.text[glyph.from..glyph.to];
            let nth = run.glyphs[..n].iter().rev().take_while(|other| other.from == glyph.from).count();
            let mut chars = cluster.chars();
            if let (Some(only), None) = (chars.next(), chars.next())
                && faces()[run.face].glyph(only) == Some(glyph.id)
            {
                *self.own.slot(glyph.id) = Some(plain(only).to_string());
            }
            self.met.slot(glyph.id).get_or_insert_with(|| part(cluster, nth, shares(run, glyph) == 1));
        }
    }
}

/// How many glyphs stand for the same text.
fn shares(run: &Run, glyph: &Glyph) -> usize {
    run.glyphs.iter().filter(|other| other.from == glyph.from).count()
}

/// What a glyph of a cluster stands for by itself: all of it if it is alone, else a character of it.
fn part(cluster: &str, nth: usize, alone: bool) -> String {
    if alone {
        return cluster.chars().map(plain).collect();
    }
    let last = cluster.chars().next_back();
    cluster.chars().nth(nth).or(last).map_or("\u{25A1}".into(), |c| plain(c).to_string())
}

/// A space that does not break is read as a space.
fn plain(c: char) -> char {
    if c == '\u{A0}' || c == '\u{202F}' { ' ' } else { c }
}

impl FontPart {
    fn new(face: usize, texts: Texts) -> Result<Self, String> {
        let source = &faces()[face];
        let mut remapper = GlyphRemapper::new();
        let Texts { mut own, met } = texts;
        if met.get(0).is_some() {
            return Err(format!("a character has no glyph in {}", source.name));
        }
        let mut glyphs = ByGlyph::default();
        for (glyph, met) in (0..=u16::MAX).zip(met.0) {
            let Some(text) = own.slot(glyph).take().or(met) else { continue };
            let width = (source.advance(glyph) * 100_000.0).round() / 100.0;
            *glyphs.slot(glyph) = Some(Used { code: remapper.remap(glyph), width, text });
        }
        let program = subsetter::subset(source.bytes, 0, &remapper).map_err(|error| error.to_string())?;
        Ok(Self { face, glyphs, program })
    }

    pub(super) fn id(&self) -> FontId {
        FontId(format!("F{}x", self.face))
    }

    /// What makes `printpdf` embed the font: one of its glyphs is shown.
    pub(super) fn shown(&self) -> [Op; 2] {
        let glyph = Codepoint { gid: 1, offset: 0.0, cid: None };
        let font = PdfFontHandle::External(self.id());
        [Op::SetFont { font, size: Pt(1.0) }, Op::ShowText { items: vec![TextItem::GlyphIds(vec![glyph])] }]
    }

    /// The glyphs in use, in the order of their numbers, old and new.
    fn used(&self) -> impl Iterator<Item = &Used> {
        self.glyphs.0.iter().flatten()
    }

    /// The new number of a glyph, and its width in thousandths of an em.
    pub(super) fn glyph(&self, glyph: u16) -> (u16, f32) {
        self.glyphs.get(glyph).map_or((0, 0.0), |used| (used.code, used.width))
    }

    /// Whether a reader would get another text from a run's glyphs alone than the run's own.
    pub(super) fn misread(&self, run: &Run) -> bool {
        let read = run.glyphs.iter().filter_map(|glyph| self.glyphs.get(glyph.id));
        !read.flat_map(|used| used.text.chars()).eq(run.text.chars().map(plain))
    }

    /// As `printpdf` takes it.
    pub(super) fn font(&self) -> PdfFont {
        let face = &faces()[self.face];
        let metrics = face.font.metrics();
        let whole = |value: f32| value.round() as i16;
        let line = metrics.h_line();
        let (ascent, descent) =
            line.map_or((900, -200), |line| (whole(line.ascender.to_f32()), whole(line.descender.to_f32())));
        let units = metrics.units_per_em;
        let tag: String = (0..6).map(|n| char::from(b'A' + ((self.face * 7 + n * 3) % 26) as u8)).collect();
        PdfFont::new(ParsedFont {
            original_bytes: self.program.clone(),
            font_index: 0,
            font_name: Some(format!("{tag}+{}", face.name)),
            codepoint_to_glyph: BTreeMap::new(),
            glyph_widths: self
                .used()
                .map(|used| (used.code, (used.width * face.units / 1000.0).round() as u16))
                .collect(),
            units_per_em: units,
            font_metrics: FontMetrics { ascent, descent },
            font_type: FontType::TrueType,
            pdf_font_metrics: PdfFontMetricsStub {
                units_per_em: units,
                x_min: whole(metrics.bounds.x_min.to_f32()),
                y_min: whole(metrics.bounds.y_min.to_f32()),
                x_max: whole(metrics.bounds.x_max.to_f32()),
                y_max: whole(metrics.bounds.y_max.to_f32()),
                caret_slope_rise: 1,
                caret_slope_run: 0,
                us_weight_class: if face.name.ends_with("Bold") { 700 } else { 400 },
            },
        })
    }

    /// Puts exact widths and the Unicode map into the file.
    pub(super) fn complete(&self, file: &mut Document) -> Result<(), String> {
        let lost = || format!("font {} is not in the file", self.id().0);
        let id = font_object(file, &self.id().0).ok_or_else(lost)?;
        let map = file.add_object(Stream::new(Dictionary::new(), self.unicode_map().into_bytes()));
        let widths: Vec<Object> = self.widths();
        let font = file.get_dictionary_mut(id).map_err(|_| lost())?;
        let before = font.get(b"ToUnicode").and_then(Object::as_reference).ok();
        font.set("ToUnicode", map);
        let below = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).map_err(|_| lost())?;
        let below = below.first_mut().and_then(|below| below.as_dict_mut().ok()).ok_or_else(lost)?;
        below.set("W", widths);
        // The map that `printpdf` made is used no more.
        before.map(|id| file.objects.remove(&id));
        Ok(())
    }

    fn widths(&self) -> Vec<Object> {
        // The new numbers follow each other without a gap, in the order of the old ones.
        let first = self.used().next().map_or(0, |used| i64::from(used.code));
        let widths: Vec<Object> = self.used().map(|used| Object::Real(used.width)).collect();
        vec![first.into(), widths.into()]
    }

    fn unicode_map(&self) -> String {
        let mut out = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n\
             << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n\
             /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let used: Vec<&Used> = self.used().collect();
        for part in used.chunks(100) {
            let _ = writeln!(out, "{} beginbfchar", part.len());
            for Used { code, text, .. } in part {
                let _ = write!(out, "<{code:04X}> <");
                for unit in text.encode_utf16() {
                    let _ = write!(out, "{unit:04X}");
                }
                out.push_str(">\n");
            }
            out.push_str("endbfchar\n");
        }
        out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        out
    }
}

/// The font's object, by its name in the pages' resources.
fn font_object(file: &Document, name: &str) -> Option<lopdf::ObjectId> {
    let page = file.page_iter().next()?;
    let dictionary = |object: &Object| file.dereference(object).ok()?.1.as_dict().ok().cloned();
    let resources = dictionary(file.get_dictionary(page).ok()?.get(b"Resources").ok()?)?;
    let fonts = dictionary(resources.get(b"Font").ok()?)?;
    fonts.get(name.as_bytes()).ok()?.as_reference().ok()
}
