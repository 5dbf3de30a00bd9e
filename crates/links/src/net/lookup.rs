//! From a name to addresses: looked up once, every one of them checked.

use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::mpsc;
use std::time::Duration;

use super::NetError;
use crate::{Address, Place, Range, Refusal, range};

/// Looks a name up.
pub trait Lookup: Send + 'static {
    /// The addresses that a name has, with this port.
    ///
    /// # Errors
    /// When the name server cannot be asked, or does not know the name.
    fn addresses(&self, name: &str, port: u16) -> std::io::Result<Vec<SocketAddr>>;
}

/// As the system does it.
#[derive(Debug, Clone, Copy)]
pub struct SystemLookup;

impl Lookup for SystemLookup {
    fn addresses(&self, name: &str, port: u16) -> std::io::Result<Vec<SocketAddr>> {
        Ok((name, port).to_socket_addrs()?.collect())
    }
}

/// The addresses of a place. One that is not public spoils them all: a name that leads both out and in is a trap, or broken.
pub(super) fn checked(lookup: impl Lookup, address: &Address, time: Duration) -> Result<Vec<SocketAddr>, NetError> {
    let name = match address.place() {
        Place::OwnMachine(socket) => return Ok(vec![*socket]),
        Place::Name(name) => name.clone(),
    };
    let port = address.port();
    let (send, receive) = mpsc::sync_channel(1);
    // The system's look-up has no time-out of its own; a thread that it keeps ends with the program.
    let asked = name.clone();
    std::thread::spawn(move || send.send(lookup.addresses(&asked, port)));
    let found = receive.recv_timeout(time).map_err(|_| NetError::NotFound(name.clone()))?;
    let found = found.map_err(|_| NetError::NotFound(name.clone()))?;
    if found.is_empty() {
        return Err(NetError::NotFound(name));
    }
    match found.iter().find(|socket| range(socket.ip()) != Range::Public || socket.port() != port) {
        Some(socket) => Err(Refusal::NotPublic(socket.ip()).into()),
        None => Ok(found),
    }
}
