//! A look-up in the small file: its index and one stretch are read, whatever its size.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use accounts::breach::{Index, IndexError, Shard, Sum, TAIL};

use crate::trouble::Trouble;

/// A file that was built, with its index.
#[derive(Debug)]
pub(crate) struct List {
    path: PathBuf,
    file: File,
    index: Index,
}

impl List {
    /// Opens it.
    ///
    /// # Errors
    /// A file that is not there, or is none of ours.
    pub(crate) fn open(path: &Path) -> Result<List, Trouble> {
        let mut file = File::open(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Trouble::NotFound(path.to_owned()),
            std::io::ErrorKind::PermissionDenied => Trouble::NoRight(path.to_owned()),
            _ => Trouble::Unreadable(path.to_owned(), error),
        })?;
        let length = file.metadata().map_err(|error| Trouble::Unreadable(path.to_owned(), error))?.len();
        if length < TAIL as u64 {
            return Err(wrong(path, IndexError::NotOurs));
        }
        let tail: [u8; TAIL] = bytes(&mut file, path, length - TAIL as u64, TAIL)?.try_into().unwrap_or([0; TAIL]);
        let (at, size) = Index::place(&tail, length).map_err(|error| wrong(path, error))?;
        let index = Index::read(&bytes(&mut file, path, at, size)?, at).map_err(|error| wrong(path, error))?;
        Ok(List { path: path.to_owned(), file, index })
    }

    /// Whether a password is in it; by chance once in 65,536 when it is not.
    ///
    /// # Errors
    /// A disk that does not read, a file that is damaged.
    pub(crate) fn has(&mut self, sum: &Sum) -> Result<bool, Trouble> {
        let Some(shelf) = self.index.shelf(sum) else { return Ok(false) };
        let size = usize::try_from(shelf.length()).map_err(|_| wrong(&self.path, IndexError::Damaged))?;
        let marks = bytes(&mut self.file, &self.path, shelf.at, size)?;
        Ok(Shard::read(&shelf, &marks).map_err(|error| wrong(&self.path, error))?.contains(sum))
    }
}

fn bytes(file: &mut File, path: &Path, at: u64, size: usize) -> Result<Vec<u8>, Trouble> {
    let mut bytes = vec![0; size];
    let read = file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(&mut bytes));
    read.map(|()| bytes).map_err(|error| Trouble::Unreadable(path.to_owned(), error))
}

fn wrong(path: &Path, error: IndexError) -> Trouble {
    let id = match error {
        IndexError::NotOurs => "list-not-ours",
        IndexError::Damaged => "list-damaged",
    };
    Trouble::LeakList(path.to_owned(), id, 0)
}
