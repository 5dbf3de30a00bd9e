//! Reads what a person received: bytes in, a [`Conversation`] out; never fails, never drops a byte silently.
//!
//! ```
//! use message::{Format, HiddenBy, read};
//!
//! let (conversation, problems) = read(b"<p>Pay<span style='font-size:0'>rain</span> me</p>");
//! assert_eq!(conversation.format, Format::Html);
//! assert_eq!(conversation.text, "Pay me");
//! assert_eq!(conversation.hidden[0].by, HiddenBy::Size);
//! assert!(problems.is_empty());
//! ```
//!
//! A file with many mails is taken apart by [`mbox`] first.

mod alternative;
mod attachment;
mod authentication;
mod body;
mod carried;
mod charset;
mod conversation;
mod coverage;
mod emlx;
mod encoded_word;
mod facts;
mod fields;
mod header;
mod html;
mod invisible;
mod mail;
mod mail_facts;
pub mod mbox;
mod mime;
mod msg;
mod organisation;
mod own_address;
mod pasted;
mod problem;
mod read;
mod reading;
mod received;
mod rtf;
mod sniff;
mod text;
mod transfer;

pub use conversation::{Attachment, Channel, Conversation, Coverage, Format, Hidden, HiddenBy, Part, Utterance};
pub use mail_facts::{Authentication, AuthenticationResult, MailFacts, Mailbox, OwnAddress, Received};
pub use problem::{Problem, ProblemId};
pub use read::{read, read_as};
pub use sniff::sniff;
