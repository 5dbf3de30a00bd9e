//! Monero addresses: base58 in blocks of eleven characters for eight bytes, four bytes of Keccak-256 at the end.

use sha3::{Digest, Keccak256};

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// Bytes that a last block of so many characters holds.
const BYTES: [Option<usize>; 12] = [Some(0), None, Some(1), Some(2), None, Some(3), Some(4), Some(5), None, Some(6), Some(7), Some(8)];

/// Whether network byte (18 standard, 19 integrated, 42 subaddress) and checksum are right.
pub(super) fn is_valid(address: &str) -> bool {
    let Some(bytes) = decode(address) else { return false };
    let Some((body, checksum)) = bytes.split_last_chunk::<4>() else { return false };
    matches!(body.first(), Some(18 | 19 | 42)) && Keccak256::digest(body)[..4] == checksum[..]
}

fn decode(address: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(77);
    for block in address.as_bytes().chunks(11) {
        let size = BYTES[block.len()]?;
        let mut number = 0u128;
        for character in block {
            number = number * 58 + ALPHABET.iter().position(|c| c == character)? as u128;
        }
        if number >> (8 * size) != 0 {
            return None;
        }
        bytes.extend_from_slice(&number.to_be_bytes()[16 - size..]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::is_valid;

    /// The address at which the Monero project itself takes donations, published on its site.
    #[test]
    fn the_projects_own_address() {
        let address = "888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H";
        assert!(is_valid(address));
        assert!(!is_valid(&address.replace("888t", "889t")));
    }
}
