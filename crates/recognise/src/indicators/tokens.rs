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
const POINT: u8 = 16;
const DIGIT: u8 = 32;
/// A piece without any of these holds no indicator.
const TELLING: u8 = AT | COLON | POINT | DIGIT;

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
        while here < bytes.len() {
            while here < bytes.len() && is_space(bytes[here]) {
                here += 1;
            }
            let start = here;
            let (mut digits, mut signs) = (0, 0);
            while here < bytes.len() && !is_space(bytes[here]) {
                let kind = KIND[bytes[here] as usize];
                digits += u32::from(kind == DIGIT);
                signs |= kind;
                here += 1;
            }
            if signs & TELLING != 0 {
                let (from, to) = trimmed(bytes, start, here);
                if from < to {
                    return Some(Token { text: &text[from..to], range: from..to, digits, signs });
                }
            }
        }
        None
    })
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
    table[b'.' as usize] = POINT;
    table[b'[' as usize] = BRACKET;
    table[b'(' as usize] = BRACKET;
    table[b'+' as usize] = PLUS;
    table
};
