//! A proxy that the person gave: `socks5h://HOST:PORT` (Tor), or `http://HOST:PORT`; it looks names up, we do not.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use url::{Host, Url};

/// How a proxy is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// RFC 1928.
    Socks,
    /// RFC 9110, section 9.3.6 (`CONNECT`).
    Http,
}

/// Where a proxy is: the person's own word, so that a number of the own machine or network is right here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seat {
    Number(SocketAddr),
    Name(String, u16),
}

/// A proxy.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy {
    pub(super) kind: Kind,
    pub(super) seat: Seat,
    /// Name and password, when the person gave them. Without them, each host gets a random name: Tor then gives it a way of its own.
    pub(super) login: Option<(String, String)>,
    shown: String,
}

/// Why a proxy is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoProxy {
    /// No address of a proxy at all.
    #[error("not an address of a proxy")]
    Malformed,
    /// Another scheme than `socks5h` and `http`. `socks5` and `socks4` would have us look names up, in sight of the own network.
    #[error("neither socks5h nor http")]
    Scheme,
    /// No port.
    #[error("no port")]
    NoPort,
}

impl FromStr for Proxy {
    type Err = NoProxy;

    fn from_str(text: &str) -> Result<Self, NoProxy> {
        let url = Url::parse(text).map_err(|_| NoProxy::Malformed)?;
        let kind = match url.scheme() {
            "socks5h" => Kind::Socks,
            "http" => Kind::Http,
            _ => return Err(NoProxy::Scheme),
        };
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(NoProxy::Malformed);
        }
        let port = url.port().or((kind == Kind::Http).then_some(80)).ok_or(NoProxy::NoPort)?;
        let seat = match url.host().ok_or(NoProxy::Malformed)? {
            Host::Ipv4(number) => Seat::Number((number, port).into()),
            Host::Ipv6(number) => Seat::Number((number, port).into()),
            // The library reads numbers under the schemes that it knows alone.
            Host::Domain(name) => match name.parse::<IpAddr>() {
                Ok(number) => Seat::Number((number, port).into()),
                Err(_) => Seat::Name(host_name(name)?, port),
            },
        };
        let login = match (decoded(url.username())?, url.password()) {
            (user, None) if user.is_empty() => None,
            (user, password) => Some((user, decoded(password.unwrap_or(""))?)),
        };
        let host = match &seat {
            Seat::Number(socket) => socket.to_string(),
            Seat::Name(name, port) => format!("{name}:{port}"),
        };
        Ok(Proxy { kind, seat, login, shown: format!("{}://{host}", url.scheme()) })
    }
}

/// A name of a host, here also one without a dot.
fn host_name(name: &str) -> Result<String, NoProxy> {
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    if !name.is_empty() && name.len() < 254 && name.bytes().all(letters) { Ok(name.to_ascii_lowercase()) } else { Err(NoProxy::Malformed) }
}

/// A name or password: percent signs undone; neither longer than SOCKS can say nor able to end a line.
fn decoded(text: &str) -> Result<String, NoProxy> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'%', [high, low, after @ ..]) => {
                let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).ok_or(NoProxy::Malformed);
                bytes.push(digit(*high)? * 16 + digit(*low)?);
                rest = after;
            }
            (byte, _) => bytes.push(*byte),
        }
    }
    let text = String::from_utf8(bytes).map_err(|_| NoProxy::Malformed)?;
    if text.len() > 255 || text.chars().any(char::is_control) { Err(NoProxy::Malformed) } else { Ok(text) }
}

impl fmt::Display for Proxy {
    /// As it was given, without its password.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.shown)
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Proxy({})", self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::{NoProxy, Proxy, Seat};

    #[test]
    fn proxies_are_read() {
        let read = |text: &str| text.parse::<Proxy>();
        let tor = read("socks5h://127.0.0.1:9050").unwrap();
        assert_eq!((tor.seat.clone(), tor.login.clone()), (Seat::Number("127.0.0.1:9050".parse().unwrap()), None));
        assert_eq!(read("socks5h://[::1]:9050").unwrap().to_string(), "socks5h://[::1]:9050");
        let own = read("socks5h://anna:s%20ecret@proxy:1080/").unwrap();
        assert_eq!((own.seat.clone(), own.login.clone()), (Seat::Name("proxy".to_owned(), 1080), Some(("anna".to_owned(), "s ecret".to_owned()))));
        assert!(!format!("{own} {own:?}").contains("ecret"));
        assert_eq!(read("http://proxy.example.org:3128").unwrap().to_string(), "http://proxy.example.org:3128");
        for scheme in ["socks5://127.0.0.1:9050", "socks4a://127.0.0.1:9050", "https://proxy.example.org:443", "ftp://proxy.example.org:21"] {
            assert_eq!(read(scheme), Err(NoProxy::Scheme), "{scheme}");
        }
        for wrong in
            ["", "127.0.0.1:9050", "socks5h://", "socks5h://a b:1", "socks5h://h:1/path", "socks5h://h:1?x", "socks5h://a%0d%0a@h:1", "socks5h://h:99999"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert_eq!(read("socks5h://127.0.0.1"), Err(NoProxy::NoPort));
    }
}
