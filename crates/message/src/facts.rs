//! The head of a mail, as facts.

use crate::header::{Field, Head};
use crate::{MailFacts, Mailbox, authentication, encoded_word, fields, own_address, received};

/// Received and authentication fields beyond so many are noise, and nobody's provider writes as many.
const MOST_TRACES: usize = 100;

/// What the fields of a head say, and whether a charset in them was damaged.
pub(crate) fn read(head: &Head<'_>) -> (MailFacts, bool) {
    let mut facts = MailFacts::default();
    let mut damaged = false;
    let mut results: Vec<&[u8]> = Vec::new();
    for field in &head.fields {
        let first = field.name.first().map_or(0, u8::to_ascii_lowercase);
        match (first, field.name.len()) {
            (b'f', 4) if field.is("from") => facts.from.extend(fields::addresses(field.value)),
            (b's', 7) if field.is("subject") && facts.subject.is_none() => {
                let (subject, broken) = encoded_word::text(field.value);
                damaged |= broken;
                facts.subject = Some(subject);
            }
            (b't', 2) | (b'c', 2) if field.is("to") || field.is("cc") => recipients(&mut facts.to, field),
            (b'd', 12) if field.is("delivered-to") => recipients(&mut facts.to, field),
            (b'x', 13) if field.is("x-original-to") => recipients(&mut facts.to, field),
            (b'e', 11) if field.is("envelope-to") => recipients(&mut facts.to, field),
            (b'r', 8) if field.is("reply-to") => facts.reply_to.extend(fields::addresses(field.value)),
            (b'r', 8) if field.is("received") && facts.received.len() < MOST_TRACES => {
                facts.received.push(received::read(field.value));
            }
            (b'r', 11) if field.is("return-path") && facts.return_path.is_none() => {
                facts.return_path = Some(fields::id(field.value));
            }
            (b'd', 4) if field.is("date") && facts.date.is_none() => facts.date = fields::date(field.value),
            (b'm', 10) if field.is("message-id") && facts.message_id.is_none() => {
                facts.message_id = Some(fields::id(field.value)).filter(|id| !id.is_empty());
            }
            (b'a', 22) if field.is("authentication-results") && results.len() < MOST_TRACES => results.push(field.value),
            (b'l', 7) if field.is("list-id") => facts.list = true,
            (b'l', 16) if field.is("list-unsubscribe") => facts.list = true,
            (b'p', 10) if field.is("precedence") => facts.list |= is_bulk(field.value),
            (b'i', 11) if field.is("in-reply-to") => facts.reply = true,
            (b'r', 10) if field.is("references") => facts.reply = true,
            _ => {}
        }
    }
    let provider = authentication::provider(&facts.received);
    facts.authentication = results.iter().map(|value| authentication::read(value, provider.as_deref())).collect();
    facts.own_address = own_address::judge(&facts.from, &facts.to, &facts.authentication);
    (facts, damaged)
}

/// Adds those that are not known yet: servers add the same recipient again and again, without the name.
fn recipients(to: &mut Vec<Mailbox>, field: &Field<'_>) {
    // In a list of thousands, nobody minds one that is there twice.
    const FEW: usize = 64;
    for mailbox in fields::addresses(field.value) {
        let known = if to.len() <= FEW { to.iter_mut().find(|known| known.address.eq_ignore_ascii_case(&mailbox.address)) } else { None };
        match known {
            Some(known) if known.name.is_empty() => *known = mailbox,
            Some(_) => {}
            None => to.push(mailbox),
        }
    }
}

fn is_bulk(value: &[u8]) -> bool {
    let value = value.trim_ascii();
    value.eq_ignore_ascii_case(b"bulk") || value.eq_ignore_ascii_case(b"list")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{OwnAddress, header};

    #[test]
    fn a_forged_sender_with_forged_proof() {
        // The field on top is the provider's; the one below came with the mail.
        let mail = b"Delivered-To: me@example.com\n\
            Received: from backend by front.internal; Mon, 4 Mar 2024 10:00:02 +0000\n\
            Received: from pc (unknown [192.0.2.7]) by mx.example.com; Mon, 4 Mar 2024 10:00:01 +0000\n\
            Authentication-Results: mx.example.com; spf=fail smtp.mailfrom=me@example.com\n\
            Authentication-Results: mx.example.com; dmarc=pass header.from=example.com\n\
            Return-Path: <>\nFrom: me@example.com\nSubject: Hi\nPrecedence: bulk\nReferences: <x@example.org>\n\n";
        let (facts, damaged) = read(&header::split(mail));
        assert_eq!(facts.own_address, OwnAddress::Forged);
        assert_eq!(facts.received[1].ip.as_deref(), Some("192.0.2.7"));
        assert_eq!(facts.return_path.as_deref(), Some(""));
        assert!(facts.list && facts.reply && !damaged);
        assert!(facts.authentication.iter().all(|one| one.from_own_provider));
    }
}
