//! Sends one request to the one host that a consent names, over a connection to an address that was checked.
//!
//! No redirect is followed, no cookie kept, no proxy of the environment asked, nothing said about this machine beyond what HTTP needs.

mod dial;
mod lookup;

use std::time::Duration;

pub use lookup::{Lookup, SystemLookup};

use crate::{Address, Consent, Refusal};

/// What every request calls itself: common enough to say nothing, true enough to be no lie.
pub const USER_AGENT: &str = "Mozilla/5.0";

/// How much and how long. There is no unlimited one.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// From the look-up of the name to the last byte.
    pub time: Duration,
    /// Bytes of the answer's body.
    pub body: usize,
}

impl Limits {
    /// For a small question with a small answer: 64 KiB, half a minute. The longest token of public authorities has 6 KiB.
    pub const SMALL: Limits = Limits { time: Duration::from_secs(30), body: 64 * 1024 };
}

/// Whom a request contacted: for the record that the person sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// As the consent names it.
    pub host: String,
    /// The port at the other end.
    pub port: u16,
    /// The checked addresses that the name led to; empty when the name was not found or refused. One of these was connected to.
    pub addresses: Vec<std::net::SocketAddr>,
    /// Whether the connection was under TLS, with a certificate that the built-in roots answer for.
    pub encrypted: bool,
}

/// An answer, whatever its status: a redirect is an answer, too.
#[derive(Debug, Clone)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// `Content-Type` without its parameters, small letters; empty when there is none.
    pub content_type: String,
    /// All of it, never more than the limit.
    pub body: Vec<u8>,
    /// Whom this came from.
    pub contact: Contact,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum NetError {
    /// Refused here, before any socket was opened.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The name leads nowhere.
    #[error("{0}: not found")]
    NotFound(String),
    /// Nobody answered in time, or the connection broke.
    #[error("{host}: {reason}")]
    Broken {
        /// Whom we tried.
        host: String,
        /// What the system or the other side said.
        reason: String,
    },
    /// The answer is longer than the limit; what came of it is thrown away.
    #[error("{0}: the answer is too long")]
    TooLong(String),
}

/// Posts a body to an address, with the system's look-up of names.
///
/// # Errors
/// See [`NetError`]. After [`NetError::Refused`] nothing was contacted, except the name server when it says [`Refusal::NotPublic`].
pub fn post(consent: &Consent, url: &str, content_type: &str, body: &[u8], limits: Limits) -> Result<Response, NetError> {
    post_by(SystemLookup, consent, url, content_type, body, limits)
}

/// Like [`post`], with another look-up of names; whatever that answers is checked in the same way.
///
/// # Errors
/// As [`post`].
pub fn post_by(lookup: impl Lookup, consent: &Consent, url: &str, content_type: &str, body: &[u8], limits: Limits) -> Result<Response, NetError> {
    let address = Address::read(url)?;
    consent.admits(&address)?;
    let addresses = lookup::checked(lookup, &address, limits.time)?;
    dial::send(&address, addresses, content_type, body, limits)
}
