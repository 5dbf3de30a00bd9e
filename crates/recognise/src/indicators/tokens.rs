//! Pieces of text between white space, with what the finders ask first.

use std::ops::Range;

/// A piece of text between white space, without the brackets, quotes and stops round it.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    pub(super) range: Range<usize>,
    pub(super) digits: u32,
    /// Which of the signs that tell something stand in it, or stood round it.
    signs: u8,
}

/// A kind of sign, as a bit of [`Token::has`].
pub(super) const AT: u8 = 1;
pub(super) const COLON: u8 = 2;
pub(super) const BRACKET: u8 = 4;
pub(super) const PLUS: u8 = 8;
const DIGIT: u8 = 16;
const STOP: u8 = 32;

impl Token<'_> {
    /// Whether one of several kinds of signs may stand in the token; `false` is certain.
    pub(super) fn has(&self, signs: u8) -> bool {
        self.signs & signs != 0
    }
}

/// Splits a text. Pieces without a digit, `@`, `:` or `.` inside hold no indicator and are skipped.
pub(super) fn split(text: &str) -> impl Iterator<Item = Token<'_>> {
    let bytes = text.as_bytes();
    let mut here = 0;
    std::iter::from_fn(move || {
        while let Some(telling) = next_telling(bytes, here) {
            let start = bytes[here..telling].iter().rposition(|&byte| is_space(byte)).map_or(here, |space| here + space + 1);
            let end = bytes[telling..].iter().position(|&byte| is_space(byte)).map_or(bytes.len(), |space| telling + space);
            let (mut digits, mut signs) = (0, 0);
            for &byte in &bytes[start..end] {
                let kind = KIND[usize::from(byte)];
                digits += u32::from(kind == DIGIT);
                signs |= kind;
            }
            here = end;
            let (from, to) = trimmed(bytes, start, end);
            if from < to {
                return Some(Token { text: &text[from..to], range: from..to, digits, signs });
            }
        }
        None
    })
}

/// The next digit, `@`, `:` or `.`.
fn next_telling(bytes: &[u8], from: usize) -> Option<usize> {
    const STEP: usize = 32;
    // Digits and the colon are neighbours.
    let is_telling = |byte: u8| (byte.wrapping_sub(b'0') <= b':' - b'0') | (byte == b'@') | (byte == b'.');
    let rest = bytes.get(from..)?;
    let skipped = rest.chunks_exact(STEP).take_while(|chunk| !chunk.iter().fold(false, |any, &byte| any | is_telling(byte))).count() * STEP;
    rest[skipped..].iter().position(|&byte| KIND[usize::from(byte)] & (DIGIT | COLON | AT | STOP) != 0).map(|place| from + skipped + place)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

fn trimmed(bytes: &[u8], mut from: usize, mut to: usize) -> (usize, usize) {
    while from < to && matches!(bytes[from], b'(' | b'<' | b'"' | b'\'' | b'[' | b'{' | b'*' | b'>' | b',' | b';' | b'=' | b'_') {
        from += 1;
    }
    while from < to && matches!(bytes[to - 1], b')' | b'>' | b'"' | b'\'' | b'}' | b'*' | b',' | b';' | b'.' | b'!' | b'?' | b':' | b'_' | b']') {
        to -= 1;
    }
    (from, to)
}

/// The kind of each byte.
static KIND: [u8; 256] = {
    let mut table = [0; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = DIGIT;
        digit += 1;
    }
    table[b'@' as usize] = AT;
    table[b':' as usize] = COLON;
    table[b'[' as usize] = BRACKET;
    table[b'(' as usize] = BRACKET;
    table[b'+' as usize] = PLUS;
    table[b'.' as usize] = STOP;
    table
};
