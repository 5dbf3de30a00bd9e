//! Reads one `Received` field (RFC 5321 section 4.4): from whom, which address, by whom, when.

use std::net::IpAddr;

use memchr::{memchr, memrchr};

use crate::Received;
use crate::fields::date;

/// Reads the field. What is missing or in another form stays `None`.
pub(crate) fn read(value: &[u8]) -> Received {
    let (clauses, at) = match memrchr(b';', value) {
        Some(semicolon) => (&value[..semicolon], date(&value[semicolon + 1..])),
        None => (value, None),
    };
    let text = String::from_utf8_lossy(clauses);
    let mut found = Received {
        at,
        ..Received::default()
    };
    let mut before_by = text.len();
    let mut waiting = Waiting::Nothing;
    for (offset, word, depth) in Words::new(&text) {
        match (depth, waiting, word) {
            (0, Waiting::From, _) => {
                found.from = Some(host(word));
                waiting = Waiting::Nothing;
            }
            (0, Waiting::By, _) => {
                found.by = Some(host(word));
                waiting = Waiting::Nothing;
            }
            (0, _, _)
                if word.eq_ignore_ascii_case("from")
                    && found.from.is_none()
                    && found.by.is_none() =>
            {
                waiting = Waiting::From;
            }
            (0, _, _) if word.eq_ignore_ascii_case("by") && found.by.is_none() => {
                before_by = before_by.min(offset);
                waiting = Waiting::By;
            }
            _ => {}
        }
    }
    found.ip = address(&text[..before_by]);
    found
}

#[derive(Clone, Copy)]
enum Waiting {
    Nothing,
    From,
    By,
}

fn host(word: &str) -> String {
    word.trim_matches(['[', ']', '<', '>', ',', ';']).to_owned()
}

/// The connecting address: the last one in brackets or parentheses, since what the server saw follows what the client claimed.
fn address(from: &str) -> Option<String> {
    let mut rest = from.as_bytes();
    let mut found = None;
    while let Some(open) = memchr::memchr2(b'[', b'(', rest) {
        rest = &rest[open + 1..];
        let end = rest
            .iter()
            .position(|byte| matches!(byte, b']' | b')' | b' ' | b'(' | b'[' | b'\r' | b'\n'));
        let inside = &rest[..end.unwrap_or(rest.len())];
        if let Some(ip) = std::str::from_utf8(inside).ok().and_then(parse_ip) {
            found = Some(ip.to_string());
        }
    }
    // `from x (y 192.0.2.1)`, `(EHLO x) (192.0.2.1)`, `from 192.0.2.1 (EHLO …)`: some servers write it without brackets.
    found.or_else(|| {
        from.split(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '(' | ')' | ';'))
            .find_map(|word| parse_ip(word).map(|ip| ip.to_string()))
    })
}

fn parse_ip(text: &str) -> Option<IpAddr> {
    let text = text
        .strip_prefix("IPv6:")
        .or_else(|| text.strip_prefix("ipv6:"))
        .unwrap_or(text);
    // Cheap refusal first: most words are names.
    if memchr(b':', text.as_bytes()).is_none() && !text.as_bytes().first()?.is_ascii_digit() {
        return None;
    }
    text.parse().ok()
}

/// Words with their offset and how deep in comments they stand.
struct Words<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Words<'a> {
    fn new(text: &'a str) -> Self {
        Words {
            text,
            at: 0,
            depth: 0,
        }
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = (usize, &'a str, usize);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at)? {
                b'(' => self.depth += 1,
                b')' => self.depth = self.depth.saturating_sub(1),
                byte if byte.is_ascii_whitespace() => {}
                _ => break,
            }
            self.at += 1;
        }
        let start = self.at;
        let length = bytes[start..]
            .iter()
            .position(|byte| matches!(byte, b'(' | b')') || byte.is_ascii_whitespace());
        self.at = length.map_or(bytes.len(), |length| start + length);
        Some((start, &self.text[start..self.at], self.depth))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_different_servers() {
        let cases = [
            (
                " from mail.example.org (unknown [192.0.2.7])\r\n\tby mx.example.com (Postfix) with ESMTP id 1;\r\n Mon, 4 Mar 2024 10:00:01 +0100 (CET)\r\n",
                (
                    Some("mail.example.org"),
                    Some("192.0.2.7"),
                    Some("mx.example.com"),
                    Some("2024-03-04T10:00:01+01:00"),
                ),
            ),
            (
                " by 2002:a05:6a10::1 with SMTP id x; Mon, 4 Mar 2024 02:00:01 -0800 (PST)",
                (
                    None,
                    None,
                    Some("2002:a05:6a10::1"),
                    Some("2024-03-04T02:00:01-08:00"),
                ),
            ),
            (
                " from [198.51.100.9] (helo=pc) by relay.example.net with esmtp (Exim 4.9)",
                (
                    Some("198.51.100.9"),
                    Some("198.51.100.9"),
                    Some("relay.example.net"),
                    None,
                ),
            ),
            (
                " from x (EHLO y) (203.0.113.5)\n by z.example.org",
                (Some("x"), Some("203.0.113.5"), Some("z.example.org"), None),
            ),
            (
                " from a.example.org ([IPv6:2001:db8::5]) by b",
                (Some("a.example.org"), Some("2001:db8::5"), Some("b"), None),
            ),
            (
                " (qmail 12345 invoked by uid 89); 4 Mar 2024 09:00:00 -0000",
                (None, None, None, Some("2024-03-04T09:00:00Z")),
            ),
        ];
        for (value, (from, ip, by, at)) in cases {
            let found = read(value.as_bytes());
            let got = (
                found.from.as_deref(),
                found.ip.as_deref(),
                found.by.as_deref(),
                found.at.as_deref(),
            );
            assert_eq!(got, (from, ip, by, at), "{value}");
        }
    }
}
