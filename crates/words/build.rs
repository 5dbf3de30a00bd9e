//! Lists the Fluent files, so that a new file or a new language needs no code.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    println!("cargo::rerun-if-changed=.");
    let mut list = String::from("/// Language and content of each Fluent file.\nstatic FILES: &[(&str, &str)] = &[\n");
    let mut folders: Vec<_> = fs::read_dir(&root)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    folders.sort();
    for folder in folders {
        let Some(language) = folder.file_name().and_then(|name| name.to_str()).filter(|name| name.len() == 2) else { continue };
        let mut files: Vec<_> = fs::read_dir(&folder)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
        files.retain(|file| file.extension().is_some_and(|ending| ending == "ftl"));
        files.sort();
        for file in files {
            list.push_str(&format!("    ({language:?}, include_str!({:?})),\n", file.display().to_string()));
        }
    }
    list.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("files.rs"), list)?;
    Ok(())
}
