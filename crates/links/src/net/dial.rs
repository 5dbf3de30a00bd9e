//! HTTP over a connection to an address that was checked before.

use std::io::Read;
use std::net::SocketAddr;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{Connector, NextTimeout, RustlsConnector, TcpConnector};

use super::{Contact, Limits, NetError, Response, USER_AGENT};
use crate::{Address, Scheme};

/// Answers every question with the addresses that were checked: the library below us never looks a name up by itself.
#[derive(Debug)]
struct Checked(Vec<SocketAddr>);

impl Resolver for Checked {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut addresses = self.empty();
        for address in self.0.iter().take(MOST_ADDRESSES) {
            addresses.push(*address);
        }
        Ok(addresses)
    }
}

/// The library's array holds sixteen; four are tried.
const MOST_ADDRESSES: usize = 4;

pub(super) fn send(address: &Address, addresses: Vec<SocketAddr>, content_type: &str, body: &[u8], limits: Limits) -> Result<Response, NetError> {
    let contact = Contact { host: address.host(), port: address.port(), addresses: addresses.clone(), encrypted: address.scheme() == Scheme::Https };
    let broken = |error: ureq::Error| NetError::Broken { host: address.host(), reason: error.to_string() };
    let answer = agent(addresses, limits).post(address.as_str()).header("Content-Type", content_type).send(body).map_err(broken)?;
    let status = answer.status().as_u16();
    let header = answer.headers().get("content-type").and_then(|value| value.to_str().ok()).unwrap_or("");
    let content_type = header.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    let mut body = Vec::new();
    // One byte more than is allowed tells a long answer from a full one.
    let most = limits.body as u64 + 1;
    let read = answer.into_body().into_with_config().limit(u64::MAX).reader().take(most).read_to_end(&mut body);
    read.map_err(|error| NetError::Broken { host: address.host(), reason: error.to_string() })?;
    if body.len() > limits.body {
        return Err(NetError::TooLong(address.host()));
    }
    Ok(Response { status, content_type, body, contact })
}

/// A client for one request: everything that would speak of this machine, follow, remember or go round is off.
fn agent(addresses: Vec<SocketAddr>, limits: Limits) -> ureq::Agent {
    let config = Config::builder()
        .proxy(None)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .user_agent(USER_AGENT)
        .accept("*/*")
        .accept_encoding("identity")
        .max_idle_connections(0)
        .max_response_header_size(16 * 1024)
        .timeout_global(Some(limits.time))
        .build();
    ureq::Agent::with_parts(config, ().chain(TcpConnector::default()).chain(RustlsConnector::default()), Checked(addresses))
}
