//! A text part: transfer encoding undone, charset decoded, and said as words or as a page.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

use crate::mime::{Encoding, Entity};
use crate::reading::{MOST_TEXT, Reading, Voice};
use crate::{ProblemId, charset, html, rtf, text, transfer};

/// A body without its transfer encoding.
#[derive(Debug)]
pub(crate) struct Undone<'a> {
    pub(crate) bytes: Cow<'a, [u8]>,
    /// Offset in the encoded body from which it was not encoded.
    pub(crate) rest: Option<usize>,
    pub(crate) damaged: bool,
}

/// Undoes the transfer encoding.
pub(crate) fn undo(encoding: Encoding, body: &[u8]) -> Undone<'_> {
    let decoded = match encoding {
        Encoding::Identity => {
            return Undone { bytes: body.into(), rest: None, damaged: false };
        }
        Encoding::Base64 => transfer::base64(body),
        Encoding::QuotedPrintable => transfer::quoted_printable(body),
    };
    Undone { bytes: decoded.bytes.into(), rest: decoded.rest, damaged: decoded.damaged }
}

/// Undoes the transfer encoding of a text, no farther than a text is read.
pub(crate) fn undo_text<'b>(reading: &mut Reading, encoding: Encoding, body: &'b [u8], source: &Range<usize>) -> Undone<'b> {
    // Quoted-printable may take three bytes for one, and line ends come on top.
    const LONGEST: usize = 4 * MOST_TEXT;
    if encoding == Encoding::Identity || body.len() <= LONGEST {
        return undo(encoding, body);
    }
    let beyond = if source.len() == body.len() { source.start + LONGEST..source.end } else { source.clone() };
    reading.lost(ProblemId::TooLong, beyond);
    undo(encoding, &body[..LONGEST])
}

/// Says a text part. `encoded` is the body as it stands, for what follows the encoded text in it.
pub(crate) fn say(reading: &mut Reading, encoded: &[u8], undone: Undone<'_>, entity: &Entity, voice: &Voice, source: &Range<usize>) {
    // What follows the encoded text has a place of its own, unless all of this was decoded from something else.
    let verbatim = source.len() == encoded.len();
    let (source, after) = match undone.rest {
        Some(rest) if verbatim => (source.start..source.start + rest, source.start + rest..source.end),
        _ => (source.clone(), source.clone()),
    };
    let source = &source;
    if undone.damaged {
        reading.problem(ProblemId::EncodingDamaged, source.clone());
    }
    let bytes = reading.within_limit(&undone.bytes, source);
    let letters = letters_of(reading, entity, bytes, source);
    if is_armoured(&letters) {
        reading.problem(ProblemId::Encrypted, source.clone());
    }
    match entity.sub() {
        "html" | "x-amp-html" => reading.page(voice, &letters, source.clone()),
        "rtf" | "richtext" if letters.starts_with("{\\rtf") => reading.plain(voice, &rtf::words(letters.as_bytes()), source.clone()),
        "enriched" | "richtext" => reading.page(voice, &letters, source.clone()),
        _ if is_document(&letters) => reading.page(voice, &letters, source.clone()),
        _ if entity.parameter("format").is_some_and(|format| format.eq_ignore_ascii_case("flowed")) => {
            let delete_space = entity.parameter("delsp").is_some_and(|value| value.eq_ignore_ascii_case("yes"));
            reading.plain(voice, &text::unflow(&letters, delete_space), source.clone());
        }
        _ => reading.plain(voice, &letters, source.clone()),
    }
    if let Some(rest) = undone.rest {
        // A list's footer: written under the encoded text by a program that did not look.
        let words = reading.within_limit(&encoded[rest..], &after);
        reading.plain(voice, &charset::guess(words).text, after);
    }
}

/// The letters of a text part that is compared rather than shown.
pub(crate) fn letters(reading: &mut Reading, entity: &Entity, body: &[u8], source: &Range<usize>) -> String {
    let undone = undo_text(reading, entity.encoding, body, source);
    let bytes = reading.within_limit(&undone.bytes, source);
    let mut letters = charset::decode(bytes, label(entity, bytes).as_deref()).text.into_owned();
    if let Some(rest) = undone.rest {
        let words = reading.within_limit(&body[rest..], source);
        letters.push_str(&charset::guess(words).text);
    }
    letters
}

fn letters_of<'a>(reading: &mut Reading, entity: &Entity, bytes: &'a [u8], source: &Range<usize>) -> Cow<'a, str> {
    sound(reading, charset::decode(bytes, label(entity, bytes).as_deref()), source)
}

/// The letters as they were meant, with a problem when they were damaged.
pub(crate) fn sound<'a>(reading: &mut Reading, letters: charset::Letters<'a>, source: &Range<usize>) -> Cow<'a, str> {
    let repaired = charset::repaired(&letters.text);
    if letters.damaged || repaired.is_some() {
        reading.problem(ProblemId::CharsetDamaged, source.clone());
    }
    repaired.map_or(letters.text, Cow::Owned)
}

fn label<'e>(entity: &'e Entity, bytes: &[u8]) -> Option<Cow<'e, str>> {
    if let Some(label) = entity.parameter("charset") {
        return Some(label.into());
    }
    entity.is("text", "html").then(|| meta_charset(bytes).map(Cow::Owned))?
}

/// The charset that a page names itself (HTML Standard section 13.2.3.2), looked for in its beginning.
pub(crate) fn meta_charset(page: &[u8]) -> Option<String> {
    let head = &page[..page.len().min(1024)];
    let at = memmem::find_iter(head, b"harset=").next()? + 7;
    let value = head[at..].trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':')))?;
    let label = std::str::from_utf8(&value[..end]).ok()?;
    // A page that can be read as far as this is not in sixteen bits, whatever it says.
    (!label.is_empty() && !label.to_ascii_lowercase().starts_with("utf-16")).then(|| label.to_owned())
}

/// Is this a whole page although it is declared as words?
fn is_document(letters: &str) -> bool {
    let start = letters.trim_start();
    let begins = |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    (begins("<!doctype html") || begins("<html")) && html::looks_like_html(start)
}

/// Does this alternative hold a page, maybe with its pictures?
pub(crate) fn holds_page(entity: &Entity, body: &[u8]) -> bool {
    entity.main() == "multipart" && memmem::find(body, b"text/html").or_else(|| memmem::find(body, b"text/HTML")).is_some()
}

/// S/MIME (RFC 8551 section 3.2): also the opaque signature hides the text.
pub(crate) fn is_encrypted(entity: &Entity) -> bool {
    entity.main() == "application" && matches!(entity.sub(), "pkcs7-mime" | "x-pkcs7-mime")
}

/// PGP in the text (RFC 9580 section 6.2).
pub(crate) fn is_armoured(letters: &str) -> bool {
    memmem::find(letters.as_bytes(), b"-----BEGIN PGP MESSAGE-----").is_some()
}
