//! Asks a proxy for a way to a host by name: SOCKS 5 (RFC 1928, RFC 1929), or `CONNECT` (RFC 9110, section 9.3.6).

use std::io::{Read, Write};

use super::proxy::{Kind, Proxy};
use super::tls::failure;
use crate::Failure;

/// Has the proxy connect to a host. `stranger` is the name that we go by when the person gave none.
pub(super) fn open(line: &mut (impl Read + Write), proxy: &Proxy, host: &str, port: u16, stranger: Option<&str>) -> Result<(), Failure> {
    match proxy.kind {
        Kind::Socks => {
            let stranger = stranger.map(|name| (name.to_owned(), "0".to_owned()));
            socks(line, host, port, proxy.login.as_ref().or(stranger.as_ref()))
        }
        Kind::Http => connect(line, host, port, proxy.login.as_ref()),
    }
}

fn socks(line: &mut (impl Read + Write), host: &str, port: u16, login: Option<&(String, String)>) -> Result<(), Failure> {
    // Version 5; with a name and password, or without. Tor takes the first, and keeps names apart; others take the second.
    let methods: &[u8] = if login.is_some() { &[5, 2, 2, 0] } else { &[5, 1, 0] };
    send(line, methods)?;
    match (receive::<2>(line)?, login) {
        ([5, 0], _) => {}
        ([5, 2], Some((user, password))) => {
            let mut message = vec![1];
            for part in [user, password] {
                message.push(u8::try_from(part.len()).map_err(|_| no("login too long"))?);
                message.extend(part.as_bytes());
            }
            send(line, &message)?;
            if receive::<2>(line)?[1] != 0 {
                return Err(no("login refused"));
            }
        }
        ([5, 255], _) => return Err(no("no method")),
        _ => return Err(no("not SOCKS 5")),
    }
    // Connect, to a name: the proxy looks it up.
    let mut message = vec![5, 1, 0, 3, u8::try_from(host.len()).map_err(|_| no("name too long"))?];
    message.extend(host.as_bytes());
    message.extend(port.to_be_bytes());
    send(line, &message)?;
    let [version, reply, _, kind] = receive::<4>(line)?;
    if version != 5 {
        return Err(no("not SOCKS 5"));
    }
    match reply {
        0 => {}
        5 => return Err(Failure::ConnectionRefused),
        other => return Err(Failure::Proxy(format!("SOCKS reply {other}"))),
    }
    // The address that the proxy speaks from: of no interest, and to be read over.
    let length = match kind {
        1 => 4,
        3 => usize::from(receive::<1>(line)?[0]),
        4 => 16,
        _ => return Err(no("not SOCKS 5")),
    };
    let mut over = vec![0; length + 2];
    line.read_exact(&mut over).map_err(broken)
}

/// Bytes of a proxy's head: it is thrown away.
const MOST_HEAD: usize = 4 * 1024;

fn connect(line: &mut (impl Read + Write), host: &str, port: u16, login: Option<&(String, String)>) -> Result<(), Failure> {
    let mut message = format!("CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n");
    if let Some((user, password)) = login {
        message.push_str(&format!("Proxy-Authorization: Basic {}\r\n", base64(format!("{user}:{password}").as_bytes())));
    }
    message.push_str("\r\n");
    send(line, message.as_bytes())?;
    // Byte by byte: what follows the head is the host's.
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == MOST_HEAD {
            return Err(no("head too long"));
        }
        head.extend(receive::<1>(line)?);
    }
    let status = head.strip_prefix(b"HTTP/1.").and_then(|rest| rest.get(2..5)).and_then(|digits| std::str::from_utf8(digits).ok());
    match status {
        Some(status) if status.starts_with('2') => Ok(()),
        Some(status) => Err(Failure::Proxy(format!("HTTP {status}"))),
        None => Err(no("not HTTP")),
    }
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let three = group.iter().chain([&0; 2]).take(3).fold(0u32, |sum, byte| (sum << 8) | u32::from(*byte));
        for place in 0..4 {
            let letter = LETTERS[((three >> (18 - 6 * place)) & 63) as usize];
            text.push(if place > group.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

fn send(line: &mut impl Write, bytes: &[u8]) -> Result<(), Failure> {
    line.write_all(bytes).map_err(broken)
}

fn receive<const N: usize>(line: &mut impl Read) -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    line.read_exact(&mut bytes).map_err(broken)?;
    Ok(bytes)
}

fn broken(error: std::io::Error) -> Failure {
    match failure(error) {
        Failure::TimedOut => Failure::TimedOut,
        Failure::Broken(word) => Failure::Proxy(word),
        _ => no("refused"),
    }
}

fn no(word: &str) -> Failure {
    Failure::Proxy(word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_as_in_rfc_4648() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
