//! The Fluent files of a language, wherever they lie in its folder.

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) fn fluent_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of a language") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            fluent_files(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "ftl") {
            files.push(path);
        }
    }
}
