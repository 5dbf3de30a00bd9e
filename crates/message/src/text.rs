//! Plain text: line ends made one, control characters left out, letters that stand as references made letters.

use std::borrow::Cow;

use crate::html::entities;

/// Appends the text, without blank lines at its start. Returns whether control characters were left out.
pub(crate) fn push(words: &str, out: &mut String) -> bool {
    let decoded = entities::decode_plain(words);
    let words = decoded.as_deref().unwrap_or(words);
    let words = words.strip_prefix('\u{feff}').unwrap_or(words).trim_start_matches(['\r', '\n']);
    let bytes = words.as_bytes();
    let mut controls = false;
    let mut at = 0;
    out.reserve(words.len());
    while at < bytes.len() {
        let start = at;
        // Whole blocks first: the compiler makes vector instructions of this, and most text is plain.
        while let Some(block) = bytes.get(at..at + BLOCK)
            && !block.iter().fold(false, |odd, byte| odd | is_odd(*byte))
        {
            at += BLOCK;
        }
        while at < bytes.len() && PLAIN[bytes[at] as usize] {
            at += 1;
        }
        out.push_str(&words[start..at]);
        let Some(byte) = bytes.get(at) else { break };
        at += 1;
        match byte {
            b'\r' => {
                // Before a line feed it is half of a line end; alone, it is one.
                if !matches!(bytes.get(at), Some(b'\n' | b'\r')) {
                    out.push('\n');
                }
            }
            0x0B | 0x0C => out.push('\n'),
            // The first byte of U+0080 to U+00BF: the first 32 of them are control characters.
            0xC2 if bytes.get(at).is_some_and(|next| *next < 0xA0) => {
                match bytes[at] {
                    0x85 => out.push('\n'),
                    _ => controls = true,
                }
                at += 1;
            }
            0xC2 => {
                out.push_str(&words[at - 1..at + 1]);
                at += 1;
            }
            _ => controls = true,
        }
    }
    controls
}

const BLOCK: usize = 32;

const fn is_odd(byte: u8) -> bool {
    (byte < 32) & (byte != b'\t') & (byte != b'\n') | (byte == 0x7F) | (byte == 0xC2)
}

/// Bytes that can be copied as they stand.
const PLAIN: [bool; 256] = {
    let mut table = [true; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = !is_odd(byte as u8);
        byte += 1;
    }
    table
};

/// Joins the lines that the sender's program broke (`format=flowed`, RFC 3676 section 4.1): words and addresses that it cut are
/// whole again on the screen.
pub(crate) fn unflow(words: &str, delete_space: bool) -> Cow<'_, str> {
    if !words.contains(" \n") && !words.contains(" \r\n") {
        return words.into();
    }
    let mut out = String::with_capacity(words.len());
    let mut depth = 0;
    let mut joins = false;
    for (number, line) in words.lines().enumerate() {
        let own_depth = line.bytes().take_while(|byte| *byte == b'>').count();
        // The mark of a signature is never joined.
        let own = &line[own_depth..];
        let signature = own.trim_start() == "-- ";
        if joins && own_depth == depth && !signature {
            let own = own.strip_prefix(' ').filter(|_| own_depth > 0 || own.starts_with(' ')).unwrap_or(own);
            out.push_str(own);
        } else {
            if number > 0 {
                out.push('\n');
            }
            out.push_str(line);
        }
        joins = own.ends_with(' ') && !signature;
        if joins && delete_space {
            out.pop();
        }
        depth = own_depth;
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pushed(words: &str) -> (String, bool) {
        let mut out = String::new();
        let controls = push(words, &mut out);
        (out, controls)
    }

    #[test]
    fn line_ends_and_controls() {
        assert_eq!(pushed("\r\na\r\nb\rc\r\r\nd\u{c}e"), ("a\nb\nc\nd\ne".into(), false));
        assert_eq!(pushed("a\0b\u{1b}c\u{7f}\u{81}é«"), ("abcé«".into(), true));
    }

    #[test]
    fn flowed_lines_are_joined() {
        assert_eq!(unflow("one \ntwo\n> three \n> four\n-- \nme", false), "one two\n> three four\n-- \nme");
        assert_eq!(unflow("wal \nlet", true), "wallet");
        assert_eq!(unflow("\n\na \nb", false), "\n\na b");
    }
}
