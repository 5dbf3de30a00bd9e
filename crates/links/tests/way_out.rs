//! The way out, on the own machine: what is sent, what is not followed, what is cut, and that without consent no socket is opened.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests stop at once, as tests do")]
#![cfg(feature = "net")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use links::net::{Found, Limits, Lookup, NetError, post, post_by};
use links::{Consent, Refusal};

const BRIEF: Limits = Limits { time: Duration::from_secs(5), body: 1000 };

/// A server that answers every request with these bytes, and keeps what it was sent.
fn server(answer: &[u8]) -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (answer, record) = (answer.to_vec(), seen.clone());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut request = Vec::new();
            let mut piece = [0; 4096];
            while !request.ends_with(b"question") {
                match stream.read(&mut piece) {
                    Ok(0) | Err(_) => break,
                    Ok(read) => request.extend(&piece[..read]),
                }
            }
            record.lock().unwrap().push(String::from_utf8_lossy(&request).into_owned());
            let _ = stream.write_all(&answer);
        }
    });
    (address, seen)
}

fn ask(address: SocketAddr) -> Result<links::net::Response, NetError> {
    post(&Consent::given_to(&address.to_string()).unwrap(), &format!("http://{address}/tsa"), "application/timestamp-query", b"question", BRIEF)
}

#[test]
fn a_question_an_answer_and_who_was_contacted() {
    let (address, seen) = server(b"HTTP/1.1 200 OK\r\nContent-Type: Application/Timestamp-Reply; x=1\r\nContent-Length: 6\r\nSet-Cookie: a=b\r\n\r\nanswer");
    for _ in 0..2 {
        let answer = ask(address).unwrap();
        assert_eq!((answer.status, answer.content_type.as_str(), answer.body.as_slice()), (200, "application/timestamp-reply", &b"answer"[..]));
        assert_eq!((answer.contact.host, answer.contact.addresses, answer.contact.encrypted), (address.to_string(), vec![address], false));
    }
    let seen = seen.lock().unwrap();
    let first = seen[0].to_ascii_lowercase();
    let mut names: Vec<&str> = first.lines().skip(1).filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent"],
        "nothing else is said, no cookie either"
    );
    assert!(first.starts_with("post /tsa http/1.1\r\n") && first.contains("user-agent: mozilla/5.0\r\n"));
    assert_eq!(seen[0], seen[1]);
}

#[test]
fn a_redirect_is_an_answer_and_is_not_followed() {
    let (other, unseen) = server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    for status in [301, 302, 303, 307, 308] {
        let (address, _) = server(format!("HTTP/1.1 {status} Moved\r\nLocation: http://{other}/\r\nContent-Length: 0\r\n\r\n").as_bytes());
        match ask(address) {
            Ok(answer) => assert_eq!(answer.status, status),
            Err(error) => panic!("{status}: {error}"),
        }
    }
    assert!(unseen.lock().unwrap().is_empty());
}

#[test]
fn a_long_answer_is_cut_and_a_slow_one_left() {
    let long = [&b"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n"[..], &[b'x'; 1001]].concat();
    assert!(matches!(ask(server(&long).0), Err(NetError::TooLong(_))));
    let endless = [&b"HTTP/1.1 200 OK\r\n\r\n"[..], &[b'x'; 100_000]].concat();
    assert!(matches!(ask(server(&endless).0), Err(NetError::TooLong(_))));
    let full = [&b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"[..], &[b'x'; 1000]].concat();
    assert_eq!(ask(server(&full).0).unwrap().body.len(), 1000);
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    let start = Instant::now();
    let consent = Consent::given_to(&address.to_string()).unwrap();
    let limits = Limits { time: Duration::from_millis(300), body: 10 };
    assert!(matches!(post(&consent, &format!("http://{address}/"), "text/plain", b"x", limits), Err(NetError::Broken { .. })));
    assert!(start.elapsed() < Duration::from_secs(4));
}

/// Answers with these, and counts how often it was asked.
struct Fake(Vec<&'static str>, Arc<AtomicUsize>);

impl Lookup for Fake {
    fn look_up(&self, _: &str, port: u16) -> Found {
        self.1.fetch_add(1, Ordering::SeqCst);
        Found::Addresses(self.0.iter().map(|number| SocketAddr::new(number.parse().unwrap(), port)).collect())
    }
}

#[test]
fn a_name_that_leads_inside_is_refused_whatever_else_it_leads_to() {
    let consent = Consent::given_to("tsa.example.org").unwrap();
    for inside in ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:192.168.0.1", "fe80::1", "64:ff9b::7f00:1", "2002:7f00:1::", "192.0.2.1"] {
        let count = Arc::new(AtomicUsize::new(0));
        let answer = post_by(Fake(vec!["93.184.216.34", inside], count.clone()), &consent, "http://tsa.example.org/", "text/plain", b"", BRIEF);
        assert!(matches!(answer, Err(NetError::Refused(Refusal::NotPublic(_)))), "{inside}");
        assert_eq!(count.load(Ordering::SeqCst), 1, "looked up once");
    }
    let nothing = post_by(Fake(vec![], Arc::default()), &consent, "http://tsa.example.org/", "text/plain", b"", BRIEF);
    assert!(matches!(nothing, Err(NetError::NotFound(_))));
}

#[test]
fn without_consent_nothing_is_looked_up_or_contacted() {
    let (address, seen) = server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    let count = Arc::new(AtomicUsize::new(0));
    let named = Consent::given_to("tsa.example.org").unwrap();
    for url in
        ["http://www.example.org/".to_owned(), format!("http://{address}/"), "http://user@tsa.example.org/".to_owned(), "ftp://tsa.example.org/".to_owned()]
    {
        let answer = post_by(Fake(vec!["127.0.0.1"], count.clone()), &named, &url, "text/plain", b"question", BRIEF);
        assert!(matches!(answer, Err(NetError::Refused(_))), "{url}");
    }
    assert_eq!(count.load(Ordering::SeqCst), 0);
    assert!(seen.lock().unwrap().is_empty());
}
