//! Hashes and signatures that count in a time stamp and its chain: RSA and ECDSA over SHA-256, SHA-384 and SHA-512.
//!
//! SHA-1 and shorter RSA keys than 2048 bits are refused: a signature with them proves nothing today, and tomorrow less.

use der::Tag;
use der::asn1::ObjectIdentifier;
use rsa::{BigUint, Pkcs1v15Sign, Pss, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::StampError;
use super::element::{Element, context};

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.5");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const MGF1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.8");
const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
/// Bits of an RSA key: from where it counts, to where checking it takes too long.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// From an `AlgorithmIdentifier` with NULL or no parameters.
    pub(super) fn named(element: Element<'_>) -> Result<Self, StampError> {
        let algorithm = Algorithm::read(element)?;
        algorithm.no_parameters()?;
        match algorithm.oid.to_string().as_str() {
            "2.16.840.1.101.3.4.2.1" => Ok(Hash::Sha256),
            "2.16.840.1.101.3.4.2.2" => Ok(Hash::Sha384),
            "2.16.840.1.101.3.4.2.3" => Ok(Hash::Sha512),
            _ => Err(StampError::Algorithm(algorithm.oid)),
        }
    }

    pub(super) fn digest(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Hash::Sha256 => Sha256::digest(bytes).to_vec(),
            Hash::Sha384 => Sha384::digest(bytes).to_vec(),
            Hash::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }
}

/// `AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL }`
#[derive(Debug)]
struct Algorithm<'a> {
    oid: ObjectIdentifier,
    parameters: Option<Element<'a>>,
}

impl<'a> Algorithm<'a> {
    fn read(element: Element<'a>) -> Result<Self, StampError> {
        let mut fields = element.expect(Tag::Sequence)?.fields()?;
        let algorithm = Algorithm { oid: fields.any()?.oid()?, parameters: fields.more()? };
        fields.end()?;
        Ok(algorithm)
    }

    fn no_parameters(&self) -> Result<(), StampError> {
        match self.parameters {
            Some(parameters) if parameters.whole != [0x05, 0x00] => Err(parameters.wrong()),
            _ => Ok(()),
        }
    }
}

/// How a signature is made.
enum Scheme {
    Rsa(Hash),
    RsaPss { hash: Hash, salt: usize },
    Ecdsa(Hash),
}

/// Which hash belongs to a signature algorithm; in CMS some algorithms leave it to the field beside them.
fn scheme(algorithm: &Algorithm<'_>, beside: Option<Hash>) -> Result<Scheme, StampError> {
    let plain = |scheme: Scheme| algorithm.no_parameters().map(|()| scheme);
    match algorithm.oid.to_string().as_str() {
        "1.2.840.113549.1.1.11" => plain(Scheme::Rsa(Hash::Sha256)),
        "1.2.840.113549.1.1.12" => plain(Scheme::Rsa(Hash::Sha384)),
        "1.2.840.113549.1.1.13" => plain(Scheme::Rsa(Hash::Sha512)),
        "1.2.840.10045.4.3.2" => plain(Scheme::Ecdsa(Hash::Sha256)),
        "1.2.840.10045.4.3.3" => plain(Scheme::Ecdsa(Hash::Sha384)),
        "1.2.840.10045.4.3.4" => plain(Scheme::Ecdsa(Hash::Sha512)),
        _ if algorithm.oid == RSA => plain(Scheme::Rsa(beside.ok_or(StampError::Algorithm(algorithm.oid))?)),
        _ if algorithm.oid == RSA_PSS => pss(algorithm.parameters.ok_or(StampError::Algorithm(algorithm.oid))?),
        _ => Err(StampError::Algorithm(algorithm.oid)),
    }
}

/// `RSASSA-PSS-params` (RFC 4055, 3.1). The defaults are SHA-1, so the hash must be named, and the mask must use the same.
fn pss(parameters: Element<'_>) -> Result<Scheme, StampError> {
    let mut fields = parameters.expect(Tag::Sequence)?.fields()?;
    let hash = Hash::named(inner(fields.next(context(0))?)?)?;
    let mask = Algorithm::read(inner(fields.next(context(1))?)?)?;
    if mask.oid != MGF1 || Hash::named(mask.parameters.ok_or(parameters.wrong())?)? != hash {
        return Err(StampError::Algorithm(mask.oid));
    }
    let salt = fields.optional(context(2))?.map(|salt| inner(salt)?.small()).transpose()?.unwrap_or(20);
    fields.end()?;
    Ok(Scheme::RsaPss { hash, salt: usize::try_from(salt).ok().filter(|salt| *salt <= 64).ok_or(parameters.wrong())? })
}

fn inner(element: Element<'_>) -> Result<Element<'_>, StampError> {
    let mut fields = element.fields()?;
    let only = fields.any()?;
    fields.end()?;
    Ok(only)
}

/// Whether a signature over a message is by the key of a `SubjectPublicKeyInfo`.
///
/// `algorithm` is the whole `AlgorithmIdentifier`; `beside` is the hash that CMS names apart, which must agree.
pub(super) fn verify(key: &[u8], algorithm: Element<'_>, beside: Option<Hash>, message: &[u8], signature: &[u8]) -> Result<(), StampError> {
    let scheme = scheme(&Algorithm::read(algorithm)?, beside)?;
    let (Scheme::Rsa(hash) | Scheme::RsaPss { hash, .. } | Scheme::Ecdsa(hash)) = scheme;
    if beside.is_some_and(|beside| beside != hash) {
        return Err(StampError::Digest);
    }
    let (kind, bits) = public_key(key)?;
    let digest = hash.digest(message);
    match scheme {
        Scheme::Rsa(hash) if kind.oid == RSA => {
            let padding = match hash {
                Hash::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
                Hash::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
                Hash::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
            };
            rsa_key(bits, signature)?.verify(padding, &digest, signature).map_err(|_| StampError::Signature)
        }
        Scheme::RsaPss { hash, salt } if kind.oid == RSA => {
            let padding = match hash {
                Hash::Sha256 => Pss::new_with_salt::<Sha256>(salt),
                Hash::Sha384 => Pss::new_with_salt::<Sha384>(salt),
                Hash::Sha512 => Pss::new_with_salt::<Sha512>(salt),
            };
            rsa_key(bits, signature)?.verify(padding, &digest, signature).map_err(|_| StampError::Signature)
        }
        Scheme::Ecdsa(_) if kind.oid == EC => ecdsa(kind.parameters, bits, &digest, signature),
        _ => Err(StampError::Algorithm(kind.oid)),
    }
}

/// Whether a certificate's signature is by its own key: a sum over it, no proof of anything. Old roots did that with SHA-1, which will do.
pub(super) fn verify_own(key: &[u8], algorithm: Element<'_>, message: &[u8], signature: &[u8]) -> Result<(), StampError> {
    let named = Algorithm::read(algorithm)?;
    if named.oid != RSA_SHA1 {
        return verify(key, algorithm, None, message, signature);
    }
    named.no_parameters()?;
    let (kind, bits) = public_key(key)?;
    if kind.oid != RSA {
        return Err(StampError::Algorithm(kind.oid));
    }
    rsa_key(bits, signature)?.verify(Pkcs1v15Sign::new::<Sha1>(), &Sha1::digest(message), signature).map_err(|_| StampError::Signature)
}

/// `SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }`
fn public_key(key: &[u8]) -> Result<(Algorithm<'_>, &[u8]), StampError> {
    let mut fields = Element::only(key, "public key")?.expect(Tag::Sequence)?.fields()?;
    let kind = Algorithm::read(fields.any()?)?;
    let bits = fields.any()?.bits()?;
    fields.end()?;
    Ok((kind, bits))
}

/// `RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }`, and a signature that is a number below the modulus.
fn rsa_key(bits: &[u8], signature: &[u8]) -> Result<RsaPublicKey, StampError> {
    let mut fields = Element::only(bits, "RSA key")?.expect(Tag::Sequence)?.fields()?;
    let (modulus, exponent) = (BigUint::from_bytes_be(fields.any()?.integer()?), BigUint::from_bytes_be(fields.any()?.integer()?));
    fields.end()?;
    if !RSA_BITS.contains(&modulus.bits()) {
        return Err(StampError::Algorithm(RSA));
    }
    if signature.len() != modulus.bits().div_ceil(8) || BigUint::from_bytes_be(signature) >= modulus {
        return Err(StampError::Signature);
    }
    RsaPublicKey::new_with_max_size(modulus, exponent, *RSA_BITS.end()).map_err(|_| StampError::Malformed("RSA key"))
}

fn ecdsa(curve: Option<Element<'_>>, point: &[u8], digest: &[u8], signature: &[u8]) -> Result<(), StampError> {
    use p256::ecdsa::signature::hazmat::PrehashVerifier;
    let curve = curve.ok_or(StampError::Algorithm(EC))?.oid()?;
    if curve == P256 {
        let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(point).map_err(|_| StampError::Malformed("P-256 key"))?;
        let signature = p256::ecdsa::Signature::from_der(signature).map_err(|_| StampError::Signature)?;
        key.verify_prehash(digest, &signature).map_err(|_| StampError::Signature)
    } else if curve == P384 {
        let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(point).map_err(|_| StampError::Malformed("P-384 key"))?;
        let signature = p384::ecdsa::Signature::from_der(signature).map_err(|_| StampError::Signature)?;
        key.verify_prehash(digest, &signature).map_err(|_| StampError::Signature)
    } else {
        Err(StampError::Algorithm(curve))
    }
}
