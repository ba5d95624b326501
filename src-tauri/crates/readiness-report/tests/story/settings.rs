//! Every setting, every gap, every hostile string; and figures that equal the domain's.

use readiness_domain::{
    Answers, Scorecard,
    framework::{Domain, Setting},
    scoring::score,
};
use readiness_report::{
    Standard,
    blocks::{Block, Document},
    export,
    story::{Audience, plain_text},
};

use crate::{edition, facts::answers, fixture::Facts};

const BOTH: [Audience; 2] = [Audience::Public, Audience::Private];

#[test]
fn every_setting_has_both_editions() {
    for setting in Setting::ALL {
        for audience in BOTH {
            let document = Facts::full(*setting).tell(audience);
            sound(&document);
            assert_eq!(document.marking.is_some(), audience == Audience::Private);
        }
    }
}

#[test]
fn gaps_in_the_facts_are_told_or_left_out() {
    for audience in BOTH {
        let empty = Facts::of(Setting::Acute, Answers::new()).tell(audience);
        sound(&empty);
        let said = plain_text(&empty);
        assert!(said.contains("has no overall score yet"), "{said}");
        assert!(!said.contains("h1: Plan"), "a chapter without a plan");
        let one: Answers = answers().into_iter().take(1).collect();
        sound(&Facts::of(Setting::Acute, one).tell(audience));
        let mut without = Facts::full(Setting::Acute);
        (without.plan, without.checks, without.benchmark, without.comparison) = (None, None, None, None);
        without.matches.clear();
        without.trust.name = String::new();
        sound(&without.tell(audience));
    }
}

#[test]
fn figures_are_those_of_the_scorecard() {
    for audience in BOTH {
        let facts = Facts::full(Setting::Acute);
        let said = plain_text(&facts.tell(audience));
        assert_prints(&said, &facts.card);
    }
}

fn assert_prints(said: &str, card: &Scorecard) {
    for domain in &card.domains {
        let score = domain.range.stated.expect("scored").shown();
        assert!(said.contains(&format!("{} stands at {score}", domain.domain)), "{}", domain.domain);
    }
    let overall = card.overall.stated.expect("scored").shown();
    assert!(said.contains(&format!("stands at {overall} on a scale of 1 to 5")));
    let range = format!("between {} and {}", card.overall.low.shown(), card.overall.high.shown());
    assert!(said.contains(&range), "{range}");
}

#[test]
fn figures_follow_the_answers() {
    // Whatever levels are chosen, what is printed is what the domain shows.
    let mut seed = 17_u64;
    for _ in 0..40 {
        let mut answers = answers();
        for answer in answers.values_mut() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let n = u8::try_from((seed >> 33) % 5).expect("below 5") + 1;
            answer.choice = Some(readiness_domain::assessment::Choice::Level(edition::level(n)));
        }
        let facts = Facts::of(Setting::Acute, answers);
        assert_eq!(facts.card, score(&facts.edition, Setting::Acute, &facts.answers));
        for audience in BOTH {
            let document = facts.tell(audience);
            sound(&document);
            assert_prints(&plain_text(&document), &facts.card);
        }
    }
}

#[test]
fn hostile_strings_do_no_harm() {
    let hostile =
        "“Ünïcode” \u{202e}مرحبا\u{202c} 漢字 🙂 <b>&amp;</b> (\\)\u{0}\n\t] endobj ".repeat(40) + &"x".repeat(600);
    let mut facts = Facts::full(Setting::Acute);
    facts.trust.name.clone_from(&hostile);
    facts.front.title.clone_from(&hostile);
    facts.front.purpose.clone_from(&hostile);
    facts.front.asked_to = vec![hostile.clone(); 3];
    for answer in facts.answers.values_mut() {
        answer.comment.clone_from(&hostile);
        answer.owner.clone_from(&hostile);
        for item in &mut answer.evidence {
            item.title.clone_from(&hostile);
            item.location.clone_from(&hostile);
        }
    }
    for audience in BOTH {
        let document = facts.tell(audience);
        let pdf = export(&document, Standard::Ua1A2a).expect("a file that conforms");
        assert!(pdf.pages > 3);
    }
}

#[test]
fn the_content_hash_tells_versions_apart() {
    let facts = Facts::full(Setting::Acute);
    let public = facts.tell(Audience::Public);
    assert_eq!(public.content_hash, facts.tell(Audience::Public).content_hash);
    assert_eq!(public.content_hash.len(), 64);
    let printed: String = plain_text(&public).chars().filter(|c| !c.is_whitespace() && *c != '/').collect();
    assert!(printed.contains(&public.content_hash));
    assert_ne!(public.content_hash, facts.tell(Audience::Private).content_hash);
    let mut other = Facts::full(Setting::Acute);
    other.front.purpose = "Another purpose.".into();
    assert_ne!(public.content_hash, other.tell(Audience::Public).content_hash);
    // What the public may not read does not show in the hash either.
    let mut commented = Facts::full(Setting::Acute);
    commented.answers.values_mut().for_each(|a| a.comment = "Another comment".into());
    assert_eq!(public.content_hash, commented.tell(Audience::Public).content_hash);
}

/// Nothing empty, nothing doubled, no placeholder, every domain named.
fn sound(document: &Document) {
    let said = plain_text(document);
    for bad in ["  :", "..", " .", " ,", ",,", "{}", "Some(", "NaN", "one questions", "one actions", "1 months"] {
        let line = said.lines().find(|line| line.trim_start().contains(bad));
        assert!(line.is_none(), "“{bad}” in: {}", line.unwrap_or_default());
    }
    for domain in Domain::ALL {
        assert!(said.contains(domain.label()));
    }
    full(&document.blocks);
}

fn full(blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(words) => assert!(!words.is_blank(), "an empty paragraph"),
            Block::List(list) => {
                assert!(!list.items.is_empty() && list.items.iter().all(|i| !i.is_blank()), "an empty list")
            }
            Block::Table(table) => assert!(!table.rows.is_empty(), "a table without rows: {}", table.caption),
            Block::KeyValue(pairs) => assert!(!pairs.pairs.is_empty(), "no pairs: {}", pairs.summary),
            Block::Figure(figure) => {
                assert!(!figure.caption.is_empty() && !figure.alt.is_empty() && figure.caption != figure.alt);
            }
            Block::Callout(callout) => full(&callout.blocks),
            Block::Landscape(inner) | Block::Together(inner) => full(inner),
            _ => {}
        }
    }
}
