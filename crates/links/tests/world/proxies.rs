//! Proxies of the tests on the own machine: honest ones, and ones that refuse, lie or say nothing. They connect to nobody: they answer.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::World;
use super::servers::{Pages, accept};

/// What a proxy was asked for: the name that it was given, if any, the host and the port.
pub type Asked = Arc<Mutex<Vec<(String, String, u16)>>>;

fn listen(world: &World, work: impl Fn(TcpStream) + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let socket = listener.local_addr().unwrap();
    accept(listener, world.seen.clone(), work);
    socket
}

fn take<const N: usize>(stream: &mut impl Read) -> [u8; N] {
    let mut bytes = [0; N];
    let _ = stream.read_exact(&mut bytes);
    bytes
}

fn taken(stream: &mut impl Read) -> String {
    let [length] = take::<1>(stream);
    let mut bytes = vec![0; usize::from(length)];
    let _ = stream.read_exact(&mut bytes);
    String::from_utf8(bytes).unwrap()
}

/// A SOCKS 5 proxy that chooses this method and gives this reply.
pub fn socks(world: &World, method: u8, reply: u8) -> (SocketAddr, Asked) {
    let asked = Asked::default();
    let (record, pages) = (asked.clone(), world.pages.clone());
    let socket = listen(world, move |mut stream| socks_one(&mut stream, method, reply, &record, &pages));
    (socket, asked)
}

fn socks_one(stream: &mut TcpStream, method: u8, reply: u8, record: &Asked, pages: &Pages) {
    let [_, count] = take::<2>(stream);
    for _ in 0..count {
        take::<1>(stream);
    }
    let _ = stream.write_all(&[5, method]);
    let mut user = String::new();
    if method == 2 {
        take::<1>(stream);
        user = taken(stream);
        taken(stream);
        let _ = stream.write_all(&[1, 0]);
    }
    let [5, 1, 0, kind] = take::<4>(stream) else { return };
    assert_eq!(kind, 3, "a proxy is given names, never numbers");
    let host = taken(stream);
    let port = u16::from_be_bytes(take::<2>(stream));
    record.lock().unwrap().push((user, host, port));
    // An address of the longest kind: it has to be read over.
    let _ = stream.write_all(&[&[5, reply, 0, 3, 11][..], b"example.org", &[0, 80]].concat());
    if reply == 0 {
        pages.answer(stream);
    }
}

/// A proxy that says these bytes, and then nothing.
pub fn saying(world: &World, bytes: &'static [u8]) -> SocketAddr {
    listen(world, move |mut stream| {
        let _ = stream.write_all(bytes);
        std::thread::sleep(Duration::from_secs(5));
    })
}

/// A proxy that says these bytes over and over.
pub fn babbling(world: &World, bytes: &'static [u8]) -> SocketAddr {
    listen(world, move |mut stream| while stream.write_all(bytes).is_ok() {})
}

/// A proxy of HTTP that connects, or says this instead.
pub fn connect(world: &World, instead: Option<&'static [u8]>) -> (SocketAddr, Asked) {
    let asked = Asked::default();
    let (record, pages) = (asked.clone(), world.pages.clone());
    let socket = listen(world, move |mut stream| {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.extend(take::<1>(&mut stream));
        }
        let head = String::from_utf8(head).unwrap();
        let mut line = head.lines().next().unwrap().split(' ');
        assert_eq!(line.next(), Some("CONNECT"));
        let (host, port) = line.next().unwrap().split_once(':').unwrap();
        let login = head.lines().find_map(|line| line.strip_prefix("Proxy-Authorization: ")).unwrap_or("").to_owned();
        record.lock().unwrap().push((login, host.to_owned(), port.parse().unwrap()));
        match instead {
            Some(bytes) => drop(stream.write_all(bytes)),
            None => {
                let _ = stream.write_all(b"HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n");
                pages.answer(&mut stream);
            }
        }
    });
    (socket, asked)
}

/// A port of the own machine where nobody listens.
pub fn nobody() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}
