//! Random editions and answers, decoded from bytes: fast to make, and a shorter or lower string of
//! bytes is a simpler case, so that failures shrink well.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::build;
use crate::{
    assessment::{Answer, Answers, Choice, Evidence, MeasureValue, Quantity},
    framework::{
        BandRule, BenefitPair, Condition, Confidence, Contradiction, Domain, Edition, Level, Pillar, Question,
        QuestionId, Setting,
    },
    scoring::Score,
};

/// Cases of every property.
const CASES: u32 = 10_000;

/// Ten thousand cases, unless `PROPTEST_CASES` asks for another number.
pub(crate) fn config() -> ProptestConfig {
    let usual = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() { usual } else { ProptestConfig { cases: CASES, ..usual } }
}

/// Bytes that an assessment is decoded from.
pub(crate) fn genes() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..480)
}

/// An edition with answers for the acute setting.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) edition: Edition,
    pub(crate) answers: Answers,
}

pub(crate) const SETTING: Setting = Setting::Acute;

/// Reads choices from bytes; when they run out, every choice is the first.
pub(crate) struct Genes<'a>(std::slice::Iter<'a, u8>);

impl<'a> Genes<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes.iter())
    }
    pub(crate) fn below(&mut self, n: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % n.max(1)
    }
    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == n - 1
    }
    fn level(&mut self) -> Level {
        Level::ALL[self.below(5)]
    }
    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(3) > 0).then(|| make(self))
    }
    fn quantity(&mut self) -> Quantity {
        Quantity::whole(i32::try_from(self.below(101)).unwrap_or(0))
    }
}

pub(crate) fn case(bytes: &[u8]) -> Case {
    let mut genes = Genes::new(bytes);
    let edition = edition(&mut genes);
    let answers = answers(&mut genes, &edition);
    Case { edition, answers }
}

pub(crate) fn edition(genes: &mut Genes<'_>) -> Edition {
    let questions: Vec<Question> = (0..=[0, 1, 3, 4, 5, 6, 7, 7][genes.below(8)]).map(|i| question(genes, i)).collect();
    let bands = build::bands([(); 4].map(|()| (None, None, None))).into_iter().enumerate();
    let bands = bands.map(|(i, rule)| if i == 0 { rule } else { band(genes, rule) }).collect();
    let mut edition = build::edition("2026.1", questions, bands);
    edition.contradictions = (0..genes.below(3)).map(|i| contradiction(genes, &edition, i)).collect();
    if let [first, second, ..] = edition.questions.iter().flat_map(|q| &q.measures).collect::<Vec<_>>().as_slice() {
        let pair = |id: &str, a: &crate::framework::Measure, b: &crate::framework::Measure| BenefitPair {
            id: id.into(),
            title: id.into(),
            in_place: a.key.clone(),
            in_use: b.key.clone(),
        };
        edition.benefit_pairs = vec![pair("pair.a", first, second), pair("pair.b", second, first)];
    }
    edition
}

fn question(genes: &mut Genes<'_>, i: usize) -> Question {
    // The first four questions cover the four domains more often than not, so that overall is stated.
    let domain = if i < 4 && !genes.one_in(12) { i } else { genes.below(4) };
    let pillar = Pillar::ALL[genes.below(7)];
    let id = format!("q{i}");
    let mut question = build::question(&id, &format!("Question {}", i + 1), Domain::ALL[domain], pillar, 0);
    for text in question.levels.iter_mut().skip(1) {
        let n = genes.below(3);
        text.criteria = (0..n)
            .map(|k| crate::framework::Criterion {
                key: format!("{id}.{}{}", text.level, char::from(b'a' + k as u8)).into(),
                text: format!("{id} {} {k}", text.level),
            })
            .collect();
    }
    if genes.one_in(12) {
        question.settings = vec![Setting::Community];
    }
    question.foundation = genes.one_in(3);
    question.private = genes.one_in(4);
    question.weight = 1 + genes.below(3) as u32;
    question.measures =
        (0..genes.below(3)).map(|k| build::percent(&format!("{id}.m{k}"), &format!("{id} measure {k}"))).collect();
    question
}

fn band(genes: &mut Genes<'_>, rule: BandRule) -> BandRule {
    let halves = |genes: &mut Genes<'_>| Score::new(i64::from(genes.below(9) as u32 + 2), 2).expect("not zero");
    BandRule {
        foundation_at_least: genes.maybe(Genes::level),
        domain_at_least: genes.maybe(halves),
        overall_at_least: genes.maybe(halves),
        ..rule
    }
}

fn contradiction(genes: &mut Genes<'_>, edition: &Edition, i: usize) -> Contradiction {
    let when = (0..=genes.below(2)).map(|_| {
        let question = &edition.questions[genes.below(edition.questions.len())];
        match question.measures.first() {
            Some(measure) if genes.one_in(2) => Condition::Measure {
                measure: measure.key.clone(),
                at_least: genes.maybe(Genes::quantity),
                at_most: genes.maybe(Genes::quantity),
            },
            _ => Condition::Level {
                question: question.id.clone(),
                at_least: genes.maybe(Genes::level),
                at_most: genes.maybe(Genes::level),
            },
        }
    });
    Contradiction { id: format!("rule.{i}").into(), sentence: format!("Rule {i} is odd."), when: when.collect() }
}

pub(crate) fn answers(genes: &mut Genes<'_>, edition: &Edition) -> Answers {
    let mut answers = Answers::new();
    for question in &edition.questions {
        if let Some(answer) = answer(genes, question) {
            answers.insert(question.id.clone(), answer);
        }
    }
    answers
}

fn answer(genes: &mut Genes<'_>, question: &Question) -> Option<Answer> {
    let choice = match genes.below(14) {
        13 => return None,
        12 => None,
        11 => Some(Choice::NotApplicable(if genes.one_in(3) { String::new() } else { "Not provided here.".into() })),
        _ => Some(Choice::Level(genes.level())),
    };
    let confidence = genes.maybe(|genes| Confidence::ALL[genes.below(4)]);
    let ticks = genes.below(256);
    let keys = question.all_criteria().enumerate().filter(|(i, _)| ticks >> i & 1 == 1);
    let met = keys.map(|(_, (_, c))| c.key.clone()).collect();
    let measures = question
        .measures
        .iter()
        .filter_map(|m| genes.maybe(|genes| (m.key.clone(), MeasureValue { value: genes.quantity(), on: None })));
    let measures = measures.collect();
    let evidence = (0..genes.below(3)).map(|i| Evidence {
        title: format!("Paper {i}"),
        date: NaiveDate::from_ymd_opt(2025, 1 + genes.below(12) as u32, 1),
        ..Evidence::default()
    });
    Some(Answer {
        choice,
        confidence,
        met,
        measures,
        evidence: evidence.collect(),
        comment: if genes.one_in(3) { format!("About {}", question.id) } else { String::new() },
        owner: if genes.one_in(3) { "CIO".into() } else { String::new() },
        target: genes.maybe(Genes::level),
        to_confirm: genes.one_in(5),
    })
}

/// The answered question that a number points at, if any is answered.
pub(crate) fn pick_answered(case: &Case, n: usize) -> Option<(QuestionId, Level)> {
    let asked = case.edition.questions_for(SETTING);
    let answered: Vec<_> = asked.filter_map(|q| Some((q.id.clone(), case.answers.get(&q.id)?.level()?))).collect();
    (!answered.is_empty()).then(|| answered[n % answered.len()].clone())
}

/// The same answers with one level changed.
pub(crate) fn with_level(answers: &Answers, id: &QuestionId, level: Level) -> Answers {
    let mut answers = answers.clone();
    answers.entry(id.clone()).or_default().choice = Some(Choice::Level(level));
    answers
}
