//! The journal of a case: lines that each carry the hash of the line before.
//!
//! [`read`] takes any bytes and never fails: what cannot be understood is a [`Break`], bytes after the last newline are a [`Torn`] line. The
//! chain runs over the bytes as they lie there, so that one damaged line breaks the chain once and not for all that follow.
//!
//! ```
//! use evidence::journal::{self, Draft, Event, Tip};
//!
//! let mut tip = Tip::default();
//! let line = tip.next(Draft::new(Event::Created, "2026-11-27T18:03:11+01:00[Europe/Paris]", "sangfroid 0.1.0"));
//! let read = journal::read(&line.to_bytes());
//! assert_eq!((read.lines.len(), read.torn, read.breaks.len(), read.tip), (1, None, 0, tip));
//! ```

use serde::{Deserialize, Serialize};

use crate::digest::{hex, sha256};

/// One line, readable without the passphrase; it says nothing of the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// From 1.
    pub n: u64,
    /// SHA-256 of the line before, newline included, in hexadecimal; 64 zeros in the first.
    pub prev: String,
    /// RFC 9557: local time with offset and zone.
    pub at: String,
    /// Program and version.
    pub tool: String,
    /// What happened.
    pub event: Event,
    /// The item it happened to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// SHA-256 of `item.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// SHA-256 of the encrypted bytes as they lie in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Bytes of the encrypted file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// HMAC-SHA256 of the content's SHA-256 under the case's mark key: equal for the same file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// What else belongs to the event, without content: the tag manifest's hash of a seal, the bytes of a torn line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The kinds of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Event {
    Created,
    Kept,
    Recovered,
    Viewed,
    Sealed,
    Opened,
    Exported,
    Verified,
    Repaired,
    WipedItem,
    Fact,
    Note,
}

impl Line {
    /// The one way in which a line is written: this JSON, fields in this order, and a newline.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).expect("a line has only strings and numbers, which JSON can always carry");
        bytes.push(b'\n');
        bytes
    }
}

/// What a new line says; number and chain are added by [`Tip::next`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in `Line`")]
pub struct Draft {
    pub at: String,
    pub tool: String,
    pub event: Event,
    pub item: Option<String>,
    pub record: Option<String>,
    pub content: Option<String>,
    pub size: Option<u64>,
    pub mark: Option<String>,
    pub note: Option<String>,
}

impl Draft {
    /// An event without anything beside it.
    pub fn new(event: Event, at: impl Into<String>, tool: impl Into<String>) -> Self {
        Draft { at: at.into(), tool: tool.into(), event, item: None, record: None, content: None, size: None, mark: None, note: None }
    }
}

/// Where a journal ends, and the next line goes on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tip {
    /// The number of the last line; 0 before the first.
    pub n: u64,
    /// SHA-256 of the last line with its newline; zeros before the first.
    pub hash: [u8; 32],
    /// Bytes of all whole lines.
    pub len: u64,
}

impl Tip {
    /// The next line; this is then the tip after it.
    pub fn next(&mut self, draft: Draft) -> Line {
        let Draft { at, tool, event, item, record, content, size, mark, note } = draft;
        let line = Line { n: self.n.saturating_add(1), prev: hex(&self.hash), at, tool, event, item, record, content, size, mark, note };
        let bytes = line.to_bytes();
        *self = Tip { n: line.n, hash: sha256(&bytes), len: self.len + bytes.len() as u64 };
        line
    }
}

/// What a journal says, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// The lines that could be understood, in their order.
    pub lines: Vec<Line>,
    /// Bytes after the last newline: a line that was cut while it was written.
    pub torn: Option<Torn>,
    /// Where the chain does not hold.
    pub breaks: Vec<Break>,
    /// Where the next line goes on.
    pub tip: Tip,
    /// Whole lines that went by, those that are none included.
    seen: u64,
}

/// A last line that has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Torn {
    /// Which line it would be, counted from 1.
    pub line: u64,
    /// Where it begins, in bytes.
    pub offset: u64,
    /// Its bytes.
    pub len: u64,
}

/// A line that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// Counted from 1 in the file, whatever the line says of itself.
    pub line: u64,
    /// What does not fit.
    pub what: BreakKind,
}

/// How a line does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BreakKind {
    /// It is no line of a journal.
    Unreadable,
    /// It is one, but not written the one way (spaces, order, fields twice).
    Form,
    /// Its number is not the one that follows.
    Number,
    /// It does not carry the hash of the line before: that line was changed, or lines are missing or new.
    Chain,
}

/// Reads a whole journal. Nothing panics, whatever the bytes are.
pub fn read(bytes: &[u8]) -> Read {
    let mut read = Read::default();
    read.feed(bytes);
    read
}

impl Read {
    /// Reads on: `bytes` are those after [`Tip::len`], so that a journal that grew is not read again from its beginning.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.torn = None;
        for raw in bytes.split_inclusive(|&b| b == b'\n') {
            let physical = self.seen + 1;
            if raw.last() != Some(&b'\n') {
                self.torn = Some(Torn { line: physical, offset: self.tip.len, len: raw.len() as u64 });
                return;
            }
            self.seen = physical;
            match serde_json::from_slice::<Line>(raw) {
                Err(_) => {
                    self.breaks.push(Break { line: physical, what: BreakKind::Unreadable });
                    self.tip.n = self.tip.n.saturating_add(1);
                }
                Ok(line) => {
                    let mut breaks = |wrong: bool, what| {
                        if wrong {
                            self.breaks.push(Break { line: physical, what })
                        }
                    };
                    breaks(line.to_bytes() != raw, BreakKind::Form);
                    breaks(Some(line.n) != self.tip.n.checked_add(1), BreakKind::Number);
                    breaks(line.prev != hex(&self.tip.hash), BreakKind::Chain);
                    self.tip.n = line.n;
                    self.lines.push(line);
                }
            }
            self.tip.hash = sha256(raw);
            self.tip.len += raw.len() as u64;
        }
    }

    /// Whether every line fits and none is torn.
    pub fn is_whole(&self) -> bool {
        self.torn.is_none() && self.breaks.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn journal(count: u64) -> Vec<u8> {
        let mut tip = Tip::default();
        let line = |n| {
            let mut draft = Draft::new(if n == 0 { Event::Created } else { Event::Kept }, "2026-11-27T18:03:11+01:00[Europe/Paris]", "sangfroid 0.1.0");
            draft.item = (n > 0).then(|| format!("{n:04}"));
            tip.next(draft).to_bytes()
        };
        (0..count).flat_map(line).collect()
    }

    #[test]
    fn a_journal_is_whole_and_goes_on() {
        let bytes = journal(20);
        let whole = read(&bytes);
        assert!(whole.is_whole());
        assert_eq!((whole.lines.len(), whole.tip.n, whole.tip.len), (20, 20, bytes.len() as u64));
        for cut in 0..=bytes.len() {
            let mut parts = read(&bytes[..cut]);
            assert!(parts.breaks.is_empty());
            assert_eq!(parts.torn.is_some(), cut > 0 && bytes[cut - 1] != b'\n');
            parts.feed(&bytes[parts.tip.len as usize..]);
            assert_eq!(parts, whole);
        }
    }

    #[test]
    fn every_flipped_bit_is_seen_except_in_the_last_line_where_nothing_follows() {
        let bytes = journal(4);
        let last = bytes[..bytes.len() - 1].iter().rposition(|&b| b == b'\n').unwrap() + 1;
        for bit in 0..last * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(!read(&changed).is_whole(), "bit {bit}");
        }
    }

    #[test]
    fn lines_taken_out_doubled_or_exchanged_are_seen() {
        let bytes = journal(5);
        let lines: Vec<&[u8]> = bytes.split_inclusive(|&b| b == b'\n').collect();
        for order in [vec![0, 1, 3, 4], vec![1, 2, 3, 4], vec![0, 1, 1, 2, 3, 4], vec![0, 2, 1, 3, 4]] {
            assert!(!read(&order.iter().flat_map(|&n: &usize| lines[n]).copied().collect::<Vec<_>>()).is_whole(), "{order:?}");
        }
    }

    #[test]
    fn a_line_that_is_none_breaks_once_and_the_chain_goes_on_behind_it() {
        let mut bytes = journal(2);
        bytes.extend(b"what is this?\n");
        let mut found = read(&bytes);
        assert_eq!(found.breaks, [Break { line: 3, what: BreakKind::Unreadable }]);
        bytes.extend(found.tip.next(Draft::new(Event::Note, "now", "test")).to_bytes());
        assert_eq!(read(&bytes).breaks.len(), 1);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            let read = read(&bytes);
            prop_assert!(read.tip.len + read.torn.map_or(0, |torn| torn.len) == bytes.len() as u64);
        }

        #[test]
        fn any_change_of_a_journal_is_read(at in 0usize..2000, with in proptest::collection::vec(any::<u8>(), 0..40)) {
            let mut bytes = journal(6);
            let at = at.min(bytes.len());
            let end = (at + with.len()).min(bytes.len());
            bytes.splice(at..end, with);
            read(&bytes);
        }

        #[test]
        fn any_words_are_written_and_read(at in ".*", tool in ".*", note in proptest::option::of(".*"), size in any::<Option<u64>>()) {
            let mut tip = Tip::default();
            let line = tip.next(Draft { note, size, ..Draft::new(Event::Note, at, tool) });
            let read = read(&line.to_bytes());
            prop_assert!(read.is_whole());
            prop_assert_eq!(read.lines, [line]);
        }
    }
}
