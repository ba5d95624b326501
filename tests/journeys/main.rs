//! Whole journeys through the one door, on real data folders.

mod bad_input;
mod comparing;
mod editions;
mod options;
mod plans;
mod sign_off;
mod year;

use chrono::{DateTime, TimeZone, Utc};
use readiness_app::{App, Clock, Content};
use readiness_domain::{
    Answer, Level, Trust,
    assessment::Choice,
    framework::{Setting, Size},
};

/// 25 November 2026, ten in the morning.
fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 25, 10, 0, 0).unwrap()
}

/// A data folder of its own, gone afterwards.
struct Desk {
    app: App,
    folder: tempfile::TempDir,
}

fn desk() -> Desk {
    desk_with(Content::shipped())
}

fn desk_with(content: Content) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open_with(folder.path(), content, Clock::fixed(now())).unwrap();
    Desk { app, folder }
}

fn trust(setting: Setting) -> Trust {
    Trust::new("A Trust", setting, Size::Medium)
}

fn level(n: u8) -> Answer {
    Answer { choice: Level::new(n).map(Choice::Level), ..Answer::default() }
}
