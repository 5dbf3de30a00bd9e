//! Where a site lets people change their password, when it keeps to the common place.

/// The address at which a site redirects to its own page for changing passwords (W3C, "A Well-Known URL for Changing Passwords"; the name
/// is registered under RFC 8615). Many sites have it, not all: it is a first try. `None` when the host is no plain name.
#[must_use]
pub fn change_password(host: &str) -> Option<String> {
    let host = host.trim().trim_end_matches('.').to_ascii_lowercase();
    let label = |part: &str| {
        !part.is_empty()
            && part.len() <= 63
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let plain = host.contains('.') && host.len() <= 253 && host.split('.').all(label) && host.bytes().any(|byte| byte.is_ascii_alphabetic());
    plain.then(|| format!("https://{host}/.well-known/change-password"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_only() {
        assert_eq!(change_password("Mail.Example.org.").as_deref(), Some("https://mail.example.org/.well-known/change-password"));
        for other in ["", "example", "a b.org", "example.org/x", "user@example.org", "127.0.0.1", "-a.org", "a..org", "example.org:443", "exämple.org"] {
            assert_eq!(change_password(other), None, "{other}");
        }
    }
}
