//! The small file: where in it a password would stand, and whether it is there.
//!
//! Layout, numbers little endian: eight bytes of [`MAGIC`]; the marks of each stretch, sixteen bits each; the index, one [`Shelf`] of 52
//! bytes a stretch; at the end [`TAIL`] bytes: where the index begins, how many shelves it has, and the eight bytes again. A look-up
//! reads the index and one stretch, however large the list.

use std::io::Write;

use xorf::{BinaryFuse16, Filter};

use super::Sum;

/// How a file begins and ends.
pub const MAGIC: &[u8; 8] = b"sfleak\x001";

/// Bytes at the end of a file that say where its index is.
pub const TAIL: usize = 24;

/// Bits that are kept of each sum: a password that is in no leak is found by chance once in 2^16.
pub const FILE_BITS: u32 = 16;

const SHELF: usize = 52;

/// One stretch of the list in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shelf {
    /// The smallest key in it.
    pub first: u64,
    /// The largest.
    pub last: u64,
    /// Where its marks begin, in bytes.
    pub at: u64,
    /// Marks, of two bytes each.
    pub marks: u64,
    pub(crate) descriptor: Descriptor,
}

/// The numbers of a filter, as the library has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Descriptor {
    seed: u64,
    segment: u32,
    segments: u32,
}

impl From<xorf::Descriptor> for Descriptor {
    fn from(of: xorf::Descriptor) -> Self {
        Descriptor { seed: of.seed, segment: of.segment_length, segments: of.segment_count_length }
    }
}

/// Why a file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// Not a file of this kind, or cut.
    #[error("not a list that was built by this program, or not all of it")]
    NotOurs,
    /// The numbers in it contradict each other.
    #[error("the list is damaged; build it anew")]
    Damaged,
}

/// Where each stretch of a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index(Vec<Shelf>);

impl Index {
    /// Where the index lies in a file of this length, from its last [`TAIL`] bytes: offset and length in bytes.
    ///
    /// # Errors
    /// [`IndexError::NotOurs`].
    pub fn place(tail: &[u8; TAIL], file: u64) -> Result<(u64, usize), IndexError> {
        let number = |at: usize| tail[at..at + 8].iter().rev().fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
        let (at, shelves) = (number(0), number(8));
        let length = shelves.checked_mul(SHELF as u64).filter(|length| *length > 0).ok_or(IndexError::NotOurs)?;
        let whole = at.checked_add(length).and_then(|sum| sum.checked_add(TAIL as u64));
        if &tail[16..] != MAGIC || whole != Some(file) || at < MAGIC.len() as u64 {
            return Err(IndexError::NotOurs);
        }
        Ok((at, usize::try_from(length).map_err(|_| IndexError::NotOurs)?))
    }

    /// Reads the bytes at [`Index::place`], which begin at `at` in the file.
    ///
    /// # Errors
    /// [`IndexError::Damaged`].
    pub fn read(bytes: &[u8], at: u64) -> Result<Index, IndexError> {
        let mut shelves: Vec<Shelf> = Vec::with_capacity(bytes.len() / SHELF);
        for piece in bytes.chunks(SHELF) {
            let shelf = Shelf::read(piece).ok_or(IndexError::Damaged)?;
            let before = shelves.last().map_or((MAGIC.len() as u64, None), |one| (one.at + one.marks * 2, Some(one.last)));
            let in_order = shelf.at == before.0 && before.1.is_none_or(|last| last < shelf.first) && shelf.first <= shelf.last;
            if !in_order || shelf.end().is_none_or(|end| end > at) || !shelf.is_sound() {
                return Err(IndexError::Damaged);
            }
            shelves.push(shelf);
        }
        if shelves.last().and_then(Shelf::end) == Some(at) { Ok(Index(shelves)) } else { Err(IndexError::Damaged) }
    }

    /// The stretch in which a password would stand. None: it is not in the list.
    #[must_use]
    pub fn shelf(&self, sum: &Sum) -> Option<Shelf> {
        let key = sum.key();
        let place = self.0.partition_point(|shelf| shelf.last < key);
        self.0.get(place).filter(|shelf| shelf.first <= key).copied()
    }

    /// All stretches, in order.
    #[must_use]
    pub fn shelves(&self) -> &[Shelf] {
        &self.0
    }
}

impl Shelf {
    /// Bytes of its marks.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.marks * 2
    }

    fn end(&self) -> Option<u64> {
        self.marks.checked_mul(2)?.checked_add(self.at)
    }

    /// The library takes its numbers as they are: here it is made sure that no look-up leaves the marks.
    fn is_sound(&self) -> bool {
        let Descriptor { segment, segments, .. } = self.descriptor;
        let most = u64::from(segments) + 2 * u64::from(segment);
        segment.is_power_of_two() && segments > 0 && segments % segment == 0 && most == self.marks && most <= u64::from(u32::MAX)
    }

    fn read(piece: &[u8]) -> Option<Shelf> {
        let number = |at: usize, length: usize| Some(piece.get(at..at + length)?.iter().rev().fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte)));
        let half = |at: usize| u32::try_from(number(at, 4)?).ok();
        let descriptor = Descriptor { seed: number(32, 8)?, segment: half(40)?, segments: half(44)? };
        // Four bytes to spare, which are zero.
        (number(48, 4)? == 0).then_some(())?;
        Some(Shelf { first: number(0, 8)?, last: number(8, 8)?, at: number(16, 8)?, marks: number(24, 8)?, descriptor })
    }

    fn write(&self, to: &mut impl Write) -> std::io::Result<()> {
        for number in [self.first, self.last, self.at, self.marks, self.descriptor.seed] {
            to.write_all(&number.to_le_bytes())?;
        }
        for number in [self.descriptor.segment, self.descriptor.segments, 0] {
            to.write_all(&number.to_le_bytes())?;
        }
        Ok(())
    }
}

/// Writes index and tail; how many bytes that were.
pub(crate) fn write_index(to: &mut impl Write, at: u64, shelves: &[Shelf]) -> std::io::Result<u64> {
    for shelf in shelves {
        shelf.write(to)?;
    }
    to.write_all(&at.to_le_bytes())?;
    to.write_all(&(shelves.len() as u64).to_le_bytes())?;
    to.write_all(MAGIC)?;
    Ok((shelves.len() * SHELF + TAIL) as u64)
}

/// One stretch, ready to be asked.
#[derive(Debug)]
pub struct Shard(BinaryFuse16);

impl Shard {
    /// From the bytes of its marks.
    ///
    /// # Errors
    /// [`IndexError::NotOurs`] when there are more or fewer than the shelf says.
    pub fn read(shelf: &Shelf, marks: &[u8]) -> Result<Shard, IndexError> {
        if marks.len() as u64 != shelf.length() || !shelf.is_sound() {
            return Err(IndexError::NotOurs);
        }
        let fingerprints = marks.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
        let Descriptor { seed, segment, segments } = shelf.descriptor;
        let descriptor = xorf::Descriptor { seed, segment_length: segment, segment_length_mask: segment - 1, segment_count_length: segments };
        Ok(Shard(BinaryFuse16 { descriptor, fingerprints }))
    }

    /// Whether the password is in the list: always when it is, and by chance once in 65,536 when it is not.
    #[must_use]
    pub fn contains(&self, sum: &Sum) -> bool {
        self.0.contains(&sum.key())
    }
}
