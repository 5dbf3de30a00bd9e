//! The rest of a term after its first `*` or gap.
//!
//! `*` skips to the end of the word, `~` skips up to three words, `^` up to eight letters; everything else stands for itself.

use super::openings::word_end;

/// Words that a gap may skip.
const WORDS: usize = 3;
/// Bytes that a gap in a text without spaces may skip: eight letters of three bytes.
const BYTES: usize = 24;

/// A tail, with the first letters of its first literal: enough to refuse most tails without reading them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tail {
    signs: &'static [u8],
    /// The first two bytes that have to stand at the beginning of one of the next words; zeros for none.
    probe: [u8; 2],
}

/// The first two letters of a tail's first literal, where one of the next words has to begin with them.
#[allow(dead_code, reason = "the packer's half")]
pub(crate) fn probe(signs: &str) -> Option<[u8; 2]> {
    let literal = signs.trim_start_matches(['*', ' ', '~']).as_bytes();
    let words_follow = signs.contains('~') || signs.starts_with("* ");
    literal.first_chunk::<2>().copied().filter(|head| words_follow && !head.contains(&b'*') && !head.contains(&b'~'))
}

/// The beginnings of the words after a place, for the probes of many tails.
#[derive(Debug)]
pub(crate) struct Ahead([[u8; 2]; WORDS + 2]);

impl Ahead {
    /// Looks ahead from the end of a key.
    pub(crate) fn new(text: &[u8], here: usize) -> Self {
        let mut heads = [[0; 2]; WORDS + 2];
        let mut at = here;
        for head in &mut heads {
            let Some(&[one, two]) = text.get(at..).and_then(|rest| rest.first_chunk::<2>()) else { break };
            *head = [one, two];
            at = word_end(text, at) + 1;
        }
        Ahead(heads)
    }
}

impl Tail {
    /// Nothing has to follow.
    pub(crate) const NONE: Tail = Tail { signs: b"", probe: [0; 2] };

    /// A tail and its [`probe`] as the packer writes them.
    pub(crate) fn new(signs: &'static [u8], probe: [u8; 2]) -> Self {
        Tail { signs, probe }
    }

    /// The end of the term in `text` when its tail matches at `here`; `ahead` is made when the first tail needs it.
    #[inline]
    pub(crate) fn matches(&self, text: &[u8], here: usize, ahead: &mut Option<Ahead>) -> Option<usize> {
        if self.signs.is_empty() {
            return Some(here);
        }
        if self.probe != [0; 2] && !ahead.get_or_insert_with(|| Ahead::new(text, here)).0.contains(&self.probe) {
            return None;
        }
        follow(text, here, self.signs)
    }
}

fn follow(text: &[u8], mut here: usize, mut tail: &[u8]) -> Option<usize> {
    while let Some((&sign, rest)) = tail.split_first() {
        match sign {
            b'*' => {
                here = word_end(text, here);
                tail = rest;
            }
            b'~' => return skip_words(text, here, rest),
            b'^' => return skip_letters(text, here, rest),
            literal => {
                if text.get(here) != Some(&literal) {
                    return None;
                }
                here += 1;
                tail = rest;
            }
        }
    }
    Some(here)
}

fn skip_words(text: &[u8], mut here: usize, tail: &[u8]) -> Option<usize> {
    for skipped in 0..=WORDS {
        if let Some(end) = follow(text, here, tail) {
            return Some(end);
        }
        if skipped < WORDS {
            here = word_end(text, here) + 1;
            if here >= text.len() {
                return None;
            }
        }
    }
    None
}

fn skip_letters(text: &[u8], here: usize, tail: &[u8]) -> Option<usize> {
    (here..text.len().min(here + BYTES + 1)).find_map(|start| follow(text, start, tail))
}

#[cfg(test)]
mod tests {
    use super::{Tail, probe};

    fn matches(text: &[u8], here: usize, signs: &'static str) -> Option<usize> {
        Tail::new(signs.as_bytes(), probe(signs).unwrap_or_default()).matches(text, here, &mut None)
    }

    #[test]
    fn gaps_and_endings() {
        let text = b"turned on your front camera and ";
        assert_eq!(matches(text, 4, "* on ~camera "), Some(28));
        assert_eq!(matches(text, 4, "* ~your ~camera "), Some(28));
        assert_eq!(matches(text, 4, "* off "), None);
        assert_eq!(matches("録画をしました".as_bytes(), 6, "^した"), Some(21));
        assert_eq!(matches(b"a b c d e f ", 2, "~f "), None, "four words are too many");
    }
}
