//! Turns terms into tries and a table of what each key stands for.
//!
//! A trie holds of each key only as many letters as tell it from all others: so it is small enough for the processor's caches, and a
//! search in it is short. What is left of the key stands in the table, its first byte also in the trie's value (`src/lexicon/value.rs`).
//!
//! `groups.bin`, little-endian: count of groups u32; for each group: length of the rest of its key u16, the rest, count of entries u16;
//! for each entry: concept u8 (255: a common word), language u8, length of the tail u16, the tail. A tail is the rest of a term after its
//! first `*` or gap, in the small language that `src/lexicon/tail.rs` reads.

use std::{collections::BTreeMap, error::Error};

use crate::concept::Concept;
use crate::fold::fold;
use crate::source::{Language, Matching};
use crate::value::Value;
use crate::{common, heads, openings};

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
    pub(crate) groups: Vec<u8>,
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
/// Keys as a trie holds them, sorted, each with its value.
type CutKeys<'k> = Vec<(&'k [u8], u32)>;

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
    /// A small word that several languages have ("in", "me", "was") tells none of them.
    fn forget_shared_words(&mut self) {
        for group in &mut self.entries {
            if group.iter().filter(|entry| entry.concept == COMMON).count() > 1 {
                group.retain(|entry| entry.concept != COMMON);
            }
        }
    }

    /// Whether a group is nothing but a common word.
    fn is_only_common(&self, group: usize) -> bool {
        matches!(self.entries[group].as_slice(), [entry] if entry.concept == COMMON)
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
    let mut rests = vec![&b""[..]; groups.entries.len()];
    packed.words = trie(&told_apart(&words, &groups, &mut rests)?)?;
    packed.inside = trie(&told_apart(&inside, &groups, &mut rests)?)?;
    packed.openings = openings::filter(words.keys().map(String::as_bytes))?;
    packed.inside_heads = heads::table(inside.keys().map(String::as_bytes));
    packed.spelling = trie(&spelling.iter().map(|(key, languages)| (key.as_bytes(), *languages as u32)).collect::<Vec<_>>())?;
    packed.groups = table(&groups, &rests)?;
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

/// Cuts each key where no other key goes on the same way; what is cut off goes to its group's place in `rests`.
fn told_apart<'k>(keys: &'k Keys, groups: &Groups, rests: &mut [&'k [u8]]) -> Result<CutKeys<'k>, Box<dyn Error>> {
    let list: Vec<(&String, usize)> = keys.iter().map(|(key, group)| (key, *group)).collect();
    let shared = |a: usize, b: usize| -> usize {
        let pair = list.get(a).zip(list.get(b));
        pair.map_or(0, |((one, _), (other, _))| one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count())
    };
    let mut cut_keys = Vec::with_capacity(list.len());
    for (place, &(key, group)) in list.iter().enumerate() {
        // Sorted, so that the most alike stand next to each other.
        let alike = shared(place.wrapping_sub(1), place).max(shared(place, place + 1));
        let (kept, rest) = key.as_bytes().split_at((alike + 1).min(key.len()));
        cut_keys.push((kept, Value::new(group, rest, groups.is_only_common(group))?.number()));
        rests[group] = rest;
    }
    Ok(cut_keys)
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

fn table(groups: &Groups, rests: &[&[u8]]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut out = Vec::new();
    out.extend(u32::try_from(groups.entries.len())?.to_le_bytes());
    for (group, rest) in groups.entries.iter().zip(rests) {
        out.extend(u16::try_from(rest.len())?.to_le_bytes());
        out.extend(*rest);
        out.extend(u16::try_from(group.len())?.to_le_bytes());
        for entry in group {
            out.extend([entry.concept, entry.language]);
            out.extend(u16::try_from(entry.tail.len())?.to_le_bytes());
            out.extend(entry.tail.as_bytes());
        }
    }
    Ok(out)
}
