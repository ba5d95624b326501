//! The one list of commands, by area: feeds the handler, the permissions (`build.rs`) and, through
//! the contract tests, `docs/commands.md`, the capability and the window's client.

/// Gives the list to another macro.
macro_rules! every_command {
    ($then:ident) => {
        $then! {
            content: get_edition, get_catalogue;
            assessments: list_assessments, list_removed, create_assessment, create_example, get_assessment, save_trust,
                remove_assessment, restore_assessment, copy_assessment;
            answers: save_answer, undo_answer, save_place;
            results: get_scorecard, get_checks, get_result_charts;
            national: get_benchmark, find_returns, import_national, get_published_scores, save_published_scores;
            comparison: compare_many;
            upgrade: preview_upgrade, upgrade_assessment, list_archived_answers;
            sign_off: sign_off, list_sign_offs, export_signed;
            options: get_options, save_technology, remove_technology, export_technologies, import_technologies;
            plans: list_plans, suggest_plan, create_plan, get_plan, save_plan, improve_plan, stop_plan, remove_plan;
            report: get_front_sheet, save_front_sheet, preview_report, export_report;
            exchange: export_answers, import_answers;
            settings: get_settings, save_settings, get_data_health, make_backup, restore_backup, show_file;
        }
    };
}
