//! The record of an item: what was kept, from where, when, and what it is by its content.

mod exif;
mod media_type;
mod shows;

use serde::{Deserialize, Serialize};

pub use exif::exif;
pub use media_type::media_type;
pub use shows::{SNIFF, Shows, carried_shows, embeds_images, shows, shows_by_name};

/// `item.json`: written once when an item is kept, and never again.
///
/// Its SHA-256 stands in the journal and in every bundle; the salt makes that hash say nothing to somebody who guesses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemRecord {
    /// `0001` and on.
    pub item: String,
    /// 32 random bytes in hexadecimal.
    pub salt: String,
    /// The file's name as it can be shown; what is no Unicode is replaced.
    pub name: String,
    /// The name's bytes in base64, when it is no UTF-8 (on Windows: the UTF-16 units, little endian).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_raw: Option<String>,
    /// Bytes.
    pub size: u64,
    /// When the file was last changed, as the disk had it (RFC 3339 with offset).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// Hexadecimal.
    pub sha256: String,
    /// Hexadecimal.
    pub sha512: String,
    /// Hexadecimal, eight digits: the sum that the zip needs before the bytes.
    pub crc32: String,
    /// Media type by content, `application/octet-stream` when the content does not tell.
    #[serde(rename = "type")]
    pub media_type: String,
    /// When it was kept (RFC 9557: with offset and zone).
    pub kept_at: String,
    /// How it came: `file`, `stdin`, later `capture`.
    pub how: String,
    /// The folder or address that it came from, when the person wants that kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What the file says of itself (EXIF): read, never removed from the original.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exif: Vec<(String, String)>,
    /// The person's words about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the program thinks of a message (`check --json` as it was then): derived, not evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<serde_json::Value>,
}
