//! Checks a second over 1,000 addresses of a small network in a namespace of its own: half of them under TLS, each answered with a page after
//! 20 milliseconds, as over a good line. Once with a host for each address, once with four addresses a host and the usual pause between them.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark stops at once, and prints")]

#[path = "../tests/world/mod.rs"]
mod world;

use std::time::{Duration, Instant};

use links::net::pool::{Heard, Pace, run};
use links::net::{Egress, Limits, Roots};
use links::{Address, Consent, Outcome};
use world::World;

const ADDRESSES: usize = 1000;

fn main() {
    if !world::inside() {
        if let Some(output) = world::enter(&[], None) {
            print!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        }
        return;
    }
    let world = World::build();
    let page = format!("<!doctype html><title>A page</title>{}", "<p>A line of a page that is as long as most are.</p>".repeat(400));
    let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n{page}", page.len());
    for host in 0..ADDRESSES {
        let answer = answer.clone();
        world.pages.set(&format!("h{host}.example.org"), move |stream, _| {
            std::thread::sleep(Duration::from_millis(20));
            let _ = stream.write_all(answer.as_bytes());
        });
    }
    let egress = Egress::new(Limits::PAGE).looking_up_by(world.names.clone()).trusting(Roots::built_in().and(&world.root).unwrap());
    println!("{:>30} {:>10} {:>12} {:>10}", "", "answers", "checks/s", "memory");
    for (name, hosts, pace) in [
        ("a host each, 32 at once", ADDRESSES, Pace::default()),
        ("four a host, 500 ms between", ADDRESSES / 4, Pace::default()),
        ("one at a time", ADDRESSES, Pace { at_once: 1, ..Pace::default() }),
    ] {
        let address = |place: usize| {
            let scheme = if place.is_multiple_of(2) { "https" } else { "http" };
            Address::read(&format!("{scheme}://h{}.example.org/{place}", place % hosts)).unwrap()
        };
        let addresses: Vec<Address> = (0..ADDRESSES).map(address).collect();
        let start = Instant::now();
        let mut answers = 0;
        let work = |address: &Address| egress.journey(&[Consent::given_to(&address.host()).unwrap()], address, "text/html");
        run(&addresses, Address::host, pace, work, |heard| {
            let Heard::Result(_, journey) = heard else { return };
            if let Some(Outcome::Answer(answer)) = journey.last().map(|last| &last.outcome) {
                answers += usize::from(answer.status == 200 && answer.body.len() == page.len());
            }
        });
        let rate = ADDRESSES as f64 / start.elapsed().as_secs_f64();
        println!("{name:>30} {answers:>10} {rate:>12.0} {:>10}", memory());
    }
    println!("memory is the most that client and servers together had at any time");
}

fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map_or("?".to_owned(), |size| size.trim().to_owned())
}
