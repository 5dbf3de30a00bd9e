//! Asking for a time stamp: `TimeStampReq` (RFC 3161, 2.4.1).

/// A request for a token over a SHA-256, in DER, with the nonce, asking for the authority's certificates.
///
/// The authority learns the hash and nothing else. `nonce` is random and used once: it tells an answer to this request from an old one.
pub fn request(sha256: &[u8; 32], nonce: u64) -> Vec<u8> {
    // version 1; messageImprint { { id-sha256, NULL }, hash }
    let mut body = vec![0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];
    body.extend(sha256);
    let digits = integer(nonce);
    body.extend([0x02, digits.len() as u8]);
    body.extend(digits);
    // certReq TRUE
    body.extend([0x01, 0x01, 0xff]);
    let mut request = vec![0x30, body.len() as u8];
    request.append(&mut body);
    request
}

/// The shortest bytes of an INTEGER that is not negative (X.690, 8.3).
pub(super) fn integer(number: u64) -> Vec<u8> {
    let bytes = number.to_be_bytes();
    let mut digits: Vec<u8> = bytes.iter().copied().skip_while(|byte| *byte == 0).collect();
    if digits.first().is_none_or(|first| *first > 0x7f) {
        digits.insert(0, 0);
    }
    digits
}
