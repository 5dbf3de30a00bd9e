//! The packed lexicon: which terms stand where in a folded text.

mod common;
mod heads;
mod openings;
mod records;
mod spelling;
mod tail;
mod trie;
mod value;

use std::ops::Range;

use self::records::Records;
use self::trie::Trie;
use self::value::Value;
use crate::concept::Concept;
use crate::fold::Folded;

static WORDS: Trie = Trie::new(include_bytes!(concat!(env!("OUT_DIR"), "/words.trie")));
static INSIDE: Trie = Trie::new(include_bytes!(concat!(env!("OUT_DIR"), "/inside.trie")));
static SPELLING: Trie = Trie::new(include_bytes!(concat!(env!("OUT_DIR"), "/spelling.trie")));
static OPENINGS: &[u8; openings::SIZE] = include_bytes!(concat!(env!("OUT_DIR"), "/words.openings"));
static COMMON_WORDS: &[u8; common::SIZE] = include_bytes!(concat!(env!("OUT_DIR"), "/common.bin"));
static INSIDE_HEADS: &[u8; heads::SIZE] = include_bytes!(concat!(env!("OUT_DIR"), "/inside.heads"));
static RECORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/records.bin"));
static LANGUAGES: &str = include_str!(concat!(env!("OUT_DIR"), "/languages.txt"));

/// A language of the lexicon, as its place in the sorted list of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(u8);

impl Language {
    /// ISO 639-1 code.
    pub fn code(self) -> &'static str {
        LANGUAGES.lines().nth(usize::from(self.0)).unwrap_or_default()
    }

    /// The language of a code, if the lexicon has it.
    pub fn from_code(code: &str) -> Option<Self> {
        let place = LANGUAGES.lines().position(|known| known == code)?;
        u8::try_from(place).ok().map(Language)
    }

    /// The codes of all languages of the lexicon, `any` left out.
    pub fn all() -> impl Iterator<Item = Language> {
        (0u8..).zip(LANGUAGES.lines()).filter(|(_, code)| *code != "any").map(|(place, _)| Language(place))
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A term found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) concept: Concept,
    pub(crate) language: Language,
    /// Bytes of the folded text.
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// What a text says in the lexicon's terms.
#[derive(Debug, Default)]
pub(crate) struct Hits {
    /// In order of their beginning.
    pub(crate) terms: Vec<Hit>,
}

/// The beginning of a key met in a text: as much of it as its trie knows.
#[derive(Debug, Clone, Copy)]
struct Met {
    record: u32,
    start: u32,
    end: u32,
}

/// The beginnings of keys met in a text, and how many common words of each language. What the keys stand for is worked out for the languages that
/// the text turns out to be in only: that is most of the work.
#[derive(Debug, Default)]
pub(crate) struct Sighting {
    met: Vec<Met>,
    pub(crate) common: Vec<u32>,
}

impl Sighting {
    /// All languages of the lexicon, in the order of [`common`](Self::common).
    pub(crate) fn languages(&self) -> impl Iterator<Item = Language> {
        (0u8..).zip(&self.common).map(|(place, _)| Language(place))
    }
}

/// What the values of the tries mean.
#[derive(Debug)]
pub(crate) struct Lexicon {
    records: Records,
    languages: usize,
    any: Option<Language>,
}

impl Lexicon {
    /// Opens the packed lexicon.
    pub(crate) fn open() -> Self {
        let languages = LANGUAGES.lines().count();
        Lexicon { records: Records::new(RECORDS, languages), languages, any: Language::from_code("any") }
    }

    /// The language of names that belong to no language.
    pub(crate) fn any(&self) -> Option<Language> {
        self.any
    }

    /// Puts spaces into stretches whose words could not be told apart.
    pub(crate) fn respace(&self, folded: &mut Folded) {
        if folded.squeezed.is_empty() {
            return;
        }
        let shared = self.any.map_or(0, |any| 1 << any.index());
        let before = spelling::word_starts(folded.text.as_bytes(), &folded.squeezed, SPELLING, self.languages, shared);
        folded.insert_spaces(&before);
    }

    /// Looks over a text.
    pub(crate) fn sight(&self, folded: &Folded) -> Sighting {
        let text = folded.text.as_bytes();
        let mut sighting = Sighting { met: Vec::with_capacity(256), common: vec![0; self.languages] };
        let mut here = 0;
        while let Some(start) = next_word(text, here) {
            let eight = openings::first_eight(&text[start..]);
            let short = openings::word_length(eight);
            if let Some(language) = common::language_of(COMMON_WORDS, openings::whole_word(eight, short)) {
                sighting.common[usize::from(language)] += 1;
            }
            if openings::may_begin(OPENINGS, eight, short) {
                self.look(WORDS, text, start, &mut sighting);
            }
            here = if short < 8 { start + short } else { openings::word_end(text, start + 8) };
            // Inside Latin words only compounds are looked for, and those are long.
            if short == 8 || !openings::is_ascii(eight, short) {
                self.look_inside(text, start..here, &mut sighting);
            }
        }
        sighting
    }

    /// Looks for keys that may begin anywhere in a word.
    fn look_inside(&self, text: &[u8], word: Range<usize>, sighting: &mut Sighting) {
        // Two bytes behind the word, for the head of its last letter; a folded text lacks them at its very end only.
        let whole = text.get(word.start..word.end + 2).unwrap_or_default();
        for (place, head) in (word.start..).zip(whole.array_windows()) {
            if heads::may_begin(INSIDE_HEADS, *head) {
                self.look(INSIDE, text, place, sighting);
            }
        }
        for place in word.start + whole.len().saturating_sub(2)..word.end {
            let byte = |n: usize| text.get(place + n).copied().unwrap_or(0);
            if heads::may_begin(INSIDE_HEADS, [byte(0), byte(1), byte(2)]) {
                self.look(INSIDE, text, place, sighting);
            }
        }
    }

    #[inline]
    fn look(&self, trie: Trie, text: &[u8], start: usize, sighting: &mut Sighting) {
        trie.keys_at_the_beginning(&text[start..], |number, length| self.meet(Value::from_number(number), text, start..start + length, sighting));
    }

    /// Notes the key of a value whose beginning stands at a place, if its next letter follows: that decides most of them, without a look at
    /// their records.
    #[inline]
    fn meet(&self, value: Value, text: &[u8], at: Range<usize>, sighting: &mut Sighting) {
        let Range { start, mut end } = at;
        if value.next() != 0 {
            if text.get(end) != Some(&value.next()) {
                return;
            }
            end += 1;
        }
        if !value.is_common() {
            sighting.met.push(Met { record: value.record(), start: start as u32, end: end as u32 });
        } else if self.records.get(value.record()).is_some_and(|record| end_of(record.rest, text, end).is_some())
            && let Some(count) = sighting.common.get_mut(self.records.language_of(value.record()))
        {
            *count += 1;
        }
    }

    /// The terms of the accepted languages, in order of their beginning.
    pub(crate) fn terms(&self, folded: &Folded, sighting: &Sighting, accepted: impl Fn(Language) -> bool) -> Hits {
        let text = folded.text.as_bytes();
        let accepted: Vec<bool> = (0..self.languages).map(|number| accepted(Language(number as u8))).collect();
        let mut hits = Hits { terms: Vec::with_capacity(64) };
        // Most keys are of languages that the text is not in.
        let own = self.records_of(&accepted);
        for met in sighting.met.iter().filter(|met| own.iter().any(|numbers| numbers.contains(&met.record))) {
            let Some(record) = self.records.get(met.record) else { continue };
            let Some(key_end) = end_of(record.rest, text, met.end as usize) else { continue };
            // Made by the first tail that needs it.
            let mut ahead = None;
            for entry in record.entries.filter(|entry| accepted[usize::from(entry.language)]) {
                let Some(&concept) = Concept::ALL.get(usize::from(entry.concept)) else { continue };
                let Some(end) = entry.tail.matches(text, key_end, &mut ahead) else { continue };
                let end = if text[end - 1] == b' ' { end - 1 } else { end };
                hits.terms.push(Hit { concept, language: Language(entry.language), start: met.start, end: end as u32 });
            }
        }
        // Terms inside words are met after the word's own; signals expect one order.
        hits.terms.sort_unstable_by_key(|hit| (hit.start, hit.end));
        hits
    }

    /// The numbers of all records that may be of accepted languages.
    fn records_of(&self, accepted: &[bool]) -> Vec<Range<u32>> {
        let mut all: Vec<Range<u32>> = Vec::new();
        for numbers in accepted.iter().chain([&true]).enumerate().filter(|(_, wanted)| **wanted).map(|(language, _)| self.records.of(language)) {
            match all.last_mut() {
                Some(last) if last.end == numbers.start => last.end = numbers.end,
                _ => all.push(numbers),
            }
        }
        all
    }
}

/// The end of a key whose beginning, and the first letter of whose rest, end at a place; `None` when the rest does not follow.
#[inline]
fn end_of(rest: &[u8], text: &[u8], here: usize) -> Option<usize> {
    let rest = rest.get(1..).unwrap_or_default();
    // Letter by letter: most rests are short, and most of those that do not follow differ in their first letters.
    let follows = rest.iter().zip(text.get(here..here + rest.len())?).all(|(a, b)| a == b);
    follows.then_some(here + rest.len())
}

/// The beginning of the next word at or after `from`.
#[inline]
fn next_word(text: &[u8], from: usize) -> Option<usize> {
    let mut here = from;
    while *text.get(here)? == b' ' {
        here += 1;
    }
    Some(here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_table_reads_whole() {
        let lexicon = Lexicon::open();
        let entries: Vec<_> = lexicon.records.all().into_iter().flatten().collect();
        assert!(entries.iter().all(|entry| usize::from(entry.concept) < Concept::ALL.len() && usize::from(entry.language) < lexicon.languages));
        assert!(entries.len() > 5_000, "only {} terms", entries.len());
        for wanted in ["fr", "en", "de", "es", "it", "pt", "nl", "pl", "cs", "ru", "ja", "ko", "ar", "zh"] {
            assert!(Language::from_code(wanted).is_some(), "no lexicon for {wanted}");
        }
    }
}
