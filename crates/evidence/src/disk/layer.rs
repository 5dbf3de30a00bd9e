//! The few things that the vault asks of a disk, so that a test can put a disk there that fails, fills up, or forgets.

use std::fmt::Debug;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// A disk. Names are whole paths; files are made for their owner alone.
pub trait Layer: Clone + Debug + Send + Sync {
    /// An open file that is written.
    type File: Write + Debug;
    /// An open file that is read.
    type Reader: Read + Seek + Debug;
    /// Held until it is dropped.
    type Lock: Debug;

    /// A new file (mode 0600). When `hold` is set it is locked until the handle is dropped, so that others see that it is in work.
    ///
    /// # Errors
    /// `AlreadyExists` when something of this name is there.
    fn create_new(&self, path: &Path, hold: bool) -> io::Result<Self::File>;
    /// An existing file, to write at its end.
    ///
    /// # Errors
    /// `NotFound`, or what the disk says.
    fn append(&self, path: &Path) -> io::Result<Self::File>;
    /// Does not return before the bytes of the file are on the medium.
    ///
    /// # Errors
    /// What the disk says; the bytes may then be lost.
    fn sync(&self, file: &mut Self::File) -> io::Result<()>;
    /// Does not return before the names in the folder are on the medium.
    ///
    /// # Errors
    /// What the disk says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Gives a file or folder another name; what had that name is replaced, when it is a file.
    ///
    /// # Errors
    /// What the disk says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    ///
    /// # Errors
    /// What the disk says.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes an empty folder.
    ///
    /// # Errors
    /// What the disk says.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Writes over the beginning of an existing file, and syncs it.
    ///
    /// # Errors
    /// What the disk says.
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// A file to read; links are not followed to it.
    ///
    /// # Errors
    /// `NotFound`, or what the disk says.
    fn open(&self, path: &Path) -> io::Result<Self::Reader>;
    /// Bytes of a file; `None` when there is no file of this name.
    ///
    /// # Errors
    /// What the disk says.
    fn size(&self, path: &Path) -> io::Result<Option<u64>>;
    /// The names in a folder, each with whether it is a folder. No order.
    ///
    /// # Errors
    /// `NotFound`, or what the disk says.
    fn list(&self, folder: &Path) -> io::Result<Vec<(std::ffi::OsString, bool)>>;
    /// A new folder (mode 0700), with those above it.
    ///
    /// # Errors
    /// `AlreadyExists` when something of this name is there.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Waits until nobody else holds this file, and holds it; makes it when it is not there.
    ///
    /// # Errors
    /// What the disk says.
    fn lock(&self, path: &Path) -> io::Result<Self::Lock>;
    /// Whether somebody holds the file, by [`create_new`](Self::create_new).
    ///
    /// # Errors
    /// `NotFound`, or what the disk says.
    fn is_held(&self, path: &Path) -> io::Result<bool>;

    /// The whole of a small file.
    ///
    /// # Errors
    /// `NotFound`, or what the disk says; `FileTooLarge` beyond `most` bytes.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open(path)?.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
    }

    /// A new file with these bytes, on the medium when this returns; its name is not, before the folder is synced.
    ///
    /// # Errors
    /// As [`create_new`](Self::create_new) and [`sync`](Self::sync).
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = self.create_new(path, false)?;
        file.write_all(bytes)?;
        self.sync(&mut file)
    }
}

/// The computer's own disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

fn options() -> OpenOptions {
    #[allow(unused_mut, reason = "without modes there is nothing to set")]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A link in the vault was not made by us: it could lead to anything.
fn no_link(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_symlink() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "a symbolic link in the vault"));
    }
    Ok(())
}

impl Layer for Disk {
    type File = File;
    type Reader = File;
    type Lock = File;

    fn create_new(&self, path: &Path, hold: bool) -> io::Result<File> {
        let file = options().write(true).create_new(true).open(path)?;
        if hold {
            file.lock()?;
        }
        Ok(file)
    }

    fn append(&self, path: &Path) -> io::Result<File> {
        no_link(path)?;
        options().append(true).open(path)
    }

    fn sync(&self, file: &mut File) -> io::Result<()> {
        file.sync_all()
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows has no such call; there the rename itself is written through its journal.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        no_link(path)?;
        let mut file = options().write(true).open(path)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        no_link(path)?;
        File::open(path)
    }

    fn size(&self, path: &Path) -> io::Result<Option<u64>> {
        match fs::symlink_metadata(path) {
            Ok(found) => Ok(found.is_file().then_some(found.len())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(std::ffi::OsString, bool)>> {
        fs::read_dir(folder)?.map(|entry| entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?.is_dir())))).collect()
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        #[allow(unused_mut, reason = "without modes there is nothing to set")]
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
            builder.recursive(true).create(above)?;
        }
        builder.recursive(false).create(path)
    }

    fn lock(&self, path: &Path) -> io::Result<File> {
        let file = options().create(true).truncate(false).write(true).open(path)?;
        file.lock()?;
        Ok(file)
    }

    fn is_held(&self, path: &Path) -> io::Result<bool> {
        no_link(path)?;
        match options().write(true).open(path)?.try_lock() {
            Ok(()) => Ok(false),
            Err(TryLockError::WouldBlock) => Ok(true),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}
