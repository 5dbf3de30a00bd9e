//! Where cases live: `HOME/cases/`. Creates, finds and lists them.

use std::io;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use age::x25519;
use rand::RngCore;
use rand::rngs::OsRng;

use super::case::{Case, CaseFile, FORMAT};
use super::{Disk, Layer, Moment, Trouble, key, passphrase};
use crate::digest::hex;
use crate::journal::{Draft, Event, Tip};

/// All cases of one home folder.
#[derive(Debug, Clone)]
pub struct Vault<L: Layer = Disk> {
    layer: L,
    cases: PathBuf,
}

/// What a new case is called.
#[derive(Debug, Clone, Default)]
pub struct New {
    /// The person's own name for it; it becomes the folder's name and stands in `case.json`, readable to whoever shares the computer.
    /// `None`: the folder has the random id for its name, and nothing else tells what it is.
    pub label: Option<String>,
    /// The passphrase is what [`passphrase::draw`] gave, as it was given: chance makes it strong, and less work is enough
    /// ([`key::WORK_DRAWN`]). Anything that has not the form of it is locked like a passphrase of the person's own.
    pub drawn: bool,
    /// Less work than [`key::WORK`]: for tests alone, where a thousand cases are made.
    #[doc(hidden)]
    pub work_for_tests: Option<u8>,
}

impl New {
    /// A folder whose name says nothing.
    pub fn neutral() -> Self {
        New::default()
    }

    /// A folder with a name of the person's own.
    pub fn named(label: impl Into<String>) -> Self {
        New { label: Some(label.into()), ..New::default() }
    }
}

/// A case in a list.
#[derive(Debug)]
pub struct Summary {
    /// The folder's name.
    pub folder: String,
    /// The whole path.
    pub path: PathBuf,
    /// What `case.json` says, or why it cannot be read.
    pub facts: Result<CaseFile, Trouble>,
}

impl Vault {
    /// The vault of a home folder on the computer's disk. Nothing is made before the first case is.
    pub fn new(home: impl AsRef<Path>) -> Self {
        Vault::on(Disk, home)
    }
}

impl<L: Layer> Vault<L> {
    /// The vault of a home folder on some disk.
    pub fn on(layer: L, home: impl AsRef<Path>) -> Self {
        Vault { layer, cases: home.as_ref().join("cases") }
    }

    /// Makes a case. It is there as a whole or not at all: it is written under another name, which is then changed.
    ///
    /// Nothing can open it again when the passphrase is forgotten and there is no key file; say so before.
    ///
    /// # Errors
    /// [`Trouble::AlreadyThere`], [`Trouble::EmptyPassphrase`], or the disk.
    pub fn create(&self, new: &New, passphrase: &SecretString, now: Moment<'_>) -> Result<Case<L>, Trouble> {
        Ok(self.create_with_key(new, passphrase, now)?.0)
    }

    /// Makes a case, and gives what its key file holds ([`Unlocked::key_file`](super::Unlocked::key_file)): for whoever reads it next, or
    /// writes a key file, so that the work of the passphrase is done once.
    ///
    /// # Errors
    /// As [`create`](Vault::create).
    pub fn create_with_key(&self, new: &New, secret: &SecretString, now: Moment<'_>) -> Result<(Case<L>, SecretString), Trouble> {
        let disk = Trouble::disk;
        let (mut id, mut mark) = ([0; 4], [0; 32]);
        OsRng.fill_bytes(&mut id);
        OsRng.fill_bytes(&mut mark);
        let id = hex(&id);
        let folder = new.label.as_deref().and_then(folder_name).unwrap_or_else(|| id.clone());
        let path = self.cases.join(&folder);

        let identity = x25519::Identity::generate();
        let work = if new.drawn && passphrase::is_like_drawn(secret) { key::WORK_DRAWN } else { key::WORK };
        let locked = key::lock(&identity, now.at, secret, new.work_for_tests.unwrap_or(work))?;
        let signing = key::new_signing_key()?;
        let facts = CaseFile {
            format: FORMAT.to_owned(),
            id,
            recipient: identity.to_public().to_string(),
            signing: signing.public_key().to_openssh().map_err(|error| io::Error::other(error.to_string()))?,
            mark: hex(&mark),
            created: now.at.to_owned(),
            label: new.label.clone(),
        };
        let first = Tip::default().next(Draft::new(Event::Created, now.at, now.tool));

        let _alone = self.alone()?;
        if self.names()?.iter().any(|name| name.to_lowercase() == folder.to_lowercase()) {
            return Err(Trouble::AlreadyThere(path));
        }
        let part = self.cases.join(format!(".{}.part", facts.id));
        self.layer.make_folder(&part).map_err(disk)?;
        self.layer.make_folder(&part.join("items")).map_err(disk)?;
        let write = |name: &str, bytes: &[u8]| self.layer.write_new(&part.join(name), bytes).map_err(disk);
        write("key.age", &locked)?;
        write("signing.age", &key::lock_signing(&signing, &identity.to_public())?)?;
        write("journal.jsonl", &first.to_bytes())?;
        write("lock", b"")?;
        write("case.json", &facts.to_bytes())?;
        self.layer.sync_folder(&part.join("items")).map_err(disk)?;
        self.layer.sync_folder(&part).map_err(disk)?;
        self.layer.rename(&part, &path).map_err(disk)?;
        self.layer.sync_folder(&self.cases).map_err(disk)?;
        Ok((Case::open_on(self.layer.clone(), &path)?, key::identity_file(&identity, now.at)))
    }

    /// Makes the vault's folders when they are not there, waits until nobody else makes a case, and removes what a cut left half-made.
    fn alone(&self) -> Result<L::Lock, Trouble> {
        match self.layer.make_folder(&self.cases) {
            Ok(()) => {
                // The names of the folders themselves have to stay, too. Those above HOME are not ours: there it is only tried.
                let mut above = self.cases.ancestors().skip(1);
                above.next().map_or(Ok(()), |home| self.layer.sync_folder(home)).map_err(Trouble::disk)?;
                above.next().map(|folder| self.layer.sync_folder(folder));
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Trouble::disk(error)),
        }
        let alone = self.layer.lock(&self.cases.join(".lock")).map_err(Trouble::disk)?;
        for (name, is_folder) in self.layer.list(&self.cases).map_err(Trouble::disk)? {
            let half_made = name.to_str().is_some_and(|name| name.starts_with('.') && name.ends_with(".part"));
            if half_made && is_folder {
                super::wipe::case(&self.layer, &self.cases, &self.cases.join(name))?;
            }
        }
        Ok(alone)
    }

    /// The case with this id, folder name or label, or the only one whose id begins like this.
    ///
    /// # Errors
    /// [`Trouble::NoSuchCase`], [`Trouble::SeveralCases`], or why that case cannot be opened.
    pub fn find(&self, name: &str) -> Result<Case<L>, Trouble> {
        let folders = self.names()?;
        if folders.iter().any(|folder| folder == name) {
            return Case::open_on(self.layer.clone(), &self.cases.join(name));
        }
        let fits = |facts: &CaseFile| (name.len() >= 2 && facts.id.starts_with(name)) || facts.label.as_deref() == Some(name);
        let mut found = self.list()?.into_iter().filter(|summary| summary.facts.as_ref().is_ok_and(fits));
        match (found.next(), found.next()) {
            (Some(one), None) => Case::open_on(self.layer.clone(), &one.path),
            (None, _) => Err(Trouble::NoSuchCase(name.to_owned())),
            (Some(_), Some(_)) => Err(Trouble::SeveralCases(name.to_owned())),
        }
    }

    /// All cases, those included that cannot be opened, by folder name.
    ///
    /// # Errors
    /// The disk.
    pub fn list(&self) -> Result<Vec<Summary>, Trouble> {
        let summary = |folder: String| {
            let path = self.cases.join(&folder);
            Summary { facts: CaseFile::read(&self.layer, &path), folder, path }
        };
        Ok(self.names()?.into_iter().map(summary).collect())
    }

    /// Destroys a case: see [`wipe`](super::wipe). It need not be whole.
    ///
    /// # Errors
    /// [`Trouble::NoSuchCase`] for anything that is not the name of a folder in this vault, or the disk.
    pub fn wipe(&self, folder: &str) -> Result<(), Trouble> {
        if !self.names()?.iter().any(|name| name == folder) {
            return Err(Trouble::NoSuchCase(folder.to_owned()));
        }
        super::wipe::case(&self.layer, &self.cases, &self.cases.join(folder))
    }

    /// The names of the folders; what begins with a point is half-made or not ours.
    fn names(&self) -> Result<Vec<String>, Trouble> {
        let found = match self.layer.list(&self.cases) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            found => found.map_err(Trouble::disk)?,
        };
        let folder = |(name, is_folder): (std::ffi::OsString, bool)| is_folder.then(|| name.into_string().ok()).flatten();
        let mut names: Vec<String> = found.into_iter().filter_map(folder).filter(|name| !name.starts_with('.')).collect();
        names.sort();
        Ok(names)
    }
}

/// A person's name for a case as a folder's name: letters and digits of any script, `-` for the rest; at most 60 bytes, as some disks have
/// little room; never a name that Windows keeps for itself. `None` when nothing is left.
fn folder_name(label: &str) -> Option<String> {
    let mut name = String::new();
    for c in unicode_normalization::UnicodeNormalization::nfc(label.trim()) {
        let c = if c.is_alphanumeric() || c == '_' { c } else { '-' };
        if c == '-' && (name.is_empty() || name.ends_with('-')) {
            continue;
        }
        if name.len() + c.len_utf8() > 60 {
            break;
        }
        name.push(c);
    }
    let name = name.trim_end_matches('-').to_owned();
    let upper = name.to_ascii_uppercase();
    let device = ["CON", "PRN", "AUX", "NUL"].contains(&upper.as_str())
        || (upper.len() == 4 && (upper.starts_with("COM") || upper.starts_with("LPT")) && upper.ends_with(|c: char| c.is_ascii_digit()));
    (!name.is_empty()).then(|| if device { format!("{name}-") } else { name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_names_are_safe_on_any_system() {
        let name = |label: &str| folder_name(label);
        assert_eq!(name("Été 2026: vidéo!").as_deref(), Some("Été-2026-vidéo"));
        assert_eq!(name("../../etc/passwd").as_deref(), Some("etc-passwd"));
        assert_eq!(name("C:\\x").as_deref(), Some("C-x"));
        assert_eq!(name(".hidden").as_deref(), Some("hidden"));
        assert_eq!(name("con").as_deref(), Some("con-"));
        assert_eq!(name("💔\n%"), None);
        assert_eq!(name(""), None);
        assert!(name(&"é".repeat(200)).unwrap().len() <= 60);
    }
}
