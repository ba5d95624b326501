//! Beside the nation: the published workbook, scores typed in, and where the trust stands.

use std::{collections::BTreeMap, path::Path};

use readiness_domain::{
    Score, Trust,
    assessment::{Fault, Quantity},
    framework::{Pillar, Setting},
    scoring::{Benchmark, NationalReturn, PillarScore, benchmark, score},
};
use readiness_exchange::{PublishedReturn, WORKBOOK_LIMIT, read_workbook};
use readiness_store::{NationalPlace, NationalScore, OVERALL};

use crate::{
    App, Failure, Outcome,
    files::read_limited,
    wire::{NationalSummary, PublishedScores},
};

/// Year of the pillar scores, and of the later overall.
const YEAR: u32 = 2025;
const YEAR_BEFORE: u32 = 2024;

impl App {
    /// Loads the published workbook in place of the one before.
    ///
    /// # Errors
    /// `file` with the place of the fault; nothing is changed then.
    pub fn import_national_from(&self, path: &Path) -> Outcome<NationalSummary> {
        let returns = read_workbook(&read_limited(path, WORKBOOK_LIMIT)?)?;
        let scores: Vec<NationalScore> = returns.iter().flat_map(rows).collect();
        let place =
            |r: PublishedReturn| NationalPlace { name: r.name, setting: r.setting, region: r.region, system: r.system };
        let places: Vec<NationalPlace> = returns.into_iter().map(place).collect();
        self.write(|tx| tx.replace_national(&places, &scores, self.clock.now()))?;
        self.get_national()?.ok_or_else(|| Failure::not_found("No national results are loaded."))
    }

    /// What is loaded of the published workbook; nothing when it is not.
    ///
    /// # Errors
    /// When the data cannot be read.
    pub fn get_national(&self) -> Outcome<Option<NationalSummary>> {
        let Some(loaded) = self.read(|s| s.national_loaded())? else { return Ok(None) };
        let returns = self.returns()?;
        let count = |s: Setting| returns.iter().filter(|r| r.setting == s).count() as u32;
        Ok(Some(NationalSummary {
            returns: returns.len() as u32,
            with_pillars: returns.iter().filter(|r| !r.pillars.is_empty()).count() as u32,
            settings: Setting::ALL.iter().map(|s| (s.label().to_owned(), count(*s))).collect(),
            loaded,
        }))
    }

    /// Published returns whose name holds all the words, by name and setting.
    ///
    /// # Errors
    /// When the data cannot be read.
    pub fn find_returns(&self, words: &str) -> Outcome<Vec<NationalReturn>> {
        let words: Vec<String> = words.split_whitespace().map(str::to_uppercase).collect();
        let holds = |name: &str| words.iter().all(|w| name.to_uppercase().contains(w));
        Ok(self.returns()?.into_iter().filter(|r| holds(&r.name)).collect())
    }

    /// The trust beside the nation.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_benchmark(&self, id: &str) -> Outcome<Benchmark> {
        let opened = self.opened(id)?;
        let scorecard = score(opened.edition, opened.row.trust.setting, &opened.answers);
        self.benchmark_of(id, &opened.row.trust, &scorecard.pillars)
    }

    /// Published scores as they were typed in.
    ///
    /// # Errors
    /// `not-found`.
    pub fn get_published_scores(&self, id: &str) -> Outcome<PublishedScores> {
        self.read(|s| s.assessment(id))?;
        let mut typed = PublishedScores::default();
        for ((year, measure), score) in self.read(|s| s.published_scores(id))? {
            let thousandths = (score.ratio() * 1000).round().to_integer();
            let value = Quantity::from_thousandths(thousandths);
            match (year, Pillar::from_code(&measure)) {
                (YEAR_BEFORE, _) => typed.overall_2024 = value,
                (_, None) => typed.overall = value,
                (_, Some(pillar)) => typed.pillars.extend(value.map(|v| (pillar, v))),
            }
        }
        Ok(typed)
    }

    /// Keeps published scores typed in, in place of those before.
    ///
    /// # Errors
    /// `invalid` with the fields: each score is a number from 1 to 5.
    pub fn save_published_scores(&self, id: &str, scores: &PublishedScores) -> Outcome<Benchmark> {
        let overall = scores.overall.iter().map(|value| (OVERALL, YEAR, OVERALL, value));
        let before = scores.overall_2024.iter().map(|value| ("overall_2024", YEAR_BEFORE, OVERALL, value));
        let pillars = scores.pillars.iter().map(|(pillar, value)| (pillar.code(), YEAR, pillar.code(), value));
        let mut kept = BTreeMap::new();
        let mut faults = Vec::new();
        for (field, year, measure, value) in overall.chain(before).chain(pillars) {
            match scored(field, &value.to_string()) {
                Ok(score) => drop(kept.insert((year, measure.to_owned()), score)),
                Err(fault) => faults.push(fault),
            }
        }
        if !faults.is_empty() {
            return Err(Failure::invalid(faults));
        }
        self.read(|s| s.assessment(id))?;
        self.write(|tx| tx.save_published(id, &kept))?;
        self.get_benchmark(id)
    }

    pub(crate) fn benchmark_of(&self, id: &str, trust: &Trust, pillars: &[PillarScore]) -> Outcome<Benchmark> {
        let returns = self.returns()?;
        let typed = self.read(|s| s.published_scores(id))?;
        let own = own_return(&trust.name, trust.setting, &typed, &returns);
        let shipped = readiness_content::national_quartiles();
        Ok(benchmark(trust.setting, pillars, own.as_ref(), &returns, shipped))
    }

    fn returns(&self) -> Outcome<Vec<NationalReturn>> {
        let mut returns: BTreeMap<(String, Setting), NationalReturn> = BTreeMap::new();
        let (places, scores) = self.read(|s| Ok((s.national_places()?, s.national_scores()?)))?;
        for NationalPlace { name, setting, region, system } in places {
            let entry = NationalReturn { region, system, ..empty(&name, setting) };
            returns.insert((name, setting), entry);
        }
        // Results that an earlier version loaded have no places.
        for s in scores {
            let entry = returns.entry((s.name.clone(), s.setting)).or_insert_with(|| empty(&s.name, s.setting));
            put(entry, s.year, &s.measure, s.score);
        }
        Ok(returns.into_values().collect())
    }
}

/// Scores typed in count before those of the workbook.
fn own_return(
    name: &str,
    setting: Setting,
    typed: &BTreeMap<(u32, String), Score>,
    returns: &[NationalReturn],
) -> Option<NationalReturn> {
    let same = |other: &str| {
        other.split_whitespace().map(str::to_uppercase).eq(name.split_whitespace().map(str::to_uppercase))
    };
    let found = returns.iter().find(|r| r.setting == setting && same(&r.name)).cloned();
    if typed.is_empty() {
        return found;
    }
    let mut own = found.unwrap_or_else(|| empty(name, setting));
    for ((year, measure), score) in typed {
        put(&mut own, *year, measure, *score);
    }
    Some(own)
}

fn empty(name: &str, setting: Setting) -> NationalReturn {
    NationalReturn {
        name: name.to_owned(),
        setting,
        region: String::new(),
        system: String::new(),
        pillars: BTreeMap::new(),
        overall_2024: None,
        overall_2025: None,
    }
}

fn put(entry: &mut NationalReturn, year: u32, measure: &str, score: Score) {
    match (year, Pillar::from_code(measure)) {
        (YEAR, Some(pillar)) => drop(entry.pillars.insert(pillar, Some(score))),
        (YEAR, None) => entry.overall_2025 = Some(score),
        (YEAR_BEFORE, None) => entry.overall_2024 = Some(score),
        _ => {}
    }
}

fn rows(r: &PublishedReturn) -> Vec<NationalScore> {
    let row = |year: u32, measure: &str, score: Score| NationalScore {
        name: r.name.clone(),
        setting: r.setting,
        year,
        measure: measure.to_owned(),
        score,
    };
    let pillars = r.pillars.iter().map(|(pillar, s)| row(YEAR, pillar.code(), *s));
    let overall = [(YEAR, r.overall_2025), (YEAR_BEFORE, r.overall_2024)];
    pillars.chain(overall.into_iter().filter_map(|(year, s)| Some(row(year, OVERALL, s?)))).collect()
}

/// A published score as a file says it: pillars are of 2025, the overall of 2025 and 2024.
pub(crate) fn published_score(year: u32, measure: &str, text: &str) -> Result<Score, Fault> {
    let field = format!("published.{year}.{measure}");
    let known = match year {
        YEAR => measure == OVERALL || Pillar::from_code(measure).is_some(),
        YEAR_BEFORE => measure == OVERALL,
        _ => false,
    };
    if known {
        return scored(&field, text);
    }
    let message = "Published are a pillar or “overall” of 2025, and “overall” of 2024".into();
    Err(Fault { field, message })
}

fn scored(field: &str, text: &str) -> Result<Score, Fault> {
    let scale = Score::whole(1)..=Score::whole(5);
    let fault = || Fault { field: field.to_owned(), message: "Enter a score from 1 to 5, like 2.4".into() };
    text.trim().parse::<Score>().ok().filter(|s| scale.contains(s)).ok_or_else(fault)
}
