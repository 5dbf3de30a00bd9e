//! Writes the reports, removal notices and messages of a case: a [`Matter`] and the directory in, [`Letter`]s out.
//!
//! No disk, no clock, no network: today is handed in. Words are Fluent, facts are the directory's.

#![forbid(unsafe_code)]

mod clock;
mod clue;
mod data;
mod day;
pub mod days;
mod form;
mod gather;
mod law;
mod letter;
mod mail;
mod matter;
mod pair;
mod pen;
pub mod people;
pub mod reach;
pub mod removal;
pub mod reports;
mod story;
mod text;
mod tongue;
pub mod validate;
mod visible;
mod wrap;

pub use clock::{Deadline, due};
pub use clue::clue_said;
pub use data::{carries_case, data};
pub use day::{day, moment, named_day};
pub use letter::{Annex, Block, Field, Letter, Signature};
pub use mail::{Envelope, is_address, mail, text_of_mail};
pub use matter::{Account, Content, Event, EventKind, Found, Kept, Matter, Message, Payment, Person, Sent};
pub use pair::{Lack, Pair, Problem};
pub use text::text;
pub use visible::visible;
