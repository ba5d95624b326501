//! bench
use readiness_domain::{Edition, assessment::{Answer, Answers, Choice, Trust}, catalogue::Catalogue, framework::{Level, Setting, Size}, roadmap::{Aim, Means, PeopleMeans, Request, YearMeans, library}};
use readiness_plan::{Options, Problem, Stop, solve};
fn main() {
    let files = readiness_content::Files::from_folder(std::path::Path::new("src-tauri/crates/readiness-content/content/edition-2026.1")).unwrap();
    let edition: Edition = match readiness_content::load_edition(&files) { Ok(e) => e, Err(e) => { for f in e.faults.iter().take(20) { eprintln!("{f}"); } return } };
    eprintln!("questions {} actions {}", edition.questions.len(), edition.actions.len());
    let mut answers = Answers::new();
    for (i, q) in edition.questions_for(Setting::Acute).enumerate() {
        answers.insert(q.id.clone(), Answer { choice: Some(Choice::Level(Level::new(1 + (i * 7 % 3) as u8).unwrap())), ..Answer::default() });
    }
    let scale: u32 = std::env::args().nth(1).map_or(100, |s| s.parse().unwrap());
    let years: usize = std::env::args().nth(2).map_or(3, |s| s.parse().unwrap());
    let limit: u64 = std::env::args().nth(3).map_or(60, |s| s.parse().unwrap());
    let means = Means { start: "2026-Q1".parse().unwrap(), years: vec![YearMeans { capital: 60 * scale, revenue: 60 * scale }; years], people: PeopleMeans { digital: 15 * scale, clinical: 15 * scale, change: 8 * scale }, uplift_percent: 10, funds: vec![] };
    let request = Request { means, aim: Aim::Gain, fixed: vec![], excluded: vec![], focus: vec![], targets: Default::default(), edits: Default::default(), own_actions: vec![], technologies: vec![] };
    let trust = Trust { name: "x".into(), code: String::new(), setting: Setting::Acute, size: Size::Medium, turnover: None, staff: None, sites: None, epr: String::new(), plan_start: None };
    let catalogue = Catalogue { id: "x".into(), content_hash: String::new(), technologies: vec![], sources: vec![] };
    let c = library(&edition, &catalogue, &trust, &answers, &request).unwrap();
    let cost: u64 = c.iter().map(|c| u64::from(c.costs.capital.likely)).sum();
    let one: u64 = c.iter().map(|c| u64::from(c.costs.technology.likely + c.costs.change.likely)).sum();
    let rec: u64 = c.iter().map(|c| u64::from(c.costs.recurring.likely)).sum();
    let d: [u64; 3] = c.iter().fold([0; 3], |s, c| [s[0] + u64::from(c.days.digital), s[1] + u64::from(c.days.clinical), s[2] + u64::from(c.days.change)]);
    eprintln!("candidates {} capital {cost} oneoff {one} recurring {rec} days {d:?}", c.len());
    let p = Problem::new(&request, &c);
    let _ = solve(&p, &Options { time_limit: std::time::Duration::from_secs(limit), gap: 0.001 }, &Stop::new(), |_| {});
}
