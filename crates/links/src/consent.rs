//! The consent of a person to contact one host: without it there is no way out.

use std::net::SocketAddr;

use crate::Refusal;
use crate::address::{Address, Place, open_name};

/// One host that a person agreed to contact, now, knowing its name.
///
/// There is no empty one, none for every host, none by default, and none that is read from a file: whoever makes one has a person's
/// word for exactly this host (`--allow HOST`, or a yes to a question that named it).
///
/// ```
/// use links::{Address, Consent};
///
/// let consent = Consent::given_to("tsa.example.org")?;
/// assert!(consent.admits(&Address::read("https://tsa.example.org/tsr")?).is_ok());
/// assert!(consent.admits(&Address::read("https://www.example.org/")?).is_err());
/// # Ok::<(), links::Refusal>(())
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Consent {
    place: Place,
}

impl Consent {
    /// The person named this host: a name (`tsa.example.org`), or the own machine with a port (`127.0.0.1:8080`, `[::1]:8080`).
    ///
    /// # Errors
    /// [`Refusal::LocalName`], [`Refusal::Number`] for other numbers, [`Refusal::Malformed`] for anything that is not one host alone.
    pub fn given_to(host: &str) -> Result<Self, Refusal> {
        if let Ok(socket) = host.parse::<SocketAddr>() {
            let own = socket.ip().is_loopback() && socket.port() != 0;
            return if own { Ok(Consent { place: Place::OwnMachine(socket) }) } else { Err(Refusal::Number) };
        }
        match url::Host::parse(host).map_err(|_| Refusal::Malformed)? {
            url::Host::Domain(name) => Ok(Consent { place: Place::Name(open_name(&name)?) }),
            url::Host::Ipv4(_) | url::Host::Ipv6(_) => Err(Refusal::Number),
        }
    }

    /// The host, as it is shown: `tsa.example.org`, `127.0.0.1:8080`.
    pub fn host(&self) -> String {
        match &self.place {
            Place::Name(name) => name.clone(),
            Place::OwnMachine(socket) => socket.to_string(),
        }
    }

    /// Whether the person agreed to this address.
    ///
    /// # Errors
    /// [`Refusal::NoConsent`] when it is another host. A name under the agreed one is another host; on the own machine, another port is.
    pub fn admits(&self, address: &Address) -> Result<(), Refusal> {
        if &self.place == address.place() { Ok(()) } else { Err(Refusal::NoConsent(address.host())) }
    }
}
