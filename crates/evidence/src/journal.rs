//! The journal of a case: lines that each carry the hash of the line before.

use serde::{Deserialize, Serialize};

/// One line, readable without the passphrase; it says nothing of the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// From 1.
    pub n: u64,
    /// SHA-256 of the line before, newline included, in hexadecimal; 64 zeros in the first.
    pub prev: String,
    /// RFC 9557: local time with offset and zone.
    pub at: String,
    /// Program and version.
    pub tool: String,
    /// What happened.
    pub event: Event,
    /// The item it happened to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// SHA-256 of `item.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// SHA-256 of the encrypted bytes as they lie in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Bytes of the encrypted file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// HMAC-SHA256 of the content's SHA-256 under the case's mark key: equal for the same file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// What else belongs to the event, without content: the tag manifest's hash of a seal, the bytes of a torn line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The kinds of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Event {
    Created,
    Kept,
    Recovered,
    Viewed,
    Sealed,
    Opened,
    Exported,
    Verified,
    Repaired,
    Fact,
    Note,
}
