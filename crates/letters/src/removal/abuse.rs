//! Whom a look at a link names for abuse of a site: the registries said it, so nobody has to copy it by hand.

use links::{Address, Check};

use super::{AbuseContact, Keeper};
use crate::is_address;

/// What one look says, as far as it is needed here.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The address that was looked at, as it was understood.
    pub read: &'a str,
    /// Its clues: the id ([`links::clue`]), and the value.
    pub clues: &'a [(&'a str, &'a str)],
    /// The addresses that were asked, in their order.
    pub asked: &'a [&'a str],
    /// The day (ISO 8601).
    pub day: &'a str,
}

/// The addresses for abuse of `site` (a host name) that a look names: the registrar's of its name, its host's. One of each at most; none
/// when the look is at another site, or no registry was asked, or it named nobody.
#[must_use]
pub fn abuse_named(look: &Seen<'_>, site: &str) -> Vec<AbuseContact> {
    let values = |id: &'static str| look.clues.iter().filter(move |(known, _)| *known == id).map(|(_, value)| *value);
    let below = |name: &str| site == name || site.ends_with(&format!(".{name}"));
    let host = Address::read(look.read).map(|address| address.host()).unwrap_or_default();
    if host != site && !values("registrable-domain").next().filter(|name| !name.is_empty()).is_some_and(below) {
        return Vec::new();
    }
    // A registry of names knows who registered the name, one of numbers who runs the machine (RFC 9082).
    let registry = |kind: &str| look.asked.iter().rev().find(|url| url.contains(kind)).and_then(|url| Some(Address::read(url).ok()?.host()));
    let (of_names, of_numbers) = (registry("/domain/"), registry("/ip/"));
    let mail = |id| values(id).find(|value| is_address(value)).map(str::to_owned);
    let contact = |mail: Option<String>, of, registry: &Option<String>| {
        let source = format!("RDAP, {}, {}", registry.as_ref()?, look.day);
        Some(AbuseContact { mail: Some(mail?), name: None, of, site: site.to_owned(), source: Some(source) })
    };
    let registrar = contact(mail("abuse-contact"), Keeper::Registrar, &of_names);
    // Where only a registry of numbers was asked, its word is about the machine.
    let machine = mail("hoster-abuse-contact").or_else(|| mail("abuse-contact").filter(|_| of_names.is_none()));
    registrar.into_iter().chain(contact(machine, Keeper::Host, &of_numbers)).collect()
}

/// The same of a look that is at hand.
#[must_use]
pub fn abuse_named_by(check: &Check, site: &str) -> Vec<AbuseContact> {
    let clues: Vec<(&str, &str)> = check.verdict.clues.iter().map(|clue| (clue.id, clue.value.as_str())).collect();
    let asked: Vec<&str> = check.journeys.iter().flat_map(|journey| journey.exchanges.iter().map(|exchange| exchange.url.as_str())).collect();
    let day = directory::Date::from_day_number(check.at.div_euclid(86_400)).map(|day| day.to_string()).unwrap_or_default();
    abuse_named(&Seen { read: check.url.as_deref().unwrap_or_default(), clues: &clues, asked: &asked, day: &day }, site)
}

/// The newest of each keeper, out of those of several looks, oldest first.
#[must_use]
pub fn newest_abuse(all: impl IntoIterator<Item = AbuseContact>) -> Vec<AbuseContact> {
    let mut newest: Vec<AbuseContact> = Vec::new();
    for one in all {
        newest.retain(|known| known.of != one.of);
        newest.push(one);
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &str = "https://rdap.example.org/domain/site.example.org";
    const NUMBERS: &str = "https://numbers.example.org/ip/192.0.2.1";
    const SITE: &str = "site.example.org";

    fn named(clues: &[(&str, &str)], asked: &[&str], site: &str) -> Vec<AbuseContact> {
        let asked: Vec<&str> = std::iter::once("https://bootstrap.example.org/dns.json").chain(asked.iter().copied()).collect();
        let clues: Vec<(&str, &str)> = std::iter::once(("registrable-domain", SITE)).chain(clues.iter().copied()).collect();
        abuse_named(&Seen { read: "https://www.site.example.org/v/1", clues: &clues, asked: &asked, day: "2026-11-28" }, site)
    }

    #[test]
    fn a_registry_says_whose_address_it_is() {
        let names = named(&[("abuse-contact", "abuse@names.example.org")], &[NAMES], SITE);
        assert_eq!(names.len(), 1);
        assert_eq!((names[0].mail.as_deref(), names[0].of), (Some("abuse@names.example.org"), Keeper::Registrar));
        assert_eq!(names[0].source.as_deref(), Some("RDAP, rdap.example.org, 2026-11-28"));
        let numbers = named(&[("abuse-contact", "abuse@host.example.org")], &[NUMBERS], "www.site.example.org");
        assert_eq!(numbers.iter().map(|one| one.of).collect::<Vec<_>>(), [Keeper::Host]);
        let both = named(&[("abuse-contact", "abuse@names.example.org"), ("hoster-abuse-contact", "abuse@host.example.org")], &[NAMES, NUMBERS], SITE);
        assert_eq!(
            both.iter().map(|one| (one.of, one.mail.as_deref())).collect::<Vec<_>>(),
            [(Keeper::Registrar, Some("abuse@names.example.org")), (Keeper::Host, Some("abuse@host.example.org"))]
        );
        assert_eq!(both[1].source.as_deref(), Some("RDAP, numbers.example.org, 2026-11-28"));
    }

    #[test]
    fn nothing_is_guessed() {
        assert_eq!(named(&[("abuse-contact", "no address")], &[NAMES], SITE), []);
        let good = [("abuse-contact", "abuse@names.example.org")];
        for other in ["example.org", "othersite.example.org", "another.example"] {
            assert_eq!(named(&good, &[NAMES], other), [], "{other}");
        }
        assert_eq!(named(&good, &["https://www.site.example.org/v/1"], SITE), [], "the site itself is no registry");
        assert_eq!(named(&good, &[], SITE), []);
    }

    #[test]
    fn a_later_look_counts() {
        let one = |mail: &str| named(&[("abuse-contact", mail)], &[NAMES], SITE);
        let newest = newest_abuse(one("old@names.example.org").into_iter().chain(one("new@names.example.org")));
        assert_eq!(newest.iter().filter_map(|one| one.mail.as_deref()).collect::<Vec<_>>(), ["new@names.example.org"]);
    }
}
