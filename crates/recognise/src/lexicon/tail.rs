//! The rest of a term after its first `*` or gap.
//!
//! `*` skips to the end of the word, `~` skips up to three words, `^` up to eight letters; everything else stands for itself.

/// Words that a gap may skip.
const WORDS: usize = 3;
/// Bytes that a gap in a text without spaces may skip: eight letters of three bytes.
const BYTES: usize = 24;

/// The end of the term in `text` when its tail matches at `here`.
pub(super) fn matches(text: &[u8], here: usize, tail: &str) -> Option<usize> {
    follow(text, here, tail.as_bytes())
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

fn word_end(text: &[u8], here: usize) -> usize {
    text[here..].iter().position(|&byte| byte == b' ').map_or(text.len(), |n| here + n)
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
    use super::matches;

    #[test]
    fn gaps_and_endings() {
        let text = b"turned on your front camera and ";
        assert_eq!(matches(text, 4, "* on ~camera "), Some(28));
        assert_eq!(matches(text, 4, "* off "), None);
        assert_eq!(matches("録画をしました".as_bytes(), 6, "^した"), Some(21));
        assert_eq!(matches(b"a b c d e f ", 2, "~f "), None, "four words are too many");
    }
}
