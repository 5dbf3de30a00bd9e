//! Proxies that refuse, lie or keep silent; and that nothing ever goes past one.

use crate::Case;
use crate::world::{World, proxies};

const ONION: &str = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrstuvwd.onion";

pub(crate) fn cases(world: &World) -> Vec<Case> {
    let mut cases = Vec::new();
    let page = "http://behind.example.org/";
    // Names are the proxy's to look up, whatever ours would say.
    world.names.set("behind.example.org", vec![crate::world::numbers(&["127.0.0.1"])]);
    let unasked = |case: Case| {
        case.and(|journey, asked| {
            assert!(asked.is_empty(), "looked up {asked:?}");
            assert!(journey.contacted().iter().all(|one| one.proxy && one.host.contains("127.0.0.1:")), "{:?}", journey.contacted());
        })
    };

    let (plain, at_plain) = proxies::socks(world, 0, 0);
    cases.push(Case::new("by SOCKS", page, "200").via(format!("socks5h://{plain}")).and(move |journey, asked| {
        assert!(asked.is_empty() && journey.contacted()[0].proxy);
        assert_eq!(at_plain.lock().unwrap().last().unwrap(), &(String::new(), "behind.example.org".to_owned(), 80));
    }));
    let (named, at_named) = proxies::socks(world, 2, 0);
    world.pages.set("first.example.org", |stream, _| {
        drop(stream.write_all(b"HTTP/1.1 302 Found\r\nLocation: http://behind.example.org/\r\nContent-Length: 0\r\n\r\n"))
    });
    let record = at_named.clone();
    cases.push(
        Case::new("each host by a way of its own", "http://first.example.org/", "200").via(format!("socks5h://{named}")).with(&["behind.example.org"]).and(
            move |_, _| {
                let all = record.lock().unwrap().clone();
                let [(first, ..), (second, ..)] = &all[all.len() - 2..] else { panic!("two hosts") };
                assert!(first.len() > 16 && first != second && first[..16] == second[..16], "{first} {second}");
            },
        ),
    );
    let before = at_named.clone();
    cases.push(Case::new("and each journey", page, "200").via(format!("socks5h://{named}")).and(move |_, _| {
        let all = before.lock().unwrap().clone();
        let [(first, ..), (second, ..)] = &all[all.len() - 2..] else { panic!("two journeys") };
        assert_ne!(first[..16], second[..16]);
    }));
    cases.push(Case::new("by the person's own name", page, "200").via(format!("socks5h://anna:secret@{named}")).and(move |journey, _| {
        assert_eq!(at_named.lock().unwrap().last().unwrap().0, "anna");
        assert!(!format!("{journey:?}").contains("secret"));
    }));
    let (onion, at_onion) = proxies::socks(world, 0, 0);
    cases.push(Case::new("to an onion service", format!("http://{ONION}/"), "200").via(format!("socks5h://{onion}")).and(move |_, asked| {
        assert!(asked.is_empty());
        assert_eq!(at_onion.lock().unwrap().last().unwrap().1, ONION);
    }));
    cases.push(Case::new("to an onion service without a proxy", format!("http://{ONION}/"), "failure Refused(LocalName)").and(|journey, asked| {
        assert!(asked.is_empty() && journey.contacted().is_empty());
    }));
    for (reply, expect) in [
        (1, "failure Proxy(\"SOCKS reply 1\")"),
        (2, "failure Proxy(\"SOCKS reply 2\")"),
        (4, "failure Proxy(\"SOCKS reply 4\")"),
        (5, "failure ConnectionRefused"),
        (255, "failure Proxy"),
    ] {
        let (proxy, _) = proxies::socks(world, 0, reply);
        cases.push(unasked(Case::new(format!("says {reply}"), page, expect).via(format!("socks5h://{proxy}"))));
    }
    let (none, _) = proxies::socks(world, 255, 0);
    cases.push(unasked(Case::new("no method", page, "failure Proxy").via(format!("socks5h://{none}"))));
    for (name, bytes) in [
        ("speaks HTTP", &b"HTTP/1.1 400 Bad Request\r\n\r\n"[..]),
        ("speaks SOCKS 4", &[0, 90, 0, 0]),
        ("wants what was not offered", &[5, 1]),
        ("half an answer", &[5, 0, 5, 0, 0, 9]),
    ] {
        let proxy = proxies::saying(world, bytes);
        cases.push(unasked(Case::new(name, page, "failure Proxy").via(format!("socks5h://{proxy}"))));
    }
    let silent = proxies::saying(world, b"");
    cases.push(unasked(Case::new("silent", page, "failure TimedOut").via(format!("socks5h://{silent}"))));
    cases.push(unasked(Case::new("silent", page, "failure TimedOut").via(format!("http://{silent}"))));
    let nobody = proxies::nobody();
    cases.push(unasked(Case::new("nobody there", page, "failure Proxy(\"connection refused\")").via(format!("socks5h://{nobody}"))));
    cases.push(unasked(Case::new("nobody there", page, "failure Proxy(\"connection refused\")").via(format!("http://{nobody}"))));

    let (connect, at_connect) = proxies::connect(world, None);
    cases.push(Case::new("by CONNECT", page, "200").via(format!("http://anna:secret@{connect}")).and(move |_, asked| {
        assert!(asked.is_empty());
        assert_eq!(at_connect.lock().unwrap().last().unwrap(), &("Basic YW5uYTpzZWNyZXQ=".to_owned(), "behind.example.org".to_owned(), 80));
    }));
    let (no, _) = proxies::connect(world, Some(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    cases.push(unasked(Case::new("wants a name", page, "failure Proxy(\"HTTP 407\")").via(format!("http://{no}"))));
    let babbling = proxies::babbling(world, b"HTTP/1.1 200 OK\r\nA: b\r\n");
    cases.push(unasked(Case::new("never ends", page, "failure Proxy(\"head too long\")").via(format!("http://{babbling}"))));

    // What is refused is refused behind a proxy, too.
    let (proxy, at_proxy) = proxies::socks(world, 0, 0);
    world.pages.set("inwards.example.org", |stream, _| drop(stream.write_all(b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n")));
    cases.push(
        Case::new("redirect inside", "http://inwards.example.org/", "stop Refused(\"http://169.254.169.254/\", Number)").via(format!("socks5h://{proxy}")).and(
            move |_, _| {
                assert_eq!(at_proxy.lock().unwrap().len(), 1);
            },
        ),
    );
    cases.push(unasked(Case::new("the own machine", "http://127.0.0.1:8080/", "failure Refused(Number)").via(format!("socks5h://{proxy}"))));
    cases.push(unasked(Case::new("a number", "http://10.0.0.1/", "address Number").via(format!("socks5h://{proxy}"))));
    cases.push(unasked(
        Case::new("a certificate for somebody else, by the proxy's hand", "https://behind.example.org/", "failure").via(format!("socks5h://{proxy}")),
    ));
    cases
}
