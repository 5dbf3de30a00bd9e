//! What lies in a bundle beside the items: the report, `case.jsonld`, the custody lists, the commands for checking, the receipt.
//!
//! Each document is a pure function from what was kept to bytes: the same input gives the same bytes. Sentences are handed in
//! ([`Say`]), because this crate knows no language.

mod case_uco;
mod custody;
mod escape;
mod howto;
mod readme;
mod receipt;
mod report;
mod uuid;

pub use case_uco::case_uco;
pub use custody::{Commitment, items_list};
pub use howto::{Checks, Token, howto, made_again, noted_token};
pub use readme::readme;
pub use receipt::{Receipt, receipt};
pub use report::report;

use crate::item::ItemRecord;

/// Sentences of one language, by id.
pub trait Say {
    /// The language's code, such as `fr`.
    fn language(&self) -> &str;

    /// The sentence of an id, with what is to be put into it.
    fn say(&self, id: &str, values: &[(&str, &str)]) -> String;
}

/// An item as it goes into a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What was recorded when it was kept.
    pub record: ItemRecord,
    /// `item.json` byte for byte, as it was written then: its hash stands in the journal.
    pub json: Vec<u8>,
}

/// What the documents of one bundle speak of.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'a> {
    /// The case's id.
    pub case: &'a str,
    /// Program and version.
    pub tool: &'a str,
    /// RFC 9557.
    pub sealed_at: &'a str,
    /// The items in the bundle, in their order.
    pub items: &'a [Kept],
    /// Items of the case, those left out included.
    pub of: usize,
}

/// The time without the zone's name: RFC 3339, as XML Schema and most programs read it.
fn rfc3339(at: &str) -> &str {
    at.split('[').next().unwrap_or(at)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::digest::{Digests, hex};

    /// Gives the id and the values back: tests look at what was asked, not at a language.
    #[derive(Debug)]
    pub(crate) struct Ids;

    impl Say for Ids {
        fn language(&self) -> &str {
            "en"
        }

        fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
            let values: Vec<String> = values.iter().map(|(name, value)| format!("{name}={value}")).collect();
            format!("<{id} {}>", values.join(" "))
        }
    }

    /// An item of this name and content.
    pub(crate) fn kept(item: &str, name: &str, media_type: &str, content: &[u8]) -> Kept {
        let digests = Digests::of(content);
        let record = ItemRecord {
            item: item.to_owned(),
            salt: "5a".repeat(32),
            name: name.to_owned(),
            name_raw: None,
            size: digests.size,
            modified: Some("2026-11-20T08:00:00+01:00".to_owned()),
            sha256: hex(&digests.sha256),
            sha512: hex(&digests.sha512),
            crc32: format!("{:08x}", digests.crc32),
            media_type: media_type.to_owned(),
            kept_at: "2026-11-27T18:03:11+01:00[Europe/Paris]".to_owned(),
            how: "file".to_owned(),
            source: None,
            exif: Vec::new(),
            note: None,
            finding: None,
        };
        let json = serde_json::to_vec(&record).expect("a record holds only strings and numbers");
        Kept { record, json }
    }

    #[test]
    fn a_zone_is_cut_from_a_time() {
        assert_eq!(rfc3339("2026-11-27T18:03:11+01:00[Europe/Paris]"), "2026-11-27T18:03:11+01:00");
        assert_eq!(rfc3339("2026-11-27T18:03:11Z"), "2026-11-27T18:03:11Z");
    }
}
