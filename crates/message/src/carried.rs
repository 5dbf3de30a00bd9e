//! Finds a mail that a bounce carries as plain text, with its head, under the words of the server.

use std::sync::LazyLock;

use memchr::{memmem, memrchr};

use crate::header;

/// Offset at which the carried mail begins, if there is one: a head with the traces of real transport, ended by a blank line.
pub(crate) fn find(body: &[u8]) -> Option<usize> {
    // Made once: most bodies are so short that preparing the search takes longer than searching.
    static ANCHORS: LazyLock<[memmem::Finder<'static>; 4]> =
        LazyLock::new(|| ["\nReceived:", "\nReturn-Path:", "\nMIME-Version:", "\nMessage-I"].map(memmem::Finder::new));
    let mut candidates: Vec<usize> = ANCHORS.iter().flat_map(|anchor| anchor.find_iter(body).take(8)).map(|at| at + 1).collect();
    candidates.sort_unstable();
    let mut tried = usize::MAX;
    for candidate in candidates {
        let start = beginning(body, candidate);
        if start != tried && is_head(&body[start..]) {
            return Some(start);
        }
        tried = start;
    }
    None
}

/// Goes up from a field to the first field of its head.
fn beginning(body: &[u8], mut at: usize) -> usize {
    // A head has a few dozen lines; more would be an attempt to cost time.
    for _ in 0..200 {
        if at == 0 {
            break;
        }
        let above = memrchr(b'\n', &body[..at - 1]).map_or(0, |end| end + 1);
        let line = header::strip_end(&body[above..at]);
        let belongs = line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t')) && !line.trim_ascii().is_empty();
        if !(belongs || header::name_end(line).is_some() || header::is_postmark(line)) {
            break;
        }
        at = above;
    }
    at
}

fn is_head(bytes: &[u8]) -> bool {
    // Enough for any head; the rest of a long body need not be looked at.
    let window = &bytes[..bytes.len().min(64 * 1024)];
    let head = header::split(window);
    let known = head.fields.iter().filter(|field| header::is_known(field.name)).count();
    let transported = head.has("received") || head.has("message-id") || head.has("return-path");
    let ended = head.body >= 2 && head.body <= window.len() && window[head.body - 1] == b'\n' && blank_before(window, head.body);
    known >= 3 && transported && (head.has("from") || head.has("subject")) && ended
}

/// Does a blank line end the head, rather than a line that does not belong to it?
fn blank_before(bytes: &[u8], body: usize) -> bool {
    let line = memrchr(b'\n', &bytes[..body - 1]).map_or(0, |end| end + 1);
    header::strip_end(&bytes[line..body]).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bounce_with_the_mail_below() {
        let body =
            b"I was not able to deliver.\n\n--- Below is a copy.\n\nReturn-Path: <a@example.org>\nReceived: from x\n  by y\nFrom: b\nSubject: z\n\nwords\n";
        assert!(body[find(body).unwrap()..].starts_with(b"Return-Path"));
    }

    #[test]
    fn words_with_colons_are_no_mail() {
        assert_eq!(find(b"\nReceived: your letter\nThanks: many\n\nbye"), None);
        assert_eq!(find(b"no head\n"), None);
    }
}
