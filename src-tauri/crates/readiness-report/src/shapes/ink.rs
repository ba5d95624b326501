//! The colours of the report, as names. Text colours reach 4.5:1 on the ground they are meant for.

/// A colour of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// Running text.
    Text,
    /// Text of less weight; lines that carry meaning.
    Soft,
    /// Axes and grid: never the only carrier of meaning.
    Rule,
    /// A quiet ground.
    Pale,
    /// Paper, and text on dark grounds.
    White,
    /// NHS blue, used sparingly.
    Blue,
    /// The dark blue of strong marks.
    Navy,
    /// A light tint of blue: areas under text.
    Sky,
    /// A middle tint of blue: areas beside others.
    Steel,
    /// A dark, warm red for what is wrong, always beside a word.
    Alarm,
    /// A light, warm ground for what is wrong.
    Blush,
}

impl Ink {
    /// Red, green and blue.
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Text => [0x21, 0x2B, 0x32],
            Self::Soft => [0x42, 0x55, 0x63],
            Self::Rule => [0xAE, 0xB7, 0xBD],
            Self::Pale => [0xF0, 0xF4, 0xF5],
            Self::White => [0xFF, 0xFF, 0xFF],
            Self::Blue => [0x00, 0x5E, 0xB8],
            Self::Navy => [0x00, 0x30, 0x87],
            Self::Sky => [0xD9, 0xE7, 0xF5],
            Self::Steel => [0x7F, 0xAE, 0xDB],
            Self::Alarm => [0xA3, 0x1E, 0x14],
            Self::Blush => [0xFB, 0xEB, 0xE7],
        }
    }

    /// The class under which the window may restyle it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Text => "ink-text",
            Self::Soft => "ink-soft",
            Self::Rule => "ink-rule",
            Self::Pale => "ink-pale",
            Self::White => "ink-white",
            Self::Blue => "ink-blue",
            Self::Navy => "ink-navy",
            Self::Sky => "ink-sky",
            Self::Steel => "ink-steel",
            Self::Alarm => "ink-alarm",
            Self::Blush => "ink-blush",
        }
    }

    /// As `#RRGGBB`.
    pub fn hex(self) -> String {
        let [r, g, b] = self.rgb();
        format!("#{r:02X}{g:02X}{b:02X}")
    }

    /// The text colour to use on this one as ground.
    #[must_use]
    pub fn on(self) -> Self {
        if self.contrast(Self::Text) >= self.contrast(Self::White) { Self::Text } else { Self::White }
    }

    /// The contrast with another colour as WCAG 2.2 defines it, 1 to 21.
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f32 {
        let linear = self.rgb().map(|part| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

#[cfg(test)]
mod tests {
    use super::Ink::{self, *};

    const ALL: [Ink; 11] = [Text, Soft, Rule, Pale, White, Blue, Navy, Sky, Steel, Alarm, Blush];

    #[test]
    fn text_reaches_the_contrast_that_wcag_asks_for() {
        for (text, ground) in [
            (Text, White),
            (Text, Pale),
            (Text, Sky),
            (Text, Blush),
            (Soft, White),
            (Soft, Pale),
            (Soft, Sky),
            (Blue, White),
            (Blue, Pale),
            (Blue, Sky),
            (Navy, White),
            (Alarm, White),
            (Alarm, Blush),
            (White, Blue),
        ] {
            assert!(text.contrast(ground) >= 4.5, "{text:?} on {ground:?}: {}", text.contrast(ground));
        }
        for ground in ALL {
            assert!(ground.on().contrast(ground) >= 4.5, "{ground:?}");
        }
    }

    #[test]
    fn marks_reach_three_to_one_on_paper() {
        for mark in [Text, Soft, Blue, Navy, Alarm] {
            assert!(mark.contrast(White) >= 3.0);
        }
    }
}
