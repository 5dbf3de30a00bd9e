//! Phone numbers with their country code (E.164: `+` and 8 to 15 digits). National forms are left: without the country they are only digits.

use super::tokens::{PLUS, Token};
use super::{Indicator, IndicatorKind, Text};

/// Looks for a number that begins in a token.
pub(super) fn find(text: &Text<'_>, token: &Token<'_>, found: &mut Vec<Indicator>) {
    if !token.has(PLUS) {
        return;
    }
    let Some(plus) = token.text.find('+') else { return };
    if plus > 0 && token.text.as_bytes()[plus - 1].is_ascii_alphanumeric() {
        return;
    }
    let start = token.range.start + plus;
    let mut value = String::from("+");
    let mut end = start + 1;
    let mut gap = 0;
    for (place, c) in text.original[start + 1..].char_indices() {
        if c.is_ascii_digit() {
            value.push(c);
            end = start + 1 + place + 1;
            gap = 0;
        } else if matches!(c, ' ' | '.' | '-' | '(' | ')' | '/' | '\u{a0}') && gap < 2 {
            gap += 1;
        } else {
            break;
        }
        if value.len() > 16 {
            return;
        }
    }
    if (9..=16).contains(&value.len()) && value.as_bytes()[1] != b'0' {
        found.push(Indicator { kind: IndicatorKind::Phone, value, valid: None, range: start..end, repaired: false });
    }
}
