//! How long plans take: size against horizon, both aims, and the bare selection problem.
//!
//! `cargo run --release -p readiness-plan --example bench_plan [plan|select] [seconds]`. Wall time and
//! processor time are both given, for a machine that is shared has little of the one in the other.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use readiness_domain::{
    Edition, Trust,
    assessment::{Answer, Answers, Choice},
    catalogue::Catalogue,
    framework::{Level, Setting, Size},
    roadmap::{Aim, Candidate, Means, PeopleMeans, Request, YearMeans, library},
};
use readiness_plan::{
    Options, Problem, Stop, greedy,
    select::{Selection, select},
    solve,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let limit = Duration::from_secs(arguments.next().map_or(Ok(60), |s| s.parse())?);
    if what != "select" {
        plans(limit)?;
    }
    if what != "plan" {
        selections(limit)?;
    }
    Ok(())
}

fn plans(limit: Duration) -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../readiness-content/content/edition-2026.1");
    let edition = readiness_content::load_edition(&readiness_content::Files::from_folder(&folder)?)?;
    println!(
        "| aim | actions | quarters | greedy ms | greedy | first better s | best | bound | gap % | wall s | processor s | memory MB |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for aim in [Aim::Gain, Aim::Target] {
        for size in [25, 50, 100, 190] {
            for years in 1..=3 {
                let (request, candidates) = example(&edition, size, years, aim);
                plan(&request, &candidates, limit)?;
            }
        }
    }
    Ok(())
}

fn plan(request: &Request, candidates: &[Candidate], limit: Duration) -> Result<(), Box<dyn std::error::Error>> {
    let begun = Instant::now();
    let problem = Problem::new(request, candidates);
    let by_rule = greedy(&problem);
    let greedy_ms = begun.elapsed().as_secs_f64() * 1000.0;
    let (begun, before) = (Instant::now(), processor());
    let mut first = None;
    let found = solve(&problem, &Options { time_limit: limit, gap: 0.001 }, &Stop::new(), |progress| {
        let differs = (progress.best - by_rule.certificate.objective).abs() > 1e-9;
        if first.is_none() && differs {
            first = Some(begun.elapsed().as_secs_f64());
        }
    })?;
    let certificate = &found.certificate;
    println!(
        "| {:?} | {} | {} | {greedy_ms:.1} | {:.4} | {} | {:.4} | {:.4} | {:.3} {:?} | {:.1} | {:.1} | {} |",
        request.aim,
        candidates.len(),
        request.means.horizon(),
        by_rule.certificate.objective,
        first.map_or_else(|| "–".into(), |s| format!("{s:.2}")),
        certificate.objective,
        certificate.bound,
        certificate.gap * 100.0,
        certificate.status,
        begun.elapsed().as_secs_f64(),
        processor() - before,
        memory()
    );
    for shortfall in &found.shortfalls {
        println!("  {}", shortfall.sentence);
    }
    Ok(())
}

/// About `size` actions for a medium acute trust, with means for a quarter of what they all cost.
fn example(edition: &Edition, size: usize, years: usize, aim: Aim) -> (Request, Vec<Candidate>) {
    let questions: Vec<_> = edition.questions_for(Setting::Acute).collect();
    let mut answers = Answers::new();
    // Spread over the domains, and levels 1 to 2, or 1 to 3 where there is room.
    let kept = (size / 3).clamp(1, questions.len());
    for (i, question) in questions.iter().enumerate() {
        let in_it = (i * kept) / questions.len() != ((i + 1) * kept) / questions.len();
        let level = Level::ALL[if size >= 190 { usize::from(i % 7 == 0) } else { i % 2 }];
        let choice = if in_it { Choice::Level(level) } else { Choice::NotApplicable("left out".into()) };
        answers.insert(question.id.clone(), Answer { choice: Some(choice), ..Answer::default() });
    }
    let means = Means {
        start: "2027-Q1".parse().expect("a quarter"),
        years: vec![YearMeans::default(); years],
        people: PeopleMeans::default(),
        people_later: Vec::new(),
        uplift_percent: 10,
        funds: Vec::new(),
    };
    let mut request = Request {
        means,
        aim: Aim::Gain,
        fixed: Vec::new(),
        excluded: Vec::new(),
        focus: Vec::new(),
        targets: std::collections::BTreeMap::default(),
        edits: std::collections::BTreeMap::default(),
        own_actions: Vec::new(),
        technologies: Vec::new(),
    };
    let trust = Trust::new("Example", Setting::Acute, Size::Medium);
    let catalogue =
        Catalogue { id: String::new(), content_hash: String::new(), technologies: Vec::new(), sources: Vec::new() };
    let candidates = library(edition, &catalogue, &trust, &answers, &request).expect("a fair request");
    let sum = |of: &dyn Fn(&Candidate) -> u32| candidates.iter().map(of).sum::<u32>();
    let capital = sum(&|c| c.costs.capital.likely);
    let revenue = sum(&|c| c.costs.technology.likely + c.costs.change.likely + c.costs.recurring.likely);
    // A quarter of all, over three years.
    request.means.years.fill(YearMeans { capital: capital / 12, revenue: revenue / 12 });
    request.means.people = PeopleMeans {
        digital: sum(&|c| c.days.digital) / 48,
        clinical: sum(&|c| c.days.clinical) / 48,
        change: sum(&|c| c.days.change) / 48,
    };
    if aim == Aim::Gain {
        return (request, candidates);
    }
    // Every second level that the quick plan for most readiness reaches is to be reached for least.
    let quick = greedy(&Problem::new(&request, &candidates));
    request.aim = aim;
    for step in quick.steps.iter().step_by(2) {
        let candidate = candidates.iter().find(|c| c.action == step.action);
        request.targets.extend(candidate.map(|c| (c.question.clone(), c.to)));
    }
    let candidates = library(edition, &catalogue, &trust, &answers, &request).expect("a fair request");
    (request, candidates)
}

fn selections(limit: Duration) -> Result<(), Box<dyn std::error::Error>> {
    println!(
        "| instance | items | needs | bundles | budget % | profit | bound | status | wall s | processor s | memory MB |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    // Shapes of the classic next-release instances: items by level, and how many of the level below each needs at most.
    let shapes: [(&str, &[usize], usize); 6] = [
        ("140", &[20, 40, 80], 100),
        ("620", &[20, 40, 80, 160, 320], 500),
        ("1500", &[250, 500, 750], 500),
        ("3250", &[250, 500, 750, 1000, 750], 750),
        ("1500 wide", &[500, 500, 500], 1000),
        ("5000", &[1000, 1500, 1500, 1000], 3000),
    ];
    let mut instances: Vec<(String, u64, Selection)> = Vec::new();
    for (name, levels, customers) in shapes {
        instances.extend([30, 50, 70].map(|percent| (name.into(), percent, release(levels, customers, percent))));
    }
    // Shapes of the instances made from bug repositories: items without needs, four to twenty a bundle.
    for (items, bundles) in [(2690, 445), (3502, 536), (4060, 768), (4368, 617)] {
        for (name, most) in [("few shared", 4), ("many shared", 17)] {
            let name = format!("{items} {name}");
            instances
                .extend([30, 50].map(|percent| (name.clone(), percent, repository(items, bundles, most, percent))));
        }
    }
    for (name, percent, selection) in instances {
        let (begun, before) = (Instant::now(), processor());
        let found = select(&selection, limit, &Stop::new())?;
        println!(
            "| {name} | {} | {} | {} | {percent} | {} | {} | {:?} | {:.1} | {:.1} | {} |",
            selection.items.len(),
            selection.requires.len(),
            selection.bundles.len(),
            found.profit,
            found.bound,
            found.status,
            begun.elapsed().as_secs_f64(),
            processor() - before,
            memory()
        );
    }
    Ok(())
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// A made-up next-release problem without needs: four items a bundle and up to `most` − 1 more, by chance.
fn repository(items: usize, bundles: usize, most: usize, percent: u64) -> Selection {
    let mut dice = Dice(7);
    let mut selection = Selection {
        items: (0..items).map(|i| format!("r{i}")).collect(),
        costs: (0..items).map(|_| 1 + dice.below(7) as u64).collect(),
        ..Selection::default()
    };
    for bundle in 0..bundles {
        selection.bundles.push(format!("c{bundle}"));
        selection.profits.push(10 + dice.below(41) as u64);
        let count = 4 + dice.below(most);
        let members: BTreeSet<usize> = (0..count).map(|_| dice.below(items)).collect();
        selection.members.push(members.into_iter().collect());
    }
    let wanted: BTreeSet<usize> = selection.members.iter().flatten().copied().collect();
    selection.budget = wanted.iter().map(|i| selection.costs[*i]).sum::<u64>() * percent / 100;
    selection
}

/// A made-up next-release problem: items in levels, each needing some of the level before; customers
/// who ask for one to five items each.
fn release(levels: &[usize], customers: usize, percent: u64) -> Selection {
    let mut dice = Dice(7);
    let mut below = |n| dice.below(n);
    let mut selection = Selection::default();
    let mut first = 0;
    for (level, count) in levels.iter().enumerate() {
        for _ in 0..*count {
            let item = selection.items.len();
            selection.items.push(format!("r{item}"));
            selection.costs.push([1, 2, 5, 3, 4][level.min(4)] + below([5, 7, 6, 8, 10][level.min(4)]) as u64);
            if level > 0 {
                let before = first - levels[level - 1];
                for _ in 0..below(3) {
                    selection.requires.push((item, before + below(levels[level - 1])));
                }
            }
        }
        first = selection.items.len();
    }
    for customer in 0..customers {
        selection.bundles.push(format!("c{customer}"));
        selection.profits.push(10 + below(41) as u64);
        let mut members: Vec<usize> = (0..=below(5)).map(|_| below(selection.items.len())).collect();
        members.sort_unstable();
        members.dedup();
        selection.members.push(members);
    }
    selection.budget = selection.costs.iter().sum::<u64>() * percent / 100;
    selection
}

/// Processor time of this program so far, seconds; 0 where the system does not say.
fn processor() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |n: usize| fields.get(n).and_then(|f| f.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

/// Most memory that this program has held so far, MB; 0 where the system does not say.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse::<u64>().ok()).unwrap_or(0) / 1024
}
