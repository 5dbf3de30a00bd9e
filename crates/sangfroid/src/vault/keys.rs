//! What opens a case or a bundle: the passphrase, a key file, or the case that the bundle comes from.

use std::io::Read;
use std::path::Path;

use evidence::digest::{Hasher, hex};
use evidence::disk::open::{Key, Lock, lock_of};
use evidence::disk::{Case, Unlocked, seal};
use evidence::journal::Event;
use zeroize::Zeroizing;

use super::secret;
use crate::arguments::{KeyArguments, ReadArguments};
use crate::settings::Settings;
use crate::trouble::Trouble;

/// More than any key file has.
const MOST: u64 = 64 * 1024;

/// Opens a case for reading.
///
/// # Errors
/// A wrong passphrase or key, or none when nobody can be asked.
pub(crate) fn unlock<'c>(case: &'c Case, key: &ReadArguments, settings: &Settings) -> Result<Unlocked<'c>, Trouble> {
    if let Some(path) = &key.key_file {
        return Ok(case.unlock_with_key_file(&read_key(path)?)?);
    }
    Ok(case.unlock(&secret::get(key.passphrase_file.as_deref(), "vault-ask", settings)?)?)
}

/// A bundle, with what opens it.
#[derive(Debug)]
pub(crate) struct Opener {
    /// `None` for one that is not encrypted.
    pub(crate) key: Option<Key>,
    /// The case that it comes from, when it is on this computer.
    pub(crate) case: Option<Case>,
    /// The bundle's own passphrase, when it has one.
    pub(crate) passphrase: Option<evidence::disk::Secret>,
}

/// Finds what opens a bundle: a key that was named, its own passphrase, or the case that sealed it.
///
/// # Errors
/// When the bundle cannot be read, or nothing was named and nobody can be asked.
pub(crate) fn opener(bundle: &Path, key: &KeyArguments, settings: &Settings) -> Result<Opener, Trouble> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Trouble::NotFound(bundle.to_owned()),
        _ => Trouble::Unreadable(bundle.to_owned(), error),
    };
    let lock = lock_of(bundle).map_err(unreadable)?;
    if lock == Lock::None {
        return Ok(Opener { key: None, case: None, passphrase: None });
    }
    if lock == Lock::Passphrase {
        let passphrase = secret::get(key.passphrase_file.as_deref(), "vault-ask-bundle", settings)?;
        return Ok(Opener { key: Some(Key::passphrase(passphrase.clone())), case: find_case(bundle, key, settings, false)?, passphrase: Some(passphrase) });
    }
    if let Some(path) = &key.key_file {
        let content = read_key(path)?;
        let opened = Key::from_file(&content, || secret::get(key.passphrase_file.as_deref(), "vault-ask-key", settings))?;
        return Ok(Opener { key: Some(opened), case: find_case(bundle, key, settings, false)?, passphrase: None });
    }
    let case = find_case(bundle, key, settings, true)?.ok_or_else(|| Trouble::KeyNeeded(bundle.to_owned()))?;
    let opened = Key::of_case(case.unlock(&secret::get(key.passphrase_file.as_deref(), "vault-ask", settings)?)?.identity());
    Ok(Opener { key: Some(opened), case: Some(case), passphrase: None })
}

/// The case that a bundle comes from: the one named, the one whose journal has the file's hash, or, where somebody `must` open it, the only one
/// there is. A bundle of somebody else is not measured by the case of whoever received it.
fn find_case(bundle: &Path, key: &KeyArguments, settings: &Settings, must: bool) -> Result<Option<Case>, Trouble> {
    if let Some(name) = &key.from_case {
        return super::case(name, settings).map(Some);
    }
    // Without a home there are no cases, which is no trouble for whoever received a bundle.
    let Ok(vault) = super::vault(settings) else { return Ok(None) };
    let mut cases: Vec<Case> = vault.list()?.iter().filter_map(|summary| Case::open(&summary.path).ok()).collect();
    if cases.is_empty() {
        return Ok(None);
    }
    let hash = hash_of(bundle).map_err(|error| Trouble::Unreadable(bundle.to_owned(), error))?;
    let sealed = |case: &Case| {
        let lines = case.journal().map(|journal| journal.lines).unwrap_or_default();
        lines.iter().any(|line| line.event == Event::Sealed && line.note.as_deref().and_then(seal::noted_file) == Some(hash.as_str()))
    };
    match cases.iter().position(sealed) {
        Some(place) => Ok(Some(cases.swap_remove(place))),
        None if must && cases.len() == 1 => Ok(cases.pop()),
        None => Ok(None),
    }
}

/// SHA-256 of a file, hexadecimal.
pub(crate) fn hash_of(path: &Path) -> std::io::Result<String> {
    let mut file = std::fs::File::open(path)?;
    let mut hasher = Hasher::default();
    let mut buffer = vec![0; 1 << 18];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex(&hasher.finish().sha256)),
            read => hasher.update(&buffer[..read]),
        }
    }
}

fn read_key(path: &Path) -> Result<Zeroizing<Vec<u8>>, Trouble> {
    let unreadable = |error| Trouble::Unreadable(path.to_owned(), error);
    let file = std::fs::File::open(path).map_err(unreadable)?;
    // Of the full size at once: a growing buffer would leave copies behind.
    let mut content = Zeroizing::new(Vec::with_capacity(MOST as usize + 1));
    file.take(MOST).read_to_end(&mut content).map_err(unreadable)?;
    Ok(content)
}
