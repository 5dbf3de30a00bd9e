//! A small internet in namespaces of its own: a name service that the system asks, sites on port 80, registries under TLS on port 443, and
//! what each of them saw.
#![allow(unreachable_pub, dead_code, reason = "shared by tests and the benchmark, each with its own needs")]
#![allow(clippy::panic, clippy::print_stderr, reason = "helpers of tests stop at once, as tests do; what was left out is said where the test is read")]

pub mod registry;
mod tls;
pub mod trace;

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// Where every name leads.
pub const NUMBER: Ipv4Addr = Ipv4Addr::new(93, 184, 215, 14);
/// Set for the half of a test that runs inside.
const INSIDE: &str = "SANGFROID_INSIDE";

/// Whether this process is the half inside.
pub fn inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

/// Starts this program again in namespaces of its own for the network and for mounts. None, and a word about it, where that cannot be done.
pub fn enter(arguments: &[&str]) -> Option<Output> {
    let quietly = |command: &mut Command| command.stdin(Stdio::null()).output();
    // An ordinary user may make namespaces by becoming root in one; root needs not, and in some containers may not.
    let ways: [&[&str]; 2] = [&["--net", "--mount", "--map-root-user"], &["--net", "--mount"]];
    let works = |way: &&[&str]| {
        let script = "ip link set lo up && mount --bind /etc/hosts /etc/resolv.conf";
        quietly(Command::new("unshare").args(*way).args(["--", "sh", "-c", script])).is_ok_and(|output| output.status.success())
    };
    let Some(way) = ways.into_iter().find(works) else {
        eprintln!("LEFT OUT: unshare, ip or mount is not there, or may not make namespaces here");
        return None;
    };
    let this = std::env::current_exe().expect("it runs");
    quietly(Command::new("unshare").args(way).arg("--").arg(this).args(arguments).env(INSIDE, "1")).ok()
}

/// The name service.
pub const NAME_SERVICE: &str = "127.0.0.53:53";

/// The internet. What is asked is written down.
#[derive(Clone)]
pub struct Network {
    /// Who answers for the registries (DER).
    pub root: Vec<u8>,
    tls: Arc<ServerConfig>,
    names: Arc<Mutex<Vec<String>>>,
    connections: Arc<Mutex<Vec<SocketAddr>>>,
    /// How long a site thinks.
    thinks: Duration,
}

impl Network {
    /// Only inside. `folder` is for a file.
    pub fn build(folder: &Path, thinks: Duration) -> Network {
        let (root, tls) = tls::made(&registry::hosts());
        let network = Network { root, tls, names: Arc::default(), connections: Arc::default(), thinks };
        let run = |program: &str, arguments: &[&str]| assert!(Command::new(program).args(arguments).status().expect(program).success(), "{program}");
        run("ip", &["link", "set", "lo", "up"]);
        run("ip", &["addr", "add", &format!("{NUMBER}/32"), "dev", "lo"]);
        let resolver = folder.join("resolv.conf");
        std::fs::write(&resolver, "nameserver 127.0.0.53\noptions timeout:2 attempts:2\n").expect("it can be written");
        run("mount", &["--bind", resolver.to_str().expect("a plain name"), "/etc/resolv.conf"]);
        let socket = UdpSocket::bind(NAME_SERVICE).expect("nobody else is there");
        let names = network.names.clone();
        std::thread::spawn(move || {
            let mut bytes = [0; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut bytes) {
                if let Some((name, answer)) = answered(&bytes[..length]) {
                    names.lock().expect("nobody panics").push(name);
                    let _ = socket.send_to(&answer, from);
                }
            }
        });
        for port in [80, 443] {
            let listener = TcpListener::bind((NUMBER, port)).expect("nobody else is there");
            let site = network.clone();
            std::thread::spawn(move || {
                for stream in listener.incoming().filter_map(Result::ok) {
                    site.connections.lock().expect("nobody panics").push(SocketAddr::new(IpAddr::V4(NUMBER), port));
                    let site = site.clone();
                    std::thread::spawn(move || site.serve(stream));
                }
            });
        }
        network
    }

    /// The names that were asked for since the last time.
    pub fn names(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.names.lock().expect("nobody panics")).into_iter().collect()
    }

    /// The connections since the last time.
    pub fn connections(&self) -> Vec<SocketAddr> {
        std::mem::take(&mut *self.connections.lock().expect("nobody panics"))
    }

    /// Sites in the clear; under TLS, registries.
    fn serve(&self, mut stream: TcpStream) {
        let mut first = [0];
        if stream.peek(&mut first).is_ok() && first == [0x16] {
            let Ok(connection) = ServerConnection::new(self.tls.clone()) else { return };
            let mut stream = StreamOwned::new(connection, stream);
            let Some(head) = read_head(&mut stream) else { return };
            let host = head.lines().find_map(|line| line.strip_prefix("Host: ")).unwrap_or_default();
            let (status, body) = registry::answer(host, path_of(&head));
            let fields = "Content-Type: application/rdap+json\r\nConnection: close";
            let _ = write!(stream, "HTTP/1.1 {status}\r\n{fields}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
            stream.conn.send_close_notify();
            let _ = stream.flush();
        } else if let Some(head) = read_head(&mut stream) {
            self.site(&mut stream, path_of(&head));
        }
    }

    /// `/there…` is a page, `/moves` leads elsewhere, all else is not found.
    fn site(&self, stream: &mut TcpStream, path: &str) {
        std::thread::sleep(self.thinks);
        let (status, more, body) = match path {
            "/moves" => ("302 Found", "Location: http://other.example.net/there\r\n", String::new()),
            _ if path.starts_with("/there") => {
                ("200 OK", "", format!("<!doctype html><title>A page</title>{}", "<p>A line of a page that is as long as most are.</p>".repeat(400)))
            }
            _ => ("404 Not Found", "", "<title>Not found</title>".to_owned()),
        };
        let _ = write!(stream, "HTTP/1.1 {status}\r\n{more}Content-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
    }
}

fn read_head(stream: &mut impl Read) -> Option<String> {
    let mut head = Vec::new();
    let mut buffer = [0; 2048];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") {
        match stream.read(&mut buffer) {
            Ok(read @ 1..) => head.extend_from_slice(&buffer[..read]),
            _ => return None,
        }
    }
    Some(String::from_utf8_lossy(&head).into_owned())
}

fn path_of(head: &str) -> &str {
    head.split(' ').nth(1).unwrap_or_default()
}

/// The name that a question is about, and the answer (RFC 1035): one number of the fourth version, none of the sixth; no name under `gone`.
fn answered(question: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut labels = Vec::new();
    let mut at = 12;
    while *question.get(at)? != 0 {
        let length = usize::from(question[at]);
        labels.push(String::from_utf8_lossy(question.get(at + 1..at + 1 + length)?).to_lowercase());
        at += 1 + length;
    }
    let end = at + 5;
    let kind = question.get(at + 1..at + 3)?;
    let gone = labels.first().is_some_and(|label| label == "gone");
    let has = kind == [0, 1] && !gone;
    let mut answer = question[..2].to_vec();
    answer.extend([0x81, if gone { 0x83 } else { 0x80 }, 0, 1, 0, u8::from(has), 0, 0, 0, 0]);
    answer.extend(question.get(12..end)?);
    if has {
        answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]);
        answer.extend(NUMBER.octets());
    }
    Some((labels.join("."), answer))
}
