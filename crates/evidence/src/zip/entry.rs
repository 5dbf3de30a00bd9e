//! Reading one entry: its bytes, unpacked, with their number and sum checked at the end.

use std::cell::{Cell, RefCell};
use std::io::{self, Read, Seek, SeekFrom};

use flate2::read::DeflateDecoder;

use crate::finding::Problem;
use crate::source::Damage;

/// Where the bytes of an entry lie, and what they should come to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) start: u64,
    pub(super) packed: u64,
    pub(super) size: u64,
    pub(super) crc32: u32,
    pub(super) deflated: bool,
}

/// What all entries are read from, and where it stands.
#[derive(Debug)]
pub(super) struct Shared<R> {
    pub(super) reader: RefCell<R>,
    pub(super) at: Cell<Option<u64>>,
}

/// The packed bytes of one entry.
struct Region<'a, R> {
    shared: &'a Shared<R>,
    at: u64,
    left: u64,
}

impl<R: Read + Seek> Read for Region<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        if most == 0 {
            return Ok(0);
        }
        let mut reader = self.shared.reader.borrow_mut();
        // Seeking costs where the bytes come out of a decryption: not when the reader stands there already.
        if self.shared.at.get() != Some(self.at) {
            self.shared.at.set(None);
            reader.seek(SeekFrom::Start(self.at))?;
        }
        let count = match reader.read(&mut buffer[..most]) {
            Ok(count) => count,
            Err(error) => {
                self.shared.at.set(None);
                return Err(error);
            }
        };
        self.at += count as u64;
        self.left -= count as u64;
        self.shared.at.set(Some(self.at));
        Ok(count)
    }
}

enum Packed<'a, R: Read + Seek> {
    Stored(Region<'a, R>),
    Deflated(DeflateDecoder<Region<'a, R>>),
}

/// The bytes of an entry. Reading ends with an error that holds a [`Damage`] when they are not what the directory says.
pub(super) struct Bytes<'a, R: Read + Seek> {
    packed: Packed<'a, R>,
    place: Place,
    count: u64,
    sum: crc32fast::Hasher,
    checked: bool,
}

impl<'a, R: Read + Seek> Bytes<'a, R> {
    pub(super) fn new(shared: &'a Shared<R>, place: Place) -> Self {
        let region = Region { shared, at: place.start, left: place.packed };
        let packed = if place.deflated { Packed::Deflated(DeflateDecoder::new(region)) } else { Packed::Stored(region) };
        Bytes { packed, place, count: 0, sum: crc32fast::Hasher::new(), checked: false }
    }

    fn check(&mut self) -> io::Result<()> {
        if self.checked {
            return Ok(());
        }
        self.checked = true;
        if self.count != self.place.size {
            return Err(Damage::error(Problem::Changed, format!("{} bytes, {} announced", self.count, self.place.size)));
        }
        let sum = self.sum.clone().finalize();
        if sum != self.place.crc32 {
            return Err(Damage::error(Problem::Changed, format!("crc32 {sum:08x} was {:08x}", self.place.crc32)));
        }
        if let Packed::Deflated(decoder) = &self.packed
            && decoder.total_in() != self.place.packed
        {
            return Err(Damage::error(Problem::ZipContradiction, format!("{} packed bytes used of {}", decoder.total_in(), self.place.packed)));
        }
        Ok(())
    }
}

impl<R: Read + Seek> Read for Bytes<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let count = match &mut self.packed {
            Packed::Stored(region) => region.read(buffer)?,
            Packed::Deflated(decoder) => decoder.read(buffer).map_err(|error| match error.kind() {
                io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                    Damage::error(Problem::Changed, format!("deflate: {error}"))
                }
                _ => error,
            })?,
        };
        self.count += count as u64;
        // However much more would come: a bomb ends here.
        if self.count > self.place.size {
            return Err(Damage::error(Problem::Changed, format!("more than the {} bytes announced", self.place.size)));
        }
        self.sum.update(&buffer[..count]);
        if count == 0 {
            self.check()?;
        }
        Ok(count)
    }
}
