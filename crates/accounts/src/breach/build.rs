//! Turns a published list into the small file: one binary fuse filter for each stretch of the list, written as it is read.
//!
//! A filter (Graf and Lemire, "Binary Fuse Filters", 2022) keeps sixteen bits of each sum, in eighteen. Nobody can read the sums back; a
//! password that is in the list is always found, and one that is not is found by chance once in 65,536 (2^16). No filter of this chance
//! can do with fewer than sixteen bits a sum.

use std::io::Write;

use xorf::BinaryFuse16;

use super::list::ListError;
use super::look::{MAGIC, Shelf, write_index};

/// Sums in one filter: enough for the smallest size a sum, few enough to be built in a hundred megabytes.
const STRETCH: usize = 2_000_000;

/// What was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Built {
    /// Sums in it, each once.
    pub sums: u64,
    /// Bytes of the file.
    pub bytes: u64,
}

/// Why nothing was built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The list is not one.
    #[error(transparent)]
    List(#[from] ListError),
    /// The file could not be written.
    #[error(transparent)]
    Write(#[from] std::io::Error),
    /// A filter could not be made of these sums. It does not happen with sums that are what they say.
    #[error("no filter could be made of this list: {0}")]
    Filter(&'static str),
}

/// Builds the file while the list is read. Its size never stands in memory as a whole.
#[derive(Debug)]
pub struct Builder<W> {
    to: W,
    at: u64,
    keys: Vec<u64>,
    shelves: Vec<Shelf>,
    sums: u64,
}

impl<W: Write> Builder<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(mut to: W) -> Result<Self, BuildError> {
        to.write_all(MAGIC)?;
        Ok(Builder { to, at: MAGIC.len() as u64, keys: Vec::with_capacity(STRETCH), shelves: Vec::new(), sums: 0 })
    }

    /// Takes the next key; `line` is for the error.
    ///
    /// # Errors
    /// [`ListError::OutOfOrder`]; and when the file cannot be written.
    pub fn push(&mut self, line: u64, key: u64) -> Result<(), BuildError> {
        match self.keys.last() {
            Some(last) if *last == key => return Ok(()),
            Some(last) if *last > key => return Err(ListError::OutOfOrder(line).into()),
            Some(_) if self.keys.len() == STRETCH => self.shelve()?,
            None if self.shelves.last().is_some_and(|shelf| shelf.last >= key) => return Err(ListError::OutOfOrder(line).into()),
            Some(_) | None => {}
        }
        self.keys.push(key);
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// [`ListError::Empty`]; and when the file cannot be written.
    pub fn finish(mut self) -> Result<Built, BuildError> {
        if self.keys.is_empty() && self.shelves.is_empty() {
            return Err(ListError::Empty.into());
        }
        self.shelve()?;
        let more = write_index(&mut self.to, self.at, &self.shelves)?;
        self.to.flush()?;
        Ok(Built { sums: self.sums, bytes: self.at + more })
    }

    fn shelve(&mut self) -> Result<(), BuildError> {
        let (Some(first), Some(last)) = (self.keys.first().copied(), self.keys.last().copied()) else { return Ok(()) };
        let filter = BinaryFuse16::try_from(self.keys.as_slice()).map_err(BuildError::Filter)?;
        let mut bytes = Vec::with_capacity(64 * 1024);
        for part in filter.fingerprints.chunks(32 * 1024) {
            bytes.clear();
            bytes.extend(part.iter().flat_map(|mark| mark.to_le_bytes()));
            self.to.write_all(&bytes)?;
        }
        let shelf = Shelf { first, last, at: self.at, marks: filter.fingerprints.len() as u64, descriptor: filter.descriptor.into() };
        self.at += shelf.marks * 2;
        self.sums += self.keys.len() as u64;
        self.shelves.push(shelf);
        self.keys.clear();
        Ok(())
    }
}
