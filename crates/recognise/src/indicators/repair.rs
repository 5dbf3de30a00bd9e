//! Wallets that were split or disguised: spaced, broken over lines, `*` between the letters, invisible characters.

use super::wallet::checked;
use super::{Indicator, Text};
use crate::concept::Concept;

/// How far from a word about coins a split wallet is looked for, in bytes.
const REACH: usize = 400;
/// Lengths of base58check addresses.
const BASE58: std::ops::RangeInclusive<usize> = 26..=36;
/// Lengths of `bc1`, `ltc1` and Monero addresses.
const FIXED: [usize; 6] = [42, 43, 62, 63, 95, 106];

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
    /// For each glyph, its place in the piece.
    at: Vec<u32>,
    /// The glyphs before which something else stood.
    starts: Vec<u32>,
}

fn search(text: &Text<'_>, from: usize, to: usize, found: &mut Vec<Indicator>) {
    let Squeezed { glyphs, at, starts } = squeeze(&text.original[from..to]);
    let mut done = 0;
    for start in starts.into_iter().map(|start| start as usize) {
        if start < done {
            continue;
        }
        let Some((length, value)) = longest_wallet(&glyphs[start..]) else { continue };
        let range = from + at[start] as usize..from + at[start + length - 1] as usize + 1;
        if let Some(kind) = checked(&value)
            && !found.iter().any(|known| known.value == value)
        {
            found.push(Indicator { kind, value, valid: Some(true), range, repaired: true });
        }
        done = start + length;
    }
}

/// The wallet that some glyphs begin with, and its length in glyphs.
fn longest_wallet(glyphs: &[u8]) -> Option<(usize, String)> {
    let first = *glyphs.first()?;
    let begins = |with: &[u8]| glyphs.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    let take = |length: usize| -> Option<String> { Some(glyphs.get(..length)?.iter().copied().map(char::from).collect()) };
    let fits = |length: usize| take(length).filter(|value| checked(value).is_some()).map(|value| (length, value));
    if matches!(first, b'4' | b'8') || begins(b"bc1") || begins(b"ltc1") {
        return FIXED.iter().find_map(|&length| fits(length));
    }
    if matches!(first, b'1' | b'3' | b'L' | b'M' | b'D' | b'X' | b'T' | b'r' | b't') && looks_random(glyphs) {
        return BASE58.rev().find_map(fits);
    }
    None
}

/// Base58 mixes digits and both cases from its first letters on; words do not, and checksums of words are wasted time.
fn looks_random(glyphs: &[u8]) -> bool {
    let Some(head) = glyphs.get(..*BASE58.start()) else { return false };
    let count = |is: fn(&u8) -> bool| head.iter().filter(|glyph| is(glyph)).count();
    count(u8::is_ascii_digit) >= 3 && count(u8::is_ascii_uppercase) >= 4 && count(u8::is_ascii_lowercase) >= 4
}

/// Letters and digits only; compatibility forms as plain ones; everything else is a gap.
fn squeeze(piece: &str) -> Squeezed {
    let mut squeezed = Squeezed { glyphs: Vec::with_capacity(piece.len()), at: Vec::with_capacity(piece.len()), starts: Vec::with_capacity(piece.len() / 4) };
    let mut after_gap = true;
    for (place, c) in piece.char_indices() {
        let Some(byte) = plain(c) else {
            after_gap = true;
            continue;
        };
        if after_gap {
            squeezed.starts.push(squeezed.glyphs.len() as u32);
            after_gap = false;
        }
        squeezed.glyphs.push(byte);
        squeezed.at.push(place as u32);
    }
    squeezed
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
