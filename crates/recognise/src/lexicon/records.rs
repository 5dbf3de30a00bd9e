//! What the keys of the tries stand for: records, each in one place, so that one look at memory reads it whole.
//!
//! The records of one language stand together, those of several languages at the end. A text meets beginnings of keys of every language,
//! but only the records of its own are read, and those find room in the processor's caches.
//!
//! The table, little-endian: for each language the number of its first record u32, then that of the first one of several languages; then
//! the records. A record's number is its place divided by [`STEP`]. A record: length of the rest of its key u8, the rest, count of
//! entries u8; for each entry: concept u8, language u8, length of the tail u8 and, unless that is 0, the tail's probe (two bytes, zeros
//! for none) and the tail. The rest is what the trie does not hold of a key, a tail the rest of a term after its first `*` or gap, in the
//! small language that `tail` reads.

use std::ops::Range;

use super::tail::{self, Tail};

/// Records begin at multiples of so many bytes: numbers of few bits reach far.
pub(crate) const STEP: usize = 4;

/// Appends a record to a table; gives its number.
///
/// # Errors
/// A key, a tail or a list of entries that is too long.
#[allow(dead_code, reason = "the packer's half")]
pub(crate) fn write(table: &mut Vec<u8>, rest: &[u8], entries: &[(u8, u8, &str)]) -> Result<u32, String> {
    let byte = |length: usize| u8::try_from(length).map_err(|_| format!("{length} bytes or entries are too many for a record"));
    table.resize(table.len().next_multiple_of(STEP), 0);
    let number = u32::try_from(table.len() / STEP).map_err(|error| error.to_string())?;
    table.push(byte(rest.len())?);
    table.extend(rest);
    table.push(byte(entries.len())?);
    for (concept, language, tail) in entries {
        table.extend([*concept, *language, byte(tail.len())?]);
        if !tail.is_empty() {
            table.extend(tail::probe(tail).unwrap_or_default());
            table.extend(tail.as_bytes());
        }
    }
    Ok(number)
}

/// A packed table.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "the program's half")]
pub(crate) struct Records {
    table: &'static [u8],
    languages: usize,
}

impl std::fmt::Debug for Records {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Records({} bytes)", self.table.len())
    }
}

/// What a key stands for.
#[derive(Debug)]
pub(crate) struct Record {
    /// What is left of the key outside the trie.
    pub(crate) rest: &'static [u8],
    pub(crate) entries: Entries,
}

/// A term: the rest of one, after its key.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) concept: u8,
    pub(crate) language: u8,
    pub(crate) tail: Tail,
}

/// The entries of a record, and the bytes from the next one on.
#[derive(Debug)]
pub(crate) struct Entries {
    left: u8,
    bytes: &'static [u8],
}

#[allow(dead_code, reason = "the program's half")]
impl Records {
    /// A table as the packer wrote it, for so many languages.
    pub(crate) fn new(table: &'static [u8], languages: usize) -> Self {
        Records { table, languages }
    }

    /// The record of a number; `None` in a damaged table.
    #[inline]
    pub(crate) fn get(&self, number: u32) -> Option<Record> {
        let mut bytes = self.table.get(number as usize * STEP..)?;
        let length = *bytes.split_off_first()?;
        let rest = bytes.split_off(..usize::from(length))?;
        let left = *bytes.split_off_first()?;
        Some(Record { rest, entries: Entries { left, bytes } })
    }

    /// The numbers of a language's own records. The place after the last language stands for several of them.
    pub(crate) fn of(&self, language: usize) -> Range<u32> {
        let starts = self.table.as_chunks().0;
        let start = |place: usize| starts.get(place).filter(|_| place <= self.languages).map_or(u32::MAX, |start| u32::from_le_bytes(*start));
        start(language)..start(language + 1)
    }

    /// The language among whose records a number is.
    pub(crate) fn language_of(&self, number: u32) -> usize {
        (0..self.languages).find(|language| self.of(*language).contains(&number)).unwrap_or(self.languages)
    }

    /// The entries of every record.
    #[cfg(test)]
    pub(crate) fn all(&self) -> Vec<Vec<Entry>> {
        let mut all = Vec::new();
        let mut number = self.of(0).start;
        while let Some(Record { mut entries, .. }) = self.get(number) {
            all.push(entries.by_ref().collect());
            assert_eq!(entries.left, 0, "record {number} is cut off");
            number = (self.table.len() - entries.bytes.len()).div_ceil(STEP) as u32;
        }
        all
    }
}

impl Iterator for Entries {
    type Item = Entry;

    #[inline]
    fn next(&mut self) -> Option<Entry> {
        self.left = self.left.checked_sub(1)?;
        let (&[concept, language, length], bytes) = self.bytes.split_first_chunk()?;
        self.bytes = bytes;
        if length == 0 {
            return Some(Entry { concept, language, tail: Tail::NONE });
        }
        let (probe, bytes) = bytes.split_first_chunk()?;
        let (signs, bytes) = bytes.split_at_checked(usize::from(length))?;
        self.bytes = bytes;
        Some(Entry { concept, language, tail: Tail::new(signs, *probe) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        // Two languages, one record each, and one of both.
        let mut table = vec![0; 3 * STEP];
        let numbers = [
            write(&mut table, b"", &[(7, 0, "")]).unwrap(),
            write(&mut table, b"era ", &[(7, 1, "~on "), (8, 1, "* ")]).unwrap(),
            write(&mut table, b"x", &[(9, 0, ""), (9, 1, "^y")]).unwrap(),
        ];
        for (place, number) in numbers.iter().enumerate() {
            table[place * STEP..][..STEP].copy_from_slice(&number.to_le_bytes());
        }
        let records = Records::new(table.leak(), 2);
        assert_eq!(numbers.map(|number| records.language_of(number)), [0, 1, 2]);
        let read = |number| {
            let record = records.get(number).unwrap();
            (record.rest, record.entries.map(|entry| (entry.concept, entry.language)).collect::<Vec<_>>())
        };
        assert_eq!(numbers.map(read), [(&b""[..], vec![(7, 0)]), (b"era ", vec![(7, 1), (8, 1)]), (b"x", vec![(9, 0), (9, 1)])]);
        let tails: Vec<_> = records.get(numbers[1]).unwrap().entries.map(|entry| entry.tail.matches(b"cam on me ", 4, &mut None)).collect();
        assert_eq!(tails, [Some(7), Some(7)]);
        assert!(write(&mut Vec::new(), &[b'x'; 256], &[]).is_err());
        assert!(records.get(u32::MAX).is_none());
    }
}
