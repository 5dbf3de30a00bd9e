//! Looks made by hand: what servers of every temper would have answered.
#![allow(dead_code, reason = "each test takes what it needs")]

use std::io::Write;
use std::net::SocketAddr;

use links::{Answer, CertificateProblem, Check, Clue, Contacted, Cut, Exchange, Failure, Journey, Level, Outcome, Refusal, State, Stop, Verdict};

pub(crate) const AT: i64 = 1_795_798_991;

fn socket(number: &str) -> SocketAddr {
    number.parse().expect("number and port")
}

pub(crate) fn contacted(host: &str, number: &str) -> Option<Contacted> {
    Some(Contacted { host: host.to_owned(), socket: socket(number), proxy: false })
}

pub(crate) fn request(host: &str, path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Mozilla/5.0\r\nAccept: text/html\r\n\r\n").into_bytes()
}

/// An answer with the fields that are given, and a body as transferred and as decoded.
pub(crate) fn answer(status: u16, fields: &[(&str, &str)], transferred: &[u8], body: &[u8]) -> Answer {
    let mut head = format!("HTTP/1.1 {status} Said\r\n");
    for (name, value) in fields {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    let headers = fields.iter().map(|(name, value)| (name.to_ascii_lowercase(), (*value).to_owned())).collect();
    Answer { status, headers, head: head.into_bytes(), transferred: transferred.to_vec(), body: body.to_vec(), cut: None }
}

pub(crate) fn exchange(url: &str, contacted: Option<Contacted>, outcome: Outcome) -> Exchange {
    let (host, path) = url.trim_start_matches("https://").trim_start_matches("http://").split_once('/').unwrap_or((url, ""));
    let request = if contacted.is_some() { request(host, &format!("/{path}")) } else { Vec::new() };
    Exchange { url: url.to_owned(), at: AT, contacted, request, certificates: Vec::new(), outcome }
}

pub(crate) fn check(url: &str, level: Level, state: State, journeys: Vec<Journey>) -> Check {
    let clues = vec![Clue::new("status", "200"), Clue::bare("redirected")];
    Check { written: url.to_owned(), url: Some(url.to_owned()), level, at: AT, verdict: Verdict { state, clues }, journeys, looked_up: Vec::new() }
}

pub(crate) fn journey(exchanges: Vec<Exchange>) -> Journey {
    Journey { exchanges, stopped: None }
}

/// `body`, compressed, in chunks of a few bytes.
pub(crate) fn chunked_gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    encoder.write_all(body).expect("memory takes it");
    let packed = encoder.finish().expect("memory takes it");
    let mut chunked = Vec::new();
    for chunk in packed.chunks(17) {
        chunked.extend(format!("{:x}\r\n", chunk.len()).bytes());
        chunked.extend(chunk);
        chunked.extend(b"\r\n");
    }
    chunked.extend(b"0\r\n\r\n");
    chunked
}

const HTML: &str = "text/html; charset=utf-8";

/// A redirect to a page that came compressed and in chunks, with a chain of certificates.
pub(crate) fn redirected() -> Check {
    let first = answer(301, &[("Location", "https://www.example.org/video/7"), ("Content-Length", "0")], b"", b"");
    let page = "<title>Example</title><p>nothing here but words</p>".repeat(20);
    let fields = [("Content-Type", HTML), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")];
    let second = answer(200, &fields, &chunked_gzip(page.as_bytes()), page.as_bytes());
    let mut last = exchange("https://www.example.org/video/7", contacted("www.example.org", "203.0.113.7:443"), Outcome::Answer(second));
    last.certificates = vec![b"not a real certificate, but bytes".to_vec(), vec![0x30, 0x82, 1, 2]];
    let first = exchange("http://example.org/v?a=1 2", contacted("example.org", "203.0.113.7:80"), Outcome::Answer(first));
    check("hxxp://example[.]org/v?a=1 2", Level::Visit, State::PresentPublic, vec![journey(vec![first, last])])
}

/// All hand-made looks, by name.
pub(crate) fn all() -> Vec<(&'static str, Check)> {
    let url = "https://www.example.org/a";
    let there = || contacted("www.example.org", "[2001:db8::7]:443");
    let one = |exchange: Exchange| vec![journey(vec![exchange])];
    let cut = |cut: Cut, media_type: &str, body: &[u8]| {
        let mut said = answer(200, &[("Content-Type", media_type), ("Content-Length", "99999")], body, body);
        said.cut = Some(cut);
        one(exchange(url, there(), Outcome::Answer(said)))
    };
    let failed = |failure: Failure| one(exchange(url, there(), Outcome::Failure(failure)));
    let unopened = |failure: Failure| one(exchange(url, None, Outcome::Failure(failure)));
    let mut all = vec![("redirected", redirected()), ("offline", check("https://example.org/x", Level::Offline, State::Inconclusive, Vec::new()))];
    for (name, state, journeys) in [
        ("too-long", State::PresentPublic, cut(Cut::Length, HTML, b"<p>and so on")),
        ("too-slow", State::Inconclusive, cut(Cut::Time, HTML, b"<p>")),
        ("hung-up", State::Inconclusive, cut(Cut::Disconnect, "text/plain", b"half a sen")),
        ("a-film", State::PresentPublic, cut(Cut::NotText, "video/mp4", b"")),
        ("a-picture-all-the-same", State::PresentPublic, cut(Cut::Length, "image/png", b"\x89PNG a picture that must not be kept")),
        ("unreadable", State::Inconclusive, cut(Cut::Unreadable, HTML, b"\x1f\x8bnot gzip")),
        ("timed-out", State::Unreachable, failed(Failure::TimedOut)),
        ("broken", State::Unreachable, failed(Failure::Broken("connection reset\r\nWARC-Type: x".to_owned()))),
        ("wrong-name", State::Inconclusive, failed(Failure::Certificate(CertificateProblem::WrongName))),
        ("no-such-name", State::NoSuchHost, unopened(Failure::NoSuchName)),
        ("own-network", State::Refused, unopened(Failure::NotPublic("192.168.1.1".parse().expect("a number")))),
        ("refused", State::Refused, unopened(Failure::Refused(Refusal::Port(8080)))),
    ] {
        all.push((name, check(url, Level::Visit, state, journeys)));
    }
    let stopped = |stopped: Stop| {
        let said = answer(302, &[("Location", "http://127.0.0.1/")], b"", b"");
        vec![Journey { exchanges: vec![exchange(url, there(), Outcome::Answer(said))], stopped: Some(stopped) }]
    };
    all.push(("stopped", check(url, Level::Visit, State::Inconclusive, stopped(Stop::Refused("http://127.0.0.1/".to_owned(), Refusal::Number)))));
    let mut by_proxy = exchange(url, there(), Outcome::Answer(answer(404, &[("Content-Type", HTML)], b"gone", b"gone")));
    by_proxy.contacted = Some(Contacted { host: "127.0.0.1:9050".to_owned(), socket: socket("127.0.0.1:9050"), proxy: true });
    all.push(("by-proxy", check(url, Level::Visit, State::Removed, vec![journey(vec![by_proxy])])));
    let rdap = answer(200, &[("Content-Type", "application/rdap+json")], b"{\"objectClassName\":\"domain\"}", b"{\"objectClassName\":\"domain\"}");
    let rdap = exchange("https://rdap.example.org/domain/example.org", contacted("rdap.example.org", "203.0.113.9:443"), Outcome::Answer(rdap));
    all.push(("registry", check(url, Level::Passive, State::Inconclusive, vec![journey(vec![rdap])])));
    all
}
