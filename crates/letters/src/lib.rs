//! Writes the reports, removal notices and messages of a case: a [`Matter`] and the directory in, [`Letter`]s out.
//!
//! No disk, no clock, no network: today is handed in. Words are Fluent, facts are the directory's.

#![forbid(unsafe_code)]

mod clock;
mod day;
mod letter;
mod matter;
pub mod removal;
pub mod validate;

pub use clock::{Deadline, due};
pub use letter::{Annex, Block, Field, Letter, Signature};
pub use matter::{Account, Content, Event, EventKind, Found, Kept, Matter, Message, Payment, Person, Sent};
