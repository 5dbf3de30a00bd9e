//! The packed lexicon: which terms stand where in a folded text.

mod common;
mod heads;
mod openings;
mod spelling;
mod tail;
mod trie;
mod value;

use std::ops::Range;

use self::tail::Tail;
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
static GROUPS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/groups.bin"));
static LANGUAGES: &str = include_str!(concat!(env!("OUT_DIR"), "/languages.txt"));

/// The number that the packer writes for a common word.
const COMMON: u8 = 255;

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

/// What a key stands for, and the end of the key that its trie does not hold.
struct Group {
    /// Byte range of [`GROUPS`].
    rest: Range<u32>,
    entries: Range<u32>,
}

struct Entry {
    concept: Option<Concept>,
    language: Language,
    tail: Tail,
}

/// A key of a trie met in a text.
#[derive(Debug, Clone, Copy)]
struct Met {
    group: u32,
    start: u32,
    end: u32,
}

/// The keys met in a text, and how many common words of each language. What the keys stand for is worked out for the languages that
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

/// The place of a language that stands for several of them.
const SEVERAL: u8 = 255;

/// What the values of the tries mean.
pub(crate) struct Lexicon {
    /// For each group the place of its language, or [`SEVERAL`]: small enough to stay near, it spares most looks at the groups.
    languages_of: Vec<u8>,
    groups: Vec<Group>,
    entries: Vec<Entry>,
    languages: usize,
    any: Option<Language>,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon").field("terms", &self.entries.len()).field("languages", &self.languages).finish_non_exhaustive()
    }
}

impl Lexicon {
    /// Opens the packed lexicon.
    pub(crate) fn open() -> Self {
        let (groups, entries) = read_groups(GROUPS).expect("the packer wrote this table, and a test reads it whole");
        let language_of = |group: &Group| match &entries[group.entries.start as usize..group.entries.end as usize] {
            [first, rest @ ..] if rest.iter().all(|entry| entry.language == first.language) => first.language.0,
            _ => SEVERAL,
        };
        let languages_of = groups.iter().map(language_of).collect();
        Lexicon { languages_of, groups, entries, languages: LANGUAGES.lines().count(), any: Language::from_code("any") }
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
        let mut sighting = Sighting { met: Vec::with_capacity(128), common: vec![0; self.languages] };
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
            here = if short < 8 { start + short } else { word_end(text, start + 8) };
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

    /// Notes the key of a value whose beginning stands at a place, if its end follows.
    #[inline]
    fn meet(&self, value: Value, text: &[u8], at: Range<usize>, sighting: &mut Sighting) {
        let Range { start, mut end } = at;
        // Few keys are followed to their end: what decides that for most of them stands in the value.
        if value.next() != 0 {
            if text.get(end) != Some(&value.next()) {
                return;
            }
            end += 1;
        }
        if value.goes_on() {
            let rest = self.rest_of(value.group());
            if !text[end..].starts_with(rest.get(1..).unwrap_or_default()) {
                return;
            }
            end += rest.len() - 1;
        }
        if value.is_common() {
            let language = self.languages_of.get(value.group()).map(|place| usize::from(*place));
            if let Some(count) = language.and_then(|language| sighting.common.get_mut(language)) {
                *count += 1;
            }
        } else {
            sighting.met.push(Met { group: value.group() as u32, start: start as u32, end: end as u32 });
        }
    }

    /// What is left of a group's key outside the trie.
    fn rest_of(&self, group: usize) -> &'static [u8] {
        self.groups.get(group).and_then(|group| GROUPS.get(group.rest.start as usize..group.rest.end as usize)).unwrap_or_default()
    }

    fn entries_of(&self, group: usize) -> &[Entry] {
        self.groups.get(group).map_or(&[], |group| &self.entries[group.entries.start as usize..group.entries.end as usize])
    }

    /// The terms of the accepted languages, in order of their beginning.
    pub(crate) fn terms(&self, folded: &Folded, sighting: &Sighting, accepted: impl Fn(Language) -> bool) -> Hits {
        let text = folded.text.as_bytes();
        let accepted: Vec<bool> = (0..self.languages).map(|number| accepted(Language(number as u8))).collect();
        let mut hits = Hits { terms: Vec::with_capacity(64) };
        let is_foreign = |group: u32| {
            let language = self.languages_of.get(group as usize).copied().unwrap_or(SEVERAL);
            accepted.get(usize::from(language)) == Some(&false)
        };
        // Most groups are of languages that the text is not in.
        for met in sighting.met.iter().filter(|met| !is_foreign(met.group)) {
            // Made by the first tail that needs it.
            let mut ahead = None;
            for entry in self.entries_of(met.group as usize) {
                let Some(concept) = entry.concept.filter(|_| accepted[entry.language.index()]) else { continue };
                let Some(end) = entry.tail.matches(text, met.end as usize, &mut ahead) else { continue };
                let end = if text[end - 1] == b' ' { end - 1 } else { end };
                hits.terms.push(Hit { concept, language: entry.language, start: met.start, end: end as u32 });
            }
        }
        // Terms inside words are met after the word's own; signals expect one order.
        hits.terms.sort_unstable_by_key(|hit| (hit.start, hit.end));
        hits
    }
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

/// The end of the word that goes on at a place.
fn word_end(text: &[u8], mut here: usize) -> usize {
    while let Some(rest) = text.get(here..).filter(|rest| rest.len() >= 8) {
        match openings::word_length(openings::first_eight(rest)) {
            8 => here += 8,
            length => return here + length,
        }
    }
    text.get(here..).and_then(|rest| rest.iter().position(|&byte| byte == b' ')).map_or(text.len(), |length| here + length)
}

type Table = (Vec<Group>, Vec<Entry>);

/// Reads the table that `build/pack.rs` describes; `None` when it is damaged.
fn read_groups(bytes: &'static [u8]) -> Option<Table> {
    let mut rest = bytes;
    let count = u32::from_le_bytes(take(&mut rest, 4)?.try_into().ok()?);
    let mut groups = Vec::with_capacity(count as usize);
    let mut entries = Vec::with_capacity(count as usize * 2);
    for _ in 0..count {
        let length = u16::from_le_bytes(take(&mut rest, 2)?.try_into().ok()?);
        let begin = bytes.len() - rest.len();
        let end = begin + take(&mut rest, usize::from(length))?.len();
        let start = entries.len();
        let size = u16::from_le_bytes(take(&mut rest, 2)?.try_into().ok()?);
        for _ in 0..size {
            let head = take(&mut rest, 4)?;
            let concept = match head[0] {
                COMMON => None,
                number => Some(*Concept::ALL.get(usize::from(number))?),
            };
            let length = u16::from_le_bytes([head[2], head[3]]);
            let tail = std::str::from_utf8(take(&mut rest, usize::from(length))?).ok()?;
            entries.push(Entry { concept, language: Language(head[1]), tail: Tail::new(tail) });
        }
        groups.push(Group { rest: begin as u32..end as u32, entries: start as u32..entries.len() as u32 });
    }
    rest.is_empty().then_some((groups, entries))
}

fn take(bytes: &mut &'static [u8], count: usize) -> Option<&'static [u8]> {
    let (head, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_table_reads_whole() {
        let lexicon = Lexicon::open();
        assert!(lexicon.entries.len() > 5_000, "only {} terms", lexicon.entries.len());
        for wanted in ["fr", "en", "de", "es", "it", "pt", "nl", "pl", "cs", "ru", "ja", "ko", "ar", "zh"] {
            assert!(Language::from_code(wanted).is_some(), "no lexicon for {wanted}");
        }
    }
}
