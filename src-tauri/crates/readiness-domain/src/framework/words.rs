//! The closed lists of the field: domains, pillars, care settings, sizes, levels, bands, units.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $label:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];
            /// The stable code, as in files and on the command line.
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code,)* } }
            /// The name for people.
            pub const fn label(self) -> &'static str { match self { $(Self::$variant => $label,)* } }
            /// The value with this code.
            pub fn from_code(code: &str) -> Option<Self> { match code { $($code => Some(Self::$variant),)* _ => None } }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(self.label()) }
        }
    };
}

words! {
    /// The four parts of readiness.
    Domain {
        /// Electronic patient record and the care around it.
        Epr = "epr", "EPR";
        /// What the record runs on, and its defence.
        Infrastructure = "infrastructure", "Infrastructure";
        /// Leaders, specialists and all other staff.
        Workforce = "workforce", "Workforce";
        /// Money, value and how it is governed.
        Funding = "funding", "Funding";
    }
}

words! {
    /// The seven What Good Looks Like success measures, as named in the 2025 national results.
    Pillar {
        /// Board and leaders.
        WellLed = "well-led", "Well Led";
        /// Systems, data and infrastructure.
        SmartFoundations = "smart-foundations", "Ensure Smart Foundations";
        /// Clinical safety, cyber and resilience.
        SafePractice = "safe-practice", "Safe Practice";
        /// Tools and skills of staff.
        SupportWorkforce = "support-workforce", "Support Workforce";
        /// Patients and the public.
        EmpowerPeople = "empower-people", "Empower People";
        /// Pathways and clinical care.
        ImproveCare = "improve-care", "Improve Care";
        /// Data for whole populations.
        HealthyPopulations = "healthy-populations", "Healthy Populations";
    }
}

words! {
    /// The kind of care an assessment is about. Only like settings are compared.
    Setting {
        /// Acute hospital care.
        Acute = "acute", "Acute";
        /// Community health care.
        Community = "community", "Community";
        /// Mental health care.
        MentalHealth = "mental-health", "Mental health";
        /// Ambulance and emergency operations.
        Ambulance = "ambulance", "Ambulance";
    }
}

words! {
    /// Size of a trust by yearly income: small under £350m, medium to £800m, large above.
    Size {
        /// Under £350m.
        Small = "small", "Small";
        /// £350m to £800m.
        Medium = "medium", "Medium";
        /// Over £800m.
        Large = "large", "Large";
    }
}

words! {
    /// The one-word result, lowest first.
    Band {
        /// Where every assessment starts.
        FoundationsMissing = "foundations-missing", "Foundations missing";
        /// What everything else stands on is there.
        FoundationsInPlace = "foundations-in-place", "Foundations in place";
        /// Core digital services across the trust.
        CoreDigital = "core-digital", "Core digital";
        /// Joined up inside and outside the trust.
        Connected = "connected", "Connected";
        /// Among the best.
        Leading = "leading", "Leading";
    }
}

words! {
    /// What stands behind an answer, strongest first.
    Confidence {
        /// Checked by someone outside the team.
        Verified = "verified", "Verified";
        /// Evidence is named.
        Evidenced = "evidenced", "Evidenced";
        /// The team's judgement.
        Judgement = "judgement", "Judgement";
        /// Could be wrong by a level either way.
        Unsure = "unsure", "Unsure";
    }
}

words! {
    /// The unit of a measure.
    Unit {
        /// Of a hundred.
        Percent = "percent", "%";
        /// Things counted.
        Count = "count", "number";
        /// Seconds.
        Seconds = "seconds", "seconds";
        /// Minutes.
        Minutes = "minutes", "minutes";
        /// Hours.
        Hours = "hours", "hours";
        /// Days.
        Days = "days", "days";
        /// Months.
        Months = "months", "months";
        /// Whole-time equivalents.
        Wte = "wte", "WTE";
        /// Thousands of pounds.
        PoundsThousand = "pounds-thousand", "£ thousand";
        /// A score on a published scale.
        Score = "score", "score";
    }
}

words! {
    /// Which direction of a measure is better.
    Better {
        /// More is better.
        Higher = "higher", "Higher";
        /// Less is better.
        Lower = "lower", "Lower";
        /// A description, not a target.
        Neither = "neither", "Neither";
    }
}

words! {
    /// The class of a benefit. Released time is never cash.
    BenefitClass {
        /// Money that leaves a budget.
        CashReleasing = "cash-releasing", "Cash-releasing";
        /// Time or capacity, not money.
        NonCashReleasing = "non-cash-releasing", "Non-cash-releasing";
        /// Better or safer care.
        QualityAndSafety = "quality-and-safety", "Quality and safety";
        /// Gains outside the trust.
        Societal = "societal", "Societal";
    }
}

words! {
    /// What the figures of an action or technology rest on; fixes how wide its range is.
    Basis {
        /// Anchored on a public figure: −25 % to +40 %.
        Figure = "F", "anchored on a public figure";
        /// Partly anchored: −30 % to +60 %.
        Partly = "P", "partly anchored on public figures";
        /// Judgement: −40 % to +100 %.
        Judgement = "J", "judgement of this edition";
    }
}

words! {
    /// Strength of published evidence.
    Grade {
        /// Controlled or peer-reviewed, several sites.
        A = "A", "A: controlled or peer-reviewed, several sites";
        /// Peer-reviewed at one site, or independent economic evaluation.
        B = "B", "B: peer-reviewed at one site, or independent economic evaluation";
        /// Report of a trust or national body.
        C = "C", "C: report of a trust or national body";
        /// Claim of a supplier.
        D = "D", "D: claim of a supplier";
    }
}

words! {
    /// How much a source can bear.
    Strength {
        /// The issuing body's own text.
        Primary = "P", "the issuing body's own text";
        /// Press, law firm, supplier, think tank.
        Secondary = "S", "press, supplier or think tank";
        /// Weak: printed with "reported".
        Weak = "W", "reported";
    }
}

/// A whole number from 1 to 5. A level holds when all its criteria and all below it hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(type = "number"))]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// The honest bottom.
    pub const MIN: Self = Self(1);
    /// What the best in the world do.
    pub const MAX: Self = Self(5);
    /// Levels 1 to 5.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// `None` unless `n` is 1 to 5.
    pub fn new(n: u8) -> Option<Self> {
        (1..=5).contains(&n).then_some(Self(n))
    }
    /// 1 to 5.
    pub const fn get(self) -> u8 {
        self.0
    }
    /// 0 to 4, for arrays.
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
    /// The level above, if there is one.
    pub fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
    /// The level below, if there is one.
    pub fn previous(self) -> Option<Self> {
        Self::new(self.0 - 1)
    }
}

impl TryFrom<u8> for Level {
    type Error = String;
    fn try_from(n: u8) -> Result<Self, String> {
        Self::new(n).ok_or_else(|| format!("{n} is not a level: levels are 1, 2, 3, 4 and 5"))
    }
}
impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.0
    }
}
impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
