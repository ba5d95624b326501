//! Writes what is made from the content and kept beside it: JSON Schemas and the coverage table.

use std::{error::Error, fs, path::Path};

use readiness_content::{Files, catalogue, coverage, current_edition, schema};

fn main() -> Result<(), Box<dyn Error>> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = room.join("content/schema");
    fs::create_dir_all(&folder)?;
    for (name, text) in schema::json_schemas() {
        fs::write(folder.join(format!("{name}.schema.json")), text)?;
    }
    let systems = coverage::read(&Files::embedded())?;
    fs::write(room.join("../../docs/coverage.md"), coverage::table(&systems, current_edition(), catalogue()))?;
    Ok(())
}
