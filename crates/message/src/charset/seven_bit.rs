//! Charsets that hide letters in seven bits and that the Encoding Standard no longer decodes: UTF-7, ISO-2022-KR, HZ.

use encoding_rs::{EUC_KR, GBK};

/// A decoder by the (lower case) name of the charset.
pub(crate) fn decoder(label: &str) -> Option<fn(&[u8]) -> String> {
    match label {
        "utf-7" | "utf7" | "unicode-1-1-utf-7" | "csutf7" | "csunicode11utf7" => Some(utf7),
        "iso-2022-kr" | "csiso2022kr" => Some(iso_2022_kr),
        "hz-gb-2312" | "hz" => Some(hz),
        _ => None,
    }
}

/// RFC 2152.
fn utf7(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut units: Vec<u16> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'+' {
            text.push(char::from(bytes[at]));
            at += 1;
            continue;
        }
        at += 1;
        let (mut bits, mut have) = (0u32, 0);
        units.clear();
        let start = at;
        while let Some(value) = bytes.get(at).and_then(|byte| sextet(*byte)) {
            bits = bits << 6 | value;
            have += 6;
            at += 1;
            if have >= 16 {
                have -= 16;
                units.push((bits >> have) as u16);
                bits &= (1 << have) - 1;
            }
        }
        if at == start {
            text.push('+');
        }
        text.extend(char::decode_utf16(units.iter().copied()).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)));
        if bytes.get(at) == Some(&b'-') {
            at += 1;
        }
    }
    text
}

fn sextet(byte: u8) -> Option<u32> {
    let value = match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(value.into())
}

/// RFC 1557: shift-out, shift-in; the letters are those of EUC-KR without their eighth bit.
fn iso_2022_kr(bytes: &[u8]) -> String {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut shifted = false;
    let bytes = bytes.strip_prefix(b"\x1b$)C").unwrap_or(bytes);
    for byte in bytes {
        match byte {
            0x0E => shifted = true,
            0x0F => shifted = false,
            b'\n' => {
                shifted = false;
                plain.push(b'\n');
            }
            letter if shifted && *letter > b' ' => plain.push(letter | 0x80),
            other => plain.push(*other),
        }
    }
    EUC_KR.decode_without_bom_handling(&plain).0.into_owned()
}

/// RFC 1843: `~{` and `~}` around the letters of GB 2312 without their eighth bit.
fn hz(bytes: &[u8]) -> String {
    let mut plain = Vec::with_capacity(bytes.len());
    let (mut shifted, mut at) = (false, 0);
    while at < bytes.len() {
        match &bytes[at..] {
            [b'~', b'{', ..] => shifted = true,
            [b'~', b'}', ..] => shifted = false,
            [b'~', b'~', ..] if !shifted => plain.push(b'~'),
            [b'~', b'\n', ..] => {}
            [byte, ..] => {
                plain.push(if shifted && *byte > b' ' { byte | 0x80 } else { *byte });
                at += 1;
                continue;
            }
            [] => {}
        }
        at += 2;
    }
    GBK.decode_without_bom_handling(&plain).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_decodes_and_keeps_its_end() {
        assert_eq!(utf7(b"1 +- 2 +AKM-3 +ZeVnLIqe"), "1 + 2 £3 日本語");
        assert_eq!(iso_2022_kr(b"\x1b$)C\x0e>H3g\x0f ok\n"), "안녕 ok\n");
        assert_eq!(hz(b"~{<:Ky2;SC~} ~~ end"), "己所不用 ~ end");
    }
}
