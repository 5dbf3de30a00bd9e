//! The raw head and body of a mail, as a signature sees them: byte for byte, with lines that end in CRLF.

use std::collections::HashMap;

/// A mail cut into its fields and its body.
#[derive(Debug, Default)]
pub(crate) struct Raw {
    /// The fields in order, each with its name, its colon and its folded lines, without the last line end.
    pub(crate) fields: Vec<Vec<u8>>,
    /// What stands below the empty line.
    pub(crate) body: Vec<u8>,
    /// The places of the fields of each name (small letters), first to last: a hostile head has a million fields.
    places: HashMap<Vec<u8>, Vec<usize>>,
}

impl Raw {
    /// Cuts a mail. A first line `From …` of a mailbox is not part of it. Files are often saved with bare LF: on the wire each line
    /// ended in CRLF, and that is what was signed.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut raw = Raw::default();
        let mut rest = bytes;
        if rest.starts_with(b"From ") {
            rest = after_line(rest).1;
        }
        while !rest.is_empty() {
            let (line, after) = after_line(rest);
            rest = after;
            if line.is_empty() {
                break;
            }
            match raw.fields.last_mut() {
                Some(last) if matches!(line[0], b' ' | b'\t') => {
                    last.extend_from_slice(b"\r\n");
                    last.extend_from_slice(line);
                }
                _ => raw.fields.push(line.to_vec()),
            }
        }
        raw.body = with_crlf(rest);
        for (place, field) in raw.fields.iter().enumerate() {
            if let Some(name) = name_of(field) {
                raw.places.entry(name.to_ascii_lowercase()).or_default().push(place);
            }
        }
        raw
    }

    /// The places of the fields of this name, first to last.
    pub(crate) fn places(&self, name: &str) -> &[usize] {
        self.places.get(name.to_ascii_lowercase().as_bytes()).map_or(&[], Vec::as_slice)
    }
}

/// The name of a field, without blanks before its colon.
pub(crate) fn name_of(field: &[u8]) -> Option<&[u8]> {
    let colon = field.iter().position(|byte| *byte == b':')?;
    Some(field[..colon].trim_ascii_end())
}

/// What stands behind the colon.
pub(crate) fn value_of(field: &[u8]) -> &[u8] {
    field.iter().position(|byte| *byte == b':').map_or(&[], |colon| &field[colon + 1..])
}

/// The first line without its end, and what follows.
fn after_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let (line, after) = end.map_or((bytes, &[][..]), |end| (&bytes[..end], &bytes[end + 1..]));
    (line.strip_suffix(b"\r").unwrap_or(line), after)
}

fn with_crlf(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    let mut before = 0;
    for &byte in bytes {
        if byte == b'\n' && before != b'\r' {
            out.push(b'\r');
        }
        out.push(byte);
        before = byte;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_folds_and_body() {
        let raw = Raw::of(b"From a@example.org Sat\nFrom : a@example.org\nSubject: one\n two\nsubject: three\n\nbody\nmore\r\n");
        assert_eq!(raw.fields, [&b"From : a@example.org"[..], b"Subject: one\r\n two", b"subject: three"]);
        assert_eq!(raw.body, b"body\r\nmore\r\n");
        assert_eq!(raw.places("SUBJECT"), [1, 2]);
        assert_eq!(raw.places("from").len(), 1);
        assert_eq!(value_of(&raw.fields[2]), b" three");
    }

    #[test]
    fn no_body_and_no_head() {
        assert!(Raw::of(b"").fields.is_empty());
        assert!(Raw::of(b"From: a@example.org").body.is_empty());
    }
}
