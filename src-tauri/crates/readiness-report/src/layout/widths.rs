//! The widths of a table's columns, from what stands in them.

/// What a column needs, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Need {
    /// To have every cell on one line.
    pub(super) natural: f32,
    /// To break no word.
    pub(super) least: f32,
    /// The share of the width that was asked for.
    pub(super) share: Option<f32>,
    /// Whether it holds words, and so may take what is left over.
    pub(super) words: bool,
}

/// Widths that fill the table: natural ones if they fit, else every column keeps its longest word and
/// the rest goes to those that would be broken most; only if words alone are too wide are they broken.
pub(super) fn widths(available: f32, needs: &[Need]) -> Vec<f32> {
    let mut needs = needs.to_vec();
    let shares: f32 = needs.iter().filter_map(|need| need.share).filter(|share| *share > 0.0).sum();
    if shares > 0.0 {
        let rest: f32 = needs.iter().filter(|n| n.share.is_none()).map(|n| n.natural.min(available / 4.0)).sum();
        let room = (available - rest).max(available / 2.0);
        for need in &mut needs {
            if let Some(share) = need.share.filter(|share| *share > 0.0) {
                need.natural = room * share / shares;
                need.least = need.least.min(need.natural);
            }
        }
    }
    for need in &mut needs {
        need.natural = need.natural.max(1.0);
        need.least = need.least.clamp(1.0, need.natural);
    }
    let natural: f32 = needs.iter().map(|need| need.natural).sum();
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if natural <= available {
        // Room left over goes to columns of words, by what they hold.
        let words: f32 = needs.iter().filter(|need| need.words).map(|need| need.natural).sum();
        let takes = |need: &Need| need.words || words <= 0.0;
        let base = if words > 0.0 { words } else { natural };
        let spare = available - natural;
        let width = |need: &Need| need.natural + if takes(need) { spare * need.natural / base } else { 0.0 };
        return needs.iter().map(width).collect();
    }
    if least >= available {
        return needs.iter().map(|need| need.least * available / least).collect();
    }
    if let Some(widths) = short_first(available, &needs) {
        return widths;
    }
    // The square root keeps one very long cell from starving its neighbours.
    let hunger = |need: &Need| (need.natural - need.least).sqrt();
    let all: f32 = needs.iter().map(hunger).sum();
    share_out(available - least, &needs, |need| hunger(need) / all)
}

/// Columns that need less than an equal part of the room get what they need, the others what is left.
fn short_first(available: f32, needs: &[Need]) -> Option<Vec<f32>> {
    let mut short = vec![false; needs.len()];
    let mut room = available;
    loop {
        let open = short.iter().filter(|short| !**short).count() as f32;
        let next = (0..needs.len()).find(|n| !short[*n] && needs[*n].natural <= room / open)?;
        short[next] = true;
        room -= needs[next].natural;
        let long: Vec<Need> = needs.iter().zip(&short).filter(|(_, short)| !**short).map(|(need, _)| *need).collect();
        let settled = !long.iter().any(|need| need.natural <= room / long.len() as f32);
        if settled {
            let mut rest = widths(room, &long).into_iter();
            let width = |(need, short): (&Need, &bool)| if *short { Some(need.natural) } else { rest.next() };
            let least: f32 = long.iter().map(|need| need.least).sum();
            return if least <= room { needs.iter().zip(&short).map(width).collect() } else { None };
        }
    }
}

/// Adds room to the least widths by weight, no column beyond its natural width while others still need.
fn share_out(room: f32, needs: &[Need], weight: impl Fn(&Need) -> f32) -> Vec<f32> {
    let mut widths: Vec<f32> = needs.iter().map(|need| need.least).collect();
    let mut left = room;
    for _ in 0..needs.len() {
        let open = |n: usize, widths: &[f32]| widths[n] < needs[n].natural - 0.01;
        let all: f32 = (0..needs.len()).filter(|n| open(*n, &widths)).map(|n| weight(&needs[n])).sum();
        if left < 0.01 || all <= 0.0 {
            break;
        }
        let mut used = 0.0;
        for n in 0..needs.len() {
            if open(n, &widths) {
                let gain = (left * weight(&needs[n]) / all).min(needs[n].natural - widths[n]);
                widths[n] += gain;
                used += gain;
            }
        }
        left -= used;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(natural: f32, least: f32, words: bool) -> Need {
        Need { natural, least, share: None, words }
    }

    fn fills(available: f32, needs: &[Need]) -> Vec<f32> {
        let widths = widths(available, needs);
        let sum: f32 = widths.iter().sum();
        assert!((sum - available).abs() < 0.1, "{widths:?}");
        widths
    }

    #[test]
    fn room_left_over_goes_to_words() {
        let widths = fills(400.0, &[need(100.0, 50.0, true), need(50.0, 50.0, false)]);
        assert!((widths[1] - 50.0).abs() < 0.01);
    }

    #[test]
    fn a_long_cell_does_not_break_the_words_of_others() {
        let widths = fills(400.0, &[need(120.0, 60.0, true), need(9000.0, 80.0, true), need(40.0, 40.0, false)]);
        assert!(widths[0] >= 60.0 && widths[2] >= 39.9);
        assert!(widths[1] > widths[0]);
    }

    #[test]
    fn short_columns_keep_their_lines_when_long_ones_are_broken() {
        let widths = fills(
            480.0,
            &[need(600.0, 70.0, true), need(48.0, 24.0, true), need(900.0, 60.0, true), need(40.0, 40.0, false)],
        );
        assert!((widths[1] - 48.0).abs() < 0.01 && (widths[3] - 40.0).abs() < 0.01);
        assert!(widths[2] > widths[0] && widths[0] > 150.0);
    }

    #[test]
    fn words_too_wide_for_all_are_shrunk_alike() {
        let widths = fills(100.0, &[need(500.0, 300.0, true), need(500.0, 100.0, true)]);
        assert!((widths[0] - 75.0).abs() < 0.01);
    }

    #[test]
    fn shares_are_followed_and_the_rest_keeps_its_own() {
        let share = |share| Need { share: Some(share), ..need(10.0, 5.0, true) };
        let widths = fills(400.0, &[share(3.0), share(1.0), need(40.0, 40.0, false)]);
        assert!((widths[0] - 3.0 * widths[1]).abs() < 1.0);
    }
}
