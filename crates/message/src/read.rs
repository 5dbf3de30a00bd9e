//! The way in: from bytes to a conversation.

use std::borrow::Cow;

use memchr::memchr;

use crate::coverage::Origin;
use crate::reading::{Reading, Voice};
use crate::{Conversation, Format, Problem, ProblemId, body, charset, emlx, mail, msg, pasted, rtf, sniff};

/// Reads one message, whatever it is. Never fails: what could not be read is named in the problems, and its bytes are in
/// [`Coverage::not_understood`](crate::Coverage::not_understood).
pub fn read(bytes: &[u8]) -> (Conversation, Vec<Problem>) {
    let prepared = prepare(bytes);
    let (format, holds_text) = sniff::examine(prepared.as_deref().unwrap_or(bytes));
    read_prepared(bytes, prepared, format, holds_text)
}

/// Reads one message in the format that is named. Bytes in another format are read as far as that goes.
pub fn read_as(bytes: &[u8], format: Format) -> (Conversation, Vec<Problem>) {
    let prepared = if format == Format::Msg { None } else { prepare(bytes) };
    let holds_text = format == Format::Msg || !sniff::not_text(prepared.as_deref().unwrap_or(bytes));
    read_prepared(bytes, prepared, format, holds_text)
}

fn read_prepared(bytes: &[u8], prepared: Option<Cow<'_, [u8]>>, format: Format, holds_text: bool) -> (Conversation, Vec<Problem>) {
    let mut reading = Reading::new(format);
    match &prepared {
        _ if !holds_text => reading.lost(ProblemId::NotText, 0..bytes.len()),
        // The same length means the same places: only line ends were exchanged.
        Some(other) if other.len() == bytes.len() => dispatch(&mut reading, other, &Origin::At(0), format),
        Some(other) => dispatch(&mut reading, other, &Origin::Within(0..bytes.len()), format),
        None => dispatch(&mut reading, bytes, &Origin::At(0), format),
    }
    reading.finish(bytes.len())
}

/// Makes bytes fit for readers that look for ASCII: UTF-16 becomes UTF-8, the lone carriage returns of old Macs line feeds.
fn prepare(bytes: &[u8]) -> Option<Cow<'_, [u8]>> {
    if bytes.starts_with(&sniff::COMPOUND) {
        return None;
    }
    let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if marked || charset::utf16_by_nuls(bytes).is_some() {
        return Some(charset::guess_wide(bytes).into_owned().into_bytes().into());
    }
    if memchr(b'\n', bytes).is_none() && memchr(b'\r', bytes).is_some() && !sniff::not_text(bytes) {
        return Some(bytes.iter().map(|byte| if *byte == b'\r' { b'\n' } else { *byte }).collect());
    }
    None
}

fn dispatch(reading: &mut Reading, bytes: &[u8], origin: &Origin, format: Format) {
    if bytes.is_empty() {
        return;
    }
    let (bytes, origin) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => {
            reading.ledger.understood(origin.range(0..3));
            (rest, origin.verbatim(3..bytes.len()))
        }
        None => (bytes, origin.clone()),
    };
    match format {
        Format::Mail => mail::read(reading, bytes, &origin),
        Format::Emlx => emlx::read(reading, bytes, &origin),
        Format::PastedMail => pasted::read(reading, bytes, &origin),
        Format::Msg => msg::read(reading, bytes),
        Format::Html | Format::Text => words(reading, bytes, &origin, format),
    }
}

/// Words or a page without a head.
fn words(reading: &mut Reading, bytes: &[u8], origin: &Origin, format: Format) {
    let whole = origin.range(0..bytes.len());
    reading.ledger.understood(whole.clone());
    let bytes = reading.within_limit(bytes, &whole);
    let label = if format == Format::Html { body::meta_charset(bytes) } else { None };
    let letters = body::sound(reading, charset::decode(bytes, label.as_deref()), &whole);
    if body::is_armoured(&letters) {
        reading.problem(ProblemId::Encrypted, whole.clone());
    }
    match format {
        Format::Html => reading.page(&Voice::UNKNOWN, &letters, whole),
        _ if rtf::is_rtf(bytes) => {
            let words = rtf::words(bytes);
            if rtf::is_page(bytes) {
                reading.page(&Voice::UNKNOWN, &words, whole);
            } else {
                reading.plain(&Voice::UNKNOWN, &words, whole);
            }
        }
        _ => reading.plain(&Voice::UNKNOWN, &letters, whole),
    }
}
