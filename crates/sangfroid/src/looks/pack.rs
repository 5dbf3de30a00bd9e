//! Looks as one file: the archive of what was asked and answered.

use std::io::Write;

use evidence::digest::Digests;
use evidence::path::BagPath;
use evidence::zip::{WriteError, Writer};
use links::warc::{Packing, capture, write};
use links::{Check, wacz};

use crate::vault::TOOL;

/// The archive of one look or of several, with the ending of its name: a WACZ where a site answered, else a WARC; none when nobody was asked.
///
/// # Errors
/// When the parts do not fit a zip: a mistake of ours.
pub(super) fn archive(checks: &[&Check]) -> Result<Option<(&'static str, Vec<u8>)>, WriteError> {
    let asked = |check: &&&Check| check.journeys.iter().any(|journey| !journey.exchanges.is_empty());
    let looks: Vec<wacz::Recorded<'_>> = checks.iter().filter(asked).map(|check| (*check, capture(check, TOOL))).collect();
    if looks.is_empty() {
        return Ok(None);
    }
    if !looks.iter().any(|(check, _)| wacz::has_page(check)) {
        let records = looks.iter().flat_map(|(_, records)| records);
        return Ok(Some(("warc.gz", write(records, Packing::Gzip).bytes)));
    }
    let mut zip = Writer::new(Vec::new());
    for (name, bytes) in wacz::parts(&looks, TOOL) {
        let name = BagPath::new(name).map_err(|_| WriteError::Name(name.to_owned()))?;
        zip.start(&name, bytes.len() as u64, Digests::of(&bytes).crc32)?;
        zip.write_all(&bytes)?;
    }
    Ok(Some(("wacz", zip.finish()?)))
}
