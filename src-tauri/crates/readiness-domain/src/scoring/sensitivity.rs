//! Which answers matter most: what one level up or down would do to overall and to the band.
//!
//! Reckoned from the sums already made, so that a hundred changes cost little more than one score.
//! Decided here: an answer that would change the band comes first, then the greater change of
//! overall, then foundations, then the less certain answer, then the id. Empty while overall is not
//! stated, because nothing can then change it.

use std::cmp::Reverse;

use super::{
    Effect, Range, Score, Sensitivity,
    averages::Sums,
    bands::{End, Ground},
    levels::Stand,
};
use crate::framework::{Band, Edition, Level};

/// How many are shown.
const SHOWN: usize = 5;

/// The answers that matter most, first first.
pub(crate) fn sensitivity(
    edition: &Edition,
    stands: &[Stand<'_>],
    sums: &[Sums; 4],
    domains: &[Range],
    overall: &Range,
) -> Vec<Sensitivity> {
    let Some(now) = overall.stated else { return Vec::new() };
    let ground = Ground::at(End::Stated, stands, domains, overall);
    let base = Base { edition, sums, ground, overall: now, band: ground.band(&edition.bands).0 };
    let mut ranked: Vec<_> = stands
        .iter()
        .filter_map(|stand| {
            let level = stand.stated?;
            let up = level.next().and_then(|to| base.effect(stand, level, to));
            let down = level.previous().and_then(|to| base.effect(stand, level, to));
            let effects = || [&up, &down].into_iter().flatten();
            let changes = effects().any(|e| e.changes_band);
            let size = effects().map(|e| magnitude(e.overall)).max();
            let confidence = stand.answer.map(crate::Answer::confidence);
            let rank = (Reverse(changes), Reverse(size), Reverse(stand.question.foundation), Reverse(confidence));
            Some((rank, stand, up, down))
        })
        .collect();
    ranked.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.question.id.cmp(&b.1.question.id)));
    ranked
        .into_iter()
        .take(SHOWN)
        .map(|(_, stand, up, down)| Sensitivity {
            question: stand.question.id.clone(),
            title: stand.question.title.clone(),
            private: stand.question.private,
            up,
            down,
            up_shown: up.map(|e| e.overall.shown_as_small_change()),
            down_shown: down.map(|e| e.overall.shown_as_small_change()),
            sentence: sentence(edition, &stand.question.title, up, down),
        })
        .collect()
}

fn sentence(edition: &Edition, title: &str, up: Option<Effect>, down: Option<Effect>) -> String {
    let part = |way: &str, effect: Option<Effect>| {
        let effect = effect?;
        let band = effect
            .band
            .filter(|_| effect.changes_band)
            .map_or_else(String::new, |band| format!(", and the band becomes {}", edition.band_title(band)));
        Some(format!("one level {way} changes overall by {}{band}", effect.overall.shown_as_small_change()))
    };
    let parts: Vec<String> = [part("up", up), part("down", down)].into_iter().flatten().collect();
    format!("{title}: {}.", parts.join("; "))
}

fn magnitude(change: Score) -> Score {
    change.max(Score::whole(0) - change)
}

/// Where all changes start from.
struct Base<'a> {
    edition: &'a Edition,
    sums: &'a [Sums; 4],
    ground: Ground,
    overall: Score,
    band: Band,
}

impl Base<'_> {
    /// What it does to move one question from a level to another.
    fn effect(&self, stand: &Stand<'_>, from: Level, to: Level) -> Option<Effect> {
        let domain = stand.question.domain as usize;
        let mut sum = self.sums[domain].stated;
        sum.levels += (i64::from(to.get()) - i64::from(from.get())) * i64::from(stand.question.weight);
        let mut ground = self.ground;
        ground.domains[domain] = sum.mean();
        ground.overall = Score::mean(&ground.domains.into_iter().collect::<Option<Vec<_>>>()?);
        if stand.question.foundation {
            ground.foundations[from.index()] -= 1;
            ground.foundations[to.index()] += 1;
        }
        let (band, _) = ground.band(&self.edition.bands);
        Some(Effect { overall: ground.overall? - self.overall, band: Some(band), changes_band: band != self.band })
    }
}
