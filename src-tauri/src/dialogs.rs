//! The system's own dialogs, opened from here so that the window never names a path.
//!
//! They block, so they are only opened inside `Desk::ask`.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use readiness_app::App;
use readiness_app::wire::{Code, Failure, FileSaved, ReportEdition, ReportFormat, ReportRequest};
use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// For tests, which cannot press the buttons of a native dialog: every dialog answers with the
/// proposed name in this folder, and one that opens a file with nothing while there is none.
const DIALOG_FOLDER: &str = "TRUST_READINESS_DIALOG_DIR";

/// What a dialog is for: its title, the name it proposes, and how such files are called.
#[derive(Debug, Clone)]
pub(crate) struct Purpose {
    title: &'static str,
    name: Cow<'static, str>,
    kind: &'static str,
    ending: &'static str,
}

const fn purpose(title: &'static str, name: &'static str, kind: &'static str, ending: &'static str) -> Purpose {
    Purpose { title, name: Cow::Borrowed(name), kind, ending }
}

const PUBLIC_SIGNED: Purpose =
    purpose("Save the signed public report", "signed-report-public.pdf", "PDF document", "pdf");
const PRIVATE_SIGNED: Purpose =
    purpose("Save the signed private report", "signed-report-private.pdf", "PDF document", "pdf");
pub(crate) const ANSWERS: Purpose = purpose("Answers to share", "answers.json", "Answers", "json");
pub(crate) const TECHNOLOGIES: Purpose = purpose("Technologies to share", "technologies.json", "Technologies", "json");
pub(crate) const BACKUP: Purpose = purpose("Backup of all assessments", "trust-readiness-backup.db", "Backup", "db");
pub(crate) const WORKBOOK: Purpose = purpose("Published national workbook", "national.xlsx", "Excel workbook", "xlsx");

/// Asks where to save the report, as the kind of file asked for, and writes it.
pub(crate) fn save_report(
    window: &WebviewWindow,
    app: &App,
    request: &ReportRequest,
) -> Result<Option<FileSaved>, Failure> {
    let title = match request.edition {
        ReportEdition::Public => "Save the public board report",
        ReportEdition::Private => "Save the private board report",
    };
    let (kind, ending) = match request.format {
        ReportFormat::Docx => ("Word document", "docx"),
        ReportFormat::Ua1 | ReportFormat::Ua2 => ("PDF document", "pdf"),
    };
    let purpose = Purpose { title, name: app.report_name(request)?.into(), kind, ending };
    save(window, purpose, |path| app.export_report_to(request, path))
}

/// The same of the papers that were printed at sign-off.
pub(crate) fn signed(edition: ReportEdition) -> Purpose {
    match edition {
        ReportEdition::Public => PUBLIC_SIGNED,
        ReportEdition::Private => PRIVATE_SIGNED,
    }
}

/// Asks where to save and writes there; nothing when the person thinks better of it.
pub(crate) fn save<T>(
    window: &WebviewWindow,
    purpose: Purpose,
    write: impl FnOnce(&Path) -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    let path = match for_tests(&purpose) {
        Some(path) => Some(path),
        None => chosen(dialog(window, &purpose).set_file_name(&*purpose.name).blocking_save_file()),
    };
    path.map(|path| write(&path)).transpose()
}

/// Asks which file to open and reads it; nothing when the person thinks better of it.
pub(crate) fn open<T>(
    window: &WebviewWindow,
    purpose: Purpose,
    read: impl FnOnce(&Path) -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    let path = match for_tests(&purpose) {
        Some(path) => Some(path).filter(|path| path.exists()),
        None => chosen(dialog(window, &purpose).blocking_pick_file()),
    };
    path.map(|path| read(&path)).transpose()
}

/// Shows where a file is, in the system's file manager.
pub(crate) fn show(path: &str) -> Result<(), Failure> {
    let path = Path::new(path);
    let shown = if path.is_dir() {
        tauri_plugin_opener::open_path(path, None::<&str>)
    } else {
        tauri_plugin_opener::reveal_item_in_dir(path)
    };
    shown.map_err(|_| Failure {
        code: Code::File,
        message: format!("The folder of {} could not be shown. The file itself is not touched.", path.display()),
        fields: Vec::new(),
        hint: "Open the folder in your file manager.".into(),
    })
}

fn for_tests(purpose: &Purpose) -> Option<PathBuf> {
    std::env::var_os(DIALOG_FOLDER).map(|folder| Path::new(&folder).join(&*purpose.name))
}

fn dialog(window: &WebviewWindow, purpose: &Purpose) -> FileDialogBuilder<tauri::Wry> {
    let dialog = window.dialog().file().set_parent(window).set_title(purpose.title);
    dialog.add_filter(purpose.kind, &[purpose.ending])
}

fn chosen(path: Option<FilePath>) -> Option<PathBuf> {
    path?.into_path().ok()
}
