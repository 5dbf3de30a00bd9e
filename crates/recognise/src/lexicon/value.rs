//! The value of a key in a trie: which record it stands for, and what has to follow it in a text.
//!
//! A trie gives 31 bits. The record's number takes the lower 22; above stands the first byte of what is left of the key outside the trie,
//! which spares a look at the record in most cases, and a mark.

const RECORD_BITS: u32 = 22;
const COMMON: u32 = 1 << 30;

/// What a trie says of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value(u32);

impl Value {
    /// The value for a record whose key goes on with `rest` outside the trie, and that is nothing but a common word or is more.
    ///
    /// # Errors
    /// More records than the bits can number.
    #[allow(dead_code, reason = "the packer's half")]
    pub(crate) fn new(record: u32, rest: &[u8], is_common: bool) -> Result<Self, String> {
        if record >> RECORD_BITS != 0 {
            return Err("too many records for the values of a trie".to_owned());
        }
        let next = u32::from(rest.first().copied().unwrap_or(0)) << RECORD_BITS;
        Ok(Value(record | next | if is_common { COMMON } else { 0 }))
    }

    /// A value as a trie holds it.
    #[inline]
    pub(crate) fn from_number(number: u32) -> Self {
        Value(number)
    }

    /// As a trie holds it.
    #[allow(dead_code, reason = "the packer's half")]
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// The record's number.
    #[inline]
    pub(crate) fn record(self) -> u32 {
        self.0 & ((1 << RECORD_BITS) - 1)
    }

    /// The first byte of what is left of the key; 0, which no folded text holds, where nothing is.
    #[inline]
    pub(crate) fn next(self) -> u8 {
        (self.0 >> RECORD_BITS) as u8
    }

    /// Whether the record is nothing but a common word of one language.
    #[inline]
    pub(crate) fn is_common(self) -> bool {
        self.0 & COMMON != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn what_is_put_in_comes_back_and_too_many_records_are_refused() {
        let value = Value::new(700_000, "я".as_bytes(), false).unwrap();
        assert_eq!((value.record(), value.next(), value.is_common()), (700_000, 0xd1, false));
        assert_eq!(Value::from_number(value.number()), value);
        let value = Value::new(3, b"", true).unwrap();
        assert_eq!((value.record(), value.next(), value.is_common()), (3, 0, true));
        assert!(value.number() < 1 << 31);
        assert!(Value::new(1 << 22, b"", false).is_err());
    }
}
