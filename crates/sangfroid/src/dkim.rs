//! Checks DKIM signatures (RFC 6376, RFC 8301, RFC 8463) offline, with keys that the person saved in files.
//!
//! A signature tells "pretends to come from your address" from "truly sent by that domain". The key stands in the DNS; asking there
//! would tell somebody that the mail is being looked at, so it is only used when it is at hand.

use message::{Conversation, Format};

mod canonical;
mod crypto;
mod field;
mod judge;
mod keys;
mod tags;

pub(crate) use judge::{Outcome, Signed};
pub(crate) use keys::Keys;

/// The signatures of a message, when its file is the source of a mail; they cannot be checked on anything else.
pub(crate) fn of_conversation(bytes: &[u8], conversation: &Conversation, keys: &Keys) -> Option<Vec<Signed>> {
    let source = match conversation.format {
        Format::Mail => bytes,
        Format::Emlx => inside_emlx(bytes)?,
        _ => return None,
    };
    let mail = conversation.mail.as_ref()?;
    let sender = mail.from.first().map(|sender| sender.address.trim_matches(['<', '>']));
    Some(judge::check(source, sender, came(mail), keys))
}

/// When the mail came, as its newest hop says; now, where none does.
fn came(mail: &message::MailFacts) -> i64 {
    let hop = mail.received.iter().find_map(|hop| hop.at.as_deref()?.parse::<jiff::Timestamp>().ok());
    hop.unwrap_or_else(jiff::Timestamp::now).as_second()
}

/// Apple Mail's file: a count of bytes on a line of its own, the mail, and a property list.
fn inside_emlx(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let count: usize = std::str::from_utf8(&bytes[..end]).ok()?.trim().parse().ok()?;
    bytes.get(end + 1..)?.get(..count)
}
