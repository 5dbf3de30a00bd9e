//! Wallets that were split or disguised: spaced, broken over lines, `*` between the letters, invisible characters.

use super::wallet::checked;
use super::{Indicator, Text};
use crate::concept::Concept;

/// How far from a word about coins a split wallet is looked for, in bytes.
const REACH: usize = 400;
/// Lengths of base58check addresses, the longest first.
const BASE58: [usize; 11] = [36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26];
/// The letters and digits of a wallet that are looked at first: as many as the shortest one has.
const HEAD: usize = 26;
/// Lengths of `bc1` and `ltc1` addresses.
const BECH32: [usize; 4] = [42, 43, 62, 63];
/// Lengths of Monero addresses.
const MONERO: [usize; 2] = [95, LONGEST];
const LONGEST: usize = 106;

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

fn search(text: &Text<'_>, from: usize, to: usize, found: &mut Vec<Indicator>) {
    let piece = &text.original[from..to];
    let mut done = 0;
    for start in starts(piece) {
        if start < done {
            continue;
        }
        let Some((length, value)) = longest_wallet(&piece[start..]) else { continue };
        done = start + length;
        if let Some(kind) = checked(&value)
            && !found.iter().any(|known| known.value == value)
        {
            found.push(Indicator { kind, value, valid: Some(true), range: from + start..from + done, repaired: true });
        }
    }
}

/// Where wallets may begin: with a sign that one begins with, behind a gap, and with a digit among the first signs of it. Digits are few,
/// so the text is looked at from them.
fn starts(piece: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut here = 0;
    while let Some((digit, end)) = next_digit(piece, here) {
        let from = glyphs(&piece[here..digit]).rev().take(HEAD - 1).last().map_or(digit, |(place, _)| here + place);
        let mut after_gap = piece[..from].chars().next_back().is_none_or(|c| plain(c).is_none());
        for (place, c) in piece[from..end].char_indices() {
            let glyph = plain(c);
            if after_gap && glyph.is_some_and(begins_wallets) {
                starts.push(from + place);
            }
            after_gap = glyph.is_none();
        }
        here = end;
    }
    starts
}

/// The next digit, in whatever form, and its end.
fn next_digit(piece: &str, from: usize) -> Option<(usize, usize)> {
    const STEP: usize = 32;
    let may_be = |byte: u8| byte.is_ascii_digit() | (byte >= 0x80);
    let mut here = from;
    loop {
        // By steps that the compiler can look at in one go: most have no digit.
        while let Some(step) = piece.as_bytes()[here..].first_chunk::<STEP>()
            && !step.iter().fold(false, |any, &byte| any | may_be(byte))
        {
            here += STEP;
        }
        here += piece.as_bytes()[here..].iter().position(|&byte| may_be(byte))?;
        let c = piece[here..].chars().next()?;
        let end = here + c.len_utf8();
        if plain(c).is_some_and(|glyph| glyph.is_ascii_digit()) {
            return Some((here, end));
        }
        here = end;
    }
}

/// The letters and digits of a piece of text as plain ones, and where they stand; everything else is a gap.
fn glyphs(piece: &str) -> impl DoubleEndedIterator<Item = (usize, u8)> {
    piece.char_indices().filter_map(|(place, c)| Some((place, plain(c)?)))
}

/// Base58, `bc1` and `ltc1` in either case, Monero.
fn begins_wallets(glyph: u8) -> bool {
    matches!(glyph, b'1' | b'3' | b'L' | b'M' | b'D' | b'X' | b'T' | b'r' | b't' | b'b' | b'B' | b'l' | b'4' | b'8')
}

/// The wallet that a text begins with, and the bytes that it takes there.
fn longest_wallet(text: &str) -> Option<(usize, String)> {
    let mut head = [0; HEAD];
    let length = head.iter_mut().zip(glyphs(text)).map(|(place, (_, glyph))| *place = glyph).count();
    let head = &head[..length];
    let begins = |with: &[u8]| head.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    let lengths: &[usize] = match head.first()? {
        b'4' | b'8' => &MONERO,
        _ if begins(b"bc1") || begins(b"ltc1") => &BECH32,
        b'1' | b'3' | b'L' | b'M' | b'D' | b'X' | b'T' | b'r' | b't' if looks_random(head) => &BASE58,
        _ => return None,
    };
    let all: Vec<(usize, u8)> = glyphs(text).take(LONGEST).collect();
    lengths.iter().find_map(|&length| {
        let wallet = all.get(..length)?;
        let value: String = wallet.iter().map(|(_, glyph)| char::from(*glyph)).collect();
        checked(&value).is_some().then_some((wallet.last()?.0 + 1, value))
    })
}

/// Base58 mixes digits and both cases from its first letters on; words do not, and checksums of words are wasted time.
fn looks_random(head: &[u8]) -> bool {
    let count = |is: fn(&u8) -> bool| head.iter().filter(|glyph| is(glyph)).count();
    head.len() == HEAD && count(u8::is_ascii_digit) >= 3 && count(u8::is_ascii_uppercase) >= 4 && count(u8::is_ascii_lowercase) >= 4
}

/// A letter or a digit of ASCII; a full-width or mathematical one is its plain twin, in its case.
#[inline]
fn plain(c: char) -> Option<u8> {
    if c.is_ascii() { c.is_ascii_alphanumeric().then_some(c as u8) } else { twin(c) }
}

fn twin(c: char) -> Option<u8> {
    // Of Greek, Cyrillic, Arabic, kana, Han and Hangul nothing decomposes to a letter of ASCII.
    if matches!(c, '\u{370}'..='\u{6ff}' | '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}') {
        return None;
    }
    let mut decomposed = unicode_normalization::UnicodeNormalization::nfkd(std::iter::once(c));
    decomposed.next().filter(char::is_ascii_alphanumeric).map(|c| c as u8)
}
