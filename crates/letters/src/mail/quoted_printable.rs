//! Quoted-printable (RFC 2045, section 6.7): text stays readable in the raw mail, and any Unicode passes.

/// Characters in a line, the `=` of a soft break among them.
const MOST: usize = 76;

/// The text with CR LF at the end of each line; lines are broken softly, and decoding gives the text back.
pub(super) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let lines: Vec<&str> = text.split('\n').collect();
    for (number, line) in lines.iter().enumerate() {
        encode_line(line, &mut out);
        if number + 1 < lines.len() {
            out.push_str("\r\n");
        }
    }
    out
}

fn encode_line(line: &str, out: &mut String) {
    let bytes = line.as_bytes();
    let mut width = 0;
    for (place, &byte) in bytes.iter().enumerate() {
        let last = place + 1 == bytes.len();
        let plain = match byte {
            b' ' => !last,
            b'=' => false,
            // A dot or "From" at the beginning of a line is touched on some ways (RFC 2049, section 3).
            b'.' | b'F' => place > 0,
            other => (b'!'..=b'~').contains(&other),
        };
        let size = if plain { 1 } else { 3 };
        if width + size > MOST - 1 {
            out.push_str("=\r\n");
            width = 0;
        }
        // After a soft break the same characters begin a line.
        if plain && !(width == 0 && place > 0 && matches!(byte, b'.' | b'F')) {
            out.push(char::from(byte));
            width += 1;
        } else {
            out.push_str(&format!("={byte:02X}"));
            width += 3;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit() {
        let text = format!("{}\nÉté = 1 \n.\nFrom here\n{}.{}", "a".repeat(200), "b".repeat(75), "F".repeat(80));
        let encoded = encode(&text);
        assert!(encoded.split("\r\n").all(|line| line.len() <= 76), "{encoded}");
        assert!(encoded.contains("=C3=89t=C3=A9 =3D 1=20\r\n=2E\r\n=46rom here"), "{encoded}");
    }
}
