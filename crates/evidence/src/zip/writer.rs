//! A deterministic writer: stored entries, sorted, without dates, to anything that can be written to.

use std::io::{self, Write};

use super::layout::{Common, our_central, our_end, our_local};
use crate::path::BagPath;

/// Why a zip could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The medium failed.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// A name that may not stand in a bag, or longer than a zip can say.
    #[error("not a name for an entry: {0}")]
    Name(String),
    /// An entry that does not come after the one before it, by its name's bytes: sorted is the one order, and there are no two of a name.
    #[error("out of order: {0}")]
    Order(String),
    /// Other bytes were written than were announced.
    #[error("{name}: announced {size} bytes with the sum {crc32:08x}, written {written} with {sum:08x}")]
    NotAsAnnounced {
        /// The entry.
        name: String,
        /// Bytes announced.
        size: u64,
        /// CRC-32 announced.
        crc32: u32,
        /// Bytes written.
        written: u64,
        /// CRC-32 of what was written.
        sum: u32,
    },
}

/// Writes a zip front to back, without going back and without keeping content: sizes and sums are known before the bytes.
///
/// The same entries give the same bytes. What was written is worth nothing until [`finish`](Self::finish) has said that it is good.
#[derive(Debug)]
pub struct Writer<W: Write> {
    out: W,
    at: u64,
    central: Vec<u8>,
    count: u64,
    current: Option<Current>,
}

#[derive(Debug)]
struct Current {
    entry: Common,
    name: String,
    offset: u64,
    written: u64,
    sum: crc32fast::Hasher,
}

impl<W: Write> Writer<W> {
    /// A zip that begins where `out` stands.
    pub fn new(out: W) -> Self {
        Writer { out, at: 0, central: Vec::new(), count: 0, current: None }
    }

    /// Begins an entry of `size` bytes with this CRC-32; they are written next, through [`Write`].
    ///
    /// # Errors
    /// When the name cannot stand here, the entry before is not as it was announced, or the medium fails.
    pub fn start(&mut self, name: &BagPath, size: u64, crc32: u32) -> Result<(), WriteError> {
        let last = self.close()?;
        let name = name.as_str();
        if name.len() > usize::from(u16::MAX) {
            return Err(WriteError::Name(name.to_owned()));
        }
        if last.is_some_and(|last| last.as_str() >= name) {
            return Err(WriteError::Order(name.to_owned()));
        }
        let entry = Common::ours(name, size, crc32);
        let offset = self.at;
        self.put(&our_local(&entry))?;
        self.current = Some(Current { entry, name: name.to_owned(), offset, written: 0, sum: crc32fast::Hasher::new() });
        Ok(())
    }

    /// Writes the directory, and gives back what was written to, flushed.
    ///
    /// # Errors
    /// When the last entry is not as it was announced, or the medium fails.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.close()?;
        let offset = self.at;
        let central = std::mem::take(&mut self.central);
        self.put(&central)?;
        let end = our_end(self.count, central.len() as u64, offset);
        self.put(&end)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.at += bytes.len() as u64;
        Ok(())
    }

    /// Ends the entry that is being written, if there is one, and gives its name.
    fn close(&mut self) -> Result<Option<String>, WriteError> {
        let Some(current) = self.current.take() else { return Ok(None) };
        let sum = current.sum.finalize();
        if current.written != current.entry.size || sum != current.entry.crc32 {
            let Common { size, crc32, .. } = current.entry;
            return Err(WriteError::NotAsAnnounced { name: current.name, size, crc32, written: current.written, sum });
        }
        self.central.extend(our_central(&current.entry, current.offset));
        self.count += 1;
        Ok(Some(current.name))
    }
}

impl<W: Write> Write for Writer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(current) = &mut self.current else { return Err(io::Error::other("no entry was begun")) };
        // Never more than was announced: what would follow would be read as headers.
        if current.entry.size - current.written < bytes.len() as u64 {
            return Err(io::Error::other(format!("{}: more bytes than announced", current.name)));
        }
        let count = self.out.write(bytes)?;
        current.written += count as u64;
        current.sum.update(&bytes[..count]);
        self.at += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(name: &str) -> BagPath {
        BagPath::new(name).unwrap()
    }

    #[test]
    fn what_is_not_as_announced_does_not_end_well() {
        let sum = crc32fast::hash(b"abc");
        let mut writer = Writer::new(Vec::new());
        writer.start(&path("a"), 3, sum).unwrap();
        writer.write_all(b"ab").unwrap();
        assert!(matches!(writer.finish(), Err(WriteError::NotAsAnnounced { written: 2, .. })));

        let mut writer = Writer::new(Vec::new());
        writer.start(&path("a"), 3, sum).unwrap();
        assert!(writer.write_all(b"abcd").is_err());

        let mut writer = Writer::new(Vec::new());
        writer.start(&path("a"), 3, sum).unwrap();
        writer.write_all(b"abd").unwrap();
        assert!(matches!(writer.start(&path("b"), 0, 0), Err(WriteError::NotAsAnnounced { .. })));
        assert!(Writer::new(Vec::new()).write_all(b"x").is_err());
    }

    #[test]
    fn entries_come_sorted_and_once() {
        for second in ["a", "0"] {
            let mut writer = Writer::new(Vec::new());
            writer.start(&path("a"), 0, 0).unwrap();
            assert!(matches!(writer.start(&path(second), 0, 0), Err(WriteError::Order(_))));
        }
    }
}
