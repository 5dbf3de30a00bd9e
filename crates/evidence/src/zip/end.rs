//! The end of a zip: where its directory is, and whether anything stands before, after or between.

use std::io::{self, Read, Seek, SeekFrom};

use super::layout::{END, END_SIZE, END64, END64_SIZE, LOCATOR64, LOCATOR64_SIZE, Numbers};
use crate::finding::{Finding, Problem};

/// How far back an end is looked for when bytes were hung on: a comment's 64 KiB and as much again.
const SEARCH: u64 = 1 << 17;

/// Where the directory is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Directory {
    pub(super) offset: u64,
    pub(super) size: u64,
    pub(super) count: u64,
    /// Bytes before the zip, by which every offset in it is too small.
    pub(super) shift: u64,
}

/// Finds the end. `None` when there is none: the zip was cut, or is none.
pub(super) fn find<R: Read + Seek>(reader: &mut R, length: u64, findings: &mut Vec<Finding>) -> io::Result<Option<Directory>> {
    let mut find = |problem, detail: String| findings.push(Finding::new("zip", problem, detail));
    let from = length.saturating_sub(SEARCH);
    let tail = read_at(reader, from, (length - from) as usize)?;
    let Some((place, comment)) = last_end(&tail) else {
        find(Problem::Truncated, "no end of the central directory".to_owned());
        return Ok(None);
    };
    let at = from + place as u64;
    let after = length - at - END_SIZE;
    if comment != after {
        find(Problem::Truncated, format!("{after} bytes after the end, where {comment} belong"));
    }
    let mut numbers = Numbers(&tail[place + 4..]);
    let fields = (|| Some((numbers.u16()?, numbers.u16()?, numbers.u16()?, numbers.u16()?, numbers.u32()?, numbers.u32()?)))();
    let Some((disk, first_disk, count_here, count, size, offset)) = fields else { return Ok(None) };
    if disk != 0 || first_disk != 0 || count_here != count {
        find(Problem::ZipContradiction, format!("disks {disk}, {first_disk}; entries {count_here}, {count}"));
    }
    let mut directory = Directory { offset: offset.into(), size: size.into(), count: count.into(), shift: 0 };
    let mut end = at;
    if let Some((wide, begin)) = end64(reader, at, &mut find)? {
        let fits = |short: u64, full: u64, long: u64| short == full || short == long;
        if !fits(count.into(), 0xffff, wide.count) || !fits(size.into(), 0xffff_ffff, wide.size) || !fits(offset.into(), 0xffff_ffff, wide.offset) {
            find(Problem::ZipContradiction, "the end and its ZIP64 form differ".to_owned());
        }
        directory = wide;
        end = begin;
    }
    let Some(begin) = end.checked_sub(directory.size) else {
        find(Problem::Truncated, format!("a directory of {} bytes that ends at {end}", directory.size));
        return Ok(None);
    };
    match begin.checked_sub(directory.offset) {
        Some(0) => {}
        // Programs allow bytes in front (a zip in a program that unpacks itself), and then count from behind them.
        Some(shift) => {
            find(Problem::Truncated, format!("{shift} bytes before the zip, or before its directory"));
            directory.shift = shift;
        }
        None => {
            find(Problem::Truncated, format!("the directory should begin at {}, and its end says {begin}", directory.offset));
            return Ok(None);
        }
    }
    directory.offset = begin;
    Ok(Some(directory))
}

/// The last end in these bytes whose comment reaches exactly to their end; else the last one at all. With the length of its comment.
fn last_end(tail: &[u8]) -> Option<(usize, u64)> {
    let mut any = None;
    for place in (0..=tail.len().checked_sub(END_SIZE as usize)?).rev() {
        if tail[place..].starts_with(&END.to_le_bytes()) {
            let comment = u64::from(u16::from_le_bytes([tail[place + 20], tail[place + 21]]));
            if place as u64 + END_SIZE + comment == tail.len() as u64 {
                return Some((place, comment));
            }
            any = any.or(Some((place, comment)));
        }
    }
    any
}

/// The ZIP64 end before the end at this place, and where it begins.
fn end64<R: Read + Seek>(reader: &mut R, at: u64, find: &mut impl FnMut(Problem, String)) -> io::Result<Option<(Directory, u64)>> {
    let Some(place) = at.checked_sub(LOCATOR64_SIZE) else { return Ok(None) };
    let locator = read_at(reader, place, LOCATOR64_SIZE as usize)?;
    let mut numbers = Numbers(&locator);
    let fields = (|| Some((numbers.u32()?, numbers.u32()?, numbers.u64()?, numbers.u32()?)))();
    let Some((LOCATOR64, disk, begin, disks)) = fields else { return Ok(None) };
    if disk != 0 || disks != 1 {
        find(Problem::ZipContradiction, format!("ZIP64 end on disk {disk} of {disks}"));
    }
    // Right before its pointer: it may have been shifted with the whole.
    let Some(real) = place.checked_sub(END64_SIZE) else {
        find(Problem::Truncated, "no room for the ZIP64 end".to_owned());
        return Ok(None);
    };
    let record = read_at(reader, real, END64_SIZE as usize)?;
    let mut numbers = Numbers(&record);
    let fields = (|| {
        let (signature, length, _made, _needed) = (numbers.u32()?, numbers.u64()?, numbers.u16()?, numbers.u16()?);
        let disks = (numbers.u32()?, numbers.u32()?);
        Some((signature, length, disks, numbers.u64()?, numbers.u64()?, numbers.u64()?, numbers.u64()?))
    })();
    let Some((END64, length, disks, here, count, size, offset)) = fields else {
        find(Problem::ZipContradiction, "no ZIP64 end before its pointer".to_owned());
        return Ok(None);
    };
    if length != END64_SIZE - 12 || disks != (0, 0) || here != count || begin > real {
        find(Problem::ZipContradiction, "ZIP64 end".to_owned());
    }
    if begin < real {
        find(Problem::Truncated, format!("ZIP64 end at {real}, where its pointer says {begin}"));
    }
    Ok(Some((Directory { offset, size, count, shift: 0 }, real)))
}

/// Exactly so many bytes from this place; an error when the medium has fewer.
pub(super) fn read_at<R: Read + Seek>(reader: &mut R, place: u64, count: usize) -> io::Result<Vec<u8>> {
    reader.seek(SeekFrom::Start(place))?;
    let mut bytes = vec![0; count];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}
