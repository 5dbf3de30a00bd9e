//! The record of each item against its bytes, against `custody/items.txt`, and against the journal.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::custody::Records;
use crate::bag::algorithm::Algorithm;
use crate::bag::manifest::Manifest;
use crate::digest::hex;
use crate::finding::{Finding, Problem};

/// Where the records of all items of the case are committed to.
pub(super) const ITEMS: &str = "data/custody/items.txt";

/// Only what is compared: the rest of a record is for people.
#[derive(Debug, Deserialize)]
struct Record {
    item: String,
    size: u64,
    sha256: String,
    sha512: String,
    crc32: String,
}

/// The bytes of an item, as they were found.
#[derive(Debug)]
struct Original {
    name: String,
    size: u64,
    crc32: u32,
    sha256: Option<String>,
    sha512: Option<String>,
}

/// What was found of one item.
#[derive(Debug, Default)]
struct Item {
    /// What the record says, or why it cannot be read; and its SHA-256.
    record: Option<(Result<Record, String>, Option<String>)>,
    originals: Vec<Original>,
}

/// The items of a bundle, collected while its files go by.
#[derive(Debug, Default)]
pub(super) struct Items(BTreeMap<String, Item>);

/// The item that a file belongs to, and the file's name below its folder.
fn place(name: &str) -> Option<(&str, &str)> {
    name.strip_prefix("data/items/")?.split_once('/')
}

/// Whether a file is the record of an item, and its bytes are wanted.
pub(super) fn is_record(name: &str) -> bool {
    place(name).is_some_and(|(_, rest)| rest == "item.json")
}

impl Items {
    /// Takes in a file: of an item, or any other, which is passed over.
    pub(super) fn take(&mut self, name: &str, pass: &super::read::Pass) {
        let Some((item, rest)) = place(name) else { return };
        let item = self.0.entry(item.to_owned()).or_default();
        let sum = |algorithm| pass.sums.get(algorithm).map(hex);
        if rest == "item.json" {
            item.record = Some((serde_json::from_slice(&pass.kept).map_err(|error| error.to_string()), sum(Algorithm::Sha256)));
        } else {
            item.originals.push(Original {
                name: name.to_owned(),
                size: pass.size,
                crc32: pass.crc32,
                sha256: sum(Algorithm::Sha256),
                sha512: sum(Algorithm::Sha512),
            });
        }
    }

    /// The items by their numbers.
    pub(super) fn numbers(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// Compares. `known` are the files that have an alarm already: what follows from it is not said again.
    pub(super) fn check(&self, items: Option<&[u8]>, journal: Option<&Records>, known: &BTreeSet<String>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let committed = items.map(|bytes| committed(bytes, &mut findings));
        for (number, item) in &self.0 {
            let folder = format!("data/items/{number}/");
            let own = format!("{folder}item.json");
            if known.range(folder.clone()..).next().is_some_and(|name| name.starts_with(&folder)) {
                continue;
            }
            let Some((record, sum)) = &item.record else {
                findings.push(Finding::new(own, Problem::Record, "no record"));
                continue;
            };
            let said = committed.as_ref().map(|committed| committed.get(number));
            if let (Some(said), Some(sum)) = (said, sum)
                && said != Some(sum)
                && !known.contains(ITEMS)
            {
                findings.push(Finding::new(&own, Problem::Record, "not as custody/items.txt has it"));
            }
            if let (Some(journal), Some(sum)) = (journal, sum)
                && journal.get(number) != Some(sum)
                && !known.contains(super::custody::LOG)
            {
                findings.push(Finding::new(&own, Problem::Record, "not as the journal has it"));
            }
            match record {
                Err(error) => findings.push(Finding::new(own, Problem::Record, error.clone())),
                Ok(record) => compare(number, &own, record, &item.originals, &mut findings),
            }
        }
        if let (Some(committed), Some(journal)) = (&committed, journal)
            && committed != journal
            && !known.contains(ITEMS)
            && !known.contains(super::custody::LOG)
        {
            let keys: BTreeSet<&String> = committed.keys().chain(journal.keys()).collect();
            let different: Vec<&str> = keys.into_iter().filter(|key| committed.get(*key) != journal.get(*key)).map(String::as_str).collect();
            findings.push(Finding::new(ITEMS, Problem::Record, format!("not as the journal has it: {}", different.join(", "))));
        }
        findings
    }
}

/// The lines of `custody/items.txt`: hexadecimal SHA-256 of each record, by item.
fn committed(bytes: &[u8], findings: &mut Vec<Finding>) -> Records {
    let Ok(text) = std::str::from_utf8(bytes) else {
        findings.push(Finding::new(ITEMS, Problem::Malformed, "not UTF-8"));
        return Records::new();
    };
    let (manifest, mut strange) = Manifest::read(ITEMS, Algorithm::Sha256, text);
    let mut records = Records::new();
    for line in manifest.lines {
        let item = line.path.strip_prefix("items/").and_then(|rest| rest.strip_suffix("/item.json"));
        let new = item.is_some_and(|item| records.insert(item.to_owned(), hex(&line.sum)).is_none());
        if !new {
            strange.push(line.number);
        }
    }
    if let Some(first) = strange.first() {
        findings.push(Finding::new(ITEMS, Problem::Malformed, format!("line {first}")));
    }
    records
}

fn compare(number: &str, own: &str, record: &Record, originals: &[Original], findings: &mut Vec<Finding>) {
    if record.item != number {
        findings.push(Finding::new(own, Problem::Record, format!("says that it is item {}", record.item)));
    }
    let [original] = originals else {
        findings.push(Finding::new(own, Problem::Record, format!("{} files beside it", originals.len())));
        return;
    };
    let differs = |said: &str, is: &Option<String>| is.as_ref().is_some_and(|is| !said.eq_ignore_ascii_case(is));
    let crc32 = Some(format!("{:08x}", original.crc32));
    let wrong = [
        ("size", record.size != original.size),
        ("sha256", differs(&record.sha256, &original.sha256)),
        ("sha512", differs(&record.sha512, &original.sha512)),
        ("crc32", differs(&record.crc32, &crc32)),
    ];
    let wrong: Vec<&str> = wrong.iter().filter(|(_, wrong)| *wrong).map(|(field, _)| *field).collect();
    if !wrong.is_empty() {
        findings.push(Finding::new(&original.name, Problem::Record, format!("not as item.json has it: {}", wrong.join(", "))));
    }
}
