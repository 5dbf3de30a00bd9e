//! The journal that a bundle carries: whether each line carries the hash of the one before.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::digest::{hex, sha256};
use crate::finding::{Finding, Problem};

/// Where it lies in a bundle.
pub(super) const LOG: &str = "data/custody/log.jsonl";

/// Only what the chain and the records need: later versions may add events and fields, and their bundles are whole all the same.
#[derive(Deserialize)]
struct Line {
    n: u64,
    prev: String,
    event: String,
    #[serde(default)]
    item: Option<String>,
    #[serde(default)]
    record: Option<String>,
}

/// The records of the items that the journal knows: hexadecimal SHA-256 of `item.json`, by item.
pub(super) type Records = BTreeMap<String, String>;

/// Walks along the chain. One finding for each line that does not follow from the one before.
pub(super) fn check(bytes: &[u8]) -> (Records, Vec<Finding>) {
    let mut records = Records::new();
    let mut findings = Vec::new();
    let mut find = |number: usize, detail: String| findings.push(Finding::new(LOG, Problem::Journal, format!("line {number}: {detail}")));
    let mut before = "0".repeat(64);
    if bytes.is_empty() {
        find(1, "no line".to_owned());
    }
    for (index, raw) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let number = index + 1;
        if !raw.ends_with(b"\n") {
            find(number, "torn".to_owned());
        }
        match serde_json::from_slice::<Line>(raw) {
            Err(error) => find(number, error.to_string()),
            Ok(line) => {
                if line.n != number as u64 {
                    find(number, format!("has the number {}", line.n));
                }
                if line.prev != before {
                    find(number, format!("does not follow line {index}"));
                }
                match (line.event.as_str(), line.item, line.record) {
                    ("wiped-item", Some(item), _) => {
                        records.remove(&item);
                    }
                    (_, Some(item), Some(record)) => {
                        records.insert(item, record);
                    }
                    _ => {}
                }
            }
        }
        before = hex(&sha256(raw));
    }
    (records, findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(events: &[&str]) -> String {
        let mut text = String::new();
        let mut before = "0".repeat(64);
        for (index, event) in events.iter().enumerate() {
            let line = format!("{{\"n\":{},\"prev\":\"{before}\",{event}}}\n", index + 1);
            before = hex(&sha256(line.as_bytes()));
            text.push_str(&line);
        }
        text
    }

    #[test]
    fn a_whole_chain_and_its_records() {
        let text = log(&[
            r#""event":"created""#,
            r#""event":"kept","item":"0001","record":"aa""#,
            r#""event":"kept","item":"0002","record":"bb""#,
            r#""event":"wiped-item","item":"0001""#,
        ]);
        let (records, findings) = check(text.as_bytes());
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(records, Records::from([("0002".to_owned(), "bb".to_owned())]));
    }

    #[test]
    fn every_break_is_found() {
        let text = log(&[r#""event":"created""#, r#""event":"kept","item":"0001","record":"aa""#, r#""event":"note""#]);
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let broken = [
            String::new(),
            text.trim_end().to_owned(),
            text.replace("created", "Created"),
            text.replace("\"aa\"", "\"ab\""),
            [lines[0], lines[2]].concat(),
            [lines[0], lines[2], lines[1]].concat(),
            [lines[0], lines[1], lines[1], lines[2]].concat(),
            format!("{text}x\n"),
            lines[1..].concat(),
        ];
        for text in broken {
            assert!(!check(text.as_bytes()).1.is_empty(), "{text}");
        }
    }
}
