//! Bytes to letters: the charset that is named, or the one that fits, and whether anything was damaged on the way.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use mail_parser::decoders::charsets::map::charset_decoder;

use crate::seven_bit;

/// Letters, and whether they are those that the sender wrote.
#[derive(Debug)]
pub(crate) struct Letters<'a> {
    pub(crate) text: Cow<'a, str>,
    /// The bytes did not fit the charset that was named, or none was named and the guess may be wrong.
    pub(crate) damaged: bool,
}

impl<'a> Letters<'a> {
    fn sound(text: impl Into<Cow<'a, str>>) -> Self {
        Letters {
            text: text.into(),
            damaged: false,
        }
    }

    fn damaged(text: impl Into<Cow<'a, str>>) -> Self {
        Letters {
            text: text.into(),
            damaged: true,
        }
    }
}

/// Decodes with the charset that was named (RFC 2045 section 5.1, labels as in the Encoding Standard). UTF-8 wins over any other
/// name when the bytes are valid UTF-8 beyond ASCII: no text in another charset is that by accident.
pub(crate) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Letters<'a> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, &bytes[mark..]);
    }
    let named = label.and_then(named);
    // Sixteen bits were promised, and there is not one NUL or high byte: the promise was not kept.
    let stateful = match named {
        Some(Named::Stateful(encoding)) => {
            encoding == ISO_2022_JP || !bytes.is_ascii() || bytes.contains(&0)
        }
        Some(Named::SevenBit(_)) => true,
        _ => false,
    };
    if !stateful && let Ok(text) = std::str::from_utf8(bytes) {
        let agrees = match &named {
            _ if text.is_ascii() => true,
            Some(Named::Known(encoding)) => *encoding == UTF_8,
            Some(Named::Other(_)) | Some(Named::SevenBit(_)) | Some(Named::Stateful(_)) => false,
            // ASCII was promised, or nothing: UTF-8 is what everybody writes.
            Some(Named::Ascii) | None => true,
        };
        return if agrees {
            Letters::sound(text)
        } else {
            Letters::damaged(text)
        };
    }
    match named {
        Some(Named::Stateful(encoding)) => with(encoding, bytes),
        Some(Named::SevenBit(decoder)) => Letters::sound(decoder(bytes)),
        Some(Named::Known(encoding)) if encoding == UTF_8 => broken_utf8(bytes),
        Some(Named::Known(encoding)) => with(encoding, bytes),
        Some(Named::Other(decoder)) => Letters::sound(decoder(bytes)),
        Some(Named::Ascii) | None => guess(bytes),
    }
}

/// Decodes with the charset that was named and no other, for formats whose pieces are too short to be told otherwise.
pub(crate) fn decode_as<'a>(bytes: &'a [u8], label: &str) -> Cow<'a, str> {
    match named(label) {
        Some(Named::Known(encoding) | Named::Stateful(encoding)) => with(encoding, bytes).text,
        Some(Named::Other(decoder) | Named::SevenBit(decoder)) => decoder(bytes).into(),
        Some(Named::Ascii) | None => western(bytes),
    }
}

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
    Letters {
        damaged: true,
        ..with(encoding, bytes)
    }
}

/// A few currency signs, quotes, or dashes of Windows-1252 and nothing else: too little for a guess by letters, which would make
/// a Polish letter of a pound sign.
fn only_signs(bytes: &[u8]) -> bool {
    const FEW: usize = 8;
    #[rustfmt::skip]
    const SIGNS: [u8; 19] = [0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB];
    let beyond = |byte: &&u8| !byte.is_ascii();
    bytes.iter().filter(beyond).take(FEW + 1).count() <= FEW
        && !bytes.contains(&0x1B)
        && bytes.iter().filter(beyond).all(|byte| SIGNS.contains(byte))
}

/// The words that tell charsets apart, as many as are needed: the detector takes longer for a letter than all else that is done
/// here.
fn specimen(bytes: &[u8]) -> Vec<u8> {
    const ENOUGH: usize = 384;
    let mut words = Vec::with_capacity(ENOUGH);
    let mut at = 0;
    while words.len() < ENOUGH
        && let Some(found) = bytes[at..]
            .iter()
            .position(|byte| !byte.is_ascii() || *byte == 0x1B)
    {
        let from = bytes[at..at + found]
            .iter()
            .rposition(u8::is_ascii_whitespace)
            .map_or(at, |blank| at + blank);
        let rest = &bytes[at + found..];
        let to = at
            + found
            + rest
                .iter()
                .position(u8::is_ascii_whitespace)
                .unwrap_or(rest.len());
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
    let pairs = head.len() / 2;
    if pairs < 2 {
        return None;
    }
    let nuls = |offset: usize| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (first, second) = (nuls(0), nuls(1));
    if second * 10 >= pairs * 6 && first * 20 <= pairs {
        Some(UTF_16LE)
    } else if first * 10 >= pairs * 6 && second * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// A charset by its Windows code page number, as Outlook names it.
pub(crate) fn code_page(number: u32) -> Option<String> {
    Some(match number {
        1200 => "utf-16le".into(),
        65001 | 20127 => "utf-8".into(),
        932 => "shift_jis".into(),
        936 => "gbk".into(),
        949 => "euc-kr".into(),
        950 => "big5".into(),
        20866 => "koi8-r".into(),
        21866 => "koi8-u".into(),
        28591..=28606 => format!("iso-8859-{}", number - 28590),
        50220..=50222 => "iso-2022-jp".into(),
        51932 => "euc-jp".into(),
        54936 => "gb18030".into(),
        850 | 866 => format!("ibm{number}"),
        874 | 1250..=1258 => format!("windows-{number}"),
        10000 => "macintosh".into(),
        _ => return None,
    })
}

enum Named {
    Known(&'static Encoding),
    /// ISO-2022-JP, UTF-16: may look like ASCII while it is not.
    Stateful(&'static Encoding),
    SevenBit(fn(&[u8]) -> String),
    Other(fn(&[u8]) -> String),
    Ascii,
}

fn named(label: &str) -> Option<Named> {
    let label = label.trim().trim_matches(['"', '\'']);
    let bare = label.to_ascii_lowercase();
    if matches!(
        bare.as_str(),
        "us-ascii" | "ascii" | "ansi_x3.4-1968" | "7bit" | "8bit"
    ) {
        return Some(Named::Ascii);
    }
    if let Some(encoding) = Encoding::for_label_no_replacement(bare.as_bytes()) {
        let plain = encoding.is_ascii_compatible();
        return Some(if plain {
            Named::Known(encoding)
        } else {
            Named::Stateful(encoding)
        });
    }
    if let Some(decoder) = seven_bit::decoder(&bare) {
        return Some(Named::SevenBit(decoder));
    }
    if let Some(decoder) = charset_decoder(bare.as_bytes()) {
        return Some(Named::Other(decoder));
    }
    // `cp-1251`, `windows1251`, `cp_850`: written so by mailers that do not ask the register.
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let label = code_page(digits.parse().ok()?)?;
    Encoding::for_label(label.as_bytes())
        .map(Named::Known)
        .or_else(|| charset_decoder(label.as_bytes()).map(Named::Other))
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Letters<'a> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    Letters { text, damaged }
}

/// UTF-8 was promised and is not: cut letters become marks, but a whole text in a legacy charset is read as that.
fn broken_utf8(bytes: &[u8]) -> Letters<'_> {
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
        good += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 2 * bad
}

/// Text that was read as Windows-1252 or Latin-1 while it was UTF-8, and stored so (`dÃ©jÃ `): what it was. `None` when the text
/// is as it should be, which is all text but this.
pub(crate) fn repaired(text: &str) -> Option<String> {
    // Letters of UTF-8 read so begin with Ã, Â, Å, Ä, â, Ð, Ñ, Ø, Ù, ã, or ð, all of which begin with the same byte.
    const SECOND: [u8; 11] = [
        0x83, 0x82, 0x85, 0x84, 0xA2, 0x90, 0x91, 0x98, 0x99, 0xA3, 0xB0,
    ];
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
pub(crate) fn western(bytes: &[u8]) -> Cow<'_, str> {
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_charsets_and_their_nicknames() {
        for label in ["windows-1251", "cp-1251", "CP1251", "\"windows-1251\""] {
            assert_eq!(
                decode(b"\xcf\xf0\xe8\xe2\xe5\xf2", Some(label)).text,
                "Привет",
                "{label}"
            );
        }
        assert_eq!(decode(b"\x82\x8a", Some("cp-850")).text, "éè");
        assert_eq!(
            decode(b"\x1b$B%O%m!<\x1b(B", Some("iso-2022-jp")).text,
            "ハロー"
        );
    }

    #[test]
    fn utf8_under_a_wrong_name() {
        let letters = decode("déjà".as_bytes(), Some("iso-8859-1"));
        assert_eq!((letters.text.as_ref(), letters.damaged), ("déjà", true));
        assert!(!decode("déjà".as_bytes(), Some("us-ascii")).damaged);
    }

    #[test]
    fn legacy_text_under_the_name_of_utf8() {
        let letters = decode(
            b"Vous avez \xe9t\xe9 film\xe9 : pas de panique",
            Some("utf-8"),
        );
        assert_eq!(
            (letters.text.as_ref(), letters.damaged),
            ("Vous avez été filmé : pas de panique", true)
        );
    }

    #[test]
    fn signs_are_western() {
        assert_eq!(decode(b"pay \xa3900 \x96 now", None).text, "pay £900 – now");
        assert_eq!(
            decode(b"Zap\xb3a\xe6 teraz, \xbfeby\x9cmy nie wys\xb3ali", None).text,
            "Zapłać teraz, żebyśmy nie wysłali"
        );
    }

    #[test]
    fn twice_encoded_text_is_repaired() {
        assert_eq!(
            repaired("dÃ©jÃ\u{a0} â€” Å\u{91}").as_deref(),
            Some("déjà — ő")
        );
        assert_eq!(repaired("déjà"), None);
        assert_eq!(repaired("Ã only"), None);
        assert_eq!(repaired("ASCII"), None);
    }

    #[test]
    fn a_cut_letter_is_marked() {
        let letters = decode(b"caf\xc3\xa9 d\xc3\xa9j\xc3", None);
        assert_eq!(
            (letters.text.as_ref(), letters.damaged),
            ("café déj\u{fffd}", true)
        );
    }

    #[test]
    fn utf16_with_and_without_mark() {
        assert_eq!(decode(b"\xff\xfeo\0k\0", None).text, "ok");
        assert_eq!(utf16_by_nuls(b"c\0a\0l\0m\0"), Some(UTF_16LE));
        assert_eq!(utf16_by_nuls(b"\0c\0a\0l\0m"), Some(UTF_16BE));
        assert_eq!(utf16_by_nuls(b"calm\0\0"), None);
    }
}
