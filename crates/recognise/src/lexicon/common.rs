//! The small words of all languages, each with its language: nearly every second word of a text is one, so they have a table of their own
//! that answers with one look.

use super::openings::spread;

/// Places in the table; at most a quarter is taken.
const PLACES: usize = 1 << PLACE_BITS;
const PLACE_BITS: u32 = 11;
/// Bytes of the table: at each place a word with the space after it, at most eight bytes and zeros behind, and all languages behind them.
pub(crate) const SIZE: usize = 9 * PLACES;

/// The place where the search for a word begins.
#[inline]
fn first_place(word: u64) -> usize {
    (spread(word) >> (64 - PLACE_BITS)) as usize
}

/// The table for some words, each of eight bytes as [`whole_word`](super::openings::whole_word) gives them.
///
/// # Errors
/// Too many words.
#[allow(dead_code, reason = "the packer's half")]
pub(crate) fn table(words: &[(u64, u8)]) -> Result<Vec<u8>, String> {
    if words.len() * 4 > PLACES {
        return Err(format!("{} common words are too many for their table", words.len()));
    }
    let mut table = vec![(0u64, 0u8); PLACES];
    for &(word, language) in words {
        let mut place = first_place(word);
        while table[place].0 != 0 {
            place = (place + 1) % PLACES;
        }
        table[place] = (word, language);
    }
    let letters = table.iter().flat_map(|(word, _)| word.to_le_bytes());
    Ok(letters.chain(table.iter().map(|(_, language)| *language)).collect())
}

/// The language of a word, if it is a common one.
#[inline]
#[allow(dead_code, reason = "the program's half")]
pub(crate) fn language_of(table: &[u8; SIZE], word: u64) -> Option<u8> {
    let words: &[[u8; 8]] = table[..8 * PLACES].as_chunks().0;
    let mut place = first_place(word);
    // Three places of four are empty: the search ends soon.
    loop {
        match u64::from_le_bytes(*words.get(place)?) {
            0 => return None,
            known if known == word => return Some(table[8 * PLACES + place]),
            _ => place = (place + 1) % PLACES,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::openings::first_eight;
    use super::*;

    #[test]
    fn each_word_has_its_language_and_no_other_word_has_one() {
        let words: Vec<(u64, u8)> = (0..500u32).map(|number| (first_eight(format!("w{number} ").as_bytes()), (number % 14) as u8)).collect();
        let table: [u8; SIZE] = table(&words).unwrap().try_into().unwrap();
        assert!(words.iter().all(|(word, language)| language_of(&table, *word) == Some(*language)));
        assert_eq!(language_of(&table, first_eight(b"other ")), None);
        assert!(super::table(&vec![(1, 0); PLACES]).is_err());
    }
}
