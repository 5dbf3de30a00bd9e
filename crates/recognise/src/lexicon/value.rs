//! The value of a key in a trie: which group it stands for, and what has to follow it in a text.
//!
//! A trie gives 31 bits. The group takes the lower 20; above stand the first byte of what is left of the key outside the trie, and two
//! marks that spare a look at the group in most cases.

const GROUP_BITS: u32 = 20;
const LONG: u32 = 1 << 28;
const COMMON: u32 = 1 << 29;

/// What a trie says of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value(u32);

impl Value {
    /// The value for a group whose key goes on with `rest` outside the trie, and that is nothing but a common word or is more.
    ///
    /// # Errors
    /// More groups than the bits can number.
    #[allow(dead_code, reason = "the packer's half")]
    pub(crate) fn new(group: usize, rest: &[u8], is_common: bool) -> Result<Self, String> {
        let group = u32::try_from(group).ok().filter(|group| group >> GROUP_BITS == 0).ok_or("too many groups for the values of a trie")?;
        let next = u32::from(rest.first().copied().unwrap_or(0)) << GROUP_BITS;
        let long = if rest.len() > 1 { LONG } else { 0 };
        Ok(Value(group | next | long | if is_common { COMMON } else { 0 }))
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

    /// The group's number.
    #[inline]
    pub(crate) fn group(self) -> usize {
        (self.0 & ((1 << GROUP_BITS) - 1)) as usize
    }

    /// The first byte of what is left of the key; 0, which no folded text holds, where nothing is.
    #[inline]
    pub(crate) fn next(self) -> u8 {
        (self.0 >> GROUP_BITS) as u8
    }

    /// Whether more than that byte is left.
    #[inline]
    pub(crate) fn goes_on(self) -> bool {
        self.0 & LONG != 0
    }

    /// Whether the group is nothing but a common word of one language.
    #[inline]
    pub(crate) fn is_common(self) -> bool {
        self.0 & COMMON != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn what_is_put_in_comes_back_and_too_many_groups_are_refused() {
        let value = Value::new(70_000, "я".as_bytes(), false).unwrap();
        assert_eq!((value.group(), value.next(), value.goes_on(), value.is_common()), (70_000, 0xd1, true, false));
        assert_eq!(Value::from_number(value.number()), value);
        let value = Value::new(3, b"", true).unwrap();
        assert_eq!((value.group(), value.next(), value.goes_on(), value.is_common()), (3, 0, false, true));
        assert!(value.number() < 1 << 31);
        assert!(!Value::new(3, b"x", true).unwrap().goes_on());
        assert!(Value::new(1 << 20, b"", false).is_err());
    }
}
