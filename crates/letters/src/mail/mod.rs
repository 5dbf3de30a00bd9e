//! A letter as a mail that was not sent yet (RFC 5322, RFC 2045 to 2047): the person's own mail program opens it as a draft.

mod header;
mod quoted_printable;

use crate::Letter;
use crate::text::mail_text;
use crate::visible::one_line;

/// From whom and to whom a mail goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    to: Vec<String>,
    from: Option<String>,
}

impl Envelope {
    /// To these addresses, from this one. What is no plain address is left out: see [`is_address`].
    #[must_use]
    pub fn new<'a>(to: impl IntoIterator<Item = &'a str>, from: Option<&str>) -> Self {
        let good = |address: &str| is_address(address).then(|| address.to_owned());
        Envelope { to: to.into_iter().filter_map(good).collect(), from: from.and_then(good) }
    }
}

/// Whether a text is a mail address that can stand in a header as it is: `local@domain` of printable ASCII without spaces, quotes,
/// brackets, commas (the dot-atom form of RFC 5322, section 3.4.1).
#[must_use]
pub fn is_address(text: &str) -> bool {
    let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let dots = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
    let Some((local, domain)) = text.split_once('@') else { return false };
    let host = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    text.len() <= 254 && local.len() <= 64 && dots(local) && dots(domain) && local.chars().all(atom) && domain.contains('.') && domain.chars().all(host)
}

/// The mail's bytes, lines ended with CR LF.
///
/// It has no `Date` and no `Message-ID`: the mail program writes both when the mail is sent, and nothing here tells the name of the
/// machine. `X-Unsent: 1` has it opened as a draft. Text of others cannot add a header: everything in the head is an address that
/// was checked, our own word, or an encoded word.
#[must_use]
pub fn mail(letter: &Letter, envelope: &Envelope) -> Vec<u8> {
    let mut out = String::new();
    if let Some(from) = &envelope.from {
        out.push_str(&format!("From: {from}\r\n"));
    }
    if !envelope.to.is_empty() {
        // One address a line: none is so long that a line would be too long (RFC 5322, section 2.1.1).
        out.push_str(&format!("To: {}\r\n", envelope.to.join(",\r\n ")));
    }
    out.push_str(&header::unstructured("Subject", &one_line(&letter.subject)));
    out.push_str("X-Unsent: 1\r\n");
    if letter.language.len() == 2 && letter.language.bytes().all(|byte| byte.is_ascii_lowercase()) {
        out.push_str(&format!("Content-Language: {}\r\n", letter.language));
    }
    out.push_str("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n");
    out.push_str(&quoted_printable::encode(&mail_text(letter)));
    out.into_bytes()
}

/// The text that [`mail`] carries.
#[must_use]
pub fn text_of_mail(letter: &Letter) -> String {
    mail_text(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_addresses_get_into_the_head() {
        for good in ["a@example.org", "a.b+c@mail.example.org", "o'neil@example.org"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "@example.org",
            "a@",
            "a@b",
            "a b@example.org",
            "a@example.org\r\nBcc: b@example.org",
            "a@example.org,b@example.org",
            "<a@example.org>",
            "é@example.org",
            "a..b@example.org",
            "a@exa mple.org",
            "\"a\"@example.org",
        ] {
            assert!(!is_address(bad), "{bad:?}");
        }
    }
}
