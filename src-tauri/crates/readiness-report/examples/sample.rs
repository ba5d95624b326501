//! Writes a report that uses every block and every chart: `sample FILE.pdf`, with
//! `--second` by PDF/UA-2 and PDF/A-4, `--long` four times as long, `--hostile` or `--empty` instead
//! of the usual content, `--preview` with each page as SVG beside it.

use readiness_report::blocks::{
    Block, CalloutKind, Column, Document, Heading, KeyValue, Moment, Rich, Table, bold, link, see, text,
};
use readiness_report::charts::{
    Bar, Chart, Gantt, GapRow, Gaps, HeatCell, HeatGroup, HeatMap, Ladder, Lane, Lines, Money, MoneyYear, Point, Radar,
    RadarAxis, Rung, ScoreRow, Series, forecast, gantt, gaps, heat_map, ladder, money, radar, scores, trend,
};
use readiness_report::{Standard, export};
use std::time::Instant;

const LOREM: &str = "The board asked for a costed plan that can be published with its papers. Five findings stand out: the office network is fragile, staff re-key referrals in three systems, and the “single front door” isn’t yet offered in Welsh. Workflow efficiency improves first where configuration is simplest; affiliated clinics, for instance, finish a first flow in half a day to two days. Costs are in pounds (£) and include 20% contingency; benefits are counted only when a named owner has confirmed them.";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = arguments.first().ok_or("usage: sample FILE.pdf [--second] [--long]")?;
    let flag = |name: &str| arguments.iter().any(|argument| argument == name);
    let document = match () {
        () if flag("--hostile") => hostile(),
        () if flag("--empty") => Document::new("", "", Moment::day(0, 0, 0)),
        () => document(if flag("--long") { 4 } else { 1 }),
    };
    let standard = if flag("--second") { Standard::Ua2A4 } else { Standard::Ua1A2a };
    let start = Instant::now();
    let pdf = export(&document, standard)?;
    let first = start.elapsed();
    let start = Instant::now();
    export(&document, standard)?;
    println!("{} pages, {} bytes, {first:?}, again {:?}", pdf.pages, pdf.bytes.len(), start.elapsed());
    for warning in &pdf.warnings {
        println!("warning: {warning}");
    }
    std::fs::write(path, pdf.bytes)?;
    if flag("--preview") {
        for (n, page) in readiness_report::preview(&document).0.iter().enumerate() {
            std::fs::write(format!("{path}.{}.svg", n + 1), page)?;
        }
    }
    Ok(())
}

fn document(times: usize) -> Document {
    let created = Moment::day(2026, 11, 25).at(10, 0, 0);
    let mut report = Document::new("Digital maturity plan 2026 to 2029", "Example NHS Foundation Trust", created);
    report.subtitle = "Paper for the Board of Directors, 3 December 2026".into();
    report.subject = "Digital maturity, plan and request for approval".into();
    report.footer = "Example NHS Foundation Trust".into();
    report.marking = Some("Private: not for publication".into());
    report.content_hash = "9f2c 51e0 77ab 3d04".into();
    report.push(Block::Title);
    report.push(front());
    report.push(Block::callout(
        CalloutKind::Ask,
        "The Board is asked to",
        [Block::numbered([
            "note the position: band Developing, held back by infrastructure;",
            "approve the first two years of the plan at £4.2m, of which £1.1m is capital;",
            "agree that the change team is funded from recurring means.",
        ])],
    ));
    report.push(Block::PageBreak);
    report.push(Block::Contents(2));
    report.push(Block::PageBreak);
    for part in 1..=times {
        position(&mut report, part);
        plan(&mut report);
    }
    appendix(&mut report);
    report
}

/// Text that breaks careless programs, in every place that takes text.
fn hostile() -> Document {
    let words = "\"quotes\" <tags> & \\ (brackets) %PDF ]]> Zoë Nguyễn Thị Ɔkɔto שלום (3 דקות) مرحبا بالعالم 2026 王小明、田中さくら नमस्ते বাংলা ਪੰਜਾਬੀ ગુજરાતી தமிழ் ไทย 👩🏽\u{200D}⚕️ ✓ → ≥ ‑ e\u{301} a\u{308}\u{304} \u{0}\u{202E}\u{E001}\u{FFFF}";
    let long = format!("{words} {}", "wordwithoutabreak".repeat(40));
    let mut report = Document::new(words, words, Moment::day(2026, 11, 25));
    report.subtitle.clone_from(&long);
    report.subject = words.into();
    report.footer.clone_from(&long);
    report.marking = Some(words.into());
    report.content_hash = words.into();
    report.blocks = vec![
        Block::Title,
        Block::Contents(3),
        Block::h3(long.clone()),
        Block::p([text(words), link(words, format!("https://example.org/{words}")), see(words, "nowhere")]),
        Block::bullets([long.as_str(), words, ""]),
        Table::new(words, [Column::words(words), Column::decimals(words), Column::numbers("")])
            .row([words, long.as_str(), ""])
            .row([""])
            .into(),
        Table::new("", []).into(),
        KeyValue::new(words).pair(words, long.as_str()).pair("", "").into(),
        Block::callout(CalloutKind::Risk, words, [Block::p(long)]),
        scores(words, f64::NAN, &[ScoreRow { label: words.into(), value: f64::INFINITY, ..ScoreRow::default() }])
            .figure(),
        radar("", &Radar::default()).figure(),
        money(words, &Money::default()).figure(),
        heat_map(words, &HeatMap::default()).figure(),
        Block::Landscape(gantt("", &Gantt::default()).iter().map(Chart::figure).collect()),
    ];
    report
}

fn front() -> KeyValue {
    KeyValue::new("Front sheet of the board paper: each row names an item and gives its value.")
        .pair("Meeting and date", "Board of Directors, 3 December 2026")
        .pair("Agenda item", "12")
        .pair("Paper type", "For approval")
        .pair("Presented by", "Chief Digital Information Officer")
        .pair("Purpose", "To show where the Trust stands, what is at risk, and to ask for approval of the plan.")
        .pair("Previously considered by", "Executive Committee, 12 November 2026\nFinance Committee, 19 November 2026")
        .pair(
            "Finance",
            [
                text("Capital "),
                bold("£1.1m"),
                text(", one-off revenue "),
                bold("£1.9m"),
                text(", recurring "),
                bold("£1.2m"),
                text(" a year"),
            ],
        )
        .pair("Publication", "Private, because it names weaknesses of cyber security")
}

fn position(report: &mut Document, part: usize) {
    report.push(Heading::new(1, format!("Where we are, part {part}")).anchor(format!("position-{part}")));
    report.push(Block::p([
        text(LOREM),
        text(" See "),
        see("the plan", "plan"),
        text(" and the "),
        link("NHS England standards", "https://digital.nhs.uk/"),
        text("."),
    ]));
    report.push(Block::bullets([
        "Network: replace the three oldest core switches before winter.",
        "Referrals: one flow, one record; stop the re-keying that costs 41 hours a week across the five sites and breaks the audit trail.",
        "Access: every board paper as tagged PDF → published, ≥ 95% ✓",
    ]));
    report.push(Block::h2("Scores"));
    report.push(domain_scores().figure());
    report.push(Block::h2("Bands"));
    report.push(bands().figure());
    report.push(Block::p(LOREM));
    report.push(profile().figure());
    report.push(Block::h3("Benefit gap"));
    report.push(benefit().figure());
    report.push(Block::h3("All questions"));
    report.push(questions().figure());
    report.push(Block::h2("Change"));
    report.push(change().figure());
    report.push(Block::callout(
        CalloutKind::Risk,
        "If nothing is done",
        [Block::p("Windows 10 devices lose support; the wireless network of two wards fails weekly."), Block::p(LOREM)],
    ));
    report.push(Block::callout(
        CalloutKind::Note,
        "",
        [Block::p("Names such as علي حسن, 王小明, Ελένη, Олена, आरती and שרה stand in the record as given. 🩺")],
    ));
}

fn plan(report: &mut Document) {
    report.push(Heading::new(1, "The plan").anchor("plan"));
    report.push(Block::p(LOREM));
    report.push(years().figure());
    report.push(years().data());
    report.push(expected().figure());
    report.push(actions(18));
    report.push(Block::Landscape(roadmap().iter().map(Chart::figure).collect()));
}

fn appendix(report: &mut Document) {
    report.push(Block::h1("Appendix"));
    report.push(questions().data());
    report.push(Block::h2("Long rows"));
    let long = LOREM.repeat(12);
    report.push(
        Table::new(
            "A row taller than a page",
            [Column::words("Code"), Column::words("Comment"), Column::decimals("Score")],
        )
        .row([Rich::from("Q1"), Rich::from(long), Rich::from("12.25")])
        .row(["Q2", &"wordwithoutanybreak".repeat(20), "3.5"]),
    );
}

fn domain_scores() -> Chart {
    let row = |label: &str, value: f64, spread: f64| ScoreRow {
        label: label.into(),
        value,
        value_text: format!("{value:.0}"),
        low: value - spread,
        high: value + spread,
        range_text: format!("{:.0} to {:.0}", value - spread, value + spread),
        target: Some((70.0, "70".into())),
    };
    scores(
        "Infrastructure is 20 points behind workforce and decides the band",
        100.0,
        &[
            row("Electronic patient record", 58.0, 4.0),
            row("Infrastructure and cyber security", 41.0, 9.0),
            row("Workforce", 61.0, 3.0),
            row("Funding and governance", 52.0, 6.0),
        ],
    )
}

fn bands() -> Chart {
    let rung = |name: &str, asks: &str| Rung { name: name.into(), asks: asks.into() };
    ladder(
        "The Trust is in band Developing; infrastructure blocks Established",
        &Ladder {
            rungs: vec![
                rung("Starting", "below 30"),
                rung("Developing", "from 30, no domain below 20"),
                rung("Established", "from 55, no domain below 45"),
                rung("Leading", "from 80, no domain below 65"),
            ],
            reached: Some(1),
            score_text: "Score 53".into(),
            blocker: "infrastructure has 41 and needs 45".into(),
        },
    )
}

fn profile() -> Chart {
    let axis = |label: &str, value: f64| RadarAxis {
        label: label.into(),
        value,
        value_text: format!("{value:.1}"),
        quartiles: Some([1.9, 2.6, 3.3]),
        quartiles_text: "1.9, 2.6 and 3.3".into(),
    };
    radar(
        "Safe practice is the weakest pillar, below the lower quartile",
        &Radar {
            axes: vec![
                axis("Well led", 2.9),
                axis("Ensure smart foundations", 2.1),
                axis("Safe practice", 1.7),
                axis("Support people", 3.1),
                axis("Empower citizens", 2.4),
                axis("Improve care", 2.8),
                axis("Healthy populations", 2.2),
            ],
            maximum: 5.0,
            ours: "Example Trust, 2026".into(),
            theirs: "acute trusts, 2025".into(),
        },
    )
}

fn benefit() -> Chart {
    let row = |label: &str, first: f64, second: f64| GapRow {
        label: label.into(),
        first,
        first_text: format!("{first:.0}"),
        second,
        second_text: format!("{second:.0}"),
        gap_text: format!("gap {:.0}", first - second),
    };
    gaps(
        "Electronic prescribing is there, its benefit is not",
        &Gaps {
            first_name: "Capability".into(),
            second_name: "Benefit had from it".into(),
            maximum: 5.0,
            rows: vec![
                row("Electronic prescribing and medicines administration", 4.0, 1.0),
                row("Shared care record", 3.0, 2.0),
                row("Virtual wards", 2.0, 2.0),
                row("Patient portal", 3.0, 0.0),
            ],
        },
    )
}

fn questions() -> Chart {
    let group = |label: &str, prefix: &str, count: usize| HeatGroup {
        label: label.into(),
        cells: (1..=count)
            .map(|n| {
                let level = (n * 7 + label.len()) % 7;
                HeatCell {
                    code: format!("{prefix}{n:02}"),
                    label: format!("Question {n} about {}, as it is worded in the edition", label.to_lowercase()),
                    value: (level < 6).then_some(level as f64),
                    value_text: if level < 6 { level.to_string() } else { "–".into() },
                }
            })
            .collect(),
    };
    heat_map(
        "Eleven of 70 questions are open, most of them in infrastructure",
        &HeatMap {
            groups: vec![
                group("Electronic patient record", "E", 24),
                group("Infrastructure and cyber security", "I", 19),
                group("Workforce", "W", 14),
                group("Funding and governance", "F", 13),
            ],
            maximum: 5.0,
        },
    )
}

fn line(name: &str, values: &[f64], spread: f64) -> Series {
    let point = |value: &f64| {
        Some(Point {
            value: *value,
            text: format!("{value:.1}"),
            range: (spread > 0.0).then_some((value - spread, value + spread)),
        })
    };
    Series { name: name.into(), points: values.iter().map(point).collect() }
}

fn change() -> Chart {
    trend(
        "Three domains rose since 2024, infrastructure did not",
        &Lines {
            times: vec!["2024".into(), "2025".into(), "2026".into()],
            maximum: 100.0,
            series: vec![
                line("Patient record", &[44.0, 51.0, 58.0], 0.0),
                line("Infrastructure", &[43.0, 42.0, 41.0], 0.0),
                line("Workforce", &[50.0, 55.0, 61.0], 0.0),
                line("Funding", &[47.0, 49.5, 52.0], 0.0),
            ],
            target: None,
        },
    )
}

fn expected() -> Chart {
    forecast(
        "With the plan, the score passes 70 in the last quarter of 2028/29",
        &Lines {
            times: (0..12).map(|n| format!("Q{} {}/{}", n % 4 + 1, 26 + n / 4, 27 + n / 4)).collect(),
            maximum: 100.0,
            series: vec![line(
                "With the plan",
                &[53.0, 53.0, 54.0, 56.0, 58.0, 59.0, 61.0, 64.0, 66.0, 68.0, 69.0, 72.0],
                4.0,
            )],
            target: Some((70.0, "Target 70".into())),
        },
        1,
    )
}

fn years() -> Chart {
    let year = |label: &str, amounts: [f64; 4], means: f64| MoneyYear {
        label: label.into(),
        amounts: amounts.to_vec(),
        texts: amounts.iter().map(|amount| format!("£{amount:.2}m")).collect(),
        total_text: format!("£{:.2}m", amounts.iter().sum::<f64>()),
        means: Some((means, format!("£{means:.2}m"))),
    };
    money(
        "The second year is £0.35m short of means",
        &Money {
            kinds: vec!["Capital".into(), "One-off technology".into(), "One-off change".into(), "Recurring".into()],
            years: vec![
                year("2026/27", [0.6, 0.4, 0.3, 0.2], 1.6),
                year("2027/28", [0.5, 0.5, 0.4, 0.6], 1.65),
                year("2028/29", [0.1, 0.2, 0.3, 0.9], 1.6),
            ],
            means_name: "Means, confirmed and expected".into(),
        },
    )
}

fn actions(count: usize) -> Table {
    let mut table = Table::new(
        "Actions with lead, cost and start",
        [
            Column::words("Action"),
            Column::words("Lead"),
            Column::words("Effort"),
            Column::numbers("Cost"),
            Column::decimals("Points"),
            Column::words("Start"),
        ],
    )
    .summary("One row for each action; the columns give lead, effort, cost, points gained and start.");
    for n in 0..count {
        let action = [
            "Consolidate the referral inbox and retire two mailboxes",
            "Migrate the booking office to the shared record",
            "Agree an owner for each of the nine registers and publish the list",
            "Offer appointment letters in plain English",
        ][n % 4];
        table = table.row([
            format!("A{}: {action}", n + 1),
            ["Operations", "Digital", "Information governance"][n % 3].into(),
            ["Low", "Medium", "High"][n % 3].into(),
            format!("£{},{:03}", 12 + n * 7, (n * 137) % 1000),
            [format!("{}.5", n % 12), format!("{}", n % 12), format!("{}.25", n % 12)][n % 3].clone(),
            format!("Q{} 2027", n % 4 + 1),
        ]);
    }
    table.totals(["Total", "", "", "£1,287,000", "88.25", ""])
}

fn roadmap() -> Vec<Chart> {
    let lane = |label: &str, count: usize, shift: usize| Lane {
        label: label.into(),
        bars: (0..count)
            .map(|n| Bar {
                label: ["Replace core switches", "Single sign-on", "Train super-users", "Device refresh, first wave"]
                    [(n + shift) % 4]
                    .into(),
                start: (n * 2 + shift) % 11,
                length: 1 + (n + shift) % 4,
                note: format!("£{}k", 40 + 35 * n),
                proposed: n % 4 == 3,
            })
            .collect(),
    };
    gantt(
        "Most of the work falls into the first six quarters",
        &Gantt {
            quarters: (0..12).map(|n| format!("Q{} {}/{}", n % 4 + 1, 26 + n / 4, 27 + n / 4)).collect(),
            lanes: vec![
                lane("Patient record", 5, 0),
                lane("Infrastructure", 6, 1),
                lane("Workforce", 4, 2),
                lane("Funding", 3, 3),
            ],
        },
    )
}
