//! The same message twice (`multipart/alternative`, RFC 2046 section 5.1.4): does the plain text say what the page says?

/// How two texts of one message relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    /// They say the same.
    Same,
    /// The other says something that the shown one does not.
    Different,
    /// The shown one says hardly anything (a picture, an empty page).
    ShownIsBare,
}

/// Compares the text that is shown with the one that is not, by their words: line breaks and marks may differ.
pub(crate) fn compare(shown: &str, other: &str) -> Relation {
    let mut seen = Box::new([0u64; BITS / 64]);
    let mut shown_words = 0;
    words(shown, |hash| {
        seen[hash % BITS / 64] |= 1 << (hash % 64);
        shown_words += 1;
    });
    let (mut total, mut missing) = (0, 0);
    words(other, |hash| {
        total += 1;
        missing += usize::from(seen[hash % BITS / 64] & 1 << (hash % 64) == 0);
    });
    if total >= 10 && shown_words * 4 < total {
        Relation::ShownIsBare
    } else if missing >= 8 && missing * 100 > total * 15 {
        Relation::Different
    } else {
        Relation::Same
    }
}

/// Enough for the words of a long mail; two words in one place only make texts look a little more alike.
const BITS: usize = 1 << 16;

/// Hands out a hash of each word. Letters of scripts without blanks between words count as words. Addresses of the web, which a
/// page hides behind its words and plain text spells out, do not count.
fn words(text: &str, mut take: impl FnMut(usize)) {
    let mut hash = START;
    let mut skip_to = 0;
    for (at, letter) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        if letter == 'h' && hash == START && is_address(&text[at..]) {
            // In angle brackets, it may go on in the next line.
            let bracketed = text[..at].ends_with('<');
            let end = text[at..].find(|letter: char| letter == '>' || !bracketed && letter.is_whitespace());
            skip_to = end.map_or(text.len(), |end| at + end);
            continue;
        }
        let code = letter as u32;
        if letter.is_ascii_alphanumeric() || ((0x80..0x2E80).contains(&code) && letter.is_alphanumeric()) {
            let small = if letter.is_ascii() { u32::from(letter.to_ascii_lowercase()) } else { code };
            hash = (hash ^ small as usize).wrapping_mul(PRIME);
            continue;
        }
        if hash != START {
            take(hash >> 8);
            hash = START;
        }
        if code >= 0x2E80 && letter.is_alphanumeric() {
            take((START ^ code as usize).wrapping_mul(PRIME) >> 8);
        }
    }
    if hash != START {
        take(hash >> 8);
    }
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

const START: usize = 0x811C_9DC5;
const PRIME: usize = 0x0100_0193;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations() {
        let words = "Please stay calm: nobody has seen anything, and you need not pay for silence at all.";
        assert_eq!(compare(words, &words.replace(' ', "\n> ")), Relation::Same);
        assert_eq!(compare(words, "An invoice for three chairs was sent to your office on Monday by our clerk"), Relation::Different);
        let linked = words.replace(' ', " <https://example.org/a/b?c=d&\ne=f> ");
        assert_eq!(compare(words, &linked), Relation::Same);
        assert_eq!(compare("see picture", words), Relation::ShownIsBare);
        assert_eq!(compare("落ち着いてください。誰も見ていません。", "落ち着いて\nください。\n誰も見ていません。"), Relation::Same);
    }
}
