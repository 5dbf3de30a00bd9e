//! Every address of a case: those that were looked at before, and those in the messages that were kept.

use case::Facts;
use evidence::disk::Unlocked;
use serde_json::Value;

use crate::settings::Settings;
use crate::trouble::Trouble;

/// The addresses, each once, in the order in which they came. The journal does not have them: it can be read without the passphrase.
///
/// # Errors
/// The vault.
pub(super) fn addresses(open: &Unlocked<'_>, facts: &Facts, _settings: &Settings) -> Result<Vec<String>, Trouble> {
    let mut all: Vec<String> = facts.urls.clone();
    let mut add = |url: &str| {
        if !url.is_empty() && !all.iter().any(|one| one == url) {
            all.push(url.to_owned());
        }
    };
    for line in open.case().items()? {
        let record = open.record(line.item.as_deref().unwrap_or_default())?;
        if record.how == super::shelf::HOW {
            add(record.source.as_deref().unwrap_or_default());
        }
        record.finding.iter().for_each(|finding| urls(finding, &mut add));
    }
    Ok(all)
}

/// Addresses in a finding: of one message, or of each in a mailbox.
fn urls(finding: &Value, add: &mut impl FnMut(&str)) {
    let list = |name: &str| finding[name].as_array().map(Vec::as_slice).unwrap_or_default();
    for one in list("indicators").iter().filter(|one| one["kind"] == "url") {
        add(one["value"].as_str().unwrap_or_default());
    }
    list("messages").iter().for_each(|message| urls(message, add));
}
