//! A connection of TCP to exactly one number and port, under a deadline; in the clear or under TLS.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use rustls::{ClientConnection, StreamOwned};

use super::deadline::Deadline;

/// A connection of TCP. Each wait is as long as the deadline allows, and no longer.
#[derive(Debug)]
pub(super) struct Wire {
    stream: TcpStream,
    deadline: Deadline,
}

impl Wire {
    /// Connects, waiting at most this long.
    pub(super) fn dial(socket: SocketAddr, patience: Duration, deadline: Deadline) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&socket, patience.min(deadline.left()?))?;
        // What is sent is one piece; nothing is gained by waiting for more.
        stream.set_nodelay(true)?;
        Ok(Wire { stream, deadline })
    }
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            self.stream.set_read_timeout(Some(self.deadline.left()?))?;
            match self.stream.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => return other.map_err(late),
            }
        }
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(Some(self.deadline.left()?))?;
        self.stream.write(bytes).map_err(late)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// Unix says "would block" when a time-out of a socket ends.
fn late(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::WouldBlock { io::ErrorKind::TimedOut.into() } else { error }
}

/// What HTTP is spoken over.
#[derive(Debug)]
pub(super) enum Line {
    Plain(Wire),
    Tls(Box<StreamOwned<ClientConnection, Wire>>),
}

impl Read for Line {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Line::Plain(wire) => wire.read(buffer),
            Line::Tls(stream) => stream.read(buffer),
        }
    }
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Line::Plain(wire) => wire.write(bytes),
            Line::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Line::Plain(wire) => wire.flush(),
            Line::Tls(stream) => stream.flush(),
        }
    }
}
