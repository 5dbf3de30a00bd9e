//! Addresses that are refused before anything is looked up, and those that only look as if they should be.

use crate::Case;
use crate::world::World;

#[rustfmt::skip]
const REFUSED: &[(&str, &str)] = &[
    // The own machine and network, in every spelling of numbers.
    ("Number", "http://127.0.0.1/"), ("Number", "http://127.1/"), ("Number", "http://0177.0.0.1/"), ("Number", "http://0x7f.0.0.1/"),
    ("Number", "http://0x7f.0x0.0x0.0x1/"), ("Number", "http://2130706433/"), ("Number", "http://017700000001/"), ("Number", "http://0x7f000001/"), ("Number", "http://0/"),
    ("Number", "http://0.0.0.0/"), ("Number", "http://[::1]/"), ("Number", "http://[::]/"), ("Number", "http://[0:0:0:0:0:0:0:1]/"), ("Number", "http://[::ffff:127.0.0.1]/"),
    ("Number", "http://[::ffff:7f00:1]/"), ("Number", "http://[::127.0.0.1]/"), ("Number", "http://[64:ff9b::7f00:1]/"), ("Number", "http://[2002:7f00:1::1]/"),
    ("Number", "http://[2001:0:7f00:1::]/"), ("Number", "http://[fd00:ec2::254]/latest/meta-data/"), ("Number", "http://169.254.169.254/latest/meta-data/"),
    ("Number", "http://2852039166/"), ("Number", "http://0xa9fea9fe/"), ("Number", "http://0251.0376.0251.0376/"), ("Number", "http://10.0.0.1/"), ("Number", "http://192.168.1.1/"),
    ("Number", "http://172.16.0.1/"), ("Number", "http://100.64.0.1/"), ("Number", "http://①②⑦.⓪.⓪.①/"), ("Number", "http://127。0。0。1/"), ("Number", "http://１２７.０.０.１/"),
    ("Number", "http://%31%32%37.0.0.1/"), ("Number", "http://127.0.0.1./"), ("Number", "http:\\\\127.0.0.1\\"), ("Number", "http:127.0.0.1/"), ("Number", "http:///127.0.0.1/"),
    ("Number", "http://127.0.0.1#@example.org/"), ("Number", "http://127.0.0.1?@example.org/"), ("Number", "http://127.0.0.1\\@example.org/"), ("Number", "http://93.184.215.14/"),
    ("Number", "\thttp://127.0.0.1/"), ("Number", "ht\ntp://127.0.0.1/"), ("Number", "HTTP://127.0.0.1/"),
    ("Malformed", "http://[fe80::1%25lo]/"), ("Malformed", "http://[::1%lo]/"), ("Malformed", "http://[::1/"), ("Malformed", "http://256.256.256.256/"), ("Malformed", "http://0x100000000/"),
    // Names that mean it.
    ("LocalName", "http://localhost/"), ("LocalName", "http://LOCALHOST./"), ("LocalName", "http://a.localhost/"), ("LocalName", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/"), ("LocalName", "http://%6c%6f%63%61%6c%68%6f%73%74/"),
    ("LocalName", "http://router/"), ("LocalName", "http://nas.local/"), ("LocalName", "http://metadata.google.internal/"), ("LocalName", "http://short.onion/"),
    // Names that are none.
    ("Malformed", "http://localhost%00.example.org/"), ("Malformed", "http://127.0.0.1%0d%0a.example.org/"), ("Malformed", "http://a b.example.org/"), ("Malformed", "http://exam%2fple.org/"),
    ("Malformed", "http://*.example.org/"), ("Malformed", "http://..example.org/"), ("Malformed", "http://"), ("Malformed", "http://?x"), ("Malformed", ""),
    // Names and passwords before the host.
    ("UserInfo", "http://example.org@127.0.0.1/"), ("UserInfo", "http://a:b@example.org/"), ("UserInfo", "http://@example.org/"), ("UserInfo", "http://example.org%40@127.0.0.1/"), ("UserInfo", "http://a@b@example.org/"),
    // Other languages.
    ("Scheme", "gopher://example.org:80/_GET"), ("Scheme", "file:///etc/passwd"), ("Scheme", "data:text/html,x"), ("Scheme", "ftp://example.org/"), ("Scheme", "javascript:alert(1)"),
    ("Scheme", "dict://127.0.0.1:6379/info"), ("Scheme", "ldap://127.0.0.1/"), ("Scheme", "ws://example.org/"), ("Scheme", "blob:http://example.org/x"), ("Scheme", "view-source:http://example.org/"),
    ("Scheme", "jar:http://example.org/!/"), ("Scheme", "mailto:a@example.org"), ("Scheme", "tel:+33-555-0100"),
    // Other doors.
    ("Port", "http://example.org:22/"), ("Port", "http://example.org:8080/"), ("Port", "http://example.org:6379/"), ("Port", "http://example.org:0/"), ("Malformed", "http://example.org:65616/"),
    ("Malformed", "http://example.org:80:22/"), ("Malformed", "http://example.org:-80/"),
];

pub(crate) fn cases(world: &World) -> Vec<Case> {
    let mut cases: Vec<Case> = REFUSED.iter().map(|(refusal, url)| Case::new("refused", *url, format!("address {refusal}"))).collect();
    // What is left of a trick is one request, to the host that was consented to.
    for url in [
        "http://crlf.example.org/x%0d%0aHost:%20127.0.0.1%0d%0a%0d%0aGET%20/%20HTTP/1.1",
        "http://crlf.example.org/a\r\nHost: 127.0.0.1",
        "http://crlf.example.org\\@127.0.0.1/",
        "http://crlf。example。org./",
    ] {
        let pages = world.pages.clone();
        cases.push(Case::new("taken as it is", url, "200").and(move |journey, _| {
            let head = pages.asked.lock().unwrap().last().unwrap().clone();
            assert!(head.matches("\r\n").count() == 7 && head.contains("\r\nHost: crlf.example.org\r\n"), "{head}");
            assert_eq!(head.as_bytes(), journey.last().unwrap().request, "what is said to be sent is what was received");
            assert!(!["cookie", "referer", "origin", "language", "x-"].iter().any(|field| head.to_lowercase().contains(field)), "{head}");
        }));
    }
    // The own machine by its plain number may be asked for a time stamp when the person named it, never for a link.
    for url in ["http://127.0.0.1:80/", "https://127.0.0.1:443/", "http://127.0.0.1:8080/", "http://127.0.0.1:6379/", "http://[::1]:8080/"] {
        cases.push(Case::new("the own machine, consented to", url, "failure Refused(Number)"));
    }
    cases.push(Case::new("a megabyte", format!("http://long.example.org/{}", "a".repeat(1_000_000)), "address Malformed"));
    world.pages.set("long.example.org", |stream, _| drop(stream.write_all(b"HTTP/1.1 414 URI Too Long\r\nContent-Length: 0\r\n\r\n")));
    cases.push(Case::new("too long for a server", format!("http://long.example.org/{}", "a".repeat(60_000)), "414"));
    cases
}
