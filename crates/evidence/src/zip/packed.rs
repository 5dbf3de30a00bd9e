//! Several small files as one zip, in memory.

use std::io::Write;

use super::writer::{WriteError, Writer};
use crate::path::BagPath;

/// The files, each by its name, as one zip: stored, sorted by name, without dates. The same files give the same bytes.
///
/// # Errors
/// A name that may not stand in a bag, or that stands twice.
pub fn packed(mut files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, WriteError> {
    files.sort();
    let mut writer = Writer::new(Vec::new());
    for (name, bytes) in &files {
        let path = BagPath::new(name).map_err(|_| WriteError::Name(name.clone()))?;
        writer.start(&path, bytes.len() as u64, crc32fast::hash(bytes))?;
        writer.write_all(bytes)?;
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::zip::Archive;

    #[test]
    fn what_was_packed_is_there_whatever_the_order() {
        let files = vec![("b.txt".to_owned(), b"two".to_vec()), ("a.txt".to_owned(), Vec::new())];
        let bytes = packed(files.clone()).unwrap();
        assert_eq!(bytes, packed(files.into_iter().rev().collect()).unwrap());
        let archive = Archive::open(std::io::Cursor::new(&bytes)).unwrap();
        assert_eq!(archive.entries().len(), 2);
        for names in [vec!["a", "a"], vec!["../a"], vec![""]] {
            let files = names.into_iter().map(|name| (name.to_owned(), Vec::new())).collect();
            assert!(packed(files).is_err());
        }
    }
}
