//! A source over an unpacked folder: no symbolic link is followed, and nothing outside is read.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::finding::{Finding, Problem};
use crate::source::{Entry, Kind, Source};

/// Folders below folders, at most: deeper ones are a trap or a broken disk.
const DEPTH: usize = 64;

/// The files of a folder and of the folders below it, sorted by name.
#[derive(Debug)]
pub struct Folder {
    entries: Vec<Entry>,
    paths: Vec<PathBuf>,
    findings: Vec<Finding>,
}

impl Folder {
    /// Lists the folder. Folders below that cannot be listed, and names that are no Unicode, become [findings](Source::findings).
    ///
    /// # Errors
    /// When the folder itself cannot be listed.
    pub fn open(root: &Path) -> io::Result<Self> {
        let mut listing = Listing::default();
        listing.list(root, "", 0)?;
        listing.found.sort_by(|(left, _), (right, _)| left.name.cmp(&right.name));
        let (entries, paths) = listing.found.into_iter().unzip();
        Ok(Folder { entries, paths, findings: listing.findings })
    }
}

#[derive(Default)]
struct Listing {
    found: Vec<(Entry, PathBuf)>,
    findings: Vec<Finding>,
}

impl Listing {
    fn list(&mut self, folder: &Path, prefix: &str, depth: usize) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let raw = entry.file_name();
            let name = format!("{prefix}{}", raw.to_string_lossy());
            if raw.to_str().is_none() {
                self.findings.push(Finding::new(&name, Problem::OutsidePath, format!("name is not UTF-8: {raw:?}")));
            }
            // Not `Path::metadata`: that would follow a link.
            let about = match entry.metadata() {
                Ok(about) => about,
                Err(error) => {
                    self.findings.push(Finding::new(&name, Problem::Unreadable, error.to_string()));
                    continue;
                }
            };
            if about.is_dir() {
                let listed = if depth < DEPTH {
                    self.list(&entry.path(), &format!("{name}/"), depth + 1)
                } else {
                    Err(io::Error::other("too many folders below folders"))
                };
                if let Err(error) = listed {
                    self.findings.push(Finding::new(&name, Problem::Unreadable, error.to_string()));
                }
                continue;
            }
            let kind = if about.is_file() { Kind::File } else { Kind::Special };
            self.found.push((Entry { name, size: about.len(), kind }, entry.path()));
        }
        Ok(())
    }
}

impl Source for Folder {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn open(&self, entry: usize) -> io::Result<Box<dyn Read + '_>> {
        let path = self.paths.get(entry).ok_or(io::ErrorKind::NotFound)?;
        // Looked at again: between listing and opening, a file may have become a link or a pipe, which would lead outside or hang.
        if !fs::symlink_metadata(path)?.is_file() {
            return Err(io::Error::other("no longer a file"));
        }
        Ok(Box::new(File::open(path)?))
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Folder) -> Vec<&str> {
        folder.entries().iter().map(|entry| entry.name.as_str()).collect()
    }

    #[test]
    fn files_are_listed_in_order_and_read() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("b/c")).unwrap();
        for (name, bytes) in [("b/c/two", "zwei"), ("a", "eins"), ("b-", "")] {
            fs::write(root.path().join(name), bytes).unwrap();
        }
        let folder = Folder::open(root.path()).unwrap();
        assert_eq!(names(&folder), ["a", "b-", "b/c/two"]);
        let mut text = String::new();
        folder.open(2).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!((text.as_str(), folder.entries()[2].size), ("zwei", 4));
        assert!(folder.open(3).is_err());
        assert!(Folder::open(&root.path().join("none")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_and_pipes_are_named_and_never_read() {
        use std::os::unix::fs::symlink;
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret"), "x").unwrap();
        let root = tempfile::tempdir().unwrap();
        symlink(outside.path().join("secret"), root.path().join("link")).unwrap();
        symlink(outside.path(), root.path().join("folder")).unwrap();
        symlink("nowhere", root.path().join("broken")).unwrap();
        let folder = Folder::open(root.path()).unwrap();
        assert_eq!(names(&folder), ["broken", "folder", "link"]);
        assert!(folder.entries().iter().all(|entry| entry.kind == Kind::Special));
        assert!((0..3).all(|entry| folder.open(entry).is_err()));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_becomes_a_link_is_not_read() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("x");
        fs::write(&path, "mine").unwrap();
        let folder = Folder::open(root.path()).unwrap();
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink("/etc/hostname", &path).unwrap();
        assert!(folder.open(0).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_are_no_text_are_reported_and_can_be_read() {
        use std::os::unix::ffi::OsStrExt;
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join(std::ffi::OsStr::from_bytes(b"caf\xe9")), "x").unwrap();
        let folder = Folder::open(root.path()).unwrap();
        assert_eq!(names(&folder), ["caf\u{fffd}"]);
        assert_eq!(folder.findings()[0].problem, Problem::OutsidePath);
        assert!(folder.open(0).is_ok());
    }
}
