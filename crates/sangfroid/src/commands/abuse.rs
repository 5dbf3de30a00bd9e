//! Where abuse of a site is reported, out of the looks that the case kept: the registry said it, so nobody has to copy it by hand.

use evidence::disk::Unlocked;
use letters::removal::Keeper;
use serde_json::Value;

use crate::looks::shelf::HOW;
use crate::trouble::Trouble;

/// What a registry said.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) mail: String,
    pub(super) of: Keeper,
    /// The registry that was asked, and the day.
    pub(super) source: String,
}

/// The newest that is known of a site; nothing when no look asked a registry, or it named nobody.
///
/// # Errors
/// The vault.
pub(super) fn of_site(open: &Unlocked<'_>, site: &str) -> Result<Option<Known>, Trouble> {
    let mut newest = None;
    for line in open.case().items()? {
        let record = open.record(line.item.as_deref().unwrap_or_default())?;
        if record.how != HOW || !record.name.ends_with("-verdict.json") {
            continue;
        }
        let mut bytes = Vec::new();
        // A verdict that cannot be read any more says nothing; that the vault is damaged is said by `verify`.
        let Ok(mut content) = open.content(&record.item) else { continue };
        if std::io::Read::read_to_end(&mut content, &mut bytes).is_err() {
            continue;
        }
        if let Some(known) = serde_json::from_slice(&bytes).ok().and_then(|verdict| said(&verdict, site)) {
            newest = Some(known);
        }
    }
    Ok(newest)
}

/// What one look says of a site.
fn said(verdict: &Value, site: &str) -> Option<Known> {
    let clue = |id: &str| {
        let mut all = verdict["evidence"].as_array()?.iter().filter(|one| one["id"] == id);
        all.find_map(|one| one["value"].as_str()).filter(|value| !value.is_empty())
    };
    let host = links::Address::read(verdict["read"].as_str()?).ok()?.host();
    let below = |name: &str| site == name || site.ends_with(&format!(".{name}"));
    if host != site && !clue("registrable-domain").is_some_and(below) {
        return None;
    }
    let mail = clue("abuse-contact").filter(|mail| letters::is_address(mail))?.to_owned();
    let asked = asked(verdict);
    // A registry of names knows who registered the name, one of numbers who runs the machine (RFC 9082). After both it is not known
    // whose address this is.
    let all = |kind: &str| !asked.is_empty() && asked.iter().all(|url| url.contains(kind));
    let of = match (all("/domain/"), all("/ip/")) {
        (true, _) => Keeper::Registrar,
        (_, true) => Keeper::Host,
        _ => return None,
    };
    let registry = asked.last().and_then(|url| url::Url::parse(url).ok()?.host_str().map(str::to_owned))?;
    let day = verdict["at"].as_str().and_then(|at| at.get(..10)).unwrap_or_default();
    Some(Known { mail, of, source: format!("RDAP, {registry}, {day}") })
}

/// The questions to registries in a look, in their order.
fn asked(verdict: &Value) -> Vec<String> {
    let journeys = verdict["journeys"].as_array().into_iter().flatten();
    let exchanges = journeys.flat_map(|journey| journey["exchanges"].as_array().into_iter().flatten());
    let urls = exchanges.filter_map(|exchange| exchange["url"].as_str());
    urls.filter(|url| url.contains("/domain/") || url.contains("/ip/")).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn verdict(url: &str, mail: &str) -> Value {
        json!({
            "at": "2026-11-28T10:00:00Z", "read": "https://www.site.example.org/v/1",
            "evidence": [{ "id": "registrable-domain", "value": "site.example.org" }, { "id": "abuse-contact", "value": mail }],
            "journeys": [{ "exchanges": [{ "url": "https://bootstrap.example.org/dns.json" }, { "url": url }] }],
        })
    }

    #[test]
    fn a_registry_says_whose_address_it_is() {
        let names = said(&verdict("https://rdap.example.org/domain/site.example.org", "abuse@host.example.org"), "site.example.org").expect("known");
        assert_eq!((names.mail.as_str(), names.of, names.source.as_str()), ("abuse@host.example.org", Keeper::Registrar, "RDAP, rdap.example.org, 2026-11-28"));
        let numbers = said(&verdict("https://rdap.example.org/ip/192.0.2.1", "abuse@host.example.org"), "www.site.example.org").expect("known");
        assert_eq!(numbers.of, Keeper::Host);
    }

    #[test]
    fn nothing_is_guessed() {
        let asked = "https://rdap.example.org/domain/site.example.org";
        assert_eq!(said(&verdict(asked, "no address"), "site.example.org"), None);
        for other in ["example.org", "othersite.example.org", "another.example"] {
            assert_eq!(said(&verdict(asked, "abuse@host.example.org"), other), None, "{other}");
        }
        assert_eq!(said(&verdict("https://www.site.example.org/v/1", "abuse@host.example.org"), "site.example.org"), None);
        assert_eq!(said(&json!({}), "site.example.org"), None);
    }
}
