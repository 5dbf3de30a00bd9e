//! The central directory: its records, read one by one, and whether each is as our writer makes it.

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use super::end::Directory;
use super::layout::{CENTRAL_SIZE, Central, Common, central, our_central};
use crate::finding::{Finding, Problem};

/// Entries that are read at most.
pub(super) const ENTRIES_LIMIT: usize = 1 << 20;
/// Bytes of directory that are read at most.
const SIZE_LIMIT: u64 = 1 << 28;

/// A record, and whether its bytes are those that our writer makes of it.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) central: Central,
    pub(super) ours: bool,
}

/// Reads all records. What cannot be read ends the list, with a finding.
pub(super) fn read<R: Read + Seek>(reader: &mut R, directory: Directory, findings: &mut Vec<Finding>) -> io::Result<Vec<Record>> {
    reader.seek(SeekFrom::Start(directory.offset))?;
    let mut rest = BufReader::new(reader).take(directory.size.min(SIZE_LIMIT));
    let mut records = Vec::new();
    while rest.limit() > 0 && records.len() < ENTRIES_LIMIT {
        match record(&mut rest)? {
            Some(record) => records.push(record),
            None => {
                findings.push(Finding::new("zip", Problem::Truncated, format!("no record {} in the central directory", records.len() + 1)));
                break;
            }
        }
    }
    if records.len() as u64 != directory.count {
        findings.push(Finding::new("zip", Problem::ZipContradiction, format!("{} entries in the directory, {} at its end", records.len(), directory.count)));
    }
    Ok(records)
}

fn record(rest: &mut impl Read) -> io::Result<Option<Record>> {
    let Some(mut raw) = exactly(rest, CENTRAL_SIZE)? else { return Ok(None) };
    let Some((mut record, lengths)) = central(&raw) else { return Ok(None) };
    let Some(name) = exactly(rest, lengths.name.into())? else { return Ok(None) };
    let Some(extra) = exactly(rest, lengths.extra.into())? else { return Ok(None) };
    let Some(comment) = exactly(rest, lengths.comment.into())? else { return Ok(None) };
    raw.extend(&name);
    raw.extend(&extra);
    raw.extend(&comment);
    record.common.name = name;
    let Central { common, offset, .. } = &mut record;
    let Some(other_name) = common.widen(&extra, Some(offset)) else { return Ok(None) };
    record.other_name = other_name;
    let common = &record.common;
    let ours = std::str::from_utf8(&common.name).is_ok_and(|name| our_central(&Common::ours(name, common.size, common.crc32), record.offset) == raw);
    Ok(Some(Record { central: record, ours }))
}

/// So many bytes, or `None` when there are fewer.
fn exactly(rest: &mut impl Read, count: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    rest.take(count).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 == count).then_some(bytes))
}
