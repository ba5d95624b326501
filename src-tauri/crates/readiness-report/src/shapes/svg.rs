//! Shapes as SVG for the window: self-contained, named for assistive technology, and without `style`,
//! so that a strict content security policy does not touch it.

use super::{Anchor, Shape, Shapes, Stroke};
use std::fmt::Write;

impl Shapes {
    /// The drawing as one `svg` element. `id` must be unique in the window; `title` names the drawing
    /// and `description` is its alternative text.
    pub fn to_svg(&self, id: &str, title: &str, description: &str) -> String {
        let id: String = id.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' }).collect();
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
             viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
             font-family=\"Open Sans, Frutiger W01, Arial, sans-serif\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
            escape(title),
            escape(description),
            w = number(self.width),
            h = number(self.height),
        );
        for shape in &self.items {
            write_shape(&mut out, shape);
        }
        out.push_str("</svg>");
        out
    }
}

fn write_shape(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Path { points, closed, fill, stroke } => {
            out.push_str("<path d=\"");
            for (n, (x, y)) in points.iter().enumerate() {
                let _ = write!(out, "{}{} {}", if n == 0 { 'M' } else { 'L' }, number(*x), number(*y));
            }
            out.push_str(if *closed { "Z\"" } else { "\"" });
            paint(out, fill.as_ref(), stroke.as_ref());
            out.push_str("/>");
        }
        Shape::Circle { centre: (x, y), radius, fill, stroke } => {
            let _ = write!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", number(*x), number(*y), number(*radius));
            paint(out, fill.as_ref(), stroke.as_ref());
            out.push_str("/>");
        }
        Shape::Text { at: (x, y), text, style } => {
            let anchor = match style.anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = if style.bold { " font-weight=\"700\"" } else { "" };
            let _ = write!(
                out,
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{anchor}{weight} class=\"fill-{}\" fill=\"{}\">{}</text>",
                number(*x),
                number(*y),
                number(style.size),
                style.ink.class(),
                style.ink.hex(),
                escape(text)
            );
        }
    }
}

fn paint(out: &mut String, fill: Option<&super::Ink>, stroke: Option<&Stroke>) {
    let mut classes = Vec::new();
    classes.extend(fill.map(|ink| format!("fill-{}", ink.class())));
    classes.extend(stroke.map(|stroke| format!("stroke-{}", stroke.ink.class())));
    let _ = write!(out, " class=\"{}\"", classes.join(" "));
    let _ = match fill {
        Some(ink) => write!(out, " fill=\"{}\"", ink.hex()),
        None => write!(out, " fill=\"none\""),
    };
    if let Some(stroke) = stroke {
        let _ = write!(out, " stroke=\"{}\" stroke-width=\"{}\"", stroke.ink.hex(), number(stroke.width));
        if stroke.dashed {
            out.push_str(" stroke-dasharray=\"4 3\"");
        }
    }
}

/// A number with at most two places, the same on every machine.
pub(crate) fn number(value: f32) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.into() }
}

/// Text for an XML document: markup escaped, forbidden characters dropped.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(' '),
            '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::shapes::{Ink, Lettering, Shapes, Stroke};

    #[test]
    fn svg_is_named_escaped_and_free_of_style() {
        let mut shapes = Shapes::new(100.0, 50.5);
        shapes.area(0.0, 0.0, 10.0, 10.0, Ink::Blue);
        shapes.line((0.0, 1.0), (2.0, 3.333), Stroke::dashed(Ink::Text, 1.0));
        shapes.text((1.0, 2.0), Lettering::bold(9.0).middle(), "a < b & \"c\"\u{1}");
        let svg = shapes.to_svg("x y", "T<", "D&");
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""));
        assert!(svg.contains("aria-labelledby=\"x-y-t x-y-d\""));
        assert!(svg.contains("<title id=\"x-y-t\">T&lt;</title>"));
        assert!(svg.contains("a &lt; b &amp; &quot;c&quot;</text>"));
        assert!(svg.contains("M0 1L2 3.33\""));
        assert!(!svg.contains("style"));
    }
}
