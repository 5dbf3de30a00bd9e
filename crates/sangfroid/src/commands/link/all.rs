//! Every address of a case: those that were looked at before, and those in the messages that were kept.

use std::collections::HashSet;

use case::Facts;
use evidence::disk::Unlocked;
use serde_json::Value;

use crate::looks::{self, shelf};
use crate::trouble::Trouble;

/// The addresses, each once, in the order in which they came. The journal does not have them: it can be read without the passphrase.
///
/// # Errors
/// The vault.
pub(super) fn addresses(open: &Unlocked<'_>, facts: &Facts) -> Result<Vec<String>, Trouble> {
    let mut all: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    // However it is spelt: one address is looked at once.
    let mut add = |text: &str| {
        let understood = || looks::offline(text).url.unwrap_or_else(|| text.to_owned());
        if !text.is_empty() && known.insert(understood()) {
            all.push(text.to_owned());
        }
    };
    facts.urls.iter().for_each(|url| add(url));
    for line in open.case().items()? {
        let record = open.record(line.item.as_deref().unwrap_or_default())?;
        match &record.source {
            Some(source) if record.how == shelf::HOW => add(source),
            // Looks of one run lie together.
            None if record.how == shelf::HOW && record.name.ends_with("-verdicts.json") => {
                shelf::verdicts(open, &record.item).iter().for_each(|verdict| add(shelf::address_of(verdict)));
            }
            _ => {}
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
