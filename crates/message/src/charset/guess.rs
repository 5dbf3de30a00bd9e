//! Charsets by the look of the bytes, where none is named, or a wrong one.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Letters, with};

/// Decodes bytes that come with no name of their charset.
pub(crate) fn guess(bytes: &[u8]) -> Letters<'_> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Letters::sound(text);
    }
    if let Some(encoding) = utf16_by_nuls(bytes) {
        return with(encoding, bytes);
    }
    if mostly_utf8(bytes) {
        return Letters::damaged(String::from_utf8_lossy(bytes));
    }
    if only_signs(bytes) {
        return Letters::damaged(western(bytes).into_owned());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&specimen(bytes), true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    Letters { damaged: true, ..with(encoding, bytes) }
}

/// A few currency signs, quotes, or dashes of Windows-1252 and nothing else: too little for a guess by letters, which would make
/// a Polish letter of a pound sign.
fn only_signs(bytes: &[u8]) -> bool {
    const FEW: usize = 8;
    #[rustfmt::skip]
    const SIGNS: [u8; 19] = [0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB];
    let beyond = |byte: &&u8| !byte.is_ascii();
    bytes.iter().filter(beyond).take(FEW + 1).count() <= FEW && !bytes.contains(&0x1B) && bytes.iter().filter(beyond).all(|byte| SIGNS.contains(byte))
}

/// The words that tell charsets apart, as many as are needed: the detector takes longer for a letter than all else that is done
/// here.
fn specimen(bytes: &[u8]) -> Vec<u8> {
    const ENOUGH: usize = 384;
    let mut words = Vec::with_capacity(ENOUGH);
    let mut at = 0;
    while words.len() < ENOUGH
        && let Some(found) = bytes[at..].iter().position(|byte| !byte.is_ascii() || *byte == 0x1B)
    {
        let from = bytes[at..at + found].iter().rposition(u8::is_ascii_whitespace).map_or(at, |blank| at + blank);
        let rest = &bytes[at + found..];
        let to = at + found + rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
        words.extend_from_slice(&bytes[from..to.min(from + ENOUGH - words.len())]);
        at = to;
    }
    words
}

/// Decodes UTF-16 by its mark or its NULs.
pub(crate) fn guess_wide(bytes: &[u8]) -> Cow<'_, str> {
    match (Encoding::for_bom(bytes), utf16_by_nuls(bytes)) {
        (Some((encoding, mark)), _) => with(encoding, &bytes[mark..]).text,
        (None, Some(encoding)) => with(encoding, bytes).text,
        (None, None) => western(bytes),
    }
}

/// The UTF-16 in which these bytes are, by the NULs that half of the places of Western text have.
pub(crate) fn utf16_by_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(1024) & !1];
    // Looked at before anything else, in every message: a search for one byte is the quickest way out.
    memchr::memchr(0, head)?;
    let pairs = head.len() / 2;
    if pairs < 2 {
        return None;
    }
    let nuls = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (nuls(0), nuls(1));
    if second * 10 >= pairs * 6 && first * 20 <= pairs {
        Some(UTF_16LE)
    } else if first * 10 >= pairs * 6 && second * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 was promised and is not: cut letters become marks, but a whole text in a legacy charset is read as that.
pub(super) fn broken_utf8(bytes: &[u8]) -> Letters<'_> {
    // Cut off in the middle of the last letter: everything before it is sound.
    let cut_off = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    if cut_off || mostly_utf8(bytes) {
        return Letters::damaged(String::from_utf8_lossy(bytes));
    }
    guess(bytes)
}

/// Do at least two thirds of the sequences beyond ASCII form letters of UTF-8?
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes[..bytes.len().min(256 * 1024)].utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 2 * bad
}

/// Text that was read as Windows-1252 or Latin-1 while it was UTF-8, and stored so (`dÃ©jÃ `): what it was. `None` when the text
/// is as it should be, which is all text but this.
pub(crate) fn repaired(text: &str) -> Option<String> {
    // Letters of UTF-8 read so begin with Ã, Â, Å, Ä, â, Ð, Ñ, Ø, Ù, ã, or ð, all of which begin with the same byte.
    const SECOND: [u8; 11] = [0x83, 0x82, 0x85, 0x84, 0xA2, 0x90, 0x91, 0x98, 0x99, 0xA3, 0xB0];
    let bytes = text.as_bytes();
    if !memchr::memchr_iter(0xC3, bytes).any(|at| SECOND.contains(&bytes[at + 1])) {
        return None;
    }
    let byte = |letter: char| match letter as u32 {
        code @ 0..=0xFF => Some(code as u8),
        _ => {
            let mut buffer = [0; 4];
            let (bytes, _, unmappable) = WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
            (!unmappable && bytes.len() == 1).then(|| bytes[0])
        }
    };
    let bytes: Vec<u8> = text.chars().map(byte).collect::<Option<_>>()?;
    String::from_utf8(bytes).ok()
}

/// Reads what no charset fits as Windows-1252, in which every byte is something.
pub(super) fn western(bytes: &[u8]) -> Cow<'_, str> {
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

#[cfg(test)]
mod tests {
    use super::super::decode;
    use super::*;

    #[test]
    fn signs_are_western() {
        assert_eq!(decode(b"pay \xa3900 \x96 now", None).text, "pay £900 – now");
        assert_eq!(decode(b"Zap\xb3a\xe6 teraz, \xbfeby\x9cmy nie wys\xb3ali", None).text, "Zapłać teraz, żebyśmy nie wysłali");
    }

    #[test]
    fn twice_encoded_text_is_repaired() {
        assert_eq!(repaired("dÃ©jÃ\u{a0} â€” Å\u{91}").as_deref(), Some("déjà — ő"));
        assert_eq!(repaired("déjà"), None);
        assert_eq!(repaired("Ã only"), None);
        assert_eq!(repaired("ASCII"), None);
    }
}
