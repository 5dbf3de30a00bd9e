//! Sends a small body to the one host that a consent names, and gives the answer: for time stamps.

use super::deadline::Deadline;
use super::hop::{self, Question};
use super::http::Take;
use super::lookup::{Lookup, SystemLookup};
use super::{Egress, Limits, request};
use crate::{Address, Answer, Consent, Cut, Exchange, Failure, Outcome, Refusal, Scheme};

/// Whom a request contacted: for the record that the person sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// As the consent names it.
    pub host: String,
    /// The port at the other end.
    pub port: u16,
    /// The checked addresses that were tried, in order; the last one answered.
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
    let egress = Egress::new(limits).looking_up_by(lookup);
    let bytes = request::post(&address, content_type, body);
    let question = Question { address: &address, request: &bytes, take: Take::Anything, own_machine: true, token: None };
    let exchanges = hop::ask(&egress, &question, Deadline::after(limits.time));
    let addresses = exchanges.iter().filter_map(|one| one.contacted.as_ref()).map(|one| one.socket).collect();
    let contact = Contact { host: address.host(), port: address.port(), addresses, encrypted: address.scheme() == Scheme::Https };
    let host = contact.host.clone();
    let broken = |reason: &str| NetError::Broken { host: host.clone(), reason: reason.to_owned() };
    match exchanges.into_iter().next_back().map(|Exchange { outcome, .. }| outcome) {
        Some(Outcome::Answer(Answer { cut: Some(Cut::Length), .. })) => Err(NetError::TooLong(host)),
        Some(Outcome::Answer(Answer { cut: Some(Cut::Time), .. })) => Err(broken("timed out")),
        Some(Outcome::Answer(Answer { cut: Some(Cut::Disconnect), .. })) => Err(broken("the answer is not whole")),
        Some(Outcome::Answer(Answer { cut: Some(_), .. })) => Err(broken("the answer cannot be read")),
        Some(Outcome::Answer(answer)) => Ok(Response { status: answer.status, content_type: answer.media_type(), body: answer.body, contact }),
        Some(Outcome::Failure(Failure::Refused(refusal))) => Err(refusal.into()),
        Some(Outcome::Failure(Failure::NotPublic(number))) => Err(Refusal::NotPublic(number).into()),
        Some(Outcome::Failure(Failure::NoSuchName | Failure::NameServiceFailed)) => Err(NetError::NotFound(host)),
        Some(Outcome::Failure(Failure::TimedOut)) => Err(broken("timed out")),
        Some(Outcome::Failure(Failure::ConnectionRefused)) => Err(broken("connection refused")),
        Some(Outcome::Failure(Failure::Certificate(problem))) => Err(broken(&format!("certificate: {problem:?}"))),
        Some(Outcome::Failure(Failure::Broken(word) | Failure::Tls(word) | Failure::NotHttp(word) | Failure::Proxy(word))) => Err(broken(&word)),
        None => Err(broken("nothing was tried")),
    }
}
