//! One record: named fields, then a block of bytes; digests over both what is stored and what it carries.

use sha2::{Digest, Sha256};

/// The kinds of record that a look makes (section 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the standard's")]
pub enum Kind {
    Info,
    Response,
    Request,
    Metadata,
    Resource,
}

impl Kind {
    /// The value of `WARC-Type`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Kind::Info => "warcinfo",
            Kind::Response => "response",
            Kind::Request => "request",
            Kind::Metadata => "metadata",
            Kind::Resource => "resource",
        }
    }
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// `<urn:uuid:…>`, from what the record holds.
    pub id: String,
    /// When it was captured, in seconds since 1970.
    pub at: i64,
    /// `WARC-Target-URI`.
    pub target: Option<String>,
    /// Media type of the block.
    pub content_type: &'static str,
    /// Further fields, in their order.
    pub fields: Vec<(&'static str, String)>,
    /// The block.
    pub block: Vec<u8>,
    /// Where the payload begins in the block: behind the head of HTTP.
    pub payload: Option<usize>,
}

impl Record {
    /// The digest of the block, as `WARC-Block-Digest` has it.
    #[must_use]
    pub fn block_digest(&self) -> String {
        digest(&self.block)
    }

    /// The digest of the payload, where there is one: the bytes behind the head as they were transferred, which is what tools check.
    #[must_use]
    pub fn payload_digest(&self) -> Option<String> {
        self.payload.map(|begin| digest(self.block.get(begin..).unwrap_or_default()))
    }

    /// The record as it is written (section 4): version, fields, an empty line, the block, two line ends.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut head = format!("WARC/1.1\r\nWARC-Type: {}\r\nWARC-Record-ID: {}\r\nWARC-Date: {}\r\n", self.kind.id(), self.id, crate::time::iso(self.at));
        let mut field = |name: &str, value: &str| head.push_str(&format!("{name}: {}\r\n", one_line(value)));
        if let Some(target) = &self.target {
            field("WARC-Target-URI", target);
        }
        for (name, value) in &self.fields {
            field(name, value);
        }
        field("WARC-Block-Digest", &self.block_digest());
        if let Some(digest) = self.payload_digest() {
            field("WARC-Payload-Digest", &digest);
        }
        field("Content-Type", self.content_type);
        field("Content-Length", &self.block.len().to_string());
        let mut bytes = head.into_bytes();
        bytes.extend(b"\r\n");
        bytes.extend(&self.block);
        bytes.extend(b"\r\n\r\n");
        bytes
    }
}

/// What a server or an address says must not begin a field of its own: control characters are written as their numbers.
fn one_line(value: &str) -> String {
    let mut line = String::with_capacity(value.len());
    for c in value.chars() {
        if c.is_control() {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| line.push_str(&format!("%{byte:02X}")));
        } else {
            line.push(c);
        }
    }
    line
}

fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", base32(&Sha256::digest(bytes)))
}

/// Base32 (RFC 4648, section 6) with its padding: how archives write digests.
#[must_use]
pub fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for group in bytes.chunks(5) {
        let bits = (0..5).fold(0_u64, |bits, place| (bits << 8) | u64::from(group.get(place).copied().unwrap_or(0)));
        let letters = (group.len() * 8).div_ceil(5);
        for place in 0..8 {
            text.push(if place < letters { char::from(LETTERS[(bits >> (35 - 5 * place)) as usize & 31]) } else { '=' });
        }
    }
    text
}

/// An identifier from what it names, in the shape of RFC 9562, version 8 (bits of our own choice).
pub(super) fn identifier(seed: &[u8; 32], number: usize, kind: Kind, block: &[u8]) -> String {
    let mut hasher = Sha256::new();
    hasher.update(b"sangfroid warc record\n");
    hasher.update(seed);
    hasher.update(number.to_be_bytes());
    hasher.update(kind.id());
    hasher.update(Sha256::digest(block));
    let mut bytes: [u8; 16] = hasher.finalize()[..16].try_into().expect("a digest has 32 bytes");
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("<urn:uuid:{}-{}-{}-{}-{}>", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_rfc_4648() {
        let cases =
            [("", ""), ("f", "MY======"), ("fo", "MZXQ===="), ("foo", "MZXW6==="), ("foob", "MZXW6YQ="), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI======")];
        for (plain, letters) in cases {
            assert_eq!(base32(plain.as_bytes()), letters);
        }
    }

    #[test]
    fn a_value_cannot_begin_a_field_of_its_own() {
        assert_eq!(one_line("a\r\nWARC-Type: x\u{85}"), "a%0D%0AWARC-Type: x%C2%85");
    }
}
