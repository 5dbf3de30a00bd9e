//! The mathematics of a signature: RSA with PKCS#1 v1.5 and SHA-256, and Ed25519 (RFC 6376 section 3.3, RFC 8463).

use ed25519_dalek::VerifyingKey;
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::pkcs8::DecodePublicKey;
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Sign, RsaPublicKey};
use sha2::{Digest, Sha256};

/// Shorter RSA keys can be broken, and must not count (RFC 8301 section 3.2).
const SHORTEST_RSA: usize = 1024;

/// A public key of a known kind.
#[derive(Debug, Clone)]
pub(crate) enum PublicKey {
    /// RSA of 1024 to 4096 bits.
    Rsa(RsaPublicKey),
    /// Ed25519.
    Ed25519(VerifyingKey),
}

impl PublicKey {
    /// An RSA key: `SubjectPublicKeyInfo` as it is used everywhere, or `RSAPublicKey` as the standard says. `None` when it is none,
    /// or too short to prove anything.
    pub(crate) fn rsa(der: &[u8]) -> Option<Self> {
        let key = RsaPublicKey::from_public_key_der(der).or_else(|_| RsaPublicKey::from_pkcs1_der(der)).ok()?;
        (key.n().bits() >= SHORTEST_RSA).then_some(PublicKey::Rsa(key))
    }

    /// An Ed25519 key: its 32 bytes. `None` when it is none, or one for which anybody can sign.
    pub(crate) fn ed25519(bytes: &[u8]) -> Option<Self> {
        let key = VerifyingKey::from_bytes(bytes.try_into().ok()?).ok()?;
        (!key.is_weak()).then_some(PublicKey::Ed25519(key))
    }

    /// Whether this key made this signature over these bytes.
    pub(crate) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let hash = Sha256::digest(message);
        match self {
            PublicKey::Rsa(key) => key.verify(Pkcs1v15Sign::new::<Sha256>(), &hash, signature).is_ok(),
            // RFC 8463 signs the hash, not the message.
            PublicKey::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature).is_ok_and(|signature| key.verify_strict(&hash, &signature).is_ok()),
        }
    }
}

/// SHA-256.
pub(crate) fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
