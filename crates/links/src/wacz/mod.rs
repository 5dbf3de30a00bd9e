//! A page that was fetched, packed as WACZ 1.1.1: one file that replay tools open, with an index and digests over every part.
//!
//! Here the parts are made; whoever has a zip stores them in it, uncompressed and in this order.

mod index;
mod package;

use crate::warc::{Kind, Packing, Record, write};
use crate::{Check, Level, Outcome};

/// One file of a pack: its name, its bytes.
pub type Part = (&'static str, Vec<u8>);

/// Whether a site answered a visit, whatever its status: "not found" is an answer too, and its page says so. Anything less is a plain WARC.
#[must_use]
pub fn has_page(check: &Check) -> bool {
    let answered = |outcome: &Outcome| matches!(outcome, Outcome::Answer(_));
    check.level == Level::Visit && check.journeys.iter().flat_map(|journey| &journey.exchanges).any(|exchange| answered(&exchange.outcome))
}

/// One look, and its records ([`capture`](crate::warc::capture)).
pub type Recorded<'a> = (&'a Check, Vec<Record>);

/// The parts of a pack of one look, or of several, sorted by name. `software` is the program.
#[must_use]
pub fn parts(looks: &[Recorded<'_>], software: &str) -> Vec<Part> {
    const ARCHIVE: &str = "archive/data.warc.gz";
    let records = || looks.iter().flat_map(|(_, records)| records);
    let written = write(records(), Packing::Gzip);
    let index = index::index(records(), &written.places, "data.warc.gz");
    let parts = vec![(ARCHIVE, written.bytes), ("indexes/index.cdx", index), ("pages/pages.jsonl", pages(looks))];
    let package = package::package(looks, &parts, software);
    let digest = package::digest_of(&package);
    let mut all = vec![("datapackage-digest.json", digest), ("datapackage.json", package)];
    all.extend(parts);
    all.sort_by_key(|(name, _)| *name);
    all
}

/// `pages/pages.jsonl`: where a reader begins. The page of a look is the first address that was asked.
fn pages(looks: &[Recorded<'_>]) -> Vec<u8> {
    let mut lines = format!("{}\n", serde_json::json!({ "format": "json-pages-1.0", "id": "pages", "title": "Pages" }));
    for (place, (check, records)) in looks.iter().enumerate() {
        if let Some(first) = records.iter().find(|record| record.kind == Kind::Response) {
            let (id, url) = (format!("page-{}", place + 1), first.target.as_deref().unwrap_or_default());
            let page = serde_json::json!({ "id": id, "url": url, "ts": crate::time::iso(first.at), "title": check.written });
            lines.push_str(&format!("{page}\n"));
        }
    }
    lines.into_bytes()
}
