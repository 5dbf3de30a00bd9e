//! SHA-256, SHA-512, CRC-32 and length of the same bytes, in one pass.

use sha2::{Digest, Sha256, Sha512};

/// What is known of some bytes after they went by once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digests {
    /// Bytes.
    pub size: u64,
    /// FIPS 180-4.
    pub sha256: [u8; 32],
    /// FIPS 180-4.
    pub sha512: [u8; 64],
    /// The sum that a zip wants (ISO 3309).
    pub crc32: u32,
}

/// Takes bytes as they come.
#[derive(Debug, Clone, Default)]
pub struct Hasher {
    size: u64,
    sha256: Sha256,
    sha512: Sha512,
    crc32: crc32fast::Hasher,
}

impl Hasher {
    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        self.sha256.update(bytes);
        self.sha512.update(bytes);
        self.crc32.update(bytes);
    }

    /// The digests of everything that went by.
    pub fn finish(self) -> Digests {
        Digests { size: self.size, sha256: self.sha256.finalize().into(), sha512: self.sha512.finalize().into(), crc32: self.crc32.finalize() }
    }
}

impl Digests {
    /// The digests of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::default();
        hasher.update(bytes);
        hasher.finish()
    }
}

/// SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Small hexadecimal digits, as manifests have them.
pub fn hex(bytes: &[u8]) -> String {
    base16ct::lower::encode_string(bytes)
}

/// The bytes of hexadecimal digits of either case; `None` when they are none.
pub fn unhex(digits: &str) -> Option<Vec<u8>> {
    base16ct::mixed::decode_vec(digits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_empty_input_and_abc_as_in_fips_180() {
        assert_eq!(hex(&Digests::of(b"").sha256), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        let abc = Digests::of(b"abc");
        assert_eq!(hex(&abc.sha256), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(hex(&abc.sha512).starts_with("ddaf35a193617abacc417349ae204131"));
        assert_eq!((abc.size, abc.crc32), (3, 0x3524_41c2));
    }

    #[test]
    fn pieces_are_the_whole() {
        let mut pieces = Hasher::default();
        pieces.update(b"a");
        pieces.update(b"");
        pieces.update(b"bc");
        assert_eq!(pieces.finish(), Digests::of(b"abc"));
    }

    #[test]
    fn hex_and_back() {
        assert_eq!(unhex("00fF"), Some(vec![0, 255]));
        assert_eq!(unhex("0"), None);
        assert_eq!(unhex("zz"), None);
    }
}
