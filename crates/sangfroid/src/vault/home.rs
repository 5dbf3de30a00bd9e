//! Where cases live: the folder that was named, or the platform's own place for a program's data.

use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// The home folder of the vault. Nothing is made here.
///
/// # Errors
/// When none was named and the system does not say where data belongs.
pub(crate) fn folder(named: Option<&Path>) -> Result<PathBuf, Trouble> {
    match named {
        Some(folder) => Ok(folder.to_owned()),
        None => data_folder().map(|data| data.join("sangfroid")).ok_or(Trouble::NoHome),
    }
}

fn data_folder() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if cfg!(windows) {
        // Not the roaming folder: a domain would copy it to its servers.
        return set("LOCALAPPDATA");
    }
    let home = std::env::home_dir().filter(|home| home.is_absolute());
    if cfg!(target_os = "macos") {
        return home.map(|home| home.join("Library/Application Support"));
    }
    // XDG Base Directory Specification: a path that is not absolute is to be ignored.
    set("XDG_DATA_HOME").filter(|path| path.is_absolute()).or_else(|| home.map(|home| home.join(".local/share")))
}
