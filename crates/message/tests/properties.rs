//! Promises that hold for inputs that nobody thought of.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

use common::{check, check_all};
use message::mbox::Splitter;
use proptest::prelude::*;
use proptest::sample::Index;

/// The test messages, to be damaged.
fn seeds() -> Vec<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending != "read"));
    paths.sort();
    paths.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// One damage to a message.
#[derive(Debug, Clone)]
enum Damage {
    Flip(Index, u8),
    Cut(Index),
    Drop(Index, u8),
    Insert(Index, Vec<u8>),
    Repeat(Index, u8),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    let token = prop::sample::select(vec![
        &b"\n\n"[..],
        b"\r\n",
        b"--",
        b"<",
        b"&amp;",
        b"&#x",
        b"=",
        b"=?utf-8?B?",
        b"Content-Type: multipart/mixed; boundary=x\n",
        b"--x\n",
        b"\nFrom a@example.org Mon Jan  1 00:00:00 2024\n",
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"{\\rtf1",
        b"<style>",
        b"</",
        b"\"",
        b"Content-Transfer-Encoding: base64\n",
        b"Received: by x; ",
        b"From: ",
        b"Content-Type: message/rfc822\n\n",
        b"\xc3",
        b"\x1b$B",
    ]);
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        at().prop_map(Damage::Cut),
        (at(), any::<u8>()).prop_map(|(at, length)| Damage::Drop(at, length)),
        (at(), token).prop_map(|(at, token)| Damage::Insert(at, token.to_vec())),
        (at(), prop::collection::vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        (at(), any::<u8>()).prop_map(|(at, length)| Damage::Repeat(at, length)),
    ]
}

fn apply(bytes: &mut Vec<u8>, damage: Damage) {
    let length = bytes.len();
    if length == 0 {
        return;
    }
    match damage {
        Damage::Flip(at, byte) => bytes[at.index(length)] ^= byte,
        Damage::Cut(at) => bytes.truncate(at.index(length)),
        Damage::Drop(at, many) => {
            let at = at.index(length);
            bytes.drain(at..(at + usize::from(many)).min(length));
        }
        Damage::Insert(at, token) => {
            let at = at.index(length);
            bytes.splice(at..at, token);
        }
        Damage::Repeat(at, many) => {
            let at = at.index(length);
            let piece = bytes[at..(at + usize::from(many)).min(length)].to_vec();
            bytes.splice(at..at, piece);
        }
    }
}

/// A part with parts within, at random.
fn entity() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "Content-Type: text/plain\n\nwords\n",
        "Content-Type: text/html; charset=utf-8\n\n<p>page <b hidden>no</b>\n",
        "Content-Type: image/png; name=x\nContent-Transfer-Encoding: base64\n\niVBORw0=\n",
        "Content-Transfer-Encoding: quoted-printable\n\na=C3=A9=\n=Z\n",
        "\n\n",
        "no head at all\n",
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(12, 64, 4, |inner| {
        let kinds = prop::sample::select(vec!["mixed", "alternative", "related", "report", "digest", "signed", "encrypted"]);
        let many = (kinds, "[a-c]{1,2}", prop::collection::vec(inner.clone(), 0..4), any::<bool>());
        prop_oneof![
            many.prop_map(|(kind, boundary, parts, closed)| {
                let mut text = format!("Content-Type: multipart/{kind}; boundary=\"{boundary}\"\n\n");
                for part in parts {
                    text.push_str(&format!("--{boundary}\n{part}"));
                }
                if closed {
                    text.push_str(&format!("\n--{boundary}--\n"));
                }
                text
            }),
            inner.prop_map(|part| format!("Content-Type: message/rfc822\n\nFrom: a@example.org\nSubject: inside\n{part}")),
        ]
    })
}

/// Pieces of pages, in any order.
fn page() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div style='display:none'>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "x",
        " y ",
        "&amp;",
        "&#1072;",
        "&#x;",
        "<br>",
        "<!--",
        "-->",
        "<style>",
        ".x{color:#fff}",
        "</style>",
        "<font color=white size=1>",
        "</font>",
        "<a href='",
        "'>",
        "é",
        "\u{200b}",
        "<script>",
        "</script>",
        "<textarea>",
        "<li class=x>",
        "<pre>",
        "\n",
        "<![if !mso]>",
        "<",
        ">",
        "\"",
        "=",
        "<b",
        "\u{1F600}",
        "<span style=\"font-size:0\">",
        "</span>",
        "<html>",
        "<body text=white>",
        "</body>",
        "<template>",
        "</template>",
        "\u{85}",
        "\u{7}",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        check_all(&bytes);
    }

    #[test]
    fn any_letters(text in "\\PC{0,200}") {
        check_all(text.as_bytes());
    }

    #[test]
    fn damaged_messages(seed in any::<Index>(), damages in prop::collection::vec(damage(), 1..8)) {
        let seeds = seeds();
        let mut bytes = seed.get(&seeds).clone();
        for one in damages {
            apply(&mut bytes, one);
        }
        check_all(&bytes);
    }

    #[test]
    fn nested_parts(entity in entity()) {
        let mail = format!("From: a@example.org\nTo: b@example.com\nSubject: x\n{entity}");
        check(mail.as_bytes(), &message::read(mail.as_bytes()));
    }

    #[test]
    fn pages(page in page()) {
        check_all(page.as_bytes());
    }

    #[test]
    fn sixteen_bits(text in "[a-z \u{400}-\u{410}<>]{0,80}") {
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check_all(&bytes);
    }

    /// Whatever the chunks, the same messages come out, and none is longer than the limit.
    #[test]
    fn mailboxes(
        parts in prop::collection::vec(prop::sample::select(vec![
            "From a@example.org Mon Jan  1 00:00:00 2024\n", "Subject: x\n", "\n", "\n\n", "words\n", ">From me\n", "From here\n",
            "Content-Length: 12\n", "\r\n", "From b@example.org\n", "no end",
        ]), 0..30),
        chunk in 1usize..50,
        limit in 0usize..80,
    ) {
        let stream = parts.concat();
        let split = |chunk: usize| {
            let mut found = Vec::new();
            let mut take = |one: message::mbox::SplitMessage<'_>| found.push((one.bytes.to_vec(), one.offset, one.cut));
            let mut splitter = Splitter::new(limit);
            for piece in stream.as_bytes().chunks(chunk) {
                splitter.feed(piece, &mut take);
            }
            splitter.finish(&mut take);
            found
        };
        let found = split(chunk);
        prop_assert_eq!(&found, &split(1 << 20));
        for (bytes, offset, _) in &found {
            prop_assert!(bytes.len() <= limit && *offset <= stream.len() as u64);
        }
    }
}
