//! Undoes encoded words in header fields (RFC 2047), joining letters that were cut between two words.

use std::borrow::Cow;

use memchr::memmem;

use crate::{charset, transfer};

/// The text of an unstructured field (RFC 5322 section 2.2.1): unfolded, encoded words decoded, control characters left out.
/// Also says whether a charset was damaged.
pub(crate) fn text(value: &[u8]) -> (String, bool) {
    let mut words = Words::default();
    let value = value.trim_ascii();
    let mut at = 0;
    while let Some(found) = memmem::find(&value[at..], b"=?") {
        let start = at + found;
        match parse(&value[start..]) {
            Some((word, length)) => {
                words.plain(&value[at..start], true);
                words.encoded(word);
                at = start + length;
            }
            None => {
                words.plain(&value[at..start + 2], false);
                at = start + 2;
            }
        }
    }
    words.plain(&value[at..], false);
    words.flush();
    (words.text, words.damaged)
}

struct Word<'a> {
    charset: &'a [u8],
    bytes: Vec<u8>,
}

/// An encoded word at the start of the bytes, and its length.
fn parse(bytes: &[u8]) -> Option<(Word<'_>, usize)> {
    let inner = &bytes[2..];
    // RFC 2047 allows 75 characters; mailers that ignore it stay below a few thousand.
    let inner = &inner[..inner.len().min(8192)];
    let mut marks = memchr::memchr_iter(b'?', inner);
    let (first, second) = (marks.next()?, marks.next()?);
    let [encoding] = &inner[first + 1..second] else {
        return None;
    };
    let charset = &inner[..first];
    if charset.is_empty() || charset.len() > 60 || charset.iter().any(u8::is_ascii_whitespace) {
        return None;
    }
    let end = second + 1 + memmem::find(&inner[second + 1..], b"?=")?;
    let data = &inner[second + 1..end];
    let bytes = match encoding.to_ascii_lowercase() {
        b'b' => transfer::base64(data).bytes,
        b'q' => {
            let spaced: Vec<u8> = data.iter().map(|byte| if *byte == b'_' { b' ' } else { *byte }).collect();
            transfer::quoted_printable(&spaced).bytes
        }
        _ => return None,
    };
    // RFC 2231 section 5: a language may follow the charset.
    let charset = charset.split(|byte| *byte == b'*').next().unwrap_or(charset);
    Some((Word { charset, bytes }, end + 4))
}

#[derive(Default)]
struct Words<'a> {
    text: String,
    damaged: bool,
    waiting: Option<Word<'a>>,
}

impl<'a> Words<'a> {
    /// Blanks between two encoded words do not count (RFC 2047 section 6.2).
    fn plain(&mut self, bytes: &[u8], before_word: bool) {
        if before_word && self.waiting.is_some() && bytes.trim_ascii().is_empty() {
            return;
        }
        self.flush();
        if bytes.is_empty() {
            return;
        }
        let letters = charset::guess(bytes);
        self.damaged |= letters.damaged;
        push_unfolded(&mut self.text, &letters.text);
    }

    fn encoded(&mut self, word: Word<'a>) {
        match &mut self.waiting {
            // Some senders cut in the middle of a letter: bytes first, letters after.
            Some(waiting) if waiting.charset.eq_ignore_ascii_case(word.charset) => waiting.bytes.extend(word.bytes),
            _ => {
                self.flush();
                self.waiting = Some(word);
            }
        }
    }

    fn flush(&mut self) {
        let Some(word) = self.waiting.take() else {
            return;
        };
        let letters = charset::decode(&word.bytes, Some(&String::from_utf8_lossy(word.charset)));
        self.damaged |= letters.damaged;
        push_unfolded(&mut self.text, &letters.text);
    }
}

fn push_unfolded(out: &mut String, text: &str) {
    // 0xC2 begins the control characters beyond ASCII, among others.
    if !text.bytes().any(|byte| byte.is_ascii_control() || byte == 0xC2) {
        out.push_str(text);
        return;
    }
    for letter in text.chars() {
        match letter {
            '\t' => out.push(' '),
            // A fold is the line end only; the blank that follows it belongs to the text.
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
}

/// Bytes that a parser for ASCII and UTF-8 can read: raw bytes in a legacy charset are converted first.
pub(crate) fn as_utf8(value: &[u8]) -> Cow<'_, [u8]> {
    if value.is_ascii() || std::str::from_utf8(value).is_ok() {
        return Cow::Borrowed(value);
    }
    Cow::Owned(charset::guess(value).text.into_owned().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_plain_text() {
        for (value, expected) in [
            (" =?utf-8?Q?J=27ai_acc=C3=A8s?= =?UTF-8?B?IMOgIHRvdXQ=?=\r\n", "J'ai accès à tout"),
            ("Re: =?iso-8859-1?q?d=E9j=E0?=\n vu", "Re: déjà vu"),
            ("=?utf-8?B?w6k=?= x =?utf-8?B?w6k=?=", "é x é"),
            ("a =? b ?= =?x?y?z?=", "a =? b ?= =?x?y?z?="),
            ("=?utf-8*fr?Q?oui?=", "oui"),
            ("caf\u{e9} =?nonsense?Q?ok?=", "café ok"),
        ] {
            assert_eq!(text(value.as_bytes()).0, expected, "{value}");
        }
    }

    #[test]
    fn a_letter_cut_between_two_words() {
        assert_eq!(text(b"=?utf-8?Q?caf=C3?=\r\n =?utf-8?Q?=A9?="), ("café".into(), false));
    }

    #[test]
    fn raw_bytes_in_a_legacy_charset() {
        let (text, damaged) = text(b"\xcf\xf0\xe8\xe2\xe5\xf2, \xff \xe7\xed\xe0\xfe \xe2\xe0\xf8 \xef\xe0\xf0\xee\xeb\xfc");
        assert_eq!((text.as_str(), damaged), ("Привет, я знаю ваш пароль", true));
    }
}
