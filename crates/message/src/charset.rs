//! Bytes to letters: the charset that is named, or the one that fits, and whether anything was damaged on the way.

mod guess;
mod seven_bit;

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_2022_JP, UTF_8};
use mail_parser::decoders::charsets::map::charset_decoder;

pub(crate) use guess::{guess, guess_wide, repaired, utf16_by_nuls};

use guess::{broken_utf8, western};

/// Letters, and whether they are those that the sender wrote.
#[derive(Debug)]
pub(crate) struct Letters<'a> {
    pub(crate) text: Cow<'a, str>,
    /// The bytes did not fit the charset that was named, or none was named and the guess may be wrong.
    pub(crate) damaged: bool,
}

impl<'a> Letters<'a> {
    fn sound(text: impl Into<Cow<'a, str>>) -> Self {
        Letters { text: text.into(), damaged: false }
    }

    fn damaged(text: impl Into<Cow<'a, str>>) -> Self {
        Letters { text: text.into(), damaged: true }
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
        Some(Named::Stateful(encoding)) => encoding == ISO_2022_JP || !bytes.is_ascii() || bytes.contains(&0),
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
        return if agrees { Letters::sound(text) } else { Letters::damaged(text) };
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
    if matches!(bare.as_str(), "us-ascii" | "ascii" | "ansi_x3.4-1968" | "7bit" | "8bit") {
        return Some(Named::Ascii);
    }
    if let Some(encoding) = Encoding::for_label_no_replacement(bare.as_bytes()) {
        let plain = encoding.is_ascii_compatible();
        return Some(if plain { Named::Known(encoding) } else { Named::Stateful(encoding) });
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
    Encoding::for_label(label.as_bytes()).map(Named::Known).or_else(|| charset_decoder(label.as_bytes()).map(Named::Other))
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Letters<'a> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    Letters { text, damaged }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_charsets_and_their_nicknames() {
        for label in ["windows-1251", "cp-1251", "CP1251", "\"windows-1251\""] {
            assert_eq!(decode(b"\xcf\xf0\xe8\xe2\xe5\xf2", Some(label)).text, "Привет", "{label}");
        }
        assert_eq!(decode(b"\x82\x8a", Some("cp-850")).text, "éè");
        assert_eq!(decode(b"\x1b$B%O%m!<\x1b(B", Some("iso-2022-jp")).text, "ハロー");
    }

    #[test]
    fn utf8_under_a_wrong_name() {
        let letters = decode("déjà".as_bytes(), Some("iso-8859-1"));
        assert_eq!((letters.text.as_ref(), letters.damaged), ("déjà", true));
        assert!(!decode("déjà".as_bytes(), Some("us-ascii")).damaged);
    }

    #[test]
    fn legacy_text_under_the_name_of_utf8() {
        let letters = decode(b"Vous avez \xe9t\xe9 film\xe9 : pas de panique", Some("utf-8"));
        assert_eq!((letters.text.as_ref(), letters.damaged), ("Vous avez été filmé : pas de panique", true));
    }

    #[test]
    fn a_cut_letter_is_marked() {
        let letters = decode(b"caf\xc3\xa9 d\xc3\xa9j\xc3", None);
        assert_eq!((letters.text.as_ref(), letters.damaged), ("café déj\u{fffd}", true));
    }

    #[test]
    fn utf16_with_and_without_mark() {
        assert_eq!(decode(b"\xff\xfeo\0k\0", None).text, "ok");
        assert_eq!(utf16_by_nuls(b"c\0a\0l\0m\0"), Some(encoding_rs::UTF_16LE));
        assert_eq!(utf16_by_nuls(b"\0c\0a\0l\0m"), Some(encoding_rs::UTF_16BE));
        assert_eq!(utf16_by_nuls(b"calm\0\0"), None);
    }
}
