//! Takes a body apart into its parts (RFC 2045, RFC 2046), in linear time whatever the nesting.

use std::ops::Range;

use mail_parser::ContentType;
use memchr::{memchr, memmem};

use crate::fields::content_type;
use crate::header::{self, Head};

/// The media type of a part with what matters of its fields.
#[derive(Debug, Default)]
pub(crate) struct Entity {
    media: Option<ContentType<'static>>,
    disposition: Option<ContentType<'static>>,
    pub(crate) encoding: Encoding,
    /// Has a `Content-ID`: meant to be shown from within another part.
    pub(crate) has_id: bool,
}

/// How a body was made fit for transport (RFC 2045 section 6).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// As it stands: 7bit, 8bit, binary, and what is unknown.
    #[default]
    Identity,
    /// Base64.
    Base64,
    /// Quoted-printable.
    QuotedPrintable,
}

impl Entity {
    pub(crate) fn of(head: &Head<'_>) -> Entity {
        let mut entity = Entity::default();
        for field in &head.fields {
            if field.name.len() < 10 || !field.name[..8].eq_ignore_ascii_case(b"content-") {
                continue;
            }
            // The first field of a name counts, as in mail programs.
            if field.is("content-type") && entity.media.is_none() {
                entity.media = content_type(field.value);
            } else if field.is("content-disposition") && entity.disposition.is_none() {
                entity.disposition = content_type(field.value);
            } else if field.is("content-transfer-encoding") && entity.encoding == Encoding::Identity {
                entity.encoding = encoding(field.value);
            } else if field.is("content-id") {
                entity.has_id = true;
            }
        }
        entity
    }

    /// A part of a digest is a message (RFC 2046 section 5.1.5).
    pub(crate) fn message() -> Entity {
        Entity::declared("message/rfc822")
    }

    /// A part of this type, as if it had been declared.
    pub(crate) fn declared(media: &str) -> Entity {
        Entity { media: content_type(media.as_bytes()), ..Entity::default() }
    }

    /// The type before the slash, lower case; `text` when none is given (RFC 2045 section 5.2).
    pub(crate) fn main(&self) -> &str {
        self.media.as_ref().map_or("text", ContentType::ctype)
    }

    /// The type behind the slash, lower case.
    pub(crate) fn sub(&self) -> &str {
        match &self.media {
            Some(media) => media.subtype().unwrap_or_default(),
            None => "plain",
        }
    }

    pub(crate) fn is(&self, main: &str, sub: &str) -> bool {
        self.main() == main && self.sub() == sub
    }

    /// Was a type given at all?
    pub(crate) fn is_declared(&self) -> bool {
        self.media.is_some()
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.media.as_ref()?.attribute(name)
    }

    /// The name that the sender gave, without control characters.
    pub(crate) fn name(&self) -> String {
        let given = self.disposition.as_ref().and_then(|disposition| disposition.attribute("filename"));
        let given = given.or_else(|| self.parameter("name")).unwrap_or_default();
        given.trim().chars().filter(|letter| !letter.is_control()).collect()
    }

    /// The sender asks to list it rather than to show it.
    pub(crate) fn is_attachment(&self) -> bool {
        self.disposition.as_ref().is_some_and(ContentType::is_attachment)
    }

    /// The sender asks to show it.
    pub(crate) fn is_inline(&self) -> bool {
        self.disposition.as_ref().is_some_and(ContentType::is_inline)
    }
}

fn encoding(value: &[u8]) -> Encoding {
    let value = value.trim_ascii();
    let word = &value[..value.iter().position(|byte| matches!(byte, b';' | b' ' | b'(')).unwrap_or(value.len())];
    let word = word.trim_ascii().strip_prefix(b"\"").unwrap_or(word);
    if word.len() >= 6 && word[..6].eq_ignore_ascii_case(b"base64") {
        Encoding::Base64
    } else if word.len() >= 16 && word[..16].eq_ignore_ascii_case(b"quoted-printable") {
        Encoding::QuotedPrintable
    } else {
        Encoding::Identity
    }
}

/// A multipart body, taken apart.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// The parts, heads included, delimiters not.
    pub(crate) parts: Vec<Range<usize>>,
    /// What stands before the first delimiter and after the last: seen by nobody (RFC 2046 section 5.1.1).
    pub(crate) preamble: Range<usize>,
    pub(crate) epilogue: Range<usize>,
    /// The last delimiter is missing.
    pub(crate) truncated: bool,
}

/// Cuts a multipart body. `None` when the delimiter does not occur, and nothing else looks like one.
pub(crate) fn split(body: &[u8], boundary: Option<&str>) -> Option<Parts> {
    if let Some(boundary) = boundary.filter(|boundary| !boundary.is_empty())
        && let Some(parts) = split_at(body, boundary.as_bytes())
    {
        return Some(parts);
    }
    split_at(body, guess_boundary(body)?)
}

fn split_at(body: &[u8], boundary: &[u8]) -> Option<Parts> {
    let delimiter = [b"--", boundary].concat();
    let mut found = Parts::default();
    let mut open: Option<usize> = None;
    for at in memmem::find_iter(body, &delimiter) {
        if at > 0 && body[at - 1] != b'\n' {
            continue;
        }
        let after = at + delimiter.len();
        let line_end = memchr(b'\n', &body[after..]).map_or(body.len(), |end| after + end + 1);
        let rest = body[after..line_end].trim_ascii();
        let closes = rest.starts_with(b"--");
        // A longer boundary of an inner multipart begins the same way.
        if !(rest.is_empty() || closes) {
            continue;
        }
        let end = before_line_end(body, at);
        match open {
            Some(start) => found.parts.push(start..end.max(start)),
            None => found.preamble = 0..at,
        }
        open = Some(line_end);
        if closes {
            found.epilogue = line_end..body.len();
            return Some(found);
        }
    }
    let start = open?;
    found.truncated = true;
    found.parts.push(start..body.len());
    found.epilogue = body.len()..body.len();
    Some(found)
}

/// The line end before a delimiter belongs to the delimiter.
fn before_line_end(body: &[u8], at: usize) -> usize {
    match &body[..at] {
        [.., b'\r', b'\n'] => at - 2,
        [.., b'\n'] => at - 1,
        _ => at,
    }
}

/// The boundary of a multipart whose head lost it: the first line that begins with `--` and is followed by a part's head.
fn guess_boundary(body: &[u8]) -> Option<&[u8]> {
    let mut at = 0;
    // Only the beginning: further down, such lines are words.
    for _ in 0..64 {
        let line = &body[at..memchr(b'\n', &body[at..]).map_or(body.len(), |end| at + end + 1)];
        let next = at + line.len();
        if let Some(boundary) = header::strip_end(line).strip_prefix(b"--")
            && boundary.len() >= 4
            && body[next..].len() > 8
            && body[next..next + 8].eq_ignore_ascii_case(b"content-")
        {
            return Some(boundary.trim_ascii_end());
        }
        at = next;
        if at >= body.len() {
            break;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut<'a>(body: &'a str, boundary: &str) -> Vec<&'a str> {
        split(body.as_bytes(), Some(boundary)).unwrap().parts.into_iter().map(|part| &body[part]).collect()
    }

    #[test]
    fn delimiters() {
        assert_eq!(cut("pre\n--b\nA\n--b \r\nB\r\n--b--\nepi", "b"), ["A", "B"]);
        assert_eq!(cut("--b\nA --b\n--bx\nB\n--b--", "b"), ["A --b\n--bx\nB"]);
        assert_eq!(cut("--b\n--b\n\n--b--", "b"), ["", ""]);
        let parts = split(b"--b\nA\nB", Some("b")).unwrap();
        assert!(parts.truncated && parts.parts.first() == Some(&(4..7)));
    }

    #[test]
    fn a_lost_boundary_is_found_again() {
        let body = "\n--xyzzy\nContent-Type: text/plain\n\nA\n--xyzzy--\n";
        assert_eq!(cut(body, "other"), ["Content-Type: text/plain\n\nA"]);
        assert!(split(b"words\n-- \nname", None).is_none());
    }

    #[test]
    fn entities() {
        let head = header::split(b"Content-Type: TEXT/Html; charset=x\nContent-Transfer-Encoding: BASE64\n\n");
        let entity = Entity::of(&head);
        assert!(entity.is("text", "html") && entity.encoding == Encoding::Base64);
        assert_eq!(Entity::of(&header::split(b"\n")).sub(), "plain");
    }
}
