//! What the person told for their letters: who they are, the other side's accounts, payments, what happened when, where images are.
//! In memory, for this visit.

use std::collections::BTreeSet;

use letters::{Account, Content, Event, Payment, Person};

/// What was told. Everything may be missing.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) person: Person,
    pub(crate) accounts: Vec<Account>,
    pub(crate) events: Vec<Event>,
    pub(crate) payments: Vec<Payment>,
    /// Where images are; nothing until it was asked, since the addresses of the messages are a guess.
    pub(crate) places: Option<Vec<Content>>,
    /// The questions that were answered or passed over: a letter does not ask them again by itself.
    pub(crate) passed: BTreeSet<&'static str>,
}
