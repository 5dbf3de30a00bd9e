//! Whatever people paste: what is understood, what is mended and named, what is suspicious.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that meets what it did not expect stops")]

use std::time::Instant;

use links::{Anatomy, Refusal, State};

fn ids(text: &str) -> Vec<&'static str> {
    Anatomy::of(text).verdict().clues.iter().map(|clue| clue.id).collect()
}

fn value(text: &str, id: &str) -> String {
    let verdict = Anatomy::of(text).verdict();
    verdict.clues.iter().find(|clue| clue.id == id).unwrap_or_else(|| panic!("{text}: no {id} in {:?}", verdict.clues)).value.clone()
}

/// As pasted, as understood, the clues that must be told.
const MENDED: &[(&str, &str, &[&str])] = &[
    ("https://films.example.org/walk", "https://films.example.org/walk", &[]),
    ("hxxps://films[.]example[.]org/walk", "https://films.example.org/walk", &["repaired-defanged"]),
    ("hXXp://films.example[.]org", "http://films.example.org/", &["repaired-defanged"]),
    ("h**ps://films(dot)example(dot)org", "https://films.example.org/", &["repaired-defanged"]),
    ("https[:]//films[.]example.org", "https://films.example.org/", &["repaired-defanged"]),
    ("films [dot] example [dot] org", "https://films.example.org/", &["repaired-defanged", "repaired-scheme"]),
    ("films.example.org/walk", "https://films.example.org/walk", &["repaired-scheme"]),
    ("www.example.org", "https://www.example.org/", &["repaired-scheme"]),
    ("<https://films.example.org/walk>", "https://films.example.org/walk", &["repaired-around"]),
    ("\"https://films.example.org/walk\"", "https://films.example.org/walk", &["repaired-around"]),
    ("« https://films.example.org/walk »", "https://films.example.org/walk", &["repaired-around"]),
    ("(https://films.example.org/walk).", "https://films.example.org/walk", &["repaired-around"]),
    ("https://films.example.org/walk_(film)", "https://films.example.org/walk_(film)", &[]),
    ("[the film](https://films.example.org/walk)", "https://films.example.org/walk", &["repaired-around"]),
    ("Look: https://films.example.org/walk!", "https://films.example.org/walk", &["repaired-around"]),
    ("https://films.exa\u{200b}mple.org/walk", "https://films.example.org/walk", &["repaired-invisible"]),
    ("https://films.example.org/\u{ad}walk\u{feff}", "https://films.example.org/walk", &["repaired-invisible"]),
    ("https://films.example.org/wa\u{0}lk\u{7}", "https://films.example.org/walk", &["repaired-invisible"]),
    ("https://films.example.org/\u{202e}4pm.klaw", "https://films.example.org/4pm.klaw", &["direction-override"]),
    ("ｈｔｔｐｓ：／／ｆｉｌｍｓ．ｅｘａｍｐｌｅ．ｏｒｇ／", "https://films.example.org/", &["repaired-letters"]),
    ("https://films。example。org/walk", "https://films.example.org/walk", &["repaired-letters"]),
    (
        "https://films.example.org/a-long-name-that-goes-on-and-on-until-the-line-is-over-and\nstill-goes-on",
        "https://films.example.org/a-long-name-that-goes-on-and-on-until-the-line-is-over-andstill-goes-on",
        &["repaired-spaces"],
    ),
    ("https:// films . example . org / walk", "https://films.example.org/walk", &["repaired-spaces"]),
    ("https:\\\\films.example.org\\walk", "https://films.example.org/walk", &["repaired-slashes"]),
    ("https:/films.example.org/walk", "https://films.example.org/walk", &["repaired-slashes"]),
    ("https:films.example.org/walk", "https://films.example.org/walk", &["repaired-slashes"]),
    ("http//films.example.org/walk", "http://films.example.org/walk", &["repaired-defanged"]),
    ("HTTPS://FILMS.EXAMPLE.ORG/Walk", "https://films.example.org/Walk", &[]),
    ("https://films.ex%61mple.org/", "https://films.example.org/", &["repaired-letters"]),
    ("https://films.example.org/walk#at-noon", "https://films.example.org/walk#at-noon", &["fragment"]),
];

#[test]
fn mended_and_named() {
    for (pasted, understood, clues) in MENDED {
        let anatomy = Anatomy::of(pasted);
        assert_eq!(anatomy.links().len(), 1, "{pasted:?}: {anatomy:?}");
        assert_eq!(anatomy.links()[0].shown(), *understood, "{pasted:?}");
        let mut found: Vec<_> = ids(pasted).into_iter().filter(|id| id.starts_with("repaired") || ["direction-override", "fragment"].contains(id)).collect();
        found.dedup();
        assert_eq!(found, *clues, "{pasted:?}: {:?}", anatomy.verdict().clues);
        assert_eq!(anatomy.verdict().state, State::Inconclusive, "{pasted:?}");
        assert!(ids(pasted).contains(&"not-known-offline"));
    }
}

#[test]
fn not_of_the_web() {
    for (text, state, id) in [
        ("someone@example.org", State::NotWeb, "mail-address"),
        ("mailto:someone@example.org?subject=x", State::NotWeb, "mail-address"),
        ("someone [at] example [dot] org", State::NotWeb, "mail-address"),
        ("+33 6 12 34 56 78", State::NotWeb, "phone-number"),
        ("06.12.34.56.78", State::NotWeb, "phone-number"),
        ("call me at +447700900123 now", State::NotWeb, "phone-number"),
        ("tel:+33612345678", State::NotWeb, "phone-number"),
        ("javascript:alert(1)", State::NotWeb, "other-scheme"),
        ("data:text/html;base64,PGgxPg==", State::NotWeb, "other-scheme"),
        ("file:///etc/passwd", State::NotWeb, "other-scheme"),
        ("gopher://example.org:70/1", State::NotWeb, "other-scheme"),
        ("ftp://example.org/x", State::NotWeb, "other-scheme"),
        ("tg://resolve?domain=someone", State::NotWeb, "other-scheme"),
        ("", State::Malformed, "no-address"),
        ("   \n ", State::Malformed, "no-address"),
        ("he says he has a film of me", State::Malformed, "no-address"),
        ("https://", State::Malformed, ""),
        ("http://exa mple", State::Refused, "local-name"),
        ("https://a..b/", State::Malformed, ""),
        ("@someone", State::Malformed, "no-address"),
    ] {
        let verdict = Anatomy::of(text).verdict();
        assert_eq!(verdict.state, state, "{text:?}: {:?}", verdict.clues);
        assert!(id.is_empty() || verdict.clues.iter().any(|clue| clue.id == id), "{text:?}: {:?}", verdict.clues);
    }
}

#[test]
fn several_in_one_line() {
    let anatomy = Anatomy::of("first https://a.example.org/1, then https://b.example.org/2 and www.example.net; write to me@example.org");
    let shown: Vec<_> = anatomy.links().iter().map(links::Link::shown).collect();
    assert_eq!(shown, ["https://a.example.org/1", "https://b.example.org/2", "https://www.example.net/"]);
    assert_eq!(value("https://a.example.org/1,https://b.example.org/2", "several-addresses"), "2");
    assert!(anatomy.verdict().clues.iter().any(|clue| clue.id == "mail-address"));
    assert_eq!(Anatomy::of("https://a.example.org/1 https://a.example.org/1").links().len(), 1);
}

#[test]
fn tricks() {
    for (text, id, found) in [
        ("https://instagram.com@films.example.org/x", "user-info", "instagram.com"),
        ("https://user:secret@films.example.org/", "user-info", "user:secret"),
        ("http://127.0.0.1/", "ip-literal", "127.0.0.1"),
        ("http://2130706433/", "ip-odd-spelling", "2130706433"),
        ("http://0x7f.1/", "ip-odd-spelling", "0x7f.1"),
        ("http://0177.0.0.1/", "ip-odd-spelling", "0177.0.0.1"),
        ("http://192.168.1.1/admin", "private-number", "private"),
        ("http://[::1]/", "private-number", "own"),
        ("http://[::ffff:10.0.0.1]/", "private-number", "wrapped"),
        ("http://169.254.169.254/latest", "private-number", "private"),
        ("http://localhost/", "local-name", "localhost"),
        ("http://router.lan/", "local-name", "router.lan"),
        ("https://films.example.org:8443/", "port", "8443"),
        ("films.example.org:8080/x", "port", "8080"),
        ("http://expyuzz4wqqyqhjnexpyuzz4wqqyqhjnexpyuzz4wqqyqhjnexpyuzz4.onion/", "onion", "expyuzz4wqqyqhjnexpyuzz4wqqyqhjnexpyuzz4wqqyqhjnexpyuzz4.onion"),
        ("https://films.nosuchending/", "no-such-ending", "nosuchending"),
        ("https://xn--mnchen-3ya.example.org/", "punycode-shown", "münchen.example.org"),
        ("https://xn--instagrm-76g.com/", "looks-like", "instagram.com"),
        ("https://www.instagrarn.com/p/x", "looks-like", "instagram.com"),
        ("https://faceboook.com/", "looks-like", "facebook.com"),
        ("https://instagram.com.films.example.org/p/x", "name-inside", "instagram.com"),
        ("https://bit.ly/3AbCdEf", "shortener", "bit.ly"),
        ("https://grabify.link/ABCDEF", "ip-logger", "grabify.link"),
        ("https://films.example.org/?u=someone%40example.net", "unique-mail", "someone@example.net"),
        ("https://films.example.org/c29tZW9uZUBleGFtcGxlLm5ldA==", "unique-mail", "someone@example.net"),
        ("https://k3j9xq27zb.films.example.org/", "unique-token", "k3j9xq27zb"),
        ("https://films.example.org/v/k3J9xQ27zB", "unique-token", "k3J9xQ27zB"),
        ("https://films.example.org/v?id=550e8400-e29b-41d4-a716-446655440000", "unique-token", "id=550e8400-e29b-41d4-a716-446655440000"),
        ("https://films.example.org/go?url=https%3A%2F%2Fother.example.net%2F", "address-inside", "https://other.example.net/"),
    ] {
        assert_eq!(value(text, id), found, "{text}");
    }
    for honest in [
        "https://films.example.org/v/a-walk-in-spring-2024",
        "https://www.youtube.com/watch?v=abcdefghij1",
        "https://blog.example.org/2026/01/31/page?lang=fr&page=2",
    ] {
        let clues = ids(honest);
        assert!(!["unique-token", "unique-mail", "looks-like", "name-inside", "mixed-scripts"].iter().any(|id| clues.contains(id)), "{honest}: {clues:?}");
        assert!(!Anatomy::of(honest).unique(), "{honest}");
    }
}

#[test]
fn what_may_be_contacted() {
    assert_eq!(Anatomy::of("hxxps://films[.]example.org/x#y").address().unwrap().as_str(), "https://films.example.org/x");
    for (text, refusal, state) in [
        ("http://10.0.0.1/", Refusal::Number, State::Refused),
        ("https://a@films.example.org/", Refusal::UserInfo, State::Refused),
        ("https://films.example.org:22/", Refusal::Port(22), State::Refused),
        ("http://nas.local/", Refusal::LocalName, State::Refused),
    ] {
        let anatomy = Anatomy::of(text);
        assert!(anatomy.address().is_none());
        assert_eq!(anatomy.links()[0].address().unwrap_err(), &refusal, "{text}");
        assert_eq!(anatomy.verdict().state, state, "{text}");
    }
}

#[test]
fn registered_part() {
    for (text, bold) in [
        ("https://www.films.example.co.uk/x", "example.co.uk"),
        ("https://instagram.com.evil.example.org/", "example.org"),
        ("https://films.example.org./", "example.org"),
        ("https://someone:x@a.example.org:443/b", "example.org"),
        ("https://münchen.de/", "xn--mnchen-3ya.de"),
        ("https://someone.blogspot.com/", "someone.blogspot.com"),
    ] {
        let anatomy = Anatomy::of(text);
        let link = &anatomy.links()[0];
        assert_eq!(&link.shown()[link.registrable_range().unwrap()], bold, "{text}");
        assert_eq!(anatomy.registrable(), Some(bold));
    }
    assert_eq!(Anatomy::of("http://8.8.8.8/").registrable(), None);
}

#[test]
fn a_megabyte() {
    let longs = [
        format!("https://films.example.org/{}", "a".repeat(1 << 20)),
        "https://a.example.org/ ".repeat(1 << 16),
        ",https://a.example.org/x".repeat(1 << 16),
        "[.]".repeat(1 << 19),
        "\u{200b}".repeat(1 << 19),
        "a.".repeat(1 << 19),
        "//".repeat(1 << 19),
        "h t t p s : / / ".repeat(1 << 16),
        "1".repeat(1 << 20),
        "@".repeat(1 << 20),
        "((((".repeat(1 << 18),
        format!("https://{}.example.org/", "a.".repeat(1 << 19)),
    ];
    for long in &longs {
        let begin = Instant::now();
        let verdict = Anatomy::of(long).verdict();
        let time = begin.elapsed();
        assert!(verdict.clues.iter().any(|clue| clue.id == "cut-short"), "{:?}: {:?}", &long[..20], verdict.clues);
        assert!(time.as_secs_f64() < 2.0, "{:?}: {time:?}", long.chars().take(12).collect::<String>());
    }
    // One that fits into what is read, and is no address all the same.
    let verdict = Anatomy::of(&format!("https://films.example.org/{}", "a".repeat(20_000))).verdict();
    assert_eq!(verdict.state, State::Malformed);
}

#[test]
fn beside() {
    assert_eq!(Anatomy::of("https://films.example.org/v/walk.html?x=1").sibling("nothing").unwrap().as_str(), "https://films.example.org/v/nothing.html");
    assert!(Anatomy::of("https://films.example.org/").sibling("nothing").is_none());
    // Nobody asks beside an address that tells who asks.
    assert!(Anatomy::of("https://films.example.org/v/k3J9xQ27zB").sibling("nothing").is_none());
}
