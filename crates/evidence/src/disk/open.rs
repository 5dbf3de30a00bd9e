//! A bundle opened again: decrypted to something that can seek, and unpacked into a new folder after it was checked.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use age::secrecy::SecretString;
use age::stream::StreamReader;
use age::{Identity, scrypt, ssh, x25519};
use zeroize::Zeroizing;

use super::envelope::{self, Bare, Refused};
use super::seal::{folder_of, with_ending};
use super::{Disk, Layer, Trouble, key, passphrase};
use crate::finding::Problem;
use crate::path::BagPath;
use crate::source::{Damage, Kind, Source};
use crate::zip::Archive;

/// More work than this is not done for a file: it would be an attack on whoever opens it.
const MOST_WORK: u8 = 22;

/// How a file is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// It is not encrypted.
    None,
    /// To keys.
    Keys,
    /// With a passphrase.
    Passphrase,
}

/// How a file is locked, by its beginning.
///
/// # Errors
/// When it cannot be read. A damaged header is a lock with keys: opening it says what is wrong.
pub fn lock_of(path: &Path) -> io::Result<Lock> {
    match envelope::look(File::open(path)?) {
        Ok(None) => Ok(Lock::None),
        Ok(Some(header)) if header.passphrase => Ok(Lock::Passphrase),
        Err(Refused::Medium(error)) => Err(error),
        Ok(Some(_)) | Err(_) => Ok(Lock::Keys),
    }
}

/// What opens a bundle.
pub struct Key(Kinds);

enum Kinds {
    Identities(Vec<Box<dyn Identity>>),
    Passphrase(SecretString),
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// The key of a case.
    pub fn of_case(identity: &x25519::Identity) -> Self {
        Key(Kinds::Identities(vec![Box::new(identity.clone())]))
    }

    /// A passphrase of the bundle itself.
    pub fn passphrase(typed: SecretString) -> Self {
        Key(Kinds::Passphrase(typed))
    }

    /// The content of a key file: age identities, also locked with a passphrase (`key.age`), or an SSH key. `ask` gives the passphrase
    /// when there is one.
    ///
    /// # Errors
    /// [`Trouble::NotAKey`], [`Trouble::WrongPassphrase`], and what `ask` says.
    pub fn from_file<E: From<Trouble>>(content: &[u8], ask: impl FnOnce() -> Result<SecretString, E>) -> Result<Self, E> {
        if envelope::is_age(content) {
            let identity = key::unlock(content, &ask()?)?;
            return Ok(Key::of_case(&identity));
        }
        if content.trim_ascii_start().starts_with(b"-----BEGIN") {
            let not = |_| Trouble::NotAKey;
            let identity = match ssh::Identity::from_buffer(content, None).map_err(not)? {
                ssh::Identity::Encrypted(locked) => ssh::Identity::from(locked.decrypt(ask()?).map_err(|_| Trouble::WrongPassphrase)?),
                ssh::Identity::Unsupported(_) => return Err(Trouble::NotAKey.into()),
                open @ ssh::Identity::Unencrypted(_) => open,
            };
            return Ok(Key(Kinds::Identities(vec![Box::new(identity)])));
        }
        let text = std::str::from_utf8(content).map_err(|_| Trouble::NotAKey)?;
        let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let read = |line: &str| line.parse::<x25519::Identity>().map(|identity| Box::new(identity) as Box<dyn Identity>).map_err(|_| Trouble::NotAKey);
        let identities = lines.map(read).collect::<Result<Vec<_>, _>>()?;
        if identities.is_empty() { Err(Trouble::NotAKey.into()) } else { Ok(Key(Kinds::Identities(identities))) }
    }
}

/// The plain bytes of a bundle. What the encryption finds wrong is a [`Damage`].
pub struct Plain<R = File>(StreamReader<Bare<R>>);

impl<R> std::fmt::Debug for Plain<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Plain")
    }
}

fn damage(error: &io::Error) -> io::Error {
    Damage::error(Problem::Encryption, error.to_string())
}

/// Failures of the medium stay what they are; those of the cipher, and an end that comes too early, are damage.
fn of_cipher(error: io::Error) -> io::Error {
    if error.raw_os_error().is_some() { error } else { damage(&error) }
}

impl<R: Read> Read for Plain<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(of_cipher)
    }
}

impl<R: Read + Seek> Seek for Plain<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to).map_err(of_cipher)
    }
}

/// Decrypts a bundle.
///
/// # Errors
/// [`Trouble::NotForThisKey`], [`Trouble::WrongPassphrase`], [`Trouble::Damaged`] (`age`), or the medium.
pub fn decrypt(path: &Path, key: &Key) -> Result<Plain, Trouble> {
    decrypt_from(|| File::open(path), key).map_err(|refused| match (refused, &key.0) {
        (Refused::Medium(error), _) => Trouble::Unreadable(error),
        (Refused::NoMatch, Kinds::Identities(_)) => Trouble::NotForThisKey,
        (Refused::NoMatch, Kinds::Passphrase(_)) => Trouble::WrongPassphrase,
        (other, _) => Trouble::damaged("age", other),
    })
}

/// Decrypts what `open` gives, each time from its beginning: a passphrase may be tried in two spellings.
///
/// # Errors
/// [`Refused`].
pub fn decrypt_from<R: Read + Seek>(open: impl Fn() -> io::Result<R>, key: &Key) -> Result<Plain<R>, Refused> {
    let open = || open().map_err(Refused::Medium);
    match &key.0 {
        Kinds::Identities(identities) => envelope::open(open()?, identities.iter().map(|identity| &**identity)).map(Plain),
        Kinds::Passphrase(typed) => {
            // An empty one opens nothing.
            for secret in passphrase::meant(typed).unwrap_or_default() {
                let mut identity = scrypt::Identity::new(secret);
                identity.set_max_work_factor(MOST_WORK);
                match envelope::open(open()?, std::iter::once(&identity as &dyn Identity)) {
                    Err(Refused::NoMatch) => {}
                    opened => return opened.map(Plain),
                }
            }
            Err(Refused::NoMatch)
        }
    }
}

/// The zip in a decrypted bundle.
///
/// # Errors
/// [`Trouble::Damaged`] (`age`) when the encryption does not hold, or the medium.
pub fn archive(plain: Plain) -> Result<Archive<Plain>, Trouble> {
    Archive::open(plain).map_err(|error| match error.get_ref().and_then(|inner| inner.downcast_ref::<Damage>()) {
        Some(damage) => Trouble::damaged("age", damage),
        None => Trouble::Unreadable(error),
    })
}

/// Unpacks a checked source into a new folder: as a whole, or not at all. Folders are 0700, files 0600; all of it is on the medium when this
/// returns.
///
/// Gives the number of files.
///
/// # Errors
/// [`Trouble::AlreadyThere`]; [`Trouble::Damaged`] for a name that leads outside, a special file, or bytes that are not what they were; the
/// disk. Nothing is then at `to`.
pub fn unpack(source: &dyn Source, to: &Path) -> Result<u64, Trouble> {
    let layer = Disk;
    let part = with_ending(to, ".part");
    for path in [to, &part] {
        if std::fs::symlink_metadata(path).is_ok() {
            return Err(Trouble::AlreadyThere(path.to_owned()));
        }
    }
    layer.make_folder(&part).map_err(Trouble::disk)?;
    let files = unpack_into(source, &part).and_then(|files| {
        layer.rename(&part, to).map_err(Trouble::disk)?;
        layer.sync_folder(folder_of(to)).map_err(Trouble::disk)?;
        Ok(files)
    });
    if files.is_err() {
        // Best effort: plain text of others shall not stay where nobody looks for it.
        let _ = std::fs::remove_dir_all(&part);
    }
    files
}

fn unpack_into(source: &dyn Source, folder: &Path) -> Result<u64, Trouble> {
    let mut buffer = Zeroizing::new(vec![0; 1 << 18]);
    let mut files = 0;
    let mut folders = BTreeSet::from([folder.to_owned()]);
    for (index, entry) in source.entries().iter().enumerate() {
        let name = BagPath::new(&entry.name).map_err(|problem| Trouble::damaged(&entry.name, problem))?;
        if entry.kind != Kind::File {
            return Err(Trouble::damaged(&entry.name, "not a file"));
        }
        let path = folder.join(name.as_str());
        if let Some(above) = path.parent() {
            match Disk.make_folder(above) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                made => made.map_err(Trouble::disk)?,
            }
            folders.extend(above.ancestors().take_while(|one| *one != folder).map(Path::to_owned));
        }
        let mut file = Disk.create_new(&path, false).map_err(Trouble::disk)?;
        let mut reader = source.open(index).map_err(|error| Trouble::damaged(&entry.name, error))?;
        loop {
            match reader.read(&mut buffer).map_err(|error| Trouble::damaged(&entry.name, error))? {
                0 => break,
                read => file.write_all(&buffer[..read]).map_err(Trouble::disk)?,
            }
        }
        Disk.sync(&mut file).map_err(Trouble::disk)?;
        files += 1;
    }
    for folder in &folders {
        Disk.sync_folder(folder).map_err(Trouble::disk)?;
    }
    Ok(files)
}
