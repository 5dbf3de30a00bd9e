//! Reads the lexicon files, and refuses mistakes with the file and the word named.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

use serde::Deserialize;

/// One file `lexicon/xx.toml`, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    /// ISO 639-1 code, or `any`.
    pub(crate) language: String,
    /// The language's own name.
    #[serde(default)]
    #[allow(dead_code, reason = "for the reader of the file")]
    name: String,
    /// Where a term may begin.
    #[serde(default, rename = "match")]
    pub(crate) matching: Matching,
    /// Small words that tell the language.
    #[serde(default)]
    pub(crate) common: Vec<String>,
    /// Concept to terms.
    pub(crate) terms: BTreeMap<String, Vec<String>>,
}

/// Where a term may begin.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Matching {
    /// Where a word begins.
    #[default]
    Words,
    /// Anywhere.
    Anywhere,
}

/// Reads all files of the folder, sorted by name.
pub(crate) fn read_folder(folder: &Path) -> Result<Vec<Language>, Box<dyn Error>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path)?;
            let mut language: Language = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            for terms in language.terms.values_mut() {
                let written = std::mem::take(terms);
                for term in &written {
                    let all = choices(term).ok_or_else(|| format!("{}: braces that do not fit together in \"{term}\"", path.display()))?;
                    // Spaces round a choice of nothing are one.
                    terms.extend(all.iter().map(|term| term.split_whitespace().collect::<Vec<_>>().join(" ")));
                }
            }
            Ok(language)
        })
        .collect()
}

/// Every term that one with choices stands for: `{a|b} c` is `a c` and `b c`. `None` when a brace is open or stands alone.
fn choices(term: &str) -> Option<Vec<String>> {
    let Some((before, rest)) = term.split_once('{') else {
        return (!term.contains(['}', '|'])).then(|| vec![term.to_owned()]);
    };
    let (among, after) = rest.split_once('}')?;
    if before.contains(['}', '|']) || among.contains('{') {
        return None;
    }
    let ends = choices(after)?;
    Some(among.split('|').flat_map(|choice| ends.iter().map(move |end| format!("{before}{choice}{end}"))).collect())
}
