//! A look as files: its verdict, and the archive of what was asked and answered.

use std::io::Write;

use evidence::digest::Digests;
use evidence::path::BagPath;
use evidence::zip::{WriteError, Writer};
use links::warc::{Packing, capture, write};
use links::{Check, wacz};

use crate::vault::TOOL;

/// The archive of a look, with the ending of its name: a WACZ where a page was fetched, else a WARC; none when nobody was asked.
///
/// # Errors
/// When the parts do not fit a zip: a mistake of ours.
pub(super) fn archive(check: &Check) -> Result<Option<(&'static str, Vec<u8>)>, WriteError> {
    if check.journeys.iter().all(|journey| journey.exchanges.is_empty()) {
        return Ok(None);
    }
    let records = capture(check, TOOL);
    if !wacz::has_page(check) {
        return Ok(Some(("warc.gz", write(&records, Packing::Gzip).bytes)));
    }
    let mut zip = Writer::new(Vec::new());
    for (name, bytes) in wacz::parts(check, &records, TOOL) {
        let name = BagPath::new(name).map_err(|_| WriteError::Name(name.to_owned()))?;
        zip.start(&name, bytes.len() as u64, Digests::of(&bytes).crc32)?;
        zip.write_all(&bytes)?;
    }
    Ok(Some(("wacz", zip.finish()?)))
}
