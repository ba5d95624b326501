//! Content files by path, embedded or from a folder.

use std::{collections::BTreeMap, fmt::Write as _, fs, io, path::Path};

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");

/// Most bytes read from one file of a folder: far above any honest content file.
const FILE_LIMIT: u64 = 1 << 20;

/// The list of sources, beside the edition and the catalogue.
pub(crate) const SOURCES: &str = "sources.toml";

/// Text files by path, with `/` between parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(pub BTreeMap<String, String>);

impl Files {
    /// Reads every `.toml` file below a folder. The list of sources may also stand beside the folder.
    ///
    /// # Errors
    /// When a file or folder cannot be read, is not UTF-8 or is larger than 1 MiB.
    pub fn from_folder(folder: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        collect(folder, "", &mut files)?;
        let beside = folder.join("..").join(SOURCES);
        if !files.contains_key(SOURCES) && beside.is_file() {
            files.insert(SOURCES.to_owned(), read(&beside, SOURCES)?);
        }
        Ok(Self(files))
    }

    /// The files that come with the program, with their paths below `content/`.
    pub fn embedded() -> Self {
        embedded()
    }

    /// The files of one folder, with the `sources.toml` that stands beside it.
    #[must_use]
    pub fn part(&self, folder: &str) -> Self {
        let below = |path: &str| path.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned);
        let mut files: BTreeMap<String, String> =
            self.0.iter().filter_map(|(path, text)| Some((below(path)?, text.clone()))).collect();
        if let Some(text) = self.0.get(SOURCES) {
            files.insert(SOURCES.to_owned(), text.clone());
        }
        Self(files)
    }

    /// SHA-256 over paths and texts, in order, hexadecimal.
    pub fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for (path, text) in &self.0 {
            for part in [path, text] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part);
            }
        }
        hash.finalize().iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else if kind.is_file() && is_toml(&name) {
            let text = read(&entry.path(), &name)?;
            files.insert(name, text);
        }
    }
    Ok(())
}

fn is_toml(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|end| end == "toml")
}

fn read(path: &Path, name: &str) -> io::Result<String> {
    if fs::metadata(path)?.len() > FILE_LIMIT {
        return Err(io::Error::other(format!("{name} is larger than 1 MiB")));
    }
    fs::read_to_string(path)
}

fn embedded() -> Files {
    fn walk(dir: &Dir<'_>, out: &mut BTreeMap<String, String>) {
        for file in dir.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            if let (true, Some(text)) = (is_toml(&path), file.contents_utf8()) {
                out.insert(path, text.to_owned());
            }
        }
        dir.dirs().for_each(|child| walk(child, out));
    }
    let mut files = BTreeMap::new();
    walk(&CONTENT, &mut files);
    Files(files)
}
