//! What is refused before anything is looked up, and what a consent covers.

use std::net::IpAddr;

use links::{Address, Consent, Place, Range, Refusal, range};

#[test]
fn addresses_are_taken_apart() {
    let address = Address::read("https://TSA.Example.ORG./path?x=1#secret").unwrap();
    assert_eq!((address.place(), address.port()), (&Place::Name("tsa.example.org".to_owned()), 443));
    assert!(!address.as_str().contains("secret"), "what stands behind # never leaves");
    assert_eq!(Address::read("http://bücher.example.org/").unwrap().host(), "xn--bcher-kva.example.org");
    assert_eq!(Address::read("http://127.0.0.1:8080/tsa").unwrap().host(), "127.0.0.1:8080");
}

#[test]
#[rustfmt::skip]
fn tricks_are_refused() {
    let refused = |text: &str| Address::read(text).unwrap_err();
    for text in ["ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "data:,x", "gopher://example.org/"] {
        assert_eq!(refused(text), Refusal::Scheme, "{text}");
    }
    for text in ["http://a@example.org/", "http://a:b@example.org/", "http://@example.org/", "https://example.org%40@example.com/"] {
        assert_eq!(refused(text), Refusal::UserInfo, "{text}");
    }
    for text in ["http://example.org:8080/", "http://example.org:22/", "https://example.org:0/"] {
        assert!(matches!(refused(text), Refusal::Port(_)), "{text}");
    }
    for text in ["http://93.184.216.34/", "http://10.0.0.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://0x7f.1:80/",
        "http://[::ffff:127.0.0.1]/", "http://[fd00::1]/", "http://[2606:2800::1]/", "http://0/", "http://127.0.0.1/", "http://①②⑦.0.0.1:8080/", "http://169.254.169.254/"] {
        assert_eq!(refused(text), Refusal::Number, "{text}");
    }
    for text in ["http://localhost/", "http://a.localhost/", "http://router/", "http://nas.local/", "http://x.home.arpa/", "http://metadata.google.internal/", "http://abc.onion/"] {
        assert_eq!(refused(text), Refusal::LocalName, "{text}");
    }
    for text in ["", "example.org", "//example.org/", "http://", "http://a..example.org/", "http://exa mple.org/"] {
        assert_eq!(refused(text), Refusal::Malformed, "{text}");
    }
}

#[test]
fn a_consent_names_one_host_and_covers_no_other() {
    let consent = Consent::given_to("TSA.example.org").unwrap();
    assert_eq!(consent.host(), "tsa.example.org");
    assert!(consent.admits(&Address::read("http://tsa.example.org/x").unwrap()).is_ok());
    for other in ["http://example.org/", "http://a.tsa.example.org/", "http://tsa.example.org.example.com/", "http://127.0.0.1:80/x"] {
        if let Ok(address) = Address::read(other) {
            assert!(matches!(consent.admits(&address), Err(Refusal::NoConsent(_))), "{other}");
        }
    }
    let own = Consent::given_to("127.0.0.1:8080").unwrap();
    assert!(own.admits(&Address::read("http://127.0.0.1:8080/").unwrap()).is_ok());
    assert!(own.admits(&Address::read("http://127.0.0.1:8081/").unwrap()).is_err());
    assert!(own.admits(&Address::read("http://[::1]:8080/").unwrap()).is_err());
    for nobody in ["", "*", "localhost", "10.0.0.1:80", "10.0.0.1", "127.0.0.1", "a b.example.org", "http://example.org/", "example.org:8080", "*.example.org"]
    {
        assert!(Consent::given_to(nobody).is_err(), "{nobody}");
    }
}

#[test]
#[rustfmt::skip]
fn numbers_are_told_apart() {
    let is = |text: &str| range(text.parse::<IpAddr>().unwrap());
    for public in ["93.184.216.34", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.0", "2606:4700::1111", "64:ff9b::101:101"] {
        assert_eq!(is(public), Range::Public, "{public}");
    }
    for inner in ["0.0.0.0", "10.1.2.3", "127.0.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "100.127.255.255",
        "192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "198.19.255.255", "192.0.0.8", "192.88.99.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "168.63.129.16",
        "::", "::1", "::ffff:8.8.8.8", "::8.8.8.8", "::ffff:0:8.8.8.8", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "2002:808:808::1", "2001::1", "2001:db8::1", "3fff::1", "fc00::1",
        "fd12::1", "fe80::1", "fec0::1", "ff02::1", "100::1", "5f00::1", "4000::1"] {
        assert_ne!(is(inner), Range::Public, "{inner}");
    }
}
