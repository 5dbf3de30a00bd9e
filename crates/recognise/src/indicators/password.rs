//! A password that the message shows: the word after "your password is".

use super::{Indicator, IndicatorKind, Text};
use crate::concept::Concept;

/// Looks for the word after each place where a password is shown. Only a quoted word, one after a colon, or one with a digit counts:
/// "your password is safe" shows none.
pub(super) fn find(text: &Text<'_>, found: &mut Vec<Indicator>) {
    for place in text.said(Concept::PasswordShown) {
        let rest = &text.original[place.end..];
        let word = rest.trim_start_matches(|c: char| c.is_whitespace() || ":=-–—\"'«“„‘(".contains(c));
        let lead = &rest[..rest.len() - word.len()];
        let end = word.find(|c: char| c.is_whitespace() || "\"'»”“’),;".contains(c)).unwrap_or(word.len());
        let value = word[..end].trim_end_matches(['.', '!', '?']);
        let marked = lead.contains([':', '"', '\'', '«', '“', '„', '‘', '=']) || value.chars().any(|c| c.is_ascii_digit());
        if marked && (4..=64).contains(&value.len()) && lead.len() <= 8 {
            let start = place.end + lead.len();
            let range = start..start + value.len();
            found.push(Indicator { kind: IndicatorKind::Password, value: value.to_owned(), valid: None, range, repaired: false });
        }
    }
}
