//! Which letters keys begin with: a table that stays in the processor's nearest cache, and refuses most places before a trie is asked.

/// Bytes of a table: a bit for each two bytes that a key begins with, then a bit for each slot of three bytes.
pub(crate) const SIZE: usize = 2 * HALF;
const HALF: usize = 1 << 13;

/// The bit of two bytes.
#[inline]
fn pair(first: [u8; 2]) -> usize {
    usize::from(u16::from_be_bytes(first))
}

/// The bit of three bytes; several share one.
#[inline]
fn slot(first: [u8; 3]) -> usize {
    let number = u32::from_be_bytes([0, first[0], first[1], first[2]]);
    HALF * 8 + (number.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// The table for some keys. A key of one or two bytes may go on with anything.
#[allow(dead_code, reason = "the packer's half")]
pub(crate) fn table<'k>(keys: impl Iterator<Item = &'k [u8]>) -> Vec<u8> {
    let mut table = vec![0; SIZE];
    let mut set = |bit: usize| table[bit / 8] |= 1 << (bit % 8);
    for key in keys {
        match *key {
            [a, b, c, ..] => {
                set(pair([a, b]));
                set(slot([a, b, c]));
            }
            [a, b] => {
                set(pair([a, b]));
                (0..=255).for_each(|c| set(slot([a, b, c])));
            }
            [a] => (0..=u16::MAX).map(u16::to_be_bytes).for_each(|[b, c]| {
                set(pair([a, b]));
                set(slot([a, b, c]));
            }),
            [] => {}
        }
    }
    table
}

/// Whether a key can begin with these bytes; where the text ends sooner, zeros stand for what is not there. No key begins in the middle
/// of a letter.
#[inline]
#[allow(dead_code, reason = "the program's half")]
pub(crate) fn may_begin(table: &[u8; SIZE], first: [u8; 3]) -> bool {
    let is_set = |bit: usize| table[bit / 8] >> (bit % 8) & 1 != 0;
    // Two letters of a language refuse most places of texts in other languages.
    let [a, b, _] = first;
    is_set(pair([a, b])) & is_set(slot(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_may_begin_where_it_stands_and_most_others_may_not() {
        let keys: [&[u8]; 4] = [b"camera", b"i ", b"x", "録画".as_bytes()];
        let table: [u8; SIZE] = table(keys.into_iter()).try_into().unwrap();
        for key in keys {
            let head = |text: &[u8]| [0, 1, 2].map(|n| text.get(n).copied().unwrap_or(0));
            assert!(may_begin(&table, head(key)), "{key:?} at the end of a text");
            assert!(may_begin(&table, head(&[key, b" and more"].concat())), "{key:?}");
        }
        let words = [b"hou", b"gar", b"win", b"let", b"mor", b"pap", b"riv", b"tab"];
        assert!(words.iter().filter(|word| may_begin(&table, ***word)).count() <= 2);
    }
}
