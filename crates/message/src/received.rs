//! Reads one `Received` field (RFC 5321 section 4.4): from whom, which address, by whom, when.

use std::net::IpAddr;

use memchr::memrchr;

use crate::Received;
use crate::fields::{self, date};

/// Reads the field. What is missing or in another form stays `None`.
pub(crate) fn read(value: &[u8]) -> Received {
    let (clauses, at) = match memrchr(b';', value) {
        Some(semicolon) => (&value[..semicolon], date(&value[semicolon + 1..])),
        None => (value, None),
    };
    let mut found = Received { at, ..Received::default() };
    let mut address = Address::default();
    let mut clause = Clause::Other;
    for word in words(clauses) {
        match clause {
            Clause::From if word.depth == 0 => {
                address.look_at(word.bytes);
                found.from = Some(host(word.bytes));
                clause = Clause::BeforeBy;
            }
            Clause::By if word.depth == 0 => {
                found.by = Some(host(word.bytes));
                break;
            }
            _ if word.depth == 0 && word.is("by") => clause = Clause::By,
            Clause::Other if word.depth == 0 && word.is("from") => clause = Clause::From,
            _ => address.look_at(word.bytes),
        }
    }
    found.ip = address.found();
    found
}

/// Whose word is next.
#[derive(Clone, Copy)]
enum Clause {
    Other,
    From,
    BeforeBy,
    By,
}

fn host(word: &[u8]) -> String {
    let word = fields::lossy(word);
    word.trim_matches(['[', ']', '<', '>', ',', ';']).to_owned()
}

/// The connecting address: the last one in brackets, since what the server saw follows what the client claimed; without brackets
/// the first one.
#[derive(Default)]
struct Address {
    bracketed: Option<IpAddr>,
    bare: Option<IpAddr>,
}

impl Address {
    fn look_at(&mut self, word: &[u8]) {
        if let Some(open) = memchr::memchr(b'[', word) {
            let inside = &word[open + 1..];
            let close = memchr::memchr(b']', inside).unwrap_or(inside.len());
            self.bracketed = parse_ip(&inside[..close]).or(self.bracketed);
        } else if self.bare.is_none() {
            self.bare = parse_ip(word);
        }
    }

    fn found(self) -> Option<String> {
        self.bracketed.or(self.bare).map(|ip| ip.to_string())
    }
}

fn parse_ip(word: &[u8]) -> Option<IpAddr> {
    let word = word.strip_prefix(b"IPv6:").or_else(|| word.strip_prefix(b"ipv6:")).unwrap_or(word);
    // Cheap refusal first: most words are names.
    if !word.first()?.is_ascii_digit() && !word.contains(&b':') {
        return None;
    }
    std::str::from_utf8(word).ok()?.parse().ok()
}

struct Word<'a> {
    bytes: &'a [u8],
    /// How deep in comments it stands.
    depth: usize,
}

impl Word<'_> {
    fn is(&self, keyword: &str) -> bool {
        self.bytes.eq_ignore_ascii_case(keyword.as_bytes())
    }
}

fn words(bytes: &[u8]) -> impl Iterator<Item = Word<'_>> {
    let (mut at, mut depth) = (0, 0usize);
    std::iter::from_fn(move || {
        loop {
            match bytes.get(at)? {
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                byte if byte.is_ascii_whitespace() => {}
                _ => break,
            }
            at += 1;
        }
        let start = at;
        while at < bytes.len() && !bytes[at].is_ascii_whitespace() && !matches!(bytes[at], b'(' | b')') {
            at += 1;
        }
        Some(Word { bytes: &bytes[start..at], depth })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_different_servers() {
        let cases = [
            (
                " from mail.example.org (unknown [192.0.2.7])\r\n\tby mx.example.com (Postfix) with ESMTP id 1;\r\n Mon, 4 Mar 2024 10:00:01 +0100 (CET)\r\n",
                (Some("mail.example.org"), Some("192.0.2.7"), Some("mx.example.com"), Some("2024-03-04T10:00:01+01:00")),
            ),
            (
                " by 2002:a05:6a10::1 with SMTP id x; Mon, 4 Mar 2024 02:00:01 -0800 (PST)",
                (None, None, Some("2002:a05:6a10::1"), Some("2024-03-04T02:00:01-08:00")),
            ),
            (
                " from [198.51.100.9] (helo=pc) by relay.example.net with esmtp (Exim 4.9)",
                (Some("198.51.100.9"), Some("198.51.100.9"), Some("relay.example.net"), None),
            ),
            (" from x (EHLO y) (203.0.113.5)\n by z.example.org", (Some("x"), Some("203.0.113.5"), Some("z.example.org"), None)),
            (" from a.example.org ([IPv6:2001:db8::5]) by b", (Some("a.example.org"), Some("2001:db8::5"), Some("b"), None)),
            (" (qmail 12345 invoked by uid 89); 4 Mar 2024 09:00:00 -0000", (None, None, None, Some("2024-03-04T09:00:00Z"))),
        ];
        for (value, (from, ip, by, at)) in cases {
            let found = read(value.as_bytes());
            let got = (found.from.as_deref(), found.ip.as_deref(), found.by.as_deref(), found.at.as_deref());
            assert_eq!(got, (from, ip, by, at), "{value}");
        }
    }
}
