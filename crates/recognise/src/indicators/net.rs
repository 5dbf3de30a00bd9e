//! Mail addresses, web addresses (defanged ones too) and names on messengers.

use super::tokens::{AT, BRACKET, COLON, Token};
use super::{Indicator, IndicatorKind, Text};
use crate::concept::Concept;

/// Looks for an address in a token.
pub(super) fn find(text: &Text<'_>, token: &Token<'_>, found: &mut Vec<Indicator>) {
    let mut add = |kind, value: String, repaired| found.push(Indicator { kind, value, valid: None, range: token.range.clone(), repaired });
    if let Some((whole, repaired)) = web(token) {
        add(IndicatorKind::Url, whole, repaired);
    } else if token.has(AT) && token.text.contains('@') {
        if is_mail(token.text) {
            add(IndicatorKind::Email, token.text.to_owned(), false);
        } else if let Some(name) = handle(token.text)
            && beside_messenger(text, token.range.start)
        {
            add(IndicatorKind::Handle, name.to_owned(), false);
        }
    }
}

/// A web address made whole, and whether it had to be repaired (`hxxp`, `[.]`).
fn web(token: &Token<'_>) -> Option<(String, bool)> {
    let bare = token.text.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."));
    if !bare && !token.has(COLON | BRACKET) {
        return None;
    }
    let token = token.text;
    let scheme = token.find("://").filter(|&at| at > 0 && at <= 8);
    let defanged = token.contains("[.]") || token.contains("(.)") || token.contains("[:]");
    if scheme.is_none() && !bare && !defanged {
        return None;
    }
    let mut whole = token.replace("[.]", ".").replace("(.)", ".").replace("[:]", ":");
    if whole.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("hxxp")) {
        whole.replace_range(..4, "http");
    }
    let host = whole.split_once("://").map_or(whole.as_str(), |(_, rest)| rest);
    let known_scheme = whole.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("http")) || bare || scheme.is_none();
    let repaired = whole != token;
    (known_scheme && host.contains('.') && host.len() >= 4).then_some((whole, repaired))
}

/// RFC 5321 in its everyday part: one `@`, a domain with a dot and a top level of letters.
fn is_mail(token: &str) -> bool {
    let Some((local, domain)) = token.split_once('@') else { return false };
    let top = domain.rsplit('.').next().unwrap_or_default();
    !local.is_empty()
        && domain.contains('.')
        && top.len() >= 2
        && top.chars().all(char::is_alphabetic)
        && domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c))
}

/// `@name` with the signs that networks allow.
fn handle(token: &str) -> Option<&str> {
    let name = token.strip_prefix('@')?;
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    ((3..=32).contains(&name.len()) && name.chars().all(allowed)).then_some(token)
}

fn beside_messenger(text: &Text<'_>, at: usize) -> bool {
    const REACH: usize = 80;
    [Concept::Messenger, Concept::MoveMessenger].into_iter().flat_map(|concept| text.said(concept)).any(|place| place.start.abs_diff(at) <= REACH)
}
