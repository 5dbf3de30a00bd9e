//! One request to one address: looked up once, checked, connected, asked, and written down whatever came of it.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::deadline::Deadline;
use super::http::{self, Take};
use super::proxy::{Proxy, Seat};
use super::tls::failure;
use super::wire::{Line, Wire};
use super::{Egress, lookup, tunnel};
use crate::{Address, Answer, Contacted, Exchange, Failure, Outcome, Place, Refusal, Scheme};

/// What is asked for, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question<'a> {
    pub(super) address: &'a Address,
    /// The bytes to send.
    pub(super) request: &'a [u8],
    pub(super) take: Take,
    /// Whether the own machine may be asked, when the person named it: for an authority of their own, never for a link.
    pub(super) own_machine: bool,
    /// The name that the journey goes by at a proxy.
    pub(super) token: Option<&'a str>,
}

/// How long one of several numbers of a host is tried: the others are to have their turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// Asks. Each number that was tried has an exchange of its own; the last one is the outcome.
pub(super) fn ask(egress: &Egress, question: &Question<'_>, deadline: Deadline) -> Vec<Exchange> {
    let blank = blank(question.address);
    let (sockets, via) = match ways(egress, question, deadline) {
        Ok(ways) => ways,
        Err(failure) => return vec![Exchange { outcome: Outcome::Failure(failure), ..blank }],
    };
    let mut exchanges = Vec::new();
    for (place, socket) in sockets.iter().enumerate() {
        let host = via.map_or_else(|| question.address.host(), ToString::to_string);
        let mut exchange = Exchange { at: now(), contacted: Some(Contacted { host, socket: *socket, proxy: via.is_some() }), ..blank.clone() };
        let more = place + 1 < sockets.len();
        let patience = if more { PATIENCE } else { Duration::MAX };
        let wire = Wire::dial(*socket, patience, deadline);
        let tried = wire.is_err();
        let outcome = match wire {
            Ok(wire) => over(wire, egress, question, via, &mut exchange),
            Err(error) if via.is_some() => Err(Failure::Proxy(word(&error))),
            Err(error) => Err(failure(error)),
        };
        exchange.outcome = match outcome {
            Ok(answer) => Outcome::Answer(answer),
            Err(failure) => Outcome::Failure(failure),
        };
        exchanges.push(exchange);
        // Only a number that nobody answered at is passed over: who answered has answered.
        if !tried || deadline.left().is_err() {
            break;
        }
    }
    exchanges
}

/// An exchange that did not happen yet, and counts as not understood until it did.
pub(super) fn blank(address: &Address) -> Exchange {
    let outcome = Outcome::Failure(Failure::NameServiceFailed);
    Exchange { url: address.as_str().to_owned(), at: now(), contacted: None, request: Vec::new(), certificates: Vec::new(), outcome }
}

/// The numbers to connect to, and the proxy that they are of. What is refused is refused here, before anything is opened.
fn ways<'a>(egress: &'a Egress, question: &Question<'_>, deadline: Deadline) -> Result<(Vec<SocketAddr>, Option<&'a Proxy>), Failure> {
    let own = matches!(question.address.place(), Place::OwnMachine(_));
    if own && (egress.via.is_some() || !question.own_machine) {
        return Err(Failure::Refused(Refusal::Number));
    }
    match &egress.via {
        None if question.address.is_onion() => Err(Failure::Refused(Refusal::LocalName)),
        None => Ok((lookup::checked(&egress.names, question.address, deadline)?, None)),
        Some(proxy) => match &proxy.seat {
            Seat::Number(socket) => Ok((vec![*socket], Some(proxy))),
            Seat::Name(name, port) => {
                let mut found = lookup::asked(&egress.names, name, *port, deadline).map_err(|_| Failure::Proxy("name not found".to_owned()))?;
                found.truncate(1);
                Ok((found, Some(proxy)))
            }
        },
    }
}

/// Asks over a connection.
fn over(mut wire: Wire, egress: &Egress, question: &Question<'_>, via: Option<&Proxy>, exchange: &mut Exchange) -> Result<Answer, Failure> {
    let address = question.address;
    if let Some(proxy) = via {
        let host = address.host();
        let stranger = question.token.map(|token| format!("{token}-{host}").chars().take(255).collect::<String>());
        tunnel::open(&mut wire, proxy, &host, address.port(), stranger.as_deref())?;
    }
    let mut line = match address.scheme() {
        Scheme::Http => Line::Plain(wire),
        Scheme::Https => {
            let name = match address.place() {
                Place::Name(name) => name.clone(),
                Place::OwnMachine(socket) => socket.ip().to_string(),
            };
            let shaken = egress.tls.shake(&name, wire);
            exchange.certificates = shaken.shown;
            Line::Tls(shaken.stream?)
        }
    };
    exchange.request = question.request.to_vec();
    // Who answers before the question is over (a limit, say) may hang up on it: the answer counts.
    let sent = line.write_all(question.request).and_then(|()| line.flush());
    match (http::read(&mut line, egress.limits.body, question.take), sent) {
        (Err(Failure::Broken(_)), Err(error)) => Err(failure(error)),
        (read, _) => read,
    }
}

fn word(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::TimedOut => "timed out".to_owned(),
        io::ErrorKind::ConnectionRefused => "connection refused".to_owned(),
        _ => error.to_string(),
    }
}

/// Seconds since 1970; 0 on a machine whose clock is before that.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
