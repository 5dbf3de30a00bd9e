//! Undoes transfer encodings (RFC 2045 section 6): base64 and quoted-printable, forgiving, and telling when they were broken.

use memchr::{memchr, memrchr};

/// What a transfer encoding gave back.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    /// The bytes, without what follows in `rest`.
    pub(crate) bytes: Vec<u8>,
    /// Offset in the encoded bytes from which they are no longer encoded (a list's footer under a base64 body, say).
    pub(crate) rest: Option<usize>,
    /// Something did not fit the encoding.
    pub(crate) damaged: bool,
}

const SKIP: u8 = 0x40;
const PAD: u8 = 0x41;
const BAD: u8 = 0x42;

const BASE64: [u8; 256] = {
    let mut table = [BAD; 256];
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut value = 0;
    while value < 64 {
        table[alphabet[value] as usize] = value as u8;
        value += 1;
    }
    table[b' ' as usize] = SKIP;
    table[b'\t' as usize] = SKIP;
    table[b'\r' as usize] = SKIP;
    table[b'\n' as usize] = SKIP;
    table[b'=' as usize] = PAD;
    table
};

/// Decodes base64 piece by piece: each piece of decoded bytes goes to `take`, so that an attachment of any size is hashed in
/// constant memory. Returns whether it was broken.
pub(crate) fn base64_pieces(encoded: &[u8], mut take: impl FnMut(&[u8])) -> bool {
    let mut piece = [0u8; 3 * 1024];
    let (mut filled, mut word, mut count, mut at, mut damaged) = (0, 0u32, 0u8, 0, false);
    while at < encoded.len() {
        if filled + 3 > piece.len() {
            take(&piece[..filled]);
            filled = 0;
        }
        if count == 0
            && let Some([a, b, c, d]) = encoded.get(at..at + 4)
        {
            let (a, b) = (BASE64[*a as usize], BASE64[*b as usize]);
            let (c, d) = (BASE64[*c as usize], BASE64[*d as usize]);
            if a | b | c | d < SKIP {
                piece[filled..filled + 3].copy_from_slice(&[a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d]);
                filled += 3;
                at += 4;
                continue;
            }
        }
        match BASE64[encoded[at] as usize] {
            SKIP => {}
            PAD => {
                // A padded end; another stream may follow, as mailers that encode in blocks write it.
                filled += flush(word, count, &mut piece[filled..]);
                (word, count) = (0, 0);
            }
            BAD => damaged = true,
            value => {
                word = word << 6 | u32::from(value);
                count += 1;
                if count == 4 {
                    piece[filled..filled + 3].copy_from_slice(&word.to_be_bytes()[1..]);
                    filled += 3;
                    (word, count) = (0, 0);
                }
            }
        }
        at += 1;
    }
    filled += flush(word, count, &mut piece[filled..]);
    take(&piece[..filled]);
    damaged || count == 1
}

fn flush(word: u32, count: u8, out: &mut [u8]) -> usize {
    match count {
        2 => {
            out[0] = (word >> 4) as u8;
            1
        }
        3 => {
            out[..2].copy_from_slice(&((word >> 2) as u16).to_be_bytes());
            2
        }
        _ => 0,
    }
}

/// Decodes base64 as a whole.
pub(crate) fn base64(encoded: &[u8]) -> Decoded {
    let mut bytes = Vec::with_capacity(encoded.len() / 4 * 3 + 3);
    let mut damaged = base64_pieces(encoded, |piece| bytes.extend_from_slice(piece));
    let mut rest = None;
    if damaged {
        // Only now is it worth looking whether words follow; their letters must not count.
        let end = base64_end(encoded);
        if end < encoded.len() {
            bytes.clear();
            damaged = base64_pieces(&encoded[..end], |piece| bytes.extend_from_slice(piece));
            rest = Some(end);
        }
    }
    Decoded { bytes, rest, damaged }
}

/// Offset from which lines are words, as where a mailing list wrote its footer under the base64.
pub(crate) fn base64_end(encoded: &[u8]) -> usize {
    let mut from = 0;
    while let Some(bad) = encoded[from..].iter().position(|byte| BASE64[*byte as usize] == BAD) {
        let line = memrchr(b'\n', &encoded[..from + bad]).map_or(0, |end| end + 1);
        if foreign(&encoded[line..]) {
            return line;
        }
        from = memchr(b'\n', &encoded[from + bad..]).map_or(encoded.len(), |end| from + bad + end + 1);
    }
    encoded.len()
}

/// Is this line words rather than damaged base64? Blanks between letters, or a rule of underscores or dashes, tell.
fn foreign(from: &[u8]) -> bool {
    let line = from[..memchr(b'\n', from).unwrap_or(from.len())].trim_ascii();
    let bad = line.iter().filter(|byte| BASE64[**byte as usize] == BAD || **byte == b' ').count();
    bad * 12 >= line.len().max(1)
}

/// Decodes quoted-printable (RFC 2045 section 6.7). What does not fit stays as it stands.
pub(crate) fn quoted_printable(encoded: &[u8]) -> Decoded {
    let mut bytes = Vec::with_capacity(encoded.len());
    let (mut at, mut damaged) = (0, false);
    while let Some(found) = memchr(b'=', &encoded[at..]) {
        bytes.extend_from_slice(&encoded[at..at + found]);
        at += found;
        match &encoded[at + 1..] {
            [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                bytes.push(hex(*high) << 4 | hex(*low));
                at += 3;
            }
            following => match soft_break(following) {
                Some(skip) => at += 1 + skip,
                None => {
                    damaged = true;
                    bytes.push(b'=');
                    at += 1;
                }
            },
        }
    }
    bytes.extend_from_slice(&encoded[at..]);
    Decoded { bytes, rest: None, damaged }
}

/// Length of a soft line break after `=`, with the blanks that transport may have added.
fn soft_break(following: &[u8]) -> Option<usize> {
    let blanks = following.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
    match following.get(blanks) {
        Some(b'\n') => Some(blanks + 1),
        None => Some(blanks),
        Some(_) => None,
    }
}

pub(crate) fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit.wrapping_sub(b'A').wrapping_add(10) & 0xF,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_with_folds_and_padding_in_the_middle() {
        let decoded = base64(b"S2Vl\r\ncCBj\r\nYWxtLg==\r\nWWVz\r\n");
        assert_eq!((decoded.bytes.as_slice(), decoded.damaged, decoded.rest), (&b"Keep calm.Yes"[..], false, None));
    }

    #[test]
    fn base64_with_a_footer_under_it() {
        let encoded = b"S2VlcCBjYWxtLg==\n_______________________\nlist mailing list\n";
        let decoded = base64(encoded);
        assert_eq!(decoded.bytes, b"Keep calm.");
        assert_eq!(decoded.rest, Some(17));
    }

    #[test]
    fn base64_with_one_bad_letter_goes_on() {
        let decoded = base64(b"S2VlcC!BjYWxtLgS2VlcCBjYWxtLgS2VlcCBjYWxtLg==\n");
        assert!(decoded.bytes.starts_with(b"Keep calm."), "{:?}", decoded.bytes);
        assert!(decoded.damaged && decoded.rest.is_none());
    }

    #[test]
    fn quoted_printable_soft_breaks_and_damage() {
        let decoded = quoted_printable(b"caf=C3=A9 =\r\nau lait=3d=\nx = y=");
        assert_eq!(decoded.bytes, "café au lait=x = y".as_bytes());
        assert!(decoded.damaged);
    }
}
