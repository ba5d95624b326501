//! The only file that asks what time it is.

use chrono::{DateTime, NaiveDate, Utc};

/// The time: the machine's, or a fixed one for tests and repeatable exports.
#[derive(Debug, Clone, Copy)]
pub struct Clock(Option<DateTime<Utc>>);

impl Clock {
    /// The machine's clock.
    pub const fn system() -> Self {
        Self(None)
    }
    /// A clock that stands still.
    pub const fn fixed(at: DateTime<Utc>) -> Self {
        Self(Some(at))
    }
    /// Now.
    pub fn now(self) -> DateTime<Utc> {
        self.0.unwrap_or_else(Utc::now)
    }
    /// Today.
    pub fn today(self) -> NaiveDate {
        self.now().date_naive()
    }
}
