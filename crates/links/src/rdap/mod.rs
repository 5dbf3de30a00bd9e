//! Registration data (RDAP): whom to ask about a domain or a number, what the answer says, and what follows from it.
//!
//! The host itself is never touched by this. Answers come from registries and registrars all over the world, and each writes them a little
//! differently: everything here is bounded, and takes what it finds (RFC 9082, RFC 9083; contacts are jCards, RFC 7095, or
//! JSContact cards, RFC 9553).

mod card;
mod day;
mod jscard;
mod judge;
mod question;
mod read;
mod registration;

pub use judge::{YOUNG, clues, hoster, judge, unasked};
pub use question::{question, question_of_number, registered_name};
pub use read::{MOST_BYTES, read};
pub use registration::{Class, Contact, Registration};

/// What a registry is asked to answer with.
pub const ACCEPT: &str = "application/rdap+json, application/json;q=0.9";
