//! Whose host or address is this? The organisational domain (RFC 7489 section 3.2), by the public suffix list.

/// Domains that one organisation uses side by side, so that its mail server and its check of senders bear different names.
const SAME: [&[&str]; 4] = [
    &["icloud.com", "me.com", "mac.com", "apple.com"],
    &["google.com", "gmail.com", "googlemail.com"],
    &["outlook.com", "hotmail.com", "office365.com", "microsoft.com"],
    &["yahoo.com", "yahoodns.net", "aol.com"],
];

/// The organisational domain of a host name, lower case. `None` for addresses of machines, names inside a network, and public
/// suffixes themselves.
pub(crate) fn of_host(host: &str) -> Option<String> {
    let host = host.trim().trim_end_matches('.').to_ascii_lowercase();
    if host.len() > 253 || host.contains(':') || host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let domain = psl::domain(host.as_bytes())?;
    if !domain.suffix().is_known() {
        return None;
    }
    std::str::from_utf8(domain.as_bytes()).ok().map(str::to_owned)
}

/// The organisational domain of a mail address.
pub(crate) fn of_address(address: &str) -> Option<String> {
    of_host(address.rsplit_once('@')?.1)
}

/// Are two organisational domains of the same organisation?
pub(crate) fn same(one: &str, other: &str) -> bool {
    one == other || SAME.iter().any(|group| group.contains(&one) && group.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        assert_eq!(of_host("MX1.mail.Example.CO.UK.").as_deref(), Some("example.co.uk"));
        for host in ["localhost", "mx.local", "backend.internal", "192.0.2.1", "2001:db8::1", "com", ""] {
            assert_eq!(of_host(host), None, "{host}");
        }
        assert_eq!(of_address("a@b@Mail.example.org").as_deref(), Some("example.org"));
    }
}
