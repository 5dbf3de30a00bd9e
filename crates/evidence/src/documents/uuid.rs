//! Identifiers that come from what they name, so that the same bundle has the same ones.
//!
//! They have the shape of RFC 9562, version 4: the only shape that the ontology's checks take for bits of our own choice.

use crate::digest::{hex, sha256};

/// The identifier of something in a case.
pub(super) fn uuid(case: &str, what: &str) -> String {
    let digest = sha256(format!("sangfroid\n{case}\n{what}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hex(&bytes);
    format!("{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_has_the_same_identifier_and_another_has_not() {
        let one = uuid("7f3a9c21", "item 0001");
        assert_eq!(one, uuid("7f3a9c21", "item 0001"));
        assert_ne!(one, uuid("7f3a9c21", "item 0002"));
        assert_ne!(one, uuid("7f3a9c22", "item 0001"));
        assert_eq!((one.len(), &one[14..15]), (36, "4"));
        assert!(matches!(&one[19..20], "8" | "9" | "a" | "b"));
    }
}
