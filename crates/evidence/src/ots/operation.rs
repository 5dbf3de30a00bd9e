//! The operations of a proof: from one commitment to the next.

use sha2::Digest;

use super::OtsError;
use super::reader::Reader;

pub(super) const SHA256: u8 = 0x08;
pub(super) const APPEND: u8 = 0xf0;
/// Bytes of an operand or a result, as in the reference implementation.
const LONGEST: usize = 4096;

/// One operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// FIPS 180-4; broken for this purpose, and in proofs of things that were hashed by it anyway.
    Sha1,
    /// ISO/IEC 10118-3.
    Ripemd160,
    /// FIPS 180-4.
    Sha256,
    /// As Ethereum has it, before FIPS 202 changed the padding.
    Keccak256,
    /// These bytes behind.
    Append(Vec<u8>),
    /// These bytes before.
    Prepend(Vec<u8>),
    /// Backwards.
    Reverse,
    /// As small hexadecimal digits.
    Hexlify,
}

impl Operation {
    pub(super) fn read(tag: u8, reader: &mut Reader<'_>) -> Result<Self, OtsError> {
        let operand = |reader: &mut Reader<'_>| match reader.text(LONGEST as u64)? {
            [] => Err(reader.malformed()),
            bytes => Ok(bytes.to_vec()),
        };
        match tag {
            0x02 => Ok(Operation::Sha1),
            0x03 => Ok(Operation::Ripemd160),
            SHA256 => Ok(Operation::Sha256),
            0x67 => Ok(Operation::Keccak256),
            APPEND => operand(reader).map(Operation::Append),
            0xf1 => operand(reader).map(Operation::Prepend),
            0xf2 => Ok(Operation::Reverse),
            0xf3 => Ok(Operation::Hexlify),
            _ => Err(reader.malformed()),
        }
    }

    /// Bytes of the digest; `None` when it is not a hash.
    pub(super) fn digest_length(&self) -> Option<usize> {
        match self {
            Operation::Sha1 | Operation::Ripemd160 => Some(20),
            Operation::Sha256 | Operation::Keccak256 => Some(32),
            _ => None,
        }
    }

    /// What it makes of a commitment; `None` when that is empty or longer than 4096 bytes.
    pub fn apply(&self, message: &[u8]) -> Option<Vec<u8>> {
        if message.is_empty() {
            return None;
        }
        let result = match self {
            Operation::Sha1 => sha1::Sha1::digest(message).to_vec(),
            Operation::Ripemd160 => ripemd::Ripemd160::digest(message).to_vec(),
            Operation::Sha256 => sha2::Sha256::digest(message).to_vec(),
            Operation::Keccak256 => sha3::Keccak256::digest(message).to_vec(),
            Operation::Append(bytes) => [message, bytes].concat(),
            Operation::Prepend(bytes) => [bytes, message].concat(),
            Operation::Reverse => message.iter().rev().copied().collect(),
            Operation::Hexlify => crate::digest::hex(message).into_bytes(),
        };
        (result.len() <= LONGEST).then_some(result)
    }
}
