//! Answers, whole and broken, cut anywhere and made of anything.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests stop at once, as tests do")]

use std::io::{Read, Write};

use proptest::prelude::*;

use super::{Take, read};
use crate::{Answer, Cut, Failure};

/// Gives bytes as slowly as a line does: so many at a time.
struct Slow<'a>(&'a [u8], usize);

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = self.1.min(buffer.len());
        (&mut self.0).take(most as u64).read(buffer)
    }
}

fn answer(bytes: &[u8]) -> Result<Answer, Failure> {
    let whole = read(&mut &bytes[..], 1000, Take::Text);
    assert_eq!(whole, read(&mut Slow(bytes, 1), 1000, Take::Text), "pieces make no difference");
    whole
}

fn page(fields: &str, body: &[u8]) -> Answer {
    answer(&[format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{fields}\r\n").as_bytes(), body].concat()).unwrap()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn bodies_end_where_they_say() {
    let length = page("Content-Length: 4\r\n", b"pagemore");
    assert_eq!((length.body.as_slice(), length.transferred.as_slice(), length.cut), (&b"page"[..], &b"page"[..], None));
    assert!(length.head.ends_with(b"\r\n\r\n") && length.header("content-length") == Some("4"));
    let chunked = page("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n", b"2;x=y\r\npa\r\n2\r\nge\r\n0\r\nA: b\r\n\r\nmore");
    assert_eq!((chunked.body.as_slice(), chunked.cut), (&b"page"[..], None));
    assert!(chunked.transferred.ends_with(b"A: b\r\n\r\n"));
    assert_eq!(page("", b"page").body, b"page");
    assert_eq!(page("Content-Length: 4, 4\r\nContent-Length: 4\r\n", b"pagex").body, b"page");
    assert_eq!(answer(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 404 Not Found\nContent-Length: 0\n\n").unwrap().status, 404);
}

#[test]
fn lies_about_the_end_are_told() {
    assert_eq!(page("Content-Length: 9\r\n", b"page").cut, Some(Cut::Disconnect));
    for fields in [
        "Content-Length: -1\r\n",
        "Content-Length: +4\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Content-Length: 99999999999999999999999\r\n",
        "Transfer-Encoding: chunked, gzip\r\n",
        "Content-Length: 4 4\r\n",
    ] {
        assert_eq!(page(fields, b"page").cut, Some(Cut::Unreadable), "{fields}");
    }
    let chunks = |body: &[u8]| page("Transfer-Encoding: chunked\r\n", body).cut;
    assert_eq!(chunks(b"ffffffffffffffff\r\npage"), Some(Cut::Disconnect));
    assert_eq!(chunks(b"10000000000000000\r\npage"), Some(Cut::Unreadable));
    assert_eq!(chunks(b"-1\r\npage"), Some(Cut::Unreadable));
    assert_eq!(chunks(b"2\r\npage\r\n0\r\n\r\n"), Some(Cut::Unreadable));
    assert_eq!(chunks(b"4\r\npage\r\n"), Some(Cut::Disconnect));
    assert_eq!(chunks(&[b"4;".as_slice(), &[b'x'; 5000]].concat()), Some(Cut::Unreadable));
    assert_eq!(chunks(&b"1\r\nx\r\n".repeat(5000)), Some(Cut::Length));
}

#[test]
fn a_full_body_is_whole_and_a_longer_one_is_cut() {
    assert_eq!((page("", &[b'x'; 1000]).body.len(), page("", &[b'x'; 1000]).cut), (1000, None));
    for long in [
        page("", &[b'x'; 1001]),
        page("Content-Length: 1001\r\n", &[b'x'; 1001]),
        page("Transfer-Encoding: chunked\r\n", &[b"3e9\r\n".as_slice(), &[b'x'; 1001]].concat()),
    ] {
        assert_eq!((long.body.len(), long.cut), (1000, Some(Cut::Length)));
    }
}

#[test]
fn packets_are_unpacked_within_the_limit() {
    let gzip = "Content-Encoding: gzip\r\n";
    assert_eq!(page(gzip, &packed(b"<p>page")).body, b"<p>page");
    let bomb = page(gzip, &packed(&vec![b' '; 500_000]));
    assert_eq!((bomb.body.len(), bomb.cut), (1000, Some(Cut::Length)));
    assert!(bomb.transferred.len() < 1000);
    let damaged = page(gzip, &packed(b"<p>page")[..12]);
    assert_eq!(damaged.cut, Some(Cut::Unreadable));
    assert_eq!(page("Content-Encoding: br\r\n", b"page").cut, Some(Cut::Unreadable));
    assert_eq!(page("Content-Encoding: gzip, gzip\r\n", &packed(&packed(b"page"))).cut, Some(Cut::Unreadable));
}

#[test]
fn what_is_not_text_is_not_kept() {
    for kind in ["image/jpeg", "image/svg+xml", "video/mp4", "application/octet-stream", "application/pdf", "", "multipart/x-mixed-replace"] {
        let given = answer(format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\npage").as_bytes()).unwrap();
        assert_eq!((given.body.len(), given.transferred.len(), given.cut), (0, 0, Some(Cut::NotText)), "{kind}");
    }
    for bytes in [&b"\xff\xd8\xff\xe0JFIF"[..], b"GIF89a....", b"\x89PNG\r\n\x1a\n", b"a\0b", b"\0\0\0\x18ftypmp42", b"RIFF\xff\xff\xff\xffWEBPVP8 "] {
        let given = page("", bytes);
        assert_eq!((given.body.len(), given.transferred.len(), given.cut), (0, 0, Some(Cut::NotText)), "{bytes:?}");
    }
    assert_eq!(page("Content-Encoding: gzip\r\n", &packed(b"\xff\xd8\xff\xe0JFIF")).transferred.len(), 0);
    for text in ["été".as_bytes(), b"", b"RIFF is a word", b"\xff\xfea\0b\0"] {
        assert_eq!(page("", text).cut, None, "{text:?}");
    }
}

#[test]
fn what_is_no_answer_is_named() {
    let word = |bytes: &[u8]| match answer(bytes) {
        Err(Failure::NotHttp(word) | Failure::Broken(word)) => word,
        other => panic!("{other:?}"),
    };
    assert_eq!(word(b""), "closed without an answer");
    assert_eq!(word(b"SSH-2.0-OpenSSH"), "no status line");
    assert_eq!(word(b"<html>page</html>"), "no status line");
    assert_eq!(word(b"HTTP/2 200 OK\r\n\r\n"), "no status line");
    assert_eq!(word(b"HTTP/1.1 OK\r\n\r\n"), "no status line");
    assert_eq!(word(b"HTTP/1.1 200 OK\r\nA: b\r\n"), "ends in its head");
    assert_eq!(word(b"HTTP/1.1 101 Switching\r\n\r\n"), "switches protocols");
    assert_eq!(word(&[b"HTTP/1.1 200 OK\r\nA: ".as_slice(), &[b'x'; 40_000]].concat()), "head too long");
    assert_eq!(word(&b"HTTP/1.1 100 Continue\r\n\r\n".repeat(5000)), "head too long");
    assert_eq!(word(&[b"HTTP/1.1 200 OK\r\n".as_slice(), &b"a: b\r\n".repeat(200), b"\r\n"].concat()), "too many fields");
}

proptest! {
    #[test]
    fn nothing_breaks_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0usize..300) {
        let whole = [&b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npage\r\n"[..], &bytes].concat();
        for given in [&bytes[..], &whole, &whole[..cut.min(whole.len())]] {
            if let Ok(answer) = answer(given) {
                prop_assert!(answer.body.len() <= 1000 && answer.transferred.len() <= 2 * 1000 + 10_000);
            }
        }
    }
}
