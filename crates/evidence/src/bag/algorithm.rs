//! The hashes that manifests are made with, several of them in one pass over the bytes.

use std::fmt;

use sha2::digest::DynDigest;

/// A hash that a manifest can be of. MD5 and SHA-1 are read in bags of others, and never written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Algorithm {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

impl Algorithm {
    /// From the middle of a manifest's name (`sha256` in `manifest-sha256.txt`); hyphens and case do not count (RFC 8493, section 2.4).
    pub fn from_name(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().replace('-', "").as_str() {
            "md5" => Some(Algorithm::Md5),
            "sha1" => Some(Algorithm::Sha1),
            "sha224" => Some(Algorithm::Sha224),
            "sha256" => Some(Algorithm::Sha256),
            "sha384" => Some(Algorithm::Sha384),
            "sha512" => Some(Algorithm::Sha512),
            _ => None,
        }
    }

    /// As manifests are named.
    pub fn name(self) -> &'static str {
        match self {
            Algorithm::Md5 => "md5",
            Algorithm::Sha1 => "sha1",
            Algorithm::Sha224 => "sha224",
            Algorithm::Sha256 => "sha256",
            Algorithm::Sha384 => "sha384",
            Algorithm::Sha512 => "sha512",
        }
    }

    /// Bytes of a sum.
    pub fn length(self) -> usize {
        match self {
            Algorithm::Md5 => 16,
            Algorithm::Sha1 => 20,
            Algorithm::Sha224 => 28,
            Algorithm::Sha256 => 32,
            Algorithm::Sha384 => 48,
            Algorithm::Sha512 => 64,
        }
    }

    fn hasher(self) -> Box<dyn DynDigest + Send> {
        match self {
            Algorithm::Md5 => Box::new(md5::Md5::default()),
            Algorithm::Sha1 => Box::new(sha1::Sha1::default()),
            Algorithm::Sha224 => Box::new(sha2::Sha224::default()),
            Algorithm::Sha256 => Box::new(sha2::Sha256::default()),
            Algorithm::Sha384 => Box::new(sha2::Sha384::default()),
            Algorithm::Sha512 => Box::new(sha2::Sha512::default()),
        }
    }
}

/// What some bytes came to, by algorithm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums(Vec<(Algorithm, Box<[u8]>)>);

impl Sums {
    /// The sum by this algorithm, when it was taken.
    pub fn get(&self, algorithm: Algorithm) -> Option<&[u8]> {
        self.0.iter().find(|(own, _)| *own == algorithm).map(|(_, sum)| &**sum)
    }

    /// Adds the sums of another pass over the same bytes.
    pub fn join(&mut self, more: Sums) {
        self.0.extend(more.0);
    }
}

/// Takes bytes as they come, for several algorithms.
pub struct Summer(Vec<(Algorithm, Box<dyn DynDigest + Send>)>);

impl Summer {
    /// One sum for each algorithm named.
    pub fn new(algorithms: &[Algorithm]) -> Self {
        Summer(algorithms.iter().map(|algorithm| (*algorithm, algorithm.hasher())).collect())
    }

    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        for (_, hasher) in &mut self.0 {
            hasher.update(bytes);
        }
    }

    /// The sums of everything that went by.
    pub fn finish(self) -> Sums {
        Sums(self.0.into_iter().map(|(algorithm, hasher)| (algorithm, hasher.finalize())).collect())
    }
}

impl fmt::Debug for Summer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.0.iter().map(|(algorithm, _)| algorithm)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::hex;

    #[test]
    fn abc_as_the_standards_have_it() {
        let all = [Algorithm::Md5, Algorithm::Sha1, Algorithm::Sha224, Algorithm::Sha256, Algorithm::Sha384, Algorithm::Sha512];
        let mut summer = Summer::new(&all);
        summer.update(b"a");
        summer.update(b"bc");
        let sums = summer.finish();
        let starts = ["900150983cd24fb0", "a9993e364706816a", "23097d223405d822", "ba7816bf8f01cfea", "cb00753f45a35e8b", "ddaf35a193617aba"];
        for (algorithm, start) in all.into_iter().zip(starts) {
            let sum = sums.get(algorithm).unwrap();
            assert!(hex(sum).starts_with(start), "{algorithm:?}");
            assert_eq!(sum.len(), algorithm.length());
            assert_eq!(Algorithm::from_name(algorithm.name()), Some(algorithm));
        }
        assert_eq!(Algorithm::from_name("SHA-256"), Some(Algorithm::Sha256));
        assert_eq!(Algorithm::from_name("sha3-256"), None);
    }
}
