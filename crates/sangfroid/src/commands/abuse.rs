//! Where abuse of a site is reported, out of the looks that the case kept.

use evidence::disk::Unlocked;
use letters::removal::{AbuseContact, Seen, abuse_named, newest_abuse};
use serde_json::Value;

use crate::looks::shelf::HOW;
use crate::trouble::Trouble;

/// The newest address of each keeper of a site; nothing when no look asked a registry, or it named nobody.
///
/// # Errors
/// The vault.
pub(crate) fn of_site(open: &Unlocked<'_>, site: &str) -> Result<Vec<AbuseContact>, Trouble> {
    let mut all = Vec::new();
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
        all.extend(serde_json::from_slice(&bytes).map(|verdict| said(&verdict, site)).unwrap_or_default());
    }
    Ok(newest_abuse(all))
}

/// What one look says of a site.
fn said(verdict: &Value, site: &str) -> Vec<AbuseContact> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let evidence = list(&verdict["evidence"]);
    let clues: Vec<(&str, &str)> = evidence.iter().filter_map(|one| Some((one["id"].as_str()?, one["value"].as_str()?))).collect();
    let exchanges: Vec<Value> = list(&verdict["journeys"]).iter().flat_map(|journey| list(&journey["exchanges"])).collect();
    let asked: Vec<&str> = exchanges.iter().filter_map(|exchange| exchange["url"].as_str()).collect();
    let day = verdict["at"].as_str().and_then(|at| at.get(..10)).unwrap_or_default();
    abuse_named(&Seen { read: verdict["read"].as_str().unwrap_or_default(), clues: &clues, asked: &asked, day }, site)
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::removal::Keeper;
    use serde_json::json;

    #[test]
    fn a_kept_look_is_read() {
        let verdict = json!({
            "at": "2026-11-28T10:00:00Z", "read": "https://www.site.example.org/v/1",
            "evidence": [{ "id": "registrable-domain", "value": "site.example.org" }, { "id": "abuse-contact", "value": "abuse@names.example.org" }],
            "journeys": [{ "exchanges": [{ "url": "https://bootstrap.example.org/dns.json" }, { "url": "https://rdap.example.org/domain/site.example.org" }] }],
        });
        let found = said(&verdict, "site.example.org");
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].of, found[0].source.as_deref()), (Keeper::Registrar, Some("RDAP, rdap.example.org, 2026-11-28")));
        assert!(said(&json!({}), "site.example.org").is_empty());
    }
}
