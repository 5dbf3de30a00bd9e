//! The two forms in which fields and bodies are signed: `simple` and `relaxed` (RFC 6376 section 3.4).

/// One of the two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// As it stands.
    Simple,
    /// Blanks, folds and the case of names do not count.
    Relaxed,
}

impl Form {
    /// The forms of head and body that a `c=` names; `None` for a name that is not known.
    pub(crate) fn pair(tag: Option<&str>) -> Option<(Form, Form)> {
        let tag = tag.unwrap_or("simple/simple").to_ascii_lowercase();
        let (head, body) = tag.split_once('/').unwrap_or((&tag, "simple"));
        Some((Form::named(head)?, Form::named(body)?))
    }

    fn named(name: &str) -> Option<Form> {
        match name.trim() {
            "simple" => Some(Form::Simple),
            "relaxed" => Some(Form::Relaxed),
            _ => None,
        }
    }

    /// A field, without its line end.
    pub(crate) fn field(self, field: &[u8]) -> Vec<u8> {
        if self == Form::Simple {
            return field.to_vec();
        }
        let mut out = super::field::name_of(field).unwrap_or_default().to_ascii_lowercase();
        out.push(b':');
        let mut blank = false;
        let begin = out.len();
        for &byte in super::field::value_of(field) {
            if matches!(byte, b' ' | b'\t' | b'\r' | b'\n') {
                blank = true;
                continue;
            }
            if blank && out.len() > begin {
                out.push(b' ');
            }
            blank = false;
            out.push(byte);
        }
        out
    }

    /// A body whose lines end in CRLF: empty lines at its end do not count, and the last line has its end.
    pub(crate) fn body(self, body: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(body.len() + 2);
        // Empty lines wait until a line that is not empty shows that they are not the end.
        let mut empty = 0usize;
        let mut rest = body;
        while !rest.is_empty() {
            let end = rest.windows(2).position(|two| two == b"\r\n");
            let (line, after) = end.map_or((rest, &[][..]), |end| (&rest[..end], &rest[end + 2..]));
            rest = after;
            if line.is_empty() || (self == Form::Relaxed && line.iter().all(|byte| matches!(byte, b' ' | b'\t'))) {
                empty += 1;
                continue;
            }
            out.extend(b"\r\n".iter().copied().cycle().take(2 * std::mem::take(&mut empty)));
            self.line(line, &mut out);
            out.extend_from_slice(b"\r\n");
        }
        if out.is_empty() && self == Form::Simple {
            out.extend_from_slice(b"\r\n");
        }
        out
    }

    fn line(self, line: &[u8], out: &mut Vec<u8>) {
        if self == Form::Simple {
            out.extend_from_slice(line);
            return;
        }
        let mut blank = false;
        for &byte in line {
            if matches!(byte, b' ' | b'\t') {
                blank = true;
                continue;
            }
            if blank {
                out.push(b' ');
            }
            blank = false;
            out.push(byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 6376 section 3.4.5.
    #[test]
    fn the_example_of_the_standard() {
        let (a, b) = (&b"A: X"[..], &b"B : Y\t\r\n\tZ  "[..]);
        let body = b" C \r\nD \t E\r\n\r\n\r\n";
        assert_eq!(Form::Relaxed.field(a), b"a:X");
        assert_eq!(Form::Relaxed.field(b), b"b:Y Z");
        assert_eq!(Form::Relaxed.body(body), b" C\r\nD E\r\n");
        assert_eq!(Form::Simple.field(b), b);
        assert_eq!(Form::Simple.body(body), b" C \r\nD \t E\r\n");
    }

    #[test]
    fn empty_bodies_and_missing_line_ends() {
        assert_eq!(Form::Simple.body(b""), b"\r\n");
        assert_eq!(Form::Simple.body(b"\r\n\r\n"), b"\r\n");
        assert_eq!(Form::Relaxed.body(b""), b"");
        assert_eq!(Form::Relaxed.body(b" \t\r\n\r\n"), b"");
        assert_eq!(Form::Relaxed.body(b"a\r\n\r\nb"), b"a\r\n\r\nb\r\n");
        assert_eq!(Form::Simple.body(b"a"), b"a\r\n");
    }

    #[test]
    fn names_of_forms() {
        assert_eq!(Form::pair(None), Some((Form::Simple, Form::Simple)));
        assert_eq!(Form::pair(Some("relaxed")), Some((Form::Relaxed, Form::Simple)));
        assert_eq!(Form::pair(Some("Simple/Relaxed")), Some((Form::Simple, Form::Relaxed)));
        assert_eq!(Form::pair(Some("loose/simple")), None);
    }
}
