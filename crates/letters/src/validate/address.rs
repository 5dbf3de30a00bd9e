//! Whether an address is one that an addressee can open.

use url::Url;

/// An `http` or `https` address of a host with a dot, without spaces, and without a name or password in it.
pub(super) fn is_well_formed(text: &str) -> bool {
    let text = text.trim();
    // Control and invisible characters make two readers see two addresses.
    let plain = text.chars().all(|one| !one.is_whitespace() && !one.is_control() && !is_invisible(one));
    let parsed = Url::parse(text).ok();
    plain
        && parsed.is_some_and(|url| {
            let web = matches!(url.scheme(), "http" | "https");
            let host = url.host_str().is_some_and(|host| host.contains('.') || host.starts_with('['));
            web && host && url.username().is_empty() && url.password().is_none()
        })
}

/// Marks of direction and joiners: seen by nobody.
fn is_invisible(one: char) -> bool {
    matches!(one, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["https://example.org/v/1?a=b#c", "http://sub.example.org", " https://exämple.org/é "] {
            assert!(is_well_formed(good), "{good}");
        }
        for bad in [
            "",
            "example.org",
            "https://",
            "https://localhost/a",
            "ftp://example.org/a",
            "https://me:secret@example.org/",
            "https://example.org/a b",
            "https://example.org/\u{202e}gpj.a",
            "javascript:alert(1)",
            "mailto:a@example.org",
        ] {
            assert!(!is_well_formed(bad), "{bad}");
        }
    }
}
