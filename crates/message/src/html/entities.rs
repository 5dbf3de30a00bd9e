//! Decodes character references (HTML Standard section 13.5), also those encoded twice or written out in plain text.

use mail_parser::decoders::html::add_html_token;

/// How often `&amp;` may have been encoded again.
const ROUNDS: usize = 3;

/// Decodes the reference at the start of `text` (which begins with `&`) into `out`; returns its length, or `None` when it is a
/// plain ampersand.
pub(crate) fn decode(text: &str, out: &mut String) -> Option<usize> {
    let bytes = text.as_bytes();
    if let Some(rest) = text.strip_prefix("&amp;") {
        // Encoded twice or more: `&amp;#1072;` is meant as a letter.
        let mut inner = rest;
        for _ in 1..ROUNDS {
            inner = inner.strip_prefix("amp;").unwrap_or(inner);
        }
        if let Some(length) = complete(inner, out) {
            return Some(text.len() - inner.len() + length);
        }
        out.push('&');
        return Some(5);
    }
    if bytes.get(1) == Some(&b'#') {
        return numeric(&text[1..]).map(|(letter, length)| {
            out.push(letter);
            length + 1
        });
    }
    complete(&text[1..], out).map(|length| length + 1).or_else(|| bare(&text[1..], out).map(|length| length + 1))
}

/// A reference without its `&`, but with its `;`. Returns its length.
fn complete(text: &str, out: &mut String) -> Option<usize> {
    if text.starts_with('#') {
        let (letter, length) = numeric(text)?;
        if text.as_bytes()[length - 1] != b';' {
            return None;
        }
        out.push(letter);
        return Some(length);
    }
    // The longest name has 31 letters.
    let end = text.bytes().take(33).position(|byte| !byte.is_ascii_alphanumeric())?;
    if end == 0 || text.as_bytes()[end] != b';' {
        return None;
    }
    let name = &text[..end];
    match name {
        "nbsp" => out.push('\u{a0}'),
        "lt" => out.push('<'),
        "gt" => out.push('>'),
        "quot" => out.push('"'),
        "apos" => out.push('\''),
        "zwnj" => out.push('\u{200c}'),
        "zwj" => out.push('\u{200d}'),
        "shy" => out.push('\u{ad}'),
        _ => {
            let mut token = [0u8; 35];
            token[0] = b'&';
            token[1..=end].copy_from_slice(name.as_bytes());
            token[end + 1] = b';';
            let before = out.len();
            add_html_token(out, &token[..end + 2], false);
            // An unknown name comes back as it stands.
            if out[before..].len() == end + 2 && out[before..].ends_with(';') {
                out.truncate(before);
                return None;
            }
        }
    }
    Some(end + 1)
}

/// `#1072;`, `#x430;`, with or without the `;`. Returns the letter and the length.
fn numeric(text: &str) -> Option<(char, usize)> {
    let bytes = text.as_bytes();
    let (radix, start) = match bytes.get(1) {
        Some(b'x' | b'X') => (16, 2),
        _ => (10, 1),
    };
    let digits = bytes[start..].iter().take(9).take_while(|byte| char::from(**byte).is_digit(radix)).count();
    if digits == 0 {
        return None;
    }
    let end = start + digits;
    let number = u32::from_str_radix(&text[start..end], radix).ok()?;
    let length = end + usize::from(bytes.get(end) == Some(&b';'));
    Some((letter(number), length))
}

/// The letter of a number: 128 to 159 mean Windows-1252, as browsers read them.
fn letter(number: u32) -> char {
    const WESTERN: [u16; 32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C,
        0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ];
    match number {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9F => char::from_u32(WESTERN[number as usize - 0x80].into()).unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// The old names that browsers accept without `;` (`&nbsp`, `&eacute` …). The longest one that fits wins.
fn bare(text: &str, out: &mut String) -> Option<usize> {
    #[rustfmt::skip]
    const LATIN: [&str; 96] = [
        "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
        "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm", "raquo",
        "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil",
        "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc",
        "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave",
        "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave",
        "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash",
        "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
    ];
    if !text.as_bytes().first()?.is_ascii_alphabetic() {
        return None;
    }
    let latin = (0u8..).zip(LATIN).map(|(at, name)| (name, char::from(0xA0 + at)));
    let ascii = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("AMP", '&'), ("LT", '<'), ("GT", '>'), ("QUOT", '"')];
    let (name, letter) = latin.chain(ascii).filter(|(name, _)| text.starts_with(name)).max_by_key(|(name, _)| name.len())?;
    // `&copy=2` in an address is no copyright sign, and `&notify` no negation: a letter after it keeps it as it stands.
    if text.as_bytes().get(name.len()).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'=') {
        return None;
    }
    out.push(letter);
    Some(name.len())
}

/// Decodes numeric references that stand written out in plain text, when there are so many of them that a person could not read
/// it otherwise. `None` when the text is better left alone.
pub(crate) fn decode_plain(text: &str) -> Option<String> {
    const MANY: usize = 5;
    if memchr::memmem::find_iter(text.as_bytes(), b"#").take(MANY).count() < MANY || !many(text, MANY) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = decode(rest, &mut out).unwrap_or_else(|| {
            out.push('&');
            1
        });
        rest = &rest[length..];
    }
    out.push_str(rest);
    Some(out)
}

/// Are there at least so many numeric references to letters?
fn many(text: &str, least: usize) -> bool {
    let letters = memchr::memmem::find_iter(text.as_bytes(), b"#").filter(|at| {
        let before = text[..*at].ends_with('&') || text[..*at].ends_with("&amp;");
        before && numeric(&text[*at..]).is_some_and(|(letter, _)| letter.is_alphanumeric())
    });
    letters.take(least).count() == least
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut text: &str) -> String {
        let mut out = String::new();
        while let Some(at) = text.find('&') {
            out.push_str(&text[..at]);
            let length = decode(&text[at..], &mut out).unwrap_or_else(|| {
                out.push('&');
                1
            });
            text = &text[at + length..];
        }
        out + text
    }

    #[test]
    fn references() {
        for (text, expected) in [
            ("&eacute;&#233;&#xE9;&#XE9;", "éééé"),
            ("AT&T & co &unknown; &", "AT&T & co &unknown; &"),
            ("&#1072 x &#1072;", "а x а"),
            ("&amp;#1072;&amp;amp;#1072;&amp;amp;amp;#1072;", "ааа"),
            ("a&amp;b &amp;nbsp;c", "a&b \u{a0}c"),
            ("&nbsp&eacute ?a=1&copy=2", "\u{a0}é ?a=1&copy=2"),
            ("&#150;&#0;&#99999999;", "–\u{fffd}\u{fffd}"),
            ("&rsquo;&hellip;&euro;&notin;", "’…€∉"),
        ] {
            assert_eq!(all(text), expected, "{text}");
        }
    }

    #[test]
    fn plain_text_only_when_there_are_many() {
        assert_eq!(decode_plain("write &#8217; or &#233; in HTML"), None);
        let many = "&#25105;&#38382;&#20320;&amp;#22909;&amp;#21527;&lt;";
        assert_eq!(decode_plain(many).as_deref(), Some("我问你好吗<"));
    }
}
