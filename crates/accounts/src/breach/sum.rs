//! What is left of a password: its SHA-1 sum, because the published lists hold nothing else.

use std::fmt;

use sha1::{Digest, Sha1};
use zeroize::Zeroize;

/// The SHA-1 sum of a password. Whoever has it can guess the password: it is overwritten when dropped, and never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Sum([u8; 20]);

impl Sum {
    /// Of a password as it was typed: its UTF-8 bytes, nothing trimmed.
    #[must_use]
    pub fn of(password: &str) -> Sum {
        Sum(Sha1::digest(password.as_bytes()).into())
    }

    /// The first 64 bits: what the small file knows a password by.
    #[must_use]
    pub fn key(&self) -> u64 {
        self.0.iter().take(8).fold(0, |key, byte| (key << 8) | u64::from(*byte))
    }

    /// The first five hexadecimal digits, in capitals: all that a look-up online says.
    #[must_use]
    pub fn prefix(&self) -> String {
        self.hex()[..5].to_owned()
    }

    /// The other thirty-five.
    pub(crate) fn suffix(&self) -> String {
        self.hex()[5..].to_owned()
    }

    fn hex(&self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
    }
}

impl Drop for Sum {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sum(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example that the service publishes for its own look-up.
    #[test]
    fn the_published_example() {
        let sum = Sum::of("P@ssw0rd");
        assert_eq!((sum.prefix().as_str(), sum.suffix().as_str()), ("21BD1", "2DC183F740EE76F27B78EB39C8AD972A757"));
        assert_eq!(sum.key(), 0x21BD_12DC_183F_740E);
    }

    #[test]
    fn a_sum_is_not_printed() {
        assert_eq!(format!("{:?}", Sum::of("P@ssw0rd")), "Sum(…)");
    }
}
