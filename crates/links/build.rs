//! Lists the data files, so that one file added is one platform added, with no code.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    let root = PathBuf::from(env("CARGO_MANIFEST_DIR")?);
    let mut files = Vec::new();
    toml_files(&root.join("data"), "platforms", &mut files)?;
    // The order of a folder differs between file systems; a build must not.
    files.sort();

    let mut list = String::from("&[\n");
    for file in &files {
        writeln!(list, "    ({file:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/data/{file}\"))),").map_err(io::Error::other)?;
    }
    list.push_str("]\n");
    fs::write(PathBuf::from(env("OUT_DIR")?).join("shipped_platforms.rs"), list)
}

/// Adds `folder/name.toml` for each data file directly in `data/folder`; also asks Cargo to look again when that folder changes.
fn toml_files(data: &Path, folder: &str, files: &mut Vec<String>) -> io::Result<()> {
    println!("cargo::rerun-if-changed=data/{folder}");
    for entry in fs::read_dir(data.join(folder))? {
        let name = entry?.file_name();
        let Some(name) = name.to_str().filter(|name| name.ends_with(".toml")) else {
            continue;
        };
        files.push(format!("{folder}/{name}"));
    }
    Ok(())
}

fn env(name: &str) -> io::Result<String> {
    std::env::var(name).map_err(io::Error::other)
}
