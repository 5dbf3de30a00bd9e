//! Reads `Authentication-Results` (RFC 8601), and says which of them the person's own provider wrote.

use crate::{Authentication, AuthenticationResult, Received};
use crate::{fields, organisation};

/// Most servers inside a provider that are passed over to find one with a public name.
const INNER_HOPS: usize = 6;

/// Reads one field; `provider` is the organisational domain of the server that received the mail.
pub(crate) fn read(value: &[u8], provider: Option<&str>) -> Authentication {
    let text = without_comments(&fields::lossy(value));
    let mut clauses = text.split(';').map(str::trim);
    let mut found = Authentication::default();
    let first = clauses.next().unwrap_or_default();
    if first.contains('=') {
        // Exchange and Outlook.com leave the server's name out.
        found.results.extend(result(first));
        found.from_own_provider = provider.is_some_and(|provider| organisation::same(provider, "outlook.com"));
    } else {
        found.by = first.split_ascii_whitespace().next().unwrap_or_default().trim_matches('"').to_owned();
        let by = organisation::of_host(&found.by);
        found.from_own_provider = matches!((&by, provider), (Some(by), Some(provider)) if organisation::same(by, provider));
    }
    found.results.extend(clauses.take(64).filter_map(result));
    found
}

/// The organisational domain of the server that took the mail from the outside: the newest `Received` whose writer has a public
/// name. Machines inside a provider stand above it under private names or bare addresses; a sender can write only below.
pub(crate) fn provider(received: &[Received]) -> Option<String> {
    received.iter().take(INNER_HOPS).find_map(|hop| organisation::of_host(hop.by.as_deref()?))
}

/// One `method=result` with its properties.
fn result(clause: &str) -> Option<AuthenticationResult> {
    let mut words = Words(clause);
    let (method, outcome) = words.next()?;
    // `none` alone says that nothing was checked.
    let outcome = outcome?;
    let method = method.split('/').next().unwrap_or(method).to_ascii_lowercase();
    let (mut best, mut domain) = (0, None);
    for (name, value) in words {
        let Some(value) = value else { continue };
        let rank = match name.to_ascii_lowercase().as_str() {
            "header.d" | "smtp.mailfrom" | "smtp.mail" | "header.from" => 3,
            "header.i" | "policy.from" => 2,
            "smtp.helo" => 1,
            _ => 0,
        };
        if rank > best {
            best = rank;
            let host = value.rsplit_once('@').map_or(value, |(_, host)| host).trim_matches(['<', '>', '"']);
            domain = (!host.is_empty()).then(|| host.to_ascii_lowercase());
        }
    }
    Some(AuthenticationResult { method, result: outcome.to_ascii_lowercase(), domain })
}

/// `name=value` pairs; blanks around `=` and quotes are allowed.
struct Words<'a>(&'a str);

impl<'a> Iterator for Words<'a> {
    type Item = (&'a str, Option<&'a str>);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0.trim_start();
        let end = rest.find(|letter: char| letter == '=' || letter.is_ascii_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let Some(after) = after.trim_start().strip_prefix('=') else {
            self.0 = after;
            return (!name.is_empty()).then_some((name, None));
        };
        let after = after.trim_start();
        let (value, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => after.split_at(after.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(after.len())),
        };
        self.0 = after;
        Some((name, Some(value)))
    }
}

/// Comments in parentheses may stand anywhere, within each other, and hold anything.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for letter in text.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => {
                escaped = true;
                continue;
            }
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => {
                depth += 1;
                continue;
            }
            ')' if !quoted && depth > 0 => {
                depth -= 1;
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(value: &str) -> Vec<(String, String, String)> {
        let found = read(value.as_bytes(), None).results;
        found.into_iter().map(|one| (one.method, one.result, one.domain.unwrap_or_default())).collect()
    }

    fn triple(method: &str, result: &str, domain: &str) -> (String, String, String) {
        (method.into(), result.into(), domain.into())
    }

    #[test]
    fn results_with_comments_and_quotes() {
        let value = " mx.example.com 1;\r\n dkim=pass (2048-bit key; unprotected) header.d=example.org header.i=@mail.example.org;\r\n \
                     SPF = softfail (example.com: (nested) 192.0.2.1) smtp.mailfrom=\"a@Example.net\";\r\n dmarc=fail (p=NONE) header.from=example.org";
        assert_eq!(results(value), [triple("dkim", "pass", "example.org"), triple("spf", "softfail", "example.net"), triple("dmarc", "fail", "example.org")]);
        assert_eq!(read(value.as_bytes(), None).by, "mx.example.com");
        assert!(results("mx.example.com; none").is_empty());
    }

    #[test]
    fn only_the_own_provider_counts() {
        let own = |value: &str, provider: &str| read(value.as_bytes(), Some(provider)).from_own_provider;
        assert!(own("spamcheck.example.com; spf=pass", "example.com"));
        assert!(!own("mx.example.com.attacker.example; spf=pass", "example.com"));
        assert!(own("spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=example.org", "outlook.com"));
        assert!(!own("spf=pass smtp.mailfrom=example.org", "example.com"));
    }
}
