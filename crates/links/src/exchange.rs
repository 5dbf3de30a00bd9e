//! One question that was sent (or was to be), and what came of it: the raw material of the verdict and of the evidence.
//!
//! Made by the half that opens sockets, or by hand from a recording; judged and written down by the pure half.

use std::net::{IpAddr, SocketAddr};

use crate::Refusal;

/// One request and its outcome. A redirect that is followed makes another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The address that was asked for, without its fragment.
    pub url: String,
    /// Seconds since 1970 (UTC) when it began.
    pub at: i64,
    /// Whom the connection went to: the host's checked address, or the proxy's. None when none was opened.
    pub contacted: Option<Contacted>,
    /// The request, byte for byte as sent; empty when nothing was.
    pub request: Vec<u8>,
    /// Certificates that the other side showed (DER), its own first. Also when they were refused.
    pub certificates: Vec<Vec<u8>>,
    /// What came of it.
    pub outcome: Outcome,
}

/// The other end of a connection.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contacted {
    /// The name by which it was meant: `www.example.org`, or the proxy as given.
    pub host: String,
    /// Number and port that the connection went to.
    pub socket: SocketAddr,
    /// Whether this is a proxy that took the question on: then the host's own number is not known.
    pub proxy: bool,
}

/// A name that the name service was asked for: whoever runs it learns the name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LookedUp {
    /// The name, small letters.
    pub name: String,
    /// The servers that the system asks (UDP, and TCP for long answers): the first, and the next only when it does not answer. Empty where
    /// the system does not say.
    pub servers: Vec<SocketAddr>,
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// An answer, whatever its status.
    Answer(Answer),
    /// None.
    Failure(Failure),
}

/// An answer of HTTP.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Fields in their order; names in small letters, values as text (bytes that are none are replaced).
    pub headers: Vec<(String, String)>,
    /// Status line and fields, byte for byte, with the empty line.
    pub head: Vec<u8>,
    /// The body as it was transferred (chunks and compression still in it), up to the limit.
    pub transferred: Vec<u8>,
    /// The body decoded, up to the limit. Empty for media types that are not text.
    pub body: Vec<u8>,
    /// Why the body is not whole.
    pub cut: Option<Cut>,
}

impl Answer {
    /// The first field of this name (small letters).
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    /// `Content-Type` without its parameters, small letters; empty when there is none.
    #[must_use]
    pub fn media_type(&self) -> String {
        self.header("content-type").unwrap_or("").split(';').next().unwrap_or("").trim().to_ascii_lowercase()
    }
}

/// Why a body ends before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// Longer than the limit of bytes (also: it would have grown beyond it when decompressed).
    Length,
    /// It took longer than the limit of time.
    Time,
    /// The other side hung up before the end that it had announced.
    Disconnect,
    /// Not text: not read at all.
    NotText,
    /// Compressed in a way that we do not read, or damaged.
    Unreadable,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Refused here before anything was opened.
    Refused(Refusal),
    /// The name has a number that is not public; nothing was opened.
    NotPublic(IpAddr),
    /// The name service says that there is no such name (RFC 1035 RCODE 3), or no number for it.
    NoSuchName,
    /// The name service could not be asked: this says nothing about the name.
    NameServiceFailed,
    /// The machine answered that nobody listens there.
    ConnectionRefused,
    /// Nothing in time.
    TimedOut,
    /// The connection broke, with the system's word for it.
    Broken(String),
    /// The certificate does not hold: the other side may be anybody.
    Certificate(CertificateProblem),
    /// TLS failed in another way.
    Tls(String),
    /// What came is no answer of HTTP, or its head is longer than the limit.
    NotHttp(String),
    /// The proxy could not be reached, or said no.
    Proxy(String),
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CertificateProblem {
    /// For another name.
    WrongName,
    /// Its time is over.
    Expired,
    /// Its time has not begun.
    NotYet,
    /// Nobody whom we trust answers for it (self-signed, too).
    UnknownIssuer,
    /// Something else.
    Other,
}

/// Everything that was asked to answer one question: the first request and each redirect that was followed, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Journey {
    /// In order.
    pub exchanges: Vec<Exchange>,
    /// Why it ends at an answer that leads on.
    pub stopped: Option<Stop>,
}

/// Why a redirect was not followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// To a host that nobody consented to: its name.
    NoConsent(String),
    /// To an address that is refused: the address as it was written.
    Refused(String, Refusal),
    /// More redirects than the limit.
    TooMany,
}

impl Journey {
    /// The last exchange: the one whose answer counts.
    #[must_use]
    pub fn last(&self) -> Option<&Exchange> {
        self.exchanges.last()
    }

    /// Everybody who was contacted, in order, each once.
    #[must_use]
    pub fn contacted(&self) -> Vec<Contacted> {
        let mut all: Vec<Contacted> = Vec::new();
        for one in self.exchanges.iter().filter_map(|exchange| exchange.contacted.clone()) {
            if !all.contains(&one) {
                all.push(one);
            }
        }
        all
    }
}
