//! From a name to addresses: looked up once, every one of them checked.

use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use super::deadline::Deadline;
use super::resolver;
use crate::{Address, Failure, LookedUp, Place, Range, range};

/// What the name service says of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It has these addresses.
    Addresses(Vec<SocketAddr>),
    /// It says that there is no such name, or no address for it. This is said of the name.
    NoSuchName,
    /// It could not be asked, or could not find out. This says nothing about the name.
    Failed,
}

/// Looks a name up.
pub trait Lookup: Send + Sync + 'static {
    /// The addresses that a name has, with this port.
    fn look_up(&self, name: &str, port: u16) -> Found;

    /// The servers that this asks, as far as that is known; the first that answers is the only one.
    fn servers(&self) -> Vec<SocketAddr> {
        Vec::new()
    }
}

/// Looks names up, and writes down which ones.
#[derive(Clone)]
pub(super) struct Names {
    lookup: Arc<dyn Lookup>,
    asked: Arc<Mutex<Vec<LookedUp>>>,
}

impl Names {
    pub(super) fn by(lookup: impl Lookup) -> Self {
        Names { lookup: Arc::new(lookup), asked: Arc::default() }
    }

    /// The names that were asked for so far, each once.
    pub(super) fn asked(&self) -> Vec<LookedUp> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Before it is asked: what did not answer was asked, too.
    fn write_down(&self, name: &str) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if !asked.iter().any(|one| one.name == name) {
            asked.push(LookedUp { name: name.to_owned(), servers: self.lookup.servers() });
        }
    }
}

/// As the system does it.
///
/// The name is asked for with a dot at its end: whole, never continued by the search list of the network that the machine is in, where a
/// name that does not exist would lead to a host of somebody else. The machine's own file of hosts, which has names without the dot, is
/// not asked by this, either.
///
/// The system tells a name that does not exist from a name service that does not answer by a code (`EAI_NONAME`, `EAI_NODATA`,
/// `EAI_AGAIN`), of which the standard library keeps the text alone. glibc and musl say `EAI_AGAIN` when no service can be asked or none
/// answers; there the texts are trusted. macOS says `EAI_NONAME` without any network, too: there nothing is ever "no such name". Windows
/// has numbers.
#[derive(Debug, Clone, Copy)]
pub struct SystemLookup;

impl Lookup for SystemLookup {
    fn look_up(&self, name: &str, port: u16) -> Found {
        match (format!("{name}.").as_str(), port).to_socket_addrs() {
            Ok(found) => Found::Addresses(found.collect()),
            Err(error) => told(error.raw_os_error(), &error.to_string()),
        }
    }

    fn servers(&self) -> Vec<SocketAddr> {
        resolver::servers()
    }
}

/// What the texts of glibc and musl, or the numbers of Windows (`WSAHOST_NOT_FOUND`, `WSANO_DATA`), say of the name.
fn told(number: Option<i32>, text: &str) -> Found {
    const UNKNOWN: [&str; 4] = ["Name or service not known", "No address associated with hostname", "Name does not resolve", "Name has no usable address"];
    let no = match number {
        Some(number) => cfg!(windows) && (number == 11001 || number == 11004),
        None => UNKNOWN.iter().any(|one| text.ends_with(one)),
    };
    if no { Found::NoSuchName } else { Found::Failed }
}

/// How many addresses of a name are tried, one after the other.
const MOST_ADDRESSES: usize = 4;

/// The addresses of a place. One that is not public spoils them all: a name that leads both out and in is a trap, or broken.
pub(super) fn checked(names: &Names, address: &Address, deadline: Deadline) -> Result<Vec<SocketAddr>, Failure> {
    let name = match address.place() {
        Place::OwnMachine(socket) => return Ok(vec![*socket]),
        Place::Name(name) => name,
    };
    let mut found = asked(names, name, address.port(), deadline)?;
    match found.iter().find(|socket| range(socket.ip()) != Range::Public || socket.port() != address.port()) {
        Some(socket) => Err(Failure::NotPublic(socket.ip())),
        None => {
            found.truncate(MOST_ADDRESSES);
            Ok(found)
        }
    }
}

/// What a name leads to, whatever that is: only for names that the person gave as their own proxy.
pub(super) fn asked(names: &Names, name: &str, port: u16, deadline: Deadline) -> Result<Vec<SocketAddr>, Failure> {
    let (send, receive) = mpsc::sync_channel(1);
    // The system's look-up has no time-out of its own; a thread that it keeps ends with the program.
    names.write_down(name);
    let (lookup, name) = (names.lookup.clone(), name.to_owned());
    std::thread::spawn(move || send.send(lookup.look_up(&name, port)));
    let time = deadline.left().map_err(|_| Failure::TimedOut)?;
    match receive.recv_timeout(time).unwrap_or(Found::Failed) {
        Found::Addresses(found) if found.is_empty() => Err(Failure::NoSuchName),
        Found::Addresses(found) => Ok(found),
        Found::NoSuchName => Err(Failure::NoSuchName),
        Found::Failed => Err(Failure::NameServiceFailed),
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, told};

    #[test]
    fn only_what_is_said_of_the_name_is_taken_so() {
        let text = |text: &str| told(None, &format!("failed to lookup address information: {text}"));
        for no in ["Name or service not known", "No address associated with hostname", "Name does not resolve"] {
            assert_eq!(text(no), Found::NoSuchName, "{no}");
        }
        for silent in [
            "Temporary failure in name resolution",
            "Try again",
            "Non-recoverable failure in name resolution",
            "nodename nor servname provided, or not known",
            "Device or resource busy",
        ] {
            assert_eq!(text(silent), Found::Failed, "{silent}");
        }
        assert_eq!(told(Some(11002), "No such host is known. (os error 11002)"), Found::Failed);
        assert_eq!(told(Some(11001), ""), if cfg!(windows) { Found::NoSuchName } else { Found::Failed });
    }
}
