//! Reads what a person received: bytes in, a [`Conversation`] out; never fails, never drops a byte silently.

#[allow(dead_code)]
mod charset;
mod conversation;
#[allow(dead_code)]
mod coverage;
#[allow(dead_code)]
mod encoded_word;
#[allow(dead_code)]
mod fields;
#[allow(dead_code)]
mod header;
#[allow(dead_code)]
mod html;
#[allow(dead_code)]
mod invisible;
#[allow(dead_code)]
mod received;
#[allow(dead_code)]
mod seven_bit;
#[allow(dead_code)]
mod transfer;
mod mail_facts;
mod problem;
mod quick;

pub use conversation::{
    Attachment, Channel, Conversation, Coverage, Format, Hidden, HiddenBy, Part, Utterance,
};
pub use mail_facts::{Authentication, AuthenticationResult, MailFacts, Mailbox, OwnAddress, Received};
pub use problem::{Problem, ProblemId};
pub use quick::{read, read_as, sniff};
