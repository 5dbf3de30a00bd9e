//! Servers that answer too much, too slowly, or with something else than they say.

use std::io::Write;
use std::time::Duration;

use crate::Case;
use crate::world::World;
use crate::world::servers::Stream;

type Answer = Box<dyn Fn(&mut dyn Stream) + Send + Sync>;

/// Says it all at once.
fn says(bytes: impl Into<Vec<u8>>) -> Answer {
    let bytes = bytes.into();
    Box::new(move |stream| drop(stream.write_all(&bytes)))
}

/// Says the first, then the second over and over, waiting between.
fn goes_on(first: impl Into<Vec<u8>>, again: impl Into<Vec<u8>>, wait: u64) -> Answer {
    let (first, again) = (first.into(), again.into());
    Box::new(move |stream| {
        let _ = stream.write_all(&first);
        while stream.write_all(&again).and_then(|()| stream.flush()).is_ok() {
            std::thread::sleep(Duration::from_millis(wait));
        }
    })
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    // A packet of one stored block (RFC 1951, section 3.2.4) for small ones would not be a bomb: the library packs.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn page(fields: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{fields}\r\n").as_bytes(), body].concat()
}

pub(crate) fn cases(world: &World) -> Vec<Case> {
    let zeros = vec![b' '; 50_000_000];
    let chunks = "Transfer-Encoding: chunked\r\n";
    let gzip = "Content-Encoding: gzip\r\n";
    #[rustfmt::skip]
    let table: Vec<(&str, &str, Answer)> = vec![
        ("endless body", "200 cut Length", goes_on(page("", b""), vec![b'x'; 10_000], 0)),
        ("endless chunks", "200 cut Length", goes_on(page(chunks, b""), "5\r\nabcde\r\n", 0)),
        ("endless chunks of one byte", "200 cut Length", goes_on(page(chunks, b""), "1\r\nx\r\n", 0)),
        ("endless trailers", "200 cut Length", goes_on(page(chunks, b"0\r\n"), "A: b\r\n", 0)),
        ("endless chunk extension", "200 cut Unreadable", goes_on(page(chunks, b"5;"), "xxxxxxxxxx", 0)),
        ("slow body", "200 cut Time", goes_on(page("", b"begin"), "x", 100)),
        ("slow chunks", "200 cut Time", goes_on(page(chunks, b""), "1\r\nx\r\n", 100)),
        ("body that stops", "200 cut Time", goes_on(page("Content-Length: 100\r\n", b"begin"), "", 100)),
        ("slow head", "failure TimedOut", goes_on("HTTP/1.1 200 OK\r\nA: ", "x", 100)),
        ("slow fields", "failure TimedOut", goes_on("HTTP/1.1 200 OK\r\n", "A: b\r\n", 100)),
        ("silence", "failure TimedOut", goes_on("", "", 100)),
        ("endless head", "failure NotHttp", goes_on("HTTP/1.1 200 OK\r\nA: ", vec![b'x'; 10_000], 0)),
        ("endless status line", "failure NotHttp", goes_on("HTTP/1.1 200 ", vec![b'x'; 10_000], 0)),
        ("endless fields", "failure NotHttp", goes_on("HTTP/1.1 200 OK\r\n", "A: b\r\n", 0)),
        ("a thousand fields", "failure NotHttp", says([b"HTTP/1.1 200 OK\r\n".as_slice(), &b"A: b\r\n".repeat(1000), b"\r\n"].concat())),
        ("endless 'continue'", "failure NotHttp", goes_on("", "HTTP/1.1 100 Continue\r\n\r\n", 0)),
        ("endless 'early hints'", "failure NotHttp", goes_on("", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", 0)),
        ("another protocol", "failure NotHttp", says("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")),
        ("no HTTP at all", "failure NotHttp", goes_on("SSH-2.0-OpenSSH_9.0\r\n", "", 100)),
        ("HTTP of long ago", "failure NotHttp", says("<html>page</html>")),
        ("HTTP of tomorrow", "failure NotHttp", says("HTTP/3 200 OK\r\n\r\n")),
        ("zeros", "failure NotHttp", says(vec![0; 1000])),
        ("nothing", "failure Broken", says("")),
        ("half a head", "failure NotHttp", says("HTTP/1.1 200 OK\r\nContent-")),
        ("promises more", "200 cut Disconnect", says(page("Content-Length: 1000\r\n", b"less"))),
        ("promises less", "200", says(page("Content-Length: 4\r\n", b"morethanthat"))),
        ("promises less than nothing", "200 cut Unreadable", says(page("Content-Length: -5\r\n", b"page"))),
        ("promises more than there is", "200 cut Disconnect", says(page("Content-Length: 18446744073709551615\r\n", b"page"))),
        ("promises too much to count", "200 cut Unreadable", says(page("Content-Length: 18446744073709551616\r\n", b"page"))),
        ("contradicts itself", "200 cut Unreadable", says(page("Content-Length: 4\r\nContent-Length: 5\r\n", b"pages"))),
        ("two ends", "200", says(page("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", b"4\r\npage\r\n0\r\n\r\n"))),
        ("chunks too big to count", "200 cut Unreadable", says(page(chunks, b"fffffffffffffffff\r\npage"))),
        ("chunk of everything", "200 cut Length", goes_on(page(chunks, b"ffffffffffffffff\r\n"), vec![b'x'; 1000], 0)),
        ("chunk of less than nothing", "200 cut Unreadable", says(page(chunks, b"-5\r\npage\r\n0\r\n\r\n"))),
        ("packed in a strange way", "200 cut Unreadable", says(page("Content-Encoding: br\r\n", b"page"))),
        ("packed twice", "200 cut Unreadable", says(page("Content-Encoding: gzip, gzip\r\n", &packed(&packed(b"page"))))),
        ("a bomb", "200 cut Length", says(page(gzip, &packed(&zeros)[..15_000]))),
        ("a bomb in chunks", "200 cut Length", says(page("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", &[b"3a98\r\n".as_slice(), &packed(&zeros)[..15_000], b"\r\n0\r\n\r\n"].concat()))),
        ("many packets in one", "200 cut Length", says(page(gzip, &packed(&[b' '; 5000]).repeat(50)))),
        ("a damaged packet", "200 cut Unreadable", says(page(gzip, &packed(b"<p>a page that is cut</p>")[..20]))),
        ("no packet at all", "200 cut Unreadable", says(page(gzip, b"<p>page</p>"))),
        ("a picture", "200 cut NotText", goes_on("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n", vec![0xff; 1000], 0)),
        ("a film", "200 cut NotText", goes_on("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", vec![0xff; 1000], 0)),
        ("a drawing", "200 cut NotText", says("HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\n\r\n<svg><image href='data:'/></svg>")),
        ("something", "200 cut NotText", says("HTTP/1.1 200 OK\r\n\r\n<p>page</p>")),
        ("a picture that is called a page", "200 cut NotText", says(page("", b"\xff\xd8\xff\xe0\x00\x10JFIF"))),
        ("a packed picture that is called a page", "200 cut NotText", says(page(gzip, &packed(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")))),
        ("a page that is called a picture", "200 cut NotText", says("HTTP/1.1 200 OK\r\nContent-Type: image/png, text/html\r\n\r\n<p>page</p>")),
        ("a status that is none", "999", says("HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n")),
        ("a status with a minus", "failure NotHttp", says("HTTP/1.1 -20 What\r\n\r\n")),
        ("letters of no alphabet", "200", says(page("X-\u{e9}: \u{202e}\r\nContent-Length: 2\r\n", b"\xff\xfe"))),
        ("a field that is no letter", "failure NotHttp", says(page("\u{0}: x\r\nContent-Length: 2\r\n", b"ab"))),
        ("closes after the head", "200", says(page("", b""))),
        ("not modified", "304", goes_on("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", "", 100)),
        ("no content, with content", "204", goes_on("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n", "", 100)),
    ];
    let mut cases = Vec::new();
    for (place, (name, expect, answer)) in table.into_iter().enumerate() {
        let host = format!("a{place}.example.org");
        world.pages.set(&host, move |stream, _| answer(stream));
        // Every second one under TLS.
        let scheme = if place % 2 == 0 { "http" } else { "https" };
        let not_text = expect.ends_with("NotText");
        cases.push(Case::new(name, format!("{scheme}://{host}/"), expect).and(move |journey, _| {
            let Some(links::Outcome::Answer(answer)) = journey.last().map(|last| last.outcome.clone()) else { return };
            assert!(answer.body.len() <= 20_000 && answer.transferred.len() <= 60_000 && answer.head.len() <= 32 * 1024);
            assert!(!not_text || (answer.body.is_empty() && answer.transferred.is_empty()), "nothing of it is kept");
        }));
    }
    cases
}
