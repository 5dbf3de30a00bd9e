//! Where the bytes of a bag come from: a folder, a zip, memory.

use std::io::{self, Read};

use crate::finding::{Finding, Problem};

/// One file that a source holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name as the source has it, with `/` between the parts; not checked yet.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What it is; only files are ever read.
    pub kind: Kind,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    File,
    /// A symbolic link or another special file: never followed, never read.
    Special,
}

/// Files by name. The same list at each call, in an order that does not change.
pub trait Source {
    /// All files, folders left out.
    fn entries(&self) -> &[Entry];

    /// The bytes of the entry at this place of [`entries`](Self::entries).
    ///
    /// # Errors
    /// When the medium fails, or when the source itself notices that the bytes are not what they should be (a sum of a zip).
    /// An error that holds a [`Damage`] says that the bytes are there and wrong; any other, that they could not be had.
    fn open(&self, entry: usize) -> io::Result<Box<dyn Read + '_>>;

    /// What the source noticed by itself, before a file was opened: contradictions of a zip, names that are no text.
    fn findings(&self) -> &[Finding] {
        &[]
    }

    /// What is not as our own writer makes it: counts for bundles of ours alone, those of others are made by other programs.
    fn irregular(&self) -> &[Finding] {
        &[]
    }
}

/// The bytes are there, and are not what the source says they are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Damage {
    /// What kind of finding it makes.
    pub problem: Problem,
    /// Numbers and names for those who know the format.
    pub detail: String,
}

impl Damage {
    /// As an error of reading.
    pub fn error(problem: Problem, detail: impl Into<String>) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, Damage { problem, detail: detail.into() })
    }

    /// The finding that an error of reading makes: the damage it holds, or [`Problem::Unreadable`].
    pub fn finding(item: &str, error: &io::Error) -> Finding {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Damage>()) {
            Some(damage) => Finding::new(item, damage.problem, damage.detail.clone()),
            None => Finding::new(item, Problem::Unreadable, error.to_string()),
        }
    }
}

/// Files in memory: for small things and for tests.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    entries: Vec<Entry>,
    bytes: Vec<Vec<u8>>,
}

impl Memory {
    /// From names and bytes, in this order. A name may come twice, as it may in a damaged bundle.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let (entries, bytes) = files.into_iter().map(|(name, bytes)| (Entry { name, size: bytes.len() as u64, kind: Kind::File }, bytes)).unzip();
        Memory { entries, bytes }
    }
}

impl Source for Memory {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn open(&self, entry: usize) -> io::Result<Box<dyn Read + '_>> {
        let bytes = self.bytes.get(entry).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(bytes.as_slice()))
    }
}
