//! The records of a zip, byte for byte (APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3): reading them, and the one form in which we write them.

/// What a local header begins with.
pub(super) const LOCAL: u32 = 0x0403_4b50;
/// What a record of the central directory begins with.
pub(super) const CENTRAL: u32 = 0x0201_4b50;
/// What the end of the central directory begins with.
pub(super) const END: u32 = 0x0605_4b50;
/// What the ZIP64 end of the central directory begins with.
pub(super) const END64: u32 = 0x0606_4b50;
/// What the pointer to the ZIP64 end begins with.
pub(super) const LOCATOR64: u32 = 0x0706_4b50;
/// What a data descriptor may begin with.
pub(super) const DESCRIPTOR: u32 = 0x0807_4b50;

/// Bytes of a local header without its name and extra fields.
pub(super) const LOCAL_SIZE: u64 = 30;
/// Bytes of a central record without its name, extra fields and comment.
pub(super) const CENTRAL_SIZE: u64 = 46;
/// Bytes of the end without its comment.
pub(super) const END_SIZE: u64 = 22;
/// Bytes of the ZIP64 end without extensions.
pub(super) const END64_SIZE: u64 = 56;
/// Bytes of the pointer to it.
pub(super) const LOCATOR64_SIZE: u64 = 20;

/// 1980-01-01, the first day that a zip can name: the same content gives the same bytes.
const DATE: u16 = (1 << 5) | 1;
/// Made on Unix, where the mode below means something.
const UNIX: u16 = 3 << 8;
/// A file that its owner may write and everybody may read.
const MODE: u32 = 0o100_644 << 16;
/// The name is UTF-8.
pub(super) const FLAG_UTF8: u16 = 1 << 11;
/// Sizes and sum come after the bytes.
pub(super) const FLAG_DESCRIPTOR: u16 = 1 << 3;

/// Little endian numbers, one after the other.
#[derive(Debug)]
pub(super) struct Numbers<'a>(pub(super) &'a [u8]);

impl Numbers<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (number, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*number)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        self.take().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Option<u64> {
        self.take().map(u64::from_le_bytes)
    }
}

/// What a local header and a central record both say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Common {
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) time: u16,
    pub(super) date: u16,
    pub(super) crc32: u32,
    pub(super) packed: u64,
    pub(super) size: u64,
    pub(super) name: Vec<u8>,
}

impl Common {
    /// An entry as we write it.
    pub(super) fn ours(name: &str, size: u64, crc32: u32) -> Self {
        let flags = if name.is_ascii() { 0 } else { FLAG_UTF8 };
        Common { flags, method: 0, time: 0, date: DATE, crc32, packed: size, size, name: name.as_bytes().to_vec() }
    }
}

/// A record of the central directory.
#[derive(Debug, Clone)]
pub(super) struct Central {
    pub(super) common: Common,
    /// The upper half is the mode on Unix; bit 4 is a folder on DOS.
    pub(super) attributes: u32,
    /// Where the local header begins.
    pub(super) offset: u64,
    /// The first disk of a set on which it lies.
    pub(super) disk: u16,
    /// It has another name in a field that some programs prefer (Info-ZIP Unicode path).
    pub(super) other_name: bool,
}

/// The lengths of the parts that follow a fixed part: name, extra fields, comment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lengths {
    pub(super) name: u16,
    pub(super) extra: u16,
    pub(super) comment: u16,
}

/// Reads the fixed part of a central record; name and extra fields are still to come.
pub(super) fn central(fixed: &[u8]) -> Option<(Central, Lengths)> {
    let mut numbers = Numbers(fixed);
    if numbers.u32()? != CENTRAL {
        return None;
    }
    let (_made, _needed) = (numbers.u16()?, numbers.u16()?);
    let common = common(&mut numbers)?;
    let lengths = Lengths { name: numbers.u16()?, extra: numbers.u16()?, comment: numbers.u16()? };
    let (disk, _internal, attributes, offset) = (numbers.u16()?, numbers.u16()?, numbers.u32()?, numbers.u32()?);
    Some((Central { common, attributes, offset: offset.into(), disk, other_name: false }, lengths))
}

/// Reads the fixed part of a local header.
pub(super) fn local(fixed: &[u8]) -> Option<(Common, Lengths)> {
    let mut numbers = Numbers(fixed);
    if numbers.u32()? != LOCAL {
        return None;
    }
    let _needed = numbers.u16()?;
    let common = common(&mut numbers)?;
    Some((common, Lengths { name: numbers.u16()?, extra: numbers.u16()?, comment: 0 }))
}

fn common(numbers: &mut Numbers<'_>) -> Option<Common> {
    Some(Common {
        flags: numbers.u16()?,
        method: numbers.u16()?,
        time: numbers.u16()?,
        date: numbers.u16()?,
        crc32: numbers.u32()?,
        packed: numbers.u32()?.into(),
        size: numbers.u32()?.into(),
        name: Vec::new(),
    })
}

const FULL: u64 = 0xffff_ffff;

impl Common {
    /// Puts the numbers of the ZIP64 field in place of those that were too large (section 4.5.3). `offset` is the central record's.
    ///
    /// `None` when the extra fields are no fields, or the one that is needed is not there; else whether there is another name in them.
    pub(super) fn widen(&mut self, extra: &[u8], offset: Option<&mut u64>) -> Option<bool> {
        let mut rest = Numbers(extra);
        let mut other_name = false;
        let mut wide = None;
        while !rest.0.is_empty() {
            let (id, length) = (rest.u16()?, rest.u16()?);
            let (field, after) = rest.0.split_at_checked(length.into())?;
            rest = Numbers(after);
            match id {
                0x0001 if wide.is_some() => return None,
                0x0001 => wide = Some(field),
                0x7075 => other_name = field.get(5..) != Some(&self.name[..]),
                _ => {}
            }
        }
        let mut numbers = Numbers(wide.unwrap_or_default());
        for number in [Some(&mut self.size), Some(&mut self.packed), offset].into_iter().flatten() {
            if *number == FULL && wide.is_some() {
                *number = numbers.u64()?;
            }
        }
        Some(other_name)
    }
}

/// The local header of an entry of ours.
pub(super) fn our_local(entry: &Common) -> Vec<u8> {
    let wide = entry.size >= FULL;
    let mut out = Vec::with_capacity(64 + entry.name.len());
    out.extend(LOCAL.to_le_bytes());
    out.extend(needed(wide).to_le_bytes());
    our_common(entry, wide, &mut out);
    out.extend((if wide { 20u16 } else { 0 }).to_le_bytes());
    out.extend(&entry.name);
    if wide {
        out.extend(1u16.to_le_bytes());
        out.extend(16u16.to_le_bytes());
        out.extend(entry.size.to_le_bytes());
        out.extend(entry.packed.to_le_bytes());
    }
    out
}

/// The central record of an entry of ours.
pub(super) fn our_central(entry: &Common, offset: u64) -> Vec<u8> {
    let (wide, far) = (entry.size >= FULL, offset >= FULL);
    let mut field = Vec::new();
    if wide {
        field.extend(entry.size.to_le_bytes());
        field.extend(entry.packed.to_le_bytes());
    }
    if far {
        field.extend(offset.to_le_bytes());
    }
    let mut out = Vec::with_capacity(96 + entry.name.len());
    out.extend(CENTRAL.to_le_bytes());
    out.extend((UNIX | needed(wide || far)).to_le_bytes());
    out.extend(needed(wide || far).to_le_bytes());
    our_common(entry, wide, &mut out);
    let extra = if field.is_empty() { 0 } else { field.len() as u16 + 4 };
    // Extra fields, comment, disk, internal attributes.
    for number in [extra, 0, 0, 0] {
        out.extend(number.to_le_bytes());
    }
    out.extend(MODE.to_le_bytes());
    out.extend((if far { FULL as u32 } else { offset as u32 }).to_le_bytes());
    out.extend(&entry.name);
    if !field.is_empty() {
        out.extend(1u16.to_le_bytes());
        out.extend((field.len() as u16).to_le_bytes());
        out.extend(field);
    }
    out
}

/// What ends a zip of ours.
pub(super) fn our_end(count: u64, size: u64, offset: u64) -> Vec<u8> {
    let mut out = Vec::new();
    if count >= 0xffff || size >= FULL || offset >= FULL {
        out.extend(END64.to_le_bytes());
        out.extend((END64_SIZE - 12).to_le_bytes());
        out.extend((UNIX | needed(true)).to_le_bytes());
        out.extend(needed(true).to_le_bytes());
        out.extend([0; 8]);
        for number in [count, count, size, offset] {
            out.extend(number.to_le_bytes());
        }
        out.extend(LOCATOR64.to_le_bytes());
        out.extend([0; 4]);
        out.extend((offset + size).to_le_bytes());
        out.extend(1u32.to_le_bytes());
    }
    out.extend(END.to_le_bytes());
    out.extend([0; 4]);
    let short = |number: u64| (number.min(0xffff) as u16).to_le_bytes();
    let long = |number: u64| (number.min(FULL) as u32).to_le_bytes();
    out.extend(short(count));
    out.extend(short(count));
    out.extend(long(size));
    out.extend(long(offset));
    out.extend([0; 2]);
    out
}

/// The version of the format that a reader needs: 2.0 for folders in names, 4.5 for ZIP64.
fn needed(wide: bool) -> u16 {
    if wide { 45 } else { 20 }
}

fn our_common(entry: &Common, wide: bool, out: &mut Vec<u8>) {
    for number in [entry.flags, entry.method, entry.time, entry.date] {
        out.extend(number.to_le_bytes());
    }
    out.extend(entry.crc32.to_le_bytes());
    for number in [entry.packed, entry.size] {
        out.extend((if wide { FULL as u32 } else { number as u32 }).to_le_bytes());
    }
    out.extend((entry.name.len() as u16).to_le_bytes());
}
