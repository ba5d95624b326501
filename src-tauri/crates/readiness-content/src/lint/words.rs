//! Words that an edition does not use: vague ones, and American spellings.

/// Words that say nothing a person could check. The guide for authors shows the same list.
pub(super) const VAGUE: &[&str] = &[
    "adequate",
    "adequately",
    "appropriate",
    "appropriately",
    "as needed",
    "as required",
    "best practice",
    "effective",
    "effectively",
    "efficient",
    "efficiently",
    "etc",
    "fit for purpose",
    "good",
    "holistic",
    "in a timely manner",
    "key",
    "leverage",
    "optimal",
    "regular",
    "regularly",
    "robust",
    "robustly",
    "seamless",
    "seamlessly",
    "state of the art",
    "strategic fit",
    "sufficient",
    "sufficiently",
    "suitable",
    "suitably",
    "timely",
    "where possible",
    "world class",
];

/// Claims about other people's frameworks that this project does not make.
const CLAIMS: &[&str] =
    &["the dma says", "the dma requires", "wgll requires", "wgll says", "what good looks like requires"];

/// Names in which a vague word is part of somebody's title.
const NAMES: &[&str] = &["what good looks like", "key performance indicator"];

/// American spellings, by their beginnings.
const AMERICAN: &[&str] = &[
    "aging",
    "analyz",
    "anemi",
    "anesthe",
    "apologiz",
    "authoriz",
    "behavior",
    "canceled",
    "canceling",
    "capitaliz",
    "catalog ",
    "categoriz",
    "center",
    "centraliz",
    "color",
    "counseling",
    "customiz",
    "defense",
    "diarrhea",
    "digitiz",
    "edema",
    "emphasiz",
    "enroll ",
    "equaliz",
    "favor",
    "fiber",
    "finaliz",
    "fulfill ",
    "gray",
    "gynecolog",
    "harmoniz",
    "hematolog",
    "honor",
    "hospitaliz",
    "judgment",
    "labeled",
    "labeling",
    "labor ",
    "leukemi",
    "liter ",
    "maximiz",
    "minimiz",
    "mobiliz",
    "modeled",
    "modeling",
    "moderniz",
    "neighbor",
    "normaliz",
    "offense",
    "optimiz",
    "organiz",
    "orthopedic",
    "pediatric",
    "penaliz",
    "personaliz",
    "prioritiz",
    "program ",
    "programs",
    "randomiz",
    "rationaliz",
    "realiz",
    "recogniz",
    "skeptic",
    "specializ",
    "stabiliz",
    "standardiz",
    "summariz",
    "synchroniz",
    "theater",
    "totaled",
    "traveled",
    "traveling",
    "tumor",
    "utiliz",
    "visualiz",
];

/// The vague words and the claims in a text.
pub(super) fn vague(text: &str) -> Vec<&'static str> {
    let plain = NAMES.iter().fold(plain(text), |text, name| text.replace(&format!(" {name} "), " "));
    VAGUE
        .iter()
        .chain(CLAIMS)
        .copied()
        .filter(|word| plain.contains(&format!(" {} ", word.replace('-', " "))))
        .collect()
}

/// The words of a text that are spelt the American way.
pub(super) fn american(text: &str) -> Vec<String> {
    let plain = plain(text);
    let words = plain.split_whitespace().map(|word| format!("{word} "));
    words.filter(|word| AMERICAN.iter().any(|start| word.starts_with(start))).map(|w| w.trim().to_owned()).collect()
}

/// Lower case, with one space between words and at both ends.
fn plain(text: &str) -> String {
    let words: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
        .map(Into::into)
        .collect();
    format!(" {} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vague_words_are_found_whole_and_names_are_let_be() {
        assert_eq!(vague("Reports are made regularly, to best practice."), ["best practice", "regularly"]);
        assert!(vague("The register is keyed by ward; goods come in. What Good Looks Like.").is_empty());
        assert_eq!(vague("A state-of-the-art record."), ["state of the art"]);
        assert_eq!(vague("WGLL requires it."), ["wgll requires"]);
    }

    #[test]
    fn american_spellings_are_found() {
        assert_eq!(
            american("The organization has a programme to optimize its center."),
            ["organization", "optimize", "center"]
        );
        assert!(american("The organisation labours; its programme is licensed, and its catalogue is grey.").is_empty());
    }
}
