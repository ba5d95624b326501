//! The typefaces bundled with the programme, in the order in which a character is looked up.

use harfrust::{Font, GlyphId};
use std::sync::OnceLock;

/// A bundled typeface.
pub(crate) struct Face {
    /// Its PostScript name.
    pub(crate) name: &'static str,
    /// The font file.
    pub(crate) bytes: &'static [u8],
    /// The font, ready for queries.
    pub(crate) font: Font,
    /// Font units to the em.
    pub(crate) units: f32,
}

impl Face {
    /// The glyph of a character, if the face has it.
    pub(crate) fn glyph(&self, c: char) -> Option<u16> {
        let glyph = self.font.charmap().map_unicode(c)?.to_u32();
        u16::try_from(glyph).ok().filter(|glyph| *glyph != 0)
    }

    /// The width of a glyph in ems.
    pub(crate) fn advance(&self, glyph: u16) -> f32 {
        self.font.glyph_metrics().h_advance(GlyphId::new(glyph.into())) / self.units
    }
}

/// The regular face of the report's own words.
pub(crate) const REGULAR: usize = 0;
/// The bold face of the report's own words.
pub(crate) const BOLD: usize = 1;

macro_rules! file {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../fonts/", $name, ".ttf")).as_slice())
    };
}

const FILES: [(&str, &[u8]); 12] = [
    file!("OpenSans-Regular"),
    file!("OpenSans-Bold"),
    file!("NotoSansArabic-Regular"),
    file!("NotoSansHebrew-Regular"),
    file!("NotoSansDevanagari-Regular"),
    file!("NotoSansBengali-Regular"),
    file!("NotoSansGurmukhi-Regular"),
    file!("NotoSansGujarati-Regular"),
    file!("NotoSansTamil-Regular"),
    file!("NotoSansThai-Regular"),
    file!("DejaVuSans-Regular"),
    file!("DroidSansFallback-Subset"),
];

/// All faces: the two of the report's own words first, then the fallbacks.
pub(crate) fn faces() -> &'static [Face] {
    static FACES: OnceLock<Vec<Face>> = OnceLock::new();
    FACES.get_or_init(|| {
        FILES
            .into_iter()
            .filter_map(|(name, bytes)| {
                let font = Font::new(bytes, 0)?;
                let units = f32::from(font.units_per_em());
                Some(Face { name, bytes, font, units })
            })
            .collect()
    })
}

/// The width of a line of text in points, without shaping: good enough to place labels in charts.
pub(crate) fn measure(text: &str, size: f32, bold: bool) -> f32 {
    let faces = faces();
    let first = if bold { BOLD } else { REGULAR };
    let width = |c: char| {
        let order = std::iter::once(&faces[first]).chain(&faces[2..]);
        order.into_iter().find_map(|face| face.glyph(c).map(|g| face.advance(g))).unwrap_or(0.6)
    };
    text.chars().map(width).sum::<f32>() * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_opens() {
        assert_eq!(faces().len(), FILES.len());
        assert!(faces()[BOLD].glyph('£').is_some());
        assert!((' '..='~').all(|c| [REGULAR, BOLD].iter().all(|face| faces()[*face].glyph(c).is_some())));
    }

    #[test]
    fn bold_is_wider_and_size_is_linear() {
        let (plain, bold) = (measure("Readiness", 10.0, false), measure("Readiness", 10.0, true));
        assert!(plain > 30.0 && bold > plain);
        assert!((measure("Readiness", 20.0, false) - 2.0 * plain).abs() < 0.01);
    }
}
