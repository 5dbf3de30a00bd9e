//! A page that was fetched, packed as WACZ 1.1.1: one file that replay tools open, with an index and digests over every part.
//!
//! Here the parts are made; whoever has a zip stores them in it, uncompressed and in this order.

mod index;
mod package;

use crate::warc::{Kind, Packing, Record, write};
use crate::{Check, Level, Outcome};

/// One file of a pack: its name, its bytes.
pub type Part = (&'static str, Vec<u8>);

/// Whether a look fetched a page: somebody was visited and answered with text. Anything less is a plain WARC.
#[must_use]
pub fn has_page(check: &Check) -> bool {
    let answered = |outcome: &Outcome| matches!(outcome, Outcome::Answer(_));
    check.level == Level::Visit && check.journeys.iter().flat_map(|journey| &journey.exchanges).any(|exchange| answered(&exchange.outcome))
}

/// The parts of a pack, sorted by name. `records` are those of the look ([`capture`](crate::warc::capture)), `software` the program.
#[must_use]
pub fn parts(check: &Check, records: &[Record], software: &str) -> Vec<Part> {
    const ARCHIVE: &str = "archive/data.warc.gz";
    let written = write(records, Packing::Gzip);
    let index = index::index(records, &written.places, "data.warc.gz");
    let page = pages(check, records);
    let parts = vec![(ARCHIVE, written.bytes), ("indexes/index.cdx", index), ("pages/pages.jsonl", page)];
    let package = package::package(check, &parts, software);
    let digest = package::digest_of(&package);
    let mut all = vec![("datapackage-digest.json", digest), ("datapackage.json", package)];
    all.extend(parts);
    all.sort_by_key(|(name, _)| *name);
    all
}

/// `pages/pages.jsonl`: where a reader begins. The page is the first address that was asked.
fn pages(check: &Check, records: &[Record]) -> Vec<u8> {
    let mut lines = format!("{}\n", serde_json::json!({ "format": "json-pages-1.0", "id": "pages", "title": "Pages" }));
    if let Some(first) = records.iter().find(|record| record.kind == Kind::Response) {
        let url = first.target.as_deref().unwrap_or_default();
        let page = serde_json::json!({ "id": "page-1", "url": url, "ts": crate::time::iso(first.at), "title": check.written });
        lines.push_str(&format!("{page}\n"));
    }
    lines.into_bytes()
}
