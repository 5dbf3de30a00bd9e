//! Lists the Fluent files, so that a new file, a new folder of files or a new language needs no code.

use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    println!("cargo::rerun-if-changed=.");
    let mut list = String::from("/// Language and content of each Fluent file.\nstatic FILES: &[(&str, &str)] = &[\n");
    for folder in entries(Path::new(&root))? {
        let Some(language) = folder.file_name().and_then(|name| name.to_str()).filter(|name| name.len() == 2) else { continue };
        for file in fluent_files(&folder)? {
            list.push_str(&format!("    ({language:?}, include_str!({:?})),\n", file.display().to_string()));
        }
    }
    list.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("files.rs"), list)?;
    Ok(())
}

/// What is in a folder, in an order that does not depend on the disk.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut all: Vec<_> = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    all.sort();
    Ok(all)
}

/// The Fluent files of a folder and of the folders in it.
fn fluent_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            files.extend(fluent_files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "ftl") {
            files.push(path);
        }
    }
    Ok(files)
}
