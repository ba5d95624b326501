//! Labels that have to fit: wrapped over a few lines, cut with an ellipsis if they still do not.

use crate::shapes::{Lettering, Shapes};
use crate::text::measure;

/// The lines of a label, at most `lines` of them, each at most `width` wide.
pub(super) fn wrap(label: &str, style: Lettering, width: f32, lines: usize) -> Vec<String> {
    let fits = |text: &str| measure(text, style.size, style.bold) <= width;
    let mut out: Vec<String> = Vec::new();
    let mut words = label.split_whitespace().peekable();
    let mut line = String::new();
    while let Some(word) = words.peek() {
        let longer = if line.is_empty() { (*word).to_string() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            words.next();
        } else if line.is_empty() || out.len() + 1 >= lines {
            // A word wider than the column, or no line left: cut what remains.
            let rest: Vec<&str> = words.by_ref().collect();
            let rest = rest.join(" ");
            line = cut(&format!("{line} {rest}"), fits);
        } else {
            out.push(std::mem::take(&mut line));
        }
    }
    if !line.is_empty() {
        out.push(line);
    }
    out.truncate(lines.max(1));
    out
}

/// The longest beginning that fits with an ellipsis.
fn cut(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut kept = text.trim().to_string();
    if fits(&kept) {
        return kept;
    }
    while !kept.is_empty() && !fits(&format!("{kept}…")) {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}

/// Draws wrapped lines around a middle height.
pub(super) fn label(
    shapes: &mut Shapes,
    (x, middle): (f32, f32),
    style: Lettering,
    width: f32,
    lines: usize,
    words: &str,
) {
    let lines = wrap(words, style, width, lines);
    let lead = style.size * 1.2;
    let top = middle - lead * (lines.len() as f32 - 1.0) / 2.0 + style.size * 0.35;
    for (n, line) in lines.iter().enumerate() {
        shapes.text((x, top + n as f32 * lead), style, line.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_wrap_and_are_cut_with_an_ellipsis() {
        let style = Lettering::plain(9.0);
        let lines = wrap("Electronic prescribing and medicines administration", style, 90.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
        assert_eq!(wrap("", style, 90.0, 2), Vec::<String>::new());
        assert_eq!(wrap("Short", style, 90.0, 2), ["Short"]);
        let long = "x".repeat(500);
        let lines = wrap(&long, style, 90.0, 3);
        assert!(lines.iter().all(|line| measure(line, 9.0, false) <= 90.0));
    }
}
