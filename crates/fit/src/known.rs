//! Writes the table of known wordings: one fingerprint a letter, with the earliest date and its source.

use crate::folders::Example;

/// The table, without any text.
pub(crate) fn table(examples: &[Example]) -> String {
    let mut out = String::from("# since\tsource\tfingerprint (64 numbers of 16 bits; src/known.rs says of what)\n");
    let mut bluffs: Vec<&Example> = examples.iter().filter(|e| e.class == "bluff" && e.fingerprint.is_some()).collect();
    bluffs.sort_by_key(|e| (year(&e.date), e.file.clone()));
    let mut kept: Vec<&Example> = Vec::new();
    for example in bluffs {
        let Some(fingerprint) = &example.fingerprint else { continue };
        if kept.iter().any(|k| k.fingerprint.as_ref().is_some_and(|f| f.similarity(fingerprint) >= 0.6)) {
            continue;
        }
        // A spinning letter has several wordings: each keeps the date of the first of its kind.
        let since = kept.iter().find(|k| k.letter == example.letter).map_or(year(&example.date), |k| year(&k.date));
        let source = example.source.split(" blob").next().unwrap_or_default();
        out.push_str(&format!("{since}\t{source}\t{}\n", fingerprint.to_hex()));
        kept.push(example);
    }
    out
}

/// The year in a date of any form; letters of this kind exist since 2018, so an earlier or impossible year is a forged header.
fn year(date: &str) -> String {
    let years = date.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse::<u32>().ok());
    years.into_iter().find(|year| (2018..=2026).contains(year)).map_or_else(|| "unknown".to_owned(), |year| year.to_string())
}
