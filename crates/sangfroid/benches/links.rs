//! Looks a second of `link` over 1,000 addresses of a small internet in namespaces of its own, each answered with a page after 20 milliseconds:
//! with nothing kept, and as `--all` keeps them in a case. A look is two requests: the page, and a made-up address beside it.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark stops at once, and prints")]

#[path = "../tests/desk/mod.rs"]
mod desk;
#[path = "../tests/network/mod.rs"]
mod network;

use std::process::Stdio;
use std::time::{Duration, Instant};

use desk::Desk;
use network::Network;

const ADDRESSES: usize = 1000;

fn main() {
    if !network::inside() {
        if let Some(output) = network::enter(&[]) {
            print!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        }
        return;
    }
    let desk = Desk::new();
    let _network = Network::build(desk.folder.path(), Duration::from_millis(20));
    let case = desk.case();
    let hosts: Vec<String> = (0..ADDRESSES).map(|place| format!("h{place}.example.org")).collect();
    let urls: Vec<String> = hosts.iter().map(|host| format!("http://{host}/there")).collect();
    desk.write("list.txt", urls.join("\n"));
    desk.run_words(&["keep", &case, "list.txt"]).ended(0);
    let mut line = vec!["link", "--json", "--level", "visit", "--direct", "--fact", "age=adult"];
    hosts.iter().for_each(|host| line.extend(["--allow", host]));
    let all = ["--all", &case, "--passphrase-file", "passphrase"];
    println!("{:>30} {:>8} {:>8} {:>8} {:>10}", "", "answers", "seconds", "looks/s", "memory");
    measure(&desk, "nothing kept", &[&line[..], &urls.iter().map(String::as_str).collect::<Vec<_>>()].concat());
    measure(&desk, "a case, kept", &[&line[..], &all].concat());
    measure(&desk, "again, compared", &[&line[..], &all].concat());
    println!("seconds are the whole run, opening the case with its passphrase included; memory is the most at any time");
}

fn measure(desk: &Desk, name: &str, line: &[&str]) {
    let start = Instant::now();
    let out = desk.path("out");
    let mut child = desk.command(line).stdout(std::fs::File::create(&out).unwrap()).stderr(Stdio::inherit()).spawn().unwrap();
    let mut memory = String::new();
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        if let Some(most) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
            memory = most.trim().to_owned();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let time = start.elapsed().as_secs_f64();
    let said = std::fs::read_to_string(out).unwrap();
    let answers = said.lines().filter(|line| line.contains("\"state\":\"present-public\"")).count();
    println!("{name:>30} {answers:>8} {time:>8.1} {:>8.0} {memory:>10}", ADDRESSES as f64 / time);
}
