//! Splits the head of a mail into its fields (RFC 5322 section 2.2), forgiving what broken programs write.

use memchr::memchr;

/// More fields than any honest mail has; beyond, they are no longer kept apart, so that memory stays a few times the input.
const MOST_FIELDS: usize = 4096;

/// One field as it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field<'a> {
    /// The name, without the colon.
    pub(crate) name: &'a [u8],
    /// What follows the colon, folds and the last line feed included.
    pub(crate) value: &'a [u8],
    /// Offset of the name in the bytes that were split.
    pub(crate) at: usize,
}

impl Field<'_> {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }
}

/// The head of a message or part.
#[derive(Debug, Default)]
pub(crate) struct Head<'a> {
    pub(crate) fields: Vec<Field<'a>>,
    /// Offset at which the body begins.
    pub(crate) body: usize,
    /// Offset from which fields were too many to be read, up to the body.
    pub(crate) unread: Option<usize>,
}

impl<'a> Head<'a> {
    /// The first field of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.is(name))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// Splits off the head. Where the blank line is missing, the head ends before the first line that cannot belong to it.
pub(crate) fn split(bytes: &[u8]) -> Head<'_> {
    let mut head = Head { fields: Vec::with_capacity(24), ..Head::default() };
    let mut at = 0;
    while at < bytes.len() {
        let next = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end + 1);
        let line = &bytes[at..next];
        let bare = strip_end(line);
        if bare.is_empty() {
            head.body = next;
            return head;
        }
        let joins = matches!(bare[0], b' ' | b'\t') && !head.fields.is_empty();
        if !joins && let Some(colon) = name_end(bare) {
            if head.fields.len() < MOST_FIELDS {
                head.fields.push(Field { name: bare[..colon].trim_ascii_end(), value: &line[colon + 1..], at });
            } else {
                head.unread.get_or_insert(at);
            }
        } else if joins || fields_follow(&bytes[next..]) {
            if head.unread.is_none()
                && let Some(last) = head.fields.last_mut()
            {
                last.value = &bytes[at - last.value.len()..next];
            }
        } else if !(is_postmark(bare) && head.fields.is_empty()) {
            head.body = at;
            return head;
        }
        at = next;
    }
    head.body = bytes.len();
    head
}

/// A line without its end, whether `\n`, `\r\n`, or the `\r\r\n` of twice converted files.
pub(crate) fn strip_end(line: &[u8]) -> &[u8] {
    let mut line = line.strip_suffix(b"\n").unwrap_or(line);
    while let [start @ .., b'\r'] = line {
        line = start;
    }
    line
}

/// The separator that mbox puts before a mail, or its quoted form in a mail that was stored twice.
pub(crate) fn is_postmark(line: &[u8]) -> bool {
    line.starts_with(b"From ") || line.starts_with(b">From ")
}

/// Offset of the colon when the line begins with a field name: printable ASCII, no blanks but before the colon.
pub(crate) fn name_end(line: &[u8]) -> Option<usize> {
    // No field in use has a name longer than 78; looking further would only cost time on long lines.
    let colon = memchr(b':', &line[..line.len().min(79)])?;
    let name = line[..colon].trim_ascii_end();
    (!name.is_empty() && name.iter().all(|byte| byte.is_ascii_graphic())).then_some(colon)
}

/// Does the head go on after a line that does not belong (a fold that lost its blank, say)?
fn fields_follow(mut bytes: &[u8]) -> bool {
    for _ in 0..10 {
        let end = memchr(b'\n', bytes).map_or(bytes.len(), |end| end + 1);
        let line = strip_end(&bytes[..end]);
        if line.is_empty() {
            return false;
        }
        if name_end(line).is_some_and(|colon| is_known(&line[..colon])) {
            return true;
        }
        bytes = &bytes[end..];
    }
    false
}

/// The fields by which a head is told from words with a colon.
pub(crate) fn is_known(name: &[u8]) -> bool {
    #[rustfmt::skip]
    const KNOWN: [&[u8]; 24] = [
        b"from", b"to", b"cc", b"subject", b"date", b"sender", b"reply-to", b"received", b"message-id", b"return-path",
        b"mime-version", b"content-type", b"content-transfer-encoding", b"content-disposition", b"content-language",
        b"delivered-to", b"in-reply-to", b"references", b"dkim-signature", b"authentication-results", b"user-agent",
        b"list-id", b"received-spf", b"envelope-to",
    ];
    let name = name.trim_ascii_end();
    let private = name.len() > 3 && name[..2].eq_ignore_ascii_case(b"x-");
    private || KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(mail: &str) -> (Vec<String>, usize) {
        let head = split(mail.as_bytes());
        (head.fields.iter().map(|field| String::from_utf8_lossy(field.name).into_owned()).collect(), head.body)
    }

    #[test]
    fn folds_and_postmarks() {
        let mail = "From a@example.org Mon Jan  1 00:00:00 2024\nSubject : one\n two\r\nTo: x\r\n\r\nbody";
        let head = split(mail.as_bytes());
        assert_eq!(names(mail).0, ["Subject", "To"]);
        assert_eq!(head.fields[0].value, b" one\n two\r\n");
        assert_eq!(&mail[head.body..], "body");
    }

    #[test]
    fn a_fold_without_its_blank() {
        let mail = "Received: from a\nby b; date\nSubject: x\n\nbody\n";
        let head = split(mail.as_bytes());
        assert_eq!(head.fields[0].value, b" from a\nby b; date\n");
        assert_eq!(names(mail).0, ["Received", "Subject"]);
    }

    #[test]
    fn a_missing_blank_line() {
        let mail = "Subject: x\nHello you,\nI know: everything\n";
        assert_eq!(names(mail), (vec!["Subject".into()], 11));
    }

    #[test]
    fn too_many_fields() {
        let mail = format!("{}\nbody", "a:\n".repeat(MOST_FIELDS + 7));
        let head = split(mail.as_bytes());
        assert_eq!((head.fields.len(), head.unread, head.body), (MOST_FIELDS, Some(3 * MOST_FIELDS), mail.len() - 4));
    }
}
