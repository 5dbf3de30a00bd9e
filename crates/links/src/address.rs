//! An address taken apart (WHATWG URL): what is allowed to leave, and what is refused before anything is looked up.

use std::net::{Ipv6Addr, SocketAddr};

use url::{Host, Url};

use crate::Refusal;

/// How an address speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// In the clear. Time stamps are signed by themselves, and most authorities offer nothing else.
    Http,
    /// Under TLS.
    Https,
}

/// Whom an address means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A name: small letters, punycode, no dot at the end.
    Name(String),
    /// The own machine, by number and port. Only a consent that names exactly this admits it.
    OwnMachine(SocketAddr),
}

/// An address that could be contacted if somebody consented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    scheme: Scheme,
    place: Place,
    port: u16,
    url: String,
}

/// Endings of names that never mean a host of the open net (RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476; `internal` by ICANN 2024).
const LOCAL_ENDINGS: [&str; 12] = ["localhost", "local", "internal", "home.arpa", "onion", "alt", "lan", "home", "corp", "intranet", "private", "localdomain"];

/// Bytes of an address. Servers take eight thousand or so; what is longer than this is none, whatever it looks like.
const MOST_BYTES: usize = 64 * 1024;

impl Address {
    /// Takes an address apart.
    ///
    /// Allowed are `http` and `https`, ports 80 and 443, names with a dot in them; and the own machine when it is written plainly, as
    /// `127.0.0.1:PORT` or `[::1]:PORT`. What stands behind `#` is dropped: it never leaves. Names of Tor's onion services (version 3) are
    /// read, too; they are asked for through a proxy alone ([`Address::is_onion`]).
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn read(text: &str) -> Result<Self, Refusal> {
        if text.len() > MOST_BYTES {
            return Err(Refusal::Malformed);
        }
        let mut url = Url::parse(text).map_err(|_| Refusal::Malformed)?;
        let scheme = match url.scheme() {
            "http" => Scheme::Http,
            "https" => Scheme::Https,
            _ => return Err(Refusal::Scheme),
        };
        if !url.username().is_empty() || url.password().is_some() || authority(text).contains('@') {
            return Err(Refusal::UserInfo);
        }
        url.set_fragment(None);
        let port = url.port_or_known_default().ok_or(Refusal::Malformed)?;
        let place = match url.host().ok_or(Refusal::Malformed)? {
            Host::Domain(name) => Place::Name(open_name(name)?),
            Host::Ipv4(number) if number.is_loopback() => own_machine(SocketAddr::new(number.into(), port), text)?,
            Host::Ipv6(Ipv6Addr::LOCALHOST) => own_machine(SocketAddr::new(Ipv6Addr::LOCALHOST.into(), port), text)?,
            Host::Ipv4(_) | Host::Ipv6(_) => return Err(Refusal::Number),
        };
        if matches!(place, Place::Name(_)) && port != 80 && port != 443 {
            return Err(Refusal::Port(port));
        }
        Ok(Address { scheme, place, port, url: url.into() })
    }

    /// Whether only Tor knows the way to it: then it is never looked up, and never asked for without a proxy.
    pub fn is_onion(&self) -> bool {
        matches!(&self.place, Place::Name(name) if is_onion(name))
    }

    /// How it speaks.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Whom it means.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The port, also where the address leaves it out.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The whole address, as it is sent.
    pub fn as_str(&self) -> &str {
        &self.url
    }

    /// The host as a consent names it: `tsa.example.org`, `127.0.0.1:8080`.
    pub fn host(&self) -> String {
        match &self.place {
            Place::Name(name) => name.clone(),
            Place::OwnMachine(socket) => socket.to_string(),
        }
    }
}

/// A name of the open net, without the dot at its end.
pub(crate) fn open_name(name: &str) -> Result<String, Refusal> {
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let local = |ending: &str| name == ending || name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.'));
    // The letters of host names (RFC 1123), and the underscore that some use all the same: a star is no host.
    let letters = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if !name.split('.').all(letters) {
        return Err(Refusal::Malformed);
    }
    if is_onion(&name) {
        return Ok(name);
    }
    if !name.contains('.') || LOCAL_ENDINGS.iter().any(|ending| local(ending)) {
        return Err(Refusal::LocalName);
    }
    Ok(name)
}

/// An onion service of version 3: 56 letters of base32 before the ending, of which the last is always `d` (Tor, rend-spec-v3 section 6).
fn is_onion(name: &str) -> bool {
    let base32 = |byte: u8| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte);
    let label = name.strip_suffix(".onion").map(|rest| rest.rsplit('.').next().unwrap_or(rest));
    label.is_some_and(|label| label.len() == 56 && label.ends_with('d') && label.bytes().all(base32))
}

/// The own machine, written plainly and with its port: `http://0x7f.1/` and `http://2130706433/` are tricks, not addresses.
fn own_machine(socket: SocketAddr, text: &str) -> Result<Place, Refusal> {
    if authority(text) == socket.to_string() { Ok(Place::OwnMachine(socket)) } else { Err(Refusal::Number) }
}

/// What stands between `//` and the path, as it was written.
fn authority(text: &str) -> &str {
    let rest = text.split_once("//").map_or("", |(_, rest)| rest);
    rest.split(['/', '?', '#', '\\']).next().unwrap_or("")
}
