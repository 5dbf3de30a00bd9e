//! Adding evidence: read once, hashed and encrypted in the same pass, accepted when everything is on the medium.
//!
//! Nothing is held while the bytes flow: several processes can add at once. Only the last, short part (number, record, line) is done by one at
//! a time. Whatever happens on the way, the person's own file is never touched, and a call that did not return `Ok` can be repeated.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, Mac};
use rand::RngCore;
use rand::rngs::OsRng;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::case::Held;
use super::pour::{self, Poured};
use super::{Case, Layer, Moment, Trouble, key, recover};
use crate::digest::{hex, sha256};
use crate::item::{ItemRecord, exif, media_type};
use crate::journal::{Draft, Event};

/// What the caller knows of a file.
#[derive(Debug, Clone, Default)]
pub struct Meta {
    /// The file's own name, without folders, as the system has it.
    pub name: OsString,
    /// Bytes, when known before: fewer or more are then an error. `None` for standard input.
    pub size: Option<u64>,
    /// When the file was last changed (RFC 3339 with offset).
    pub modified: Option<String>,
    /// The folder or address it came from, when the person wants that kept.
    pub source: Option<String>,
    /// `file`, `stdin`, `capture`.
    pub how: String,
    /// The person's words.
    pub note: Option<String>,
    /// What the program thinks of a message; derived, not evidence.
    pub finding: Option<serde_json::Value>,
    /// Keep it again although the same bytes are in the case already. Otherwise the item that is there is named, and nothing is added: so a
    /// command that was interrupted can be repeated as it was.
    pub again: bool,
}

impl Meta {
    /// A file of this name.
    pub fn file(name: impl Into<OsString>) -> Self {
        Meta { name: name.into(), how: "file".to_owned(), ..Meta::default() }
    }

    /// Standard input; the name is what the person calls it.
    pub fn stdin(name: impl Into<OsString>) -> Self {
        Meta { name: name.into(), how: "stdin".to_owned(), ..Meta::default() }
    }
}

/// An item that was accepted: it is on the medium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its number, `0001` and on. With [`same_as`](Self::same_as) and without [`Meta::again`]: the number of the item that was there.
    pub item: String,
    /// The first item of the case with the same bytes.
    pub same_as: Option<String>,
    /// Whether something was added.
    pub added: bool,
    /// Bytes.
    pub size: u64,
    /// Hexadecimal: what the person can write down.
    pub sha256: String,
    /// Media type by content.
    pub media_type: String,
}

/// Told how many bytes went by; `Break` stops, and nothing of the file is kept.
pub type Progress<'p> = dyn FnMut(u64) -> ControlFlow<()> + 'p;

/// What stands beside a new pair until its line is in the journal, so that it can be adopted after a cut: nothing that the line would not say.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Intent {
    pub(super) record: String,
    pub(super) content: String,
    pub(super) size: u64,
    pub(super) mark: String,
}

impl<L: Layer> Case<L> {
    /// Adds the bytes of a reader. Asks for no passphrase. Uses a few MB of memory, however large the file is, and a second thread.
    ///
    /// Whoever calls this has asked before whether the file may show somebody under 18: see [`shows`](crate::item::shows).
    ///
    /// # Errors
    /// The item was then not accepted, and nothing that was accepted is lost: [`Trouble::Unreadable`], [`Trouble::ChangedWhileRead`],
    /// [`Trouble::Stopped`], [`Trouble::Full`], [`Trouble::Disk`].
    pub fn keep(&self, reader: impl Read, meta: Meta, now: Moment<'_>, progress: &mut Progress<'_>) -> Result<Kept, Trouble> {
        self.keep_when(reader, meta, now, progress, || Ok(()))
    }

    /// Adds a file of the computer, and notices when it changes meanwhile. Size is taken from the disk; the rest of `meta` is the caller's.
    ///
    /// # Errors
    /// As [`keep`](Self::keep).
    pub fn keep_file(&self, path: &Path, meta: Meta, now: Moment<'_>, progress: &mut Progress<'_>) -> Result<Kept, Trouble> {
        let file = File::open(path).map_err(Trouble::Unreadable)?;
        let before = file.metadata().map_err(Trouble::Unreadable)?;
        if before.is_dir() {
            return Err(Trouble::Unreadable(io::ErrorKind::IsADirectory.into()));
        }
        // A pipe or a device has no size that means something.
        let size = before.is_file().then_some(before.len());
        let unchanged = || {
            let after = file.metadata().map_err(Trouble::Unreadable)?;
            let same = after.len() == before.len() && after.modified().ok() == before.modified().ok();
            if same || size.is_none() { Ok(()) } else { Err(Trouble::ChangedWhileRead { expected: before.len(), found: after.len() }) }
        };
        self.keep_when(&file, Meta { size, ..meta }, now, progress, unchanged)
    }

    fn keep_when(
        &self,
        reader: impl Read,
        meta: Meta,
        now: Moment<'_>,
        progress: &mut Progress<'_>,
        unchanged: impl FnOnce() -> Result<(), Trouble>,
    ) -> Result<Kept, Trouble> {
        let items = self.folder.join("items");
        let mut random = [0; 8];
        OsRng.fill_bytes(&mut random);
        let part = items.join(format!("{}.part", hex(&random)));
        let mut file = {
            // Under the lock, so that nobody who sweeps sees the file before it is held.
            let _held = self.hold(now)?;
            self.layer.create_new(&part, true).map_err(Trouble::disk)?
        };
        let kept = pour::pour(reader, &self.recipient, &mut file, progress).and_then(|poured| {
            match meta.size {
                Some(expected) if expected != poured.digests.size => return Err(Trouble::ChangedWhileRead { expected, found: poured.digests.size }),
                _ => unchanged()?,
            }
            self.layer.sync(&mut file).map_err(Trouble::disk)?;
            self.hold(now)?.accept(&part, poured, meta, now)
        });
        if !matches!(&kept, Ok(Kept { added: true, .. })) {
            // Best effort: what stays is swept at the next addition. After a rename there is nothing of this name.
            let _ = self.layer.remove(&part);
        }
        kept
    }
}

impl<L: Layer> Held<'_, L> {
    /// Gives what was poured its number, record and line.
    fn accept(&mut self, part: &Path, poured: Poured, meta: Meta, now: Moment<'_>) -> Result<Kept, Trouble> {
        let mark = mark(&self.case.mark, &poured.digests.sha256);
        let media_type = media_type(&poured.head, meta.name.to_str().unwrap_or_default());
        let mut kept = Kept {
            item: String::new(),
            same_as: self.same(&mark)?,
            added: true,
            size: poured.digests.size,
            sha256: hex(&poured.digests.sha256),
            media_type: media_type.to_owned(),
        };
        if let (Some(same), false) = (&kept.same_as, meta.again) {
            return Ok(Kept { item: same.clone(), added: false, ..kept });
        }
        kept.item = self.free_number(now)?;
        let written = self.write(part, &kept, poured, meta, &mark, now);
        if written.is_err() {
            // What is on the disk now is found out by looking, before anything else is added.
            *self.known = recover::Known::default();
        }
        written.map(|()| kept)
    }

    /// The order of these steps is what makes a cut harmless: see the README of this crate.
    fn write(&mut self, part: &Path, kept: &Kept, poured: Poured, meta: Meta, mark: &[u8; 32], now: Moment<'_>) -> Result<(), Trouble> {
        let disk = Trouble::disk;
        let layer = &self.case.layer;
        let items = self.case.folder.join("items");
        let path = |ending: &str| items.join(format!("{}{ending}", kept.item));
        let (content, size) = (hex(&poured.sealed_sha256), poured.sealed_size);

        let record = Zeroizing::new(record(kept, &poured, meta, now)?);
        let intent = Intent { record: hex(&sha256(&record)), content, size, mark: hex(mark) };
        let record_part = path(".json.age.part");
        layer.write_new(&record_part, &key::seal(&self.case.recipient, &record)?).map_err(disk)?;
        let intended = path(".line");
        // One that a cut left behind belongs to nothing: the number is free.
        let _ = layer.remove(&intended);
        layer.write_new(&intended, &serde_json::to_vec(&intent).map_err(io::Error::from)?).map_err(disk)?;
        // Its name has to be there before those of the pair: a disk may keep names in any order.
        layer.sync_folder(&items).map_err(disk)?;

        layer.rename(&record_part, &path(".json.age")).map_err(disk)?;
        layer.rename(part, &path(".age")).map_err(disk)?;
        layer.sync_folder(&items).map_err(disk)?;
        let Intent { record, content, size, mark } = intent;
        self.append(Draft {
            item: Some(kept.item.clone()),
            record: Some(record),
            content: Some(content),
            size: Some(size),
            mark: Some(mark),
            ..Draft::new(Event::Kept, now.at, now.tool)
        })?;
        // Accepted. What stays of this is swept later.
        let _ = self.case.layer.remove(&intended);
        Ok(())
    }

    /// The first item with the same bytes, when its file still has the size that it had.
    fn same(&self, mark: &[u8; 32]) -> Result<Option<String>, Trouble> {
        let Some((number, size)) = self.known.marked(mark) else { return Ok(None) };
        let item = recover::name(number);
        let there = self.case.layer.size(&self.case.folder.join(format!("items/{item}.age"))).map_err(Trouble::disk)?;
        Ok((there == Some(size)).then_some(item))
    }

    /// The next number of which no file is there. A file that is there comes from somebody who was cut: it is adopted first.
    fn free_number(&mut self, now: Moment<'_>) -> Result<String, Trouble> {
        let taken = |held: &Self, number: u64| -> Result<bool, Trouble> {
            for ending in ["age", "json.age", "json.age.part"] {
                let path = held.case.folder.join(format!("items/{}.{ending}", recover::name(number)));
                if held.case.layer.size(&path).map_err(Trouble::disk)?.is_some() {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        if taken(self, self.known.next_number())? {
            recover::items(self, now)?;
        }
        let mut number = self.known.next_number();
        while taken(self, number)? {
            number += 1;
        }
        Ok(recover::name(number))
    }
}

/// HMAC-SHA256 of the content's SHA-256 under the case's mark key.
pub(super) fn mark(key: &[u8; 32], content: &[u8; 32]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(content);
    mac.finalize().into_bytes().into()
}

/// `item.json`.
fn record(kept: &Kept, poured: &Poured, meta: Meta, now: Moment<'_>) -> Result<Vec<u8>, Trouble> {
    let mut salt = [0; 32];
    OsRng.fill_bytes(&mut salt);
    let record = ItemRecord {
        item: kept.item.clone(),
        salt: hex(&salt),
        name: meta.name.to_string_lossy().into_owned(),
        name_raw: raw(&meta.name),
        size: poured.digests.size,
        modified: meta.modified,
        sha256: hex(&poured.digests.sha256),
        sha512: hex(&poured.digests.sha512),
        crc32: format!("{:08x}", poured.digests.crc32),
        media_type: kept.media_type.clone(),
        kept_at: now.at.to_owned(),
        how: meta.how,
        source: meta.source,
        exif: exif(&poured.head),
        note: meta.note,
        finding: meta.finding,
    };
    serde_json::to_vec(&record).map_err(|error| Trouble::Disk(error.into()))
}

/// A name that is no Unicode, in base64: bytes, on Windows UTF-16 units (little endian).
fn raw(name: &OsStr) -> Option<String> {
    if name.to_str().is_some() {
        return None;
    }
    #[cfg(windows)]
    let bytes: Vec<u8> = std::os::windows::ffi::OsStrExt::encode_wide(name).flat_map(u16::to_le_bytes).collect();
    #[cfg(not(windows))]
    let bytes = name.as_encoded_bytes();
    Some(BASE64_STANDARD.encode(bytes))
}
