//! The profile over the seven pillars, beside published national quartiles when they are known.

use readiness_domain::{
    Scorecard,
    framework::{Edition, Pillar},
    scoring::{Benchmark, PillarScore, Quartiles, Score},
};

use super::TOP;
use crate::{
    charts::{Chart, Radar, RadarAxis, radar},
    story::{Audience, veil::Veil, voice::list},
};

/// The pillars as a radar. The national figures are another measure, and the legend says so.
pub fn pillars(card: &Scorecard, edition: &Edition, benchmark: Option<&Benchmark>, audience: Audience) -> Chart {
    let veil = Veil::new(edition, audience);
    let shown: Vec<(&PillarScore, Score)> = card
        .pillars
        .iter()
        .filter(|p| veil.shows_pillar(p, card))
        .filter_map(|p| Some((p, p.range?.stated?)))
        .collect();
    let axes = shown.iter().map(|(pillar, score)| {
        let quartiles = benchmark.and_then(|b| quartiles(b, pillar.pillar));
        RadarAxis {
            label: pillar.pillar.label().into(),
            value: score.approximate(),
            value_text: score.shown(),
            quartiles: quartiles.map(|q| [q.q1, q.median, q.q3].map(Score::approximate)),
            quartiles_text: quartiles.map_or_else(String::new, |q| format!("{}, {} and {}", q.q1, q.median, q.q3)),
        }
    });
    let chart = Radar {
        axes: axes.collect(),
        maximum: TOP,
        ours: "This assessment".into(),
        theirs: benchmark
            .map_or_else(String::new, |b| format!("published returns of 2025, {}", b.setting.label().to_lowercase())),
    };
    radar(&finding(&shown), &chart)
}

/// The published spread of a pillar.
pub(crate) fn quartiles(benchmark: &Benchmark, pillar: Pillar) -> Option<&Quartiles> {
    benchmark.pillars.iter().find(|p| p.pillar == pillar)?.published.quartiles.as_ref()
}

fn finding(shown: &[(&PillarScore, Score)]) -> String {
    let text = |end: Option<&(&PillarScore, Score)>| end.map(|(_, score)| score.shown()).unwrap_or_default();
    let low = text(shown.iter().min_by_key(|(_, score)| *score));
    let high = text(shown.iter().max_by_key(|(_, score)| *score));
    let names = |at: &str| -> Vec<&str> {
        shown.iter().filter(|(_, score)| score.shown() == at).map(|(p, _)| p.pillar.label()).collect()
    };
    match shown {
        [] => "No pillar has a score yet.".into(),
        [(pillar, score)] => format!("{} stands at {score}.", pillar.pillar),
        _ if low == high => format!("The pillars shown all stand at {low}."),
        _ => {
            let (weak, strong) = (names(&low), names(&high));
            let is = if weak.len() == 1 { "is" } else { "are" };
            format!("{} {is} the weakest at {low}; {} the strongest at {high}.", list(&weak), list(&strong))
        }
    }
}
