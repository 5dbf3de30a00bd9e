//! The text of tag files: their character encoding, and their lines.

/// The bytes of a tag file as text, in the encoding that `bagit.txt` names.
///
/// `None` when the bytes are no text of that encoding, or the encoding is not known here. UTF-8, UTF-16 with or without mark, ISO-8859-1
/// and ASCII are; text that is all ASCII is taken under any name.
pub fn decode(bytes: &[u8], encoding: &str) -> Option<String> {
    match encoding.to_ascii_uppercase().as_str() {
        "UTF-8" | "UTF8" => String::from_utf8(bytes.to_vec()).ok(),
        "ISO-8859-1" | "ISO8859-1" | "LATIN1" | "LATIN-1" => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
        "UTF-16" => match bytes {
            [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
            [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
            // No mark: big endian (RFC 2781, section 4.3).
            _ => utf16(bytes, u16::from_be_bytes),
        },
        "UTF-16LE" => utf16(bytes, u16::from_le_bytes),
        "UTF-16BE" => utf16(bytes, u16::from_be_bytes),
        _ if bytes.is_ascii() => String::from_utf8(bytes.to_vec()).ok(),
        _ => None,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>().ok()
}

/// Lines without their ends: LF, CR or CRLF (RFC 8493, section 2). A last line needs no end.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line = &rest[..end];
        rest = &rest[end..];
        rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        assert_eq!(decode(b"\xc3\xa9", "utf-8").as_deref(), Some("é"));
        assert_eq!(decode(b"\xe9", "UTF-8"), None);
        assert_eq!(decode(b"\xe9", "ISO-8859-1").as_deref(), Some("é"));
        assert_eq!(decode(b"\xff\xfe\xe9\x00", "UTF-16").as_deref(), Some("é"));
        assert_eq!(decode(b"\xfe\xff\x00\xe9", "UTF-16").as_deref(), Some("é"));
        assert_eq!(decode(b"\x00\xe9", "UTF-16").as_deref(), Some("é"));
        assert_eq!(decode(b"\x00", "UTF-16"), None);
        assert_eq!(decode(b"abc", "KOI8-R").as_deref(), Some("abc"));
        assert_eq!(decode(b"\xe9", "KOI8-R"), None);
    }

    #[test]
    fn every_kind_of_line_end() {
        assert_eq!(lines("a\nb\r\nc\rd").collect::<Vec<_>>(), ["a", "b", "c", "d"]);
        assert_eq!(lines("a\n\nb\n").collect::<Vec<_>>(), ["a", "", "b"]);
        assert_eq!(lines("").count(), 0);
    }
}
