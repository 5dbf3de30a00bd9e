//! Pieces of text between white space, with what the finders ask first.

use std::ops::Range;

/// A piece of text between white space, without the brackets, quotes and stops round it.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    pub(super) range: Range<usize>,
    pub(super) digits: u32,
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
            let (mut digits, mut telling) = (0, false);
            while here < bytes.len() && !is_space(bytes[here]) {
                let kind = KIND[bytes[here] as usize];
                digits += u32::from(kind == 2);
                telling |= kind != 0;
                here += 1;
            }
            if telling {
                let (from, to) = trimmed(bytes, start, here);
                if from < to {
                    return Some(Token { text: &text[from..to], range: from..to, digits });
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

/// 2: a digit; 1: a sign that indicators have; 0: neither.
static KIND: [u8; 256] = {
    let mut table = [0; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = 2;
        digit += 1;
    }
    table[b'@' as usize] = 1;
    table[b':' as usize] = 1;
    table[b'.' as usize] = 1;
    table
};
