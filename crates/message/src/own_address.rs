//! "Sent from your own account": does the mail bear the person's own address, and was it truly sent from there?

use crate::organisation;
use crate::{Authentication, AuthenticationResult, Mailbox, OwnAddress};

/// Compares sender and recipients, and asks the first `Authentication-Results` field, if the own provider wrote it: a sender can
/// write such fields, but only below those of the provider (RFC 8601 section 5).
pub(crate) fn judge(from: &[Mailbox], to: &[Mailbox], authentication: &[Authentication]) -> OwnAddress {
    let Some(sender) = from.first().map(|sender| sender.address.as_str()) else {
        return OwnAddress::No;
    };
    let Some(own) = key(sender) else {
        return OwnAddress::No;
    };
    if !to.iter().any(|recipient| key(&recipient.address).as_ref() == Some(&own)) {
        return OwnAddress::No;
    }
    match authentication.first() {
        Some(first) if first.from_own_provider => verdict(&first.results, sender),
        _ => OwnAddress::CannotTell,
    }
}

/// An address for comparison: no letter case, no `+tag` (RFC 5233).
fn key(address: &str) -> Option<(String, String)> {
    let (local, domain) = address.trim().trim_matches(['<', '>']).rsplit_once('@')?;
    let local = local.split('+').next().unwrap_or(local);
    (!local.is_empty() && !domain.is_empty()).then(|| (local.to_lowercase(), domain.to_lowercase()))
}

/// DMARC decides when it came to a result (RFC 7489); without it, SPF or DKIM count when they are about the sender's domain.
fn verdict(results: &[AuthenticationResult], sender: &str) -> OwnAddress {
    let says = |method: &str, result: &str| results.iter().any(|one| one.method == method && one.result == result);
    let checked = || results.iter().filter(|one| matches!(one.method.as_str(), "spf" | "dkim"));
    if says("dmarc", "pass") {
        return OwnAddress::TrulyOwn;
    }
    if says("dmarc", "fail") {
        return OwnAddress::Forged;
    }
    let organisation = organisation::of_address(sender);
    let aligned = |one: &AuthenticationResult| {
        let domain = one.domain.as_deref().and_then(organisation::of_host);
        domain.is_some() && domain == organisation
    };
    if checked().any(|one| one.result == "pass" && aligned(one)) {
        return OwnAddress::TrulyOwn;
    }
    let failed = |one: &AuthenticationResult| !matches!(one.result.as_str(), "temperror" | "permerror");
    if checked().any(failed) { OwnAddress::Forged } else { OwnAddress::CannotTell }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(from: &str, to: &str, results: &str, own_provider: bool) -> OwnAddress {
        let mailbox = |address: &str| Mailbox { address: address.into(), ..Mailbox::default() };
        let mut authentication = crate::authentication::read(format!("mx.example.com; {results}").as_bytes(), Some("example.com"));
        authentication.from_own_provider = own_provider;
        judge(&[mailbox(from)], &[mailbox("other@example.org"), mailbox(to)], &[authentication])
    }

    #[test]
    fn verdicts() {
        use OwnAddress::{CannotTell, Forged, No, TrulyOwn};
        let (me, also_me) = ("Me@example.com", "me+list@EXAMPLE.com");
        for (from, to, results, own, expected) in [
            ("you@example.com", me, "dmarc=pass", true, No),
            (me, also_me, "dmarc=pass; spf=fail", true, TrulyOwn),
            (me, me, "dmarc=fail; dkim=pass header.d=example.com", true, Forged),
            (me, me, "dmarc=none; spf=pass smtp.mailfrom=me@mail.example.com", true, TrulyOwn),
            (me, me, "spf=pass smtp.mailfrom=x@attacker.example.net", true, Forged),
            (me, me, "dkim=pass header.d=example.com", true, TrulyOwn),
            (me, me, "spf=softfail smtp.mailfrom=me@example.com; dkim=none", true, Forged),
            (me, me, "spf=temperror", true, CannotTell),
            (me, me, "dmarc=pass", false, CannotTell),
        ] {
            assert_eq!(judged(from, to, results, own), expected, "{from} {to} {results} {own}");
        }
        assert_eq!(judge(&[], &[], &[]), No);
    }
}
