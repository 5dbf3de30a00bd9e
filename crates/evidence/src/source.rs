//! Where the bytes of a bag come from: a folder, a zip, memory.

use std::io::Read;

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
    fn open(&self, entry: usize) -> std::io::Result<Box<dyn Read + '_>>;
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

    fn open(&self, entry: usize) -> std::io::Result<Box<dyn Read + '_>> {
        let bytes = self.bytes.get(entry).ok_or(std::io::ErrorKind::NotFound)?;
        Ok(Box::new(bytes.as_slice()))
    }
}
