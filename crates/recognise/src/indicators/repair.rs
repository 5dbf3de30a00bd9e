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

/// A letter or digit of the squeezed text, and where it stands.
#[derive(Clone, Copy)]
struct Glyph {
    byte: u8,
    at: usize,
    /// Something stood between it and the glyph before.
    after_gap: bool,
}

fn search(text: &Text<'_>, from: usize, to: usize, found: &mut Vec<Indicator>) {
    let glyphs = squeeze(&text.original[from..to], from);
    let mut start = 0;
    while start < glyphs.len() {
        let next = if glyphs[start].after_gap { longest_wallet(&glyphs, start) } else { None };
        let Some((length, value)) = next else {
            start += 1;
            continue;
        };
        let range = glyphs[start].at..glyphs[start + length - 1].at + 1;
        if let Some(kind) = checked(&value)
            && !found.iter().any(|known| known.value == value)
        {
            found.push(Indicator { kind, value, valid: Some(true), range, repaired: true });
        }
        start += length;
    }
}

/// The wallet that begins at a glyph, with its length in glyphs.
fn longest_wallet(glyphs: &[Glyph], start: usize) -> Option<(usize, String)> {
    let head: String = glyphs[start..].iter().take(4).map(|glyph| char::from(glyph.byte)).collect();
    let lower = head.to_ascii_lowercase();
    let take = |length: usize| -> Option<String> { Some(glyphs.get(start..start + length)?.iter().map(|glyph| char::from(glyph.byte)).collect()) };
    let fits = |length: usize| take(length).filter(|value| checked(value).is_some()).map(|value| (length, value));
    if lower.starts_with("bc1") || lower == "ltc1" || lower.starts_with(['4', '8']) {
        return FIXED.iter().find_map(|&length| fits(length));
    }
    if head.starts_with(['1', '3', 'L', 'M', 'D', 'X', 'T', 'r', 't']) && looks_random(&glyphs[start..]) {
        return BASE58.rev().find_map(fits);
    }
    None
}

/// Base58 mixes digits and both cases from its first letters on; words do not, and checksums of words are wasted time.
fn looks_random(glyphs: &[Glyph]) -> bool {
    let first = &glyphs[..glyphs.len().min(*BASE58.start())];
    let count = |is: fn(&u8) -> bool| first.iter().filter(|glyph| is(&glyph.byte)).count();
    first.len() == *BASE58.start() && count(u8::is_ascii_digit) >= 3 && count(u8::is_ascii_uppercase) >= 4 && count(u8::is_ascii_lowercase) >= 4
}

/// Letters and digits only; compatibility forms as plain ones; everything else is a gap.
fn squeeze(piece: &str, offset: usize) -> Vec<Glyph> {
    let mut glyphs = Vec::with_capacity(piece.len());
    let mut after_gap = true;
    for (place, c) in piece.char_indices() {
        let plain = plain(c);
        match plain {
            Some(byte) => {
                glyphs.push(Glyph { byte, at: offset + place, after_gap });
                after_gap = false;
            }
            None => after_gap = true,
        }
    }
    glyphs
}

/// A full-width or mathematical letter is its plain twin, in its case.
fn plain(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric().then_some(c as u8);
    }
    let mut decomposed = unicode_normalization::UnicodeNormalization::nfkd(std::iter::once(c));
    decomposed.next().filter(char::is_ascii_alphanumeric).map(|c| c as u8)
}
