//! What is in a case, as far as a program can tell: records, facts, and what a report can already use.

use case::Facts;
use case::missing::{Kept, Needed};
use evidence::disk::Unlocked;
use evidence::item::{ItemRecord, Shows, shows_by_name};
use evidence::journal::{Event, Line};
use serde_json::{Value, json};

use crate::trouble::Trouble;

/// The records of all items.
///
/// # Errors
/// A damaged case.
pub(crate) fn records(open: &Unlocked<'_>, items: &[Line]) -> Result<Vec<ItemRecord>, Trouble> {
    items.iter().map(|line| Ok(open.record_of(line)?.1)).collect()
}

/// A record with only that of its finding which is asked for here: verdict and kinds of indicators. For whoever holds many of them.
pub(crate) fn short(mut record: ItemRecord) -> ItemRecord {
    let kinds = |one: &Value| -> Value {
        let list = one["indicators"].as_array().into_iter().flatten();
        list.filter_map(|found| found.get("kind")).map(|kind| json!({ "kind": kind })).collect()
    };
    record.finding = record.finding.map(|finding| {
        let messages: Value = finding["messages"].as_array().into_iter().flatten().map(|one| json!({ "indicators": kinds(one) })).collect();
        json!({ "verdict": finding["verdict"], "indicators": kinds(&finding), "messages": messages })
    });
    record
}

/// What is known, and what the findings beside the items say of the case.
pub(crate) fn facts(known: Facts, records: Option<&[ItemRecord]>) -> Facts {
    let mut facts = known;
    // The gravest verdict of all messages: a mass mail beside a real threat is no mass mail.
    let order = ["recorded", "other_threat", "approach", "unsure", "recovery_scam", "bluff"];
    let verdicts: Vec<&str> = records.unwrap_or_default().iter().filter_map(|record| record.finding.as_ref()?["verdict"].as_str()).collect();
    // What the person says counts more than what a program thinks.
    if let Some(gravest) = order.iter().find(|one| verdicts.contains(one)).filter(|_| facts.kind.is_none()) {
        // The ids of verdicts are values of this fact.
        let _ = facts.set("kind", gravest);
    }
    facts
}

/// What was kept, as far as a program can tell.
pub(crate) fn kept(lines: &[Line], items: &[Line], records: Option<&[ItemRecord]>) -> Kept {
    let there = |line: &&Line| items.iter().any(|item| item.item == line.item);
    let notes = lines.iter().filter(|line| line.event == Event::Note).filter(there).filter_map(|line| line.note.as_deref());
    let shows = notes.filter_map(|note| note.strip_prefix("shows=")).filter_map(Needed::from_id).collect();
    let mut kept = Kept { shows, ..Kept::default() };
    let Some(records) = records else {
        // Without the passphrase nobody knows what they are.
        kept.images = items.len();
        return kept;
    };
    for record in records {
        let kind = |names: &[&str]| record.finding.as_ref().is_some_and(|finding| has_indicator(finding, names));
        kept.messages += usize::from(record.finding.is_some() || record.media_type.starts_with("text/") || record.media_type.starts_with("message/"));
        let picture = record.media_type.starts_with("image/") || record.media_type.starts_with("video/");
        let document = shows_by_name(&record.name).is_some_and(Shows::must_ask);
        kept.images += usize::from(picture || document);
        kept.payment_target |= kind(PAYMENT);
        kept.identifier |= kind(&["handle", "phone", "email"]);
        kept.link |= kind(&["url"]);
    }
    kept
}

/// Kinds of indicator that say where money should go.
const PAYMENT: &[&str] = &[
    "bitcoin",
    "ethereum",
    "litecoin",
    "monero",
    "dash",
    "bitcoin-cash",
    "dogecoin",
    "zcash",
    "tron",
    "ripple",
    "solana",
    "iban",
    "voucher",
    "transfer-service",
];

/// Whether `check` found an indicator of one of these kinds, in the message or in one of several.
fn has_indicator(finding: &Value, kinds: &[&str]) -> bool {
    let of = |one: &Value| {
        one["indicators"].as_array().is_some_and(|list| list.iter().any(|found| found["kind"].as_str().is_some_and(|kind| kinds.contains(&kind))))
    };
    of(finding) || finding["messages"].as_array().is_some_and(|messages| messages.iter().any(of))
}
