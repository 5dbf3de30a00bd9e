//! A small world in a network namespace of its own: numbers that look public, servers on 80 and 443, names, and traps that count.
#![allow(unreachable_pub, dead_code, reason = "shared by tests and the benchmark, each with its own needs")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, clippy::print_stderr, reason = "tests stop at once, and say what they leave out")]

pub mod certificates;
pub mod proxies;
pub mod servers;

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use links::net::{Found, Lookup};

/// Where the servers are; 15 speaks in the clear on 443, 16 is silent there, 17 talks nonsense. Nobody listens at 99.
pub const PUBLIC: [&str; 5] = ["93.184.215.14", "93.184.215.15", "93.184.215.16", "93.184.215.17", "93.184.215.99"];
pub const PUBLIC_SIX: &str = "2606:2800:21f::14";

/// Numbers that nobody may ever be sent to: each has a trap on several ports.
const FORBIDDEN: [&str; 17] = [
    "127.0.0.1",
    "127.0.0.2",
    "127.1.2.3",
    "10.0.0.1",
    "192.168.1.1",
    "172.16.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "198.18.0.1",
    "192.0.2.1",
    "168.63.129.16",
    "0.0.0.8",
    "::1",
    "fd00:ec2::254",
    "fd12::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::1",
];
const PORTS: [u16; 5] = [80, 443, 22, 8080, 6379];

/// Set for the half of a test that runs inside.
const INSIDE: &str = "SANGFROID_INSIDE";

/// Whether this process is the half inside.
pub fn inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

/// Starts this program again in a network namespace of its own, under `strace` when a place for its trace is named. None, and a word about
/// it, where that cannot be done.
pub fn enter(arguments: &[&str], trace: Option<&PathBuf>) -> Option<Output> {
    let quietly = |command: &mut Command| command.stdin(Stdio::null()).output();
    // An ordinary user may make a namespace by becoming root in it; root needs not, and in some containers may not.
    let ways: [&[&str]; 2] = [&["--net", "--map-root-user"], &["--net"]];
    let works =
        |way: &&[&str]| quietly(Command::new("unshare").args(*way).args(["--", "ip", "link", "set", "lo", "up"])).is_ok_and(|output| output.status.success());
    let Some(way) = ways.into_iter().find(works) else {
        eprintln!("LEFT OUT: unshare or ip is not there, or may not make a network namespace here");
        return None;
    };
    let mut command = Command::new("unshare");
    command.args(way).arg("--");
    if let Some(trace) = trace {
        command.args(["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=connect,sendto,sendmsg", "-e", "signal=none", "-o"]).arg(trace);
    }
    let this = std::env::current_exe().unwrap();
    Some(quietly(command.arg(this).args(arguments).env(INSIDE, "1")).unwrap())
}

/// The names of the world: each look-up has the next answer, the last one for ever. Other names have the first public number.
#[derive(Clone, Default)]
pub struct Names {
    answers: Arc<Mutex<HashMap<String, Vec<Say>>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

/// What the name service says.
#[derive(Clone)]
pub enum Say {
    Numbers(Vec<String>),
    /// With another port than was asked for.
    Sockets(Vec<SocketAddr>),
    No,
    Fail,
    Late,
}

pub fn numbers(all: &[&str]) -> Say {
    Say::Numbers(all.iter().map(ToString::to_string).collect())
}

impl Names {
    pub fn set(&self, name: &str, answers: Vec<Say>) {
        self.answers.lock().unwrap().insert(name.to_owned(), answers);
    }

    /// The names that were asked for since the last time.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }
}

impl Lookup for Names {
    fn look_up(&self, name: &str, port: u16) -> Found {
        self.asked.lock().unwrap().push(name.to_owned());
        let say = {
            let mut answers = self.answers.lock().unwrap();
            match answers.get_mut(name) {
                Some(list) if list.len() > 1 => list.remove(0),
                Some(list) => list[0].clone(),
                None => numbers(&PUBLIC[..1]),
            }
        };
        match say {
            Say::Numbers(all) => Found::Addresses(all.iter().map(|number| SocketAddr::new(number.parse().unwrap(), port)).collect()),
            Say::Sockets(all) => Found::Addresses(all),
            Say::No => Found::NoSuchName,
            Say::Fail => Found::Failed,
            Say::Late => {
                std::thread::sleep(Duration::from_secs(20));
                Found::Failed
            }
        }
    }
}

/// Connections that servers and traps saw, by the number and port that they came to.
#[derive(Clone, Default)]
pub struct Seen(Arc<Mutex<Vec<SocketAddr>>>);

impl Seen {
    pub fn add(&self, socket: SocketAddr) {
        self.0.lock().unwrap().push(socket);
    }

    pub fn take(&self) -> Vec<SocketAddr> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }

    pub fn len(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

/// The world.
pub struct World {
    pub names: Names,
    pub seen: Seen,
    /// Connections to where nobody may go.
    pub trapped: Seen,
    pub pages: servers::Pages,
    pub root: Vec<u8>,
}

impl World {
    /// Only inside.
    pub fn build() -> World {
        let ip = |arguments: &[&str]| Command::new("ip").args(arguments).stdin(Stdio::null()).status().unwrap();
        assert!(ip(&["link", "set", "lo", "up"]).success());
        for number in PUBLIC.iter().chain([&PUBLIC_SIX]).chain(&FORBIDDEN) {
            let bits = if number.contains(':') { 128 } else { 32 };
            // Some are there already, and 0.0.0.8 may not be: what counts is whether the trap can be set.
            let _ = Command::new("ip").args(["addr", "add", &format!("{number}/{bits}"), "dev", "lo"]).stdin(Stdio::null()).output();
        }
        let world = World { names: Names::default(), seen: Seen::default(), trapped: Seen::default(), pages: servers::Pages::default(), root: Vec::new() };
        let mut traps = 0;
        let both = FORBIDDEN.iter().flat_map(|number| PORTS.map(|port| (*number, port))).chain([(PUBLIC[0], 8080), (PUBLIC[0], 22), (PUBLIC[0], 6379)]);
        for (number, port) in both {
            let Ok(listener) = TcpListener::bind(SocketAddr::new(number.parse::<IpAddr>().unwrap(), port)) else { continue };
            traps += 1;
            servers::accept(listener, world.trapped.clone(), |_| ());
        }
        assert!(traps > 60, "the traps are set: {traps}");
        let (root, chooser) = certificates::made();
        servers::start(&world, chooser);
        World { root, ..world }
    }
}
