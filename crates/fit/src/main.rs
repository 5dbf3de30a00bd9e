//! Fits the weights of the signals from labelled folders, and measures them on whole letters and whole languages left out.
//!
//! ```text
//! cargo run --release -p fit -- FOLDER… [--write | --explain | --signals | --disguise | --known FILE]
//! ```
//!
//! A folder holds `MANIFEST.tsv` (first columns file, language, class). Without `--write` nothing is changed: the table of measures is
//! printed; `--explain` lists each message that is judged against its label, with its
//! signals; `--signals` lists the signals of every message, one line each; `--disguise` measures how many bluffs keep their verdict under each trick. With `--write` `crates/recognise/data/weights.tsv` is written anew. `--known FILE` writes fingerprints of the bluffs.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool for developers: its output is its purpose")]

mod disguise;
mod folders;
mod known;
mod measure;
mod model;

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let (mut roots, mut known_file) = (Vec::new(), None);
    let (mut write, mut explain, mut signals, mut disguises) = (false, false, false, false);
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--write" => write = true,
            "--explain" => explain = true,
            "--signals" => signals = true,
            "--disguise" => disguises = true,
            "--known" => known_file = arguments.next(),
            _ => roots.push(argument),
        }
    }
    if roots.is_empty() {
        return Err("name at least one folder with a MANIFEST.tsv".into());
    }
    let recogniser = recognise::Recogniser::new().without_known_wordings();
    let mut examples = Vec::new();
    for root in &roots {
        examples.extend(folders::read(Path::new(root), &recogniser)?);
    }
    folders::group_by_letter(&mut examples);
    println!("{} messages in {} letters", examples.len(), examples.iter().map(|e| e.letter).max().map_or(0, |m| m + 1));
    if let Some(file) = known_file {
        fs::write(&file, known::table(&examples))?;
        eprintln!("wrote {file}");
        return Ok(());
    }
    if signals {
        measure::signals(&examples);
        return Ok(());
    }
    if explain {
        measure::explain(&examples);
        return Ok(());
    }
    if disguises {
        measure::disguises(&examples);
        return Ok(());
    }
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../recognise/data");
    let prior = recognise::Weights::parse(&fs::read_to_string(data.join("priors.tsv"))?)?;
    measure::print("every message fitted on", &examples, |_| model::fit(&prior, examples.iter()));
    measure::print_folds("whole letters left out", &examples, &prior, |example| example.letter % 10);
    let languages: Vec<String> = examples.iter().map(|example| example.language.clone()).collect();
    measure::print_folds("whole languages left out", &examples, &prior, |example| languages.iter().position(|l| *l == example.language).unwrap_or(0));
    measure::print("nothing fitted: the prior alone", &examples, |_| prior.clone());
    if write {
        let fitted = model::fit(&prior, examples.iter());
        fs::write(data.join("weights.tsv"), model::table(&fitted))?;
        eprintln!("wrote weights.tsv");
    }
    Ok(())
}
