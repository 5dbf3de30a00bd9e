//! Wallets that were split or disguised: spaced, broken over lines, `*` between the letters, invisible characters.

use super::wallet::checked;
use super::{Indicator, Text};
use crate::concept::Concept;

/// How far from a word about coins a split wallet is looked for, in bytes.
const REACH: usize = 400;
/// Lengths of base58check addresses.
const BASE58: std::ops::RangeInclusive<usize> = 26..=36;
/// Lengths of `bc1` and `ltc1` addresses.
const BECH32: [usize; 4] = [42, 43, 62, 63];
/// Lengths of Monero addresses.
const MONERO: [usize; 2] = [95, 106];

/// Puts wallets together again, and lists those whose checksum then is right. A checksum of 32 bits makes chance finds negligible.
pub(super) fn find(text: &Text<'_>, found: &mut Vec<Indicator>) {
    let mut done = 0;
    for place in text.said(Concept::Crypto) {
        let from = floor(text.original, place.start.saturating_sub(REACH)).max(done);
        let to = floor(text.original, (place.end + REACH).min(text.original.len()));
        if from < to {
            search(text, from, to, found);
            done = floor(text.original, to.saturating_sub(120)).max(done);
        }
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The letters and digits of a piece of text, without what stands between them.
struct Squeezed {
    glyphs: Vec<u8>,
    /// The glyphs that something else stood before, and that a wallet may begin with.
    starts: Vec<u32>,
}

fn search(text: &Text<'_>, from: usize, to: usize, found: &mut Vec<Indicator>) {
    let piece = &text.original[from..to];
    // No wallet is without a digit, be it one in another form.
    if !piece.bytes().fold(false, |any, byte| any | byte.is_ascii_digit() | (byte >= 0x80)) {
        return;
    }
    let Squeezed { glyphs, starts } = squeeze(piece);
    let mut done = 0;
    for start in starts.into_iter().map(|start| start as usize) {
        if start < done {
            continue;
        }
        let Some((length, value)) = longest_wallet(&glyphs[start..]) else { continue };
        let range = from + place_of(piece, start)..from + place_of(piece, start + length - 1) + 1;
        if let Some(kind) = checked(&value)
            && !found.iter().any(|known| known.value == value)
        {
            found.push(Indicator { kind, value, valid: Some(true), range, repaired: true });
        }
        done = start + length;
    }
}

/// Where a glyph stands in the piece.
fn place_of(piece: &str, glyph: usize) -> usize {
    piece.char_indices().filter(|(_, c)| plain(*c).is_some()).nth(glyph).map_or(piece.len(), |(place, _)| place)
}

/// The wallet that some glyphs begin with, and its length in glyphs.
fn longest_wallet(glyphs: &[u8]) -> Option<(usize, String)> {
    let begins = |with: &[u8]| glyphs.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    let fits = |length: usize| -> Option<(usize, String)> {
        let value: String = glyphs.get(..length)?.iter().copied().map(char::from).collect();
        checked(&value).is_some().then_some((length, value))
    };
    match glyphs.first()? {
        b'4' | b'8' => MONERO.iter().find_map(|&length| fits(length)),
        _ if begins(b"bc1") || begins(b"ltc1") => BECH32.iter().find_map(|&length| fits(length)),
        b'1' | b'3' | b'L' | b'M' | b'D' | b'X' | b'T' | b'r' | b't' if looks_random(glyphs) => BASE58.rev().find_map(fits),
        _ => None,
    }
}

/// Of each byte whether it is a letter or a digit of ASCII ([`GLYPH`]), and whether addresses begin with it ([`BEGINS`]): base58, `bc1` and
/// `ltc1` in either case, Monero.
static KIND: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < table.len() {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = GLYPH;
        }
        if matches!(byte as u8, b'1' | b'3' | b'L' | b'M' | b'D' | b'X' | b'T' | b'r' | b't' | b'b' | b'B' | b'l' | b'4' | b'8') {
            table[byte] |= BEGINS;
        }
        byte += 1;
    }
    table
};
const GLYPH: u8 = 1 << 0;
const BEGINS: u8 = 1 << 1;

/// Base58 mixes digits and both cases from its first letters on; words do not, and checksums of words are wasted time.
fn looks_random(glyphs: &[u8]) -> bool {
    let Some(head) = glyphs.get(..*BASE58.start()) else { return false };
    let count = |is: fn(&u8) -> bool| head.iter().filter(|glyph| is(glyph)).count();
    count(u8::is_ascii_digit) >= 3 && count(u8::is_ascii_uppercase) >= 4 && count(u8::is_ascii_lowercase) >= 4
}

/// Letters and digits only; compatibility forms as plain ones; everything else is a gap.
fn squeeze(piece: &str) -> Squeezed {
    let bytes = piece.as_bytes();
    // Written where the last gap is left behind, so without a decision for each byte. No character gives more glyphs than it has bytes.
    let (mut glyphs, mut starts) = (vec![0; bytes.len()], vec![0; bytes.len()]);
    let (mut count, mut begun) = (0, 0);
    let mut here = 0;
    let mut after_gap = 1;
    while let Some(&byte) = bytes.get(here) {
        let glyph = if byte < 0x80 {
            here += 1;
            byte
        } else {
            let Some(c) = piece[here..].chars().next() else { break };
            here += c.len_utf8();
            plain(c).unwrap_or_default()
        };
        let kind = usize::from(KIND[usize::from(glyph)]);
        glyphs[count] = glyph;
        starts[begun] = count as u32;
        begun += kind >> 1 & after_gap;
        count += kind & 1;
        after_gap = !kind & 1;
    }
    glyphs.truncate(count);
    starts.truncate(begun);
    Squeezed { glyphs, starts }
}

/// A full-width or mathematical letter is its plain twin, in its case.
fn plain(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric().then_some(c as u8);
    }
    // Of Greek, Cyrillic, Arabic, kana, Han and Hangul nothing decomposes to a letter of ASCII.
    if matches!(c, '\u{370}'..='\u{6ff}' | '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}') {
        return None;
    }
    let mut decomposed = unicode_normalization::UnicodeNormalization::nfkd(std::iter::once(c));
    decomposed.next().filter(char::is_ascii_alphanumeric).map(|c| c as u8)
}
