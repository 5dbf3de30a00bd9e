//! The head of an answer: status line and fields, within a bound, as they came.

use std::io::Read;

use super::source::Source;
use crate::net::tls::failure;
use crate::{Answer, Failure};

/// Bytes of all heads of one answer together: those that only say "wait" (1xx) count, too.
const MOST_BYTES: usize = 32 * 1024;

/// Fields of one head.
const MOST_FIELDS: usize = 128;

/// Reads heads until one that is an answer.
pub(super) fn read<R: Read>(source: &mut Source<'_, R>) -> Result<Answer, Failure> {
    let mut left = MOST_BYTES;
    loop {
        let head = bytes(source, left)?;
        left -= head.len();
        let answer = parsed(head)?;
        match answer.status {
            // It wants to speak something else now, which we did not ask for.
            101 => return Err(no("switches protocols")),
            100..=199 => {}
            _ => return Ok(answer),
        }
    }
}

/// One head with its empty line.
fn bytes<R: Read>(source: &mut Source<'_, R>, most: usize) -> Result<Vec<u8>, Failure> {
    let mut head = Vec::new();
    while !(head.ends_with(b"\n\r\n") || head.ends_with(b"\n\n")) {
        if head.len() == most {
            return Err(no("head too long"));
        }
        match source.byte().map_err(failure)? {
            Some(byte) => head.push(byte),
            None if head.is_empty() => return Err(Failure::Broken("closed without an answer".to_owned())),
            None => return Err(no("ends in its head")),
        }
        // Something else than HTTP is left at once: it may be a service that waits for what we never say.
        if !head.starts_with(&b"HTTP/1."[..head.len().min(7)]) {
            return Err(no("no status line"));
        }
    }
    Ok(head)
}

fn parsed(head: Vec<u8>) -> Result<Answer, Failure> {
    let mut fields = [httparse::EMPTY_HEADER; MOST_FIELDS];
    let mut response = httparse::Response::new(&mut fields);
    // Lenient, for servers are: no second answer follows on this connection that a wrong reading could hide.
    let mut config = httparse::ParserConfig::default();
    config.allow_spaces_after_header_name_in_responses(true);
    config.allow_obsolete_multiline_headers_in_responses(true);
    config.ignore_invalid_headers_in_responses(true);
    match config.parse_response(&mut response, &head) {
        Ok(httparse::Status::Complete(_)) => {}
        Ok(httparse::Status::Partial) => return Err(no("ends in its head")),
        Err(httparse::Error::TooManyHeaders) => return Err(no("too many fields")),
        Err(_) => return Err(no("no status line")),
    }
    let text = |value: &[u8]| String::from_utf8_lossy(value).trim().to_owned();
    let headers = response.headers.iter().map(|field| (field.name.to_ascii_lowercase(), text(field.value))).collect();
    let status = response.code.ok_or_else(|| no("no status line"))?;
    Ok(Answer { status, headers, head, ..Answer::default() })
}

fn no(word: &str) -> Failure {
    Failure::NotHttp(word.to_owned())
}
