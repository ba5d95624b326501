//! Assessments side by side: years and care settings of one trust, and several trusts.

use readiness_app::Code;
use readiness_domain::{Trust, framework::Setting};

use super::{Desk, desk, level, trust};

/// An assessment in which every question has one level.
fn answered(desk: &Desk, trust: &Trust, n: u8) -> String {
    let id = desk.app.create_assessment(trust).unwrap();
    for question in desk.app.list_editions()[0].questions_for(trust.setting) {
        desk.app.save_answer(&id, &question.id, level(n)).unwrap();
    }
    id
}

fn named(name: &str, setting: Setting) -> Trust {
    Trust { name: name.into(), ..trust(setting) }
}

#[test]
fn years_of_one_trust_say_what_moved_from_each_to_the_next_and_draw_a_trend() {
    let desk = desk();
    let ids: Vec<String> = [2, 3, 3].map(|n| answered(&desk, &trust(Setting::Acute), n)).to_vec();
    desk.app.save_answer(&ids[2], &"epr.medicines".into(), level(5)).unwrap();
    let beside = desk.app.compare_many(&ids).unwrap();
    let overall: Vec<String> = beside.table.columns.iter().map(|c| c.overall.unwrap().shown()).collect();
    assert_eq!(overall, ["2.0", "3.0", "3.0"]);
    assert_eq!(beside.steps.iter().map(|s| s.found.moved.len()).collect::<Vec<_>>(), [52, 1]);
    assert_eq!((&beside.steps[1].before, &beside.steps[1].after), (&ids[1], &ids[2]));
    let chart = beside.chart.unwrap();
    assert!(chart.heading.starts_with("Overall rose from 2.0"), "{}", chart.heading);
    let labels: std::collections::BTreeSet<&str> = beside.table.columns.iter().map(|c| c.label.as_str()).collect();
    assert_eq!(labels.len(), 3, "years that changed on one day can still be told apart: {labels:?}");
}

#[test]
fn care_settings_of_one_trust_are_compared_on_the_questions_that_both_are_asked() {
    let desk = desk();
    let ids = [answered(&desk, &trust(Setting::Acute), 2), answered(&desk, &trust(Setting::Community), 4)];
    let beside = desk.app.compare_many(&ids).unwrap();
    assert!(beside.steps.is_empty() && beside.chart.is_none());
    let overall: Vec<String> = beside.table.columns.iter().map(|c| c.overall.unwrap().shown()).collect();
    assert_eq!(overall, ["2.0", "4.0"]);
    assert!(beside.table.rows.iter().any(|row| !row.comparable && row.cells.iter().any(|c| c.state.is_none())));
}

#[test]
fn several_trusts_are_compared_in_one_care_setting_only() {
    let desk = desk();
    let acute = |name: &str, n| answered(&desk, &named(name, Setting::Acute), n);
    let mut ids = vec![acute("A Trust", 2), acute("B Trust", 3), acute("C Trust", 4)];
    let beside = desk.app.compare_many(&ids).unwrap();
    assert_eq!((beside.table.columns.len(), beside.steps.len(), beside.chart.is_some()), (3, 0, false));
    ids.push(answered(&desk, &named("D Trust", Setting::Ambulance), 3));
    let failure = desk.app.compare_many(&ids).unwrap_err();
    assert_eq!(failure.code, Code::Invalid);
    assert!(failure.message.contains("D Trust"), "{}", failure.message);
    let twice = [ids[0].clone(), ids[0].clone()];
    assert_eq!(desk.app.compare_many(&twice).unwrap_err().code, Code::Invalid);
    assert_eq!(desk.app.compare_many(&ids[..1]).unwrap_err().code, Code::Invalid);
}
