//! Structured header fields: addresses, dates, content types; mail-parser reads them, this fits them to our types.

use std::borrow::Cow;

use mail_parser::parsers::MessageStream;
use mail_parser::{Address, ContentType, DateTime, HeaderValue};

use crate::Mailbox;
use crate::encoded_word::{as_utf8, text};

/// Longest field that is read as a structure, in bytes. Thousands of recipients fit; the parser needs up to ten times as much
/// memory as it is given.
pub(crate) const LONGEST_FIELD: usize = 256 * 1024;

/// Addresses (RFC 5322 section 3.4), groups flattened.
pub(crate) fn addresses(value: &[u8]) -> Vec<Mailbox> {
    if let Some(mailbox) = bare_address(value) {
        return vec![mailbox];
    }
    let value = terminated(value);
    let HeaderValue::Address(address) = MessageStream::new(&value).parse_address() else {
        return Vec::new();
    };
    let one = |address: &mail_parser::Addr<'_>| Mailbox {
        name: address.name.as_deref().map(clean_name).unwrap_or_default(),
        address: address.address.as_deref().unwrap_or_default().trim().to_owned(),
    };
    match address {
        Address::List(list) => list.iter().map(one).collect(),
        Address::Group(groups) => groups.iter().flat_map(|group| group.addresses.iter().map(one)).collect(),
    }
}

/// `name@host` with or without brackets, the most frequent form, needs no parser.
fn bare_address(value: &[u8]) -> Option<Mailbox> {
    let value = value.trim_ascii();
    let value = value.strip_prefix(b"<").and_then(|value| value.strip_suffix(b">")).unwrap_or(value);
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.' | b'-' | b'_' | b'+' | b'=');
    let text = std::str::from_utf8(value).ok()?;
    (value.iter().all(plain) && value.iter().filter(|byte| **byte == b'@').count() == 1).then(|| Mailbox { name: String::new(), address: text.to_owned() })
}

/// Some programs put encoded words in quotes, against RFC 2047 section 5, and everybody decodes them.
fn clean_name(name: &str) -> String {
    let name = name.trim();
    if name.contains("=?") { text(name.as_bytes()).0 } else { name.to_owned() }
}

/// A date (RFC 5322 section 3.3) as RFC 3339; `None` when it is no possible date.
pub(crate) fn date(value: &[u8]) -> Option<String> {
    let value = terminated(&value[..value.len().min(256)]);
    match MessageStream::new(&value).parse_date() {
        HeaderValue::DateTime(date) if date.is_valid() => Some(rfc3339(&date)),
        _ => None,
    }
}

/// Written by hand: a mail has ten dates, and the formatting machinery took longer than reading them.
fn rfc3339(date: &DateTime) -> String {
    let mut text = String::with_capacity(25);
    let mut two = |number: u8, after: &str| {
        text.push(char::from(b'0' + number / 10 % 10));
        text.push(char::from(b'0' + number % 10));
        text.push_str(after);
    };
    two((date.year / 100) as u8, "");
    two((date.year % 100) as u8, "-");
    two(date.month, "-");
    two(date.day, "T");
    two(date.hour, ":");
    two(date.minute, ":");
    if date.tz_hour == 0 && date.tz_minute == 0 {
        two(date.second, "Z");
    } else {
        two(date.second, if date.tz_before_gmt { "-" } else { "+" });
        two(date.tz_hour, ":");
        two(date.tz_minute, "");
    }
    text
}

/// `Content-Type` or `Content-Disposition` with their parameters (RFC 2045 section 5.1, RFC 2231).
pub(crate) fn content_type(value: &[u8]) -> Option<ContentType<'static>> {
    let value = terminated(&value[..value.len().min(16 * 1024)]);
    match MessageStream::new(&value).parse_content_type() {
        HeaderValue::ContentType(found) => Some(owned(found)),
        _ => None,
    }
}

fn owned(found: ContentType<'_>) -> ContentType<'static> {
    let keep = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
    ContentType {
        c_type: keep(found.c_type),
        c_subtype: found.c_subtype.map(keep),
        attributes: found.attributes.map(|list| list.into_iter().map(|one| mail_parser::Attribute { name: keep(one.name), value: keep(one.value) }).collect()),
    }
}

/// The first word in angle brackets, or the first word (message ids, return paths).
pub(crate) fn id(value: &[u8]) -> String {
    let text = lossy(value);
    let text = text.trim();
    if let Some(start) = text.find('<')
        && let Some(length) = text[start..].find('>')
    {
        return text[start + 1..start + length].trim().to_owned();
    }
    text.split_ascii_whitespace().next().unwrap_or_default().to_owned()
}

/// Letters, with U+FFFD for what is none. The standard library's own function reads sound text a byte at a time.
pub(crate) fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// The parser wants letters it can read, and a line end.
fn terminated(value: &[u8]) -> Cow<'_, [u8]> {
    let value = &value[..value.len().min(LONGEST_FIELD)];
    match as_utf8(value) {
        Cow::Borrowed(bytes) if bytes.ends_with(b"\n") => Cow::Borrowed(bytes),
        bytes => Cow::Owned([&bytes, &b"\n"[..]].concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_their_forms() {
        let read = |value: &str| -> Vec<(String, String)> { addresses(value.as_bytes()).into_iter().map(|one| (one.name, one.address)).collect() };
        let pair = |name: &str, address: &str| (name.to_owned(), address.to_owned());
        assert_eq!(read(" <a@example.org>\r\n"), [pair("", "a@example.org")]);
        assert_eq!(read(" \"Doe, J.\" <a@example.org>, b@example.com"), [pair("Doe, J.", "a@example.org"), pair("", "b@example.com")]);
        assert_eq!(read("=?utf-8?Q?Ren=C3=A9?= <r@example.org>\n"), [pair("René", "r@example.org")]);
        assert_eq!(read("\"=?utf-8?Q?Ren=C3=A9?=\" <r@example.org>\n"), [pair("René", "r@example.org")]);
        assert_eq!(read("friends: a@example.org, b@example.org;\n"), [pair("", "a@example.org"), pair("", "b@example.org")]);
    }

    #[test]
    fn dates() {
        assert_eq!(date(b" Mon, 4 Mar 2024 10:00:01 +0100 (CET)").as_deref(), Some("2024-03-04T10:00:01+01:00"));
        assert_eq!(date(b" nonsense"), None);
    }

    #[test]
    fn content_types() {
        let found = content_type(b" Text/HTML; charset=\"UTF-8\"; name*=utf-8''d%C3%A9j%C3%A0.html").unwrap();
        assert_eq!((found.ctype(), found.subtype()), ("text", Some("html")));
        assert_eq!((found.attribute("charset"), found.attribute("name")), (Some("UTF-8"), Some("déjà.html")));
    }
}
