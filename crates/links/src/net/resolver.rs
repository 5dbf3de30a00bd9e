//! Whom the system's look-up of names asks: the servers that its configuration names.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The port of a name service (RFC 1035, section 4.2).
const PORT: u16 = 53;

/// How many servers the system takes (`MAXNS` of resolv.conf(5)).
const MOST: usize = 3;

/// The servers that the system asks, the first one first; the next only when that one does not answer. None where the system does not say:
/// on Windows, and where the file cannot be read.
pub(super) fn servers() -> Vec<SocketAddr> {
    if cfg!(unix) { std::fs::read_to_string("/etc/resolv.conf").map(|text| listed(&text)).unwrap_or_default() } else { Vec::new() }
}

/// The servers that a resolv.conf(5) lists; without any, the system asks its own machine.
fn listed(text: &str) -> Vec<SocketAddr> {
    let number = |line: &str| {
        let mut words = line.split_whitespace();
        let number = words.next().filter(|word| *word == "nameserver").and_then(|_| words.next())?;
        // A link-local server is written with the interface that it is on.
        number.split('%').next().unwrap_or_default().parse::<IpAddr>().ok()
    };
    let mut all: Vec<SocketAddr> = text.lines().filter_map(number).take(MOST).map(|number| SocketAddr::new(number, PORT)).collect();
    if all.is_empty() {
        all.push(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), PORT));
    }
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn servers_are_read() {
        let read = |text: &str| listed(text).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            read("# nameserver 1.1.1.1\n; x\nsearch example.org\nnameserver 192.0.2.1\n  nameserver\t2001:db8::1 \n"),
            ["192.0.2.1:53", "[2001:db8::1]:53"]
        );
        assert_eq!(read("nameserver fe80::1%eth0\nnameserver nonsense\nnameserver\noptions edns0"), ["[fe80::1]:53"]);
        assert_eq!(read("nameserver 192.0.2.1\n".repeat(9).as_str()), ["192.0.2.1:53"]);
        assert_eq!(read("nameserver 192.0.2.1\nnameserver 192.0.2.2\nnameserver 192.0.2.3\nnameserver 192.0.2.4\n").len(), 3);
        assert_eq!(read(""), ["127.0.0.1:53"]);
    }
}
