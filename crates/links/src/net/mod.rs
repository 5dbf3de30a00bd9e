//! The half that opens sockets: one guarded way out, for every request of the program.
//!
//! A name is looked up once, every number that it leads to is checked ([`crate::range`]), and the connection goes to one that was checked;
//! nothing looks the name up again. Redirects are followed by hand ([`Egress::journey`]). No cookie is kept, no proxy of the environment
//! asked, no session taken up again, nothing said about this machine beyond what HTTP needs. One deadline ends everything.
//!
//! TLS is rustls; HTTP/1.1 is a small reader of our own over httparse, on sockets that we open. A client library stands between the bytes
//! and whoever has to keep them: the evidence needs the request and the answer as they passed, the certificates that were refused, the
//! number that was contacted, and one deadline over look-up, proxy, handshake, head and body. What is left of HTTP when one request is
//! sent on one connection is small: a head, three ways in which a body ends, and gzip.

mod deadline;
mod hop;
mod http;
mod journey;
mod lookup;
pub mod pool;
mod post;
mod proxy;
mod request;
mod resolver;
mod tls;
mod tunnel;
mod wire;

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

pub use journey::MOST_REDIRECTS;
pub use lookup::{Found, Lookup, SystemLookup};
pub use post::{Contact, NetError, Response, post, post_by};
pub use proxy::{NoProxy, Proxy};
pub use tls::{NotACertificate, Roots};

use crate::{Address, Consent, Failure, Journey, LookedUp, Place, Refusal};

/// What every request calls itself: common enough to say nothing, true enough to be no lie.
pub const USER_AGENT: &str = "Mozilla/5.0";

/// How much and how long. There is no unlimited one.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// From the look-up of the first name to the last byte of the last answer.
    pub time: Duration,
    /// Bytes of an answer's body, as it is transferred and again as it is unpacked.
    pub body: usize,
}

impl Limits {
    /// For a small question with a small answer: 64 KiB, half a minute. The longest token of public authorities has 6 KiB.
    pub const SMALL: Limits = Limits { time: Duration::from_secs(30), body: 64 * 1024 };

    /// For a page or an answer of a registry: 2 MiB, a minute, in which a way through Tor can be built.
    pub const PAGE: Limits = Limits { time: Duration::from_secs(60), body: 2 * 1024 * 1024 };
}

/// The way out, and what guards it.
#[derive(Clone)]
pub struct Egress {
    limits: Limits,
    names: lookup::Names,
    via: Option<Proxy>,
    tls: tls::Tls,
    /// One more line of the head, whole.
    more: &'static str,
}

impl Egress {
    /// Straight out, with the system's look-up of names and the built-in roots.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Egress { limits, names: lookup::Names::by(SystemLookup), via: None, tls: tls::Tls::trusting(Roots::built_in()), more: "" }
    }

    /// Through a proxy, which looks the names up. Nothing is ever sent past it.
    #[must_use]
    pub fn via(self, proxy: Proxy) -> Self {
        Egress { via: Some(proxy), ..self }
    }

    /// With another look-up of names; whatever that answers is checked in the same way.
    #[must_use]
    pub fn looking_up_by(self, lookup: impl Lookup) -> Self {
        Egress { names: lookup::Names::by(lookup), ..self }
    }

    /// With these roots.
    #[must_use]
    pub fn trusting(self, roots: Roots) -> Self {
        Egress { tls: tls::Tls::trusting(roots), ..self }
    }

    /// Asks that the answer be filled up with made-up lines (`Add-Padding: true`), so that its length does not say what was asked. Whoever
    /// answers by k-anonymity over leaked passwords understands it (<https://blog.cloudflare.com/pwned-passwords-padding-ft-lava-lamps-and-workers/>,
    /// March 2020).
    #[must_use]
    pub fn padded(self) -> Self {
        Egress { more: request::PADDED, ..self }
    }

    /// Asks for an address, and follows where it leads while the consents cover it.
    ///
    /// The own machine is never asked, by whatever name or number. `accept` is the media types that are wanted (`text/html,*/*;q=0.5`). Only text is read. Where a host has several numbers and nobody
    /// answers at the first, the next one is tried, and each one tried has an exchange of its own.
    #[must_use]
    pub fn journey(&self, consents: &[Consent], address: &Address, accept: &str) -> Journey {
        journey::go(self, consents, address, accept)
    }

    /// Goes on where a journey stopped because nobody had agreed to the next host, when one of the consents covers it now; nothing is asked
    /// a second time. Any other journey comes back as it is.
    #[must_use]
    pub fn journey_on(&self, consents: &[Consent], journey: Journey, accept: &str) -> Journey {
        journey::go_on(self, consents, accept, journey)
    }

    /// The names that the name service was asked for on this way out, each once, in order: also those that led nowhere.
    #[must_use]
    pub fn looked_up(&self) -> Vec<LookedUp> {
        self.names.asked()
    }

    /// Where a name leads: asks the name service, and nobody else.
    ///
    /// # Errors
    /// [`Failure::NotPublic`], [`Failure::NoSuchName`], [`Failure::NameServiceFailed`], [`Failure::TimedOut`]; [`Failure::Refused`] behind a
    /// proxy, which looks names up itself: asking here would go past it.
    pub fn number_of(&self, address: &Address) -> Result<IpAddr, Failure> {
        let name = matches!(address.place(), Place::Name(_)) && !address.is_onion();
        if self.via.is_some() || !name {
            return Err(Failure::Refused(Refusal::LocalName));
        }
        let found = lookup::checked(&self.names, address, deadline::Deadline::after(self.limits.time))?;
        found.first().map(SocketAddr::ip).ok_or(Failure::NoSuchName)
    }
}

impl fmt::Debug for Egress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Egress").field("limits", &self.limits).field("via", &self.via).finish_non_exhaustive()
    }
}
