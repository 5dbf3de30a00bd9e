//! Looks without a relay, in a small internet of their own: whom the program says it contacted is whom it contacted, and whose name it asked for.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::print_stdout, reason = "helpers of tests stop at once, as tests do; what was measured is printed")]

mod desk;
mod network;

use std::process::Command;
use std::time::{Duration, Instant};

use desk::{Desk, PROGRAM};
use network::Network;
use network::registry::{books, numbers};
use network::trace::{self, Seen, compare, contacted, has};

/// A name that stands for one person, below a domain.
const MARKED: &str = "anna-7f3a9c41d2e8b650.example.org";

/// Runs the program under `strace`; nothing where that may not trace. What would make a test of it trust a root is there, and does nothing.
fn run(desk: &Desk, network: &Network, line: &[&str]) -> Option<Seen> {
    let mut command = Command::new(PROGRAM);
    command.args(line).env("SANGFROID_HOME", desk.path("home")).env("LC_ALL", "C").current_dir(desk.folder.path());
    command.env("SANGFROID_TEST_ROOT", desk.write("root.der", &network.root));
    trace::run(&command, network, desk.folder.path())
}

#[test]
fn inside_the_network() {
    if !network::inside() {
        return;
    }
    let desk = Desk::new();
    let network = Network::build(desk.folder.path(), Duration::ZERO);
    let (numbers, books) = (numbers(), books());
    let visit = |more: &[&'static str], url: &'static str| -> Vec<&'static str> {
        [&["link", "--json", "--level", "visit", "--direct", "--fact", "age=adult", "--allow", "www.example.org"][..], more, &[url]].concat()
    };

    let Some(seen) = run(&desk, &network, &visit(&[], "http://www.example.org/there")) else {
        println!("LEFT OUT: strace is not there, or may not trace");
        return;
    };
    // The made-up address beside it is another connection, not another place.
    compare(&seen, &["www.example.org:80"], &["www.example.org"]);
    assert_eq!((seen.status, seen.said["state"].as_str(), seen.arrived.len()), (0, Some("present-public"), 2), "{}", seen.said);
    assert!(has(&seen.said, "hoster-unasked"), "{}", seen.said);

    // With a consent, the registry of numbers is asked, too. Nobody whom we know answers for its certificate: that is no answer, and it is said.
    let mut line = visit(&[], "http://www.example.org/there");
    line.extend(["--allow", &numbers]);
    let seen = run(&desk, &network, &line).expect("it was traced before");
    compare(&seen, &["www.example.org:80", &format!("{numbers}:443")], &["www.example.org", &numbers]);
    assert!(has(&seen.said, "hoster-no-answer") && seen.said["state"] == "present-public", "{}", seen.said);

    let seen = run(&desk, &network, &visit(&[], "http://www.example.org/moves")).expect("it was traced before");
    compare(&seen, &["www.example.org:80"], &["www.example.org"]);
    assert!(has(&seen.said, "redirect-stopped"), "{}", seen.said);
    let seen = run(&desk, &network, &visit(&["--allow", "other.example.net"], "http://www.example.org/moves")).expect("it was traced before");
    compare(&seen, &["www.example.org:80", "other.example.net:80"], &["www.example.org", "other.example.net"]);
    let seen = run(&desk, &network, &visit(&["--allow", "gone.example.org"], "http://gone.example.org/there")).expect("it was traced before");
    compare(&seen, &[], &["gone.example.org"]);
    assert_eq!(seen.said["state"].as_str(), Some("no-such-host"), "{}", seen.said);

    // The registry alone: neither the site's name nor the domain is looked up.
    let marked = format!("http://{MARKED}/there");
    let passive = ["link", "--json", "--level", "passive", "--allow", &books, "--allow", &numbers, &marked];
    let seen = run(&desk, &network, &passive).expect("it was traced before");
    compare(&seen, &[&format!("{books}:443")], &[&books]);
    assert_eq!(seen.status, 6, "{}", seen.said);
    // Who hosts it: the domain is looked up, and the part that may stand for one person is not.
    let seen = run(&desk, &network, &[&passive[..], &["--hoster"]].concat()).expect("it was traced before");
    compare(&seen, &[&format!("{books}:443"), &format!("{numbers}:443")], &[&books, &numbers, "example.org"]);
    assert!(has(&seen.said, "hoster-number"), "{}", seen.said);
    // Offline, nobody is asked for anything.
    let said = desk.run_words(&["link", "--json", &marked]).ended(0).json();
    assert!(contacted(&said).is_empty() && network.names().is_empty() && network.connections().is_empty(), "{said}");

    whole_case(&desk, &network);
    println!("ALL INSIDE");
}

/// A whole case of many addresses: each one is kept, and how fast that went is printed.
fn whole_case(desk: &Desk, network: &Network) {
    const ADDRESSES: usize = 200;
    let case = desk.case();
    network.names();
    let hosts: Vec<String> = (0..ADDRESSES).map(|place| format!("h{place}.example.org")).collect();
    let text: String = hosts.iter().map(|host| format!("http://{host}/there\n")).collect();
    desk.write("list.txt", text);
    desk.run_words(&["keep", &case, "list.txt"]).ended(0);
    let mut line = vec!["link", "--all", &case, "--json", "--level", "visit", "--direct", "--fact", "age=adult", "--passphrase-file", "passphrase"];
    hosts.iter().for_each(|host| line.extend(["--allow", host]));
    let start = Instant::now();
    let said = desk.run_words(&line).ended(0);
    println!("{ADDRESSES} addresses visited and kept in {:?}", start.elapsed());
    let there = said.out.lines().filter(|line| line.contains("\"state\":\"present-public\"")).count();
    assert_eq!((there, network.names().len()), (ADDRESSES, ADDRESSES), "{:.2000}", said.out);
}

#[test]
fn whom_looks_contact() {
    if network::inside() {
        return;
    }
    let Some(output) = network::enter(&["--exact", "inside_the_network", "--nocapture"]) else { return };
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{out}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(out.contains("ALL INSIDE") || out.contains("LEFT OUT"), "{out}");
    println!("{out}");
}
