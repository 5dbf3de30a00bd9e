//! Sums of money: a number beside a sign, a code or a word for a currency.

use std::ops::Range;

use super::tokens::Token;
use super::{Indicator, IndicatorKind, Text};
use crate::concept::Concept;
use crate::excerpt::is_unspaced;

const SIGNS: &[char] = &['$', '€', '£', '¥', '₽', '₩', '₿', '₹', '₺', '₴', '￥'];
/// Units with which a sum ends in scripts without spaces.
const UNITS: &[char] = &['円', '元', '圓', '圆', '块', '塊', '원'];
/// [`NAMES`] as numbers, which are compared at once.
const CODES: [u32; NAMES.len()] = {
    let mut codes = [0; NAMES.len()];
    let mut place = 0;
    while place < codes.len() {
        let name = NAMES[place].as_bytes();
        let mut letter = name.len();
        while letter > 0 {
            letter -= 1;
            codes[place] = codes[place] << 8 | name[letter] as u32;
        }
        place += 1;
    }
    codes
};
/// A bit for each of [`CODES`], which may share it: most words are refused by one look.
const SOME: u128 = {
    let (mut some, mut place) = (0, 0);
    while place < NAMES.len() {
        some |= 1 << slot(CODES[place]);
        place += 1;
    }
    some
};

const fn slot(code: u32) -> u32 {
    code.wrapping_mul(0x9e37_79b1) >> 25
}

/// ISO 4217 codes and what blackmailers write instead, of at most four letters.
const NAMES: &[&str] = &[
    "usd", "eur", "gbp", "chf", "cad", "aud", "btc", "xbt", "ltc", "eth", "xmr", "usdt", "czk", "pln", "jpy", "krw", "rub", "brl", "mxn", "fcfa", "xof", "xaf",
    "sek", "nok", "dkk", "huf", "zl", "kc", "rs", "inr", "cny", "rmb", "ars", "clp", "cop", "pen",
];

/// Looks for a sum whose number begins in a token. Without spaces a token may be a whole sentence: there each of its numbers is tried.
pub(super) fn find(text: &Text<'_>, token: &Token<'_>, found: &mut Vec<Indicator>) {
    // Looked for once: a token may be as long as the text.
    let last = token.text.rfind(is_unspaced);
    let mut from = 0;
    while let Some(first) = token.text.get(from..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        // "$900", "US$900", "EUR900" — but not "bc1q…" or "v1.2".
        let before = &token.text[from..from + first];
        let start = token.range.start + from + first;
        let end = start + number(&text.original[start..]);
        let begins = before.chars().next_back().map_or(from == 0, is_unspaced);
        found.extend(sum(text, before, begins, start..end));
        if last.is_none_or(|last| last < from) {
            return;
        }
        from = end - token.range.start;
    }
}

/// The number is a sum where a sign or a code stands in front of it, or behind it where it begins by itself.
fn sum(text: &Text<'_>, before: &str, begins: bool, number: Range<usize>) -> Option<Indicator> {
    let Range { start, end } = number;
    let sign_in_front =
        before.chars().next_back().is_some_and(|c| SIGNS.contains(&c)) || is_code(before) || (before.is_empty() && previous_is_sign(&text.original[..start]));
    let after = &text.original[end..];
    let rest = after.trim_start_matches([' ', '\u{a0}', '-', '\n']);
    let gap = after.len() - rest.len();
    let sign = if gap <= 3 { sign_length(text, rest, end + gap) } else { None };
    if !(sign_in_front || sign.is_some() && begins) {
        return None;
    }
    let from = if sign_in_front { sign_start(text.original, start) } else { start };
    let to = sign.map_or(end, |sign| end + gap + sign);
    let value = text.original[from..to].split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Indicator { kind: IndicatorKind::Amount, value, valid: None, range: from..to, repaired: false })
}

/// Bytes of the number: digits, with points, commas, apostrophes and single spaces between groups of three.
fn number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    loop {
        let goes_on = match bytes.get(end) {
            Some(b'.' | b',' | b'\'') => digit(end + 1),
            Some(b' ') => digit(end + 1) && digit(end + 2) && digit(end + 3) && !digit(end + 4),
            _ => digit(end),
        };
        if !goes_on {
            return end;
        }
        end += 1;
    }
}

/// The word at the beginning. A code ends where a script without spaces begins ("BTCを").
fn word(text: &str) -> &str {
    let ascii = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let end = text.find(|c: char| !c.is_alphabetic() || ascii && is_unspaced(c)).unwrap_or(text.len());
    &text[..end]
}

fn is_code(word: &str) -> bool {
    let word = word.trim_end_matches('$');
    let mut letters = [0; 4];
    let Some(small) = letters.get_mut(..word.len()).filter(|small| !small.is_empty()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let code = u32::from_le_bytes(letters);
    SOME >> slot(code) & 1 != 0 && CODES.contains(&code) || word == "US"
}

/// Bytes of the word for money that begins at a place.
fn money_word(text: &Text<'_>, rest: &str, at: usize) -> Option<usize> {
    let place = text.folded.position(at) as u32;
    // In order of their beginning.
    let terms = &text.hits.terms[text.hits.terms.partition_point(|hit| hit.start < place)..];
    let hit = terms.iter().take_while(|hit| hit.start == place).find(|hit| hit.concept == Concept::MoneyWord)?;
    if !rest.starts_with(is_unspaced) {
        return Some(word(rest).len());
    }
    // Some terms hold what follows as well ("円を").
    let term = text.folded.original(hit.start as usize..hit.end as usize).end.saturating_sub(at).min(rest.len());
    let unit = rest.get(..term)?.char_indices().find(|(_, c)| UNITS.contains(c));
    Some(unit.map_or(term, |(unit, c)| unit + c.len_utf8()))
}

fn previous_is_sign(text: &str) -> bool {
    let text = text.trim_end_matches([' ', '\u{a0}']);
    text.ends_with(SIGNS) || is_code(text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default())
}

fn sign_start(text: &str, number: usize) -> usize {
    let before = text[..number].trim_end_matches([' ', '\u{a0}']);
    let sign = before.trim_end_matches(|c: char| SIGNS.contains(&c) || c.is_ascii_alphabetic());
    sign.len()
}

/// Bytes of the sign, the code or the word for money with which a text begins; `at` is its place in the original.
fn sign_length(text: &Text<'_>, rest: &str, at: usize) -> Option<usize> {
    match rest.chars().next()? {
        c if SIGNS.contains(&c) => Some(c.len_utf8()),
        _ if is_code(word(rest)) => Some(word(rest).len()),
        _ => money_word(text, rest, at),
    }
}
