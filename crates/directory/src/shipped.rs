//! The data files that are built in, each read when it is first asked for.

use std::borrow::Cow;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use crate::DirectoryError;

/// Each data file: its path below `data`, and its text. Written by `build.rs`.
pub(crate) const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped_files.rs"));

/// One data file, read once and late: a run that asks for one country pays for one country.
#[derive(Debug, Clone)]
pub(crate) struct Slot<T> {
    /// The path below `data`, such as `countries/fr.toml`.
    pub(crate) path: String,
    text: Cow<'static, str>,
    value: OnceLock<T>,
}

impl<T: DeserializeOwned> Slot<T> {
    /// A file that is part of the program.
    pub(crate) fn shipped(path: &str, text: &'static str) -> Slot<T> {
        Slot { path: path.to_owned(), text: Cow::Borrowed(text), value: OnceLock::new() }
    }

    /// A file from elsewhere, read at once.
    pub(crate) fn read(path: String, text: String) -> Result<Slot<T>, DirectoryError> {
        let value: T = toml::from_str(&text).map_err(|error| DirectoryError::Unreadable { path: path.clone(), message: error.to_string() })?;
        Ok(Slot { path, text: Cow::Owned(text), value: OnceLock::from(value) })
    }

    /// The name of the file without folder and ending: a country's code in small letters, a platform's or law's id.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".toml").unwrap_or(name)
    }

    /// What the file holds.
    pub(crate) fn get(&self) -> &T {
        self.value.get_or_init(|| toml::from_str(&self.text).expect("a shipped file: the test `every_shipped_file_reads` has read it"))
    }
}
