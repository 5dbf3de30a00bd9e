//! Facts of a case that its journal has: answers that were given once and need not be given again.
//!
//! The journal can be read without the passphrase, so only answers with a few fixed values stand there; no address, no name.

use case::Facts;
use evidence::journal::{Event, Line};

/// What may be written down. `age` has its own way ([`super::age`]), because it cannot be taken back.
const KEYS: [&str; 8] = ["met", "money", "images_asked", "paid", "published", "kind", "platform", "country"];

/// Whether a fact of this name may be written down.
pub(crate) fn may_be_written(key: &str) -> bool {
    KEYS.contains(&key)
}

/// The names of all facts that may be written down.
pub(crate) fn keys() -> String {
    format!("age, {}", KEYS.join(", "))
}

/// What the journal says; the last answer to a question counts.
pub(crate) fn of_case(lines: &[Line]) -> Facts {
    let mut facts = Facts { age: super::age::of_case(lines), ..Facts::default() };
    for note in lines.iter().filter(|line| line.event == Event::Fact).filter_map(|line| line.note.as_deref()) {
        if let Some((key, value)) = note.split_once('=').filter(|(key, _)| may_be_written(key)) {
            // A journal that says nonsense says nothing.
            let _ = facts.set(key, value);
        }
    }
    facts
}
