//! Does a link exist? Addresses taken apart, answers judged, and the one guarded way out: what leaves the machine, to whom, and only
//! after consent.
//!
//! The pure half takes apart whatever a person pastes ([`Anatomy`]), judges what came back ([`judge`]), says which addresses are refused,
//! and holds the [`Consent`] without which nothing is sent. The other half (`net`, a feature) sends one request to the one host that the consent names, and says whom it contacted.

mod address;
pub mod anatomy;
mod check;
pub mod clue;
mod consent;
mod exchange;
pub mod judge;
pub mod look;
#[cfg(feature = "net")]
pub mod net;
pub mod platform;
mod range;
pub mod rdap;
mod state;
mod time;
pub mod verdict;
pub mod wacz;
pub mod warc;

pub use address::{Address, Place, Scheme};
pub use anatomy::{Anatomy, Claim, Link};
pub use check::{Check, Verdict};
pub use clue::Clue;
pub use consent::Consent;
pub use exchange::{Answer, CertificateProblem, Contacted, Cut, Exchange, Failure, Journey, Outcome, Stop};
pub use range::{Range, range};
pub use state::{Level, State};

/// Why an address is not contacted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not an address of the web.
    #[error("not an address")]
    Malformed,
    /// Neither `http` nor `https`.
    #[error("neither http nor https")]
    Scheme,
    /// Another port than 80 and 443.
    #[error("port {0}")]
    Port(u16),
    /// A name or password before the host.
    #[error("a name or password in the address")]
    UserInfo,
    /// Numbers instead of a name, in whatever spelling.
    #[error("numbers instead of a name")]
    Number,
    /// A name that means this machine or its own network.
    #[error("a name of the own network")]
    LocalName,
    /// The name leads to an address that is not out in the open.
    #[error("the name leads to {0}, which is not a public address")]
    NotPublic(std::net::IpAddr),
    /// Nobody consented to this host.
    #[error("nobody consented to {0}")]
    NoConsent(String),
}
