//! One year: a trust answers everything, reads its results, prints them, and begins the next year.

use readiness_app::wire::{ReportEdition, ReportFormat, ReportRequest};
use readiness_domain::framework::{Band, Setting};

use super::{desk, level, trust};

#[test]
fn from_the_first_question_to_next_year() {
    for setting in Setting::ALL {
        let desk = desk();
        let id = desk.app.create_assessment(&trust(*setting)).unwrap();
        let edition = desk.app.list_editions()[0];
        let asked: Vec<_> = edition.questions_for(*setting).map(|q| q.id.clone()).collect();
        assert!(asked.len() >= 35, "{setting}: {} questions", asked.len());

        let empty = desk.app.get_scorecard(&id).unwrap();
        assert_eq!((empty.overall.stated, empty.band.stated), (None, None));
        assert_eq!((empty.overall.low.shown(), empty.overall.high.shown()), ("1.0".into(), "5.0".into()));

        for (i, question) in asked.iter().enumerate() {
            let saved = desk.app.save_answer(&id, question, level(3)).unwrap();
            assert_eq!(saved.progress.answered as usize, i + 1);
        }
        let view = desk.app.get_assessment(&id).unwrap();
        assert_eq!((view.progress.answered, view.progress.minutes_left), (view.progress.of, 0));
        let card = desk.app.get_scorecard(&id).unwrap();
        assert_eq!(card.overall.stated.unwrap().shown(), "3.0");
        assert_eq!(card.overall.low.shown(), "2.0", "judgement may be one level too high");
        assert!(card.band.stated.unwrap() >= Band::CoreDigital);

        let next = desk.app.copy_assessment(&id).unwrap();
        assert_eq!(desk.app.get_scorecard(&next).unwrap().assurance.to_confirm as usize, asked.len());
        desk.app.save_answer(&next, &asked[0], level(4)).unwrap();
        let comparison = desk.app.compare_assessments(&id, &next).unwrap();
        assert_eq!(comparison.moved.len(), 1);
        assert_eq!(comparison.moved[0].question, asked[0]);
    }
}

#[test]
fn the_worked_example_fills_every_page_and_both_reports() {
    let desk = desk();
    let id = desk.app.create_example().unwrap();
    let card = desk.app.get_scorecard(&id).unwrap();
    assert!(card.overall.stated.is_some() && !card.contradictions.is_empty() && !card.benefit_gaps.is_empty());
    assert!(desk.app.get_checks(&id).unwrap().total() > 5);
    assert!(desk.app.get_result_charts(&id).unwrap().len() >= 5);
    assert!(!desk.app.get_options(&id).unwrap().is_empty());
    assert!(desk.app.get_benchmark(&id).unwrap().pillars.iter().all(|p| p.published.quartiles.is_some()));

    for edition in [ReportEdition::Public, ReportEdition::Private] {
        let request =
            ReportRequest { assessment: id.clone(), edition, plan: None, format: ReportFormat::Ua1, data: false };
        let pdf = desk.app.report(&request, None).unwrap();
        assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
        assert_eq!(pdf.bytes, desk.app.report(&request, None).unwrap().bytes, "same input, same bytes");
        assert_eq!(desk.app.preview_report(&request).unwrap().pages.len(), pdf.pages);
    }
}

#[test]
fn answers_travel_as_a_file_and_come_back_the_same() {
    let desk = desk();
    let id = desk.app.create_example().unwrap();
    let path = desk.folder.path().join("answers.json");
    desk.app.export_answers_to(&id, &path).unwrap();
    let back = desk.app.import_answers_from(&path).unwrap();
    let (one, two) = (desk.app.get_assessment(&id).unwrap(), desk.app.get_assessment(&back).unwrap());
    assert_eq!((one.trust, one.answers), (two.trust, two.answers));
    assert_eq!(desk.app.answers_file(&id).unwrap(), desk.app.answers_file(&back).unwrap());
}

#[test]
fn the_national_workbook_gives_percentiles_where_it_stands_beside_the_repository() {
    let path =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/NHSE_DMA_2025_data_file_v2.xlsx");
    if !path.exists() {
        return;
    }
    let desk = desk();
    let id = desk.app.create_example().unwrap();
    let before = desk.app.get_benchmark(&id).unwrap();
    let summary = desk.app.import_national_from(&path).unwrap();
    assert_eq!((summary.returns, summary.with_pillars), (285, 285));
    let salisbury = &desk.app.find_returns("salisbury").unwrap()[0];
    assert_eq!(salisbury.region, "SOUTH WEST");
    assert!(salisbury.system.starts_with("NHS BATH AND NORTH EAST SOMERSET"));
    let after = desk.app.get_benchmark(&id).unwrap();
    for (shipped, reckoned) in before.pillars.iter().zip(&after.pillars) {
        assert_eq!(shipped.published.quartiles, reckoned.published.quartiles, "{}", shipped.pillar);
        assert!(reckoned.published.percentile.is_some());
    }
}
