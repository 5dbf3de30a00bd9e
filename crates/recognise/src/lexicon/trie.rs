//! Reads a double-array trie: a table of numbers in which every step from letter to letter is one look.
//!
//! The table is built by `yada` when the crate is built; its units are those of Darts-clone. Of a node: bits 0 to 7 the letter that leads
//! to it, bit 8 whether a key ends here, bits 10 to 31 where its children are (exclusive-or with its own place and the letter). Of a
//! value: bit 31 set, the value below. The packer refuses tables so large that places need the form with bit 9.

/// A packed trie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trie(&'static [[u8; 4]]);

const KEY_ENDS: u32 = 1 << 8;
const VALUE: u32 = 1 << 31;
const LETTER: u32 = VALUE | 0xff;

impl Trie {
    /// A table as the packer wrote it.
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        Trie(bytes.as_chunks().0)
    }

    /// A unit; outside of a damaged table every step leads to a value, where no letter goes on.
    #[inline]
    fn unit(self, place: u32) -> u32 {
        self.0.get(place as usize).map_or(VALUE, |unit| u32::from_le_bytes(*unit))
    }

    /// Calls `found` with value and length of each key that `text` begins with, shortest first.
    #[inline]
    pub(super) fn keys_at_the_beginning(self, text: &[u8], mut found: impl FnMut(u32, usize)) {
        let mut place = 0;
        let mut unit = self.unit(place);
        for (before, &letter) in text.iter().enumerate() {
            place ^= (unit >> 10) ^ u32::from(letter);
            unit = self.unit(place);
            if unit & LETTER != u32::from(letter) {
                return;
            }
            if unit & KEY_ENDS != 0 {
                found(self.unit(place ^ (unit >> 10)) & !VALUE, before + 1);
            }
        }
    }
}
