//! Reads one answer of HTTP/1.1 (RFC 9112) from whatever it comes over, within bounds, and keeps the bytes as they came.

mod body;
mod head;
mod source;
mod text;
mod unpack;

use std::io::Read;

use self::body::{Framing, framing, transfer};
use self::source::Source;
use crate::{Answer, Cut, Failure};

/// Which bodies are read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Take {
    /// Text only: pages, JSON, XML. A picture is never read, whatever it calls itself.
    Text,
    /// The answer to a question of our own, checked by whoever asked.
    Anything,
}

/// Reads an answer. `limit` counts bytes of the body: as it is transferred, and again as it is unpacked.
///
/// # Errors
/// When there is no whole head. What goes wrong later is the answer's [`Cut`].
pub(super) fn read(line: &mut impl Read, limit: usize, take: Take) -> Result<Answer, Failure> {
    let mut source = Source::new(line);
    let mut answer = head::read(&mut source)?;
    if matches!(answer.status, 204 | 304) {
        return Ok(answer);
    }
    let framing = framing(&answer);
    if framing == Framing::Length(0) {
        return Ok(answer);
    }
    answer.cut = match framing {
        Framing::Contradiction => Some(Cut::Unreadable),
        _ if take == Take::Text && !text::is_named_text(&answer.media_type()) => Some(Cut::NotText),
        _ if packing(&answer).is_none() => Some(Cut::Unreadable),
        _ => None,
    };
    if answer.cut.is_some() {
        return Ok(answer);
    }
    let whole = transfer(&mut source, framing, limit);
    answer.transferred = whole.raw;
    answer.cut = whole.cut;
    match packing(&answer) {
        Some(Packing::Gzip) => {
            let (body, cut) = unpack::gzip(&whole.payload, limit);
            answer.body = body;
            // That the packet ends early follows from the transfer that did: the first cause is the one that counts.
            answer.cut = answer.cut.or(cut);
        }
        _ => answer.body = whole.payload,
    }
    if take == Take::Text && !text::looks_like_text(&answer.body) {
        answer.body.clear();
        answer.transferred.clear();
        answer.cut = Some(Cut::NotText);
    }
    Ok(answer)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    None,
    Gzip,
}

/// `Content-Encoding`, when it is one that we read.
fn packing(answer: &Answer) -> Option<Packing> {
    let all: Vec<&str> = answer.headers.iter().filter(|(name, _)| name == "content-encoding").map(|(_, value)| value.trim()).collect();
    match all.as_slice() {
        [] => Some(Packing::None),
        [one] if one.is_empty() || one.eq_ignore_ascii_case("identity") => Some(Packing::None),
        [one] if one.eq_ignore_ascii_case("gzip") || one.eq_ignore_ascii_case("x-gzip") => Some(Packing::Gzip),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
