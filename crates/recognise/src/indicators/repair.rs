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
    /// Digits, capitals and small letters before it: how mixed a stretch is comes from two of its ends.
    before: [u32; 3],
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
    let begins = |with: &[u8]| glyphs[start..].iter().map(|glyph| glyph.byte).zip(with).filter(|(a, b)| a.eq_ignore_ascii_case(b)).count() == with.len();
    let first = glyphs[start].byte;
    let take = |length: usize| -> Option<String> { Some(glyphs.get(start..start + length)?.iter().map(|glyph| char::from(glyph.byte)).collect()) };
    let fits = |length: usize| take(length).filter(|value| checked(value).is_some()).map(|value| (length, value));
    if begins(b"bc1") || begins(b"ltc1") || matches!(first, b'4' | b'8') {
        return FIXED.iter().find_map(|&length| fits(length));
    }
    if matches!(first, b'1' | b'3' | b'L' | b'M' | b'D' | b'X' | b'T' | b'r' | b't') && looks_random(&glyphs[start..]) {
        return BASE58.rev().find_map(fits);
    }
    None
}

/// Base58 mixes digits and both cases from its first letters on; words do not, and checksums of words are wasted time.
fn looks_random(glyphs: &[Glyph]) -> bool {
    let (Some(first), Some(last)) = (glyphs.first(), glyphs.get(*BASE58.start())) else { return false };
    let [digits, capitals, small] = [0, 1, 2].map(|kind| last.before[kind] - first.before[kind]);
    digits >= 3 && capitals >= 4 && small >= 4
}

/// Letters and digits only; compatibility forms as plain ones; everything else is a gap.
fn squeeze(piece: &str, offset: usize) -> Vec<Glyph> {
    let mut glyphs = Vec::with_capacity(piece.len());
    let mut after_gap = true;
    let mut before = [0; 3];
    for (place, c) in piece.char_indices() {
        let plain = plain(c);
        match plain {
            Some(byte) => {
                glyphs.push(Glyph { byte, at: offset + place, after_gap, before });
                before[if byte.is_ascii_digit() {
                    0
                } else if byte.is_ascii_uppercase() {
                    1
                } else {
                    2
                }] += 1;
                after_gap = false;
            }
            None => after_gap = true,
        }
    }
    // An end that is no letter: stretches up to it can be counted, too.
    glyphs.push(Glyph { byte: 0, at: offset + piece.len(), after_gap: true, before });
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
