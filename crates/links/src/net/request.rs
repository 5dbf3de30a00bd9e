//! The bytes of a request: what HTTP needs, and nothing that tells one person from another.

use super::USER_AGENT;
use crate::{Address, Place};

/// Asks for an answer of a length that says nothing.
pub(super) const PADDED: &str = "Add-Padding: true\r\n";

/// A question for a page; `more` is nothing, or whole lines of the head.
pub(super) fn get(address: &Address, accept: &str, more: &'static str) -> Vec<u8> {
    let mut head = begin("GET", address, accept, "gzip");
    head.push_str(more);
    head.push_str("\r\n");
    head.into_bytes()
}

/// A question with a body.
pub(super) fn post(address: &Address, content_type: &str, body: &[u8]) -> Vec<u8> {
    let mut head = begin("POST", address, "*/*", "identity");
    head.push_str(&format!("Content-Type: {}\r\nContent-Length: {}\r\n\r\n", plain(content_type), body.len()));
    [head.as_bytes(), body].concat()
}

fn begin(method: &str, address: &Address, accept: &str, packing: &str) -> String {
    format!(
        "{method} {} HTTP/1.1\r\nHost: {}\r\nUser-Agent: {USER_AGENT}\r\nAccept: {}\r\nAccept-Encoding: {packing}\r\nConnection: close\r\n",
        target(address),
        authority(address),
        plain(accept)
    )
}

/// Path and query, as the address has them: the library wrote them in plain letters, spaces and line ends coded.
fn target(address: &Address) -> &str {
    let rest = address.as_str().split_once("://").map_or("", |(_, rest)| rest);
    rest.find('/').map_or("/", |slash| &rest[slash..])
}

fn authority(address: &Address) -> String {
    let usual = match address.scheme() {
        crate::Scheme::Http => 80,
        crate::Scheme::Https => 443,
    };
    match address.place() {
        Place::OwnMachine(socket) => socket.to_string(),
        Place::Name(name) if address.port() == usual => name.clone(),
        Place::Name(name) => format!("{name}:{}", address.port()),
    }
}

/// A value of a field: whatever could end it is left out.
fn plain(value: &str) -> String {
    value.chars().filter(|letter| matches!(letter, ' '..='~')).collect()
}

#[cfg(test)]
mod tests {
    use super::{PADDED, get};
    use crate::Address;

    #[test]
    fn nothing_in_an_address_ends_the_line() {
        for url in ["http://example.org/a\r\nX: y", "http://example.org/a b\tc", "http://example.org/?q=\nHost: other", "http://example.org:443/%0d%0aX:y"] {
            let request = String::from_utf8(get(&Address::read(url).unwrap(), "text/html\r\nX: y", "")).unwrap();
            assert_eq!(request.matches("\r\n").count(), 7, "{request}");
            assert_eq!(request.matches('\n').count(), 7, "{request}");
        }
        let request = String::from_utf8(get(&Address::read("https://example.org?x=1#secret").unwrap(), "*/*", "")).unwrap();
        assert!(request.starts_with("GET /?x=1 HTTP/1.1\r\nHost: example.org\r\n"), "{request}");
    }

    #[test]
    fn padding_is_asked_for_once_and_only_where_it_is_wanted() {
        let address = Address::read("https://example.org/range/21BD1").unwrap();
        let asked = String::from_utf8(get(&address, "text/plain", PADDED)).unwrap();
        assert!(asked.contains("\r\nAdd-Padding: true\r\n") && asked.ends_with("\r\n\r\n"), "{asked}");
        assert_eq!(asked.matches("\r\n\r\n").count(), 1, "{asked}");
        assert!(!String::from_utf8(get(&address, "text/plain", "")).unwrap().contains("Padding"));
    }
}
