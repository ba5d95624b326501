//! What belongs to the person: preferences, backups, the state of the data.

use std::path::Path;

use readiness_domain::assessment::Fault;
use readiness_store::{Store, StoreError};

use crate::{
    App, Failure, Outcome,
    wire::{Code, DataHealth, FileSaved, Settings},
};

const KEY: &str = "settings";

impl App {
    /// The person's choices.
    ///
    /// # Errors
    /// When the data cannot be read.
    pub fn get_settings(&self) -> Outcome<Settings> {
        Ok(self.read(|s| s.preference(KEY))?.unwrap_or_default())
    }

    /// Keeps the person's choices.
    ///
    /// # Errors
    /// `invalid` with the field.
    pub fn save_settings(&self, settings: &Settings) -> Outcome<Settings> {
        let mut faults = Vec::new();
        if ![100, 112, 125, 150].contains(&settings.text_percent) {
            faults.push(Fault { field: "text_percent".into(), message: "Choose 100, 112, 125 or 150".into() });
        }
        if !["system", "light", "dark"].contains(&settings.theme.as_str()) {
            faults.push(Fault { field: "theme".into(), message: "Choose system, light or dark".into() });
        }
        if !faults.is_empty() {
            return Err(Failure::invalid(faults));
        }
        self.write(|tx| tx.save_preference(KEY, settings))?;
        Ok(settings.clone())
    }

    /// Where the data is and how it fares.
    ///
    /// # Errors
    /// When the data cannot be read.
    pub fn get_data_health(&self) -> Outcome<DataHealth> {
        let mut integrity = self.store().verify()?;
        let changed = if integrity == "ok" { self.changed_sign_offs()? } else { Vec::new() };
        if !changed.is_empty() {
            integrity = changed.join("; ");
        }
        let store = self.store();
        let (bytes, schema) = store.size_and_version()?;
        Ok(DataHealth {
            folder: store.folder().display().to_string(),
            bytes,
            schema,
            integrity,
            backups: names(&store)?,
            notice: store.notice().map(str::to_owned),
        })
    }

    /// Writes a whole copy of the data.
    ///
    /// # Errors
    /// `disk` or `file`, with an old file at that place whole.
    pub fn backup_to(&self, path: &Path) -> Outcome<FileSaved> {
        self.replace(path, |part| {
            self.store().copy_to(part).map_err(|error| match error {
                StoreError::Disk | StoreError::NotAllowed => Failure::new(
                    Code::Disk,
                    format!("The backup could not be written to {}. Your data is as it was.", path.display()),
                )
                .hint("See that the folder exists, may be written to and has room, or choose another place."),
                other => other.into(),
            })
        })
    }

    /// Puts a backup in place of the data, after a backup of that.
    ///
    /// # Errors
    /// `file` or `newer`, with nothing changed.
    pub fn restore_from(&self, path: &Path) -> Outcome<()> {
        Ok(self.store().restore_from(path, self.clock.now())?)
    }
}

fn names(store: &Store) -> Outcome<Vec<String>> {
    let files = store.backups()?;
    Ok(files.iter().filter_map(|p| Some(p.file_name()?.to_string_lossy().into_owned())).collect())
}
