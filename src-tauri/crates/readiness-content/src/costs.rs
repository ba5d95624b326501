//! From a likely value to its range, by the rule of its basis.

use readiness_domain::framework::{Basis, Estimate};

/// Low and high ends around a likely value, to two significant figures.
pub(crate) fn estimate(likely: u32, basis: Basis) -> Estimate {
    let (down, up) = match basis {
        Basis::Figure => (25, 40),
        Basis::Partly => (30, 60),
        Basis::Judgement => (40, 100),
    };
    let share = |percent: u64| two_figures(u64::from(likely) * percent);
    Estimate { low: share(100 - down).min(likely), likely, high: share(100 + up).max(likely) }
}

/// `hundredths` ÷ 100, to two significant figures, half away from zero.
fn two_figures(hundredths: u64) -> u32 {
    let mut unit = 100;
    while hundredths / unit >= 100 {
        unit *= 10;
    }
    u32::try_from((hundredths + unit / 2) / unit * (unit / 100)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_follow_the_basis() {
        assert_eq!(estimate(200, Basis::Judgement), Estimate { low: 120, likely: 200, high: 400 });
        assert_eq!(estimate(1250, Basis::Figure), Estimate { low: 940, likely: 1250, high: 1800 });
        assert_eq!(estimate(7, Basis::Partly), Estimate { low: 5, likely: 7, high: 11 });
        assert_eq!(estimate(0, Basis::Judgement), Estimate::exactly(0));
    }
}
