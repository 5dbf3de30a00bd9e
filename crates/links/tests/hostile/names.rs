//! Names that lead inside, change their answer, or have none.

use crate::Case;
use crate::world::{PUBLIC, PUBLIC_SIX, Say, World, numbers};

const INSIDE: [&str; 22] = [
    "127.0.0.1",
    "127.1.2.3",
    "10.0.0.1",
    "192.168.1.1",
    "172.16.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "198.18.0.1",
    "192.0.2.1",
    "168.63.129.16",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "fd00:ec2::254",
    "fe80::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::1",
    "2001:0:4136:e378:8000:63bf:80ff:fffe",
    "ff02::1",
];

pub(crate) fn cases(world: &World) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |name: String, answers: Vec<Say>, expect: &str, secure: bool| {
        let host = format!("n{}.example.org", cases.len());
        world.names.set(&host, answers);
        let scheme = if secure { "https" } else { "http" };
        cases.push(Case::new(name, format!("{scheme}://{host}/"), expect));
    };
    for (place, inside) in INSIDE.iter().enumerate() {
        add(format!("to {inside}"), vec![numbers(&[inside])], "failure NotPublic", place % 2 == 0);
    }
    add("one inside among others".to_owned(), vec![numbers(&[PUBLIC[0], PUBLIC_SIX, "10.0.0.1"])], "failure NotPublic(10.0.0.1)", false);
    add("another door".to_owned(), vec![Say::Sockets(vec!["93.184.215.14:6379".parse().unwrap()])], "failure NotPublic", false);
    add("no such name".to_owned(), vec![Say::No], "failure NoSuchName", true);
    add("no number".to_owned(), vec![numbers(&[])], "failure NoSuchName", true);
    add("no name service".to_owned(), vec![Say::Fail], "failure NameServiceFailed", true);
    add("a name service that does not answer".to_owned(), vec![Say::Late], "failure NameServiceFailed", false);
    add("nobody there".to_owned(), vec![numbers(&[PUBLIC[4]])], "failure ConnectionRefused", false);
    add("no way there".to_owned(), vec![numbers(&["93.184.216.34"])], "failure Broken", false);
    add("by the longer number".to_owned(), vec![numbers(&[PUBLIC_SIX])], "200", true);
    add("a thousand numbers, nobody at any".to_owned(), vec![numbers(&[PUBLIC[4]; 1000])], "failure ConnectionRefused", false);
    // A name that changes its answer: what was checked is what is connected to, and the next look-up is checked anew.
    add("changes after the look-up".to_owned(), vec![numbers(&[PUBLIC[0]]), numbers(&["127.0.0.1"])], "200", false);
    add("changes after the look-up, under TLS".to_owned(), vec![numbers(&[PUBLIC[0]]), numbers(&["127.0.0.1"])], "200", true);
    world.names.set("rebind.example.org", vec![numbers(&[PUBLIC[0]]), numbers(&["169.254.169.254"])]);
    world.pages.set("rebind.example.org", |stream, _| drop(stream.write_all(b"HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n")));
    cases.push(Case::new("changes before the redirect to itself", "http://rebind.example.org/", "failure NotPublic(169.254.169.254)").and(|journey, asked| {
        assert_eq!((journey.exchanges.len(), asked.len()), (2, 2));
        assert!(journey.exchanges[1].contacted.is_none() && journey.exchanges[1].request.is_empty());
    }));
    world.names.set("second.example.org", vec![numbers(&[PUBLIC[4], PUBLIC[0]])]);
    cases.push(Case::new("the second number answers", "http://second.example.org/", "200").and(|journey, asked| {
        assert_eq!((journey.exchanges.len(), journey.contacted().len(), asked.len()), (2, 2, 1), "both are said to be contacted");
    }));
    cases
}
