//! Every address of a case: those that were looked at before, and those in the messages that were kept.

use std::collections::HashSet;

use case::Facts;
use evidence::disk::Unlocked;
use serde_json::Value;

use crate::looks::{self, shelf};
use crate::trouble::Trouble;

/// The addresses, each once, however it is spelt.
#[derive(Default)]
struct List {
    all: Vec<String>,
    known: HashSet<String>,
}

impl List {
    fn add(&mut self, text: &str) {
        self.add_understood(text, looks::offline(text).url.unwrap_or_else(|| text.to_owned()));
    }

    fn add_understood(&mut self, text: &str, understood: String) {
        if !text.is_empty() && self.known.insert(understood) {
            self.all.push(text.to_owned());
        }
    }

    /// The address of an earlier look: what was understood once is not taken apart again.
    fn add_looked_at(&mut self, verdict: &Value) {
        match verdict["read"].as_str() {
            Some(read) => self.add_understood(read, read.to_owned()),
            None => self.add(shelf::address_of(verdict)),
        }
    }

    /// Addresses in a finding: of one message, or of each in a mailbox.
    fn add_found(&mut self, finding: &Value) {
        let list = |name: &str| finding[name].as_array().map(Vec::as_slice).unwrap_or_default();
        for one in list("indicators").iter().filter(|one| one["kind"] == "url") {
            self.add(one["value"].as_str().unwrap_or_default());
        }
        list("messages").iter().for_each(|message| self.add_found(message));
    }
}

/// The addresses, each once, in the order in which they came. The journal does not have them: it can be read without the passphrase.
///
/// # Errors
/// The vault.
pub(super) fn addresses(open: &Unlocked<'_>, facts: &Facts) -> Result<Vec<String>, Trouble> {
    let mut list = List::default();
    facts.urls.iter().for_each(|url| list.add(url));
    for line in open.case().items()? {
        let record = open.record(line.item.as_deref().unwrap_or_default())?;
        match &record.source {
            Some(source) if record.how == shelf::HOW => list.add(source),
            // Looks of one run lie together.
            None if record.how == shelf::HOW && record.name.ends_with("-verdicts.json") => {
                shelf::verdicts(open, &record.item).iter().for_each(|verdict| list.add_looked_at(verdict));
            }
            _ => {}
        }
        record.finding.iter().for_each(|finding| list.add_found(finding));
    }
    Ok(list.all)
}
