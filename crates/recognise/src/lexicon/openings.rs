//! How the keys of a trie begin: a filter over their first eight letters that stays in the processor's nearest caches, and refuses most
//! words of a text before the trie is asked.

/// Bytes of a filter.
pub(crate) const SIZE: usize = 8 << BLOCK_BITS;
const BLOCK_BITS: u32 = 13;
/// A key shorter than this that ends within a word is looked for by each of its lengths.
const WHOLE: usize = 8;
/// Of the longer ones of these the filter also knows, by a mark of its own, the first letters, so that few lengths have to be tried.
const MARK: usize = 4;
/// No key that ends within a word is shorter; the packer refuses those.
const SHORTEST_STEM: usize = 3;

/// The first eight bytes of a text, zeros where it ends sooner.
#[inline]
pub(crate) fn first_eight(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(first) => u64::from_le_bytes(*first),
        None => text.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
    }
}

/// The length of the word that eight bytes begin with, 8 when it does not end in them. The end of the text ends no word here.
#[inline]
pub(crate) fn word_length(eight: u64) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    let zero_at_space = eight ^ (ONES * b' ' as u64);
    // The lowest bit that is set marks the first zero (Mycroft 1987).
    let marks = zero_at_space.wrapping_sub(ONES) & !zero_at_space & ONES << 7;
    marks.trailing_zeros() as usize / 8
}

/// The end of the word that goes on at a place.
#[inline]
pub(crate) fn word_end(text: &[u8], mut here: usize) -> usize {
    while let Some(rest) = text.get(here..).filter(|rest| rest.len() >= 8) {
        match word_length(first_eight(rest)) {
            8 => here += 8,
            length => return here + length,
        }
    }
    text.get(here..).and_then(|rest| rest.iter().position(|&byte| byte == b' ')).map_or(text.len(), |length| here + length)
}

/// The first word of eight bytes with the space after it, as far as it stands in them.
#[inline]
pub(crate) fn whole_word(eight: u64, length: usize) -> u64 {
    beginning(eight, (length + 1).min(WHOLE))
}

/// Whether the first word of eight bytes is ASCII as far as it stands in them.
#[inline]
#[allow(dead_code, reason = "the program's half")]
pub(crate) fn is_ascii(eight: u64, length: usize) -> bool {
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    length == 0 || beginning(eight, length) & HIGH == 0
}

#[inline]
fn beginning(eight: u64, length: usize) -> u64 {
    eight & u64::MAX >> (64 - 8 * length)
}

/// The mark that a key of at least [`MARK`] letters begins so: no beginning of four letters has a byte at its end.
#[inline]
fn mark(eight: u64) -> u64 {
    beginning(eight, MARK) | 1 << 63
}

/// Spreads a number over all bits (Knuth's multiplicative hashing).
#[inline]
pub(super) fn spread(number: u64) -> u64 {
    number.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The block of a beginning, and its two bits there (a Bloom filter in blocks: Putze, Sanders and Singler 2009).
#[inline]
fn bits(beginning: u64) -> (usize, u64) {
    let spread = spread(beginning);
    ((spread >> (64 - BLOCK_BITS)) as usize, 1 << (spread >> 40 & 63) | 1 << (spread >> 34 & 63))
}

/// The filter for some keys.
///
/// # Errors
/// A key that is too short.
#[allow(dead_code, reason = "the packer's half")]
pub(crate) fn filter<'k>(keys: impl Iterator<Item = &'k [u8]>) -> Result<Vec<u8>, String> {
    let mut blocks = vec![0u64; 1 << BLOCK_BITS];
    for key in keys {
        let eight = first_eight(key);
        let word = word_length(eight);
        let (block, set) = match key.len() {
            WHOLE.. => bits(eight),
            length if word < length => bits(whole_word(eight, word)),
            length if length < SHORTEST_STEM => return Err(format!("{}*: too short a beginning", String::from_utf8_lossy(key))),
            length => {
                if length >= MARK {
                    let (block, set) = bits(mark(eight));
                    blocks[block] |= set;
                }
                bits(beginning(eight, length))
            }
        };
        blocks[block] |= set;
    }
    Ok(blocks.into_iter().flat_map(u64::to_le_bytes).collect())
}

/// Whether a key can begin with a word whose first eight bytes, and whose length in them, are given.
#[inline]
#[allow(dead_code, reason = "the program's half")]
pub(crate) fn may_begin(filter: &[u8; SIZE], eight: u64, length: usize) -> bool {
    let blocks = filter.as_chunks().0;
    let has = |beginning: u64| {
        let (block, set) = bits(beginning);
        // The number of a block has as many bits as the filter has blocks.
        blocks.get(block).is_some_and(|block| u64::from_le_bytes(*block) & set == set)
    };
    // Without branches where they would be mere guesses for the processor.
    let is_stem = |lengths: std::ops::Range<usize>| lengths.fold(false, |any, length| any | has(beginning(eight, length)));
    is_stem(SHORTEST_STEM..MARK) | has(eight) | has(whole_word(eight, length)) || has(mark(eight)) && is_stem(MARK..WHOLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_ends_at_the_first_space() {
        for (text, length) in [("i have it", 1), ("camera is", 6), ("cameras is", 7), ("recordings", 8), (" x", 0), ("録画 ", 6), ("it", 8)] {
            assert_eq!(word_length(first_eight(text.as_bytes())), length, "{text}");
        }
        assert_eq!(whole_word(first_eight(b"it was I"), 2), first_eight(b"it "));
        assert_eq!(whole_word(first_eight(b"recordings"), 8), first_eight(b"recordin"));
    }

    #[test]
    fn every_key_may_begin_where_it_stands_and_most_others_may_not() {
        let keys: [&[u8]; 7] = [b"camera", b"i ", b"i did ", b"webcams ", b"recorded you", "запис".as_bytes(), "é ".as_bytes()];
        let filter: [u8; SIZE] = filter(keys.into_iter()).unwrap().try_into().unwrap();
        let may = |text: &[u8]| may_begin(&filter, first_eight(text), word_length(first_eight(text)));
        for key in keys {
            assert!(may(key), "{key:?} at the end of a text");
            assert!(may(&[key, b"and more"].concat()), "{key:?}");
        }
        let words = ["house ", "garden ", "window ", "letter ", "morning ", "paper ", "river ", "cam era ", "webcam ", "recorder ", "webcast "];
        assert!(words.iter().filter(|word| may(word.as_bytes())).count() <= 1);
        assert!(super::filter([&b"ab"[..]].into_iter()).is_err());
    }
}
