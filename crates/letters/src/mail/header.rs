//! A header field of any text, as encoded words (RFC 2047).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Bytes of text in one encoded word: `=?utf-8?B?` and `?=` around base64 have to fit into 75 characters (RFC 2047, section 2).
const MOST: usize = 45;

/// One field, ended with CR LF. Plain ASCII of one short line stands as it is; anything else becomes encoded words, one a line.
pub(super) fn unstructured(name: &str, text: &str) -> String {
    let plain = text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && name.len() + text.len() + 2 <= 76 && !text.contains("=?");
    if plain {
        return format!("{name}: {text}\r\n");
    }
    let words: Vec<String> = chunks(text).into_iter().map(|piece| format!("=?utf-8?B?{}?=", STANDARD.encode(piece))).collect();
    format!("{name}: {}\r\n", words.join("\r\n "))
}

/// The text in pieces of at most [`MOST`] bytes, never inside a character.
fn chunks(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while rest.len() > MOST {
        let (piece, more) = rest.split_at(rest.floor_char_boundary(MOST));
        all.push(piece);
        rest = more;
    }
    all.push(rest);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_short_and_hold_no_line_of_their_own() {
        assert_eq!(unstructured("Subject", "Plain words"), "Subject: Plain words\r\n");
        let long = unstructured("Subject", &"Signalement d'un chantage à l'image ".repeat(9));
        assert!(long.lines().all(|line| line.len() <= 84 && line.is_ascii()), "{long}");
        let hostile = unstructured("Subject", "a\r\nBcc: b@example.org");
        assert_eq!(hostile.lines().count(), 1);
        assert!(!hostile.contains("Bcc"));
    }
}
