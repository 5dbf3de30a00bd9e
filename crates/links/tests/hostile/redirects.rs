//! Servers that send us elsewhere: inside, in circles, to other languages, to people whom nobody agreed to ask.

use crate::Case;
use crate::world::{World, numbers};

#[rustfmt::skip]
const LOCATIONS: &[(&str, &str)] = &[
    ("stop Refused(.., Number)", "http://127.0.0.1/"), ("stop Refused(.., Number)", "http://127.0.0.1:8080/"), ("stop Refused(.., Number)", "http://2130706433/"), ("stop Refused(.., Number)", "http://0x7f.1/"),
    ("stop Refused(.., Number)", "http://0177.0.0.1/"), ("stop Refused(.., Number)", "http://[::1]/"), ("stop Refused(.., Number)", "http://[::1]:8080/"), ("stop Refused(.., Number)", "http://[::ffff:127.0.0.1]/"),
    ("stop Refused(.., Number)", "http://[64:ff9b::7f00:1]/"), ("stop Refused(.., Number)", "http://169.254.169.254/latest/meta-data/"), ("stop Refused(.., Number)", "http://[fd00:ec2::254]/"),
    ("stop Refused(.., Number)", "//127.0.0.1/"), ("stop Refused(.., Number)", "\\\\127.0.0.1\\"), ("stop Refused(.., Malformed)", "///127.0.0.1/"), ("stop Refused(.., Number)", "https:127.0.0.1/"),
    ("stop Refused(.., Number)", "  http://127.0.0.1/"), ("stop Refused(.., Number)", "ht\ttp://127.0.0.1/"), ("stop Refused(.., Number)", "http://127。0。0。1/"), ("stop Refused(.., Number)", "http://93.184.215.14/"),
    ("stop Refused(.., LocalName)", "http://localhost/"), ("stop Refused(.., LocalName)", "http://router/"), ("stop Refused(.., LocalName)", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/"), ("stop Refused(.., LocalName)", "http://metadata.google.internal/"),
    ("stop Refused(.., UserInfo)", "http://other.example.org@127.0.0.1/"), ("stop Refused(.., UserInfo)", "http://a:b@other.example.org/"),
    ("stop Refused(.., Scheme)", "gopher://127.0.0.1:6379/_FLUSHALL"), ("stop Refused(.., Scheme)", "file:///etc/passwd"), ("stop Refused(.., Scheme)", "data:text/html,x"), ("stop Refused(.., Scheme)", "javascript:alert(1)"),
    ("stop Refused(.., Scheme)", "ftp://other.example.org/"), ("stop Refused(.., Scheme)", "intent://other.example.org/"), ("stop Refused(.., Port(8080))", "http://other.example.org:8080/"),
    ("stop Refused(.., Port(22))", "https://other.example.org:22/"), ("stop Refused(.., Malformed)", "http://other.example.org:99999/"), ("stop Refused(.., Malformed)", "http://[::1%25lo]/"),
    ("stop NoConsent(\"unasked.example.org\")", "http://unasked.example.org/"), ("stop NoConsent(\"unasked.example.org\")", "//unasked.example.org"), ("stop NoConsent(\"other.example.org.example.net\")", "http://other.example.org.example.net/"),
    ("stop NoConsent(\"sub.other.example.org\")", "http://sub.other.example.org/"), ("stop NoConsent(\"xn--thr-kma1b.example.org\")", "http://óthër.example.org/"),
    ("failure NotPublic(127.0.0.1)", "http://inside.example.org/"), ("failure NotPublic(169.254.169.254)", "https://metadata.example.org/"), ("failure NotPublic(127.0.0.1)", "http://127.0.0.1.nip.example.org/"),
    ("200", "http://other.example.org/"), ("200", "https://other.example.org/"), ("200", "HTTPS://OTHER.example.org./x#secret"), ("200", "/page"), ("200", "page?x=/../.."), ("200", "http://other.example.org\\@127.0.0.1/"),
    ("200", "http:127.0.0.1/page"), ("200", "/x%0d%0aHost:%20127.0.0.1"), ("200", "?q"), ("200", "é"),
];

pub(crate) fn cases(world: &World) -> Vec<Case> {
    world.names.set("inside.example.org", vec![numbers(&["127.0.0.1"])]);
    world.names.set("metadata.example.org", vec![numbers(&["93.184.215.14", "169.254.169.254"])]);
    world.names.set("127.0.0.1.nip.example.org", vec![numbers(&["127.0.0.1"])]);
    let mut cases = Vec::new();
    for (place, (expect, location)) in LOCATIONS.iter().enumerate() {
        let host = format!("r{place}.example.org");
        let status = [301, 302, 303, 307, 308][place % 5];
        world.pages.set(&host, move |stream, head| {
            let first = head.starts_with("GET / ");
            let answer =
                format!("HTTP/1.1 {status} Moved\r\nSet-Cookie: a=b\r\nRefresh: 0; url=http://127.0.0.1/\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
            let _ = stream.write_all(if first { answer.as_bytes() } else { crate::world::servers::FINE });
        });
        let pages = world.pages.clone();
        let expect = expect.replace("..", &format!("{:?}", location.trim()));
        let case = Case::new(format!("to {location}"), format!("http://{host}/"), expect).with(&[
            "other.example.org",
            "inside.example.org",
            "metadata.example.org",
            "127.0.0.1.nip.example.org",
            "127.0.0.1:8080",
            "[::1]:8080",
        ]);
        cases.push(case.and(move |journey, _| {
            let head = pages.asked.lock().unwrap().last().unwrap().to_lowercase();
            assert!(!["cookie", "referer", "secret"].iter().any(|field| head.contains(field)), "{head}");
            assert!(journey.exchanges.len() <= 2);
        }));
    }
    let endless = |stream: &mut dyn crate::world::servers::Stream, head: &str| {
        let place: usize = head.split(['/', ' ']).nth(2).and_then(|place| place.parse().ok()).unwrap_or(0);
        let _ = stream.write_all(format!("HTTP/1.1 302 Found\r\nLocation: /{}\r\n\r\n", place + 1).as_bytes());
    };
    world.pages.set("endless.example.org", endless);
    cases.push(Case::new("twenty redirects and more", "http://endless.example.org/0", "stop TooMany").and(|journey, asked| {
        assert_eq!((journey.exchanges.len(), asked.len()), (11, 11), "ten are followed, each looked up once");
    }));
    world.pages.set(
        "ten.example.org",
        move |stream, head| {
            if head.starts_with("GET /10 ") { drop(stream.write_all(crate::world::servers::FINE)) } else { endless(stream, head) }
        },
    );
    cases.push(Case::new("ten redirects", "http://ten.example.org/0", "200"));
    world.pages.set("self.example.org", |stream, _| drop(stream.write_all(b"HTTP/1.1 301 Moved\r\nLocation: \r\n\r\n")));
    cases.push(Case::new("in a circle", "https://self.example.org/", "stop TooMany"));
    for (name, answer) in [
        ("nowhere", &b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"[..]),
        ("not a redirect", b"HTTP/1.1 300 Choices\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n"),
        ("by refresh", b"HTTP/1.1 200 OK\r\nRefresh: 0; url=http://127.0.0.1/\r\nContent-Type: text/html\r\n\r\n<meta http-equiv=refresh content='0;url=http://127.0.0.1/'><script src=http://127.0.0.1/></script>"),
    ] {
        let host = format!("{}.example.org", name.replace(' ', "-"));
        world.pages.set(&host, move |stream, _| drop(stream.write_all(answer)));
        let status = String::from_utf8_lossy(&answer[9..12]).into_owned();
        cases.push(Case::new(name, format!("http://{host}/"), status).and(|journey, _| assert_eq!(journey.exchanges.len(), 1)));
    }
    world.pages.set("slowly.example.org", |stream, _| {
        std::thread::sleep(std::time::Duration::from_millis(300));
        let _ = stream.write_all(b"HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n");
    });
    cases.push(Case::new("slowly in a circle", "http://slowly.example.org/", "failure TimedOut"));
    cases
}
