//! One case without its passphrase: what it is, its journal, new lines in it.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use age::secrecy::SecretString;
use age::x25519;
use serde::{Deserialize, Serialize};

use super::read::Unlocked;
use super::recover::{self, Known};
use super::{Disk, Layer, Moment, Trouble, key};
use crate::digest::{hex, unhex};
use crate::journal::{self, Draft, Event, Line, Torn};

/// The format that this version writes.
pub const FORMAT: &str = "sangfroid-case-1";

/// More than any `case.json` has.
const MOST: u64 = 64 * 1024;

/// `case.json`: what adding needs. Readable to whoever can read the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFile {
    /// [`FORMAT`].
    pub format: String,
    /// Eight random hexadecimal digits.
    pub id: String,
    /// The age recipient (`age1…`) that items are encrypted to.
    pub recipient: String,
    /// The public key that checks signatures of this case, as OpenSSH writes it (`ssh-ed25519 …`).
    pub signing: String,
    /// Key of the marks (32 bytes, hexadecimal): whoever has it and a file can tell whether the file is in the case.
    pub mark: String,
    /// RFC 9557.
    pub created: String,
    /// The person's own name for the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl CaseFile {
    /// As it is written: JSON with a newline.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("strings are always JSON");
        bytes.push(b'\n');
        bytes
    }

    /// Reads `case.json` of a case's folder.
    pub(super) fn read<L: Layer>(layer: &L, folder: &Path) -> Result<Self, Trouble> {
        let damaged = |why: &dyn ToString| Trouble::damaged("case.json", why.to_string());
        let bytes = match layer.read(&folder.join("case.json"), MOST) {
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::FileTooLarge) => return Err(damaged(&error)),
            bytes => bytes.map_err(Trouble::disk)?,
        };
        #[derive(Deserialize)]
        struct Format {
            format: String,
        }
        let Format { format } = serde_json::from_slice(&bytes).map_err(|error| damaged(&error))?;
        if format != FORMAT {
            return Err(if format.starts_with("sangfroid-case-") { Trouble::TooNew(format) } else { damaged(&"another format") });
        }
        serde_json::from_slice(&bytes).map_err(|error| damaged(&error))
    }
}

/// A case that can be added to.
#[derive(Debug)]
pub struct Case<L: Layer = Disk> {
    pub(super) layer: L,
    pub(super) folder: PathBuf,
    facts: CaseFile,
    pub(super) recipient: x25519::Recipient,
    pub(super) mark: [u8; 32],
    known: Mutex<Known>,
}

/// The case while nobody else adds to it.
#[derive(Debug)]
pub(super) struct Held<'c, L: Layer> {
    pub(super) case: &'c Case<L>,
    pub(super) known: MutexGuard<'c, Known>,
    _lock: L::Lock,
}

impl Case {
    /// Opens the case in a folder of the computer's disk.
    ///
    /// # Errors
    /// [`Trouble::Damaged`] when `case.json` is not what it should be, [`Trouble::TooNew`], or the disk.
    pub fn open(folder: impl AsRef<Path>) -> Result<Self, Trouble> {
        Case::open_on(Disk, folder.as_ref())
    }
}

impl<L: Layer> Case<L> {
    /// Opens the case in a folder of some disk.
    ///
    /// # Errors
    /// As [`open`](Case::open).
    pub fn open_on(layer: L, folder: &Path) -> Result<Self, Trouble> {
        let facts = CaseFile::read(&layer, folder)?;
        let recipient = facts.recipient.parse().map_err(|why: &str| Trouble::damaged("case.json", why))?;
        let mark = unhex(&facts.mark).and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| Trouble::damaged("case.json", "no mark key"))?;
        Ok(Case { layer, folder: folder.to_owned(), facts, recipient, mark, known: Mutex::default() })
    }

    /// What `case.json` says.
    pub fn facts(&self) -> &CaseFile {
        &self.facts
    }

    /// The case's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The disk that it lies on.
    pub fn layer(&self) -> &L {
        &self.layer
    }

    /// The recipient that items and bundles are encrypted to.
    pub fn recipient(&self) -> &x25519::Recipient {
        &self.recipient
    }

    /// The journal as it lies there: for `custody/log.jsonl` of a bundle.
    ///
    /// # Errors
    /// The disk.
    pub fn journal_bytes(&self) -> Result<Vec<u8>, Trouble> {
        self.journal_from(0)
    }

    /// The journal, and what is wrong with it: every command names a torn line and breaks of the chain.
    ///
    /// # Errors
    /// The disk.
    pub fn journal(&self) -> Result<journal::Read, Trouble> {
        Ok(journal::read(&self.journal_bytes()?))
    }

    /// The items that were accepted and not wiped: the line that accepted each, in the order of their numbers.
    ///
    /// # Errors
    /// The disk.
    pub fn items(&self) -> Result<Vec<Line>, Trouble> {
        Ok(items(self.journal()?.lines))
    }

    /// What tells some bytes again (hexadecimal), to whoever has the case alone: the same ones have the same mark, and the mark does not say
    /// what they are. So the journal can name an address without saying it.
    pub fn mark_of(&self, bytes: &[u8]) -> String {
        hex(&super::keep::mark(&self.mark, &crate::digest::sha256(bytes)))
    }

    /// Writes an event into the journal (`viewed`, `sealed`, `exported`, `fact`, `note` …), on the medium when this returns. The line is
    /// readable without the passphrase: nothing of the content belongs into it.
    ///
    /// # Errors
    /// The disk; the line was then not accepted.
    pub fn write_down(&self, event: Event, item: Option<&str>, note: Option<&str>, now: Moment<'_>) -> Result<Line, Trouble> {
        let mut held = self.hold(now)?;
        held.append(Draft { item: item.map(str::to_owned), note: note.map(str::to_owned), ..Draft::new(event, now.at, now.tool) })
    }

    /// Writes several notes about one item, a line each, in one write: all are on the medium when this returns. A cut leaves the first few of
    /// them, each whole.
    ///
    /// # Errors
    /// The disk; how many lines were accepted is then found out by reading.
    pub fn write_down_all(&self, item: Option<&str>, notes: &[String], now: Moment<'_>) -> Result<Vec<Line>, Trouble> {
        let draft = |note: &String| Draft { item: item.map(str::to_owned), note: Some(note.clone()), ..Draft::new(Event::Note, now.at, now.tool) };
        self.hold(now)?.append_all(notes.iter().map(draft))
    }

    /// Opens the case for reading, with its passphrase. Takes about a second: that is what makes guessing dear.
    ///
    /// # Errors
    /// [`Trouble::WrongPassphrase`], [`Trouble::Damaged`] (`key.age`), or the disk.
    pub fn unlock(&self, passphrase: &SecretString) -> Result<Unlocked<'_, L>, Trouble> {
        let locked = self.small("key.age", key::MOST)?;
        Unlocked::new(self, key::unlock(&locked, passphrase)?)
    }

    /// Opens the case for reading, with the content of a key file.
    ///
    /// # Errors
    /// [`Trouble::NotAKey`], [`Trouble::WrongKey`].
    pub fn unlock_with_key_file(&self, content: &[u8]) -> Result<Unlocked<'_, L>, Trouble> {
        Unlocked::new(self, key::read_identity(content)?)
    }

    /// A small file of the case; one that is not there is damage.
    pub(super) fn small(&self, name: &str, most: u64) -> Result<Vec<u8>, Trouble> {
        self.layer.read(&self.folder.join(name), most).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::FileTooLarge | io::ErrorKind::InvalidInput => Trouble::damaged(name, error),
            _ => Trouble::disk(error),
        })
    }

    /// The journal from a byte on. No journal at all is an empty one: the next addition begins it anew, and its first number tells.
    pub(super) fn journal_from(&self, offset: u64) -> Result<Vec<u8>, Trouble> {
        let mut bytes = Vec::new();
        match self.layer.open(&self.folder.join("journal.jsonl")) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(bytes),
            file => {
                let mut file = file.map_err(Trouble::disk)?;
                file.seek(SeekFrom::Start(offset)).map_err(Trouble::disk)?;
                file.read_to_end(&mut bytes).map_err(Trouble::disk)?;
            }
        }
        Ok(bytes)
    }

    /// Waits until nobody else adds, reads what was added meanwhile, and repairs what a cut left behind.
    pub(super) fn hold(&self, now: Moment<'_>) -> Result<Held<'_, L>, Trouble> {
        // What a panic left in `known` is read anew below: nothing there can be half-true and harm.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let lock = self.layer.lock(&self.folder.join("lock")).map_err(Trouble::disk)?;
        known.catch_up(self)?;
        let mut held = Held { case: self, known, _lock: lock };
        recover::journal(&mut held, now)?;
        if !held.known.swept {
            recover::items(&mut held, now)?;
            held.known.swept = true;
        }
        Ok(held)
    }
}

impl<L: Layer> Held<'_, L> {
    /// Appends a line, in one write, and waits for the medium.
    pub(super) fn append(&mut self, draft: Draft) -> Result<Line, Trouble> {
        self.append_all([draft]).map(|mut lines| lines.remove(0))
    }

    /// Appends lines, in one write, and waits for the medium.
    fn append_all(&mut self, drafts: impl IntoIterator<Item = Draft>) -> Result<Vec<Line>, Trouble> {
        let mut tip = self.known.tip().clone();
        let lines: Vec<Line> = drafts.into_iter().map(|draft| tip.next(draft)).collect();
        let bytes: Vec<u8> = lines.iter().flat_map(Line::to_bytes).collect();
        let path = self.case.folder.join("journal.jsonl");
        let written = self.case.layer.append(&path).and_then(|mut file| {
            file.write_all(&bytes)?;
            self.case.layer.sync(&mut file)
        });
        match written {
            Ok(()) => {
                self.known.feed(&bytes);
                Ok(lines)
            }
            Err(error) => {
                // How much of the line is there is not known: all is read again before anything else is written.
                *self.known = Known::default();
                Err(Trouble::disk(error))
            }
        }
    }

    /// The torn line of the journal, when there is one.
    pub(super) fn torn(&self) -> Option<Torn> {
        self.known.torn()
    }
}

/// The accepting lines of a journal's items, without those wiped.
pub fn items(lines: Vec<Line>) -> Vec<Line> {
    let mut items = std::collections::BTreeMap::new();
    for line in lines {
        let Some(item) = line.item.clone() else { continue };
        match line.event {
            Event::Kept | Event::Recovered => drop(items.insert((item.len(), item), line)),
            Event::WipedItem => drop(items.remove(&(item.len(), item))),
            _ => {}
        }
    }
    items.into_values().collect()
}
