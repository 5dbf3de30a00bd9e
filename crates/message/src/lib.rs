//! Reads what a person received: bytes in, a [`Conversation`] out; never fails, never drops a byte silently.

mod conversation;
mod mail_facts;
mod problem;
mod quick;

pub use conversation::{
    Attachment, Channel, Conversation, Coverage, Format, Hidden, HiddenBy, Part, Utterance,
};
pub use mail_facts::{Authentication, AuthenticationResult, MailFacts, Mailbox, OwnAddress, Received};
pub use problem::{Problem, ProblemId};
pub use quick::{read, read_as, sniff};
