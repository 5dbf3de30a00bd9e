//! A zip that lost its directory: what its local headers still say, so that what is there and what was cut off can be named.

use std::io::{self, Read, Seek};

use super::directory::{ENTRIES_LIMIT, Record};
use super::end::read_at;
use super::layout::{Central, FLAG_DESCRIPTOR, LOCAL_SIZE, local};

/// Walks along the local headers from the beginning, as far as they follow one another. Only for zips whose sizes stand before the bytes,
/// as ours do.
pub(super) fn scan<R: Read + Seek>(reader: &mut R, length: u64) -> io::Result<Vec<Record>> {
    let mut records = Vec::new();
    let mut offset = 0;
    while length - offset >= LOCAL_SIZE && records.len() < ENTRIES_LIMIT {
        let Some((mut common, lengths)) = local(&read_at(reader, offset, LOCAL_SIZE as usize)?) else { break };
        let tail = usize::from(lengths.name) + usize::from(lengths.extra);
        let start = offset + LOCAL_SIZE + tail as u64;
        if common.flags & FLAG_DESCRIPTOR != 0 || start > length {
            break;
        }
        let mut name = read_at(reader, offset + LOCAL_SIZE, tail)?;
        let extra = name.split_off(lengths.name.into());
        common.name = name;
        let Some(other_name) = common.widen(&extra, None) else { break };
        let end = start.checked_add(common.packed);
        records.push(Record { central: Central { common, attributes: 0, offset, disk: 0, other_name }, ours: false });
        match end.filter(|end| *end <= length) {
            Some(end) => offset = end,
            None => break,
        }
    }
    Ok(records)
}
