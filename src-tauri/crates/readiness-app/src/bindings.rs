//! Types for the window, made from the Rust ones. `cargo xtask check` fails when the committed
//! file is stale.

use std::collections::BTreeMap;

use readiness_domain::{assessment, catalogue, framework, roadmap, scoring};
use ts_rs::{Config, TS, TypeVisitor};

use crate::wire;

struct Declarations<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(self.config);
        if self.found.contains_key(&name) {
            return;
        }
        self.found.insert(name, T::decl(self.config));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// One TypeScript file with every type that crosses the door, in alphabetical order.
pub fn typescript() -> String {
    let config = Config::default();
    let mut all = Declarations { config: &config, found: BTreeMap::new() };
    macro_rules! roots { ($($t:ty),* $(,)?) => { $( all.visit::<$t>(); )* } }
    roots!(
        framework::Edition,
        catalogue::Catalogue,
        scoring::Printed,
        scoring::Scorecard,
        assessment::Trust,
        assessment::Answer,
        assessment::FrontSheet,
        roadmap::Request,
        scoring::Checks,
        scoring::Comparison,
        scoring::Benchmark,
        catalogue::Match,
        catalogue::OwnTechnology,
        assessment::upgrade::UpgradePreview,
        wire::PublishedScores,
        scoring::NationalReturn,
        wire::ArchivedAnswer,
        wire::AssessmentView,
        wire::Beside,
        wire::ChartView,
        wire::DataHealth,
        wire::Failure,
        wire::FileSaved,
        wire::FrontSheetView,
        wire::NationalSummary,
        wire::PlanSummary,
        wire::PlanView,
        wire::Preview,
        wire::ReportRequest,
        wire::Saved,
        wire::Settings,
        wire::TechnologiesRead,
        wire::SignOff,
    );
    let mut text = String::from("// Made from the Rust types by `cargo xtask bindings`. Do not edit.\n");
    for declaration in all.found.values() {
        text.push_str("\nexport ");
        text.push_str(declaration);
        text.push('\n');
    }
    text
}
