//! Every chart says in words what it shows, holds the same in a table, and stays within its drawing.

use readiness_report::blocks::Rich;
use readiness_report::charts::{
    Bar, Chart, Gantt, GapRow, Gaps, HeatCell, HeatGroup, HeatMap, Ladder, Lane, Lines, Money, MoneyYear, Point, Radar,
    RadarAxis, Rung, ScoreRow, Series, forecast, gantt, gaps, heat_map, ladder, money, radar, scores, trend,
};
use readiness_report::shapes::{Shape, Shapes};

const LONG: &str = "Electronic prescribing and medicines administration in all wards and departments of every site";

fn lines() -> Lines {
    let point = |n: usize| Point { value: n as f64 * 9.0, text: format!("{}.5", n * 9), range: Some((1.0, 99.0)) };
    let series = |name: &str| Series { name: name.into(), points: (0..12).map(|n| Some(point(n))).collect() };
    Lines {
        times: (0..12).map(|n| format!("Q{n} 2027")).collect(),
        maximum: 100.0,
        series: vec![series(LONG), series("Same values"), series("Again")],
        target: Some((70.0, "Target 70".into())),
    }
}

fn all() -> Vec<Chart> {
    let score = |n: usize| ScoreRow {
        label: format!("{LONG} {n}"),
        value: n as f64 * 30.0,
        value_text: format!("{}", n * 30),
        low: 0.0,
        high: 200.0,
        range_text: "0 to 100".into(),
        target: Some((70.0, "70".into())),
    };
    let axis = |n: usize| RadarAxis {
        label: format!("Pillar {n}"),
        value: n as f64,
        value_text: format!("{n}.1"),
        quartiles: Some([1.0, 2.0, 3.0]),
        quartiles_text: "1, 2 and 3".into(),
    };
    let gap = GapRow {
        label: LONG.into(),
        first: 4.0,
        first_text: "4".into(),
        second: 1.0,
        second_text: "1".into(),
        gap_text: "gap 3".into(),
    };
    let cell = |n: usize| HeatCell {
        code: format!("Q{n}"),
        label: LONG.into(),
        value: (!n.is_multiple_of(3)).then_some(n as f64 % 6.0),
        value_text: format!("{}", n % 6),
    };
    let bar = |n: usize| Bar {
        label: format!("{LONG} {n}"),
        start: n % 14,
        length: n % 5,
        note: "£40k".into(),
        proposed: n.is_multiple_of(2),
    };
    let year = |n: usize| MoneyYear {
        label: format!("20{n}/{}", n + 1),
        amounts: vec![1.0, 0.0, -2.0, 3.5],
        texts: ["£1m", "£0", "−£2m", "£3.5m"].map(String::from).to_vec(),
        total_text: "£2.5m".into(),
        means: Some((4.0, "£4m".into())),
    };
    let mut charts = vec![
        scores("Finding", 100.0, &(0..5).map(score).collect::<Vec<_>>()),
        radar(
            "Finding",
            &Radar { axes: (0..8).map(axis).collect(), maximum: 5.0, ours: "Us".into(), theirs: "them".into() },
        ),
        ladder(
            "Finding",
            &Ladder {
                rungs: (0..5).map(|n| Rung { name: format!("Band {n}"), asks: LONG.into() }).collect(),
                reached: Some(4),
                score_text: "Score 53".into(),
                blocker: String::new(),
            },
        ),
        gaps("Finding", &Gaps { first_name: LONG.into(), second_name: LONG.into(), maximum: 5.0, rows: vec![gap; 6] }),
        heat_map(
            "Finding",
            &HeatMap {
                groups: vec![HeatGroup { label: LONG.into(), cells: (0..37).map(cell).collect() }; 3],
                maximum: 5.0,
            },
        ),
        trend("Finding", &lines()),
        forecast("Finding", &lines(), 3),
        money(
            "Finding",
            &Money { kinds: vec![LONG.into(); 4], years: (26..29).map(year).collect(), means_name: "Means".into() },
        ),
    ];
    let lanes = vec![Lane { label: LONG.into(), bars: (0..30).map(bar).collect() }; 2];
    charts.extend(gantt("Finding", &Gantt { quarters: (0..12).map(|n| format!("Q{n}")).collect(), lanes }));
    charts
}

fn nothing() -> Vec<Chart> {
    let mut charts = vec![
        scores("", f64::NAN, &[]),
        radar("", &Radar::default()),
        ladder("", &Ladder::default()),
        gaps("", &Gaps::default()),
        heat_map("", &HeatMap::default()),
        trend("", &Lines::default()),
        forecast("", &Lines::default(), 0),
        money("", &Money::default()),
    ];
    charts.extend(gantt("", &Gantt::default()));
    charts
}

/// The corners of everything but text.
fn points(shapes: &Shapes) -> Vec<(f32, f32)> {
    shapes
        .items
        .iter()
        .flat_map(|shape| match shape {
            Shape::Path { points, .. } => points.clone(),
            Shape::Circle { centre: (x, y), radius, .. } => vec![(x - radius, y - radius), (x + radius, y + radius)],
            Shape::Text { at, .. } => vec![*at],
        })
        .collect()
}

#[test]
fn nothing_is_drawn_outside_the_drawing() {
    for chart in all() {
        let Shapes { width, height, .. } = chart.shapes;
        for (x, y) in points(&chart.shapes) {
            let inside = (-1.0..=width + 1.0).contains(&x) && (-1.0..=height + 1.0).contains(&y);
            assert!(inside, "({x}, {y}) is outside {width} by {height}: {}", &chart.alt[..60]);
        }
    }
}

#[test]
fn the_alternative_text_and_the_table_hold_every_printed_value() {
    for chart in all() {
        let cells: Vec<String> = chart.table.rows.iter().flatten().map(Rich::plain).collect();
        assert!(!cells.is_empty());
        for value in cells.iter().filter(|cell| cell.starts_with(|c: char| c.is_ascii_digit() || c == '£')) {
            assert!(chart.alt.contains(value.as_str()), "{value} is not told: {}", chart.alt);
        }
        assert!(chart.alt.ends_with('.') && chart.alt != chart.heading);
        assert!(chart.table.rows.iter().all(|row| row.len() >= chart.table.columns.len()));
    }
}

#[test]
fn charts_without_data_say_so_and_do_not_panic() {
    for chart in nothing() {
        assert!(chart.shapes.items.is_empty());
        assert_eq!(chart.alt, "There is nothing to show yet.");
    }
}

#[test]
fn a_long_plan_is_cut_into_charts_that_a_page_can_hold() {
    let parts: Vec<Chart> = all().into_iter().filter(|chart| chart.heading.contains("(part ")).collect();
    assert!(parts.len() > 2 && parts.iter().all(|chart| chart.shapes.height < 440.0));
}

#[test]
fn svg_has_no_style_and_unique_names() {
    for (n, chart) in all().iter().enumerate() {
        let svg = chart.to_svg(&format!("chart-{n}"));
        assert!(svg.contains(&format!("id=\"chart-{n}-t\"")) && svg.contains("role=\"img\""));
        assert!(!svg.contains("style") && !svg.contains("NaN") && !svg.contains("inf"));
    }
}
