//! Turns terms into tries and a table of what each key stands for (`src/lexicon/records.rs`).
//!
//! A trie holds of each key only as many letters as tell it from all others: so it is small enough for the processor's caches, and a
//! search in it is short. What is left of the key stands in the table, its first byte also in the trie's value (`src/lexicon/value.rs`).

use std::{collections::BTreeMap, error::Error};

use crate::concept::Concept;
use crate::fold::fold;
use crate::source::{Language, Matching};
use crate::value::Value;
use crate::{common, heads, openings, records};

/// The concept number that stands for a common word.
const COMMON: u8 = 255;

/// What the crate includes.
#[derive(Default)]
pub(crate) struct Packed {
    pub(crate) words: Vec<u8>,
    pub(crate) inside: Vec<u8>,
    pub(crate) openings: Vec<u8>,
    pub(crate) common: Vec<u8>,
    pub(crate) inside_heads: Vec<u8>,
    pub(crate) spelling: Vec<u8>,
    pub(crate) records: Vec<u8>,
    pub(crate) languages: String,
}

struct Entry {
    concept: u8,
    language: u8,
    tail: String,
}

#[derive(Default)]
struct Groups {
    entries: Vec<Vec<Entry>>,
}

type Keys = BTreeMap<String, usize>;

/// A key, cut where no other key goes on the same way.
struct CutKey<'k> {
    /// What the trie holds of it.
    kept: &'k [u8],
    /// What stands in its group's record.
    rest: &'k [u8],
    group: usize,
}

impl Groups {
    fn add(&mut self, keys: &mut Keys, key: String, entry: Entry) {
        let group = *keys.entry(key).or_insert_with(|| {
            self.entries.push(Vec::new());
            self.entries.len() - 1
        });
        let known = &mut self.entries[group];
        if !known.iter().any(|e| e.concept == entry.concept && e.language == entry.language && e.tail == entry.tail) {
            known.push(entry);
        }
    }
}

impl Groups {
    /// A small word that several languages have ("in", "me", "was") tells none of them; nor does one that is a term as well.
    fn forget_shared_words(&mut self) {
        for group in &mut self.entries {
            if group.len() > 1 {
                group.retain(|entry| entry.concept != COMMON);
            }
        }
    }

    /// Whether a group is nothing but a common word.
    fn is_only_common(&self, group: usize) -> bool {
        matches!(self.entries[group].as_slice(), [entry] if entry.concept == COMMON)
    }

    /// The language of a group; `None` when it belongs to several.
    fn language_of(&self, group: usize) -> Option<u8> {
        let (first, others) = self.entries[group].split_first()?;
        others.iter().all(|entry| entry.language == first.language).then_some(first.language)
    }
}

/// Packs all languages. A language's number is its place in `languages`.
pub(crate) fn pack(languages: &[Language]) -> Result<Packed, Box<dyn Error>> {
    let mut groups = Groups::default();
    let (mut words, mut inside) = (Keys::new(), Keys::new());
    // The languages that a word belongs to, a bit each.
    let mut spelling = Keys::new();
    let mut packed = Packed::default();
    for (number, language) in languages.iter().enumerate() {
        let number = u8::try_from(number)?;
        packed.languages.push_str(&language.language);
        packed.languages.push('\n');
        if language.matching == Matching::Words {
            let terms = language.terms.values().flatten().chain(&language.common);
            for word in terms.flat_map(|term| single_words(term)) {
                *spelling.entry(word).or_default() |= 1 << number;
            }
        }
        for word in &language.common {
            if let Some(key) = folded_words(word) {
                let entry = Entry { concept: COMMON, language: number, tail: String::new() };
                match language.matching {
                    Matching::Words => groups.add(&mut words, key + " ", entry),
                    Matching::Anywhere => groups.add(&mut inside, key, entry),
                }
            }
        }
        for (name, terms) in &language.terms {
            let concept = Concept::ALL.iter().find(|c| c.key() == name).ok_or_else(|| format!("{}.toml: no concept is called {name}", language.language))?;
            for term in terms {
                let entry = |tail: String| Entry { concept: *concept as u8, language: number, tail };
                let complaint = || format!("{}.toml, {name}: nothing to match in \"{term}\"", language.language);
                if language.matching == Matching::Anywhere {
                    let (key, tail) = anywhere_term(term).ok_or_else(complaint)?;
                    groups.add(&mut inside, key, entry(tail));
                } else if let Some(part) = term.strip_prefix('*') {
                    let key = folded_words(part.trim_end_matches('*')).ok_or_else(complaint)?;
                    groups.add(&mut inside, key, entry(String::new()));
                } else {
                    let (key, tail) = word_term(term).ok_or_else(complaint)?;
                    groups.add(&mut words, key, entry(tail));
                }
            }
        }
    }
    groups.forget_shared_words();
    packed.common = common::table(&common_words(&mut words, &groups))?;
    words.retain(|_, group| !groups.entries[*group].is_empty());
    inside.retain(|_, group| !groups.entries[*group].is_empty());
    let (cut_words, cut_inside) = (told_apart(&words), told_apart(&inside));
    let all: Vec<_> = cut_words.iter().chain(&cut_inside).collect();
    let numbers;
    (packed.records, numbers) = table(&groups, &all, languages.len())?;
    packed.words = trie(&valued(&cut_words, &groups, &numbers)?)?;
    packed.inside = trie(&valued(&cut_inside, &groups, &numbers)?)?;
    packed.openings = openings::filter(words.keys().map(String::as_bytes))?;
    packed.inside_heads = heads::table(inside.keys().map(String::as_bytes));
    packed.spelling = trie(&spelling.iter().map(|(key, languages)| (key.as_bytes(), *languages as u32)).collect::<Vec<_>>())?;
    Ok(packed)
}

/// Takes the keys that are nothing but one short common word out of the others, with their languages.
fn common_words(words: &mut Keys, groups: &Groups) -> Vec<(u64, u8)> {
    let is_short = |key: &str| key.len() <= 8 && key.find(' ') == Some(key.len() - 1);
    let taken = words.extract_if(.., |key, group| is_short(key) && groups.is_only_common(*group));
    taken.filter_map(|(key, group)| Some((openings::first_eight(key.as_bytes()), groups.entries[group].first()?.language))).collect()
}

/// The folded words of a piece of a term, without the outer spaces.
fn folded_words(piece: &str) -> Option<String> {
    let folded = fold(piece).text;
    let folded = folded.trim();
    (!folded.is_empty()).then(|| folded.to_owned())
}

/// The words of a term, for putting spaces into text that has lost them; pieces of one or two letters only where they are words.
fn single_words(term: &str) -> Vec<String> {
    let folded = fold(&term.replace(['*', '.'], " ")).text;
    folded.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic) && (word.len() > 2 || !term.contains('*'))).map(str::to_owned).collect()
}

/// A term of a language with spaces: the literal beginning, and the tail after the first `*` or gap.
///
/// Tail: `*` skips to the word's end, `~` is a gap of up to three words, everything else is literal; a literal that ends a word ends in a space.
fn word_term(term: &str) -> Option<(String, String)> {
    let mut whole = String::new();
    for token in term.split_whitespace() {
        if token == ".." {
            whole.push('~');
            continue;
        }
        let (stem, open) = match token.strip_suffix('*') {
            Some(stem) => (stem, true),
            None => (token, false),
        };
        whole.push_str(&folded_words(stem)?);
        whole.push_str(if open { "* " } else { " " });
    }
    split_tail(whole.strip_suffix("* ").map(str::to_owned).unwrap_or(whole))
}

/// A term of a language without spaces: every space of the term is dropped between its letters by the fold already.
fn anywhere_term(term: &str) -> Option<(String, String)> {
    let pieces: Vec<String> = term.split("..").map(|piece| folded_words(&piece.replace('*', ""))).collect::<Option<_>>()?;
    split_tail(pieces.join("^"))
}

fn split_tail(whole: String) -> Option<(String, String)> {
    let cut = whole.find(['*', '~', '^']).unwrap_or(whole.len());
    let (key, tail) = whole.split_at(cut);
    (!key.trim().is_empty()).then(|| (key.to_owned(), tail.to_owned()))
}

/// Cuts each key where no other key goes on the same way.
fn told_apart(keys: &Keys) -> Vec<CutKey<'_>> {
    let list: Vec<(&[u8], usize)> = keys.iter().map(|(key, group)| (key.as_bytes(), *group)).collect();
    let shared = |a: usize, b: usize| -> usize {
        let pair = list.get(a).zip(list.get(b));
        pair.map_or(0, |((one, _), (other, _))| one.iter().zip(*other).take_while(|(a, b)| a == b).count())
    };
    let cut = |place: usize| {
        let (key, group) = list[place];
        // Sorted, so that the most alike stand next to each other.
        let alike = shared(place.wrapping_sub(1), place).max(shared(place, place + 1));
        let (kept, rest) = key.split_at((alike + 1).min(key.len()));
        CutKey { kept, rest, group }
    };
    (0..list.len()).map(cut).collect()
}

/// The records of all keys, language by language, and for each group the number of its record.
fn table(groups: &Groups, keys: &[&CutKey<'_>], languages: usize) -> Result<(Vec<u8>, Vec<u32>), Box<dyn Error>> {
    let place = |key: &CutKey<'_>| groups.language_of(key.group).map_or(languages, usize::from);
    let mut table = vec![0; (languages + 1) * records::STEP];
    let mut numbers = vec![0; groups.entries.len()];
    for language in 0..=languages {
        let first = u32::try_from(table.len().div_ceil(records::STEP))?;
        table[language * records::STEP..][..records::STEP].copy_from_slice(&first.to_le_bytes());
        for key in keys.iter().filter(|key| place(key) == language) {
            let terms = groups.entries[key.group].iter().filter(|entry| entry.concept != COMMON);
            let terms: Vec<_> = terms.map(|entry| (entry.concept, entry.language, entry.tail.as_str())).collect();
            numbers[key.group] = records::write(&mut table, key.rest, &terms)?;
        }
    }
    Ok((table, numbers))
}

/// Keys as a trie holds them, each with its value.
fn valued<'k>(keys: &[CutKey<'k>], groups: &Groups, numbers: &[u32]) -> Result<Vec<(&'k [u8], u32)>, String> {
    keys.iter().map(|key| Ok((key.kept, Value::new(numbers[key.group], key.rest, groups.is_only_common(key.group))?.number()))).collect()
}

fn trie(list: &[(&[u8], u32)]) -> Result<Vec<u8>, Box<dyn Error>> {
    if list.is_empty() {
        return Ok(Vec::new());
    }
    let table = yada::builder::DoubleArrayBuilder::build(list).map_err(|error| format!("the trie: {error:?}"))?;
    let is_far = |unit: u32| unit >> 31 == 0 && unit & (1 << 9) != 0;
    if table.as_chunks().0.iter().any(|unit| is_far(u32::from_le_bytes(*unit))) {
        return Err("the trie has grown too large for src/lexicon/trie.rs".into());
    }
    Ok(table)
}
