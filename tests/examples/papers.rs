//! Writes the reports that the validator is given, into a folder: `papers FOLDER`. Names that end in
//! `-ua2` follow the second pair of standards. The worked example with and without a plan, an empty
//! assessment, and for each care setting one with every field at its longest, in hostile words.

use std::path::Path;

use readiness_app::{
    App,
    wire::{Failure, ReportEdition, ReportFormat, ReportRequest},
};
use readiness_domain::{
    Answer, Level, Trust,
    assessment::{Choice, Evidence, FrontSheet},
    framework::{Confidence, Setting, Size},
};

/// Quotes, markup, accents, right-to-left, other scripts, emoji, controls, and a very long word.
const HOSTILE: &str = "“Quotes” 'single' \"double\" <b>&amp;</b> Zoë Ångström café, Dr علي حسن عبد الله and ד״ר כהן, \
    王小明, Ελένη, Жанна, ไทย, हिन्दी, 🩺👩🏽‍⚕️ 한국어 ✓ → ½ µ ≥ \u{200F}abc\u{200E}\u{FEFF} \
    Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ";

fn main() -> Result<(), Failure> {
    let folder = std::env::args().nth(1).expect("a folder to write to");
    let folder = Path::new(&folder);
    let data = tempfile::tempdir().expect("a temporary folder");
    let app = App::open(data.path())?;

    let example = app.create_example()?;
    let plan = app.create_plan(&example, "Three-year plan", app.suggest_plan(&example)?)?.id;
    both(&app, folder, "example", &example, None, ReportFormat::Ua1)?;
    both(&app, folder, "example-plan", &example, Some(&plan), ReportFormat::Ua1)?;
    both(&app, folder, "example-plan-ua2", &example, Some(&plan), ReportFormat::Ua2)?;

    let empty = app.create_assessment(&trust("An empty trust", Setting::Acute))?;
    both(&app, folder, "empty", &empty, None, ReportFormat::Ua1)?;
    both(&app, folder, "empty-ua2", &empty, None, ReportFormat::Ua2)?;

    for setting in Setting::ALL {
        let id = longest(&app, *setting)?;
        let plan = app.create_plan(&id, &most(80), app.suggest_plan(&id)?)?.id;
        let name = format!("longest-{}", setting.label().to_lowercase().replace(' ', "-"));
        both(&app, folder, &name, &id, Some(&plan), ReportFormat::Ua1)?;
        if *setting == Setting::Acute {
            both(&app, folder, &format!("{name}-ua2"), &id, Some(&plan), ReportFormat::Ua2)?;
        }
    }
    Ok(())
}

/// Both editions of one report.
fn both(
    app: &App,
    folder: &Path,
    name: &str,
    id: &str,
    plan: Option<&String>,
    format: ReportFormat,
) -> Result<(), Failure> {
    for (edition, word) in [(ReportEdition::Public, "public"), (ReportEdition::Private, "private")] {
        let request = ReportRequest { assessment: id.to_owned(), edition, plan: plan.cloned(), format, data: false };
        app.export_report_to(&request, &folder.join(format!("{word}-{name}.pdf")))?;
    }
    Ok(())
}

/// An assessment with every field at its longest.
fn longest(app: &App, setting: Setting) -> Result<String, Failure> {
    let id = app.create_assessment(&trust(&most(120), setting))?;
    let edition = app.get_edition(&app.get_assessment(&id)?.summary.edition)?;
    for (n, question) in edition.questions.iter().filter(|q| q.settings.contains(&setting)).enumerate() {
        let choice = if n % 11 == 10 {
            Some(Choice::NotApplicable(most(500)))
        } else {
            Level::new((n % 5 + 1) as u8).map(Choice::Level)
        };
        // A few at their very longest; all of them would be a thousand pages of the same.
        let letters = if n % 9 == 0 { 4_000 } else { 300 };
        let evidence = Evidence { title: most(200), location: most(500), ..Evidence::default() };
        let answer = Answer {
            choice,
            confidence: Some(Confidence::ALL[n % Confidence::ALL.len()]),
            evidence: vec![evidence; 2],
            comment: most(letters),
            owner: most(120),
            target: Level::new(5),
            ..Answer::default()
        };
        app.save_answer(&id, &question.id, answer)?;
    }
    app.save_front_sheet(&id, front())?;
    Ok(id)
}

fn front() -> FrontSheet {
    let words = || most(1_000);
    FrontSheet {
        title: most(300),
        meeting: words(),
        date: words(),
        agenda_item: words(),
        presented_by: words(),
        prepared_by: words(),
        purpose: words(),
        asked_to: vec![words(); 6],
        previously_considered_by: words(),
        strategic_objectives: words(),
        assurance_framework: words(),
        finance: words(),
        workforce: words(),
        quality_and_safety: words(),
        equality: words(),
        sustainability: words(),
        private_reason: words(),
        ..FrontSheet::default()
    }
}

fn trust(name: &str, setting: Setting) -> Trust {
    Trust {
        name: name.into(),
        code: String::new(),
        setting,
        size: Size::Medium,
        turnover: None,
        staff: None,
        sites: None,
        epr: String::new(),
        plan_start: None,
    }
}

/// Hostile words of so many letters.
fn most(letters: usize) -> String {
    HOSTILE.chars().cycle().take(letters - 1).chain(['x']).collect()
}
