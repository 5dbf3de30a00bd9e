//! What an authority sends back: `TimeStampResp` (RFC 3161, 2.4.2), or the token alone.

use der::Tag;

use super::element::{Element, Fields};
use super::{LONGEST, StampError};

/// A response taken apart as far as the token.
#[derive(Debug, Clone)]
pub struct Response<'a> {
    /// 0 granted, 1 granted with modifications; a bare token counts as granted.
    status: u8,
    text: String,
    token: Option<&'a [u8]>,
}

impl<'a> Response<'a> {
    /// Reads a response or a bare token; the token inside is not judged yet.
    ///
    /// # Errors
    /// [`StampError::Malformed`] when it is neither.
    pub fn read(file: &'a [u8]) -> Result<Self, StampError> {
        const PART: &str = "response";
        if file.len() > LONGEST {
            return Err(StampError::Malformed("longer than any response"));
        }
        let mut fields = Element::only(file, PART)?.expect(Tag::Sequence)?.fields()?;
        let first = fields.any()?;
        if first.tag == Tag::ObjectIdentifier {
            return Ok(Response { status: 0, text: String::new(), token: Some(file) });
        }
        let (status, text) = status(first.expect(Tag::Sequence)?.fields()?)?;
        let token = fields.optional(Tag::Sequence)?.map(|token| token.whole);
        fields.end()?;
        Ok(Response { status, text, token })
    }

    /// The token's bytes, as they came.
    ///
    /// # Errors
    /// [`StampError::Refused`] when the authority gave none.
    pub fn token(&self) -> Result<&'a [u8], StampError> {
        match (self.status, self.token) {
            (0 | 1, Some(token)) => Ok(token),
            (0 | 1, None) => Err(StampError::Malformed("granted, and no token")),
            (status, _) => Err(StampError::Refused { status, text: self.text.clone() }),
        }
    }

    /// What the authority said beside the token, which nothing signs.
    pub(super) fn unsigned(&self) -> Vec<&'static str> {
        let mut unsigned = Vec::new();
        if self.status == 1 {
            unsigned.push("granted-with-modifications");
        }
        if !self.text.is_empty() {
            unsigned.push("status-text");
        }
        unsigned
    }
}

/// The form in which a response is kept: the token byte for byte, and a bare "granted" before it.
///
/// Status, text and failure bits are not signed by anybody: left in the file, they could be changed unseen. `openssl ts` reads this form.
///
/// # Errors
/// [`StampError::Refused`] and [`StampError::Malformed`].
pub fn to_store(file: &[u8]) -> Result<Vec<u8>, StampError> {
    let response = Response::read(file)?;
    let token = response.token()?;
    let mut body = vec![0x30, 0x03, 0x02, 0x01, 0x00];
    body.extend(token);
    let mut stored = vec![0x30];
    match body.len() {
        length @ ..=0x7f => stored.push(length as u8),
        length @ ..=0xff => stored.extend([0x81, length as u8]),
        length @ ..=0xffff => stored.extend([0x82, (length >> 8) as u8, length as u8]),
        _ => return Err(StampError::Malformed("longer than any response")),
    }
    stored.append(&mut body);
    Ok(stored)
}

/// `PKIStatusInfo ::= SEQUENCE { status INTEGER, statusString SEQUENCE OF UTF8String OPTIONAL, failInfo BIT STRING OPTIONAL }`
fn status(mut fields: Fields<'_>) -> Result<(u8, String), StampError> {
    let first = fields.any()?;
    let status = u8::try_from(first.small()?).map_err(|_| first.wrong())?;
    let mut texts = Vec::new();
    if let Some(strings) = fields.optional(Tag::Sequence)? {
        for string in strings.all()? {
            texts.push(printable(&String::from_utf8_lossy(string.expect(Tag::Utf8String)?.value)));
        }
    }
    if let Some(bits) = fields.optional(Tag::BitString)? {
        texts.push(format!("failInfo {}", crate::digest::hex(bits.value)));
    }
    fields.end()?;
    Ok((status, texts.join("; ")))
}

/// Without letters that steer a terminal or turn the direction of writing; at most 200 letters.
pub(super) fn printable(text: &str) -> String {
    let steers =
        |letter: char| letter.is_control() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    text.chars().take(200).map(|letter| if steers(letter) { char::REPLACEMENT_CHARACTER } else { letter }).collect()
}
