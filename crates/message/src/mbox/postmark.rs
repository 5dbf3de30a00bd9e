//! Recognises the line between two mails of an mbox: `From ` with a sender and a date, and a head below it.

use memchr::memchr;

use crate::header;

/// Longest line that can be a separator.
const LONGEST: usize = 1024;

/// What stands at the beginning of the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A separator of this length, line end included.
    Separator(usize),
    /// Something else.
    Nothing,
    /// More bytes are needed to tell.
    TooShort,
}

/// Looks at the beginning of the bytes. People write lines that begin with "From ", too: a separator has a date, or follows a
/// blank line and names a sender only; and a head follows it. With `last`, no more bytes will come.
pub(super) fn find(bytes: &[u8], after_blank: bool, last: bool) -> Found {
    const START: &[u8] = b"From ";
    if !bytes.starts_with(START) {
        let may_begin = START.starts_with(bytes) && !last;
        return if may_begin { Found::TooShort } else { Found::Nothing };
    }
    let more = if last { Found::Nothing } else { Found::TooShort };
    let Some(end) = memchr(b'\n', &bytes[..bytes.len().min(LONGEST)]) else {
        return if bytes.len() >= LONGEST { Found::Nothing } else { more };
    };
    let line = header::strip_end(&bytes[..end]);
    let dated = has_time(line) && has_year(line);
    let sender_only = after_blank && line.split(|byte| *byte == b' ').filter(|word| !word.is_empty()).count() == 2;
    if !dated && !sender_only {
        return Found::Nothing;
    }
    let next = &bytes[end + 1..];
    let next_end = memchr(b'\n', &next[..next.len().min(LONGEST)]);
    if next_end.is_none() && !last && next.len() < 80 {
        return Found::TooShort;
    }
    let next_line = header::strip_end(&next[..next_end.unwrap_or(next.len())]);
    let name = header::name_end(next_line).map(|colon| &next_line[..colon]);
    let heads = match name {
        Some(name) => dated || header::is_known(name),
        // A mail without a head, or one that was stored twice.
        None => dated && (next_line.is_empty() && after_blank || next_line.starts_with(b">From ")),
    };
    if heads { Found::Separator(end + 1) } else { Found::Nothing }
}

/// Holds `12:34`.
fn has_time(line: &[u8]) -> bool {
    line.windows(5).any(|five| five[2] == b':' && [0, 1, 3, 4].iter().all(|at| five[*at].is_ascii_digit()))
        || line.windows(4).any(|four| four[1] == b':' && [0, 2, 3].iter().all(|at| four[*at].is_ascii_digit()))
}

/// Holds a word of four digits that is a year of mail.
fn has_year(line: &[u8]) -> bool {
    line.split(|byte| !byte.is_ascii_digit()).any(|digits| digits.len() == 4 && (digits.starts_with(b"19") || digits.starts_with(b"20")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_and_sentences() {
        let dated = "From a@example.org Mon Jan  1 00:00:00 2024\n";
        assert_eq!(find(format!("{dated}Subject: x\n").as_bytes(), true, false), Found::Separator(dated.len()));
        assert_eq!(find(b"From - Mon Jan  1 00:00:00 2024\r\nX-Mozilla-Status: 1\r\n", false, false), Found::Separator(33));
        assert_eq!(find(b"From 12@xxx Mon Jan 01 00:00:00 +0000 2024\nX-GM-THRID: 1\n", true, false), Found::Separator(43));
        assert_eq!(find(b"From a@example.org\nReceived: x\n", true, false), Found::Separator(19));
        assert_eq!(find(b"From a@example.org\nReceived: x\n", false, false), Found::Nothing);
        assert_eq!(find(b"From here on:\nNote: x\n", true, false), Found::Nothing);
        assert_eq!(find(b"From 10:00 on 4 March 2024 we meet\nand talk\n", true, false), Found::Nothing);
        assert_eq!(find(b"Fro", true, false), Found::TooShort);
        assert_eq!(find(b"Fro", true, true), Found::Nothing);
        assert_eq!(find(dated.as_bytes(), true, false), Found::TooShort);
    }
}
