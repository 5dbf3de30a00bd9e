//! Bank accounts (ISO 13616): remainder 1 modulo 97, written in one piece or in groups of four.

use super::tokens::Token;
use super::{Indicator, IndicatorKind, Text};

/// Countries with an IBAN, from the registry of SWIFT, with its length there.
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("BR", 29),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IS", 26),
    ("IT", 27),
    ("LB", 28),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SA", 24),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
];

/// Looks for an account that begins in a token.
pub(super) fn find(text: &Text<'_>, token: &Token<'_>, found: &mut Vec<Indicator>) {
    let Some(&[c1, c2, d1, d2]) = token.text.as_bytes().first_chunk::<4>() else { return };
    if !(c1.is_ascii_uppercase() && c2.is_ascii_uppercase() && d1.is_ascii_digit() && d2.is_ascii_digit()) {
        return;
    }
    let Some((_, length)) = LENGTHS.iter().find(|(country, _)| token.text.starts_with(country)) else { return };
    let mut value = String::with_capacity(*length);
    let mut end = token.range.start;
    for (place, c) in text.original[token.range.start..].char_indices() {
        if c.is_ascii_alphanumeric() {
            value.push(c.to_ascii_uppercase());
        } else if !matches!(c, ' ' | '\u{a0}' | '-') {
            break;
        }
        end = token.range.start + place + c.len_utf8();
        if value.len() == *length {
            break;
        }
    }
    if value.len() == *length && remainder(&value) == Some(1) {
        found.push(Indicator { kind: IndicatorKind::Iban, value, valid: Some(true), range: token.range.start..end, repaired: false });
    }
}

/// Modulo 97 with the first four characters moved to the end and letters as 10 to 35.
fn remainder(value: &str) -> Option<u32> {
    let (head, rest) = value.split_at_checked(4)?;
    rest.chars().chain(head.chars()).try_fold(0, |sum: u32, c| {
        let digit = c.to_digit(36)?;
        Some((sum * if digit > 9 { 100 } else { 10 } + digit) % 97)
    })
}

#[cfg(test)]
mod tests {
    use super::remainder;

    /// The examples of the registry.
    #[test]
    fn registry_examples() {
        for value in ["GB29NWBK60161331926819", "FR1420041010050500013M02606", "DE89370400440532013000"] {
            assert_eq!(remainder(value), Some(1), "{value}");
        }
        assert_ne!(remainder("GB29NWBK60161331926818"), Some(1));
    }
}
